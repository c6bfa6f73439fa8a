"""What was packed, and what checking a pack found, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clipstudio.domain.packs import Check, Outcome, PackMade, Verification
from clipstudio.results.words import counted

ROWS_WARNING = (
    "Whoever has a picture and the model can find its row in the pack by computing the probabilities anew: treat "
    "the pack as you would treat the images, or leave the rows out."
)
PICTURED = (
    "Rows of single images are left out, because the report shows pictures clear: with the model, the row of each "
    "could be found."
)
WITHOUT_ROWS = (
    "Without rows, rates and intervals are recomputed from counts; counts, tests and mean probabilities cannot be."
)
PACK_SAID = (
    "An evidence pack holds the report and every count behind it, so that others can recompute it without your "
    "images, the model or this project. What the report suppresses is not in it."
)
COLUMNS = ("found", "what", "how")
_ORDER = {Outcome.DIFFERS: 0, Outcome.NOT_RECOMPUTED: 1, Outcome.AGREES: 2}


def made_words(made: PackMade, title: str, path: Path) -> Iterator[str]:
    """What was written, and what was left out of it."""
    yield f"Wrote the evidence pack of “{title}” to {path}: {counted(made.files, 'file')}, SHA-256 {made.sha256}."
    yield from made.left_out
    if made.has_rows:
        yield ROWS_WARNING


def verdict(found: Verification) -> str:
    """What checking found, in a sentence or two."""
    differing, unknown = len(found.of(Outcome.DIFFERS)), len(found.of(Outcome.NOT_RECOMPUTED))
    agreeing = len(found.of(Outcome.AGREES))
    checks = counted(agreeing + differing, "check")
    if differing:
        first = f"{counted(differing, 'check')} of {agreeing + differing:,} found a difference."
    else:
        first = f"All agrees: {checks}."
    return f"{first} Not recomputed, with the reason: {unknown:,}." if unknown else first


def ordered(found: Verification) -> tuple[Check, ...]:
    """The checks, what differs first of all, then what was not recomputed."""
    return tuple(sorted(found.checks, key=lambda each: _ORDER[each.outcome]))


def cells(check: Check) -> tuple[str, str, str]:
    """A check as the cells of a row."""
    return check.outcome.value, check.what, check.words


def verification_lines(found: Verification) -> Iterator[str]:
    """A line for each check, what differs first of all, and the verdict at the end."""
    for check in ordered(found):
        yield f"{check.outcome.value}: {check.what}: {check.words}"
    yield verdict(found)


def verification_document(found: Verification) -> dict[str, Any]:
    """The same as JSON."""
    return {
        "title": found.title,
        "agrees": found.agrees,
        "verdict": verdict(found),
        "checks": [
            {"what": each.what, "outcome": each.outcome.value, "words": each.words} for each in found.checks
        ],
    }
