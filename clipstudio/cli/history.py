"""The verb that lists who edited what, and undoes and redoes."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from clipstudio.cli.console import say
from clipstudio.cli.opening import Auditor, open_project, read_project
from clipstudio.cli.printer import print_printout
from clipstudio.cli.projects import JsonFile, Project
from clipstudio.domain.errors import ProjectError
from clipstudio.results.edit_history import EditFilter, document, table
from clipstudio.services.edits import recording
from clipstudio.services.json_files import write_json
from clipstudio.storage.project_file import ProjectFile


def history(
    project: Project,
    text: Annotated[str, typer.Option("--find", help="Only edits whose line contains these words.")] = "",
    most: Annotated[int, typer.Option("--most", min=1, help="How many to list, the latest first.")] = 50,
    undo: Annotated[bool, typer.Option("--undo", help="Undo the last edit that stands.")] = False,
    redo: Annotated[bool, typer.Option("--redo", help="Redo the edit that was undone last.")] = False,
    undo_to: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--undo-to", min=1, help="Undo all edits down to this number."),
    ] = None,
    auditor: Auditor = "",
    json_file: JsonFile = None,
) -> None:
    """List who edited what in a project, and when; or undo and redo edits."""
    if undo + redo + bool(undo_to) > 1:
        raise typer.BadParameter("Give one of --undo, --redo and --undo-to.")
    is_changed = undo or redo or bool(undo_to)
    with open_project(project, auditor) if is_changed else read_project(project) as opened:
        if undo_to:
            _undo_to(opened, undo_to)
        elif is_changed:
            _turn(opened, redo=redo)
        found = [each for each in opened.edits.all() if EditFilter(text).keeps(each)]
    if json_file is not None:
        write_json(document(found), json_file)
    if is_changed:
        return
    if not found:
        say("Nothing was edited in this project." if not text else "No edit contains these words.")
        return
    print_printout([table(found[:most])])
    if len(found) > most:
        say(f"{len(found) - most:,} earlier ones: --most lists more, --json all.")


def _turn(project: ProjectFile, *, redo: bool) -> None:
    done, undone = recording.steps(project, 1)
    step = next(iter(undone if redo else done), None)
    if step is None:
        raise ProjectError(f"There is nothing to {'redo' if redo else 'undo'} in this project.")
    remark, _ = (step.redo if redo else step.undo)(project)
    say(f"{'Redone' if redo else 'Undone'}: {step.words}.{remark}")


def _undo_to(project: ProjectFile, number: int) -> None:
    count, reason, _ = recording.undo_down_to(number, project)
    if count or not reason:
        say(f"{count:,} undone.")
    if reason:
        raise ProjectError(reason)
