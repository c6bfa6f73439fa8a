"""The verb probe attributes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer
from rich.table import Table

from clipstudio.cli.console import follow, note, print_table, say
from clipstudio.cli.opening import open_project
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
from clipstudio.cli.tables import in_percent
from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.group_names import group_names
from clipstudio.domain.merging import merged_words
from clipstudio.domain.probes import AttributesPlan
from clipstudio.results.changes import change_words
from clipstudio.results.documents.changes import change_of
from clipstudio.services.label_files import find_label_set
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.attributes import attributes_document, run_attributes
from clipstudio.services.probes.classes import propose_classes
from clipstudio.services.probes.linear import splits_words

MOST_CLASSES = 12
"""A confusion of more classes does not fit a terminal."""


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
        document = attributes_document(opened, outcome.probe_run)
    label_set = document["label_set"]
    say(f"Label set: {label_set['name']}, version {label_set['version']} ({label_set['status']}).")
    if merged_as := merged_words(document["run"]):
        say(merged_as)
    _print_answers(document["zero_shot"], "Zero-shot")
    if document["linear_probe"] is not None:
        _print_linear(document["linear_probe"])
    finish_probe(document, outcome, json_file)
    if document["without_value"]:
        note(f"{document['without_value']:,} images have no value of “{attribute}” and are left out.")
    if linear_probe and document["linear_probe"] is None:
        note(document["reason"])


def _print_answers(told: Mapping[str, Any], title: str) -> None:
    _print_accuracies(f"{title}: accuracy", {"accuracy": told})
    _print_averages(told["averages"])
    _say_levels(told)
    if binary := told.get("binary"):
        positive = binary["positive"]
        if len(told["confusion"]["classes"]) > 2:
            _print_accuracies(f"{title}: {positive} against all others", {"accuracy": binary})
        _print_accuracies(f"{title}: {positive} against all others, by the truth", {"accuracy": binary}, "values")
    _print_confusion(told["confusion"], f"{title}: true value by row, answer by column")


def _print_linear(told: Mapping[str, Any]) -> None:
    sides = ", ".join(f"{side['images']:,} {name}" for name, side in told["splits"].items())
    say(f"Linear probe: {sides} images, split by {told['split_by'] or 'drawing'}; C = {told['c']:.3g}.")
    say(splits_words(told))
    note(told["method"]["note"])
    for each in told["notes"]:
        note(each)
    both = {"zero-shot": told["zero_shot"], "linear probe": told}
    changes = [change_words(change_of(each)) for each in told["comparison"]]
    _print_accuracies("On the test images", both, changes=changes)
    _say_levels(told)
    _print_confusion(told["confusion"], "Linear probe: true value by row, answer by column")


def _say_levels(told: Mapping[str, Any]) -> None:
    """What takes no model: blind guessing, and always naming one value."""
    often = told["most_frequent"]
    guessing = f"Guessing blindly among {len(told['confusion']['classes'])} classes is right in"
    say(f"{guessing} {100 * told['chance']:.1f} %.")
    if often["accuracy"] is not None:
        say(f"Always answering “{often['value']}” would be right in {100 * often['accuracy']:.1f} %.")


def _print_accuracies(
    title: str, told: Mapping[str, Mapping[str, Any]], groups: str = "groups", changes: Sequence[str] = ()
) -> None:
    """A row for all images and for every group, a column for every way of answering."""
    table = Table(title=title, title_justify="left")
    table.add_column("group")
    for heading in ("n", *told, *(["change"] if changes else [])):
        table.add_column(heading, justify="right")
    rows = list(zip(*([each["overall"], *each[groups]] for each in told.values()), strict=True))
    has_unanswered = any(each["unanswered"] for row in rows for each in row)
    if has_unanswered:
        table.add_column("not answered", justify="right")
    names = group_names([row[0].get("attributes", {}) for row in rows])
    for place, (group, row) in enumerate(zip(names, rows, strict=True)):
        cells = [in_percent(each, "accuracy") for each in row]
        silent = [f"{row[0]['unanswered']:,}"] if has_unanswered else []
        table.add_row(group, f"{row[0]['n']:,}", *cells, *changes[place : place + 1], *silent)
    print_table(table)


def _print_averages(averages: Sequence[Mapping[str, Any]]) -> None:
    """The margins of the tables: means over the values of one attribute, each weighing the same."""
    table = Table(title="Means over groups, each weighing the same", title_justify="left")
    for heading in ("mean over", "of", "groups", "accuracy"):
        table.add_column(heading, justify="left" if heading in ("mean over", "of") else "right")
    for each in averages:
        told = in_percent(each, "accuracy")
        if each["accuracy"] is not None and each["low"] is None:
            told = f"{100 * each['accuracy']:.1f} % (no interval: {each['reason']})"
        of = ", ".join(each["attributes"].values()) or "all values"
        table.add_row(each["over"], of, f"{each['groups']:,}", told)
    if averages:
        print_table(table)


def _print_confusion(confusion: Mapping[str, Any], title: str) -> None:
    classes = confusion["classes"]
    if len(classes) > MOST_CLASSES:
        return
    table = Table(title=title, title_justify="left")
    for heading in ("", *classes):
        table.add_column(heading, justify="right" if heading else "left")
    for name, counts in zip(classes, confusion["counts"], strict=True):
        table.add_row(name, *(f"{count:,}" for count in counts))
    print_table(table)
