"""Audits and their runs: plan, counts, figures per image and provenance, written once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from clipstudio.domain.audits import (
    AuditPlan,
    ComparisonCounts,
    GroupCounts,
    RunArrays,
    RunRecord,
)
from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import AuditId, ModelId, RunId
from clipstudio.domain.labels import LabelSet
from clipstudio.storage.chunked import read_array, write_array
from clipstudio.storage.database import Database
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


class RunStore:
    """The audits of a project and their runs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def audits(self) -> tuple[AuditSummary, ...]:
        """Every audit with its runs, the latest first."""
        query = (
            select(Run.id, Run.audit_id, Run.created_at, RunGroup.n)
            .join(RunGroup, (RunGroup.run_id == Run.id) & RunGroup.run_comparison_id.is_(None))
            .order_by(Run.id)
        )
        runs: dict[int, list[RunSummary]] = {}
        with self._database.read() as session:
            for id, audit, created_at, n in session.execute(query):
                earlier = runs.setdefault(audit, [])
                earlier.append(RunSummary(RunId(id), len(earlier) + 1, created_at, n))
            audits = session.execute(select(Audit.id, Audit.name)).all()
        found = [AuditSummary(AuditId(id), name, tuple(reversed(runs.get(id, ())))) for id, name in audits]
        return tuple(sorted(found, key=lambda each: max((run.id for run in each.runs), default=0), reverse=True))

    def save(
        self,
        plan: AuditPlan,
        model: ModelId,
        label_set: LabelSet,
        overall: GroupCounts,
        comparisons: Sequence[ComparisonCounts],
        arrays: RunArrays,
        provenance: Mapping[str, Any],
    ) -> tuple[RunId, Changes]:
        """Write a run whole, in one transaction; nothing in it is ever changed."""
        with self._database.write() as session:
            now = datetime.now(UTC)
            run = Run(
                audit_id=_audit_row(session, plan.name, now),
                model_id=model,
                label_set_version_id=plan.label_set,
                plan=_PLAN.dump_python(plan, mode="json"),
                label_set=label_set.to_document(),
                provenance=dict(provenance),
                created_at=now,
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
            for name in ("images", "probabilities", "groups"):
                write_array(session, RunArray, run.id, name, getattr(arrays, name))
            return RunId(run.id), Changes.AUDITS

    def record(self, id: RunId) -> RunRecord:
        """A run as it was written."""
        with self._database.read() as session:
            run = session.get_one(Run, id)
            (overall,) = _read_groups(session, run.id, None)
            comparisons = session.scalars(
                select(RunComparison).where(RunComparison.run_id == id).order_by(RunComparison.position)
            ).all()
            return RunRecord(
                id=id,
                audit=AuditId(run.audit_id),
                created_at=run.created_at,
                plan=_PLAN.validate_python(run.plan),
                label_set=LabelSet.from_document(run.label_set),
                overall=overall,
                comparisons=tuple(
                    ComparisonCounts(tuple(row.attributes), _read_groups(session, run.id, row.id), row.missing)
                    for row in comparisons
                ),
                provenance=run.provenance,
            )

    def label_set(self, id: RunId) -> LabelSet:
        """The labels of a run, as they were."""
        with self._database.read() as session:
            return LabelSet.from_document(session.scalars(select(Run.label_set).where(Run.id == id)).one())

    def arrays(self, id: RunId) -> RunArrays:
        """A run's figures per image."""
        with self._database.read() as session:
            return RunArrays(
                images=read_array(session, RunArray, id, "images"),
                probabilities=read_array(session, RunArray, id, "probabilities"),
                groups=read_array(session, RunArray, id, "groups"),
            )

    def remove(self, id: RunId) -> Changes:
        """Delete a run; its audit goes with its last run, and a probe made of it goes too.

        A probe's numbers could not be opened any more without the runs that they count.
        """
        with self._database.write() as session:
            of_probes = select(ProbeRunRun.probe_run_id).where(ProbeRunRun.run_id == id)
            session.execute(delete(ProbeRun).where(ProbeRun.id.in_(of_probes)))
            session.execute(delete(Run).where(Run.id == id))
            session.execute(delete(Audit).where(Audit.id.not_in(select(Run.audit_id))))
        return Changes.AUDITS


def _audit_row(session: Session, name: str, now: datetime) -> int:
    session.execute(insert(Audit).values(name=name, created_at=now).on_conflict_do_nothing())
    return session.scalars(select(Audit.id).where(Audit.name == name)).one()


def _write_group(session: Session, run: int, comparison: int | None, position: int, group: GroupCounts) -> None:
    row = RunGroup(
        run_id=run,
        run_comparison_id=comparison,
        position=position,
        attributes=dict(group.attributes),
        n=group.n,
    )
    session.add(row)
    session.flush()
    counts = [
        {"run_group_id": row.id, "kind": kind, "position": place, "count": count}
        for kind, values in (("label", group.labels), ("category", group.categories))
        for place, count in enumerate(values)
    ]
    session.execute(insert(RunCount), counts)


def _read_groups(session: Session, run: int, comparison: int | None) -> tuple[GroupCounts, ...]:
    groups = session.scalars(
        select(RunGroup)
        .where(RunGroup.run_id == run, RunGroup.run_comparison_id.is_not_distinct_from(comparison))
        .order_by(RunGroup.position)
    ).all()
    return tuple(
        GroupCounts(
            row.attributes,
            row.n,
            _read_counts(session, row.id, "label"),
            _read_counts(session, row.id, "category"),
        )
        for row in groups
    )


def _read_counts(session: Session, group: int, kind: str) -> tuple[int, ...]:
    query = (
        select(RunCount.count)
        .where(RunCount.run_group_id == group, RunCount.kind == kind)
        .order_by(RunCount.position)
    )
    return tuple(session.scalars(query))
