"""Reviews: auditors, what is asked of which images, and the log of answers, which is only ever added to."""

from __future__ import annotations

import uuid as uuids
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Lock
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Table, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import AuditorId, ReviewId
from clipstudio.domain.reviewing.entries import GENESIS, Entry
from clipstudio.domain.reviewing.reviews import Auditor, ReviewItem, ReviewPlan, ReviewRecord
from clipstudio.domain.reviewing.schemes import AnswerScheme
from clipstudio.storage.answer_journal import AnswerJournal
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.journal_lines import (
    Line,
    auditor_line,
    entry_line,
    items_lines,
    review_lines,
    scheme_line,
)
from clipstudio.storage.parameters import chunks
from clipstudio.storage.review_rows import (
    PLAN,
    SCHEME,
    ItemColumns,
    auditor_of,
    entry_columns,
    entry_of,
    item_columns,
    item_of,
    record_of,
)
from clipstudio.storage.schema import AuditorRow, Image, Review, ReviewEntry, ReviewItemRow, ReviewScheme

PART = 2_000
"""Entries that are read at once where a log is read in parts."""

ABSENT = -1
"""Stands for an image that the project does not have."""


class ReviewReader:
    """The reviews of a project, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def auditors(self) -> tuple[Auditor, ...]:
        """Everybody who can judge, by name."""
        with self._database.read() as session:
            return tuple(auditor_of(row) for row in session.scalars(select(AuditorRow).order_by(AuditorRow.name)))

    def auditor(self, name: str) -> Auditor:
        """The auditor of that name, or of that UUID.

        Raises:
            ReviewError: If there is none, naming those there are.
        """
        everybody = self.auditors()
        for wanted in (lambda each: each.name == name, lambda each: each.uuid == name):
            if (found := next(filter(wanted, everybody), None)) is not None:
                return found
        known = ", ".join(f"“{each.name}”" for each in everybody) or "none"
        raise ReviewError(f"There is no auditor “{name}” in this project. Auditors: {known}.")

    def reviews(self, *, archived: bool = False) -> tuple[ReviewRecord, ...]:
        """The reviews in use, or those that are archived, newest first."""
        with self._database.read() as session:
            return _records(session, Review.archived.is_(archived))

    def record(self, id: ReviewId) -> ReviewRecord:
        """One review, archived or not.

        Raises:
            ReviewError: If there is none.
        """
        with self._database.read() as session:
            return _record(session, id)

    def find(self, name: str) -> ReviewRecord:
        """The review of that name among those in use, or of that UUID, archived or not.

        Raises:
            ReviewError: If there is none, naming those there are, or it is archived.
        """
        with self._database.read() as session:
            for which in ((Review.name == name) & ~Review.archived, Review.uuid == name):
                if found := _records(session, which):
                    return found[0]
            if _records(session, Review.name == name):
                raise ReviewError(f"The review “{name}” is archived. Restore it first.")
            known = session.scalars(select(Review.name).where(~Review.archived).order_by(Review.name))
            names = ", ".join(f"“{each}”" for each in known) or "none"
        raise ReviewError(f"There is no review “{name}” in this project. Reviews: {names}.")

    def free_name(self, name: str) -> str:
        """The name itself, or with a number behind it where a review in use has it already."""
        with self._database.read() as session:
            return _free(name, set(session.scalars(select(Review.name).where(~Review.archived))))

    def items(self, id: ReviewId) -> tuple[ReviewItem, ...]:
        """What is judged, by number."""
        row = ReviewItemRow
        query = (
            select(row.number, row.sha256, row.label, row.other, row.stratum, row.agreed)
            .where(row.review_id == id)
            .order_by(row.number)
        )
        with self._database.read() as session:
            return tuple(item_of(ItemColumns(*columns)) for columns in session.execute(query))

    def images(self, id: ReviewId) -> NDArray[np.int64]:
        """(n,) the image of each item, `ABSENT` where the project does not have it."""
        query = (
            select(func.coalesce(Image.id, ABSENT))
            .select_from(ReviewItemRow)
            .outerjoin(Image, Image.sha256 == ReviewItemRow.sha256)
            .where(ReviewItemRow.review_id == id)
            .order_by(ReviewItemRow.number)
        )
        with self._database.read() as session:
            return np.fromiter(session.scalars(query), np.int64)

    def journal_lines(self) -> Iterator[Line]:
        """All that is to stand in the journal of answers, in order, but its first line."""
        yield from map(auditor_line, self.auditors())
        for record in sorted((*self.reviews(), *self.reviews(archived=True)), key=lambda each: each.id):
            yield from review_lines(record, self.items(record.id))
            for version, scheme in enumerate(record.schemes[1:], 2):
                yield scheme_line(record.uuid, version, scheme)
            yield from map(entry_line, self.entries(record.id))

    def journal_size(self) -> tuple[int, str]:
        """How many lines these are, and the UUID of the newest entry; empty for none."""
        with self._database.read() as session:
            sizes = select(func.max(ReviewItemRow.number)).group_by(ReviewItemRow.review_id)
            lines = sum(items_lines(size) for size in session.scalars(sizes))
            # Each review has its own line in place of that of its first scheme, which the plan holds.
            for table in (AuditorRow, ReviewScheme, ReviewEntry):
                lines += session.scalar(select(func.count()).select_from(table)) or 0
            newest = session.scalar(select(ReviewEntry.uuid).order_by(ReviewEntry.id.desc()).limit(1))
        return lines, newest or ""

    def entries(self, id: ReviewId) -> tuple[Entry, ...]:
        """Everything that was done in a review, in the order in which it came into this project."""
        with self._database.read() as session:
            review = _record_row(session, id).uuid
            query = _ENTRIES.where(ReviewEntry.review_id == id).order_by(ReviewEntry.id)
            return tuple(entry_of({**row, "review": review}) for row in session.execute(query).mappings())

    def log_sizes(self) -> dict[ReviewId, int]:
        """How many entries the log of each review has; those without an entry are left out."""
        query = select(ReviewEntry.review_id, func.count()).group_by(ReviewEntry.review_id)
        with self._database.read() as session:
            return {ReviewId(review): count for review, count in session.execute(query)}

    def all_entries(self) -> Iterator[tuple[Entry, ...]]:
        """The entries of all reviews, a part at a time, so that a long log can be read with a stop in between."""
        query = _ENTRIES.add_columns(ReviewEntry.id, Review.uuid.label("review"))
        query = query.join(Review, Review.id == ReviewEntry.review_id).order_by(ReviewEntry.id).limit(PART)
        last = 0
        while True:
            with self._database.read() as session:
                rows = [dict(row) for row in session.execute(query.where(ReviewEntry.id > last)).mappings()]
                last = [row.pop("id") for row in rows][-1] if rows else last
                entries = tuple(map(entry_of, rows))
            if not entries:
                return
            yield entries


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
            ReviewError: If there is no name, or a new auditor's name is taken.
        """
        name = name.strip()
        if not name:
            raise ReviewError("The auditor has no name: give one.")
        with self._writing() as (session, lines):
            known = session.scalar(select(AuditorRow).where(AuditorRow.uuid == uuid)) if uuid else None
            if known is not None:
                return auditor_of(known), Changes.NONE
            taken = set(session.scalars(select(AuditorRow.name)))
            if name in taken and not uuid:
                raise ReviewError(f"There is an auditor “{name}” already: choose another name.")
            row = AuditorRow(uuid=uuid or _new(), name=_free(name, taken), added_at=added_at or datetime.now(UTC))
            session.add(row)
            session.flush()
            auditor = auditor_of(row)
            lines.append(auditor_line(auditor))
        return auditor, Changes.REVIEWS

    def create(
        self, plan: ReviewPlan, items: Sequence[ReviewItem], uuid: str = "", created_at: datetime | None = None
    ) -> tuple[ReviewRecord, Changes]:
        """Write a review with all its items, in one transaction; neither is ever changed.

        Args:
            plan: What is asked of whom.
            items: What is judged, numbered from 1 in order.
            uuid: Which review it is, of one that was made elsewhere: is returned as it stands where known. Empty
                for a new one.
            created_at: When it was made elsewhere; None for now.

        Raises:
            ReviewError: If there are no items, they are not numbered from 1, or a review in use has the name.
        """
        if [item.number for item in items] != list(range(1, len(items) + 1)) or not items:
            raise ReviewError("The items of a review must be numbered from 1, and there must be at least one.")
        with self._writing() as (session, lines):
            known = session.scalar(select(Review.id).where(Review.uuid == uuid)) if uuid else None
            if known is not None:
                return _record(session, ReviewId(known)), Changes.NONE
            _require_free(session, plan.name)
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
            record = _record(session, id)
            lines.extend(review_lines(record, items))
        return record, Changes.REVIEWS

    def extend(self, id: ReviewId, scheme: AnswerScheme) -> Changes:
        """Write a new version of a review's answer scheme, unless the newest one says the same.

        Raises:
            ReviewError: If it would change what was answered, or there is no such review.
        """
        with self._writing() as (session, lines):
            record = _record(session, id)
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
            row = _record_row(session, id)
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
            raise ReviewError(f"An answer is of a {what} that is not in this project; nothing was added.")
        return known


