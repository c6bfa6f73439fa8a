"""Which groups may stand in the rows of a pack, so that nobody is told apart by what the report hides."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import RunArrays


def kept_comparisons(runs: Sequence[RunArrays], minimum: int) -> list[tuple[int, ...] | None]:
    """The comparisons of each run whose groups may stand in its rows; None where the run may have no rows.

    Rows of one image in several runs can be put together, and so can the columns of a row. So the columns are
    taken one by one, and one is left out where with it, and with those taken before, fewer than the minimum would
    be alike in all of them. Which runs an image is in is such a column too. No value, or a suppressed one, counts
    as a value like any other.

    Args:
        runs: The figures per image of every run, without suppressed groups.
        minimum: Images that must be alike; 1 or less leaves nothing out.
    """
    if minimum <= 1:
        return [tuple(range(arrays.groups.shape[1])) for arrays in runs]
    every = np.unique(np.concatenate([arrays.images for arrays in runs])) if runs else np.empty(0, np.int64)
    alike = np.zeros(len(every), np.int64)
    kept: list[tuple[int, ...] | None] = []
    for arrays in runs:
        rows = np.searchsorted(every, arrays.images)
        there = np.zeros(len(every), np.int64)
        there[rows] = 1
        if (found := _joined(alike, there, minimum)) is None:
            kept.append(None)
            continue
        alike, places = found, list[int]()
        for place in range(arrays.groups.shape[1]):
            codes = np.full(len(every), -2, np.int64)
            codes[rows] = arrays.groups[:, place]
            if (found := _joined(alike, codes, minimum)) is not None:
                alike = found
                places.append(place)
        kept.append(tuple(places))
    return kept


def _joined(alike: NDArray[np.int64], codes: NDArray[np.int64], minimum: int) -> NDArray[np.int64] | None:
    """Which images are alike in one more column; None where some would be too few."""
    # One number for both: sorting a million of them takes a tenth of what sorting pairs takes.
    pairs = alike * (codes.max(initial=0) + 3) + (codes + 2)
    _, joined, sizes = np.unique(pairs, return_inverse=True, return_counts=True)
    return None if sizes.min(initial=minimum) < minimum else joined.reshape(-1).astype(np.int64)
