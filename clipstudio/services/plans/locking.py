"""Locking plans before results are seen, and running them once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.errors import AuditError
from clipstudio.domain.language import later, later_all, quoted, tr
from clipstudio.domain.plan_locks import ASKED, CARRIED, PlanLock, Primary
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.progress import Work
from clipstudio.domain.run_list import LockedRun, RunKey
from clipstudio.results.plan_locks import LockState
from clipstudio.services.auditing.run import AuditOutcome, run_audit
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.plans.lock_state import earlier_run, lock_sha256, lock_state, locked_facts
from clipstudio.services.plans.making import AnyPlan, plan_as_file, run_as_file
from clipstudio.services.plans.plan_file import AUDIT, PlanFile
from clipstudio.services.plans.reading import plan_text
from clipstudio.services.probes.records import ProbeOutcome
from clipstudio.services.probes.registry import PROBES
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


def lock_plan(
    project: ProjectFile,
    shelf: ModelCache,
    plan: AnyPlan,
    probe: ProbeName | None,
    author: str,
    primary: Primary,
    precision: str = "float32",
) -> PlanLock:
    """Lock a plan, before it was run, with digests of its images, their values and which belong together.

    Args:
        project: The project.
        shelf: The models.
        plan: The plan.
        probe: Which probe it is of; None for an audit.
        author: Who locks it.
        primary: What is primary.
        precision: What the model is to run at.

    Raises:
        AuditError: It was run or locked before, or something primary is not in it.
    """
    file = plan_as_file(project, shelf, plan, probe, precision)
    check_primary(file, primary)
    if file.probe is ProbeName.ATTRIBUTES and not file.label_sets:
        raise AuditError("Choose a label set: labels that are proposed when the probe begins cannot be locked.")
    if title := _earlier_title(project, file):
        raise AuditError(
            "This plan was run before: {title}. A plan can be locked only before its results are seen.",
            title=title,
        )
    return project.plan_locks.add(
        author, file.name, file.kind, file.sha256, lock_sha256(file, primary), primary, plan_text(file)
    )


def _earlier_title(project: ProjectReader, file: PlanFile) -> str:
    """What a run of a plan is called, of runs that were deleted since too; empty where it was not run."""
    known = project.plan_locks.runs_asking(file.sha256)
    if known:
        return f"“{known[0].title}”{', which was deleted since' if known[0].is_deleted else ''}"
    # Runs of earlier versions do not say by themselves what they were asked.
    listed = (run for run in project.run_list.all() if run.probe is file.probe)
    return next((quoted(run.title) for run in listed if run_sha256(project, run.key) == file.sha256), "")


def check_primary(file: PlanFile, primary: Primary) -> None:
    """Refuse what is primary and not in the plan.

    Raises:
        AuditError: Naming it, and what there is.
    """
    compared = file.comparisons
    for names in primary.comparisons:
        if names not in compared:
            known = ", ".join(quoted(" and ".join(each)) for each in compared) or tr("none")
            raise AuditError(
                "The plan does not compare by “{names}”. Comparisons: {known}.",
                names=later_all(names, later(" and ")),
                known=known,
            )
    contents = [each.content for each in file.label_sets]
    known_outcomes = {word for content in contents for word in (*content.categories, *content.texts)}
    for outcome in primary.outcomes:
        if outcome not in known_outcomes:
            raise AuditError("The plan has no category and no label “{outcome}”.", outcome=outcome)


def plan_sha256(project: ProjectReader, shelf: ModelCache, plan: AnyPlan, probe: ProbeName | None) -> str:
    """Digest of what a plan asks, as `PlanFile.sha256` of its file."""
    return plan_as_file(project, shelf, plan, probe, has_inputs=False).sha256


def run_sha256(project: ProjectReader, key: RunKey) -> str:
    """The same of a run; empty where not all that it was made from is kept."""
    try:
        return run_as_file(project, key, listed=False, has_inputs=False).sha256
    except AuditError:
        return ""


def standing_lock(
    project: ProjectReader, shelf: ModelCache, plan: AnyPlan, probe: ProbeName | None
) -> PlanLock | None:
    """The lock of a plan; None where there is none. Nothing is worked out in a project without locks."""
    kind = AUDIT if probe is None else probe.value
    if not any(each.kind == kind and each.withdrawn is None for each in project.plan_locks.all()):
        return None
    return project.plan_locks.standing(plan_sha256(project, shelf, plan, probe))


def state_of(
    project: ProjectReader, shelf: ModelCache, plan: AnyPlan, probe: ProbeName | None, precision: str
) -> LockState | None:
    """What holds of a plan by its lock; None where it is not locked."""
    lock = standing_lock(project, shelf, plan, probe)
    return None if lock is None else lock_state(project, shelf, lock, plan, probe, precision)


def unrun_lock(project: ProjectReader, lock: PlanLock | None) -> PlanLock | None:
    """A lock, unless its plan was run or it was withdrawn meanwhile."""
    if lock is None or project.plan_locks.find(lock.id).withdrawn is not None:
        return None
    return None if project.plan_locks.runs(lock.id) else lock


def run_first(
    project: ProjectFile,
    shelf: ModelCache,
    plan: AnyPlan,
    probe: ProbeName | None,
    precision: str,
    seen: Collection[RunKey],
) -> Work[AuditOutcome | ProbeOutcome | LockedRun]:
    """The same as `run_planned`, unless the plan is locked and was run, and that run is none of those ``seen``.

    Returns:
        What came out; or the earlier run, which is to be seen first, where nothing was run.
    """
    lock = standing_lock(project, shelf, plan, probe)
    earlier = None if lock is None else earlier_run(project, lock)
    if earlier is not None and earlier.key not in seen:
        return earlier
    return (yield from run_planned(project, shelf, plan, probe, precision=precision))


def run_planned(
    project: ProjectFile,
    shelf: ModelCache,
    plan: AnyPlan,
    probe: ProbeName | None = None,
    device: str = "auto",
    precision: str = "float32",
    run: Callable[..., Work[ProbeOutcome]] | None = None,
    lock: PlanLock | None = None,
) -> Work[AuditOutcome | ProbeOutcome]:
    """Carry out a plan of whatever kind; where it is locked, the run says so, and what is not as it was locked.

    Args:
        project: The project.
        shelf: The models.
        plan: The plan.
        probe: Which probe it is of; None for an audit.
        device: Where the model runs.
        precision: What it runs at.
        run: Carries out a probe; without it the registered one does.
        lock: The lock of the plan that this one was made of, in spite of differences; without it, its own.

    Raises:
        ClipstudioError: As what it is carried out by.
    """
    asked = plan_sha256(project, shelf, plan, probe)
    lock = project.plan_locks.standing(asked) or lock
    # What an attributes probe is asked may be completed only when it begins: its labels are proposed then.
    facts: dict[str, Any] = {} if probe is ProbeName.ATTRIBUTES else {ASKED: asked}
    if lock is not None:
        facts[CARRIED] = locked_facts(project, shelf, lock, plan, probe, precision)
    with project.carrying(facts):
        if isinstance(plan, AuditPlan):
            return (yield from run_audit(project, shelf, plan, device, precision))
        assert probe is not None
        return (yield from (run or PROBES[probe].run)(project, shelf, plan, device=device, precision=precision))
