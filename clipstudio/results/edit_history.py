"""The history of edits in words: who changed what, when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from clipstudio.domain.edit_words import retold
from clipstudio.domain.edits import UNKNOWN, EditAction, RecordedEdit
from clipstudio.domain.language import beginning, said_later, tr
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow

TITLES = (said_later("When"), said_later("Who"), said_later("What"), said_later("Since then"))


@dataclass(frozen=True, slots=True)
class EditFilter:
    """Which edits are listed.

    Attributes:
        text: Letters that what was done, who did it or what it changed contain.
        area: What was changed; "" for whatever.
        auditor: Who; None for whoever.
    """

    text: str = ""
    area: str = ""
    auditor: str | None = None

    def keeps(self, edit: RecordedEdit) -> bool:
        """Whether an edit is listed."""
        made = edit.made
        said = "\n".join((made.words, retold(made.words), who(made.auditor), *made.areas)).casefold()
        return (
            all(word in said for word in self.text.casefold().split())
            and (not self.area or self.area in made.areas)
            and (self.auditor is None or self.auditor == made.auditor)
        )


def when(at: datetime) -> str:
    """A moment in local time."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def who(auditor: str) -> str:
    """An auditor's name; "unknown" where none was given."""
    return auditor or tr(UNKNOWN)


def what(edit: RecordedEdit) -> str:
    """What was done, as a sentence without its stop."""
    return beginning(retold(edit.made.words))


def since(edit: RecordedEdit) -> str:
    """What became of an edit; "" where it stands and nothing more is to be said."""
    last = edit.last
    if last.action is EditAction.SPENT:
        return tr("Cannot be undone: {words}", words=retold(last.words))
    if last.action is EditAction.MADE:
        return ""
    done = tr("Undone") if last.action is EditAction.UNDONE else tr("Redone")
    return tr("{done} by {who}, {when}", done=done, who=who(last.auditor), when=when(last.at))


def told(edit: RecordedEdit) -> str:
    """All of it in a line."""
    made = f"{what(edit)}: {who(edit.made.auditor)}, {when(edit.made.at)}."
    return f"{made} {words}." if (words := since(edit).rstrip(".")) else made


def cells(edit: RecordedEdit) -> tuple[str, str, str, str]:
    """When, who, what, and what became of it."""
    return when(edit.made.at), who(edit.made.auditor), what(edit), since(edit)


def document(edits: Iterable[RecordedEdit]) -> dict[str, Any]:
    """The history as JSON, the latest edit first."""
    return {"edits": [_entry(each) for each in edits]}


def _entry(edit: RecordedEdit) -> dict[str, Any]:
    last = edit.last
    return {
        "number": edit.made.id,
        "at": edit.made.at.isoformat(),
        "auditor": edit.made.auditor or None,
        "what": edit.made.words,
        "changed": list(edit.made.areas),
        "state": {
            EditAction.MADE: "stands",
            EditAction.REDONE: "stands",
            EditAction.UNDONE: "undone",
            EditAction.SPENT: "spent",
        }[last.action],
        "since": None if last is edit.made else {"at": last.at.isoformat(), "auditor": last.auditor or None},
        "reason": last.words or None if last.action is EditAction.SPENT else None,
        "can_be_undone": edit.place > 0,
        "can_be_redone": edit.place < 0,
    }


def table(edits: Sequence[RecordedEdit]) -> TableFigure:
    """The history as a table, the latest edit first."""
    columns = (Column("No."), *(Column(title, is_number=False) for title in TITLES))
    rows = tuple(TableRow((str(each.made.id), *cells(each))) for each in edits)
    return TableFigure(FigureText(tr("History of edits")), columns, rows)
