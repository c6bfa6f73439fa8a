"""What the caches beside projects hold, and deleting one: all in it is made again when it is needed."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.errors import ProjectError
from clipstudio.storage.project_file import cache_of, locked


@dataclass(frozen=True, slots=True)
class CacheSize:
    """What a cache takes on the disk.

    Attributes:
        project: The file that it lies beside.
        parts: Bytes of what is in it, by its name: "embeddings", "thumbnails" and so on.
    """

    project: Path
    parts: dict[str, int]

    @property
    def total(self) -> int:
        """All bytes."""
        return sum(self.parts.values())


def cache_sizes(projects: Iterable[Path]) -> tuple[CacheSize, ...]:
    """What the caches of these projects hold."""
    return tuple(CacheSize(project, _parts(cache_of(project))) for project in projects)


def delete_cache(project: Path) -> None:
    """Delete all that can be made again of a project that is open nowhere for writing.

    Raises:
        ProjectLockedError: It is open.
        ProjectError: The disk refuses.
    """
    folder = cache_of(project)
    try:
        with locked(project):
            if folder.is_dir():
                shutil.rmtree(folder)
    except OSError as error:
        raise ProjectError(f"“{folder}” could not be deleted: {error.strerror}.") from error


def _parts(folder: Path) -> dict[str, int]:
    """Bytes of each entry of a folder, with all it holds; what goes meanwhile counts nothing."""
    sizes: dict[str, int] = {}
    for path in folder.rglob("*"):
        try:
            state = path.stat(follow_symlinks=False)
        except OSError:
            continue
        if path.is_file():
            name = path.relative_to(folder).parts[0]
            sizes[name] = sizes.get(name, 0) + state.st_size
    return sizes
