"""Hugging Face's image folders: metadata beside the images, a file for each split."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from clipstudio.domain.errors import TableError
from clipstudio.domain.language import later, said_later
from clipstudio.services.importing.layouts.layout import Layout, LayoutReading, below, raw_of, table_of_files
from clipstudio.services.importing.layouts.nested import flat_columns
from clipstudio.services.importing.path_index import folded
from clipstudio.services.importing.raw_tables import RawTable, number_text
from clipstudio.services.importing.tables import read_raw
from clipstudio.services.importing.typed_tables import json_rows

STEM, SUFFIXES = "metadata", (".jsonl", ".csv", ".parquet")
FILE, ENDING, SEVERAL, SPLIT = "file_name", "_file_name", "file_names", "split"
SPLITS = frozenset(
    ("train", "training", "validation", "valid", "val", "dev", "test", "testing", "eval", "evaluation")
)
"""Folders by which Hugging Face tells splits."""

WITHIN = ".path"
"""How the column ends that says where a picture came from which is within the table."""

MEANING = said_later(
    "Read as Hugging Face metadata: file names are looked for below the folder of the file that names them."
)


def is_metadata(path: Path) -> bool:
    """Whether a file is called as the metadata of an image folder."""
    return path.stem.casefold() == STEM and path.suffix.lower() in SUFFIXES


def companions(path: Path) -> tuple[Path, ...]:
    """The metadata of all splits beside that of one, or within a folder."""
    if not path.is_dir():
        if path.parent.name.casefold() not in SPLITS:
            return (path,)  # what lies beside may be another data set
        beside = sorted(path.parent.parent.glob(f"*/{STEM}.*"))
        splits = [each for each in beside if is_metadata(each) and each.parent.name.casefold() in SPLITS]
        return tuple(sorted(_one_of_each_folder([path, *splits])))
    return _one_of_each_folder(
        [each for pattern in ("*", "*/*") for each in sorted(path.glob(pattern)) if is_metadata(each)]
    )


def _one_of_each_folder(files: Sequence[Path]) -> tuple[Path, ...]:
    """The first of each folder: two files of one folder describe the same images."""
    first: dict[Path, Path] = {}
    for each in files:
        first.setdefault(each.parent, each)
    return tuple(first.values())


def _left_out(paths: Sequence[Path]) -> list[str]:
    """What lies beside the files that are read and is not, as sentences."""
    beside = [each for path in paths for each in sorted(path.parent.glob(f"{STEM}.*")) if is_metadata(each)]
    others = [each for each in beside if each not in paths]
    return [
        later(
            "“{name}/{name2}” lies beside what is read and was left out.", name=each.parent.name, name2=each.name
        )
        for each in others
    ]


def read_metadata(paths: Sequence[Path]) -> LayoutReading:
    """Read the metadata of one or more splits as one table.

    Raises:
        TableError: One cannot be read, or names no files.
    """
    has_splits = len(paths) > 1
    raw = below([_read(path, has_splits and path.parent.name.casefold() in SPLITS) for path in paths])
    raw = replace(raw, notes=tuple(dict.fromkeys((later(MEANING), *_left_out(paths), *raw.notes))))
    called = paths[0].name
    if len(paths) > 1:
        called += f" of {', '.join(path.parent.name for path in paths)}"  # kept: the same in every language
    table = table_of_files(paths, raw, called)
    keys = _keys(table.columns)
    return LayoutReading(Layout.HUGGING_FACE, table, keys[0] if len(keys) == 1 or FILE in keys else "")


def _read(path: Path, is_split: bool) -> RawTable:
    raw = _plain(path)
    keys = _keys(raw.names)
    if not keys:
        known = ", ".join(f"“{name}”" for name in raw.names[:8])
        raise TableError(
            "“{name}” has no column “{file}”, nor one that ends in “{ending}”. Columns: {known}. Read it "
            "as a plain table if another column names the images.",
            name=path.name,
            file=FILE,
            ending=ENDING,
            known=known,
        )
    names, columns = list(raw.names), [cells.to_pylist() for cells in raw.cells]
    folders = _Folders()
    for key in keys:
        place = names.index(key)
        columns[place] = [folders.located(path.parent, name) for name in columns[place]]
    if is_split:
        names, columns = [*names, SPLIT], [*columns, [path.parent.name] * len(raw.numbers)]
    made = raw_of(names, columns, raw.numbers.tolist(), raw.notes)
    return replace(made, faults=raw.faults)


def _keys(names: Sequence[str]) -> list[str]:
    """The columns that name files; pictures that are within the table itself still say where they came from."""
    found = [name for name in names if name in (FILE, SEVERAL) or name.endswith(ENDING)]
    return found or [name for name in names if name.endswith(WITHIN)]


class _Folders:
    """Looks for files by their names, written as people write them; of each folder it reads the names once."""

    def __init__(self) -> None:
        self._names: dict[Path, dict[str, list[str]]] = {}

    def located(self, folder: Path, name: str | None) -> str | None:
        """A file's name with the folders that lead to it; as it stands where nothing lies there any more."""
        if not name or "\0" in name:
            return name
        try:
            there = folder / name if (folder / name).is_file() else self._alike(folder, name)
        except (OSError, ValueError):
            there = None
        return name if there is None else str(there)

    def _alike(self, folder: Path, name: str) -> Path | None:
        """The one file whose name differs only in its letters' case or composed form, or in the slashes."""
        for part in name.strip().replace("\\", "/").split("/"):
            found = [part] if part in ("", ".", "..") else self._held(folder).get(folded(part), [])
            if len(found) != 1:
                return None
            folder = folder / found[0]
        return folder if folder.is_file() else None

    def _held(self, folder: Path) -> dict[str, list[str]]:
        if folder not in self._names:
            held: dict[str, list[str]] = {}
            for each in folder.iterdir() if folder.is_dir() else ():
                held.setdefault(folded(each.name), []).append(each.name)
            self._names[folder] = held
        return self._names[folder]


