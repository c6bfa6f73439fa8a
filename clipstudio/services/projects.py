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
        ProjectError: If something is there already, or the folder cannot be written.
    """
    project = ProjectFile.create(path)
    for label_set in shipped_label_sets():
        if not label_set.name.startswith(SAMPLE_PREFIX):
            project.label_sets.save(label_set)
    return project
