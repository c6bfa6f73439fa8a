"""The verb import-predictions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from clipstudio.cli.console import follow, note, say
from clipstudio.cli.opening import open_project
from clipstudio.cli.projects import Project
from clipstudio.services.importing.predictions import import_predictions
from clipstudio.services.models.model_cache import ModelCache

MOST_NAMES = 5


def import_(
    project: Project,
    table: Annotated[Path, typer.Argument(help="CSV, Excel, Parquet or JSON lines.", show_default=False)],
    name: Annotated[str, typer.Option(help="What to call them, wherever --model is asked.", show_default=False)],
) -> None:
    """Take in what another model or service said of the images, to be audited like a model of your own.

    Long: columns image, label, probability. Wide: image and a column for each label.
    """
    taken = [card.name for card in ModelCache().registry.cards()]
    with open_project(project) as opened:
        report = follow(import_predictions(opened, table, name, taken))
    say(report.in_words())
    if report.label_set:
        say(f"The label set “{report.label_set}” holds its labels.")
    for kind, names in (("unmatched", report.unmatched), ("ambiguous", report.ambiguous)):
        for each in names[:MOST_NAMES]:
            note(f"{kind}: {each}")
        if len(names) > MOST_NAMES:
            note(f"{kind}: and {len(names) - MOST_NAMES:,} more")
