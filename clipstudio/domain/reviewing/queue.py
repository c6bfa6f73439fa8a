"""In which order an auditor sees the items of a review, and which ones come twice."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from clipstudio.domain.reviewing.reviews import REPEAT_DISTANCE, CalibrationOrder, ReviewItem, ReviewPlan


@dataclass(frozen=True, slots=True)
class Showing:
    """One turn of an auditor.

    Attributes:
        item: Number of the item.
        showing: 0 for the first time, 1 for its repeat.
    """

    item: int
    showing: int = 0


def showings(plan: ReviewPlan, items: Sequence[ReviewItem], auditor: str) -> tuple[Showing, ...]:
    """What an auditor sees, in order: the same for the same plan, items and auditor, on every machine.

    Items are spread over the auditors so that each is seen by as many as the plan says, and all get nearly the
    same number; an auditor whom the plan does not name sees every item. Each repeat follows its first showing by
    more than `REPEAT_DISTANCE` turns; there are fewer repeats than planned where the list is too short for that.
    Items for calibration are seen by everyone, once.
    """
    own = _assigned(plan, [item.number for item in items if not item.is_calibration], auditor)
    turns = [Showing(number) for number in _shuffled(own, plan.seed, auditor)]
    turns = _with_repeats(turns, round(plan.repeats * len(turns)), plan.seed, auditor)
    known = [item.number for item in items if item.is_calibration]
    calibration = [Showing(number) for number in _shuffled(known, plan.seed, auditor)]
    if plan.calibration is CalibrationOrder.FIRST:
        return (*calibration, *turns)
    places = (_drawn(plan.seed, auditor, "mixed", turn.item) % (len(turns) + 1) for turn in calibration)
    return tuple(_inserted(turns, list(zip(places, calibration, strict=True))))


def _assigned(plan: ReviewPlan, numbers: Sequence[int], auditor: str) -> Sequence[int]:
    people = len(plan.auditors)
    if auditor not in plan.auditors or not plan.overlap:
        return numbers
    place = plan.auditors.index(auditor)
    # Of the shuffled list, each item goes to the next ``overlap`` auditors in turn, round and round.
    return [
        number
        for turn, number in enumerate(_shuffled(numbers, plan.seed, "assignment"))
        if (place - turn * plan.overlap) % people < plan.overlap
    ]


def _with_repeats(turns: list[Showing], wanted: int, seed: int, auditor: str) -> list[Showing]:
    """Some turns a second time, far enough behind the first."""
    early = turns[: max(len(turns) - REPEAT_DISTANCE, 0)]
    chosen = sorted(range(len(early)), key=lambda place: _drawn(seed, auditor, "repeat", early[place].item))[
        :wanted
    ]
    repeats = []
    for place in chosen:
        first = place + REPEAT_DISTANCE + 1
        behind = first + _drawn(seed, auditor, "behind", early[place].item) % (len(turns) - first + 1)
        repeats.append((behind, Showing(early[place].item, 1)))
    return _inserted(turns, repeats)


def _inserted(turns: Sequence[Showing], others: list[tuple[int, Showing]]) -> list[Showing]:
    """Others put before the turns at their places; turns keep their order, and nothing comes closer together."""
    result: list[Showing] = []
    waiting = sorted(others, key=lambda other: (other[0], other[1].item), reverse=True)
    for place in range(len(turns) + 1):
        while waiting and waiting[-1][0] == place:
            result.append(waiting.pop()[1])
        result.extend(turns[place : place + 1])
    return result


def _shuffled(numbers: Sequence[int], seed: int, purpose: str) -> list[int]:
    return sorted(numbers, key=lambda number: (_drawn(seed, purpose, "order", number), number))


def _drawn(seed: int, whose: str, purpose: str, number: int) -> int:
    """A number that looks random: a digest, since numpy's generators may draw otherwise in a later version."""
    digest = hashlib.sha256(f"{seed}/{whose}/{purpose}/{number}".encode()).digest()
    return int.from_bytes(digest[:8], "big")
