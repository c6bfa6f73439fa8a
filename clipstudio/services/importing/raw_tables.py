"""What the readers of table files give, before its columns are named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

EXACT = 1e16
"""Whole numbers from here on are not all doubles, and are written with an exponent."""


@dataclass(frozen=True, slots=True)
class RawTable:
    """What a file holds, before its columns are named.

    Attributes:
        names: The header, as written.
        cells: A column of Arrow strings for each name; null where a cell is missing.
        numbers: (rows,) int64 the number of each row as a person counts in the file.
        doubles: (rows,) float64 exact values of columns kept as numbers, by place; NaN where missing.
        faults: Why a column cannot be used, by place.
        notes: Sentences on what of the file was not read.
    """

    names: Sequence[str]
    cells: Sequence[Any]
    numbers: NDArray[np.int64]
    doubles: Mapping[int, NDArray[np.float64]] = field(default_factory=dict)
    faults: Mapping[int, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def number_text(value: Any) -> str:
    """A number as a text: whole ones without a point, others as short as they are exact."""
    number = float(value)
    return str(int(number)) if number.is_integer() and abs(number) < EXACT else str(value)
