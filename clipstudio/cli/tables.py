"""What --by asks for."""

from __future__ import annotations

import csv
from collections.abc import Sequence

import typer


def comparisons_of(by: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """What --by asks for: attributes to compare by; of several with commas between them, their intersection.

    An attribute that holds a comma itself stands in quotes, as in a CSV file.

    Raises:
        typer.BadParameter: One names no attribute.
    """
    rows = (next(csv.reader([each], skipinitialspace=True), []) for each in by)
    found = tuple(tuple(part.strip() for part in parts if part.strip()) for parts in rows)
    if not all(found):
        raise typer.BadParameter("--by needs the name of an attribute.")
    return found
