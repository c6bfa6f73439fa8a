"""Audits and their runs: plan, counts, figures per image and provenance, written once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter
from sqlalchemy import delete, exists, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from clipstudio.domain.audits import (
    AuditPlan,
    ComparisonCounts,
    GroupCounts,
    RunArrays,
    RunEstimates,
    RunRecord,
)
from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import DELETED, AuditError
from clipstudio.domain.ids import AuditId, ModelId, RunId
from clipstudio.domain.labels import LabelSet
from clipstudio.storage.chunked import read_array, read_chunk, read_turned, unpacked_bytes, write_array
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.schema import (
    Audit,
    ProbeRun,
    ProbeRunRun,
    Run,
    RunArray,
    RunComparison,
    RunCount,
    RunGroup,
)

_PLAN = TypeAdapter(AuditPlan)
_ESTIMATES = TypeAdapter(RunEstimates)


@dataclass(frozen=True, slots=True)
class RunSummary:
    """A run as the list of audits shows it."""

    id: RunId
    number: int
    created_at: datetime
    n: int


@dataclass(frozen=True, slots=True)
class AuditSummary:
    """An audit with its runs, newest first."""

    id: AuditId
    name: str
    runs: tuple[RunSummary, ...]


@dataclass(frozen=True, slots=True, eq=False)
class LabelColumn:
    """What a run says of one label.

    Attributes:
        images: (n,) int64 image ids, ascending.
        probabilities: (n,) the label's probability, NaN where nothing is known.
    """

    images: NDArray[np.int64]
    probabilities: NDArray[np.floating]


@dataclass(frozen=True, slots=True, eq=False)
class LabelPlaces:
    """One label of a run for each image.

    Attributes:
        images: (n,) int64 image ids, ascending.
        labels: (n,) int32 place of the label among the run's, -1 for none.
    """

    images: NDArray[np.int64]
    labels: NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """All probabilities of a run.

    Attributes:
        run: The run.
        images: (n,) int64 image ids, ascending.
        probabilities: (K, n), a row for each label.
    """

    run: RunId
    images: NDArray[np.int64]
    probabilities: NDArray[np.floating]


COLUMNS_KEPT = 4
"""Columns of probabilities that stay in memory, and choices of a label: 12 bytes per image each."""
TABLE_KEPT = 256 << 20
"""Bytes of a run's probabilities up to which all labels stay in memory: they lie in the file row by row, so that
whoever reads one label has unpacked every other."""


class RunReader:
    """The audits of a project and their runs, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database
        # A run never changes and its id never comes back, so what was read of it stays true until it is removed.
        self._label_sets: dict[int, LabelSet] = {}
        self._columns: dict[tuple[int, int], LabelColumn] = {}
        self._places: dict[int, LabelPlaces] = {}
        self._table: _Table | None = None

    def audits(self) -> tuple[AuditSummary, ...]:
        """Every audit that has runs, with these; the latest first."""
        query = (
            select(Audit.id, Audit.name, Run.id, Run.number, Run.created_at, RunGroup.n)
            .join(Run, Run.audit_id == Audit.id)
            .join(RunGroup, (RunGroup.run_id == Run.id) & RunGroup.run_comparison_id.is_(None))
            .where(Run.removed_at.is_(None))
            .order_by(Run.id.desc())
        )
        names: dict[int, str] = {}
        runs: dict[int, list[RunSummary]] = {}
        with self._database.read() as session:
            for audit, name, id, number, created_at, n in session.execute(query):
                names[audit] = name
                runs.setdefault(audit, []).append(RunSummary(RunId(id), number, created_at, n))
        return tuple(AuditSummary(AuditId(audit), name, tuple(runs[audit])) for audit, name in names.items())

    def record(self, id: RunId) -> RunRecord:
        """A run as it was written.

        Raises:
            AuditError: It was deleted.
        """
        with self._database.read() as session:
            run = session.get(Run, id)
            if run is None or run.removed_at is not None:
                raise AuditError(DELETED)
            groups = _read_groups(session, run.id)
            comparisons = session.scalars(
                select(RunComparison).where(RunComparison.run_id == id).order_by(RunComparison.position)
            )
            (overall,) = groups[None]
            return RunRecord(
                id=id,
                number=run.number,
                audit=AuditId(run.audit_id),
                created_at=run.created_at,
                plan=_PLAN.validate_python(run.plan),
                label_set=LabelSet.from_document(run.label_set),
                overall=overall,
                comparisons=tuple(
                    ComparisonCounts(tuple(row.attributes), tuple(groups.get(row.id, ())), row.missing)
                    for row in comparisons
                ),
                provenance=run.provenance,
                estimates=None if run.estimates is None else _ESTIMATES.validate_python(run.estimates),
            )

    def label_set(self, id: RunId) -> LabelSet:
        """The labels of a run, as they were; read once."""
        return self.label_sets([id])[id]

    def label_sets(self, ids: Sequence[RunId]) -> dict[RunId, LabelSet]:
        """The labels of runs; those not read before with one statement. A run that is not there is left out."""
        unread = [id for id in ids if id not in self._label_sets]
        if unread:
            # All of them: naming the wanted ones would meet SQLite's limit on parameters.
            query = select(Run.id, Run.label_set)
            if len(unread) == 1:
                query = query.where(Run.id == unread[0])
            with self._database.read() as session:
                for id, document in session.execute(query):
                    self._label_sets[id] = LabelSet.from_document(document)
        return {id: self._label_sets[id] for id in ids if id in self._label_sets}

    def label_column(self, id: RunId, label: int) -> LabelColumn:
        """The images of a run and the probability of one label, by its place; what was read last is kept."""
        with self._database.read() as session:
            _require(session, id)
            if (table := self._table) is not None and table.run == id:
                return LabelColumn(table.images, table.probabilities[label])
            found = self._columns.get((id, label))
            if found is None:
                images = read_array(session, RunArray, id, "images")
                if unpacked_bytes(session, RunArray, id, "probabilities") <= TABLE_KEPT:
                    self._table = table = _Table(id, images, read_turned(session, RunArray, id, "probabilities"))
                    return LabelColumn(images, table.probabilities[label])
                column = read_array(session, RunArray, id, "probabilities", lambda part: part[:, label].copy())
                found = LabelColumn(images, column)
                while len(self._columns) >= COLUMNS_KEPT:
                    self._columns.pop(next(iter(self._columns), (0, 0)), None)
                self._columns[id, label] = found
        return found

    def label_places(self, id: RunId, choose: Callable[[NDArray[np.floating]], NDArray[np.int32]]) -> LabelPlaces:
        """One label for each image of a run; what was read last is kept.

        Args:
            id: The run.
            choose: Of (n, K) probabilities, the place of one label in each row; the same one for every call.
        """
        with self._database.read() as session:
            _require(session, id)
            found = self._places.get(id)
            if found is None:
                images = read_array(session, RunArray, id, "images")
                found = LabelPlaces(images, read_array(session, RunArray, id, "probabilities", choose))
                while len(self._places) >= COLUMNS_KEPT:
                    self._places.pop(next(iter(self._places), 0), None)
                self._places[id] = found
        return found

    def chunks(self, id: RunId, name: str) -> Iterator[NDArray[Any]]:
        """The rows of one of a run's arrays, some at a time, so that no more of it is in memory.

        Args:
            id: The run.
            name: As `RunArrays` calls it.

        Raises:
            AuditError: The run was deleted.
        """
        chunk = 0
        while True:
            # A session for each: whoever takes them may take minutes.
            with self._database.read() as session:
                _require(session, id)
                found = read_chunk(session, RunArray, id, name, chunk)
            if found is None:
                return
            yield found
            chunk += 1

    def chosen_arrays(self, id: RunId) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """The images of a run, (n,), and their groups, (n, C), without the probabilities.

        Raises:
            AuditError: The run was deleted.
        """
        with self._database.read() as session:
            _require(session, id)
            return read_array(session, RunArray, id, "images"), read_array(session, RunArray, id, "groups")

    def images(self, id: RunId) -> NDArray[np.int64]:
        """The images of a run, (n,) int64 ascending.

        Raises:
            AuditError: It was deleted.
        """
        with self._database.read() as session:
            _require(session, id)
            return read_array(session, RunArray, id, "images")

    def arrays(self, id: RunId) -> RunArrays:
        """A run's figures per image.

        Raises:
            AuditError: It was deleted.
        """
        with self._database.read() as session:
            _require(session, id)
            return RunArrays(
                images=read_array(session, RunArray, id, "images"),
                probabilities=read_array(session, RunArray, id, "probabilities"),
                groups=read_array(session, RunArray, id, "groups"),
                clusters=_clusters(session, id),
            )


