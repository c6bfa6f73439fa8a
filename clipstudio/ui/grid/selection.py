"""Selections as runs of tiles, so that selecting 1,000,000 of them is one run."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionRange

KEPT_AT_MOST = 1_000
"""Runs of tiles that stay selected when the grid shows other images."""


def selection_of(model: QAbstractItemModel, spans: Iterable[tuple[int, int]]) -> QItemSelection:
    """The selection of the tiles in ``spans``, each ``(first, last)`` with both ends in it."""
    selection = QItemSelection()
    for first, last in spans:
        selection.append(QItemSelectionRange(model.index(first, 0), model.index(last, 0)))
    return selection


def spans_of(positions: NDArray[np.int64]) -> list[tuple[int, int]]:
    """The runs of consecutive numbers in ``positions``, which is sorted and without repeats, ``(n,) int64``."""
    if not len(positions):
        return []
    breaks = np.flatnonzero(np.diff(positions) != 1)
    firsts = positions[np.concatenate(([0], breaks + 1))]
    lasts = positions[np.concatenate((breaks, [len(positions) - 1]))]
    return list(zip(firsts.tolist(), lasts.tolist(), strict=True))


def ids_of(selection: QItemSelection, ids: NDArray[np.int64]) -> NDArray[np.int64]:
    """The ids of the selected tiles in the order of the grid, ``(k,) int64``.

    Args:
        selection: Runs of tiles.
        ids: The ids of all tiles, ``(n,) int64``.
    """
    spans = sorted((part.top(), part.bottom()) for part in selection.toList())
    if not spans:
        return np.empty(0, np.int64)
    return np.concatenate([ids[first : last + 1] for first, last in spans])


def rest_of(selection: QItemSelection, count: int) -> list[tuple[int, int]]:
    """The tiles of ``count`` that are not selected, as runs."""
    spans: list[tuple[int, int]] = []
    after = 0
    for first, last in sorted((part.top(), part.bottom()) for part in selection.toList()):
        if first > after:
            spans.append((after, first - 1))
        after = max(after, last + 1)
    return [*spans, (after, count - 1)] if after < count else spans


def count_runs(mask: NDArray[np.bool_]) -> int:
    """How many runs of true values there are, ``(n,) bool``; a list of very many of them takes long to make."""
    return int(np.count_nonzero(mask[1:] & ~mask[:-1])) + int(mask[:1].any())


def mask_of(selection: QItemSelection, count: int) -> NDArray[np.bool_]:
    """Which of ``count`` tiles are selected, ``(count,) bool``."""
    mask = np.zeros(count, np.bool_)
    for part in selection.toList():
        mask[part.top() : part.bottom() + 1] = True
    return mask


def kept_spans(selected: NDArray[np.int64], ids: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Where the images ``selected`` before are among the new ``ids``, as runs of tiles.

    A selection of more than `KEPT_AT_MOST` runs is let go: Qt would take too long over it.
    """
    spans = spans_of(np.flatnonzero(np.isin(ids, selected)))
    return spans if len(spans) <= KEPT_AT_MOST else []
