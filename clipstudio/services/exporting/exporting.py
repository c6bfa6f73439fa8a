"""Exporting: what is asked for is checked, made and put in its place, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.exports import ExportError, ExportWish, Needs
from clipstudio.domain.progress import Work
from clipstudio.domain.whole_files import whole_file
from clipstudio.services.json_files import check_writable
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
    if path.suffix.lower() not in wish.what.endings:
        endings = wish.what.endings
        known = f"{', '.join(endings[:-1])} or {endings[-1]}" if len(endings) > 1 else endings[0]
        raise ExportError(f"“{path.name}” has no known extension for {wish.what.value}: name the file {known}.")
    check_writable(path)


def export(project: ProjectFile, wish: ExportWish, path: Path) -> Work[int]:
    """Write what is asked for; how many rows.

    Raises:
        ClipstudioError: What is asked for is not there, does not fit the format, or the file cannot be written.
    """
    # Late: pyarrow takes a moment to load, and most windows never export.
    from clipstudio.services.exporting.registry import TABLES, WRITERS

    check_wish(wish, path)
    table = TABLES[wish.what](project, wish)
    try:
        with whole_file(path) as partial:
            return (yield from WRITERS[path.suffix.lower()](table, partial, wish))
    except OSError as error:
        raise ClipstudioError(f"“{path}” cannot be written: {error.strerror or error}.") from error
