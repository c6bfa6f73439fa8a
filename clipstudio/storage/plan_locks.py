"""Locked plans: only ever added, with what became of them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import asdict
from datetime import UTC, datetime

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, and_, or_, select

from clipstudio.domain.errors import AuditError
from clipstudio.domain.given_names import check_name, check_text
from clipstudio.domain.ids import PlanLockId
from clipstudio.domain.plan_locks import ASKED, CARRIED, PlanLock, Primary, Withdrawal
from clipstudio.domain.run_list import LockedRun, RunKey, RunKind
from clipstudio.domain.run_titles import title_of
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.schema import Audit, PlanLockRow, PlanLockWithdrawalRow, ProbeRun, ProbeRunRun, Run

_PRIMARY = TypeAdapter(Primary)


class PlanLockReader:
    """The locked plans of a project, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def all(self) -> tuple[PlanLock, ...]:
        """Every lock, those that were withdrawn too, the latest first."""
        query = (
            select(PlanLockRow, PlanLockWithdrawalRow)
            .outerjoin(PlanLockWithdrawalRow, PlanLockWithdrawalRow.plan_lock_id == PlanLockRow.id)
            .order_by(PlanLockRow.id.desc())
        )
        with self._database.read() as session:
            return tuple(_lock(row, withdrawn) for row, withdrawn in session.execute(query))

    def find(self, id: int) -> PlanLock:
        """One of them.

        Raises:
            AuditError: There is none of that number.
        """
        found = next((each for each in self.all() if each.id == id), None)
        if found is None:
            raise AuditError(
                "There is no lock {name} in this project. `clipstudio plan locks` lists them.", name=id
            )
        return found

    def standing(self, asked_sha256: str) -> PlanLock | None:
        """The lock that holds of a plan, by the digest of what it asks; None where there is none."""
        return next(
            (each for each in self.all() if each.asked_sha256 == asked_sha256 and not each.withdrawn), None
        )

    def waiting(self) -> tuple[PlanLock, ...]:
        """The locks that hold and whose plans were not run, the latest first; a run that was deleted was one."""
        return tuple(each for each in self.all() if each.withdrawn is None and not self.runs(each.id))

    def runs(self, id: PlanLockId) -> tuple[LockedRun, ...]:
        """The runs that were made of a locked plan, without those that a probe is made of; the earliest first."""
        return self._runs_where(lambda table: table.provenance[CARRIED]["lock"].as_integer() == id)

    def runs_asking(self, asked_sha256: str) -> tuple[LockedRun, ...]:
        """The same of the runs that say of themselves that this was asked."""
        return self._runs_where(lambda table: table.provenance[ASKED].as_string() == asked_sha256)

    def runs_alike(
        self, before: datetime, label_sets: Collection[str], models: Collection[str]
    ) -> tuple[LockedRun, ...]:
        """The runs before a time that one of these models made of one of these label sets, deleted ones too.

        Args:
            before: The time.
            label_sets: Their digests.
            models: Fingerprints of models, or digests of predictions.
        """
        model = Run.provenance["model"]
        is_alike = and_(
            Run.provenance["label_set"]["sha256"].as_string().in_(label_sets),
            or_(model["fingerprint"].as_string().in_(models), model["sha256"].as_string().in_(models)),
        )
        parts = select(ProbeRunRun.probe_run_id).join(Run, Run.id == ProbeRunRun.run_id).where(is_alike)
        return self._runs_where(
            lambda table: and_(
                table.created_at < before, is_alike if table is Run else ProbeRun.id.in_(parts.scalar_subquery())
            )
        )

    def _runs_where(
        self, condition: Callable[[type[Run] | type[ProbeRun]], ColumnElement[bool]]
    ) -> tuple[LockedRun, ...]:
        of_audits = (
            select(Run.id, Run.created_at, Run.removed_at, Run.title, Audit.name, Run.number)
            .join(Audit, Audit.id == Run.audit_id)
            .where(condition(Run), Run.id.not_in(select(ProbeRunRun.run_id)))
        )
        of_probes = select(
            *(ProbeRun.id, ProbeRun.created_at, ProbeRun.removed_at),
            *(ProbeRun.title, ProbeRun.name, ProbeRun.number),
        ).where(condition(ProbeRun))
        with self._database.read() as session:
            found = [
                LockedRun(RunKey(kind, row), str(title_of(title, name, number)), made, removed is not None)
                for kind, query in ((RunKind.RUN, of_audits), (RunKind.PROBE, of_probes))
                for row, made, removed, title, name, number in session.execute(query)
            ]
        return tuple(sorted(found, key=lambda each: (each.created_at, each.key)))


class PlanLockStore(PlanLockReader):
    """The locked plans of a project."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def add(
        self, author: str, name: str, kind: str, asked_sha256: str, sha256: str, primary: Primary, document: str
    ) -> PlanLock:
        """Lock a plan.

        Raises:
            AuditError: The author has no name, or the plan is locked already.
        """
        author = _named(author, "A lock needs its author: say who locks the plan.")
        if (held := self.standing(asked_sha256)) is not None:
            raise AuditError(
                "This plan is locked already: lock {name}, by {author}, {at} UTC.",
                name=held.id,
                author=held.author,
                at=f"{held.at:%Y-%m-%d %H:%M}",
            )
        with self._database.write() as session:
            row = PlanLockRow(
                at=datetime.now(UTC),
                author=author,
                name=name,
                kind=kind,
                asked_sha256=asked_sha256,
                sha256=sha256,
                primary=asdict(primary),
                document=document,
            )
            session.add(row)
            session.flush()
            id = PlanLockId(row.id)
        return self.find(id)

    def withdraw(self, id: int, author: str, reason: str) -> PlanLock:
        """Say that a lock no longer holds; it stays, with who said so, when and why.

        Raises:
            AuditError: There is no such lock, it was withdrawn before, or the author or the reason is missing.
        """
        author = _named(author, "Say who withdraws the lock.")
        reason = reason.strip()
        check_text(reason, AuditError)
        if not reason:
            raise AuditError("Say why the lock is withdrawn: the reason is kept with it.")
        held = self.find(id)
        if held.withdrawn is not None:
            raise AuditError(
                "Lock {name} was withdrawn before, by {author}.", name=id, author=held.withdrawn.author
            )
        with self._database.write() as session:
            session.add(PlanLockWithdrawalRow(plan_lock_id=id, at=datetime.now(UTC), author=author, reason=reason))
        return self.find(id)


def _named(author: str, missing: str) -> str:
    author = author.strip()
    check_name(author, AuditError)
    if not author:
        raise AuditError(missing)
    return author


def _lock(row: PlanLockRow, withdrawn: PlanLockWithdrawalRow | None) -> PlanLock:
    return PlanLock(
        PlanLockId(row.id),
        row.at,
        row.author,
        row.name,
        row.kind,
        row.asked_sha256,
        row.sha256,
        _PRIMARY.validate_python(row.primary),
        row.document,
        None if withdrawn is None else Withdrawal(withdrawn.at, withdrawn.author, withdrawn.reason),
    )
