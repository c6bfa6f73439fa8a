"""What the caches of projects hold, where they lie, and deleting one: all in it is made again when needed."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.errors import ProjectError, system_reason
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.whole_files import PARTIAL_SUFFIX
from clipstudio.services.folders import settings_file
from clipstudio.services.settings_tables import kept_value
from clipstudio.storage.cache_place import cache_beside, cache_folder, cache_of, cache_within, keep_caches_in
from clipstudio.storage.project_file import locked


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


def use_kept_folder() -> None:
    """Keep caches where the settings say; what the window chose holds for the command line too."""
    folder = kept_value(settings_file(), "cache", "folder")
    keep_caches_in(folder if isinstance(folder, str) and Path(folder).is_absolute() else "")


def caches_elsewhere(projects: Iterable[Path], before: str) -> tuple[Path, ...]:
    """The projects whose caches lie where they were kept before, and not where they are kept now."""
    return tuple(each for each in projects if _place(each, before).is_dir() and _place(each, before) != _now(each))


def moving_caches(projects: Sequence[Path], before: str) -> Work[int]:
    """Move the caches of projects that are open nowhere to where they are kept now; returns how many were moved.

    Raises:
        ProjectError: The disk refuses.
    """
    moved = 0
    for done, project in enumerate(projects):
        progress = Progress("Moving caches", done, len(projects), "caches", project.name)
        yield progress
        old, new = _place(project, before), _now(project)
        try:
            with locked(project):
                if old.is_dir() and not new.exists():
                    new.parent.mkdir(parents=True, exist_ok=True)
                    for _ in _moving(old, new):
                        yield progress
                    moved += 1
        except OSError as error:
            raise ProjectError(
                "“{old}” could not be moved: {strerror}.", old=old, strerror=system_reason(error)
            ) from error
    return moved


def _moving(old: Path, new: Path) -> Iterator[None]:
    """Move a folder, to another disk file by file: there all of it arrives, or nothing.

    Half of a cache at its new place would be taken for the whole.
    """
    with suppress(OSError):
        old.rename(new)
        return
    partial = new.with_name(f"{new.name}{PARTIAL_SUFFIX}")
    try:
        shutil.rmtree(partial, ignore_errors=True)  # of a move that was interrupted
        partial.mkdir()
        for path in sorted(old.rglob("*")):
            target = partial / path.relative_to(old)
            if path.is_dir():
                target.mkdir()
            else:
                shutil.copy2(path, target)
            yield
        partial.rename(new)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    shutil.rmtree(old)


def keep_within(projects: Iterable[Path], most: int, kept: Path | None) -> tuple[Path, ...]:
    """Delete caches until all together hold no more than ``most`` bytes, those of the last projects first.

    Args:
        projects: The latest first.
        most: Bytes.
        kept: The project whose cache stays in any case, since it is open.

    Returns:
        The projects whose caches were deleted; one that is open elsewhere keeps its own.
    """
    sizes = list(cache_sizes(projects))
    total, deleted = sum(size.total for size in sizes), []
    for size in reversed(sizes):
        if total <= most:
            break
        if size.project != kept and size.total:
            with suppress(ProjectError):
                delete_cache(size.project)
                deleted.append(size.project)
                total -= size.total
    return tuple(deleted)


def _place(project: Path, folder: str) -> Path:
    return cache_within(Path(folder), project) if folder else cache_beside(project)


def _now(project: Path) -> Path:
    """Where a new cache of a project would be made."""
    folder = cache_folder()
    return cache_within(folder, project) if folder is not None else cache_beside(project)


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
        raise ProjectError(
            "“{folder}” could not be deleted: {strerror}.", folder=folder, strerror=system_reason(error)
        ) from error


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