class RunStore(RunReader):
    """The audits of a project and their runs."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database
        self.carried: Mapping[str, Any] = {}
        """What the provenance of every run that is kept now holds besides: of which locked plan it is."""

    def save(
        self,
        plan: AuditPlan,
        model: ModelId,
        label_set: LabelSet,
        overall: GroupCounts,
        comparisons: Sequence[ComparisonCounts],
        arrays: RunArrays,
        provenance: Mapping[str, Any],
        estimates: RunEstimates | None = None,
    ) -> tuple[RunId, Changes]:
        """Write a run whole, in one transaction; nothing in it is ever changed."""
        with self._database.write() as session:
            now = datetime.now(UTC)
            audit, number = _next_number(session, plan.name, now)
            run = Run(
                audit_id=audit,
                number=number,
                model_id=model,
                label_set_version_id=plan.label_set,
                plan=_PLAN.dump_python(plan, mode="json"),
                label_set=label_set.to_document(),
                provenance={**provenance, **self.carried},
                created_at=now,
                estimates=None if estimates is None else _ESTIMATES.dump_python(estimates, mode="json"),
            )
            session.add(run)
            session.flush()
            _write_group(session, run.id, None, 0, overall)
            for position, comparison in enumerate(comparisons):
                row = RunComparison(
                    run_id=run.id,
                    position=position,
                    attributes=list(comparison.attributes),
                    missing=comparison.missing,
                )
                session.add(row)
                session.flush()
                for place, group in enumerate(comparison.groups):
                    _write_group(session, run.id, row.id, place, group)
            for name in ("images", "probabilities", "groups", "clusters"):
                if (values := getattr(arrays, name)) is not None:
                    write_array(session, RunArray, run.id, name, values)
            return RunId(run.id), Changes.AUDITS

    def remove(self, id: RunId) -> Changes:
        """Delete a run permanently, and with it a probe made of it, whose numbers could not be opened any more.

        `RemovalStore` deletes so that it can be undone.
        The audit is kept, unseen when it has no run left, so that no later run is given the number of an earlier.
        """
        with self._database.write() as session:
            of_probes = select(ProbeRunRun.probe_run_id).where(ProbeRunRun.run_id == id)
            session.execute(delete(ProbeRun).where(ProbeRun.id.in_(of_probes)))
            session.execute(delete(Run).where(Run.id == id))
        self._label_sets.pop(id, None)
        for key in [key for key in list(self._columns) if key[0] == id]:
            self._columns.pop(key, None)
        self._places.pop(id, None)
        self._table = None
        return Changes.AUDITS


def _require(session: Session, id: RunId) -> None:
    """Refuse a run that was deleted: without its figures, the file would be taken for damaged."""
    if session.scalar(select(Run.id).where(Run.id == id, Run.removed_at.is_(None))) is None:
        raise AuditError(DELETED)


def _clusters(session: Session, id: RunId) -> NDArray[np.int32] | None:
    """The cluster of each image; None for a run that takes images as independent, which keeps none."""
    has_some = select(exists().where(RunArray.run_id == id, RunArray.name == "clusters"))
    return read_array(session, RunArray, id, "clusters") if session.scalar(has_some) else None


def _next_number(session: Session, name: str, now: datetime) -> tuple[int, int]:
    """The audit of that name, made when it is new, and the number of its next run."""
    made = session.execute(
        insert(Audit)
        .values(name=name, created_at=now, runs_made=1)
        .on_conflict_do_update(index_elements=[Audit.name], set_={"runs_made": Audit.runs_made + 1})
        .returning(Audit.id, Audit.runs_made)
    ).one()
    return made.id, made.runs_made


def _write_group(session: Session, run: int, comparison: int | None, position: int, group: GroupCounts) -> None:
    row = RunGroup(
        run_id=run,
        run_comparison_id=comparison,
        position=position,
        attributes=dict(group.attributes),
        n=group.n,
        unanswered=group.unanswered,
    )
    session.add(row)
    session.flush()
    counts = [
        {"run_group_id": row.id, "kind": kind, "position": place, "count": count}
        for kind, values in (("label", group.labels), ("category", group.categories))
        for place, count in enumerate(values)
    ]
    session.execute(insert(RunCount), counts)


def _read_groups(session: Session, run: int) -> dict[int | None, list[GroupCounts]]:
    """The groups of every comparison by its row, in their order; under None that of all images together."""
    counts: dict[tuple[int, str], list[int]] = {}
    of_run = select(RunGroup.id).where(RunGroup.run_id == run)
    query = (
        select(RunCount.run_group_id, RunCount.kind, RunCount.count)
        .where(RunCount.run_group_id.in_(of_run))
        .order_by(RunCount.run_group_id, RunCount.kind, RunCount.position)
    )
    for group, kind, count in session.execute(query):
        counts.setdefault((group, kind), []).append(count)
    groups: dict[int | None, list[GroupCounts]] = {}
    for row in session.scalars(select(RunGroup).where(RunGroup.run_id == run).order_by(RunGroup.position)):
        labels, categories = (tuple(counts.get((row.id, kind), ())) for kind in ("label", "category"))
        found = GroupCounts(row.attributes, row.n, labels, categories, row.unanswered)
        groups.setdefault(row.run_comparison_id, []).append(found)
    return groups
