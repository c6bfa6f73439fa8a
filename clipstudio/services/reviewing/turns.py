"""The turns of one auditor: in which order they come, what stands of each, and which is next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.queue import showings
from clipstudio.domain.reviewing.reviews import ReviewItem, ReviewRecord
from clipstudio.domain.reviewing.state import HandState, Place, Standing, fold


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of an auditor.

    Attributes:
        position: From 0, its place in the auditor's order.
        item: What is judged.
        showing: 0 for the first time, 1 for its repeat.
    """

    position: int
    item: ReviewItem
    showing: int = 0


class Turns:
    """An auditor's turns on this machine, with what stands of them.

    What the same auditor answered on another machine counts as done, but cannot be undone from here.

    Args:
        record: The review.
        items: All its items.
        auditor: UUID of the auditor.
        machine: UUID of this installation.
        entries: The log of the review, in any order.

    Attributes:
        own: What was done on this machine.
        done: How many turns are done.
    """

    def __init__(
        self,
        record: ReviewRecord,
        items: Sequence[ReviewItem],
        auditor: str,
        machine: str,
        entries: Iterable[Entry],
    ) -> None:
        by_number = {item.number: item for item in items}
        queue = showings(record.plan, items, auditor)
        self._scheme = record.scheme
        self._turns = tuple(
            Turn(position, by_number[each.item], each.showing) for position, each in enumerate(queue)
        )
        self._positions: dict[Place, int] = {
            (turn.item.number, turn.showing): turn.position for turn in self._turns
        }
        hands = fold(entry for entry in entries if entry.auditor == auditor)
        self.own = hands.pop((auditor, machine), HandState())
        self._elsewhere = [hand.standing() for hand in hands.values()]
        self._standing = self.own.standing()
        self.done = 0
        self._is_done, self._is_skipped = [False] * len(self), [False] * len(self)
        for position in range(len(self)):
            self._judge(position)

    def __len__(self) -> int:
        return len(self._turns)

    def __getitem__(self, position: int) -> Turn:
        return self._turns[position]

    def position_of(self, entry: Entry) -> int | None:
        """The turn that an entry is of; None where it is not among the auditor's."""
        return self._positions.get((entry.item, entry.showing))

    def add(self, entry: Entry) -> None:
        """Take in what was just written on this machine."""
        self.own.add(entry)
        if entry.kind.is_step:
            self._standing.setdefault((entry.item, entry.showing), Standing()).add(entry)
        else:
            self._standing = self.own.standing()
        position = self.position_of(entry)
        if position is not None:
            self._judge(position)

    def standing(self, position: int) -> Standing:
        """What stands of a turn: what was said here, and where nothing was, what was said on another machine."""
        place = self._place(self._turns[position])
        here = self._standing.get(place, Standing())
        there = next((each[place] for each in self._elsewhere if place in each), Standing())
        return Standing(
            here.answer or there.answer,
            here.flag or there.flag,
            here.note or there.note,
            here.adjudication or there.adjudication,
        )

    def is_done(self, position: int) -> bool:
        """Whether a turn needs no answer any more."""
        return self._is_done[position]

    def is_skipped(self, position: int) -> bool:
        """Whether a turn was left for the end."""
        return self._is_skipped[position]

    def following(self, position: int) -> Iterator[int]:
        """The turns still to be judged, in the order in which they come after one, this one excepted.

        First what is still untouched, from there to the end and then from the beginning; then what was skipped.
        """
        around = [*range(position + 1, len(self)), *range(min(position, len(self)))]
        for skipped in (False, True):
            yield from (each for each in around if not self._is_done[each] and self._is_skipped[each] is skipped)

    def after(self, position: int) -> int | None:
        """The turn that comes after one; the same where it alone is left, None where all are done."""
        is_left = 0 <= position < len(self) and not self._is_done[position]
        return next(self.following(position), position if is_left else None)

    def _judge(self, position: int) -> None:
        """Find out anew whether a turn is done, or skipped."""
        place = self._place(self._turns[position])
        said = [each[place] for each in (self._standing, *self._elsewhere) if place in each]
        is_done = any(each.is_done(self._scheme) for each in said)
        self.done += is_done - self._is_done[position]
        self._is_done[position] = is_done
        self._is_skipped[position] = not is_done and any(each.is_skipped for each in said)

    @staticmethod
    def _place(turn: Turn) -> Place:
        return turn.item.number, turn.showing
