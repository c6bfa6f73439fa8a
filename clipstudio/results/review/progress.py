"""How far each auditor of a review is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from clipstudio.domain.reviewing.queue import showings
from clipstudio.domain.reviewing.state import Place, Standing
from clipstudio.results.review.reading import ReviewReading

PAUSE_SECONDS = 60.0
"""Longer on one item than this is a pause and counts for no pace."""


@dataclass(frozen=True, slots=True)
class AuditorProgress:
    """What one auditor has done.

    Attributes:
        name: The auditor.
        uuid: Who that is.
        assigned: Showings meant for the auditor, repeats among them.
        done: Showings that are answered.
        skipped: Items left for now.
        flagged: Items flagged.
        notes: Notes written.
        seconds: Median time for an answer; None before the first.
        is_named: Whether the review was made for this auditor.
    """

    name: str
    uuid: str
    assigned: int
    done: int
    skipped: int
    flagged: int
    notes: int
    seconds: float | None
    is_named: bool


def auditor_progress(reading: ReviewReading) -> tuple[AuditorProgress, ...]:
    """Everybody whom the review is for, then others who judged."""
    standing = reading.by_auditor()
    plan = reading.record.plan
    # Whoever only settled what others differ on has nothing to judge.
    judged = sorted(who for who, places in standing.items() if any(each.answer for each in places.values()))
    return tuple(
        _progress(reading, auditor, standing.get(auditor, {}))
        for auditor in dict.fromkeys((*plan.auditors, *judged))
    )


def _progress(reading: ReviewReading, auditor: str, places: Mapping[Place, Standing]) -> AuditorProgress:
    plan, scheme = reading.record.plan, reading.record.scheme
    turns = showings(plan, reading.items, auditor)
    done = [turn for turn in turns if (held := places.get((turn.item, turn.showing))) and held.is_done(scheme)]
    spent = list(_spent(places))
    return AuditorProgress(
        reading.names.get(auditor, auditor),
        auditor,
        len(turns),
        len(done),
        sum(each.is_skipped for each in places.values()),
        sum(each.is_flagged for each in places.values()),
        sum(bool(each.note_text) for each in places.values()),
        median(spent) if spent else None,
        auditor in plan.auditors,
    )


def _spent(places: Mapping[Place, Standing]) -> Iterator[float]:
    for held in places.values():
        if held.answer is not None and not held.is_skipped and held.answer.seconds <= PAUSE_SECONDS:
            yield held.answer.seconds
