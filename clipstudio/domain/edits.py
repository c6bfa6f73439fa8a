"""What was edited in a project, by whom and when: a log that is only added to, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from clipstudio.domain.language import said_later
from clipstudio.domain.removals import Thing

UNKNOWN = said_later("unknown")
"""Stands for an auditor who gave no name."""


class EditAction(StrEnum):
    """What a line of the log says."""

    MADE = "made"
    UNDONE = "undone"
    REDONE = "redone"
    SPENT = "spent"
    """It cannot be undone or redone any more: what it changed is gone, or was changed again."""


class Area(StrEnum):
    """What an edit changed, in the words of a list to choose from."""

    IMAGES = said_later("images")
    FILES = said_later("files")
    CLUSTERS = said_later("clusters")
    DUPLICATES = said_later("duplicates")
    COLLECTIONS = said_later("collections")
    FILTERS = said_later("filters")
    REPORTS = said_later("reports")
    ATTRIBUTES = said_later("attributes")
    LABEL_SETS = said_later("label sets")
    RUNS = said_later("runs")
    PREDICTIONS = said_later("predictions")


@dataclass(frozen=True, slots=True)
class EditLine:
    """A line of the log.

    Attributes:
        id: Its number; later lines have larger ones.
        action: What it says.
        of: The edit that was undone, redone or is spent; None for one that was made. A line that was made and has
            one says what that became in the end: it was written down when it began.
        at: When, UTC.
        auditor: Who; "" where nobody said so.
        areas: What the edit changed; empty of lines that undo, redo or spend it.
        words: What was done ("delete collection “faces”"); of one that is spent, why.
        about: The things that it rests on.
        is_kept: Whether the file holds what undoing takes.
    """

    id: int
    action: EditAction
    of: int | None
    at: datetime
    auditor: str
    areas: tuple[str, ...] = ()
    words: str = ""
    about: frozenset[Thing] = frozenset()
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class RecordedEdit:
    """An edit with what became of it.

    Attributes:
        made: The line that says it was made, with the words of its end where it was written down when it began.
        last: The latest line about it, ``made`` itself where there is none.
        place: Its place among those that can be undone (1 for the next) or redone (-1 for the next); 0 where it
            can be neither.
    """

    made: EditLine
    last: EditLine
    place: int = 0

    @property
    def is_undone(self) -> bool:
        """Whether what it did does not stand, since it was undone."""
        return self.last.action is EditAction.UNDONE


def fold(lines: Iterable[EditLine]) -> tuple[RecordedEdit, ...]:
    """Every edit with what became of it, the latest first; what can be undone follows from the log alone."""
    edits: dict[int, RecordedEdit] = {}
    done: dict[int, None] = {}
    undone: dict[int, None] = {}
    for line in lines:
        if line.of is None:
            edits[line.id] = RecordedEdit(line, line)
            if line.is_kept:
                done[line.id] = None
                undone.clear()
            continue
        if line.of not in edits:
            continue
        if line.action is EditAction.MADE:
            # Listed where it came to its end: others may have been made meanwhile.
            begun = edits.pop(line.of).made
            end = replace(line, id=begun.id, of=None, is_kept=begun.is_kept)
            edits[line.of] = RecordedEdit(end, end)
            undone.clear()
        else:
            edits[line.of] = replace(edits[line.of], last=line)
        done.pop(line.of, None)
        undone.pop(line.of, None)
        if edits[line.of].made.is_kept and line.action is not EditAction.SPENT:
            (undone if line.action is EditAction.UNDONE else done)[line.of] = None
    for sign, row in ((1, done), (-1, undone)):
        for place, id in enumerate(reversed(row), start=1):
            edits[id] = replace(edits[id], place=sign * place)
    return tuple(reversed(edits.values()))
