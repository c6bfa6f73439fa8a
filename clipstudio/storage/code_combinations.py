"""Which values of several attributes come together in images."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def combined(
    codes: Sequence[NDArray[np.int32]], sizes: Sequence[int]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The combination of codes that each image has.

    Args:
        codes: Of each of s attributes (n,) codes, -1 where there is no value; at least one.
        sizes: How many values each attribute has.

    Returns:
        (n,) row of each image's combination, and (m, s) the codes of every combination that some image has.
    """
    place = np.zeros(len(codes[0]), np.int64)
    found = np.empty((1, 0), np.int64)
    for held, size in zip(codes, sizes, strict=True):
        numbers, place = _numbered(place * (size + 1) + (held + 1), len(found) * (size + 1))
        found = np.column_stack([found[numbers // (size + 1)], numbers % (size + 1) - 1])
    return place, found


def _numbered(numbers: NDArray[np.int64], most: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The different numbers below ``most``, ascending, and which of them each one is."""
    if most > len(numbers):
        found, place = np.unique(numbers, return_inverse=True)
        return found, place
    # Counted rather than sorted, which takes a tenth of the time.
    is_there = np.bincount(numbers, minlength=most) > 0
    return np.flatnonzero(is_there), (np.cumsum(is_there) - 1)[numbers]
