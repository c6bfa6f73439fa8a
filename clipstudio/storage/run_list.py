"""The list of all runs, of audits and of probes, and what the user calls them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, exists, select, update
from sqlalchemy.orm import Session

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import DELETED, AuditError
from clipstudio.domain.given_names import check_name, is_run_code
from clipstudio.domain.plan_locks import CARRIED, Why, why_exploratory
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.run_list import ListedRun, RunKey, RunKind
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.schema import (
    Audit,
    LabelSetRow,
    LabelSetVersion,
    PlanLockWithdrawalRow,
    ProbeRun,
    ProbeRunRun,
    Run,
    RunGroup,
)

_TABLES: dict[RunKind, type[Run] | type[ProbeRun]] = {RunKind.RUN: Run, RunKind.PROBE: ProbeRun}


class RunListReader:
    """Every run of a project, and their titles, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def all(self) -> tuple[ListedRun, ...]:
        """Every run, those of probes among them, the latest first."""
        with self._database.read() as session:
            runs = {run.key: run for run in _runs(session)}
            probes = list(_probe_runs(session, runs))
        return tuple(sorted([*runs.values(), *probes], key=lambda run: (run.created_at, run.key), reverse=True))


class RunListStore(RunListReader):
    """Every run of a project, and their titles."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def rename(self, key: RunKey, title: str) -> tuple[str, Changes]:
        """Call a run by another title; an empty one goes back to its audit's name and its number.

        Returns:
            What it was called before, "" for the name it had by itself; and what changed.

        Raises:
            AuditError: Another run is called so, this one was deleted, or it is no name for a run.
        """
        check_name(title, AuditError)
        title = " ".join(title.split())
        if is_run_code(title):
            raise AuditError(
                "“{title}” reads like the code of a run, by which the command line finds it. Choose a name "
                "with a word in it.",
                title=title,
            )
        runs = {run.key: run for run in self.all()}
        if key not in runs:
            raise AuditError(DELETED)
        if title in replace(runs[key], given_title="").titles:
            title = ""
        for other in runs.values():
            same = [each for each in other.titles if each.casefold() == title.casefold()]
            if same and other.key != key:
                raise AuditError("Another run is called “{title}”. Choose another name.", title=same[0])
        table = _TABLES[key.kind]
        with self._database.write() as session:
            session.execute(update(table).where(table.id == key.id).values(title=title or None))
        return runs[key].given_title, Changes.AUDITS


def _locked(table: type[Run] | type[ProbeRun]) -> tuple[Any, Any]:
    """What a run says of the locked plan that it was made of, and whether its lock was withdrawn."""
    lock = table.provenance[CARRIED]["lock"].as_integer()
    return table.provenance[CARRIED], exists().where(PlanLockWithdrawalRow.plan_lock_id == lock)


def _lock_and_why(facts: dict[str, Any] | None, is_withdrawn: bool) -> tuple[int | None, Why | None]:
    """The lock of a run, and why it is exploratory all the same."""
    if facts is None:
        return None, None
    return facts["lock"], why_exploratory(facts, is_withdrawn=is_withdrawn)


def _runs(session: Session) -> Iterator[ListedRun]:
    query: Select[Any] = (
        select(
            *(Run.id, Audit.name, Run.number, Run.title, Run.created_at, Run.plan["model"].as_string()),
            *(LabelSetRow.name, LabelSetVersion.number, RunGroup.n + RunGroup.unanswered),
            *(Run.plan["threshold"].as_float(), *_locked(Run)),
        )
        .join(Audit, Audit.id == Run.audit_id)
        .join(LabelSetVersion, LabelSetVersion.id == Run.label_set_version_id)
        .join(LabelSetRow, LabelSetRow.id == LabelSetVersion.label_set_id)
        .join(RunGroup, (RunGroup.run_id == Run.id) & RunGroup.run_comparison_id.is_(None))
        .where(Run.removed_at.is_(None))
    )
    for id, name, number, title, created_at, model, label_set, version, n, *more in session.execute(query):
        threshold, facts, is_withdrawn = more
        lock, why = _lock_and_why(facts, is_withdrawn)
        yield ListedRun(
            key=RunKey(RunKind.RUN, id),
            name=name,
            number=number,
            given_title=title or "",
            probe=None,
            models=(model,),
            label_sets=((label_set, version),),
            created_at=created_at,
            images=n,
            threshold=threshold,
            lock=lock,
            why=why,
        )


def _probe_runs(session: Session, runs: dict[RunKey, ListedRun]) -> Iterator[ListedRun]:
    parts: dict[int, list[RunKey]] = {}
    links = select(ProbeRunRun.probe_run_id, ProbeRunRun.run_id).order_by(ProbeRunRun.position)
    for id, run in session.execute(links):
        parts.setdefault(id, []).append(RunKey(RunKind.RUN, run))
    query = select(
        *(ProbeRun.id, ProbeRun.probe, ProbeRun.name, ProbeRun.number, ProbeRun.title, ProbeRun.created_at),
        ProbeRun.plan["model"].as_string(),
        ProbeRun.provenance["images"]["n"].as_integer(),
        *(ProbeRun.plan["threshold"].as_float(), *_locked(ProbeRun)),
    ).where(ProbeRun.removed_at.is_(None))
    for id, probe, name, number, title, created_at, model, images, *more in session.execute(query):
        threshold, facts, is_withdrawn = more
        lock, why = _lock_and_why(facts, is_withdrawn)
        keys = tuple(key for key in parts.get(id, ()) if key in runs)
        of_parts = [runs[key] for key in keys]
        models = dict.fromkeys(name for part in of_parts for name in part.models)
        yield ListedRun(
            key=RunKey(RunKind.PROBE, id),
            name=name,
            number=number,
            given_title=title or "",
            probe=ProbeName(probe),
            models=tuple(models) or (model,),
            label_sets=tuple(dict.fromkeys(each for part in of_parts for each in part.label_sets)),
            created_at=created_at,
            images=images or max((part.images for part in of_parts), default=0),
            parts=keys,
            threshold=threshold,
            lock=lock,
            why=why,
        )
