"""The plan of a run that is kept, ready to be run once more."""

from __future__ import annotations

from dataclasses import dataclass, replace

from clipstudio.domain.adapters import adapter
from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import ProbeRunId, RunId
from clipstudio.domain.probes import IdentityPlan, ProbeName, ProbePlan
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.services.auditing.provenance import asked_precision
from clipstudio.services.probes.names import find_distractors
from clipstudio.services.probes.registry import PROBES
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """What was asked of a run.

    Attributes:
        plan: The plan; what it names by id is what it named then.
        precision: What to ask for so that it is computed as it was.
        probe: Which probe; None for an audit.
        label_set: Name of an audit's label set; empty for a probe.
    """

    plan: AuditPlan | ProbePlan
    precision: str
    probe: ProbeName | None = None
    label_set: str = ""


def read_plan(project: ProjectReader, key: RunKey) -> KeptPlan:
    """The plan of a run.

    Raises:
        AuditError: The run was deleted, or not all that it was made from is kept.
    """
    plan = stored_plan(project, key)
    if isinstance(plan, AuditPlan):
        record = project.runs.record(RunId(key.id))
        return KeptPlan(plan, asked_precision(record.provenance), label_set=record.label_set.name)
    probe_record = project.probe_runs.record(ProbeRunId(key.id))
    if isinstance(plan, IdentityPlan):
        plan = _with_names(project, plan)
    return KeptPlan(plan, asked_precision(probe_record.provenance), probe_record.probe)


def stored_plan(project: ProjectReader, key: RunKey) -> AuditPlan | ProbePlan:
    """The plan as it is stored.

    Raises:
        AuditError: The run was deleted.
    """
    if key.kind is RunKind.RUN:
        return project.runs.record(RunId(key.id)).plan
    record = project.probe_runs.record(ProbeRunId(key.id))
    plan: ProbePlan = adapter(PROBES[record.probe].plan).validate_python(dict(record.plan))
    return plan


def _with_names(project: ProjectReader, plan: IdentityPlan) -> IdentityPlan:
    """The plan with the names that are at hand, where the run had these: a file of names is not kept.

    Raises:
        AuditError: The names were of a file.
    """
    if find_distractors(project, plan.model).source != plan.distractors:
        raise AuditError(
            "The file of names “{distractors}” is not kept with the run: choose it in the probe's form.",
            distractors=plan.distractors,
        )
    return replace(plan, distractors="")
