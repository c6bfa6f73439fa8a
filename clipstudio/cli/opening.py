"""Opening a project for a verb, with what there is to say of it."""

from __future__ import annotations

from pathlib import Path

from clipstudio.cli.console import follow, note
from clipstudio.storage.project_file import ProjectFile


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
