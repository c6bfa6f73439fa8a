"""Labels as lines of text: what is pasted from a list or a spreadsheet, and what is copied to one."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from clipstudio.domain.labels import Label

SEPARATOR = " | "
"""Stands between the prompts of one label."""

_HEADINGS = ("label", "category", "prompts")


def prompts_from(text: str) -> tuple[str, ...]:
    """The prompts in a cell, without empty ones."""
    return tuple(prompt.strip() for prompt in text.split(SEPARATOR.strip()) if prompt.strip())


def labels_from(text: str) -> tuple[Label, ...]:
    """Read labels, one a line; tabs separate label, category, prompts; headings and empty lines do not count."""
    labels = []
    for line in csv.reader(io.StringIO(text, newline=""), delimiter="\t"):
        cells = [*(cell.strip() for cell in line), "", "", ""]
        is_heading = tuple(cell.lower() for cell in cells[:2]) == _HEADINGS[:2]
        if cells[0] and not is_heading:
            labels.append(Label(cells[0], cells[1], prompts_from(cells[2])))
    return tuple(labels)


def text_from(labels: Iterable[Label]) -> str:
    """Write labels so that `labels_from` reads them again, and a spreadsheet too."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for label in labels:
        writer.writerow((label.text, label.category, SEPARATOR.join(label.prompts)))
    return out.getvalue()
