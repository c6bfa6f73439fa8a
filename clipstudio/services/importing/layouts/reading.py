"""Finds out which layout a file has, and reads it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from clipstudio.domain.errors import TableError, system_reason
from clipstudio.domain.language import later
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.importing import tables
from clipstudio.services.importing.csv_tables import header_of
from clipstudio.services.importing.layouts import celeba, fairface, huggingface
from clipstudio.services.importing.layouts.coco import read_coco
from clipstudio.services.importing.layouts.image_list import is_image_list, read_image_list
from clipstudio.services.importing.layouts.json_stream import fault_of, first_item, lists_of
from clipstudio.services.importing.layouts.label_studio import is_label_studio, read_label_studio
from clipstudio.services.importing.layouts.layout import Layout, LayoutReading
from clipstudio.services.importing.layouts.lfw import is_lfw, read_lfw
from clipstudio.services.importing.tables import read_table

JSON = ".json"
SUFFIXES = (*tables.SUFFIXES, JSON)
"""What attributes can be read from, by file name."""

LARGE = 20_000_000
"""Bytes of a file that takes a moment: it is read as a job, with progress."""

_COCO_KEYS = {"images": {"id", "file_name"}, "annotations": {"id", "image_id"}}
_COCO_LISTS = frozenset({"images", "annotations", "categories"})


def recognise(path: Path) -> Layout | None:
    """The layout of a file, or of what lies in a folder; None where nothing is known of it."""
    if path.is_dir():
        found = ((layout, companions(path, layout)) for layout in _OF_FOLDERS)
        return next((layout for layout, files in found if files), None)
    if path.suffix.lower() == JSON:
        return _of_json(path)
    if path.suffix.lower() == ".txt" and is_lfw(path):
        return Layout.LFW
    if celeba.is_celeba(path):
        return Layout.CELEBA
    if huggingface.is_metadata(path):
        return Layout.HUGGING_FACE
    if path.suffix.lower() == ".csv":
        titles = _header(path)
        if is_image_list(titles):
            return Layout.IMAGE_LIST
        if fairface.is_fairface(titles):
            return Layout.FAIRFACE
    return Layout.TABLE if path.suffix.lower() in tables.SUFFIXES else None


def companions(path: Path, layout: Layout) -> tuple[Path, ...]:
    """The files that are read together: that one and those beside it, or those within a folder."""
    finder = _OF_FOLDERS.get(layout)
    if finder is not None:
        return finder(path)
    return () if path.is_dir() else (path,)


def read_layout(path: Path, layout: Layout | None = None, *, is_alone: bool = False) -> Work[LayoutReading]:
    """Read a file, or the files of a folder, in a layout.

    Args:
        path: A file or a folder.
        layout: The layout; None recognises it.
        is_alone: Whether only that file is read, and none beside it.

    Raises:
        TableError: It cannot be read, or not in that layout.
    """
    yield Progress("Reading", 0, None, "MB", path.name, is_part=True)
    if not path.is_dir():
        tables.require_file(path)
    chosen = recognise(path) if layout is None else layout
    if chosen is None:
        raise TableError(_unreadable(path) or _unknown(path))
    files = (path,) if is_alone and not path.is_dir() else companions(path, chosen)
    if not files:
        raise TableError("“{path}” holds no file in the layout of {words}.", path=path, words=chosen.words)
    try:
        return (yield from _read(files, chosen))
    except OSError as error:
        raise TableError(
            "“{name}” cannot be read: {value}.", name=path.name, value=system_reason(error)
        ) from error


def _read(files: Sequence[Path], layout: Layout) -> Work[LayoutReading]:
    if layout is Layout.COCO:
        return (yield from read_coco(files))
    if layout is Layout.LABEL_STUDIO:
        return (yield from read_label_studio(files))
    if layout is Layout.TABLE:
        return LayoutReading(layout, read_table(files[0]))
    return _READERS[layout](files)


_OF_FOLDERS = {
    Layout.FAIRFACE: fairface.companions,
    Layout.HUGGING_FACE: huggingface.companions,
    Layout.CELEBA: celeba.companions,
}
_READERS = {
    Layout.CELEBA: celeba.read_celeba,
    Layout.FAIRFACE: fairface.read_fairface,
    Layout.HUGGING_FACE: huggingface.read_metadata,
    Layout.IMAGE_LIST: read_image_list,
    Layout.LFW: read_lfw,
}


def _of_json(path: Path) -> Layout | None:
    lists = lists_of(path)
    if lists[:1] == ("",):
        return Layout.LABEL_STUDIO if is_label_studio(first_item(path)) else None
    # The first list may be longer than what is looked at: its first element tells as well.
    is_coco = len(_COCO_LISTS.intersection(lists)) > 1 or any(
        isinstance(first := first_item(path, name), dict) and keys <= first.keys()
        for name, keys in _COCO_KEYS.items()
        if name in lists
    )
    return Layout.COCO if is_coco else None


def _header(path: Path) -> Sequence[str]:
    """The names of a table's columns; none where it cannot be read, which reading it will say."""
    try:
        return [name.strip().lstrip("\ufeff") for name in header_of(path)]
    except (OSError, UnicodeError, csv.Error):
        return ()


def _unreadable(path: Path) -> str:
    """Why what is called a JSON file is none; "" where it is, or cannot be read at all."""
    if path.suffix.lower() != JSON:
        return ""
    try:
        fault = fault_of(path)
    except OSError as error:
        return later("“{name}” cannot be read: {value}.", name=path.name, value=system_reason(error))
    return later("“{name}” cannot be read as JSON: {fault}", name=path.name, fault=fault) if fault else ""


def _unknown(path: Path) -> str:
    if path.is_dir():
        return later(
            "“{path}” holds no labels in a layout that is known. Choose the file that holds them.", path=path
        )
    if path.suffix.lower() == JSON:
        return later(
            "“{name}” is neither a COCO file nor an export of Label Studio, which are the JSON "
            "files that attributes can be read from.",
            name=path.name,
        )
    return later(
        "“{name}” is not a table that can be read. Save it as CSV, Excel (.xlsx), Parquet or JSON lines.",
        name=path.name,
    )
