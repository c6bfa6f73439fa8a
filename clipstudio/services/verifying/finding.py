"""What a check found, in one line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from clipstudio.domain.packs import Check, Outcome
from clipstudio.results.words import counted
from clipstudio.services.packing.documents import of_json
from clipstudio.services.verifying.comparing import differences
from clipstudio.services.verifying.opening import OpenPack

MOST_NAMED = 5
"""Differences that are named for each file; their number is told whatever it is."""


def found_in(what: str, faults: Iterable[str], agreeing: str) -> Check:
    """One line for what was compared: that all agrees, or the first differences."""
    left = iter(faults)
    first = list(islice(left, MOST_NAMED))
    if not first:
        return Check(what, Outcome.AGREES, agreeing)
    more = sum(1 for _ in left)
    tail = f"; and {counted(more, 'further difference')}" if more else ""
    return Check(what, Outcome.DIFFERS, f"{'; '.join(first)}{tail}.")


def json_check(pack: OpenPack, path: str, expected: Mapping[str, Any], agreeing: str) -> Check:
    """A JSON file of a pack beside the document that is expected.

    Raises:
        PackError: It is missing, or is no JSON.
    """
    # Written and read, tuples are lists.
    right = json.loads(json.dumps(expected))
    return found_in(path, differences(of_json(pack.read(path), path), right), agreeing)
