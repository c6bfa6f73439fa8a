"""Projects as files."""

from __future__ import annotations

from pathlib import Path

from clipstudio.domain.errors import ProjectError

SUFFIX = ".clipstudio"
"""How the name of a project file ends."""

REVIEW_SUFFIX = ".clipreview"
"""How the name of a review ends that leaves its project as one file."""

JOURNAL_ENDING = "-answers"
"""Stands behind the name of a project file in that of the journal of answers beside it."""

JOURNAL_SUFFIX = ".jsonl"
"""How the name of the journal ends."""

SAMPLE_FOLDER = "clipstudio-sample"
"""What the sample's folder is called where nobody says otherwise."""

SAMPLE_FILE = f"sample{SUFFIX}"
"""The sample's project in its folder."""


def with_ending(path: Path, ending: str, *, any_case: bool = False) -> Path:
    """A file's path with the ending that its kind has, whether or not that was typed.

    Raises:
        ProjectError: The path is empty, or only leads to a folder: it names no file.
    """
    if not path.name or path.name == "..":
        raise ProjectError("“{path}” names no file. Give the name of the file to write.", path=path)
    given = path.suffix.lower() if any_case else path.suffix
    return path if given == ending else path.with_name(path.name + ending)
