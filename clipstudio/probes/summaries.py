"""What probabilities say beside the labels that images were given: means, and how close the first two lie."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.probes.assignment import margins, spoken_of

MARGINS = (0.001, 0.01, 0.05, 0.1)
"""Margins between the first and the second label under which images are counted, as probabilities."""

ROWS_AT_ONCE = 16_384


def mean_probabilities(
    probabilities: NDArray[np.floating], codes: NDArray[np.int32], groups: int
) -> NDArray[np.float64]:
    """Each label's mean probability in each group, (G, K); NaN where no image of the group is known.

    Args:
        probabilities: (n, K); a row of NaN is no image of the mean.
        codes: (n,) int32 group of each image, -1 for none.
        groups: Number of groups G.
    """
    sums, sizes = np.zeros((groups, probabilities.shape[1])), np.zeros(groups)
    # Rows of a pack may have been damaged: what is no number stays none, without a warning.
    with np.errstate(invalid="ignore"):
        for start in range(0, len(codes), ROWS_AT_ONCE):
            block, group = probabilities[start : start + ROWS_AT_ONCE], codes[start : start + ROWS_AT_ONCE]
            known = (group >= 0) & spoken_of(block)
            member = np.zeros((groups, int(known.sum())))
            member[group[known], np.arange(member.shape[1])] = 1.0
            sums += member @ np.nan_to_num(block[known].astype(np.float64), nan=0.0)
            sizes += member.sum(axis=1)
        means: NDArray[np.float64] = np.where(sizes[:, None] > 0, sums / sizes[:, None], np.nan)
    return means


def close_calls(probabilities: NDArray[np.floating]) -> NDArray[np.bool_]:
    """Whether each image's first two labels lie closer than each of `MARGINS`, (n, M) bool from (n, K).

    Ties and images of which nothing is known are not answered, so they are not among them.
    """
    between = margins(probabilities)
    return np.stack([(between > 0) & (between < margin) for margin in MARGINS], axis=1)
