"""Exporting: what is asked for is checked, made and put in its place, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clipstudio.domain.errors import ClipstudioError, system_reason
from clipstudio.domain.exports import FOLDER, LACKING, ExportError, ExportWish, Needs
from clipstudio.domain.progress import Work
from clipstudio.domain.whole_files import whole_file
from clipstudio.services.json_files import check_writable
from clipstudio.services.own_files import refuse_own_files
from clipstudio.storage.project_file import ProjectFile


def check_wish(wish: ExportWish, path: Path) -> None:
    """Refuse what cannot be exported as asked before any work is done.

    Raises:
        ClipstudioError: Something that it needs was not named, or the file cannot be written.
    """
    named = {
        Needs.NOTHING: True,
        Needs.RUN: wish.run is not None,
        Needs.REVIEW: wish.review is not None,
        Needs.RUN_OR_REVIEW: wish.run is not None or wish.review is not None,
        Needs.MODEL: bool(wish.model),
    }
    needs = wish.what.needs
    if not named[needs]:
        raise ExportError(LACKING[needs], what=wish.what.value)
    endings = wish.what.endings
    if endings == FOLDER:
        _require_new(path)
    elif path.suffix.lower() not in endings:
        known = f"{', '.join(endings[:-1])} or {endings[-1]}" if len(endings) > 1 else endings[0]
        raise ExportError(
            "“{name}” has no known extension for {value}: name the file {known}.",
            name=path.name,
            value=wish.what.value,
            known=known,
        )
    else:
        check_writable(path)


def export(project: ProjectFile, wish: ExportWish, path: Path) -> Work[int]:
    """Write what is asked for; how many rows, images, tasks or entities.

    Raises:
        ClipstudioError: What is asked for is not there, does not fit the format, or the file cannot be written.
    """
    # Late: pyarrow takes a moment to load, and most windows never export.
    from clipstudio.services.exporting.registry import BESIDE, FORMATS, TABLES, WRITERS

    check_wish(wish, path)
    refuse_own_files(project, path)
    try:
        if wish.what in TABLES:
            table = TABLES[wish.what](project, wish)
            with whole_file(path) as partial:
                return (yield from WRITERS[path.suffix.lower()](table, partial, wish))
        write = FORMATS[wish.what]
        with (_whole_folder if wish.what.endings == FOLDER else whole_file)(path) as partial:
            count = yield from write(project, wish, partial)
        if wish.what in BESIDE:
            BESIDE[wish.what](project, wish, path)
        return count
    except OSError as error:
        raise ClipstudioError(
            "“{path}” cannot be written: {strerror}.", path=path, strerror=system_reason(error)
        ) from error


def _require_new(path: Path) -> None:
    """Refuse a folder in which something is, or that cannot be made.

    Raises:
        ClipstudioError: It is one.
    """
    if path.is_file() or (path.is_dir() and any(path.iterdir())):
        raise ExportError("“{path}” is there already: name a new folder.", path=path)
    if not path.parent.is_dir():
        raise ExportError(
            "“{path}” cannot be written: the folder “{parent}” is not there.", path=path, parent=path.parent
        )


@contextmanager
def _whole_folder(path: Path) -> Iterator[Path]:
    """A folder beside ``path`` to write to, which takes its place at the end; on a fault nothing of it is left."""
    partial = path.with_name(f".{path.name}.part")
    shutil.rmtree(partial, ignore_errors=True)  # of a program that was killed
    partial.mkdir()
    try:
        yield partial
        if path.is_dir():
            path.rmdir()
        partial.rename(path)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
