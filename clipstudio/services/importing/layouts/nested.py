"""Rows that hold objects and lists, as the plain columns of a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from clipstudio.domain.language import later, later_all

DEEPEST = 3
"""Objects within objects that become columns ("person.age.years")."""

MOST_VALUES = 50
"""Different values of lists that become a column each."""

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class FlatColumns:
    """Columns of plain texts.

    Attributes:
        columns: Name to the text of each row.
        notes: How lists were understood, and what was left out.
    """

    columns: Mapping[str, Sequence[str | None]]
    notes: tuple[str, ...]


def flat_columns(rows: Sequence[Mapping[str, Any]]) -> FlatColumns:
    """Objects become columns with a point in their names; a list of plain values a yes/no column for each."""
    flat = [dict(_flattened(row)) for row in rows]
    names = list(dict.fromkeys(name for row in flat for name in row))
    columns: dict[str, Sequence[str | None]] = {}
    notes: list[str] = []
    for name in names:
        values = [row.get(name) for row in flat]
        held = [value for value in values if value is not None]
        if any(isinstance(value, Mapping) for value in held):
            notes.append(
                later(
                    "Left out: “{name}” holds objects nested deeper than {deepest} levels.",
                    name=name,
                    deepest=DEEPEST,
                )
            )
        elif not any(isinstance(value, list) for value in held):
            columns[name] = [_text(value) for value in values]
        elif any(isinstance(each, list | Mapping) for value in held if isinstance(value, list) for each in value):
            notes.append(later("Left out: “{name}” holds lists of lists or of objects.", name=name))
        else:
            sets = [None if value is None else _texts(value) for value in values]
            made, rest = yes_no_columns(name, sets)
            columns |= made
            notes.append(several_values(name, rest))
    return FlatColumns(columns, tuple(notes))


def yes_no_columns(
    name: str, sets: Sequence[Iterable[str] | None], most: int = MOST_VALUES
) -> tuple[dict[str, Sequence[str | None]], int]:
    """A yes/no column for each value of lists, called "name: value", and how many values are left out.

    A row without a list says nothing; an empty list says no to all. Of more than ``most`` values the rarest are
    left out.
    """
    held = [None if each is None else frozenset(each) for each in sets]
    counts = Counter(value for each in held if each is not None for value in each)
    values = [value for value, _ in counts.most_common(most)]
    columns: dict[str, Sequence[str | None]] = {
        f"{name}: {value}" if name else value: [
            None if each is None else YES if value in each else NO for each in held
        ]
        for value in values
    }
    return columns, len(counts) - len(values)


def several_values(name: str, rest: int) -> str:
    """What became of lists of values, in a sentence or two.

    Args:
        name: The column that held them.
        rest: How many values are left out.
    """
    note = later("“{name}” can have several values: each of them is a column of “yes” and “no”.", name=name)
    return later_all((note, rarest_left_out(rest)))


def rarest_left_out(rest: int) -> str:
    """That so many values are no columns; "" for none."""
    return later("Left out: its {rest} rarest values.", rest=rest) if rest else ""


def _flattened(row: Mapping[str, Any], before: str = "", depth: int = 1) -> Iterable[tuple[str, Any]]:
    for key, value in row.items():
        name = f"{before}{key}"
        if isinstance(value, Mapping) and value and depth < DEEPEST:
            yield from _flattened(value, f"{name}.", depth + 1)
        else:
            yield name, value if value != {} else None


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for each in values if (text := (_text(each) or "").strip())]


def _text(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else str(value)
