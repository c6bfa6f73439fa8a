"""Where the images of a project lie, and what a pattern finds in their names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.ids import ImageId
from clipstudio.storage.project_reader import ProjectReader

if TYPE_CHECKING:
    import regex

PATIENCE = 0.5
"""Seconds for which a pattern is tried on one name."""


def paths_of_images(project: ProjectReader) -> dict[ImageId, Path]:
    """A path of every image that has one, those that are there first."""
    found: dict[ImageId, Path] = {}
    for image, path in project.images.all_paths():
        found.setdefault(image, path)
    return found


def copies_of_images(project: ProjectReader, paths: Mapping[ImageId, Path]) -> dict[ImageId, tuple[Path, ...]]:
    """The paths of every image that lies in several files below the folder that holds all images."""
    top = common_folder(paths.values())
    found = {
        image: tuple(path for path in held if top is None or path.is_relative_to(top))
        for image, held in project.images.copies().items()
    }
    return {image: held for image, held in found.items() if len(held) > 1}


def common_folder(paths: Iterable[Path]) -> Path | None:
    """The folder that holds all files; None where there are none, or where they lie on several drives."""
    folders = {path.parent for path in paths}
    if len({folder.anchor for folder in folders}) != 1:
        return None
    return Path(os.path.commonpath(folders))


def folders_below(folder: Path, top: Path | None) -> tuple[str, ...]:
    """The names of the folders from ``top`` to ``folder``; from its drive on where there is no such folder."""
    if top is None:
        return tuple(part for part in folder.as_posix().split("/") if part)
    return folder.relative_to(top).parts


def compiled_pattern(pattern: str) -> regex.Pattern[str]:
    """A regular expression that was typed.

    Raises:
        ProjectError: It is none.
    """
    import regex

    try:
        return regex.compile(pattern)
    except regex.error as error:
        raise ProjectError(
            "“{pattern}” is no regular expression: {msg}.", pattern=pattern, msg=error.msg
        ) from error


def find_in(compiled: regex.Pattern[str], name: str) -> regex.Match[str] | None:
    """Where a pattern is first found in a name; None where it is not.

    Raises:
        ProjectError: It takes too long.
    """
    try:
        return compiled.search(name, timeout=PATIENCE)
    except TimeoutError:
        raise ProjectError(
            "“{pattern}” takes too long on “{name}”. Use a simpler pattern.", pattern=compiled.pattern, name=name
        ) from None


def text_found(match: regex.Match[str]) -> str:
    """What the groups of a pattern found, joined by blanks; all that it matched where it has no groups."""
    parts = [part for part in match.groups() if part] if match.re.groups else [match.group()]
    return " ".join(parts).strip()
