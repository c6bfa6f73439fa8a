"""Files that appear whole or not at all."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory

PARTIAL_SUFFIX = ".part"
_PROJECT = b"SQLite format 3\0"
"""How a project file begins."""


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A file beside ``path`` to write to, which takes its place at the end; on a fault nothing of it is left.

    Of a symbolic link the file that it leads to is written. A device or a pipe gets the bytes and stays as it is.

    Raises:
        OSError: The file cannot be written or put in its place, or is a project, which is never overwritten.
    """
    refuse_project(path)
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


def refuse_project(path: Path) -> None:
    """Make sure that a file that is to be written is no project, or any other database.

    Raises:
        OSError: It is one, or cannot be read.
    """
    if path.is_file():
        with path.open("rb") as file:
            if file.read(len(_PROJECT)) == _PROJECT:
                raise OSError(
                    errno.EEXIST, "it is a project, which is never overwritten. Name another file", str(path)
                )
