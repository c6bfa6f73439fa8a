"""Verbs on the attributes of a project."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Annotated

import typer

from clipstudio.cli import attribute_edits, attribute_imports
from clipstudio.cli.console import say
from clipstudio.cli.once import OnceCommand
from clipstudio.cli.opening import read_project
from clipstudio.cli.plan_options import comparisons_of, read_confidence
from clipstudio.cli.printer import print_printout
from clipstudio.cli.projects import JsonFile, Project
from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.derived import in_words, to_json
from clipstudio.domain.estimates import CONFIDENCE
from clipstudio.domain.prompts import shortened
from clipstudio.results.answers import Remark
from clipstudio.results.coverage import CoverageCell, coverage_figure
from clipstudio.results.source_agreement import source_agreement_figure
from clipstudio.services.coverage import coverage_before_audits
from clipstudio.services.json_files import write_json
from clipstudio.services.source_agreement import read_source_agreement
from clipstudio.storage.attributes import AttributeSummary, ValueNote

app = typer.Typer(help="The attributes of a project and the groups that they make.", no_args_is_help=True)
attribute_edits.add_verbs(app)
attribute_imports.add_verbs(app)


@app.command("list", cls=OnceCommand)
def list_(project: Project, json_file: JsonFile = None) -> None:
    """List every attribute with its values, how many images have each, and where they come from."""
    with read_project(project) as opened:
        summaries = opened.attributes.summaries()
    if json_file is not None:
        write_json(
            [
                {
                    "name": each.name,
                    "values": dict(each.values),
                    "missing": each.missing,
                    "description": each.description,
                    "definition": None if each.definition is None else to_json(each.definition),
                    "former_names": list(each.former_names),
                    "shown_as": {note.value: list(note.said) for note in each.notes if note.said},
                    "descriptions": {note.value: note.description for note in each.notes if note.description},
                    "sources": list(each.sources),
                    "disagreements": each.disagreements,
                }
                for each in summaries
            ],
            json_file,
        )
    for each in summaries:
        values = ", ".join(f"{shortened(value)} ({count:,})" for value, count in each.values[:12])
        more = f", and {len(each.values) - 12:,} more" if len(each.values) > 12 else ""
        say(f"{each.name}: {values}{more}; missing {each.missing:,}")
        for words in (
            each.description,
            *_definition(each),
            _former(each),
            _sources(each),
            *map(_told, each.notes),
        ):
            if words:
                say(f"  {words}")
    if not summaries:
        say("There is no attribute in this project yet: import a table with `clipstudio import --attributes`.")


@app.command(cls=OnceCommand)
def coverage(
    project: Project,
    by: Annotated[
        str, typer.Option("--by", help="Attribute, or several with commas between them.", show_default=False)
    ],
    confidence: Annotated[
        float, typer.Option("--confidence", help="Confidence level of the intervals, such as 0.99.")
    ] = CONFIDENCE,
    json_file: JsonFile = None,
) -> None:
    """Count the images of every group before an audit is run, and say how exact its rates can become."""
    level = read_confidence(confidence)
    with read_project(project) as opened:
        found = coverage_before_audits(opened, comparisons_of([by])[0], DEFAULT_MINIMUM_N, level)
    if json_file is not None:
        cells = [
            {"values": list(cell.values), "images": cell.n, "clusters": cell.clusters} for cell in found.cells
        ]
        write_json({"attributes": list(found.attributes), "minimum_n": found.minimum_n, "cells": cells}, json_file)
    figure = coverage_figure(replace(found, cells=tuple(map(_brief, found.cells))))
    remarks = (figure.text.meaning, *figure.text.limits, figure.text.note)
    print_printout([figure, *(Remark(words) for words in remarks if words)])


@app.command(cls=OnceCommand)
def agreement(
    project: Project,
    attribute: Annotated[str, typer.Option("--attribute", help="Name of the attribute.", show_default=False)],
    source: Annotated[
        list[str] | None,
        typer.Option(
            "--source",
            help="A source to compare; give two, or none for the two that speak of most images in common.",
        ),
    ] = None,
    json_file: JsonFile = None,
) -> None:
    """Say how far two sources of an attribute agree, on all values and on each by itself."""
    if source is not None and len(source) not in (0, 2):
        raise typer.BadParameter("Give two sources, or none.")
    pair = (source[0], source[1]) if source else None
    with read_project(project) as opened:
        found = read_source_agreement(opened, attribute, pair)
    if json_file is not None:
        write_json(asdict(found), json_file)
    figure = source_agreement_figure(found)
    remarks = (figure.text.meaning, *figure.text.limits, figure.text.note)
    print_printout([figure, *(Remark(words) for words in remarks if words)])


def _definition(attribute: AttributeSummary) -> tuple[str, ...]:
    return () if attribute.definition is None else (in_words(attribute.definition), attribute.fault)


def _former(attribute: AttributeSummary) -> str:
    names = ", ".join(f"“{each}”" for each in attribute.former_names)
    return f"Formerly {names}." if names else ""


def _sources(attribute: AttributeSummary) -> str:
    named = (
        f"“{each}”, guessed by a model" if each in attribute.guessed else f"“{each}”" for each in attribute.sources
    )
    return f"Sources, the newest first: {'; '.join(named)}." if attribute.sources else ""


def _told(note: ValueNote) -> str:
    words = note.in_words().replace("\n", " ")
    return f"{note.value}: {words}"


def _brief(cell: CoverageCell) -> CoverageCell:
    """A cell whose values fit a line."""
    return replace(cell, values=tuple(None if value is None else shortened(value) for value in cell.values))
