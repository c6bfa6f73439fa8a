"""The verb audit, made from its plan."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

from clipstudio.cli.console import follow, note, warn_of
from clipstudio.cli.opening import open_project
from clipstudio.cli.plan_replays import PLAN_PARAMETERS, PlanOptions, plan_of_file, precision_of
from clipstudio.cli.plan_verbs import fields_of, give_parameters, plan_of, read_all
from clipstudio.cli.printer import print_printout
from clipstudio.domain.audits import AuditPlan, Boundary, Scoring
from clipstudio.results.documents.run import run_document
from clipstudio.results.run.printout import printout
from clipstudio.services.auditing import AuditOutcome, read_run
from clipstudio.services.auditing.basis import run_basis
from clipstudio.services.auditing.plan_standing import standing_of
from clipstudio.services.json_files import write_json
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.plans.locking import run_planned

_ASKED = fields_of(AuditPlan)


def audit(
    context: typer.Context,
    project: Path,
    device: str,
    precision: str,
    json_file: Path | None,
    **given: Any,
) -> None:
    """Run an audit: embed what is not embedded, score the labels, compare groups."""
    options = PlanOptions.taken_from(given)
    read = {} if options.is_told else read_all(_ASKED, given)
    if not options.is_told:
        _check_rule(**read)
    with open_project(project) as opened:
        shelf, file = ModelCache(), None
        plan: AuditPlan
        if options.is_told:
            file = options.file(context, opened, None)
            models = [given["model"]] if given["model"] else []
            found = plan_of_file(opened, shelf, file, models, "", accept=options.accept)
            assert isinstance(found, AuditPlan)
            plan, precision = found, precision_of(context, file, precision)
        else:
            plan = plan_of(opened, AuditPlan, _ASKED, read)
        if options.write is not None:
            options.write_plan(opened, shelf, plan, None, precision)
            return
        lock = options.hold(opened, shelf, plan, None, precision, file)
        outcome = follow(run_planned(opened, shelf, plan, None, device, precision, lock=lock))
        assert isinstance(outcome, AuditOutcome)
        result = read_run(opened, outcome.run)
        basis = run_basis(opened, result.record)
        standing = standing_of(opened, result.record.provenance)
    if json_file is not None:
        write_json(run_document(result), json_file)
    note(standing.head)
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


give_parameters(audit, _ASKED, PLAN_PARAMETERS)
