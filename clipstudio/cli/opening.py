"""Opening a project for a verb, with what there is to say of it."""

from __future__ import annotations

from pathlib import Path

from clipstudio.cli.console import follow, note
from clipstudio.storage.project_file import ProjectFile, needs_upgrade


def open_project(path: Path) -> ProjectFile:
    """Open a project for writing; an older file is brought forward meanwhile, which can be followed and stopped.

    Raises:
        ProjectError: If it cannot be opened.
        Cancelled: If the user pressed Ctrl+C.
    """
    project = follow(ProjectFile.opening(path))
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
