"""The verb report."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli.console import note
from clipstudio.cli.opening import read_project
from clipstudio.cli.projects import Project
from clipstudio.domain.reports import ReportError, ReportPlan, SectionName
from clipstudio.domain.run_list import find_run
from clipstudio.services.reporting import report_file

Several = Optional[list[str]]  # noqa: UP045


def report(
    project: Project,
    out: Annotated[Path, typer.Option(metavar="FILE", help="Where to write it: .html, or .pdf for paper.")],
    run: Annotated[
        list[str],
        typer.Option("--run", help="A run, by its code in `clipstudio runs` or its name; repeatable."),
    ],
    review: Annotated[
        Several, typer.Option("--review", help="A review whose answers belong to it; repeatable.")
    ] = None,
    title: Annotated[str, typer.Option(help="What it is called; without one, as its first run.")] = "",
    author: Annotated[str, typer.Option(help="Who answers for it.")] = "",
    section: Annotated[
        Optional[list[SectionName]],  # noqa: UP045
        typer.Option(help="A part of it; repeat to say which, and in which order. Without any, all."),
    ] = None,
    text: Annotated[
        Several,
        typer.Option(
            metavar="SECTION=FILE.md",
            help="Your own words at the beginning of a part, in Markdown; repeatable.",
        ),
    ] = None,
) -> None:
    """Write a report of runs that can be read without clipstudio, and recomputed."""
    texts = dict(map(_text, text or []))
    with read_project(project) as opened:
        runs = opened.run_list.all()
        found = [find_run(runs, each) for each in run]
        plan = ReportPlan(
            title=title or found[0].title,
            runs=tuple(dict.fromkeys(each.key for each in found)),
            author=author,
            reviews=tuple(dict.fromkeys(opened.reviews.find(each).id for each in review or [])),
            sections=tuple(section) if section else tuple(SectionName),
            texts=texts,
        )
        report_file(opened, plan, out)
    note(f"Wrote the report “{plan.title}” to {out}.")


def _text(given: str) -> tuple[SectionName, str]:
    """A section with the words of a file."""
    name, _, file = given.partition("=")
    if name not in tuple(SectionName) or not file:
        known = ", ".join(SectionName)
        raise typer.BadParameter(f"“{given}” is not SECTION=FILE.md. Sections: {known}.")
    try:
        return SectionName(name), Path(file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ReportError(f"“{file}” cannot be read as a text in UTF-8.") from error
