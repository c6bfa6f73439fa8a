"""How a pack names images: by hashes that nobody can make from a picture without the project."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Sequence

from clipstudio.domain.packs import PackWish

PURPOSE = b"clipstudio evidence pack"


def salt_of(secret: bytes, wish: PackWish, what: bytes = b"") -> bytes:
    """The salt of a pack: of the project's secret and of what is packed, so that the same pack has the same.

    It is nowhere in the pack. Packs of other runs or reviews have other salts, so that nobody can join their rows.
    """
    asked = {
        "runs": [each.code for each in wish.report.runs],
        "reviews": [int(each) for each in wish.report.reviews],
        "minimum_cell": wish.report.minimum_cell,
    }
    told = json.dumps(asked, sort_keys=True, separators=(",", ":")).encode()
    return hmac.new(secret, PURPOSE + what + told, hashlib.sha256).digest()


def salted(salt: bytes, digests: Sequence[str]) -> list[str]:
    """Every image's SHA-256, as hexadecimal digits, hashed with the salt (HMAC-SHA-256)."""
    return [hmac.new(salt, bytes.fromhex(each), hashlib.sha256).hexdigest() for each in digests]


def number_digest(image: int) -> str:
    """What stands in place of the SHA-256 of an image that was deleted permanently since: that of its number."""
    return hashlib.sha256(f"image {image}".encode()).hexdigest()
