"""Reviews in a project file: what is written of them, all of which is only ever added to."""

from __future__ import annotations

import uuid as uuids
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from threading import Lock
from typing import Any, cast

from sqlalchemy import Table, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ReviewError
from clipstudio.domain.given_names import check_name
from clipstudio.domain.ids import AuditorId, ReviewId
from clipstudio.domain.language import later, said_later
from clipstudio.domain.reviewing.entries import GENESIS, Entry
from clipstudio.domain.reviewing.reviews import Auditor, ReviewItem, ReviewPlan, ReviewRecord
from clipstudio.domain.reviewing.schemes import AnswerScheme
from clipstudio.domain.visible_text import written_out
from clipstudio.storage.answer_journal import AnswerJournal
from clipstudio.storage.database import Database
from clipstudio.storage.journal_lines import Line, auditor_line, entry_line, review_lines, scheme_line
from clipstudio.storage.parameters import chunks
from clipstudio.storage.review_reader import ReviewReader, free_name_among, record_in, record_row
from clipstudio.storage.review_rows import PLAN, SCHEME, auditor_of, entry_columns, item_columns
from clipstudio.storage.schema import AuditorRow, Review, ReviewEntry, ReviewItemRow, ReviewScheme


class ReviewStore(ReviewReader):
    """The reviews of a project."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database
        self._in_order = Lock()
        self._ids: dict[str, dict[str, int]] = {}
        self.journal: AnswerJournal | None = None

    def keep_journal(self, uuid: str) -> None:
        """Keep a journal beside the project of that UUID from now on, and make up what it lacks."""
        self.journal = AnswerJournal(self._database.path, uuid, self)
        self.journal.catch_up()

    @contextmanager
    def _writing(self) -> Iterator[tuple[Session, list[Line]]]:
        """A session whose commit is on the disk, and then the lines of the journal that are put into the list."""
        lines: list[Line] = []
        with self._in_order:
            with self._database.write(durable=True) as session:
                yield session, lines
            if lines and self.journal is not None:
                self.journal.append(lines)

    def add_auditor(self, name: str, uuid: str = "", added_at: datetime | None = None) -> tuple[Auditor, Changes]:
        """Add an auditor.

        Args:
            name: As it is to be shown.
            uuid: Who it is, of an auditor who was added elsewhere: is returned where known, and gets a number
                behind the name where another one has it. Empty for a new one.
            added_at: When that was; None for now.

        Raises:
            ReviewError: If there is no name or nobody could read it, or a new auditor's name is taken.
        """
        # A name that comes from elsewhere is not refused, since the answers under it would be lost.
        name = (
            written_out(name.strip()) or f"Auditor {uuid[:8]}" if uuid else _given(said_later("The auditor"), name)
        )
        with self._writing() as (session, lines):
            known = session.scalar(select(AuditorRow).where(AuditorRow.uuid == uuid)) if uuid else None
            if known is not None:
                return auditor_of(known), Changes.NONE
            if uuid:
                name = free_name_among(name, set(session.scalars(select(AuditorRow.name))))
            auditor = _add_auditor(session, uuid or _new(), name, added_at)
            lines.append(auditor_line(auditor))
        return auditor, Changes.REVIEWS

    def create(
        self,
        plan: ReviewPlan,
        items: Sequence[ReviewItem],
        uuid: str = "",
        created_at: datetime | None = None,
        newcomers: Mapping[str, str] | None = None,
    ) -> tuple[ReviewRecord, Changes]:
        """Write a review with all its items, in one transaction; neither is ever changed.

        Args:
            plan: What is asked of whom.
            items: What is judged, numbered from 1 in order.
            uuid: Which review it is, of one that was made elsewhere: is returned as it stands where known. Empty
                for a new one.
            created_at: When it was made elsewhere; None for now.
            newcomers: Auditors that the project does not have yet, UUID to name: they are added with the review,
                or not at all.

        Raises:
            ReviewError: If there are no items, they are not numbered from 1, a review in use has the name, or a
                name is no name.
        """
        if not uuid:
            plan = replace(plan, name=_given(said_later("The review"), plan.name))
        people = {who: _given(said_later("The auditor"), name) for who, name in (newcomers or {}).items()}
        if [item.number for item in items] != list(range(1, len(items) + 1)) or not items:
            raise ReviewError("The items of a review must be numbered from 1, and there must be at least one.")
        with self._writing() as (session, lines):
            known = session.scalar(select(Review.id).where(Review.uuid == uuid)) if uuid else None
            if known is not None:
                return record_in(session, ReviewId(known)), Changes.NONE
            _require_free(session, plan.name)
            lines.extend(auditor_line(_add_auditor(session, who, name)) for who, name in people.items())
            now = created_at or datetime.now(UTC)
            row = Review(
                uuid=uuid or _new(),
                name=plan.name,
                plan=PLAN.dump_python(plan, mode="json"),
                created_at=now,
                archived=False,
            )
            session.add(row)
            session.flush()
            id = ReviewId(row.id)
            session.execute(insert(ReviewItemRow), [item_columns(id, item) for item in items])
            _write_scheme(session, id, 1, plan.scheme)
            record = record_in(session, id)
            lines.extend(review_lines(record, items))
        return record, Changes.REVIEWS

    def extend(self, id: ReviewId, scheme: AnswerScheme) -> Changes:
        """Write a new version of a review's answer scheme, unless the newest one says the same.

        Raises:
            ReviewError: If it would change what was answered, or there is no such review.
        """
        with self._writing() as (session, lines):
            record = record_in(session, id)
            if scheme == record.scheme:
                return Changes.NONE
            scheme.check_extends(record.scheme)
            version = record.scheme_version + 1
            _write_scheme(session, id, version, scheme)
            lines.append(scheme_line(record.uuid, version, scheme))
        return Changes.REVIEWS

    def archive(self, id: ReviewId, *, archived: bool = True) -> Changes:
        """Take a review out of the lists, or bring it back; its answers stay.

        Raises:
            ReviewError: If there is no such review, or another one in use has its name.
        """
        with self._database.write() as session:
            row = record_row(session, id)
            if row.archived == archived:
                return Changes.NONE
            if not archived:
                _require_free(session, row.name)
            session.execute(update(Review).where(Review.id == id).values(archived=archived))
        return Changes.REVIEWS

    def append(self, entries: Sequence[Entry]) -> Changes:
        """Write entries that are sealed; one whose UUID is there already is passed over, whatever it says.

        Raises:
            ReviewError: If a review, an auditor or an item is not in this project.
        """
        with self._writing() as (session, lines):
            known = _known(session, [entry.uuid for entry in entries])
            new = {entry.uuid: entry for entry in entries if entry.uuid not in known}
            self._write_entries(session, tuple(new.values()))
            lines.extend(map(entry_line, new.values()))
        return Changes.REVIEWS if new else Changes.NONE

    def add(self, id: ReviewId, machine: str, make: Callable[[int, str], Entry]) -> Entry:
        """Write the next entry of a machine's chain; it is on the disk when this returns.

        Args:
            id: The review.
            machine: UUID of the installation.
            make: Given its place in the chain and the hash of the entry before, makes the sealed entry.

        Raises:
            ReviewError: If the review, the auditor or the item is not in this project.
        """
        head = (
            select(ReviewEntry.sequence, ReviewEntry.hash)
            .where(ReviewEntry.review_id == id, ReviewEntry.machine == machine)
            .order_by(ReviewEntry.sequence.desc(), ReviewEntry.id.desc())
            .limit(1)
        )
        with self._writing() as (session, lines):
            last = session.execute(head).one_or_none()
            entry = make(1, GENESIS) if last is None else make(last.sequence + 1, last.hash)
            self._write_entries(session, (entry,))
            lines.append(entry_line(entry))
        return entry

    def _write_entries(self, session: Session, entries: Collection[Entry]) -> None:
        if not entries:
            return
        if not all(entry.hash for entry in entries):
            raise ValueError("an entry is not sealed")
        reviews = self._rows(session, Review, {entry.review for entry in entries}, "review")
        auditors = self._rows(session, AuditorRow, {entry.auditor for entry in entries}, "auditor")
        rows = [
            entry_columns(entry, ReviewId(reviews[entry.review]), AuditorId(auditors[entry.auditor]))
            for entry in entries
        ]
        try:
            session.execute(_INSERT_ENTRY, rows)
        except IntegrityError as error:
            raise ReviewError("An answer is of an item that its review does not have.") from error

    def _rows(self, session: Session, table: Any, wanted: set[str], what: str) -> dict[str, int]:
        """The row of each review or auditor by its UUID; rows never go, so what was found once stays true."""
        known = self._ids.setdefault(what, {})
        if unknown := wanted - set(known):
            query = select(table.uuid, table.id).where(table.uuid.in_(unknown))
            known.update((row.uuid, row.id) for row in session.execute(query))
        if wanted - set(known):
            raise ReviewError(UNKNOWN[what])
        return known


UNKNOWN = {
    "review": said_later("An answer is of a review that is not in this project; nothing was added."),
    "auditor": said_later("An answer is of an auditor that is not in this project; nothing was added."),
}
"""Why answers are refused, by what the project lacks."""

_INSERT_ENTRY = insert(cast(Table, ReviewEntry.__table__))


def _given(what: str, name: str) -> str:
    """A name as it is kept, without blanks around it."""
    name = name.strip()
    if not name:
        raise ReviewError("{what} has no name: give one.", what=later(what))
    check_name(name, ReviewError)
    return name


def _add_auditor(session: Session, uuid: str, name: str, added_at: datetime | None = None) -> Auditor:
    if session.scalar(select(AuditorRow.id).where(AuditorRow.name == name)) is not None:
        raise ReviewError("There is an auditor “{name}” already: choose another name.", name=name)
    row = AuditorRow(uuid=uuid, name=name, added_at=added_at or datetime.now(UTC))
    session.add(row)
    session.flush()
    return auditor_of(row)


def _require_free(session: Session, name: str) -> None:
    if session.scalar(select(Review.id).where(Review.name == name, ~Review.archived)) is not None:
        raise ReviewError(
            "There is a review “{name}” already: choose another name, or archive that one first.", name=name
        )


def _write_scheme(session: Session, review: ReviewId, version: int, scheme: AnswerScheme) -> None:
    document: dict[str, Any] = SCHEME.dump_python(scheme, mode="json")
    now = datetime.now(UTC)
    session.add(ReviewScheme(review_id=review, version=version, document=document, created_at=now))
    session.flush()


def _known(session: Session, entries: Sequence[str]) -> set[str]:
    """Those of some entries, by UUID, that are in the project."""
    found: set[str] = set()
    for part in chunks(entries):
        found.update(session.scalars(select(ReviewEntry.uuid).where(ReviewEntry.uuid.in_(part))))
    return found


def _new() -> str:
    return str(uuids.uuid4())
