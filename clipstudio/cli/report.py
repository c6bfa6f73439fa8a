"""Verbs on reports: report, reports."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli.console import follow, note, say, tell
from clipstudio.cli.opening import Auditor, open_project, read_project
from clipstudio.cli.printer import print_printout
from clipstudio.cli.projects import Project
from clipstudio.cli.report_options import (
    AiAct,
    Author,
    Kept,
    MinimumCell,
    Reviews,
    Runs,
    Sections,
    Texts,
    Title,
    asked_plan,
    require_one,
)
from clipstudio.domain.report_kinds import ReportKind
from clipstudio.domain.reports import DEFAULT_MINIMUM_CELL, Pictures, PictureWish, WrittenReport
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.when import when_words
from clipstudio.services.edits.recording import make
from clipstudio.services.reporting.kept import keep_report, remove_report, rename_report, writing_report
from clipstudio.services.reporting.report import making_file
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.storage.reports import KeptReport

DEFAULT_PICTURES = PictureWish()
COLUMNS = ("report", "version", "as", "written", "by", "file", "SHA-256")


def report(
    project: Project,
    out: Annotated[
        Path,
        typer.Option(metavar="FILE", help="Where to write it: .html or .pdf; a card .md, Croissant .json."),
    ],
    kind: Annotated[ReportKind, typer.Option(help="As what it is written: docs/reports.md.")] = ReportKind.REPORT,
    run: Runs = None,
    kept: Kept = "",
    review: Reviews = None,
    title: Title = "",
    author: Author = "",
    section: Sections = None,
    ai_act: AiAct = False,
    text: Texts = None,
    minimum_cell: MinimumCell = DEFAULT_MINIMUM_CELL,
    pictures: Annotated[
        Pictures,
        typer.Option(help="Examples of the images behind each mark: none, blurred beyond recovery, or clear."),
    ] = Pictures.NONE,
    right: Annotated[
        str, typer.Option(help="The right to show pictures clear, such as “public domain”: the report prints it.")
    ] = "",
    picture_count: Annotated[int, typer.Option(help="Pictures of each mark, at most.")] = DEFAULT_PICTURES.count,
    picture_seed: Annotated[int, typer.Option(help="By which they are drawn.")] = DEFAULT_PICTURES.seed,
    picture_names: Annotated[bool, typer.Option(help="Write the names of their files below them.")] = False,
    model: Annotated[str, typer.Option(help="Of several models, the one that a model card is of.")] = "",
    auditor_names: Annotated[
        bool, typer.Option(help="Tell the auditors of reviews by name; else they are numbered.")
    ] = False,
    keep: Annotated[str, typer.Option(metavar="NAME", help="Keep it in the project under this name.")] = "",
    auditor: Auditor = "",
) -> None:
    """Write a report of runs that can be read without clipstudio, and recomputed."""
    require_one(run, kept)
    if kept:
        _write_kept(project, kept, out, auditor, kind, model)
        return
    wish = PictureWish(pictures, right, picture_count, picture_seed, picture_names)
    with open_project(project, auditor) if keep else read_project(project) as opened:
        plan = asked_plan(opened, run, review, title, author, section, text, minimum_cell, ai_act=ai_act)
        plan = replace(plan, pictures=wish, names_auditors=auditor_names)
        written = replace(plan, kind=kind, model=model)
        if keep:
            tell(make(opened, lambda file: keep_report(file, keep, plan)), "")
            made = follow(writing_report(opened, opened.reports.find(keep.strip()).id, written, out))
        else:
            made = follow(making_file(opened, written, out))
    note(f"Wrote the {kind.in_a_sentence} “{plan.title}” to {out}.")
    _note_withheld(made)


def reports(
    project: Project,
    rename: Annotated[
        Optional[tuple[str, str]],  # noqa: UP045
        typer.Option(metavar="REPORT NAME", help="Give a report another name.", show_default=False),
    ] = None,
    delete: Annotated[str, typer.Option(metavar="REPORT", help="Delete a report; files stay.")] = "",
    auditor: Auditor = "",
) -> None:
    """List the reports that a project keeps, with every version that was written; or rename or delete one."""
    is_changed = rename is not None or bool(delete)
    with open_project(project, auditor) if is_changed else read_project(project) as opened:
        if rename is not None:
            found, name = opened.reports.find(rename[0]), rename[1]
            tell(make(opened, lambda file: rename_report(file, found, name)), "It is called so already.")
        if delete:
            id = opened.reports.find(delete).id
            tell(make(opened, lambda file: remove_report(file, id)), "Nothing to delete.")
        rows = [row for each in opened.reports.all() for row in _rows(opened, each)]
    if not rows:
        say("This project keeps no report yet.")
        return
    columns = tuple(Column(name, is_number=False) for name in COLUMNS)
    print_printout([TableFigure(FigureText("reports"), columns, tuple(map(TableRow, rows)))])


def _write_kept(path: Path, name: str, out: Path, auditor: str, kind: ReportKind, model: str) -> None:
    with open_project(path, auditor) as opened:
        found = opened.reports.find(name)
        made = follow(writing_report(opened, found.id, replace(found.plan, kind=kind, model=model), out))
    note(f"Wrote version {made.version} of the report “{name}” to {out}.")
    _note_withheld(made)


def _note_withheld(made: WrittenReport) -> None:
    """Say which groups are withheld: a large one among them is a surprise."""
    if made.withheld:
        note(made.withheld)


def _rows(project: ProjectReader, kept: KeptReport) -> list[tuple[str, ...]]:
    written: list[tuple[str, ...]] = [
        (
            *(kept.name, str(each.number), each.plan.kind.in_a_sentence, when_words(each.written_at)),
            *(each.auditor, each.file, each.sha256),
        )
        for each in project.reports.versions(kept.id)
    ]
    return written or [(kept.name, "not written yet", *("",) * (len(COLUMNS) - 2))]
