"""Removing in two steps: things are marked, can be restored, and are gone when they are deleted permanently."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import NothingLeftError, ProjectError
from clipstudio.domain.language import later
from clipstudio.domain.plan_locks import CARRIED
from clipstudio.domain.removals import GONE, TAKEN, Kind, Marking, Marks, Removed, Thing
from clipstudio.domain.run_titles import title_of
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.run_titles import free_title
from clipstudio.storage.schema import (
    Attribute,
    Audit,
    Collection,
    LabelSetRow,
    LabelSetVersion,
    PredictionSet,
    ProbeRun,
    ProbeRunRun,
    ReportRow,
    Run,
    SavedFilterRow,
)

TABLES: dict[Kind, Any] = {
    Kind.RUN: Run,
    Kind.PROBE_RUN: ProbeRun,
    Kind.ATTRIBUTE: Attribute,
    Kind.COLLECTION: Collection,
    Kind.FILTER: SavedFilterRow,
    Kind.REPORT: ReportRow,
    Kind.PREDICTIONS: PredictionSet,
    Kind.LABEL_SET: LabelSetRow,
}
LONG_AGO = datetime.min.replace(tzinfo=UTC)
"""Stands for the time at which a label set was archived, which is not kept."""
CHANGES = {
    Kind.RUN: Changes.AUDITS,
    Kind.PROBE_RUN: Changes.AUDITS,
    Kind.ATTRIBUTE: Changes.ATTRIBUTES,
    Kind.COLLECTION: Changes.COLLECTIONS,
    Kind.FILTER: Changes.FILTERS,
    Kind.REPORT: Changes.REPORTS,
    Kind.PREDICTIONS: Changes.MODELS,
    Kind.LABEL_SET: Changes.LABEL_SETS,
}


def changes_of(things: Iterable[Thing]) -> Changes:
    """What views have to redraw when these come or go."""
    changes = Changes.NONE
    for thing in things:
        changes |= CHANGES[thing.kind]
    return changes


class RemovalReader:
    """What was removed from a project and is not purged yet."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def removed(self) -> tuple[Removed, ...]:
        """All that can be restored, what was removed last first."""
        found: list[Removed] = []
        with self._database.read() as session:
            for kind, table in TABLES.items():
                condition = table.archived if kind is Kind.LABEL_SET else table.removed_at.is_not(None)
                for id in session.scalars(select(table.id).where(condition).order_by(table.id.desc())).all():
                    if (each := _removed(session, Thing(kind, id))) is not None:
                        found.append(each)
        return tuple(sorted(found, key=lambda each: each.removed_at or LONG_AGO, reverse=True))

    def is_kept(self, thing: Thing) -> bool:
        """Whether it stays marked for good, since it tells that a locked plan was run."""
        with self._database.read() as session:
            return any(_is_of_lock(session, each) for each in (*_probes_of(session, thing), thing))

    def find(self, thing: Thing) -> tuple[str, datetime | None]:
        """What a thing is called, and when it was removed; None while it is there.

        Raises:
            NothingLeftError: It was deleted permanently.
        """
        with self._database.read() as session:
            return _name(session, thing), _mark(session, thing)


