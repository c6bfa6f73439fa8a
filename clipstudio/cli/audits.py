"""The verb audit."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from clipstudio.cli.console import follow, note, warn_of
from clipstudio.cli.opening import open_project
from clipstudio.cli.plan_options import comparisons_of
from clipstudio.cli.printer import print_printout
from clipstudio.cli.projects import BOUNDARY_HELP, CLUSTERS_HELP, PRECISION_HELP, JsonFile, Project
from clipstudio.domain.audits import DEFAULT_MINIMUM_N, AuditPlan, Boundary, Scoring
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.merging import MERGE_HELP, parse_merge
from clipstudio.results.documents.run import run_document
from clipstudio.results.run.printout import printout
from clipstudio.services.auditing import read_run, run_audit
from clipstudio.services.json_files import write_json
from clipstudio.services.label_files import find_label_set
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.sample import NOTE, is_sample_model


def audit(
    project: Project,
    model: Annotated[str, typer.Option(help="A registered model, or imported predictions.", show_default=False)],
    labels: Annotated[str, typer.Option(help="Label set by name, or a label set file.", show_default=False)],
    by: Annotated[
        list[str], typer.Option(help="Attribute to compare; A,B for an intersection.", show_default=False)
    ],
    merge: Annotated[Optional[list[str]], typer.Option(help=MERGE_HELP)] = None,  # noqa: UP045
    template: Annotated[
        Optional[list[str]], typer.Option(help="Template in place of the label set's own.")  # noqa: UP045
    ] = None,
    scoring: Annotated[
        Scoring, typer.Option(help="Rule that gives labels; sigmoid for SigLIP-type models.")
    ] = Scoring.TOP1,
    threshold: Annotated[Optional[float], typer.Option(help="Probability that a label must pass.")] = None,  # noqa: UP045
    boundary: Annotated[Boundary, typer.Option(help=BOUNDARY_HELP)] = Boundary.ABOVE,
    collection: Annotated[str, typer.Option(help="Only the images of this collection.")] = "",
    minimum_n: Annotated[int, typer.Option(min=1, help="Smaller groups are not estimable.")] = DEFAULT_MINIMUM_N,
    interval: Annotated[IntervalMethod, typer.Option(help="Interval of every rate.")] = IntervalMethod.WILSON,
    clusters: Annotated[bool, typer.Option(help=CLUSTERS_HELP)] = True,
    name: Annotated[str, typer.Option(help="Name of the audit.")] = "",
    device: Annotated[str, typer.Option(help="auto, cuda, mps or cpu.")] = "auto",
    precision: Annotated[str, typer.Option(help=PRECISION_HELP)] = "float32",
    json_file: JsonFile = None,
) -> None:
    """Run an audit: embed what is not embedded, score the labels, compare groups."""
    if scoring.has_threshold and threshold is None:
        raise typer.BadParameter(f"--scoring {scoring} needs --threshold, a probability such as 0.05.")
    if not scoring.has_threshold and (threshold is not None or boundary is not Boundary.ABOVE):
        raise typer.BadParameter("--threshold and --boundary need --scoring threshold or sigmoid.")
    shelf = ModelCache()
    grouped_by = comparisons_of(by)
    with open_project(project) as opened:
        version = find_label_set(opened, labels)
        plan = AuditPlan(
            name=name or f"{version.content.name}, {model}",
            model=model,
            label_set=version.id,
            images=ImageQuery(collection=opened.collections.find(collection) if collection else None),
            templates=tuple(template or ()),
            scoring=scoring,
            threshold=threshold,
            comparisons=grouped_by,
            merged=tuple(parse_merge(each, opened.attributes.names()) for each in merge or ()),
            minimum_n=minimum_n,
            interval=interval,
            boundary=boundary,
            use_clusters=clusters,
        )
        outcome = follow(run_audit(opened, shelf, plan, device, precision))
        result = read_run(opened, outcome.run)
    if json_file is not None:
        write_json(run_document(result), json_file)
    print_printout(printout(result))
    for path, reason in outcome.failures:
        note(f"skipped {path or 'an image'}: {reason}")
    warn_of(result.record.provenance)
    if is_sample_model(result.record.provenance):
        note(NOTE)
