"""What --by asks for, and estimates of documents in words."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from typing import Any

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


def in_percent(entry: Mapping[str, Any], called: str) -> str:
    """An estimate of a document in percent with its interval, or that it is not estimable."""
    low, high = (entry.get(f"{called}_{end}", entry.get(end)) for end in ("low", "high"))
    if entry[called] is None or low is None or high is None:
        return f"not estimable ({entry['reason']})"
    return f"{100 * entry[called]:.1f} % ({100 * low:.1f}–{100 * high:.1f})"
