"""Making and opening projects."""

from __future__ import annotations

from pathlib import Path

from clipstudio.services.label_files import shipped_label_sets
from clipstudio.storage.project_file import ProjectFile

SAMPLE_PREFIX = "sample-"
"""Label sets of the drawn sample start with this; they have no use in another project."""


def new_project(path: Path) -> ProjectFile:
    """Make a project with the shipped label sets in it, and open it.

    Raises:
        ProjectError: If something is there already, the folder cannot be written, or the disk is full.
    """
    return ProjectFile.create(
        path, (each for each in shipped_label_sets() if not each.name.startswith(SAMPLE_PREFIX))
    )
