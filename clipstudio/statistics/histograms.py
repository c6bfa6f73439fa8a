"""Histograms of probabilities by group, over a logarithmic axis."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LEAST_DECADE = -6
LEAST = 10.0**LEAST_DECADE
"""Smaller probabilities are counted in the first bin, which begins here."""
BINS_PER_DECADE = 8


@dataclass(frozen=True, slots=True, eq=False)
class LogHistogram:
    """How probabilities are spread over all images and over groups.

    Attributes:
        edges: (B + 1,) float64 ends of the bins, equal steps of the logarithm; a bin holds its lower end and not
            its upper one. The first bin holds whatever lies below, the last whatever lies above.
        counts: (1 + G, B) int64 images in each bin: of all, then of each group asked for.
        medians: (1 + G,) float64 medians of the same; NaN where there are no images.
    """

    edges: NDArray[np.float64]
    counts: NDArray[np.int64]
    medians: NDArray[np.float64]


def log_histogram(
    probabilities: NDArray[np.floating], codes: NDArray[np.int32] | None, groups: Sequence[int]
) -> LogHistogram:
    """Count the probabilities of all images, and of some groups.

    The bins reach over whole decades, from that of the smallest probability, but not below 0.0001 %, to that of
    the largest.

    Args:
        probabilities: (n,) in [0, 1]; NaN is counted nowhere.
        codes: (n,) group of each image, -1 for none; None without groups.
        groups: The codes of the groups that are counted, all different.
    """
    known = ~np.isnan(probabilities)
    values = probabilities[known]
    everything = np.sort(values)
    edges = log_edges(everything)
    members = [everything]
    if codes is not None:
        members += [np.sort(each) for each in _split(values, codes[known], groups)]
    counts = np.stack([_count(edges, each) for each in members])
    return LogHistogram(edges, counts, np.array([_median(each) for each in members]))


def log_edges(ordered: NDArray[np.floating]) -> NDArray[np.float64]:
    """Ends of the bins for ascending probabilities without NaN."""
    positive = ordered[np.searchsorted(ordered, 0, side="right") :]
    low, high = LEAST_DECADE, 0
    if len(positive):
        low = max(LEAST_DECADE, min(-1, math.floor(math.log10(positive[0]))))
        high = min(0, max(low + 1, math.ceil(math.log10(positive[-1]))))
    return np.logspace(low, high, (high - low) * BINS_PER_DECADE + 1)


def _split(
    values: NDArray[np.floating], codes: NDArray[np.int32], groups: Sequence[int]
) -> list[NDArray[np.floating]]:
    """The values of each of some groups."""
    series = np.zeros(2 + max(int(codes.max(initial=-1)), *groups, -1), dtype=np.int16)
    series[np.asarray(groups, dtype=np.intp) + 1] = np.arange(1, 1 + len(groups))
    of_image = series[codes + 1]
    # Small integers are sorted by counting: one pass for all groups, not one for each.
    ordered = values[np.argsort(of_image, kind="stable")]
    ends = np.cumsum(np.bincount(of_image, minlength=1 + len(groups)))
    return np.split(ordered, ends[:-1])[1:]


def _count(edges: NDArray[np.float64], ordered: NDArray[np.floating]) -> NDArray[np.int64]:
    """(B,) how many of ascending values lie in each bin, those beyond the ends in the first and the last one."""
    below = np.searchsorted(ordered, edges[1:-1], side="left")
    return np.diff(below, prepend=0, append=len(ordered))


def _median(ordered: NDArray[np.floating]) -> float:
    if not len(ordered):
        return float("nan")
    middle = len(ordered) // 2
    return float(ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2)
