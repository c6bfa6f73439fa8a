"""Label sets and their versions; a version never changes once it is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Row, Select, func, select, update
from sqlalchemy.orm import Session

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import LabelSetError
from clipstudio.domain.ids import LabelSetVersionId
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.language import tr
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.schema import LabelSetRow, LabelSetVersion


@dataclass(frozen=True, slots=True)
class VersionedLabelSet:
    """A label set as one version has it.

    Attributes:
        id: Row of the version.
        number: 1 for the first version.
        content: The labels and templates.
        created_at: When the version was written, UTC.
    """

    id: LabelSetVersionId
    number: int
    content: LabelSet
    created_at: datetime

    @property
    def title(self) -> str:
        """Name and version in words."""
        return tr("{name}, version {number}", name=self.content.name, number=self.number)


class LabelSetReader:
    """The label sets of a project, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def newest(self) -> tuple[VersionedLabelSet, ...]:
        """The newest version of every label set that is not archived, by name."""
        newest = (
            select(LabelSetVersion.label_set_id, func.max(LabelSetVersion.number).label("number"))
            .group_by(LabelSetVersion.label_set_id)
            .subquery()
        )
        query = (
            _versions()
            .join(
                newest,
                (newest.c.label_set_id == LabelSetVersion.label_set_id)
                & (newest.c.number == LabelSetVersion.number),
            )
            .where(~LabelSetRow.archived)
            .order_by(LabelSetRow.name)
        )
        with self._database.read() as session:
            return tuple(_versioned(row) for row in session.execute(query))

    def all_versions(self) -> tuple[VersionedLabelSet, ...]:
        """Every version of every label set that is not archived, by name, the newest of each first."""
        query = _versions().where(~LabelSetRow.archived).order_by(LabelSetRow.name, LabelSetVersion.number.desc())
        with self._database.read() as session:
            return tuple(_versioned(row) for row in session.execute(query))

    def archived(self) -> tuple[str, ...]:
        """Names of the label sets that are archived."""
        query = select(LabelSetRow.name).where(LabelSetRow.archived).order_by(LabelSetRow.name)
        with self._database.read() as session:
            return tuple(session.scalars(query))

    def row(self, name: str) -> int:
        """The row of the label set of that name.

        Raises:
            LabelSetError: If there is none.
        """
        with self._database.read() as session:
            found = session.scalar(select(LabelSetRow.id).where(LabelSetRow.name == name))
        if found is None:
            raise LabelSetError("There is no label set “{name}” in this project.", name=name)
        return found

    def versions(self, name: str) -> tuple[VersionedLabelSet, ...]:
        """Every version of a label set, newest first; empty when there is none of that name."""
        query = _versions().where(LabelSetRow.name == name).order_by(LabelSetVersion.number.desc())
        with self._database.read() as session:
            return tuple(_versioned(row) for row in session.execute(query))

    def version(self, id: LabelSetVersionId) -> VersionedLabelSet:
        """One version by its row."""
        with self._database.read() as session:
            return _versioned(session.execute(_versions().where(LabelSetVersion.id == id)).one())

    def find(self, name: str) -> VersionedLabelSet:
        """The newest version of the label set of that name.

        Raises:
            LabelSetError: If there is none, naming those there are, or it is archived.
        """
        found = self.versions(name)
        if found and name in self.archived():
            raise LabelSetError("The label set “{name}” is archived. Restore it first.", name=name)
        if not found:
            known = ", ".join(f"“{each.content.name}”" for each in self.newest()) or "none"
            raise LabelSetError(
                "There is no label set “{name}” in this project. Label sets: {known}.", name=name, known=known
            )
        return found[0]


class LabelSetStore(LabelSetReader):
    """The label sets of a project."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def save(self, content: LabelSet) -> tuple[VersionedLabelSet, Changes]:
        """Write a new version; when the newest one already says the same, that one is returned.

        Raises:
            LabelSetError: A word of it holds a character that cannot be seen.
        """
        with self._database.write() as session:
            version, changes = _write(session, content)
        return self.version(version), changes

    def save_all(self, contents: Iterable[LabelSet]) -> None:
        """Write a new version of each, as one change.

        Raises:
            LabelSetError: As `save`.
        """
        with self._database.write() as session:
            for content in contents:
                _write(session, content)

    def archive(self, name: str, *, archived: bool = True) -> Changes:
        """Take a label set out of the lists, or bring it back; its versions stay for the runs that used them."""
        with self._database.write() as session:
            session.execute(update(LabelSetRow).where(LabelSetRow.name == name).values(archived=archived))
        return Changes.LABEL_SETS


def _write(session: Session, content: LabelSet) -> tuple[LabelSetVersionId, Changes]:
    """A new version, unless the newest one already says the same."""
    content.check_visible()
    row = _label_set_row(session, content.name)
    newest = session.execute(
        select(LabelSetVersion.id, LabelSetVersion.number, LabelSetVersion.document)
        .where(LabelSetVersion.label_set_id == row)
        .order_by(LabelSetVersion.number.desc())
        .limit(1)
    ).first()
    document = content.to_document()
    if newest is not None and newest.document == document:
        return LabelSetVersionId(newest.id), Changes.NONE
    entry = LabelSetVersion(
        label_set_id=row,
        number=1 if newest is None else newest.number + 1,
        sha256=content.sha256,
        document=document,
        created_at=datetime.now(UTC),
    )
    session.add(entry)
    session.flush()
    return LabelSetVersionId(entry.id), Changes.LABEL_SETS


def _label_set_row(session: Session, name: str) -> int:
    row = session.scalar(select(LabelSetRow).where(LabelSetRow.name == name))
    if row is None:
        row = LabelSetRow(name=name, archived=False)
        session.add(row)
        session.flush()
    row.archived = False
    return row.id


def _versions() -> Select[LabelSetVersion]:
    return select(LabelSetVersion).join(LabelSetRow, LabelSetRow.id == LabelSetVersion.label_set_id)


def _versioned(row: Row[LabelSetVersion]) -> VersionedLabelSet:
    version = row[0]
    return VersionedLabelSet(
        id=LabelSetVersionId(version.id),
        number=version.number,
        content=LabelSet.from_document(version.document),
        created_at=version.created_at,
    )
