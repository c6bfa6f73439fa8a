"""The answers in a table of predictions: long or wide, exactly as given, NaN where the table says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import TableError
from clipstudio.domain.language import later, later_all, number, said_later, tr
from clipstudio.services.importing.raw_tables import number_text
from clipstudio.services.importing.tables import Table

IMAGE_COLUMNS = ("image", "file", "path", "filename", "file_name", "image_path")
LABEL, PROBABILITIES = "label", ("probability", "score", "confidence")

NO_NUMBERS = frozenset(
    (
        "",
        "nan",
        "-nan",
        "na",
        "n/a",
        "#n/a",
        "<na>",
        "none",
        "null",
        "nil",
        "-1.#ind",
        "1.#ind",
        "1.#qnan",
        "-",
    )
)
"""What tables write, in any case, where there is no number."""

LEAST_PERCENT = 2.0
"""The highest value of a table of percent is no less, while that of a probability may be rounded to 1.0000001."""

_ONLY_LABELS = said_later(
    " Every column except that of the images is read as a label: remove columns that are not labels."
)


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """What a table says of images.

    Attributes:
        labels: (K,) texts.
        probabilities: (images, K) float64 as given, NaN where the table says nothing.
        differing: A sentence for each image of which rows say different things; its row is NaN.
    """

    labels: tuple[str, ...]
    probabilities: NDArray[np.float64]
    differing: tuple[str, ...]


def image_column(table: Table) -> str:
    """The column that names the images: by its name, else the only one without a name (an index of file names).

    Raises:
        TableError: There is none.
    """
    for wanted in IMAGE_COLUMNS:
        for column in table.columns:
            if column.casefold() == wanted:
                return column
    if len(table.unnamed) == 1:
        return next(iter(table.unnamed))
    raise TableError(
        "“{name}” has no column that names the images. Call it “image”. Columns: {value}.",
        name=table.path.name,
        value=", ".join(f"“{each}”" for each in table.columns),
    )


def long_columns(table: Table, key: str) -> tuple[str, str] | None:
    """The columns of label and probability, or None for a wide table.

    Raises:
        TableError: The table is neither.
    """
    lower = {column.casefold(): column for column in table.named if column != key}
    probability = next((lower[each] for each in PROBABILITIES if each in lower), None)
    if LABEL in lower and probability is not None:
        return lower[LABEL], probability
    if LABEL in lower and any(cell and not _is_number(cell) for cell in table.column(lower[LABEL])):
        raise TableError(
            "“{name}” has a column “{lower}”, but none called {probabilities} or {probabilities2}. Rename "
            "the column of probabilities.",
            name=table.path.name,
            lower=lower[LABEL],
            probabilities=", ".join(PROBABILITIES[:-1]),
            probabilities2=PROBABILITIES[-1],
        )
    if table.left_out:
        raise TableError("“{name}”: {next}", name=table.path.name, next=next(iter(table.left_out.values())))
    if len(lower) < 2:
        raise TableError(
            "“{name}” is neither long (image, label, probability) nor wide (image and a column for each "
            "of at least two labels).",
            name=table.path.name,
        )
    return None


def from_long(
    table: Table,
    rows: NDArray[np.int64],
    names: NDArray[np.int64],
    images: int,
    label: str,
    probability: str,
) -> Answers:
    """The answers of a table with a row for each pair of image and label.

    A row without label and number says that its image was asked and not answered.

    Args:
        table: The table.
        rows: (table rows,) place of the row's image, -1 for none.
        names: (table rows,) code of the name that the row gives its image.
        images: Number of images.
        label: Column of the labels.
        probability: Column of the values.

    Raises:
        TableError: A value is no probability or has no label, or two rows of one name contradict each other.
    """
    values = _numbers(table, probability)
    cells = table.column(label)
    place: dict[str, int] = {}
    columns = np.fromiter(
        (place.setdefault(cell, len(place)) if cell else -1 for cell in cells), np.int64, len(cells)
    )
    nameless = (columns < 0) & ~np.isnan(values)
    if nameless.any():
        raise TableError(
            "“{name}”, row {first}: the label is empty.", name=table.path.name, first=_first(table, nameless)
        )
    labels = tuple(place)
    if not labels:
        raise TableError("“{name}”: the column “{label}” is empty.", name=table.path.name, label=label)
    scores = np.full((images, len(labels)), np.nan)
    told = np.flatnonzero((rows >= 0) & (columns >= 0) & ~np.isnan(values))
    cell = rows[told] * len(labels) + columns[told]
    _, first, which = np.unique(cell, return_index=True, return_inverse=True)
    earlier = told[first[which]]
    scores.ravel()[cell[first]] = values[told[first]]
    against = values[told] != values[earlier]
    pairs = zip(earlier[against].tolist(), told[against].tolist(), strict=True)
    differing = _settle(table, rows, names, scores, [(a, b, labels[columns[b]]) for a, b in pairs])
    return Answers(labels, scores, differing)


def from_wide(table: Table, rows: NDArray[np.int64], names: NDArray[np.int64], images: int, key: str) -> Answers:
    """The answers of a table with a column for each label; see `from_long`.

    Raises:
        TableError: A value is no probability, or two rows of one name contradict each other.
    """
    labels = tuple(column for column in table.named if column != key)
    scores = np.full((images, len(labels)), np.nan)
    against: list[tuple[int, int, str]] = []
    used = np.flatnonzero(rows >= 0)
    for place, column in enumerate(labels):
        values = _numbers(table, column, is_label=True)
        told = used[~np.isnan(values[used])]
        _, first, which = np.unique(rows[told], return_index=True, return_inverse=True)
        earlier = told[first[which]]
        scores[rows[told[first]], place] = values[told[first]]
        unlike = values[told] != values[earlier]
        against.extend((int(a), int(b), column) for a, b in zip(earlier[unlike], told[unlike], strict=True))
    return Answers(labels, scores, _settle(table, rows, names, scores, against))


def _settle(
    table: Table,
    rows: NDArray[np.int64],
    names: NDArray[np.int64],
    scores: NDArray[np.float64],
    against: Sequence[tuple[int, int, str]],
) -> tuple[str, ...]:
    """Take the answer from images whose rows differ, and say which rows those are.

    Two files that are the same image may be told apart by a service; that is a finding, and no reason to refuse
    the table. Two rows of one name are a slip in the table.
    """
    told: dict[int, str] = {}
    for one, other, label in against:
        numbers = tr("{one} and {other}", one=number(table.number(one)), other=number(table.number(other)))
        if names[one] == names[other]:
            raise TableError(
                "“{name}” states the label “{label}” twice for an image, with different values: rows "
                "{numbers}. Keep one.",
                name=table.path.name,
                label=label,
                numbers=numbers,
            )
        told.setdefault(
            int(rows[other]),
            tr("Rows {numbers} name the same image and differ in “{label}”.", numbers=numbers, label=label),
        )
    scores[list(told)] = np.nan
    return tuple(told.values())


def _numbers(table: Table, column: str, is_label: bool = False) -> NDArray[np.float64]:
    """A column of probabilities as given; NaN where it has no number."""
    values = table.doubles.get(column)
    if values is None:
        values = _parsed(table, column, is_label)
    wrong = ~np.isnan(values) & ~((values >= 0) & (values <= 1))
    if wrong.any():
        told = values[wrong]
        is_percent = (told > 1).all() and told.max() >= LEAST_PERCENT and told.max() <= 100
        hint = later_all(
            [
                later(" If these are percent, divide them by 100.") if is_percent else "",
                later(_ONLY_LABELS) if is_label and (told > 1).any() else "",
            ],
            "",
        )
        raise TableError(
            "“{name}”, row {first}: {value} in the column “{column}” is not a probability between 0 and 1.{hint}",
            name=table.path.name,
            first=_first(table, wrong),
            value=number_text(told[0]),
            column=column,
            hint=hint,
        )
    return values


def _parsed(table: Table, column: str, is_label: bool) -> NDArray[np.float64]:
    numbers: dict[str | None, float] = {None: np.nan}
    cells = table.column(column)
    values = np.empty(len(cells))
    for row, text in enumerate(cells):
        if text not in numbers:
            numbers[text] = _number(table, row, column, text or "", is_label)
        values[row] = numbers[text]
    return values


def _number(table: Table, row: int, column: str, text: str, is_label: bool) -> float:
    if text.casefold() in NO_NUMBERS:
        return float("nan")
    if _is_number(text):
        return float(text)
    raise TableError(
        "“{name}”, row {row}: “{value}” in the column “{column}” is not a number. Write probabilities "
        "as 0.25.{only_labels}",
        name=table.path.name,
        row=table.number(row),
        value=text[:60],
        column=column,
        only_labels=later(_ONLY_LABELS) if is_label else "",
    )


def _is_number(text: str) -> bool:
    """Whether this is a number to everybody; Python alone reads "0_1" as one."""
    try:
        float(text)
    except ValueError:
        return text.casefold() in NO_NUMBERS
    return "_" not in text


def _first(table: Table, where: NDArray[np.bool_]) -> str:
    """The number of the first row that is meant, as a person counts."""
    return f"{table.number(int(np.flatnonzero(where)[0])):,}"
