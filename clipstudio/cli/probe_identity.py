"""The verb probe identity."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli.console import follow
from clipstudio.cli.opening import open_project
from clipstudio.cli.printer import print_printout
from clipstudio.cli.probes import (
    By,
    Clusters,
    Collection,
    Device,
    Interval,
    Merge,
    MinimumN,
    Model,
    Name,
    Precision,
    Seed,
    chosen_images,
    comparisons,
    finish_probe,
    merged,
)
from clipstudio.cli.projects import JsonFile, Project
from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.probes import IDENTITY_TEMPLATE, IdentityPlan
from clipstudio.results.identity.document import document
from clipstudio.results.identity.printout import printout
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.identity import check_purpose, read_identity, run_identity
from clipstudio.services.probes.names import find_distractors


def identity(
    context: typer.Context,
    project: Project,
    model: Model,
    names: Annotated[str, typer.Option(help="Attribute that names the person in each image.", show_default=False)],
    pool: Annotated[
        list[int], typer.Option(min=2, help="Number of candidate names; one or several.", show_default=False)
    ],
    purpose: Annotated[str, typer.Option(help="What you do this for, in a few words; recorded.")] = "",
    distractors: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(help="File of other names, one a line; invented names when none is given."),
    ] = None,
    template: Annotated[str, typer.Option(help="Sentence that a name is put in.")] = IDENTITY_TEMPLATE,
    by: By = None,
    merge: Merge = None,
    collection: Collection = "",
    minimum_n: MinimumN = DEFAULT_MINIMUM_N,
    interval: Interval = IntervalMethod.WILSON,
    clusters: Clusters = True,
    seed: Seed = 0,
    name: Name = "",
    device: Device = "auto",
    precision: Precision = "float32",
    json_file: JsonFile = None,
) -> None:
    """How many names a model can tell people by; asked only for a purpose that you state."""
    pools = (*pool, *_more_pools(context.args))
    grouped_by = comparisons(by)
    check_purpose(purpose)
    with open_project(project) as opened:
        others = find_distractors(opened, model, distractors)
        plan = IdentityPlan(
            name=name or f"Identity, {model}",
            model=model,
            images=chosen_images(opened, collection),
            comparisons=grouped_by,
            merged=merged(opened, merge),
            minimum_n=minimum_n,
            interval=interval,
            use_clusters=clusters,
            seed=seed,
            attribute=names,
            pools=pools,
            purpose=purpose,
            distractors=others.source,
            template=template,
        )
        outcome = follow(run_identity(opened, ModelCache(), plan, others.names, device, precision))
        reading = read_identity(opened, outcome.probe_run)
    finish_probe(document(reading), outcome, json_file)
    print_printout(printout(reading))


def _more_pools(words: Sequence[str]) -> tuple[int, ...]:
    """The further sizes of `--pool 100 1000 2000`, which arrive as words that no option took."""
    for word in words:
        if not word.isdigit() or int(word) < 2:
            raise typer.BadParameter(
                f"“{word}” is no number of names. Write --pool 100 --pool 1000, or --pool 100 1000."
            )
    return tuple(map(int, words))
