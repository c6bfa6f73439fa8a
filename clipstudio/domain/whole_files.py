"""Files that appear whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory

PARTIAL_SUFFIX = ".part"
_PROJECT = b"SQLite format 3\0"
"""How a project file begins."""
_PICTURE = re.compile(rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|BM.{4}\0{4}|II\*\0|MM\0\*", re.DOTALL)
"""How pictures begin: PNG, JPEG, GIF, WebP, BMP and TIFF."""


@contextmanager
def whole_file(path: Path, *, is_picture: bool = False) -> Iterator[Path]:
    """A file beside ``path`` to write to, which takes its place at the end; on a fault nothing of it is left.

    Of a symbolic link the file that it leads to is written. A device or a pipe gets the bytes and stays as it is.

    Raises:
        OSError: The file cannot be written or put in its place, or is what `refuse_project` refuses.
    """
    refuse_project(path, is_picture=is_picture)
    target = path.resolve()
    if target.exists() and not target.is_file():
        with TemporaryDirectory() as folder:
            partial = Path(folder) / "written"
            yield partial
            with partial.open("rb") as source, target.open("wb") as out:
                copyfileobj(source, out)
        return
    # Two threads, or two programs, may write the same file at once.
    partial = target.with_name(f"{target.name}.{os.getpid()}-{threading.get_ident()}{PARTIAL_SUFFIX}")
    try:
        yield partial
        partial.replace(target)
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def refuse_project(path: Path, *, is_picture: bool = False) -> None:
    """Make sure that a file that is to be written is no database, no picture, and not write-protected.

    Args:
        path: The file.
        is_picture: Whether a picture is written, which may take the place of another.

    Raises:
        OSError: It is one, or cannot be read.
    """
    if path.is_file():
        if not path.stat().st_mode & 0o222:  # whoever may write everywhere is not told so by the system
            raise OSError(errno.EACCES, "it is write-protected. Take that off, or name another file", str(path))
        with path.open("rb") as file:
            start = file.read(len(_PROJECT))
        if start == _PROJECT:
            raise OSError(
                errno.EEXIST, "it is a project, which is never overwritten. Name another file", str(path)
            )
        if not is_picture and _PICTURE.match(start):
            raise OSError(errno.EEXIST, "it is a picture, which is not overwritten. Name another file", str(path))
