"""The results of probes, written once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from numpy.typing import NDArray
from sqlalchemy import delete, func, select

from clipstudio.domain.adapters import adapter
from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import DELETED, AuditError
from clipstudio.domain.ids import ProbeRunId, RunId
from clipstudio.domain.probes import ProbeName, ProbePlan, ProbeRunRecord
from clipstudio.storage.chunked import read_array, write_array
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.schema import ProbeRun, ProbeRunArray, ProbeRunRun


@dataclass(frozen=True, slots=True)
class ProbeRunSummary:
    """A probe's run as a list shows it."""

    id: ProbeRunId
    probe: ProbeName
    name: str
    created_at: datetime
    runs: tuple[RunId, ...]


class ProbeRunReader:
    """The probes' runs of a project, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def all(self) -> tuple[ProbeRunSummary, ...]:
        """Every probe's run, the latest first."""
        query = (
            select(ProbeRun.id, ProbeRun.probe, ProbeRun.name, ProbeRun.created_at)
            .where(ProbeRun.removed_at.is_(None))
            .order_by(ProbeRun.id.desc())
        )
        links = select(ProbeRunRun.probe_run_id, ProbeRunRun.run_id).order_by(ProbeRunRun.position)
        runs: dict[int, list[RunId]] = {}
        with self._database.read() as session:
            for id, run in session.execute(links):
                runs.setdefault(id, []).append(RunId(run))
            return tuple(
                ProbeRunSummary(ProbeRunId(id), ProbeName(probe), name, created_at, tuple(runs.get(id, ())))
                for id, probe, name, created_at in session.execute(query)
            )

    def record(self, id: ProbeRunId) -> ProbeRunRecord:
        """A probe's run as it was written.

        Raises:
            AuditError: It was deleted.
        """
        with self._database.read() as session:
            row = session.get(ProbeRun, id)
            if row is None or row.removed_at is not None:
                raise AuditError(DELETED)
            runs = session.scalars(
                select(ProbeRunRun.run_id).where(ProbeRunRun.probe_run_id == id).order_by(ProbeRunRun.position)
            )
            return ProbeRunRecord(
                id=id,
                probe=ProbeName(row.probe),
                name=row.name,
                created_at=row.created_at,
                plan=row.plan,
                result=row.result,
                provenance=row.provenance,
                runs=tuple(RunId(run) for run in runs),
            )

    def array(self, id: ProbeRunId, name: str) -> NDArray[Any]:
        """One of its arrays.

        Raises:
            AuditError: The run was deleted.
        """
        with self._database.read() as session:
            there = select(ProbeRun.id).where(ProbeRun.id == id, ProbeRun.removed_at.is_(None))
            if session.scalar(there) is None:
                raise AuditError(DELETED)
            return read_array(session, ProbeRunArray, id, name)

    def has_array(self, id: ProbeRunId, name: str) -> bool:
        """Whether a run keeps an array of this name: those of earlier versions lack some."""
        with self._database.read() as session:
            there = select(ProbeRunArray.name).where(ProbeRunArray.probe_run_id == id, ProbeRunArray.name == name)
            return session.scalar(there.limit(1)) is not None


class ProbeRunStore(ProbeRunReader):
    """The probes' runs of a project."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database
        self.carried: Mapping[str, Any] = {}
        """What the provenance of every run that is kept now holds besides: of which locked plan it is."""

    def save(
        self,
        probe: ProbeName,
        plan: ProbePlan,
        result: Mapping[str, Any],
        provenance: Mapping[str, Any],
        runs: Sequence[RunId] = (),
        arrays: Mapping[str, NDArray[Any]] | None = None,
    ) -> tuple[ProbeRunId, Changes]:
        """Write a probe's run whole, in one transaction; nothing in it is ever changed.

        Args:
            probe: Which experiment.
            plan: What was asked.
            result: What came out, ready for JSON.
            provenance: What it rests on.
            runs: The audits' runs it is made of.
            arrays: Figures per image by name, aligned by row with the one called "images" (int64 ids).
        """
        with self._database.write() as session:
            latest = session.scalar(select(func.max(ProbeRun.number)).where(ProbeRun.name == plan.name))
            row = ProbeRun(
                probe=probe.value,
                name=plan.name,
                plan=adapter(type(plan)).dump_python(plan, mode="json"),
                result=dict(result),
                provenance={**provenance, **self.carried},
                created_at=datetime.now(UTC),
                number=(latest or 0) + 1,
            )
            session.add(row)
            session.flush()
            for position, run in enumerate(runs):
                session.add(ProbeRunRun(probe_run_id=row.id, position=position, run_id=run))
            for name, values in (arrays or {}).items():
                write_array(session, ProbeRunArray, row.id, name, values)
            return ProbeRunId(row.id), Changes.AUDITS

    def remove(self, id: ProbeRunId) -> Changes:
        """Delete a probe's run permanently; the audits' runs that it was made of stay."""
        with self._database.write() as session:
            session.execute(delete(ProbeRun).where(ProbeRun.id == id))
        return Changes.AUDITS
