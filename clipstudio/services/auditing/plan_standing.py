"""Whether a run was made of a locked plan, and whether its lock holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clipstudio.domain.plan_locks import CARRIED, Withdrawal
from clipstudio.domain.probes import ProbeName
from clipstudio.results.plan_standing import PlanStanding
from clipstudio.storage.project_reader import ProjectReader


def withdrawal_of(project: ProjectReader, provenance: Mapping[str, Any]) -> Withdrawal | None:
    """That the lock of a run's plan was withdrawn since; None where it holds, or there is none."""
    facts = provenance.get(CARRIED)
    return None if facts is None else project.plan_locks.find(facts["lock"]).withdrawn


def standing_of(
    project: ProjectReader, provenance: Mapping[str, Any], probe: ProbeName | None = None
) -> PlanStanding:
    """What of a run was fixed before it was seen."""
    return PlanStanding.of(provenance, probe, withdrawal_of(project, provenance))
