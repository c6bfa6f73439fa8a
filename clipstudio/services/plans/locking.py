"""Locking plans before results are seen, and running them once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection
from contextlib import nullcontext
from dataclasses import dataclass

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.errors import AuditError
from clipstudio.domain.plan_locks import CARRIED, PlanLock, Primary
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.progress import Work
from clipstudio.domain.run_list import RunKey
from clipstudio.results.when import when_words
from clipstudio.services.auditing.run import AuditOutcome, run_audit
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.plans.making import AnyPlan, plan_as_file, run_as_file
from clipstudio.services.plans.plan_file import PlanFile
from clipstudio.services.plans.reading import plan_text
from clipstudio.services.probes.records import ProbeOutcome
from clipstudio.services.probes.registry import PROBES
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


def lock_sha256(file: PlanFile, primary: Primary) -> str:
    """Digest of what a plan asks together with what of it is primary, as one line of JSON with sorted keys."""
    locked = {
        "plan": file.sha256,
        "primary": {"comparisons": primary.comparisons, "outcomes": primary.outcomes},
    }
    text = json.dumps(locked, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def lock_plan(project: ProjectFile, file: PlanFile, author: str, primary: Primary) -> PlanLock:
    """Lock a plan, before it was run.

    Args:
        project: The project.
        file: The plan, of what this project has.
        author: Who locks it.
        primary: What is primary.

    Raises:
        AuditError: It was run or locked before, or something primary is not in it.
    """
    check_primary(file, primary)
    if file.probe is ProbeName.ATTRIBUTES and not file.label_sets:
        raise AuditError("Choose a label set: labels that are proposed when the probe begins cannot be locked.")
    for run in project.run_list.all():
        if run.probe is file.probe and run_sha256(project, run.key) == file.sha256:
            raise AuditError(
                f"This plan was run before: “{run.title}”. A plan can be locked only before its results are seen."
            )
    return project.plan_locks.add(
        author, file.name, file.kind, file.sha256, lock_sha256(file, primary), primary, plan_text(file)
    )


def check_primary(file: PlanFile, primary: Primary) -> None:
    """Refuse what is primary and not in the plan.

    Raises:
        AuditError: Naming it, and what there is.
    """
    compared = file.comparisons
    for names in primary.comparisons:
        if names not in compared:
            known = ", ".join(f"“{' and '.join(each)}”" for each in compared) or "none"
            raise AuditError(f"The plan does not compare by “{' and '.join(names)}”. Comparisons: {known}.")
    contents = [each.content for each in file.label_sets]
    known_outcomes = {word for content in contents for word in (*content.categories, *content.texts)}
    for outcome in primary.outcomes:
        if outcome not in known_outcomes:
            raise AuditError(f"The plan has no category and no label “{outcome}”.")


def plan_sha256(project: ProjectReader, shelf: ModelCache, plan: AnyPlan, probe: ProbeName | None) -> str:
    """Digest of what a plan asks, as `PlanFile.sha256` of its file."""
    return plan_as_file(project, shelf, plan, probe, listed=False).sha256


def run_sha256(project: ProjectReader, key: RunKey) -> str:
    """The same of a run; empty where not all that it was made from is kept."""
    try:
        return run_as_file(project, key, listed=False).sha256
    except AuditError:
        return ""


def standing_lock(
    project: ProjectReader, shelf: ModelCache, plan: AnyPlan, probe: ProbeName | None
) -> PlanLock | None:
    """The lock of a plan; None where there is none. Nothing is worked out in a project without locks."""
    if all(each.withdrawn is not None for each in project.plan_locks.all()):
        return None
    return project.plan_locks.standing(plan_sha256(project, shelf, plan, probe))


def earlier_run(project: ProjectReader, lock: PlanLock) -> tuple[RunKey, str] | None:
    """The first run of a locked plan, and what it is called; None where it was not run."""
    runs = project.plan_locks.runs(lock.id)
    if not runs:
        return None
    titles = {run.key: run.title for run in project.run_list.all()}
    shown = next((run for run in runs if not run.is_deleted), runs[0])
    return shown.key, titles.get(shown.key, f"run {shown.key.code}, which was deleted")


def lock_words(project: ProjectReader, shelf: ModelCache, plan: AnyPlan, probe: ProbeName | None) -> str:
    """That a plan is locked, by whom and when, and whether it was run; empty where it is not locked."""
    lock = standing_lock(project, shelf, plan, probe)
    if lock is None:
        return ""
    earlier = earlier_run(project, lock)
    run = "" if earlier is None else f" It was run before: “{earlier[1]}”."
    return f"Locked by {lock.author} on {when_words(lock.at)}. Primary: {lock.primary.words}.{run}"


@dataclass(frozen=True, slots=True)
class EarlierRun:
    """A locked plan was not run, since an earlier run of it is to be seen first.

    Attributes:
        key: Which one.
        title: What it is called.
        is_deleted: Whether it was deleted, so that it can only be named.
    """

    key: RunKey
    title: str
    is_deleted: bool


def run_first(
    project: ProjectFile,
    shelf: ModelCache,
    plan: AnyPlan,
    probe: ProbeName | None,
    precision: str,
    seen: Collection[RunKey],
) -> Work[AuditOutcome | ProbeOutcome | EarlierRun]:
    """The same as `run_planned`, unless the plan is locked and was run, and that run is none of those ``seen``."""
    lock = standing_lock(project, shelf, plan, probe)
    earlier = None if lock is None else earlier_run(project, lock)
    if earlier is not None and earlier[0] not in seen:
        is_deleted = earlier[0] not in {run.key for run in project.run_list.all()}
        return EarlierRun(*earlier, is_deleted)
    return (yield from run_planned(project, shelf, plan, probe, precision=precision))


def run_planned(
    project: ProjectFile,
    shelf: ModelCache,
    plan: AnyPlan,
    probe: ProbeName | None = None,
    device: str = "auto",
    precision: str = "float32",
    run: Callable[..., Work[ProbeOutcome]] | None = None,
) -> Work[AuditOutcome | ProbeOutcome]:
    """Carry out a plan of whatever kind; where it is locked, the run says so.

    ``run`` carries out a probe; without it the registered one does.

    Raises:
        ClipstudioError: As what it is carried out by.
    """
    lock = standing_lock(project, shelf, plan, probe)
    with nullcontext() if lock is None else project.carrying({CARRIED: lock.facts}):
        if isinstance(plan, AuditPlan):
            return (yield from run_audit(project, shelf, plan, device, precision))
        assert probe is not None
        return (yield from (run or PROBES[probe].run)(project, shelf, plan, device=device, precision=precision))
