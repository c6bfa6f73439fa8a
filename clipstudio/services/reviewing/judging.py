"""One auditor judging one review: where one is, what was answered, what comes next; no screen, no files."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.reviewing.entries import Entry, EntryKind, Seen
from clipstudio.domain.reviewing.reviews import ReviewItem, ReviewRecord
from clipstudio.domain.reviewing.schemes import AnswerScheme, Reply
from clipstudio.domain.reviewing.state import Standing
from clipstudio.services.reviewing.drafts import Draft
from clipstudio.services.reviewing.recording import Step
from clipstudio.services.reviewing.stopwatch import JudgingPace, Stopwatch, Strain
from clipstudio.services.reviewing.turns import Turn, Turns

_ANSWERS = (EntryKind.ANSWER, EntryKind.SKIP)
_DIGITS = 3
"""Of the seconds that are kept."""


class Judging:
    """The state of a session of judging.

    Whatever the auditor does makes a `Step`, which changes nothing here. Only when it has been written is the
    `Entry` that became of it taken in by `take`: what is shown as answered is on disk.

    Args:
        record: The review.
        items: All its items.
        auditor: UUID of the auditor.
        machine: UUID of this installation.
        entries: The log of the review, in any order: the session goes on where it left off.
        clock: Seconds that only go forward.

    Attributes:
        record: The review.
        turns: The auditor's turns and what stands of them.
        position: The turn that is shown; None when all are done.
        draft: What was chosen or written for it and is not kept yet.
        pace: How fast it goes.
        strain: What the auditor has been through since the last break.
        is_revealed: Whether a harmful item that is shown was revealed.
    """

    def __init__(
        self,
        record: ReviewRecord,
        items: Sequence[ReviewItem],
        auditor: str,
        machine: str,
        entries: Iterable[Entry],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        log = tuple(entries)
        self.record = record
        self.turns = Turns(record, items, auditor, machine, log)
        self.pace, self.strain = JudgingPace(), Strain()
        self._watch = Stopwatch(clock)
        self._exposed: set[int] = set()
        self.is_revealed = self._is_looking = False
        self.position: int | None = self.turns.after(-1)
        own = [entry for entry in log if (entry.auditor, entry.machine) == (auditor, machine)]
        settled = {entry.uuid for entry in own if entry.kind is EntryKind.ADJUDICATION}
        own = [entry for entry in own if not settled & {entry.uuid, entry.replaces}]
        for entry in sorted(own, key=lambda each: each.sequence):
            if entry.kind is EntryKind.ANSWER:
                self.pace.add(entry.seconds)
        if own:
            self.position = self._led_to(max(own, key=lambda each: each.sequence))
        self._begin()

    # --- what is shown

    @property
    def scheme(self) -> AnswerScheme:
        """What is asked."""
        return self.record.scheme

    @property
    def turn(self) -> Turn | None:
        """The turn that is shown; None when all are done."""
        return None if self.position is None else self.turns[self.position]

    @property
    def standing(self) -> Standing:
        """What stands of the turn that is shown."""
        return Standing() if self.position is None else self.turns.standing(self.position)

    @property
    def replies(self) -> Mapping[str, Reply]:
        """What stands of the turn that is shown, or was chosen and is not kept yet."""
        return self.draft.replies

    def coming(self, count: int) -> tuple[Turn, ...]:
        """The turns that will probably be shown next, the nearest first."""
        start = len(self.turns) if self.position is None else self.position
        return tuple(self.turns[each] for each in islice(self.turns.following(start), count))

    def sheet(self, count: int) -> tuple[Turn, ...]:
        """So many turns still to be judged, beginning with the one that is shown."""
        here = self.turn
        first = () if here is None or self.turns.is_done(here.position) else (here,)
        return (*first, *self.coming(count - len(first)))

    def turn_before(self) -> Turn | None:
        """The turn before the one that is shown, in the auditor's order; None at the beginning."""
        last = len(self.turns) if self.position is None else self.position
        return self.turns[last - 1] if last else None

    @property
    def seconds_left(self) -> float | None:
        """How long the rest will take; None while nothing can be said."""
        return self.pace.seconds_left(len(self.turns) - self.turns.done)

    # --- moving

    def go_to(self, position: int | None) -> None:
        """Show a turn; None shows that all are done, or the next one that is not."""
        self.position = self.turns.after(len(self.turns)) if position is None else position
        self._begin()

    def next(self) -> None:
        """Show the turn after this one in the auditor's order."""
        if self.position is not None:
            self.go_to(self.position + 1 if self.position + 1 < len(self.turns) else None)

    def previous(self) -> None:
        """Show the turn before this one in the auditor's order."""
        before = self.turn_before()
        if before is not None:
            self.go_to(before.position)

    def forget_draft(self) -> None:
        """Let go of what was chosen or written and is not kept yet."""
        self._begin(is_other=False)

    def touch(self) -> None:
        """Take note that the auditor is there: what lies between two of these for long is a pause."""
        self.strain.note(self._watch.touch())

    def begin_to_look(self) -> None:
        """The item is on the screen: its time counts from now on, if it did not do so already."""
        if not self._is_looking:
            self._is_looking = True
            self._watch.restart()

    def reveal(self, position: int) -> bool:
        """Take note that a harmful item is seen; whether it is the first time in this session."""
        self.is_revealed = self.is_revealed or position == self.position
        if position in self._exposed:
            return False
        self._exposed.add(position)
        self.strain.exposures += 1
        return True

    # --- what the auditor does

    def answer(self, question: str, value: str, seen: Seen) -> Step:
        """Answer a question that takes one option; what was chosen beside it is kept with it.

        Raises:
            ReviewError: When it is no answer to that question, or nothing is shown.
        """
        turn = self._required()
        return self._answered(turn, {**self.draft.replies, question: (value,)}, self._seconds(), seen)

    def answer_all(self, positions: Sequence[int], question: str, value: str, seen: Seen) -> tuple[Step, ...]:
        """Answer a question of several turns alike; the time is shared out among them.

        Raises:
            ReviewError: When it is no answer to that question.
        """
        each = round(self._watch.seconds / max(1, len(positions)), _DIGITS)
        turns = [self.turns[position] for position in positions]
        return tuple(
            self._answered(turn, {**self.turns.standing(turn.position).replies, question: (value,)}, each, seen)
            for turn in turns
        )

    def finish(self, seen: Seen) -> Step | None:
        """Keep what was chosen and written; where nothing was changed since it was kept, None.

        Of a question that takes several, nothing chosen is the answer that none of them fits.

        Raises:
            ReviewError: Naming the question that still needs an answer.
        """
        turn = self._required()
        replies = self.draft.finished()
        if replies == dict(self.standing.replies) and self.turns.is_done(turn.position):
            return None
        return self._answered(turn, replies, self._seconds(), seen)

    def keep(self, seen: Seen) -> Step | None:
        """Keep what was chosen or written before something else is shown; None where nothing was."""
        if not self.draft.is_changed:
            return None
        return self._answered(self._required(), self.draft.replies, self._seconds(), seen)

    def skip(self, seen: Seen) -> Step:
        """Leave the item for the end; what was answered to it stands no more."""
        return self._step(
            self._required(), EntryKind.SKIP, seen=seen, replaces=self._replaced(self.standing.answer)
        )

    def skip_all(self, positions: Sequence[int], seen: Seen) -> tuple[Step, ...]:
        """Leave several items for the end."""
        return tuple(self._skipped(self.turns[position], seen) for position in positions)

    def flag(self) -> Step:
        """Flag the item, or take its flag away."""
        standing = self.standing
        return self._step(
            self._required(),
            EntryKind.FLAG,
            is_flagged=not standing.is_flagged,
            replaces=self._replaced(standing.flag),
        )

    def note(self, text: str) -> Step:
        """Write a note on the item; an empty one takes it away."""
        standing = self.standing
        return self._step(
            self._required(), EntryKind.NOTE, note=text.strip(), replaces=self._replaced(standing.note)
        )

    def undo(self) -> Step | None:
        """Take back what was done last on this machine; None where there is nothing that was done here."""
        return self._back_and_forth(EntryKind.UNDO, self.turns.own.last_own)

    def redo(self) -> Step | None:
        """Bring back what was taken back last; None where there is nothing."""
        return self._back_and_forth(EntryKind.REDO, self.turns.own.last_undone_own)

    def take(self, entry: Entry, *, stay: bool = False) -> None:
        """Take in what was written, and show what it leads to.

        Args:
            entry: What became of a step.
            stay: Whether to stay at the item although it is answered.
        """
        self.turns.add(entry)
        if entry.kind is EntryKind.ANSWER:
            self.pace.add(entry.seconds)
        before, self.position = self.position, self._led_to(entry, stay=stay)
        if self.position == before and entry.kind in (EntryKind.FLAG, EntryKind.NOTE):
            return  # the draft, and the time, go on
        self._begin(is_other=self.position != before)

    # --- inside

    def _led_to(self, entry: Entry, *, stay: bool = False) -> int | None:
        """The turn that is shown after an entry."""
        at = self.turns.position_of(entry)
        if at is None:
            return self.position
        steps = self.turns.own.steps
        kind = steps[-1].kind if entry.kind is EntryKind.REDO and steps else entry.kind
        moves_on = kind is EntryKind.SKIP or (kind is EntryKind.ANSWER and self.turns.is_done(at))
        return self.turns.after(at) if moves_on and not stay else at

    def _begin(self, *, is_other: bool = True) -> None:
        self.draft = Draft(self.scheme, self.standing.replies)
        if is_other:
            self.is_revealed = self._is_looking = False
            self._watch.restart()

    def _required(self) -> Turn:
        turn = self.turn
        if turn is None:
            raise ReviewError("Every item is judged: there is nothing to answer.")
        return turn

    def _seconds(self) -> float:
        return round(self._watch.seconds, _DIGITS)

    def _answered(self, turn: Turn, replies: Mapping[str, Reply], seconds: float, seen: Seen) -> Step:
        for name, reply in replies.items():
            self.scheme.question(name).check(reply)
        replaced = self._replaced(self.turns.standing(turn.position).answer)
        return self._step(
            turn, EntryKind.ANSWER, replies=dict(replies), seconds=seconds, seen=seen, replaces=replaced
        )

    def _skipped(self, turn: Turn, seen: Seen) -> Step:
        replaced = self._replaced(self.turns.standing(turn.position).answer)
        return self._step(turn, EntryKind.SKIP, seen=seen, replaces=replaced)

    def _back_and_forth(self, kind: EntryKind, last: Entry | None) -> Step | None:
        # What was settled is taken back where one settles: here nobody sees it.
        if last is None:
            return None
        return Step(
            item=last.item,
            showing=last.showing,
            kind=kind,
            replaces=last.uuid,
            scheme_version=self.record.scheme_version,
        )

    def _step(self, turn: Turn, kind: EntryKind, **fields: object) -> Step:
        return Step(
            item=turn.item.number,
            showing=turn.showing,
            kind=kind,
            scheme_version=self.record.scheme_version,
            **fields,  # type: ignore[arg-type]
        )

    @staticmethod
    def _replaced(entry: Entry | None) -> str:
        return entry.uuid if entry is not None else ""
