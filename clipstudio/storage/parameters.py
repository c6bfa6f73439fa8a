"""Passing long lists to SQLite, which takes a bounded number of parameters in one statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")

Ids = Sequence[int] | NDArray[np.int64]
"""Image ids as they come: a list, an array of the standard library or of numpy."""

MOST_PARAMETERS = 20_000
"""SQLite's own bound is 32,766."""


def chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """Cut a sequence into parts short enough for one statement."""
    for start in range(0, len(items), MOST_PARAMETERS):
        yield items[start : start + MOST_PARAMETERS]


def plain(ids: Ids) -> list[int]:
    """Ids as Python integers: SQLite would store numpy's as bytes."""
    result: list[int] = np.asarray(ids, dtype=np.int64).tolist()
    return result
