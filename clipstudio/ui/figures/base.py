"""What figures of all kinds are told and tell: shares of a selection, the subject of a menu."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from clipstudio.results.targets import Target
from clipstudio.results.words import share_in_words

Shares = Mapping[Target, tuple[int, int]]
"""What the grid's selection takes of the images behind a target: (selected, count)."""


def share_of(target: Target | None, shares: Shares) -> tuple[int, int]:
    """What is selected of the images behind a target: (selected, count); zeros where nothing is known of them."""
    return shares.get(target, (0, 0)) if target is not None else (0, 0)


def with_share(words: str, target: Target | None, shares: Shares, between: str) -> str:
    """Words about a target, followed by how much of its images is selected where any is."""
    share = share_of(target, shares)
    return f"{words}{between}{share_in_words(share)}" if share[0] else words


@dataclass(frozen=True, slots=True)
class Subject:
    """What a context menu is of: the words of a mark, and the images behind it; None where there are none."""

    words: str
    target: Target | None
