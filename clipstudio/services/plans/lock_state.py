"""What holds of a locked plan: whether it was run, and what is not as it was when it was locked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from clipstudio.domain.language import tr
from clipstudio.domain.plan_locks import DEVIATIONS, EARLIER, SEEN, PlanLock, Primary
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.run_list import LockedRun
from clipstudio.results.plan_locks import LockState
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.plans.differing import differing
from clipstudio.services.plans.making import AnyPlan, plan_as_file
from clipstudio.services.plans.plan_file import PlanFile
from clipstudio.services.plans.reading import plan_of_text
from clipstudio.storage.project_reader import ProjectReader


def lock_state(
    project: ProjectReader,
    shelf: ModelCache,
    lock: PlanLock,
    plan: AnyPlan,
    probe: ProbeName | None,
    precision: str,
) -> LockState:
    """What holds of a plan by its lock."""
    differing_now = deviations(project, shelf, lock, plan, probe, precision)
    return LockState(lock, earlier_run(project, lock), differing_now, seen_before(project, lock))


def seen_before(project: ProjectReader, lock: PlanLock) -> tuple[LockedRun, ...]:
    """Runs of the plan's model and label set that were there when it was locked: their results could be seen."""
    file = plan_of_text(lock.document)
    label_sets = [each.content.sha256 for each in file.label_sets]
    models = [each.fingerprint or each.predictions for each in file.models]
    return project.plan_locks.runs_alike(lock.at, label_sets, models)


def _told(runs: Iterable[LockedRun]) -> list[dict[str, str]]:
    """Runs, ready for JSON."""
    return [
        {"run": run.key.code, "title": run.title, "at": run.created_at.isoformat(timespec="seconds")}
        for run in runs
    ]


def lock_sha256(file: PlanFile, primary: Primary) -> str:
    """Digest of what a plan asks and of what, with what of it is primary, as one line of JSON with sorted keys."""
    locked = {
        "plan": file.sha256,
        "primary": {"comparisons": primary.comparisons, "outcomes": primary.outcomes},
        "inputs": file.inputs,
    }
    text = json.dumps(locked, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def covers_inputs(lock: PlanLock) -> bool:
    """Whether the SHA-256 of a lock is of images and values too: those of earlier versions were not."""
    return lock.sha256 == lock_sha256(plan_of_text(lock.document), lock.primary)


def earlier_run(project: ProjectReader, lock: PlanLock) -> LockedRun | None:
    """The first run of a locked plan, rather one that was not deleted; None where it was not run."""
    runs = project.plan_locks.runs(lock.id)
    return next((run for run in runs if not run.is_deleted), runs[0] if runs else None)


def locked_facts(
    project: ProjectReader,
    shelf: ModelCache,
    lock: PlanLock,
    plan: AnyPlan,
    probe: ProbeName | None,
    precision: str,
) -> dict[str, Any]:
    """What the provenance of a run says of its locked plan: whether it is the first, on what the plan was for."""
    inputs = plan_of_text(lock.document).inputs if covers_inputs(lock) else None
    earlier, seen = map(_told, (project.plan_locks.runs(lock.id), seen_before(project, lock)))
    found = deviations(project, shelf, lock, plan, probe, precision)
    return {**lock.facts, "inputs": inputs, EARLIER: earlier, DEVIATIONS: list(found), SEEN: seen}


def deviations(
    project: ProjectReader,
    shelf: ModelCache,
    lock: PlanLock,
    plan: AnyPlan,
    probe: ProbeName | None,
    precision: str,
) -> tuple[str, ...]:
    """What of a plan that is to be run is not as it was locked, a phrase each."""
    held = plan_of_text(lock.document)
    if not covers_inputs(lock):
        return (tr("its lock does not hold digests of images and values, or is not what its SHA-256 says"),)
    return tuple(differing(held, plan_as_file(project, shelf, plan, probe, precision)))
