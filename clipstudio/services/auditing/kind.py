"""The ordinary audit as a kind of plan."""

from __future__ import annotations

from clipstudio.domain.audits import AuditPlan
from clipstudio.results.questions import audit_question
from clipstudio.services.plan_kind import PlanKind

AUDIT = PlanKind(
    title="Plan an audit",
    noun="audit",
    question="Which of your labels does the model give to whom?",
    plan=AuditPlan,
    sentence=audit_question,
)
