"""Making and opening projects."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.language import later
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.label_files import shipped_label_sets
from clipstudio.services.reviewing.received import is_received
from clipstudio.storage.project_file import ProjectFile, ProjectLockedError

SAMPLE_PREFIX = "sample-"
"""Label sets of the drawn sample start with this; they have no use in another project."""


@dataclass(frozen=True, slots=True)
class OpenedProject:
    """A project that was just opened.

    Attributes:
        project: The project; whoever gets it closes it.
        remarks: What the user should know of it, in sentences; mostly empty.
        is_received: Whether it is a review that somebody sent.
    """

    project: ProjectFile
    remarks: str
    is_received: bool = False


def new_project(path: Path, uuid: str = "") -> ProjectFile:
    """Make a project with the shipped label sets in it, and open it.

    Args:
        path: The project file.
        uuid: Its identity, where it takes the place of one that was lost; empty for a new one.

    Raises:
        ProjectError: If something is there already, the folder cannot be written, or the disk is full.
    """
    return ProjectFile.create(
        path, (each for each in shipped_label_sets() if not each.name.startswith(SAMPLE_PREFIX)), uuid
    )


def making_project(path: Path) -> Work[OpenedProject]:
    """The same as `new_project`; it can be cancelled before it begins only, since it takes a moment."""
    yield Progress("Writing the file", 0, None, "files")
    return _opened(new_project(path))


def opening_project(path: Path, *, read_only: bool = False) -> Work[OpenedProject]:
    """Open a project, and upgrade an older file; one that is open elsewhere is opened for reading, and says so.

    Raises:
        ProjectError: As `ProjectFile.opening`.
    """
    yield Progress("Reading the file", 0, None, "files")
    try:
        project = yield from ProjectFile.opening(path, read_only=read_only)
    except ProjectLockedError:
        project = yield from ProjectFile.opening(path, read_only=True)
        elsewhere = later(
            "“{name}” is open elsewhere, so it opened read-only here. Close the other one to make changes.",
            name=path.name,
        )
        return _opened(project, elsewhere)
    return _opened(project)


def _opened(project: ProjectFile, *remarks: str) -> OpenedProject:
    try:
        was_sent = is_received(project)
    except ClipstudioError:
        was_sent = False  # what cannot be read is said where it is to be shown
    return OpenedProject(project, " ".join((*remarks, *project.remarks)), was_sent)
