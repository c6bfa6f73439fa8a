"""Verbs by which reviews and answers leave a project and come back: review export, import, open."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from clipstudio.cli.console import follow, note, say
from clipstudio.cli.opening import open_project, read_project
from clipstudio.cli.projects import Project
from clipstudio.domain.errors import ReviewError
from clipstudio.results.words import counted
from clipstudio.services.reviewing.exchange.answer_table import read_answers, write_answers
from clipstudio.services.reviewing.exchange.bringing_in import bring_in, open_bundle, preview
from clipstudio.services.reviewing.exchange.bundle import (
    DEFAULT_EDGE,
    SUFFIX,
    BundleWish,
    goes_with_answers,
    read_bundle,
    write_bundle,
)
from clipstudio.services.reviewing.exchange.foreign import LABEL_STUDIO, TABLE, bring_answers
from clipstudio.services.reviewing.exchange.label_studio import read_annotations, write_tasks

WITHOUT = "The review is blind: the answers given so far are not in it. --answers puts them in."

Name = Annotated[str, typer.Option("--review", help="Name of the review.", show_default=False)]


def export(
    project: Project,
    review: Name,
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            help=f"File to write: NAME{SUFFIX} to judge elsewhere, .csv a table, .json tasks for Label Studio.",
            show_default=False,
        ),
    ],
    with_answers: Annotated[
        bool | None,
        typer.Option(
            "--answers/--no-answers",
            help=f"Whether a {SUFFIX} or .json holds the answers given so far; of a blind review it does not, but "
            "where it was sent here to be judged.",
            show_default=False,
        ),
    ] = None,
    edge: Annotated[
        int, typer.Option("--pictures", min=0, help=f"Longest edge of the pictures in a {SUFFIX}; 0 for none.")
    ] = DEFAULT_EDGE,
) -> None:
    """Write a review to a file."""
    with read_project(project) as opened:
        record = opened.reviews.find(review)
        id, answers = record.id, goes_with_answers(opened, record) if with_answers is None else with_answers
        if out.suffix.lower() == ".csv":
            say(f"Wrote {out}: {counted(write_answers(opened, id, out), 'line')}.")
        elif out.suffix.lower() == ".json":
            tasks = counted(follow(write_tasks(opened, id, out, answers=answers)), "task")
            say(f"Wrote {out}: {tasks}, with {out.stem}.xml and {out.stem}.txt.")
            if with_answers is None and not answers:
                note(WITHOUT)
        else:
            written = follow(write_bundle(opened, id, out, BundleWish(answers, edge)))
            say(f"Wrote {written.path}: {counted(written.pictures, 'picture')}.")
            if with_answers is None and not answers:
                note(WITHOUT)
            if written.lacking:
                note(f"{counted(written.lacking, 'picture')} could not be read and are not in it.")


def import_(
    project: Project,
    file: Annotated[
        Path,
        typer.Argument(
            help=f"A {SUFFIX} that comes back, a table of answers, or Label Studio's JSON.", show_default=False
        ),
    ],
    review: Annotated[
        str, typer.Option("--review", help="Name of the review; for a table or JSON.", show_default=False)
    ] = "",
    is_preview: Annotated[
        bool, typer.Option("--preview", help="Say what would be added, and add nothing.")
    ] = False,
) -> None:
    """Bring answers into a project; nothing is overwritten, and a second time adds nothing."""
    if file.suffix.lower() == SUFFIX:
        bundle = read_bundle(file)
        with read_project(project) if is_preview else open_project(project) as opened:
            say(preview(opened, bundle).in_words())
            if not is_preview:
                recovered = follow(bring_in(opened, bundle))
                say(recovered.in_words())
                for remark in recovered.remarks:
                    note(remark)
        return
    if not review:
        raise ReviewError("Name the review that these answers are of by --review.")
    with read_project(project) if is_preview else open_project(project) as opened:
        record = opened.reviews.find(review)
        is_json = file.suffix.lower() == ".json"
        found = read_annotations(file, record) if is_json else read_answers(file, record)
        if is_preview:
            people = ", ".join(sorted({each.auditor for each in found.answers})) or "nobody"
            say(f"{counted(len(found.answers), 'answer')} of {people}.{found.remark()}")
            return
        brought = bring_answers(opened, record, found.answers, LABEL_STUDIO if is_json else TABLE)
    say(brought.in_words() + found.remark())
    if brought.auditors:
        say(f"New auditors: {', '.join(brought.auditors)}.")


def open_(
    file: Annotated[Path, typer.Argument(help=f"A {SUFFIX} that somebody sent.", show_default=False)],
    project: Annotated[Path, typer.Option("--project", help="The project to make of it.", show_default=False)],
) -> None:
    """Make a project of a review that was sent, to judge it without the project it came from."""
    with open_bundle(read_bundle(file), project) as opened:
        say(f"Made {opened.path}. Judge it in the window, then export it with its answers and send it back.")
