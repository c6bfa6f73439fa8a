"""Reviews as a project file holds them, for reading: auditors, what is asked of which images, and the log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Text, func, select, type_coerce
from sqlalchemy.orm import Session

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.reviews import Auditor, ReviewItem, ReviewRecord
from clipstudio.storage.database import Reading
from clipstudio.storage.journal_lines import Line, auditor_line, entry_line, items_lines, review_lines, scheme_line
from clipstudio.storage.review_rows import EntryColumns, ItemColumns, auditor_of, entry_of, item_of, record_of
from clipstudio.storage.schema import AuditorRow, Image, Review, ReviewEntry, ReviewItemRow, ReviewScheme

PART = 2_000
"""Entries that are read at once where a log is read in parts."""

ABSENT = -1
"""Stands for an image that the project does not have."""


class ReviewReader:
    """The reviews of a project, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database
        self._read: tuple[ReviewId, int, tuple[Entry, ...]] | None = None

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
        raise ReviewError(
            "There is no auditor “{name}” in this project. Auditors: {known}.", name=name, known=known
        )

    def reviews(self, *, archived: bool = False) -> tuple[ReviewRecord, ...]:
        """The reviews in use, or those that are archived, newest first."""
        with self._database.read() as session:
            return records_where(session, Review.archived.is_(archived))

    def record(self, id: ReviewId) -> ReviewRecord:
        """One review, archived or not.

        Raises:
            ReviewError: If there is none.
        """
        with self._database.read() as session:
            return record_in(session, id)

    def find(self, name: str) -> ReviewRecord:
        """The review of that name among those in use, or of that UUID, archived or not.

        Raises:
            ReviewError: If there is none, naming those there are, or it is archived.
        """
        with self._database.read() as session:
            for which in ((Review.name == name) & ~Review.archived, Review.uuid == name):
                if found := records_where(session, which):
                    return found[0]
            if records_where(session, Review.name == name):
                raise ReviewError("The review “{name}” is archived. Restore it first.", name=name)
            known = session.scalars(select(Review.name).where(~Review.archived).order_by(Review.name))
            names = ", ".join(f"“{each}”" for each in known) or "none"
        raise ReviewError("There is no review “{name}” in this project. Reviews: {names}.", name=name, names=names)

    def free_name(self, name: str) -> str:
        """The name itself, or with a number behind it where a review in use has it already."""
        with self._database.read() as session:
            return free_name_among(name, set(session.scalars(select(Review.name).where(~Review.archived))))

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
        """Everything that was done in a review, in the order in which it came into this project.

        Of the review that was read last only what came since is read: entries never change.
        """
        held = self._read
        last, known = held[1:] if held is not None and held[0] == id else (0, ())
        with self._database.read() as session:
            review = record_row(session, id).uuid
            query = _ENTRIES.where(ReviewEntry.review_id == id, ReviewEntry.id > last).order_by(ReviewEntry.id)
            names = _uuids(session, AuditorRow)
            rows = session.execute(query).all()
            entries = (*known, *(entry_of(EntryColumns(*row[1:]), review, names) for row in rows))
        self._read = (id, rows[-1][0] if rows else last, entries)
        return entries

    def log_sizes(self) -> dict[ReviewId, int]:
        """How many entries the log of each review has; those without an entry are left out."""
        query = select(ReviewEntry.review_id, func.count()).group_by(ReviewEntry.review_id)
        with self._database.read() as session:
            return {ReviewId(review): count for review, count in session.execute(query)}

    def all_entries(self) -> Iterator[tuple[Entry, ...]]:
        """The entries of all reviews, a part at a time, so that a long log can be read with a stop in between."""
        query = _ENTRIES.add_columns(ReviewEntry.review_id).order_by(ReviewEntry.id).limit(PART)
        last = 0
        while True:
            with self._database.read() as session:
                rows = session.execute(query.where(ReviewEntry.id > last)).all()
                if not rows:
                    return
                names = _uuids(session, AuditorRow)
                reviews = _uuids(session, Review)
                entries = tuple(entry_of(EntryColumns(*row[1:-1]), reviews[row[-1]], names) for row in rows)
                last = rows[-1][0]
            yield entries


# Documents and times are read as the texts they are: of many entries they are the same, and are parsed once.
_AS_TEXT = {"replies", "seen", "made_at"}
_ENTRIES = select(
    ReviewEntry.id,
    *(
        type_coerce(column, Text) if name in _AS_TEXT else column
        for name in EntryColumns._fields
        if (column := ReviewEntry.__table__.c[name]) is not None
    ),
)


def _uuids(session: Session, table: type[AuditorRow | Review]) -> dict[int, str]:
    return dict(session.execute(select(table.id, table.uuid)).all())


def records_where(session: Session, which: ColumnElement[bool]) -> tuple[ReviewRecord, ...]:
    rows = session.scalars(select(Review).where(which).order_by(Review.id.desc())).all()
    return tuple(_read(session, row) for row in rows)


def record_in(session: Session, id: ReviewId) -> ReviewRecord:
    return _read(session, record_row(session, id))


def record_row(session: Session, id: ReviewId) -> Review:
    row = session.get(Review, id)
    if row is None:
        raise ReviewError("This review is not in the project.")
    return row


def _read(session: Session, row: Review) -> ReviewRecord:
    schemes = select(ReviewScheme.document).where(ReviewScheme.review_id == row.id).order_by(ReviewScheme.version)
    count = select(func.max(ReviewItemRow.number)).where(ReviewItemRow.review_id == row.id)
    return record_of(row, list(session.scalars(schemes)), session.scalar(count) or 0)


def free_name_among(name: str, taken: Iterable[str]) -> str:
    names, number, free = set(taken), 2, name
    while free in names:
        free, number = f"{name} ({number})", number + 1
    return free