_INSERT_ENTRY = insert(cast(Table, ReviewEntry.__table__))

_ENTRIES = select(
    ReviewEntry.uuid,
    ReviewEntry.machine,
    ReviewEntry.sequence,
    AuditorRow.uuid.label("auditor"),
    ReviewEntry.item,
    ReviewEntry.showing,
    ReviewEntry.kind,
    ReviewEntry.scheme_version,
    ReviewEntry.replies,
    ReviewEntry.is_flagged,
    ReviewEntry.note,
    ReviewEntry.seconds,
    ReviewEntry.replaces,
    ReviewEntry.seen,
    ReviewEntry.made_at,
    ReviewEntry.previous,
    ReviewEntry.hash,
).join(AuditorRow, AuditorRow.id == ReviewEntry.auditor_id)


def _records(session: Session, which: ColumnElement[bool]) -> tuple[ReviewRecord, ...]:
    rows = session.scalars(select(Review).where(which).order_by(Review.id.desc())).all()
    return tuple(_read(session, row) for row in rows)


def _record(session: Session, id: ReviewId) -> ReviewRecord:
    return _read(session, _record_row(session, id))


def _record_row(session: Session, id: ReviewId) -> Review:
    row = session.get(Review, id)
    if row is None:
        raise ReviewError("This review is not in the project.")
    return row


def _read(session: Session, row: Review) -> ReviewRecord:
    schemes = select(ReviewScheme.document).where(ReviewScheme.review_id == row.id).order_by(ReviewScheme.version)
    count = select(func.max(ReviewItemRow.number)).where(ReviewItemRow.review_id == row.id)
    return record_of(row, list(session.scalars(schemes)), session.scalar(count) or 0)


def _require_free(session: Session, name: str) -> None:
    if session.scalar(select(Review.id).where(Review.name == name, ~Review.archived)) is not None:
        raise ReviewError(f"There is a review “{name}” already: choose another name, or archive that one first.")


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


def _free(name: str, taken: Iterable[str]) -> str:
    names, number, free = set(taken), 2, name
    while free in names:
        free, number = f"{name} ({number})", number + 1
    return free


def _new() -> str:
    return str(uuids.uuid4())
