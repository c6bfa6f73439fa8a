"""Predictions from elsewhere: a table of what another model or service said of the project's images."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ModelError, TableError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import Predictions
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.matching import PathIndex
from clipstudio.services.tables import Table, read_table
from clipstudio.storage.project_file import ProjectFile

IMAGE_COLUMNS = ("image", "file", "path", "filename", "file_name", "image_path")
LABEL, PROBABILITIES = "label", ("probability", "score", "confidence")

NAMES_AT_ONCE = 1024


@dataclass(frozen=True, slots=True)
class PredictionReport:
    """What became of a table.

    Attributes:
        predictions: As they were kept.
        rows: Rows of the table.
        unmatched: Names that no image answers to.
        ambiguous: Names that several images answer to; their rows are left out too.
        label_set: Name of the label set that was made of its labels; empty where one of that name was there.
        changes: What the views have to redraw.
    """

    predictions: Predictions
    rows: int
    unmatched: tuple[str, ...]
    ambiguous: tuple[str, ...]
    label_set: str
    changes: Changes

    def in_words(self) -> str:
        """The import as one sentence."""
        kept = self.predictions
        return (
            f"{len(kept.images):,} images with {len(kept.labels):,} labels from {self.rows:,} rows; "
            f"{len(self.unmatched):,} names unmatched, {len(self.ambiguous):,} ambiguous; "
            f"{kept.absent:,} pairs of image and label are not in the table and count as 0."
        )


def import_predictions(
    project: ProjectFile, path: Path, name: str, taken: Sequence[str] = ()
) -> Work[PredictionReport]:
    """Read predictions and keep them under a name that serves wherever a model's does.

    The table is long - a column for the image, "label", and "probability" - or wide: a column for the image and
    one for each label. Images are named by path, file name or stem.

    Args:
        project: The open project.
        path: CSV, Excel, Parquet or JSON lines.
        name: What to call them.
        taken: Names of registered models.

    Raises:
        ModelError: The name is empty or taken.
        TableError: The table cannot be read, has the wrong columns, or a probability will not do.
    """
    name = name.strip()
    if not name:
        raise ModelError("The predictions need a name.")
    if name in (*taken, *project.predictions.names()):
        raise ModelError(f"“{name}” is already the name of a model or of predictions: choose another.")
    yield Progress("Reading the table", 0, None, "rows", path.name)
    table = read_table(path)
    key = _image_column(table)
    long = _long_columns(table, key)
    names, codes = _coded(table.column(key))
    found, unmatched, ambiguous = yield from _find_images(project, names)
    images, of_name = np.unique(found[found >= 0]), found
    if not len(images):
        raise TableError(f"“{path.name}”: no row names an image of this project in the column “{key}”.")
    yield Progress("Reading the probabilities", 0, table.rows, "rows")
    rows = np.where(of_name[codes] >= 0, np.searchsorted(images, of_name[codes]), -1)
    labels, scores, absent = (
        _from_long(table, rows, len(images), *long) if long else _from_wide(table, rows, len(images), key)
    )
    yield Progress("Reading the probabilities", table.rows, table.rows, "rows")
    kept = Predictions(name, path.name, table.sha256, labels, absent, images, scores)
    changes = project.predictions.save(kept)
    label_set = ""
    if not project.label_sets.versions(name) and len(labels) > 1:
        description = f"The labels of the predictions “{name}”, from {path.name}."
        _, more = project.label_sets.save(LabelSet(name, tuple(map(Label, labels)), description=description))
        changes, label_set = changes | more, name
    return PredictionReport(kept, table.rows, unmatched, ambiguous, label_set, changes)


def _image_column(table: Table) -> str:
    for wanted in IMAGE_COLUMNS:
        for column in table.columns:
            if column.casefold() == wanted:
                return column
    raise TableError(
        f"“{table.path.name}” has no column that names the images. Call it “image”. "
        f"Columns: {', '.join(f'“{each}”' for each in table.columns)}."
    )


def _long_columns(table: Table, key: str) -> tuple[str, str] | None:
    """The columns of label and probability, or None for a wide table."""
    lower = {column.casefold(): column for column in table.columns if column != key}
    probability = next((lower[each] for each in PROBABILITIES if each in lower), None)
    if LABEL in lower and probability is not None:
        return lower[LABEL], probability
    if len(lower) < 2:
        raise TableError(
            f"“{table.path.name}” is neither long (image, label, probability) nor wide (image and a column for "
            "each of at least two labels)."
        )
    return None


def _coded(cells: Sequence[str | None]) -> tuple[list[str], NDArray[np.int64]]:
    """The distinct texts, and each cell's place among them; an empty cell is a text too."""
    place: dict[str, int] = {}
    codes = np.fromiter((place.setdefault(cell or "", len(place)) for cell in cells), np.int64, len(cells))
    return list(place), codes


