"""Tests adjusted over their family as JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from clipstudio.results.adjusted import Adjusted
from clipstudio.statistics.multiplicity import LEVEL, REPEATS, left_out_words

_TESTS = re.compile(r" over ([\d,]+) tests\)")


def adjusted_document(test: Adjusted) -> dict[str, Any]:
    """A test's p adjusted over its family, the size of the family, and why it is left out where it is."""
    document: dict[str, Any] = {
        "p_holm": test.p_holm,
        "p_bh": test.p_bh,
        "family_size": test.family_size,
    }
    if test.needed_p is not None:
        document["left_out"] = left_out_words(test.needed_p)
    if test.is_repeated:
        document["repeats"] = REPEATS
    return document


def adjusted_of(document: Mapping[str, Any]) -> Adjusted:
    """The test that `adjusted_document`, or an earlier version of it, wrote."""
    left_out = document.get("left_out")
    return Adjusted(
        document.get("p_holm"),
        document.get("p_bh"),
        document.get("family_size"),
        needed_of(left_out) if left_out else None,
        "repeats" in document,
    )


def needed_of(words: str) -> float:
    """The p of which `left_out_words` speaks: the level over a whole number of tests."""
    match = _TESTS.search(words)
    return LEVEL / int(match[1].replace(",", "")) if match else LEVEL
