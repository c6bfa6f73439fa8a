"""What was packed, and what checking a pack found, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clipstudio.domain.packs import Outcome, PackMade, Verification
from clipstudio.results.words import counted

ROWS_WARNING = (
    "Whoever has a picture and the model can find its row in the pack by computing the probabilities anew: treat "
    "the pack as you would treat the images, or leave the rows out."
)


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


def verification_lines(found: Verification) -> Iterator[str]:
    """A line for each check, what differs first of all, and the verdict at the end."""
    order = {Outcome.DIFFERS: 0, Outcome.NOT_RECOMPUTED: 1, Outcome.AGREES: 2}
    for check in sorted(found.checks, key=lambda each: order[each.outcome]):
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