def _find_images(
    project: ProjectFile, names: Sequence[str]
) -> Work[tuple[NDArray[np.int64], tuple[str, ...], tuple[str, ...]]]:
    """The image of each name, -1 for none or several."""
    index = PathIndex(project.images.all_paths())
    result = np.full(len(names), -1, dtype=np.int64)
    unmatched: list[str] = []
    ambiguous: list[str] = []
    for place, name in enumerate(names):
        found = index.find(name) if name else set()
        if len(found) == 1:
            result[place] = found.pop()
        else:
            (ambiguous if found else unmatched).append(name or "(empty)")
        if place % NAMES_AT_ONCE == 0:
            yield Progress("Matching", place, len(names), "names")
    return result, tuple(unmatched), tuple(ambiguous)


def _from_long(
    table: Table, rows: NDArray[np.int64], images: int, label: str, probability: str
) -> tuple[tuple[str, ...], NDArray[np.float32], int]:
    values = _numbers(table, probability)
    texts, columns = _coded(table.column(label))
    if "" in texts:
        raise TableError(f"“{table.path.name}”, row {_row(columns == texts.index(''))}: the label is empty.")
    used = rows >= 0
    place = rows[used] * len(texts) + columns[used]
    unique, first, times = np.unique(place, return_index=True, return_counts=True)
    if (times > 1).any():
        row = np.flatnonzero(used)[first[times > 1][0]]
        text = texts[columns[row]]
        raise TableError(
            f"“{table.path.name}” states the label “{text}” twice for an image (first in row {row + 2:,})."
        )
    scores = np.zeros(images * len(texts), dtype=np.float32)
    scores[place] = values[used]
    return tuple(texts), scores.reshape(images, len(texts)), images * len(texts) - len(unique)


def _from_wide(
    table: Table, rows: NDArray[np.int64], images: int, key: str
) -> tuple[tuple[str, ...], NDArray[np.float32], int]:
    used = rows >= 0
    _, first, times = np.unique(rows[used], return_index=True, return_counts=True)
    if (times > 1).any():
        row = np.flatnonzero(used)[first[times > 1][0]]
        raise TableError(f"“{table.path.name}” has two rows for one image (the first is row {row + 2:,}).")
    labels = tuple(column for column in table.columns if column != key)
    scores = np.zeros((images, len(labels)), dtype=np.float32)
    absent = 0
    for place, column in enumerate(labels):
        values = _numbers(table, column, may_be_empty=True)[used]
        empty = np.isnan(values)
        absent += int(empty.sum())
        scores[rows[used], place] = np.where(empty, 0.0, values)
    return labels, scores, absent


def _numbers(table: Table, column: str, may_be_empty: bool = False) -> NDArray[np.float64]:
    """A column of probabilities; nan where it is empty."""
    import pyarrow as pa
    from pyarrow import compute

    cells: Any = compute.utf8_trim_whitespace(table.cells.column(table.columns.index(column)))
    filled = compute.replace_substring_regex(cells.fill_null(""), pattern="^$", replacement="nan")
    try:
        values = np.asarray(filled.cast(pa.float64()).to_numpy(), dtype=np.float64)
    except pa.ArrowInvalid as error:
        raise TableError(
            f"“{table.path.name}”, column “{column}”: a cell is no number ({error}). Write probabilities as 0.25."
        ) from error
    empty = np.isnan(values)
    if empty.any() and not may_be_empty:
        raise TableError(f"“{table.path.name}”, row {_row(empty)}: the column “{column}” is empty.")
    wrong = ~empty & ~((values >= 0) & (values <= 1))
    if wrong.any():
        hint = " If these are percent, divide them by 100." if (values[wrong] > 1).all() else ""
        raise TableError(
            f"“{table.path.name}”, row {_row(wrong)}: {values[wrong][0]:g} in the column “{column}” is no "
            f"probability between 0 and 1.{hint}"
        )
    return values


def _row(where: NDArray[np.bool_]) -> str:
    """The number of the first row that is meant, as a person counts who sees the header."""
    return f"{int(np.flatnonzero(where)[0]) + 2:,}"
