"""The points of a map as they are kept, shown and selected now, with their numbers, off the main thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.maps import EmbeddingMap
from clipstudio.services.mapping.coloring import Coloring
from clipstudio.ui.places.images.map.raster import Points

Held = Callable[[NDArray[np.int64]], NDArray[np.bool_]]


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What is drawn and said of a map.

    Attributes:
        made: The map.
        coloring: What its points are colored by.
        points: To be drawn.
        kept: Images of the filter of each value.
        selected: Selected images of each value.
        others: Selected images that are not on the map.
        pale: Selected images that the filter leaves out.
    """

    made: EmbeddingMap
    coloring: Coloring
    points: Points
    kept: tuple[int, ...]
    selected: tuple[int, ...]
    others: int
    pale: int


def see(
    made: EmbeddingMap,
    coloring: Coloring,
    kept: NDArray[np.int64] | None,
    shown: NDArray[np.bool_],
    selected: Held,
    whole: int,
) -> Seen:
    """Put together what is to be seen.

    Args:
        made: The map.
        coloring: A color for each of its images.
        kept: The images of the filter, (m,) int64; None for all.
        shown: (k,) which values are shown.
        selected: Says which images are selected.
        whole: How many are selected, on the map or not.
    """
    is_kept = np.ones(len(made.images), np.bool_) if kept is None else _among(made.images, kept)
    is_selected, values = selected(made.images), len(coloring.values)
    x, y = (np.ascontiguousarray(made.positions[:, axis]) for axis in (0, 1))
    points = Points(x, y, coloring.codes, is_kept, shown[coloring.codes], is_selected)
    counts = np.bincount(coloring.codes[is_selected], minlength=values)
    return Seen(
        made,
        coloring,
        points,
        tuple(np.bincount(coloring.codes[is_kept], minlength=values).tolist()),
        tuple(counts.tolist()),
        whole - int(counts.sum()),
        int(np.count_nonzero(is_selected & ~is_kept)),
    )


def _among(images: NDArray[np.int64], ids: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of ``images`` are among ``ids``."""
    if not len(images) or not len(ids):
        return np.zeros(len(images), np.bool_)
    mask = np.zeros(max(int(images.max()), int(ids.max())) + 1, np.bool_)
    mask[ids] = True
    found: NDArray[np.bool_] = mask[images]
    return found
