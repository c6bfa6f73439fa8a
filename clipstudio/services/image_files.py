"""Image files in folders: listing them, and reading new ones on a few threads."""

from __future__ import annotations

import fnmatch
import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.errors import ImageError, ProjectError
from clipstudio.domain.images import ImageFacts
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine.reading import SUFFIXES, examine
from clipstudio.storage.images import SeenFile

Unreadable = tuple[Path, str]
"""A file and the reason why it was skipped."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where to look for images.

    Attributes:
        paths: Folders (searched with their subfolders) and single files.
        include: File name patterns to take, such as "*.jpg"; empty takes every format that can be read.
        exclude: Patterns of file or folder names to leave out.
    """

    paths: tuple[Path, ...]
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    def hold(self, path: Path) -> bool:
        """Whether a path lies in one of the places."""
        return any(path.is_relative_to(absolute(place)) for place in self.paths)


def absolute(path: Path) -> Path:
    """A path without ``..``; links stay links, since the user knows the file by this name."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - pathlib's own keeps the dots


def list_images(places: Places) -> Work[tuple[list[SeenFile], list[Unreadable]]]:
    """List the image files of all places, each once, without reading them.

    Raises:
        ProjectError: If a place does not exist.
    """
    seen: dict[Path, SeenFile] = {}
    unreadable: list[Unreadable] = []
    for place in map(absolute, places.paths):
        if not place.exists():
            raise ProjectError(f"“{place}” does not exist. Check the path.")
        for number, file in enumerate(_files(place, places)):
            try:
                str(file).encode()
                status = file.stat()
            except UnicodeEncodeError:
                unreadable.append((file, "the file name is not valid text: rename the file"))
                continue
            except OSError as error:
                unreadable.append((file, error.strerror or "the file cannot be reached"))
                continue
            seen[file] = SeenFile(file, status.st_size, status.st_mtime_ns)
            if number % 256 == 0:
                yield Progress("Looking for images", len(seen), None, "files")
    yield Progress("Looking for images", len(seen), len(seen), "files")
    return list(seen.values()), unreadable


def _files(place: Path, places: Places) -> Iterator[Path]:
    """The image files at a place in a steady order; a single file is taken whatever its name."""
    if place.is_file():
        yield place
        return
    for folder, subfolders, names in os.walk(place):
        subfolders[:] = sorted(name for name in subfolders if _is_wanted_folder(name, places))
        for name in sorted(names):
            if _is_wanted(name, places):
                yield Path(folder, name)


def _is_wanted_folder(name: str, places: Places) -> bool:
    # A project's own cache may lie inside the folder that is imported.
    return not (name.startswith(".") or name.endswith(".clipstudio-cache") or _matches(name, places.exclude))


def _is_wanted(name: str, places: Places) -> bool:
    if name.startswith(".") or Path(name).suffix.lower() not in SUFFIXES or _matches(name, places.exclude):
        return False
    return not places.include or _matches(name, places.include)


def _matches(name: str, patterns: Sequence[str]) -> bool:
    return any(fnmatch.fnmatchcase(name.casefold(), pattern.casefold()) for pattern in patterns)


Examined = tuple[ImageFacts, bytes]
"""An image file's facts and its thumbnail."""


def examine_files(
    files: Iterable[SeenFile],
) -> Generator[tuple[SeenFile, Examined | ImageError], None, None]:
    """Examine files on a few threads, in order, a bounded number ahead."""
    workers = min(8, (os.cpu_count() or 1) + 1)
    waiting: deque[tuple[SeenFile, Future[Examined | ImageError]]] = deque()
    with _pool(workers) as pool:
        for file in files:
            waiting.append((file, pool.submit(_examine, file.path)))
            if len(waiting) >= 4 * workers:
                first, future = waiting.popleft()
                yield first, future.result()
        while waiting:
            first, future = waiting.popleft()
            yield first, future.result()


@contextmanager
def _pool(workers: int) -> Iterator[ThreadPoolExecutor]:
    pool = ThreadPoolExecutor(workers, thread_name_prefix="clipstudio-import")
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _examine(path: Path) -> Examined | ImageError:
    try:
        return examine(path)
    except ImageError as error:
        return error
