"""Edits: who changed what, and when, with what undoing it takes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from clipstudio.domain.edits import EditAction, EditLine, RecordedEdit, fold
from clipstudio.domain.removals import Kind, Thing
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.schema import EditPayload, EditRow

MOST_BYTES = 32 * 2**20
"""Of what undoing one edit takes, compressed: a larger one is written down, and can be undone until the project is
closed."""
MOST_KEPT = 500
"""So many edits can be undone; of older ones only the line stays."""
MOST_BYTES_IN_ALL = 256 * 2**20


class EditReader:
    """The log of edits, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def lines(self) -> tuple[EditLine, ...]:
        """The log, from its beginning."""
        query = (
            select(
                *(EditRow.id, EditRow.action, EditRow.of_edit, EditRow.at, EditRow.auditor),
                *(EditRow.areas, EditRow.words, EditRow.about, EditPayload.edit_id),
            )
            .outerjoin(EditPayload, EditPayload.edit_id == EditRow.id)
            .order_by(EditRow.id)
        )
        with self._database.read() as session:
            rows = session.execute(query).all()
        return tuple(
            EditLine(id, EditAction(action), of, at, who, tuple(areas), words, _things(about), payload is not None)
            for id, action, of, at, who, areas, words, about, payload in rows
        )

    def all(self) -> tuple[RecordedEdit, ...]:
        """Every edit with what became of it, the latest first."""
        return fold(self.lines())

    def payload(self, edit: int) -> bytes | None:
        """What undoing an edit takes; None where it is not kept."""
        with self._database.read() as session:
            return session.scalar(select(EditPayload.data).where(EditPayload.edit_id == edit))


class EditStore(EditReader):
    """The log of edits."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def made(
        self,
        auditor: str,
        words: str,
        areas: Iterable[str],
        about: Iterable[Thing] = (),
        payload: bytes | None = None,
        begun: int = 0,
    ) -> tuple[int, bool]:
        """Write down an edit.

        Args:
            auditor: Who made it.
            words: What was done.
            areas: What it changed.
            about: What it rests on.
            payload: What undoing it takes; None where that is not to be kept.
            begun: The edit itself, where it was written down when it began: it is called by these words from now
                on, and undone by this.

        Returns:
            Its number, and whether what undoing it takes is kept: it is not where it would be too large.
        """
        is_kept = payload is not None and len(payload) <= MOST_BYTES
        with self._database.write() as session:
            line = {
                "action": EditAction.MADE.value,
                "of_edit": begun or None,
                "at": datetime.now(UTC),
                "auditor": auditor,
                "areas": list(areas),
                "words": words,
                "about": sorted([thing.kind.value, thing.id] for thing in about),
            }
            (id,) = session.scalars(insert(EditRow).values(line).returning(EditRow.id)).all()
            if begun:
                id = begun
                session.execute(delete(EditPayload).where(EditPayload.edit_id == begun))
            if is_kept:
                session.execute(insert(EditPayload).values(edit_id=id, data=payload))
                sizes = session.execute(
                    select(EditPayload.edit_id, func.length(EditPayload.data)).order_by(EditPayload.edit_id.desc())
                ).all()
                if gone := _too_many(sizes):
                    session.execute(delete(EditPayload).where(EditPayload.edit_id <= gone))
        return id, is_kept

    def go_on(self, edit: int, payload: bytes) -> None:
        """Keep what undoing an edit takes by now, while it is still being made."""
        with self._database.write() as session:
            session.execute(update(EditPayload).where(EditPayload.edit_id == edit).values(data=payload))

    def follow_up(self, edit: int, action: EditAction, auditor: str, words: str = "") -> None:
        """Write down that an edit was undone, redone or is spent."""
        self._follow_up([edit], action, auditor, words)

    def spend_about(self, gone: Iterable[Thing], auditor: str, why: str) -> None:
        """Write down that edits which rest on something that is gone can be neither undone nor redone."""
        things = frozenset(gone)
        spent = [each.made.id for each in self.all() if each.place and not things.isdisjoint(each.made.about)]
        self._follow_up(spent, EditAction.SPENT, auditor, why)

    def _follow_up(self, edits: list[int], action: EditAction, auditor: str, words: str) -> None:
        now = datetime.now(UTC)
        lines: list[dict[str, Any]] = [
            {
                "action": action.value,
                "of_edit": edit,
                "at": now,
                "auditor": auditor,
                "areas": [],
                "words": words,
                "about": [],
            }
            for edit in edits
        ]
        if lines:
            with self._database.write() as session:
                session.execute(insert(EditRow), lines)


def _too_many(sizes: Iterable[tuple[int, int]]) -> int:
    """The newest edit whose payload goes, of ids and sizes, the newest first; 0 where all may stay."""
    total = 0
    for number, (id, size) in enumerate(sizes, start=1):
        total += size
        if number > MOST_KEPT or total > MOST_BYTES_IN_ALL:
            return id
    return 0


def _things(about: Iterable[tuple[str, int | str]]) -> frozenset[Thing]:
    return frozenset(Thing(Kind(kind), id) for kind, id in about)
