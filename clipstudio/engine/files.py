"""Opening image files: only ordinary ones, and only while they hold what was imported."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path

from clipstudio.domain.errors import ChangedImageError, ImageError
from clipstudio.domain.images import FileMark
from clipstudio.domain.language import said_later

CHANGED = said_later("The file has changed since it was imported. Import it again: it will be another image.")
NO_FILE = said_later("This is not an ordinary file but a device, a named pipe or a socket.")


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file open for reading, and what it looked like when it was opened."""

    stream: BufferedReader
    size: int
    modified_ns: int


@contextmanager
def ordinary_file(path: Path) -> Iterator[OpenFile]:
    """Open a file for reading; what could keep the reader waiting forever is not opened.

    Raises:
        ImageError: It is a folder, a device, a named pipe or a socket.
        OSError: It cannot be opened.
    """
    # Asked before opening, since opening a device can already do something, and again of what was then opened.
    _require_ordinary(path.stat())
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as stream:
        status = os.fstat(stream.fileno())
        _require_ordinary(status)
        yield OpenFile(stream, status.st_size, status.st_mtime_ns)


@contextmanager
def imported_file(path: Path, mark: FileMark | None) -> Iterator[OpenFile]:
    """Open a file that must hold what was imported, and see at the end that it was not written to meanwhile.

    Size and time are compared first, the digest only where the time alone differs.

    Args:
        path: The file.
        mark: What the file was when it was imported; None takes it as it is.

    Raises:
        ChangedImageError: The file holds something else.
        ImageError: As `ordinary_file`.
        OSError: It cannot be opened.
    """
    with ordinary_file(path) as file:
        if mark is not None and (file.size, file.modified_ns) != (mark.size, mark.modified_ns):
            if file.size != mark.size or hashlib.file_digest(file.stream, "sha256").hexdigest() != mark.sha256:
                raise ChangedImageError(CHANGED)
            file.stream.seek(0)
        try:
            yield file
        except Exception:
            # Half of a new picture is no damaged old one.
            _require_untouched(file, mark)
            raise
        _require_untouched(file, mark)


def _require_untouched(file: OpenFile, mark: FileMark | None) -> None:
    status = os.fstat(file.stream.fileno())
    if mark is not None and (status.st_size, status.st_mtime_ns) != (file.size, file.modified_ns):
        raise ChangedImageError(CHANGED)


def _require_ordinary(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ImageError("This is a folder, not a file.")
    if not stat.S_ISREG(status.st_mode):
        raise ImageError(NO_FILE)
