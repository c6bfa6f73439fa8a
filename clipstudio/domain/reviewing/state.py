"""What stands of a review: the log folded into the answers that count now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from clipstudio.domain.reviewing.entries import Entry, EntryKind
from clipstudio.domain.reviewing.schemes import AnswerScheme, Reply

Hand = tuple[str, str]
"""An auditor on a machine, as UUIDs: what is undone on one machine leaves the other's answers alone."""
Place = tuple[int, int]
"""Number of an item, and which showing of it."""


@dataclass(slots=True)
class Standing:
    """What stands of one item as one hand saw it, each None where nothing was said.

    Attributes:
        answer: The newest answer, or the newest skip where that came later.
        flag: The newest flag, set or taken away.
        note: The newest note.
        adjudication: The newest adjudication.
    """

    answer: Entry | None = None
    flag: Entry | None = None
    note: Entry | None = None
    adjudication: Entry | None = None

    def add(self, entry: Entry) -> None:
        """Let a step of this item stand; what it replaces no longer does."""
        match entry.kind:
            case EntryKind.FLAG:
                self.flag = entry
            case EntryKind.NOTE:
                self.note = entry
            case EntryKind.ADJUDICATION:
                self.adjudication = entry
            case _:
                self.answer = entry

    @property
    def replies(self) -> Mapping[str, Reply]:
        """The replies; empty where the item was skipped or not answered."""
        return self.answer.replies if self.answer is not None else {}

    @property
    def is_skipped(self) -> bool:
        """Whether the auditor left it for now."""
        return self.answer is not None and self.answer.kind is EntryKind.SKIP

    @property
    def is_flagged(self) -> bool:
        """Whether it is to be looked at again."""
        return self.flag is not None and self.flag.is_flagged

    @property
    def note_text(self) -> str:
        """The note; empty for none."""
        return self.note.note if self.note is not None else ""

    def is_done(self, scheme: AnswerScheme) -> bool:
        """Whether every question that needs an answer has one."""
        return self.answer is not None and not self.is_skipped and scheme.is_complete(self.replies)


@dataclass(slots=True)
class HandState:
    """What one auditor did on one machine, and what of it stands.

    Attributes:
        steps: What stands, oldest first; the last one is what undo takes back.
        undone: What was taken back since the last new step; the last one is what redo brings back.
    """

    steps: list[Entry] = field(default_factory=list)
    undone: list[Entry] = field(default_factory=list)

    @property
    def last_own(self) -> Entry | None:
        """The last step that can be taken back where one judges: what was settled is no such step."""
        return next((each for each in reversed(self.steps) if each.kind is not EntryKind.ADJUDICATION), None)

    @property
    def last_undone_own(self) -> Entry | None:
        """The last step that can be brought back where one judges."""
        return next((each for each in reversed(self.undone) if each.kind is not EntryKind.ADJUDICATION), None)

    def last_settled(self, *, undone: bool = False) -> Entry | None:
        """The last adjudication that stands, or else the last one that was taken back."""
        steps = reversed(self.undone if undone else self.steps)
        return next((each for each in steps if each.kind is EntryKind.ADJUDICATION), None)

    def add(self, entry: Entry) -> None:
        """Take in the next entry; an undo or redo of what does not stand, or stands already, is passed over.

        The step is looked for wherever it is: where two copies of a project went on apart it need not be last.
        """
        if entry.kind is EntryKind.UNDO:
            _move(entry.replaces, self.steps, self.undone)
        elif entry.kind is EntryKind.REDO:
            _move(entry.replaces, self.undone, self.steps)
        else:
            self.steps.append(entry)
            self.undone.clear()

    def standing(self) -> dict[Place, Standing]:
        """What stands of every item of which something was said."""
        found: dict[Place, Standing] = {}
        for entry in self.steps:
            found.setdefault((entry.item, entry.showing), Standing()).add(entry)
        return found


def fold(entries: Iterable[Entry]) -> dict[Hand, HandState]:
    """The state of every hand of one review.

    Args:
        entries: Of one review, in any order: each machine's are taken in the order of their chain; where two
            copies of a project on one machine went on apart, in that of their times, so that what one of them took
            back does not come back from the other.
    """
    chains: dict[str, list[Entry]] = {}
    for entry in entries:
        chains.setdefault(entry.machine, []).append(entry)
    hands: dict[Hand, HandState] = {}
    for machine in sorted(chains):
        chain = chains[machine]
        is_forked = len({entry.sequence for entry in chain}) < len(chain)
        for entry in sorted(chain, key=_by_time if is_forked else _by_place):
            hands.setdefault((entry.auditor, entry.machine), HandState()).add(entry)
    return hands


def _by_place(entry: Entry) -> tuple[int, str]:
    return entry.sequence, entry.uuid


def _by_time(entry: Entry) -> tuple[datetime, int, str]:
    return entry.made_at, entry.sequence, entry.uuid


def _move(uuid: str, source: list[Entry], target: list[Entry]) -> None:
    """Move the step of that UUID to the end of another list, if it is there."""
    for place in reversed(range(len(source))):
        if source[place].uuid == uuid:
            target.append(source.pop(place))
            return
