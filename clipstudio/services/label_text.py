"""Labels as text: what is pasted from a list or a spreadsheet, what stands in a text file, what is copied."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence

from clipstudio.domain.labels import Label

SEPARATOR = " | "
"""Stands between the prompts of one label."""

_HEADINGS = ("label", "category", "prompts")
_BETWEEN = (",", ";")
"""What stands between the words of a list on one line; the comma first, as the more usual one."""


def prompts_from(text: str) -> tuple[str, ...]:
    """The prompts in a cell, without empty ones."""
    return tuple(prompt.strip() for prompt in text.split(SEPARATOR.strip()) if prompt.strip())


def labels_from(text: str) -> tuple[Label, ...]:
    """Read labels from text.

    Read are: one label a line, where tabs separate label, category and prompts; words between commas or semicolons
    ("teacher, lawyer, baker"), over several lines where each but the last ends with one; lines of comma-separated
    values below the headings "label,category"; and a JSON list of words. Headings and empty lines do not count.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if (words := _json_list(text)) is not None:
        return tuple(Label(word) for word in words)
    for between in _BETWEEN:
        if _is_list(lines, between):
            cells = _row(between.join(_without_end(lines, between)), between)
            return tuple(Label(cell.strip().strip("'")) for cell in cells if cell.strip())
    delimiter = "," if lines and _is_heading(_row(lines[0], ",")) else "\t"
    labels = []
    for row in _rows(text, delimiter):
        cells = [*(cell.strip() for cell in row), "", "", ""]
        if cells[0] and not _is_heading(cells):
            labels.append(Label(cells[0], cells[1], prompts_from(cells[2])))
    return tuple(labels)


def text_from(labels: Iterable[Label]) -> str:
    """Write labels so that `labels_from` reads them again, and a spreadsheet too.

    A label that holds a comma or semicolon gets its tab, so that it is not read as a list.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for label in labels:
        writer.writerow((label.text, label.category, SEPARATOR.join(label.prompts)))
    return out.getvalue()


def _rows(text: str, delimiter: str) -> list[list[str]]:
    """The cells of each line; where quotes do not close, or a line is too long for a table, they are letters."""
    source = io.StringIO(text, newline="")
    try:
        return list(csv.reader(source, delimiter=delimiter, skipinitialspace=delimiter != "\t", strict=True))
    except csv.Error:
        return [line.split(delimiter) for line in text.splitlines()]


def _row(line: str, delimiter: str) -> list[str]:
    return [cell.strip() for row in _rows(line, delimiter)[:1] for cell in row]


def _is_heading(cells: Sequence[str]) -> bool:
    return tuple(cell.lower() for cell in cells[:2]) == _HEADINGS[:2]


def _is_list(lines: Sequence[str], between: str) -> bool:
    """Whether the lines are one list: a single line with separators, or several that end with one."""
    if not lines or any("\t" in line for line in lines) or _is_heading(_row(lines[0], between)):
        return False
    ends = [line.rstrip().endswith(between) for line in lines]
    return between in lines[0] if len(lines) == 1 else all(ends[:-1])


def _without_end(lines: Sequence[str], between: str) -> list[str]:
    return [line.strip().removesuffix(between) for line in lines]


def _json_list(text: str) -> list[str] | None:
    """The words of a JSON list; None where the text is none."""
    if not text.lstrip().startswith("["):
        return None
    try:
        words = json.loads(text)
    except (ValueError, RecursionError):
        return None
    is_words = isinstance(words, list) and all(isinstance(word, str) for word in words)
    return [word.strip() for word in words if word.strip()] if is_words else None
