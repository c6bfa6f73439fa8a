"""All pairs of image and label that a review's items were drawn from, with what the model said of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.statistics.groups import Grouping


@dataclass(frozen=True, slots=True, eq=False)
class Population:
    """The pairs of a review's strata, judged or not.

    Attributes:
        scores: (P,) float64, the run's probability of the pair's label.
        strata: (P,) int32, place of the pair's stratum in the review's plan.
        items: (P,) int32, row of the item that the pair is, -1 where it was not drawn.
        group_of: Gives the group of each pair by an attribute.
    """

    scores: NDArray[np.float64]
    strata: NDArray[np.int32]
    items: NDArray[np.int32]
    group_of: Callable[[str], Grouping]

    def verdicts(self, codes: NDArray[np.int32], value: int) -> NDArray[np.int8]:
        """(P,) 1 where the item was judged the value, 0 where otherwise, -1 where it was not judged.

        Args:
            codes: (N,) the answer that counts for each item, -1 for none.
            value: Place of the value.
        """
        held = np.append(codes, -1)[self.items]
        result: NDArray[np.int8] = np.where(held < 0, -1, held == value).astype(np.int8)
        return result
