"""Image files in folders: listing them."""

from __future__ import annotations

import errno
import fnmatch
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.language import later, said_later
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.unreadable_words import CLOSED_FOLDER, UNREACHABLE
from clipstudio.engine.files import NO_FILE
from clipstudio.engine.reading import SUFFIXES
from clipstudio.storage.images import SeenFile

Unreadable = tuple[Path, str]
"""A file or folder and the reason why it was skipped."""

LOST_LINK = said_later("A link to something that is not there.")
LINKED_FOLDER = said_later("A linked folder is not followed: import it itself.")


@dataclass(frozen=True, slots=True)
class ImportPaths:
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


def list_images(places: ImportPaths) -> Work[tuple[list[SeenFile], list[Unreadable]]]:
    """List the image files of all places, each once, without opening them.

    Returns:
        The files, and what was left out: files and folders, each with the reason.

    Raises:
        ProjectError: If a place does not exist or may not be reached.
    """
    seen: dict[Path, SeenFile] = {}
    left_out: dict[Path, str] = {}
    for place in map(absolute, places.paths):
        _require_there(place)
        for number, each in enumerate(_found(place, places)):
            if each is None:
                yield Progress("Looking for images", len(seen), None, "files")
                continue
            path, reason = each
            found = _look_at(path) if reason is None else reason
            if isinstance(found, SeenFile):
                seen[path] = found
            else:
                left_out[path] = found
            if number % 256 == 0:
                yield Progress("Looking for images", len(seen), None, "files")
    yield Progress("Looking for images", len(seen), len(seen), "files")
    return list(seen.values()), list(left_out.items())


def _require_there(place: Path) -> None:
    try:
        place.stat()
    except FileNotFoundError as error:
        raise ProjectError("“{place}” does not exist. Check the path.", place=place) from error
    except OSError as error:
        raise ProjectError("“{place}” cannot be reached: {why}.", place=place, why=_why(error)) from error


def _look_at(path: Path) -> SeenFile | str:
    """The file as its folder shows it, or why it is left out."""
    try:
        str(path).encode()
        status = path.stat()
    except UnicodeEncodeError:
        return later("The file name is not valid text: rename the file.")
    except FileNotFoundError:
        return (
            later("A link to a file that is not there.")
            if path.is_symlink()
            else later("The file is no longer there.")
        )
    except OSError as error:
        return later(UNREACHABLE, why=_why(error))
    if not stat.S_ISREG(status.st_mode):
        return NO_FILE
    return SeenFile(path, status.st_size, status.st_mtime_ns)


def _why(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return later("its permissions forbid it")
    if error.errno == errno.ELOOP:
        return later("links that form a loop")
    return (error.strerror or later("it cannot be reached")).lower()


def _found(place: Path, places: ImportPaths) -> Iterator[tuple[Path, str | None] | None]:
    """Image files and what cannot be looked into, in a steady order; a single file is taken whatever its name.

    Linked folders are not entered: they may lead round in a circle, or show what lies in the place already. None
    comes for every folder, so that a search through many without images can be cancelled.
    """
    if not place.is_dir():
        yield place, None
        return
    waiting = [place]
    while waiting:
        folder = waiting.pop()
        yield None
        try:
            with os.scandir(folder) as entries:
                held = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield folder, later(CLOSED_FOLDER, why=_why(error))
            continue
        subfolders = []
        for entry in held:
            path = Path(entry.path)
            if _is_folder(entry):
                if _is_wanted_folder(entry.name, places):
                    if entry.is_symlink():
                        yield path, LINKED_FOLDER
                    else:
                        subfolders.append(path)
            elif _is_wanted(entry.name, places):
                yield path, None
            elif not path.suffix and _is_wanted_folder(entry.name, places) and _leads_nowhere(entry):
                yield path, LOST_LINK
        waiting += reversed(subfolders)


def _leads_nowhere(entry: os.DirEntry[str]) -> bool:
    """Whether this is a link to what is not there: it may have been a folder, on a drive that is not connected."""
    return entry.is_symlink() and not os.path.exists(entry.path)  # noqa: PTH110 - no Path for every entry


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads in a circle, or into a folder that may not be entered
        return False


def _is_wanted_folder(name: str, places: ImportPaths) -> bool:
    # A project's own cache may lie inside the folder that is imported.
    return not (name.startswith(".") or name.endswith(".clipstudio-cache") or _matches(name, places.exclude))


def _is_wanted(name: str, places: ImportPaths) -> bool:
    if name.startswith(".") or Path(name).suffix.lower() not in SUFFIXES or _matches(name, places.exclude):
        return False
    return not places.include or _matches(name, places.include)


def _matches(name: str, patterns: Sequence[str]) -> bool:
    return any(fnmatch.fnmatchcase(name.casefold(), pattern.casefold()) for pattern in patterns)
