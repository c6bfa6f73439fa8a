"""What holds of a locked plan: whether it was run, and what is not as it was when it was locked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import partial
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
    held = plan_of_text(lock.document)
    found = _deviations(lock, held, partial(plan_as_file, project, shelf, plan, probe, precision))
    return LockState(lock, earlier_run(project, lock), found, seen_before(project, lock, held))


def seen_before(project: ProjectReader, lock: PlanLock, held: PlanFile) -> tuple[LockedRun, ...]:
    """Runs of the plan's model and label set that were there when it was locked: their results could be seen.

    Args:
        project: The project.
        lock: The lock.
        held: The plan that it holds.
    """
    label_sets = [each.content.sha256 for each in held.label_sets]
    models = [each.fingerprint or each.predictions for each in held.models]
    return project.plan_locks.runs_alike(lock.at, label_sets, models)


def run_document(run: LockedRun) -> dict[str, Any]:
    """A run, ready for JSON."""
    return {"run": run.key.code, "title": run.title, "at": run.created_at.isoformat(timespec="seconds")}


def lock_sha256(file: PlanFile, primary: Primary) -> str:
    """Digest of what a plan asks and of what, with what of it is primary, as one line of JSON with sorted keys."""
    locked = {
        "plan": file.sha256,
        "primary": {"comparisons": primary.comparisons, "outcomes": primary.outcomes},
        "inputs": file.inputs,
    }
    text = json.dumps(locked, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def covered_inputs(lock: PlanLock, held: PlanFile) -> dict[str, Any] | None:
    """What its plan, ``held``, was made for, as `PlanFile.inputs`.

    None where the SHA-256 of the lock is not of images and values too, as those of earlier versions were not.
    """
    return held.inputs if lock.sha256 == lock_sha256(held, lock.primary) else None


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
    held = plan_of_text(lock.document)
    found = _deviations(lock, held, partial(plan_as_file, project, shelf, plan, probe, precision))
    return {
        **lock.facts,
        "inputs": covered_inputs(lock, held),
        EARLIER: list(map(run_document, project.plan_locks.runs(lock.id))),
        DEVIATIONS: list(found),
        SEEN: list(map(run_document, seen_before(project, lock, held))),
    }


def _deviations(lock: PlanLock, held: PlanFile, make_now: Callable[[], PlanFile]) -> tuple[str, ...]:
    """What of a plan that is to be run is not as it was locked, a phrase each."""
    if covered_inputs(lock, held) is None:
        return (tr("its lock does not hold digests of images and values, or is not what its SHA-256 says"),)
    return tuple(differing(held, make_now()))
