"""Label sets from tables and plain text files: a column of words, with their categories where it has them."""

from __future__ import annotations

from pathlib import Path

from clipstudio.domain.errors import LabelSetError, TableError, system_reason
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.services.importing.tables import SUFFIXES, Table, read_table
from clipstudio.services.label_text import labels_from, prompts_from

TEXT_SUFFIX = ".txt"
TABLE_SUFFIXES = tuple(suffix for suffix in SUFFIXES if suffix != TEXT_SUFFIX)

_LABEL_NAMES = ("label", "labels", "class", "classes", "word", "words", "text", "name", "term")
_CATEGORY_NAMES = ("category", "categories")
_PROMPT_NAMES = ("prompts", "prompt")


def read_label_text(path: Path) -> LabelSet:
    """Read a text file of labels, one per line or between commas; the set is named after the file.

    Raises:
        LabelSetError: If it cannot be read, is not UTF-8, or holds no usable labels.
    """
    try:
        labels = labels_from(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise LabelSetError(
            "The label set file “{path}” cannot be read: {strerror}.", path=path, strerror=system_reason(error)
        ) from error
    except UnicodeDecodeError as error:
        raise LabelSetError("“{name}” is not UTF-8 text. Save it as UTF-8.", name=path.name) from error
    return _set_of(path, labels)


def read_label_table(path: Path) -> LabelSet:
    """Read a table of labels (CSV, Excel, OpenDocument, Parquet, JSON lines); the set is named after the file.

    The words stand in a column named "label" (or class, word, text, name, term), or in the only column there is,
    with a heading or without; the columns "category" and "prompts" (separated by "|") are taken where present.

    Raises:
        LabelSetError: If the table cannot be read, has no such column, or holds no usable labels.
    """
    try:
        table = read_table(path)
        return _set_of(path, _labels(table))
    except TableError as error:
        raise LabelSetError(error.words) from error


def _labels(table: Table) -> tuple[Label, ...]:
    column = _column(table, _LABEL_NAMES)
    if column is None and not table.rows:
        return tuple(Label(name) for name in table.columns)  # one line of words
    if column is None and len(table.columns) > 1:
        columns = ", ".join(f"“{name}”" for name in table.columns)
        raise LabelSetError(
            "“{name}” has no column “label”. Give the column of the words this heading. Columns: {columns}.",
            name=table.path.name,
            columns=columns,
        )
    words = table.column(column or table.columns[0])
    if column is None:
        words = [table.columns[0], *words]  # a column of words without a heading
    blank = [None] * len(words)
    categories = _column(table, _CATEGORY_NAMES) if column else None
    prompts = _column(table, _PROMPT_NAMES) if column else None
    rows = zip(
        words,
        table.column(categories) if categories else blank,
        table.column(prompts) if prompts else blank,
        strict=True,
    )
    return tuple(
        Label(word, category or "", prompts_from(sentences or "")) for word, category, sentences in rows if word
    )


def _column(table: Table, names: tuple[str, ...]) -> str | None:
    """The column that carries one of these names in any case; the first name wins."""
    known = {column.casefold(): column for column in table.columns}
    return next((known[name] for name in names if name in known), None)


def _set_of(path: Path, labels: tuple[Label, ...]) -> LabelSet:
    try:
        return LabelSet(path.stem, labels)
    except LabelSetError as error:
        raise LabelSetError("{name}: {error}", name=path.name, error=error) from error
