"""The options that say what a report holds, which the verbs report and pack share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.domain.reports import DEFAULT_SECTIONS, ReportError, ReportPlan, SectionName
from clipstudio.domain.run_list import find_run
from clipstudio.storage.project_reader import ProjectReader

Several = Optional[list[str]]  # noqa: UP045
Runs = Annotated[
    Several, typer.Option("--run", help="A run, by its code in `clipstudio runs` or its name; repeatable.")
]
Kept = Annotated[str, typer.Option(help="A report that the project keeps, in place of all that follows.")]
Reviews = Annotated[Several, typer.Option("--review", help="A review whose answers belong to it; repeatable.")]
Title = Annotated[str, typer.Option(help="What it is called; without one, as its first run.")]
Author = Annotated[str, typer.Option(help="Who answers for it.")]
Sections = Annotated[
    Optional[list[SectionName]],  # noqa: UP045
    typer.Option(help="A part of it; repeat to say which, and in which order. Without any, all."),
]
AiAct = Annotated[
    bool,
    typer.Option("--ai-act", help="Add a table of what the EU AI Act asks for, and where the report tells it."),
]
Texts = Annotated[
    Several,
    typer.Option(
        metavar="SECTION=FILE.md", help="Your own words at the beginning of a part, in Markdown; repeatable."
    ),
]
MinimumCell = Annotated[
    int,
    typer.Option(
        min=0,
        help="Suppress groups of fewer images, and others from which they could be worked out; 0 shows all.",
    ),
]


def require_one(run: Several, kept: str) -> None:
    """Refuse both the runs of a new report and a report that is kept, and neither.

    Raises:
        typer.BadParameter: Both or neither is given.
    """
    if bool(kept) == bool(run):
        raise typer.BadParameter("Give either the runs of a new report (--run) or a report that is kept (--kept).")


def asked_plan(
    project: ProjectReader,
    runs: Several,
    reviews: Several,
    title: str,
    author: str,
    sections: list[SectionName] | None,
    texts: Several,
    minimum_cell: int,
    *,
    ai_act: bool,
) -> ReportPlan:
    """The report that the options ask for.

    Raises:
        ReportError: A text cannot be read, or a run is not there.
    """
    known = project.run_list.all()
    found = [find_run(known, each) for each in runs or []]
    asked = tuple(sections or DEFAULT_SECTIONS)
    if ai_act and SectionName.AI_ACT not in asked:
        asked += (SectionName.AI_ACT,)
    return ReportPlan(
        title=title or found[0].title,
        runs=tuple(dict.fromkeys(each.key for each in found)),
        author=author,
        reviews=tuple(dict.fromkeys(project.reviews.find(each).id for each in reviews or [])),
        sections=asked,
        texts=dict(map(_text, texts or [])),
        minimum_cell=minimum_cell,
    )


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
