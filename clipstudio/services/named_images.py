"""Images that a list in a file names, one a line: the first column of a table, or lines of text."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ProjectError, system_reason
from clipstudio.domain.ids import ImageId
from clipstudio.domain.language import later, later_by
from clipstudio.domain.progress import finish
from clipstudio.results.words import counted
from clipstudio.services.importing.path_index import PathIndex, find_images

HEADS = frozenset({"file", "path", "image", "filename", "file name"})
"""Titles of a first column that name no image."""
LISTED = 5


def images_listed(path: Path, known: Iterable[tuple[ImageId, Path]]) -> NDArray[np.int64]:
    """The images that a list names by path or file name, (n,) ascending.

    Args:
        path: The list.
        known: The images and their paths, among which they are looked for.

    Raises:
        ProjectError: It cannot be read, or a line names no image, or more than one.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            names = [line[0].strip() for line in csv.reader(file) if line and line[0].strip()]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = system_reason(error) if isinstance(error, OSError) else later("it is no text in UTF-8")
        raise ProjectError("“{name}” cannot be read: {reason}.", name=path.name, reason=reason) from error
    if names and names[0].casefold() in HEADS:
        names = names[1:]
    if not names:
        raise ProjectError("“{name}” names no image. Write one a line, by its path or file name.", name=path.name)
    found, _ = finish(find_images(PathIndex(known), names, "lines"))
    wrong = [name for name, ids in zip(names, found, strict=True) if len(ids) != 1]
    if wrong:
        told = ", ".join(f"“{each}”" for each in wrong[:LISTED]) + (", …" if len(wrong) > LISTED else "")
        raise ProjectError(
            "“{name}”: {count} of {count_2} name no single image of those looked among: {told}. Write "
            "whole paths, or correct the list; nothing was changed.",
            name=path.name,
            count=later_by(counted, len(wrong), "line"),
            count_2=len(names),
            told=told,
        )
    return np.unique([int(next(iter(ids))) for ids in found])
