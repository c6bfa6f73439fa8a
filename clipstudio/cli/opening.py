"""Opening a project for a verb, with what there is to say of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from clipstudio.cli.console import follow, note
from clipstudio.domain.errors import ProjectError
from clipstudio.storage.project_file import ProjectFile, needs_upgrade

AUDITOR_VARIABLE = "CLIPSTUDIO_AUDITOR"
Auditor = Annotated[
    str,
    typer.Option("--auditor", envvar=AUDITOR_VARIABLE, help="Who makes this edit, for the history of edits."),
]


def open_project(path: Path, auditor: str = "") -> ProjectFile:
    """Open a project for writing; an older file is brought forward meanwhile, which can be followed and stopped.

    Args:
        path: The project file.
        auditor: Who edits it; "" for whom the environment names, if anybody.

    Raises:
        ProjectError: If it cannot be opened.
        Cancelled: If the user pressed Ctrl+C.
    """
    project = follow(ProjectFile.opening(path))
    project.auditor = auditor.strip() or os.environ.get(AUDITOR_VARIABLE, "").strip()
    for remark in project.remarks:
        note(remark)
    return project


def read_project(path: Path) -> ProjectFile:
    """Open a project for a verb that only reads, also while a window has it open.

    An older file is brought forward first, as by every verb that writes.

    Raises:
        ProjectError: If it cannot be opened.
        Cancelled: If the user pressed Ctrl+C.
    """
    return open_project(path) if needs_upgrade(path) else ProjectFile.open(path, read_only=True)


def read_and_keep(path: Path) -> ProjectFile:
    """Open a project for a verb that reads, and keeps for the next time what took long where it can be written.

    Raises:
        ProjectError: If it cannot be opened.
        Cancelled: If the user pressed Ctrl+C.
    """
    try:
        return open_project(path)
    except ProjectError:
        return read_project(path)
