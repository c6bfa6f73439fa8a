"""The verb probe identity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Optional

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
    say_allowance,
)
from clipstudio.cli.projects import JsonFile, Project
from clipstudio.cli.tables import in_percent
from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.group_names import group_names
from clipstudio.domain.probes import IDENTITY_TEMPLATE, IdentityPlan
from clipstudio.results.identity.document import WHY
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.identity import check_purpose, identity_document, run_identity
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
        document = identity_document(opened, outcome.probe_run)
    say(f"Purpose: {document['purpose']}")
    note(WHY)
    for each in document["pools"]:
        _print_pool(each)
    note("“All pools” is the mean over every list of that many names with an image's own name in it.")
    finish_probe(document, outcome, json_file)
    say_allowance(document)
    if silent := document["names_never_mentioned"]:
        note(f"{silent:,} of the people are never named in the predictions; their images count as not found.")
    if missing := document["images"]["without_name"]:
        note(f"{missing:,} images have no value of “{names}” and are left out.")


def _more_pools(words: Sequence[str]) -> tuple[int, ...]:
    """The further sizes of `--pool 100 1000 2000`, which arrive as words that no option took."""
    for word in words:
        if not word.isdigit() or int(word) < 2:
            raise typer.BadParameter(
                f"“{word}” is no number of names. Write --pool 100 --pool 1000, or --pool 100 1000."
            )
    return tuple(map(int, words))


def _print_pool(pool: Mapping[str, Any]) -> None:
    guessed = f"{100 * pool['chance']:.2f} % and {100 * pool['chance_top5']:.2f} % by blind guessing"
    table = Table(title=f"{pool['names']:,} names; {guessed}", title_justify="left")
    for heading in ("group", "n", "top-1", "top-5", "n of all pools", "top-1, all pools", "top-5, all pools"):
        table.add_column(heading, justify="left" if heading == "group" else "right")
    rows = (pool, *pool["groups"])
    names = group_names([each.get("attributes", {}) for each in rows])
    for group, each in zip(names, rows, strict=True):
        drawn = (f"{each['n']:,}", in_percent(each, "top1"), in_percent(each, "top5"))
        means = (_mean(each, "mean_top1"), _mean(each, "mean_top5"))
        table.add_row(group, *drawn, f"{each['mean_n']:,}", *means)
    print_table(table)
    if silent := pool["unanswered"]:
        are = "image is" if silent == 1 else "images are"
        note(f"{silent:,} {are} not answered: nothing tells their names apart.")


def _mean(entry: Mapping[str, Any], called: str) -> str:
    """A mean over all pools of the size with its interval."""
    return in_percent({**entry, "reason": entry.get("mean_reason")}, called)