def _plain(path: Path) -> RawTable:
    if path.suffix.lower() == ".csv":
        return read_raw(path)
    rows, numbers = _parquet_rows(path) if path.suffix.lower() == ".parquet" else _json_rows(path)
    rows, numbers = _one_file_a_row(rows, numbers)
    flat = flat_columns(rows)
    columns = {name: flat.columns[name] for name in flat.columns}
    if not columns:
        raise TableError("“{name}” holds no plain values.", name=path.name)
    return raw_of(tuple(columns), list(columns.values()), numbers, flat.notes)


def _json_rows(path: Path) -> tuple[list[dict[str, Any]], list[int]]:
    read = list(json_rows(path))
    return [row for _, row in read], [number for number, _ in read]


def _parquet_rows(path: Path) -> tuple[list[dict[str, Any]], list[int]]:
    """Rows of Parquet, with the words of Hugging Face's class labels for their numbers."""
    from pyarrow import parquet

    raw = read_raw(path)
    with parquet.ParquetFile(path) as file:
        schema = file.schema_arrow
        nested = [name for place, name in enumerate(raw.names) if place in raw.faults]
        deep = file.read(columns=nested).to_pylist() if nested else []
    classes = _class_names(schema.metadata or {})
    columns = {
        name: _worded(cells.to_pylist(), classes.get(name))
        for place, (name, cells) in enumerate(zip(raw.names, raw.cells, strict=True))
        if place not in raw.faults
    }
    rows: list[dict[str, Any]] = [
        dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)
    ]
    if not columns:
        rows = [{} for _ in deep]
    for row, more in zip(rows, deep, strict=False):
        row.update({name: _shown(value) for name, value in more.items()})
    return rows, list(range(1, len(rows) + 1))


def _class_names(metadata: Any) -> dict[str, list[str]]:
    """Column to the words of its class labels, as Hugging Face keeps them in the schema."""
    try:
        features = json.loads(metadata.get(b"huggingface", b"{}"))["info"]["features"]
        return {
            name: [str(word) for word in each["names"]]
            for name, each in features.items()
            if isinstance(each, dict) and each.get("_type") == "ClassLabel" and isinstance(each.get("names"), list)
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _worded(values: list[str | None], words: list[str] | None) -> list[str | None]:
    if words is None:
        return values
    # -1 is Hugging Face's sign for no label.
    known = {str(code): word for code, word in enumerate(words)} | {"-1": None}
    return [known.get(value, value) if value is not None else None for value in values]


def _shown(value: Any) -> Any:
    """A nested value of Parquet as JSON would have it."""
    if isinstance(value, dict):
        return {name: _shown(each) for name, each in value.items() if not isinstance(each, bytes)}
    if isinstance(value, list):
        return [_shown(each) for each in value]
    return number_text(value) if isinstance(value, float) and value == value else value


def _one_file_a_row(rows: list[dict[str, Any]], numbers: list[int]) -> tuple[list[dict[str, Any]], list[int]]:
    """A row that lists several files speaks of each of them."""
    more: list[dict[str, Any]] = []
    counted: list[int] = []
    for row, number in zip(rows, numbers, strict=True):
        files = row.get(SEVERAL)
        for file in files if isinstance(files, list) else [files]:
            more.append({**row, SEVERAL: file} if SEVERAL in row else row)
            counted.append(number)
    return more, counted
