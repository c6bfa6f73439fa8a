"""What was packed, and what checking a pack found, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clipstudio.domain.language import number, said_later, tr, tr_count
from clipstudio.domain.packs import Check, Outcome, PackMade, Verification
from clipstudio.results.words import counted

ROWS_WARNING = said_later(
    "Whoever has a picture and the model can find its row in the pack by computing the probabilities anew: treat "
    "the pack as you would treat the images, or leave the rows out."
)
PICTURED = said_later(
    "Rows of single images are left out, because the report shows pictures clear: with the model, the row of each "
    "could be found."
)
WITHOUT_ROWS = said_later(
    "Without rows, rates and intervals are recomputed from counts; counts, tests and mean probabilities cannot be."
)
PACK_SAID = said_later(
    "An evidence pack holds the report and every count behind it, so that others can recompute it without your "
    "images, the model or this project. What the report suppresses is not in it."
)
COLUMNS = ("found", "what", "how")
COMES_WITH = "with it"
"""Behind a difference that comes with the one above it: "differs with it"."""
_ORDER = {Outcome.NOT_RECOMPUTED: 1, Outcome.AGREES: 2}

WHAT_IS_CHECKED = said_later(
    "Every file is held against its SHA-256, and every number of the report is computed again: from the rows of "
    "single images where the pack has them, else from counts. “agrees” is said of what was computed again and is "
    "the same, “differs” of what is not, “not recomputed” of what the pack does not hold enough for. What differs "
    "only because a file above it was changed stands below that file."
)


def made_words(made: PackMade, title: str, path: Path) -> Iterator[str]:
    """What was written, and what was left out of it."""
    yield tr(
        "Wrote the evidence pack of “{title}” to {path}: {files}, SHA-256 {sha256}.",
        title=title,
        path=path,
        files=counted(made.files, "file"),
        sha256=made.sha256,
    )
    yield from made.left_out
    if made.has_rows:
        yield tr(ROWS_WARNING)


def verdict(found: Verification) -> str:
    """What checking found, in a sentence or two."""
    differing, unknown = len(found.of(Outcome.DIFFERS)), len(found.of(Outcome.NOT_RECOMPUTED))
    checks = len(found.of(Outcome.AGREES)) + differing
    if differing:
        more = differing - len(found.found)
        others = tr_count(
            ", and {more} more with it", ", and {more} more with them", len(found.found), more=number(more)
        )
        first = tr(
            "{differing} of {checks} found a difference{others}.",
            differing=counted(len(found.found), "check"),
            checks=number(checks),
            others=others if more else "",
        )
    else:
        first = tr("All agrees: {checks}.", checks=counted(checks, "check"))
    return (
        tr("{first} Not recomputed, with the reason: {unknown}.", first=first, unknown=number(unknown))
        if unknown
        else first
    )


def ordered(found: Verification) -> tuple[Check, ...]:
    """The checks, what differs first of all, each with what comes with it, then what was not recomputed."""
    differing = [part for each in found.found for part in (each, *found.coming_with(each))]
    others = (each for each in found.checks if each.outcome is not Outcome.DIFFERS)
    return (*differing, *sorted(others, key=lambda each: _ORDER[each.outcome]))


def cells(check: Check) -> tuple[str, str, str]:
    """A check as the cells of a row."""
    return f"{check.outcome} {COMES_WITH}" if check.cause else check.outcome.value, check.what, check.words


def about_pack(found: Verification) -> Iterator[str]:
    """The digest of the file, to be compared with the author's, and what its runs are called."""
    if found.sha256:
        yield tr(
            "SHA-256 of the file, to be compared with the one that its author gave you: {sha256}",
            sha256=found.sha256,
        )
    if found.names:
        said = (tr("{name} is “{title}”", name=name, title=title) for name, title in found.names)
        yield f"{'; '.join(said)}."


def verification_lines(found: Verification) -> Iterator[str]:
    """A line for each check, what differs first of all, and the verdict at the end."""
    yield from about_pack(found)
    for check in ordered(found):
        first, what, words = cells(check)
        yield f"{'  ' if check.cause else ''}{first}: {what}: {words}"
    yield verdict(found)


def verification_document(found: Verification) -> dict[str, Any]:
    """The same as JSON."""
    return {
        "title": found.title,
        "sha256": found.sha256,
        "names": dict(found.names),
        "agrees": found.agrees,
        "verdict": verdict(found),
        "checks": [
            {
                "what": each.what,
                "outcome": each.outcome.value,
                "words": each.words,
                **({"because_of": each.cause} if each.cause else {}),
            }
            for each in found.checks
        ],
    }