class RemovalStore(RemovalReader):
    """Removes, restores, and deletes permanently."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def remove(self, thing: Thing) -> Marking | None:
        """Mark a thing as removed, and with a run the probes made of it, which could not be opened without it.

        Returns:
            What was marked; None where it was removed before.

        Raises:
            ProjectError: It is no longer there.
        """
        return self._change(thing, datetime.now(UTC))

    def restore(self, thing: Thing) -> Marking | None:
        """Bring a thing back, with what was removed together with it, and a probe with its runs.

        Returns:
            What was brought back; None where it is there.

        Raises:
            ProjectError: It was deleted permanently, or another one has its name by now.
        """
        return self._change(thing, None)

    def _change(self, thing: Thing, stamp: datetime | None) -> Marking | None:
        with self._database.write() as session:
            name = _name(session, thing)
            if (_mark(session, thing) is None) == (stamp is None):
                return None
            before = {each: _mark(session, each) for each in _with_others(session, thing, stamp is None)}
            after: Marks = dict.fromkeys(before, stamp)
            others = tuple(_name(session, each) for each in before if each != thing)
            renamed = _write(session, after)
        return Marking(name, others, before, after, renamed)

    def mark(self, marks: Marks) -> tuple[Mapping[str, str], Changes]:
        """Set marks as they were at another time.

        Returns:
            The runs that got another name, since another run has theirs (old and new name), and what changed.

        Raises:
            ProjectError: Something was deleted permanently, or another one has its name by now.
        """
        with self._database.write() as session:
            renamed = _write(session, marks)
        return renamed, changes_of(marks)

    def delete(self, thing: Thing) -> tuple[frozenset[Thing], Changes]:
        """Delete a removed thing permanently; with a run go the probes made of it.

        Returns:
            What is gone, and what views have to redraw.

        Raises:
            ProjectError: It is not among the removed ones, runs use it, or it is a run of a locked plan.
        """
        with self._database.write() as session:
            _require_unused(session, thing)
            if _mark(session, thing) is None:
                raise ProjectError(
                    "“{name}” was restored in the meantime: it is not deleted.", name=_name(session, thing)
                )
            gone = [*_probes_of(session, thing), thing]
            for each in gone:
                if _is_of_lock(session, each):
                    raise ProjectError(
                        "“{name}” stays among the deleted: it is a run of a locked plan, and that the plan "
                        "was run is kept with its lock.",
                        name=_name(session, each),
                    )
            for each in gone:
                if each.kind is Kind.LABEL_SET:
                    session.execute(delete(LabelSetVersion).where(LabelSetVersion.label_set_id == each.id))
                session.execute(delete(TABLES[each.kind]).where(TABLES[each.kind].id == each.id))
        return frozenset(gone), changes_of(gone)


def _is_of_lock(session: Session, thing: Thing) -> bool:
    """Whether it is a run that says of itself that it was made of a locked plan."""
    if thing.kind not in (Kind.RUN, Kind.PROBE_RUN):
        return False
    table: Any = TABLES[thing.kind]
    lock = table.provenance[CARRIED]["lock"].as_integer()
    return session.scalar(select(lock).where(table.id == thing.id)) is not None


def _require_unused(session: Session, thing: Thing) -> None:
    """Refuse to delete a label set that a run rests on; deleted runs count until they are gone."""
    if thing.kind is not Kind.LABEL_SET:
        return
    of_set = select(LabelSetVersion.id).where(LabelSetVersion.label_set_id == thing.id)
    users = session.scalars(select(Run.id).where(Run.label_set_version_id.in_(of_set)).order_by(Run.id)).all()
    if users:
        first = _name(session, Thing(Kind.RUN, users[0]))
        more = later(" and {count} more", count=len(users) - 1) if len(users) > 1 else ""
        raise ProjectError(
            "“{name}” stays archived: {first}{more} used it. To delete it permanently, first delete "
            "permanently what used it.",
            name=_name(session, thing),
            first=first,
            more=more,
        )


def _with_others(session: Session, thing: Thing, restoring: bool) -> list[Thing]:
    """A thing and what goes or comes with it."""
    if thing.kind is Kind.RUN and not restoring:
        return [thing, *(each for each in _probes_of(session, thing) if _mark(session, each) is None)]
    found = [thing]
    if restoring and (mark := _mark(session, thing)) is not None and thing.kind is Kind.RUN:
        found += [each for each in _probes_of(session, thing) if _mark(session, each) == mark]
    for probe in [each for each in found if each.kind is Kind.PROBE_RUN and restoring]:
        runs = select(ProbeRunRun.run_id).where(ProbeRunRun.probe_run_id == probe.id).order_by(ProbeRunRun.run_id)
        parts = [Thing(Kind.RUN, run) for run in session.scalars(runs)]
        found += [each for each in parts if each not in found and _mark(session, each) is not None]
    return found


def _probes_of(session: Session, thing: Thing) -> list[Thing]:
    """The probes that a run is a part of."""
    if thing.kind is not Kind.RUN:
        return []
    query = (
        select(ProbeRunRun.probe_run_id).where(ProbeRunRun.run_id == thing.id).order_by(ProbeRunRun.probe_run_id)
    )
    return [Thing(Kind.PROBE_RUN, id) for id in session.scalars(query)]


def _write(session: Session, marks: Marks) -> Mapping[str, str]:
    """Set marks, or none of them where one cannot be set; returns the runs that are called otherwise now."""
    renamed: dict[str, str] = {}
    for thing, mark in marks.items():
        name = _name(session, thing)
        if mark is None and (free := free_title(session, thing, name)) != name:
            session.execute(update(TABLES[thing.kind]).where(TABLES[thing.kind].id == thing.id).values(title=free))
            renamed[name] = free
        column = {"archived": mark is not None} if thing.kind is Kind.LABEL_SET else {"removed_at": mark}
        table = TABLES[thing.kind]
        try:
            session.execute(update(table).where(table.id == thing.id).values(column))
        except IntegrityError as error:
            # An attribute keeps its name.
            raise ProjectError(TAKEN[thing.kind], name=name) from error
    return renamed


def _mark(session: Session, thing: Thing) -> datetime | None:
    """When a thing was removed; None while it is there."""
    if thing.kind is Kind.LABEL_SET:
        archived = session.scalar(select(LabelSetRow.archived).where(LabelSetRow.id == thing.id))
        return LONG_AGO if archived else None
    table = TABLES[thing.kind]
    mark: datetime | None = session.scalar(select(table.removed_at).where(table.id == thing.id))
    return mark


def _removed(session: Session, thing: Thing) -> Removed | None:
    """A thing that can be restored; None where another thread restored or purged it since it was found."""
    mark = _mark(session, thing)
    if mark is None:
        return None
    try:
        name = _name(session, thing)
    except NothingLeftError:
        return None
    return Removed(thing, name, None if thing.kind is Kind.LABEL_SET else mark)


def _name(session: Session, thing: Thing) -> str:
    """What a thing is called."""
    if thing.kind is Kind.RUN:
        query = select(Run.title, Audit.name, Run.number).join(Audit, Audit.id == Run.audit_id)
        row = session.execute(query.where(Run.id == thing.id)).one_or_none()
        name = None if row is None else title_of(*row)
    elif thing.kind is Kind.PROBE_RUN:
        columns = select(ProbeRun.title, ProbeRun.name, ProbeRun.number)
        row = session.execute(columns.where(ProbeRun.id == thing.id)).one_or_none()
        name = None if row is None else title_of(*row)
    else:
        table = TABLES[thing.kind]
        name = session.scalar(select(table.name).where(table.id == thing.id))
    if name is None:
        raise NothingLeftError(GONE[thing.kind])
    return name
