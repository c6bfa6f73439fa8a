"""What SQLite refuses, as sentences: which file, what is wrong with it, what to do."""

from __future__ import annotations

import glob
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.language import Later, later, later_all, later_by, numeral
from clipstudio.domain.projects import JOURNAL_ENDING, JOURNAL_SUFFIX
from clipstudio.storage.holders import holders

BACKUP_MARK = ".before-version-"
"""Stands in the name of every backup, between the project's name and the version that follows."""

LITTLE = 8 * 1024**2
"""Bytes; on a disk with less, a fault of input and output is taken for a full disk, as some systems tell it so."""


class DamagedProjectError(ProjectError):
    """The project file is no longer what was written to it."""


class UnreadableValueError(ValueError):
    """A value in the project file is none that was ever written to it."""


@contextmanager
def faults_told(path: Path) -> Iterator[None]:
    """Turn what SQLite and the machine refuse into a `ProjectError` about the project at ``path``.

    A statement that is wrong, or a constraint that does not hold, is a fault of the program and passes as it is.
    """
    try:
        yield
    except DBAPIError as error:
        fault = told(error.orig, path)
        if fault is None and (str(error.orig).startswith(_MISSING) or not is_whole(path)):
            fault = _damaged(error.orig, path)
        if fault is None:
            raise
        raise fault from error
    except (sqlite3.Error, *_CONTENT) as error:
        if (fault := told(error, path)) is None:
            raise
        raise fault from error


def told(error: BaseException | None, path: Path) -> ProjectError | None:
    """A fault of the file, the disk or another program as a sentence; None for a fault of the program."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Bytes that do not decompress, or are no text: sqlite3 itself says this without a code.
        is_content = not isinstance(error, sqlite3.Error) or "decode" in str(error)
        return _damaged(error, path) if is_content else None
    primary = code & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        who = later_all(holders(path), " and ") or later("Another program")
        return ProjectError(
            "{who} is writing to “{name}” and keeps it locked. Close it there and try again; nothing from "
            "this step was written.",
            who=who,
            name=path.name,
        )
    if primary == sqlite3.SQLITE_FULL or (primary in _DISK and free_bytes(path) < LITTLE):
        return ProjectError(
            "The disk that holds “{name}” is full: {free} are free at “{parent}”. Make room and try "
            "again; nothing from this step was written, what was there before is intact.",
            name=path.name,
            free=in_megabytes(free_bytes(path)),
            parent=path.parent,
        )
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return ProjectError(
            "“{path}” cannot be written. Check the permissions of the file and of its folder.", path=path
        )
    if primary in _DISK:
        return ProjectError(
            "The disk could not read or write “{path}” ({error}). Check the drive and the permissions of "
            "the folder, and try again; nothing from this step was written.",
            path=path,
            error=error,
        )
    if primary == sqlite3.SQLITE_NOTADB:
        return DamagedProjectError(
            "“{name}” is not a clipstudio project, or it is damaged. {way_back}",
            name=path.name,
            way_back=way_back(path),
        )
    return _damaged(error, path) if primary == sqlite3.SQLITE_CORRUPT else None


def _damaged(error: BaseException | None, path: Path) -> DamagedProjectError:
    reason = (str(error).splitlines() or [later("no details")])[0]
    return DamagedProjectError(
        "The project file “{name}” is damaged ({reason}): a failing disk, or another program, changed "
        "it. {way_back}",
        name=path.name,
        reason=reason,
        way_back=way_back(path),
    )


def is_whole(path: Path) -> bool:
    """Whether SQLite finds the structure of a file in order; slow for a large one."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
    except sqlite3.Error:
        return False


def free_bytes(path: Path) -> int:
    """Bytes free on the disk of a file."""
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return 0


def in_megabytes(size: int) -> Later:
    """A number of bytes as text, in MB."""
    return later_by(numeral, f"{size / 1e6:,.1f} MB")


def backups(path: Path) -> list[Path]:
    """The backups of a project that lie beside it, the newest first."""
    names = path.parent.glob(f"{glob.escape(path.stem)}{BACKUP_MARK}*{path.suffix}")
    return sorted(names, key=lambda each: each.name.rsplit(".", 2)[-2], reverse=True)


def way_back(path: Path) -> str:
    """What to do when a project is lost, by the backups that there are, and the journal of its answers."""
    found = backups(path)
    way = (
        later(
            "Its newest backup is “{name}” in the same folder: copy that under another name and open the copy.",
            name=found[0].name,
        )
        if found
        else later(
            "There is no backup beside it in “{parent}”: take the last copy that you have.", parent=path.parent
        )
    )
    journal = path.with_name(f"{path.name}{JOURNAL_ENDING}{JOURNAL_SUFFIX}")
    if not journal.is_file():
        return way
    return later(
        "{way} The answers of its reviews are also in “{name}”: “clipstudio review recover” puts "
        "them into a new project.",
        way=way,
        name=journal.name,
    )


_CONTENT = (UnreadableValueError, json.JSONDecodeError, UnicodeDecodeError, ValidationError)
"""What reading back a value raises when its bytes were changed."""

_MISSING = ("no such table", "no such column")
"""What clipstudio asks for is in every file of its version: where it is missing, the file was changed."""

_DISK = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)
