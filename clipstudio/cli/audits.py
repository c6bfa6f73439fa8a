"""The verb audit, made from its plan."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

from clipstudio.cli.console import follow, note, warn_of
from clipstudio.cli.opening import open_project
from clipstudio.cli.plan_verbs import fields_of, give_parameters, plan_of, read_all
from clipstudio.cli.printer import print_printout
from clipstudio.domain.audits import AuditPlan, Boundary, Scoring
from clipstudio.results.documents.run import run_document
from clipstudio.results.run.printout import printout
from clipstudio.services.auditing import read_run, run_audit
from clipstudio.services.auditing.basis import run_basis
from clipstudio.services.json_files import write_json
from clipstudio.services.models.model_cache import ModelCache

_ASKED = fields_of(AuditPlan)


def audit(
    context: typer.Context, project: Path, device: str, precision: str, json_file: Path | None, **given: Any
) -> None:
    """Run an audit: embed what is not embedded, score the labels, compare groups."""
    read = read_all(_ASKED, given)
    _check_rule(**read)
    with open_project(project) as opened:
        plan = plan_of(opened, AuditPlan, _ASKED, read)
        outcome = follow(run_audit(opened, ModelCache(), plan, device, precision))
        result = read_run(opened, outcome.run)
        basis = run_basis(opened, result.record)
    if json_file is not None:
        write_json(run_document(result), json_file)
    print_printout(printout(result))
    for path, reason in outcome.failures:
        note(f"skipped {path or 'an image'}: {reason}")
    note(f"{basis.sentence}.")
    warn_of(result.record.provenance)
    for remark in basis.remarks:
        note(remark)


def _check_rule(scoring: Scoring, threshold: float | None, boundary: Boundary, **_others: object) -> None:
    """Refuse options that do not belong to the rule."""
    if scoring.has_threshold and threshold is None:
        raise typer.BadParameter(f"--scoring {scoring} needs --threshold, a probability such as 0.05.")
    if not scoring.has_threshold and (threshold is not None or boundary is not Boundary.ABOVE):
        raise typer.BadParameter("--threshold and --boundary need --scoring threshold or sigmoid.")


give_parameters(audit, _ASKED)
