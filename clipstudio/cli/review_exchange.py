"""Verbs by which reviews and answers leave a project and come back: review export, import, open."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from clipstudio.cli.console import follow, note, say
from clipstudio.cli.opening import open_project, read_project
from clipstudio.cli.projects import JsonFile, Project
from clipstudio.domain.errors import ReviewError
from clipstudio.results.words import counted
from clipstudio.services.json_files import write_json
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
from clipstudio.services.reviewing.exchange.incoming import read_arrival
from clipstudio.services.reviewing.exchange.label_studio import read_annotations, write_tasks
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

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
    json_file: JsonFile = None,
) -> None:
    """Write a review to a file."""
    with read_project(project) as opened:
        record = opened.reviews.find(review)
        id, answers = record.id, goes_with_answers(opened, record) if with_answers is None else with_answers
        ending = out.suffix.lower()
        told: dict[str, Any] = {"file": str(out), "answers": answers}
        if ending == ".csv":
            lines = write_answers(opened, id, out)
            told |= {"answers": True, "lines": lines}
            say(f"Wrote {out}: {counted(lines, 'line')}.")
        elif ending == ".json":
            tasks = follow(write_tasks(opened, id, out, answers=answers))
            told |= {"tasks": tasks}
            say(f"Wrote {out}: {counted(tasks, 'task')}, with {out.stem}.xml and {out.stem}.txt.")
        else:
            written = follow(write_bundle(opened, id, out, BundleWish(answers, edge)))
            told |= {"file": str(written.path), "pictures": written.pictures, "lacking": written.lacking}
            say(f"Wrote {written.path}: {counted(written.pictures, 'picture')}.")
            if written.lacking:
                note(f"{counted(written.lacking, 'picture')} could not be read and are not in it.")
        if with_answers is None and not answers and ending != ".csv":
            note(WITHOUT)
    if json_file is not None:
        write_json(told, json_file)


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
    json_file: JsonFile = None,
) -> None:
    """Bring answers into a project; nothing is overwritten, and a second time adds nothing."""
    with read_project(project) if is_preview else open_project(project) as opened:
        is_bundle = file.suffix.lower() == SUFFIX
        told = _bundle(opened, file, is_preview) if is_bundle else _answers(opened, file, review, is_preview)
    if json_file is not None:
        write_json({"file": str(file), "is_preview": is_preview, **told}, json_file)


def _bundle(project: ProjectReader, file: Path, is_preview: bool) -> dict[str, Any]:
    """Bring in a bundle, or only say what it would bring."""
    bundle = read_bundle(file)
    seen = preview(project, bundle)
    say(seen.in_words())
    told = asdict(seen)
    if not is_preview:
        assert isinstance(project, ProjectFile)
        recovered = follow(bring_in(project, bundle))
        say(recovered.in_words())
        for remark in recovered.remarks:
            note(remark)
        told["added"] = asdict(recovered)
    return told


def _answers(project: ProjectReader, file: Path, review: str, is_preview: bool) -> dict[str, Any]:
    """Bring in the answers of a table or of Label Studio, or only say what they are."""
    if not review:
        raise ReviewError("Name the review that these answers are of by --review.")
    record = project.reviews.find(review)
    is_json = file.suffix.lower() == ".json"
    found = read_annotations(file, record) if is_json else read_answers(file, record)
    names = sorted({each.auditor for each in found.answers})
    told = {"review": record.plan.name, "answers": len(found.answers), "of": names, "elsewhere": found.elsewhere}
    if is_preview:
        seen = read_arrival(project, file, record)
        say(seen.words)
        return {**told, "new": seen.new, "coming": asdict(seen.coming)}
    assert isinstance(project, ProjectFile)
    brought = bring_answers(project, record, found.answers, LABEL_STUDIO if is_json else TABLE)
    say(brought.in_words() + found.remark())
    if brought.auditors:
        say(f"New auditors: {', '.join(brought.auditors)}.")
    return {**told, "added": asdict(brought)}


def open_(
    file: Annotated[Path, typer.Argument(help=f"A {SUFFIX} that somebody sent.", show_default=False)],
    project: Annotated[Path, typer.Option("--project", help="The project to make of it.", show_default=False)],
) -> None:
    """Make a project of a review that was sent, to judge it without the project it came from."""
    with open_bundle(read_bundle(file), project) as opened:
        say(f"Made {opened.path}. Judge it in the window, then export it with its answers and send it back.")
