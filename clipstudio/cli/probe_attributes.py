"""The verb probe attributes."""

from __future__ import annotations

from typing import Annotated

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
from clipstudio.domain.probes import AttributesPlan
from clipstudio.results.attributes.document import document
from clipstudio.results.attributes.printout import printout
from clipstudio.services.label_files import find_label_set
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.attributes import read_attributes, run_attributes
from clipstudio.services.probes.classes import propose_classes


def attributes(
    project: Project,
    model: Model,
    attribute: Annotated[str, typer.Option(help="Attribute to classify.", show_default=False)],
    by: By = None,
    merge: Merge = None,
    labels: Annotated[
        str, typer.Option(help="Label set by name or file, a label per value; proposed when none is named.")
    ] = "",
    positive: Annotated[str, typer.Option(help="Value to set against all others, such as White.")] = "",
    linear_probe: Annotated[
        bool, typer.Option("--linear-probe", help="Also train a logistic regression on the embeddings.")
    ] = False,
    split_by: Annotated[
        str, typer.Option(help="Attribute that says train, validation or test, for the linear probe.")
    ] = "",
    splits: Annotated[int, typer.Option(min=1, help="Splits drawn for the linear probe.")] = 5,
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
    """How well a model tells an attribute that the project knows, and for whom it fails."""
    grouped_by = comparisons(by)
    with open_project(project) as opened:
        version = find_label_set(opened, labels) if labels else propose_classes(opened, attribute, model)
        plan = AttributesPlan(
            name=name or f"Attributes, {attribute}, {model}",
            model=model,
            images=chosen_images(opened, collection),
            comparisons=grouped_by,
            merged=merged(opened, merge),
            minimum_n=minimum_n,
            interval=interval,
            use_clusters=clusters,
            seed=seed,
            attribute=attribute,
            label_set=version.id,
            linear_probe=linear_probe,
            positive=positive,
            split_by=split_by,
            splits=splits,
        )
        outcome = follow(run_attributes(opened, ModelCache(), plan, device, precision))
        reading = read_attributes(opened, outcome.probe_run)
    print_printout(printout(reading))
    finish_probe(document(reading), outcome, json_file)
