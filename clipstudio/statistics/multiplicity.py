"""Many tests at once: p-values adjusted for the family they were made in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Family:
    """The tests of one family, adjusted.

    Attributes:
        size: Tests made; what is not estimable is none.
        holm: Per member, p adjusted by Holm (1979, Scandinavian Journal of Statistics 6:65): the chance of a
            single false finding in the family stays below the level.
        bh: Per member, p adjusted by Benjamini and Hochberg (1995, JRSS B 57:289): the expected share of false
            findings among all findings stays below the level.
    """

    size: int
    holm: tuple[float | None, ...]
    bh: tuple[float | None, ...]


def adjust(p_values: Sequence[float | None]) -> Family:
    """Adjust the p-values of a family; None stays None and does not count."""
    from scipy.stats import false_discovery_control

    made = [place for place, p in enumerate(p_values) if p is not None]
    holm: list[float | None] = [None] * len(p_values)
    bh: list[float | None] = [None] * len(p_values)
    if made:
        raw = np.array([p_values[place] for place in made], dtype=np.float64)
        for adjusted, found in ((holm, _holm(raw)), (bh, false_discovery_control(raw, method="bh"))):
            for place, p in zip(made, found.tolist(), strict=True):
                adjusted[place] = p
    return Family(len(made), tuple(holm), tuple(bh))


def _holm(raw: NDArray[np.float64]) -> NDArray[np.float64]:
    # Not by statsmodels' multipletests: it collects garbage at every call, and with torch loaded that halts the
    # whole process, the window too, for a noticeable time.
    order = np.argsort(raw)
    steps = np.maximum.accumulate(raw[order] * np.arange(len(raw), 0, -1))
    adjusted = np.empty_like(raw)
    adjusted[order] = np.minimum(steps, 1.0)
    return adjusted
