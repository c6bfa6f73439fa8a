"""Exporting: what is asked for is checked, made and put in its place, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.exports import FOLDER, ExportError, ExportWish, Needs
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
        raise ExportError(f"To export {wish.what.value}, name a {needs.value}.")
    endings = wish.what.endings
    if endings == FOLDER:
        _require_new(path)
    elif path.suffix.lower() not in endings:
        known = f"{', '.join(endings[:-1])} or {endings[-1]}" if len(endings) > 1 else endings[0]
        raise ExportError(f"“{path.name}” has no known extension for {wish.what.value}: name the file {known}.")
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
        raise ClipstudioError(f"“{path}” cannot be written: {error.strerror or error}.") from error


def _require_new(path: Path) -> None:
    """Refuse a folder in which something is, or that cannot be made.

    Raises:
        ClipstudioError: It is one.
    """
    if path.is_file() or (path.is_dir() and any(path.iterdir())):
        raise ExportError(f"“{path}” is there already: name a new folder.")
    if not path.parent.is_dir():
        raise ExportError(f"“{path}” cannot be written: the folder “{path.parent}” is not there.")


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
