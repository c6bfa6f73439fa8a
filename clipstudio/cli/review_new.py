"""The verb `review new`: a review from what a run labelled, or from images."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli.console import say
from clipstudio.cli.opening import open_project
from clipstudio.cli.projects import JsonFile, Project
from clipstudio.domain.reviewing.presets import Preset
from clipstudio.domain.reviewing.reviews import CalibrationOrder
from clipstudio.results.review.listing import listing_document
from clipstudio.results.review.plan_words import strata_in_words
from clipstudio.services.json_files import write_json
from clipstudio.services.reviewing.asking import Asked, SourceWish, wished
from clipstudio.services.reviewing.new_review import make_wished
from clipstudio.services.reviewing.sources import Sources


def new(
    project: Project,
    name: Annotated[str, typer.Option("--name", help="What to call the review.", show_default=False)],
    ask: Annotated[
        Preset,
        typer.Option(
            "--ask",
            help="verdict: is the label right? labels: which labels fit? perceived: a value of an attribute; "
            "rating: 1 to 5; tags: words of one's own; own: the scheme of --scheme.",
        ),
    ] = Preset.VERDICT,
    auditor: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--auditor", help="Whom it is for; added where new. May be given several times."),
    ] = None,
    run: Annotated[
        str, typer.Option("--run", help="Draw at random from what this run labelled, by its code or name.")
    ] = "",
    label: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            "--label", help="Label of the run that is judged, or one that can fit. May be given several times."
        ),
    ] = None,
    by: Annotated[str, typer.Option("--by", help="Draw from each group of this comparison of the run.")] = "",
    given: Annotated[
        str,
        typer.Option(
            "--given", help="Of images that were given the label (given), were not (not-given), or both."
        ),
    ] = "given",
    by_label: Annotated[bool, typer.Option("--by-label", help="Draw for each label apart.")] = False,
    per_group: Annotated[int, typer.Option("--per-group", min=1, help="How many to draw from each group.")] = 50,
    collection: Annotated[
        str, typer.Option("--collection", help="The images of this collection, all of them.")
    ] = "",
    number: Annotated[
        int, typer.Option("--n", min=0, help="Draw so many images at random instead of taking all; 0 for all.")
    ] = 0,
    attribute: Annotated[str, typer.Option("--attribute", help="The attribute that is perceived.")] = "",
    value: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--value", help="A value of the perceived attribute. May be given several times."),
    ] = None,
    scheme: Annotated[
        Optional[Path], typer.Option("--scheme", help="JSON file with the questions of an own scheme.")  # noqa: UP045
    ] = None,
    words: Annotated[
        str, typer.Option("--words", help="What is asked, for rating and tags; {label} stands for the label.")
    ] = "",
    overlap: Annotated[
        int, typer.Option("--overlap", min=0, help="How many judge each item; 0 for everyone.")
    ] = 0,
    repeats: Annotated[
        float, typer.Option("--repeats", min=0.0, max=0.99, help="Share of items that come a second time.")
    ] = 0.05,
    blind: Annotated[
        bool,
        typer.Option("--blind/--not-blind", help="Whether scores, groups, names and others' answers are hidden."),
    ] = True,
    calibration: Annotated[
        str,
        typer.Option("--calibration", help="Show items that were settled in this review, to compare with."),
    ] = "",
    order: Annotated[
        CalibrationOrder,
        typer.Option("--calibration-order", help="first: before all others; mixed: among them."),
    ] = CalibrationOrder.MIXED,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Of the draw and of everyone's order.")] = 0,
    json_file: JsonFile = None,
) -> None:
    """Make a review of images that are drawn at random from a run, or of a collection."""
    asked = Asked(
        name,
        ask,
        tuple(label or ()),
        attribute,
        tuple(value or ()),
        scheme,
        overlap,
        repeats,
        blind,
        seed,
        calibration,
        order,
        words,
    )
    wish = SourceWish(run, by, given, per_group, collection, number, by_label)
    with open_project(project) as opened:
        made, id = make_wished(opened, Sources(opened), wished(opened, asked, wish, tuple(auditor or ())))
        record = opened.reviews.record(id)
    say(made.said)
    for line in strata_in_words(record.plan.strata):
        say(f"  {line}")
    if json_file is not None:
        write_json(listing_document(record, ()), json_file)
