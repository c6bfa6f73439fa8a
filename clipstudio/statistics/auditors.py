"""What can be said of single auditors: against another, against themselves, and over time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import DEFAULT_MINIMUM_N, Rate
from clipstudio.domain.estimates import CONFIDENCE, Difference
from clipstudio.statistics.agreement import Agreement, agreement
from clipstudio.statistics.agreement_sums import Scale, Weights
from clipstudio.statistics.cluster_differences import group_difference
from clipstudio.statistics.clusters import share_interval
from clipstudio.statistics.item_bootstrap import RESAMPLES


@dataclass(frozen=True, slots=True)
class Drift:
    """How often one answer was given early and late.

    Attributes:
        first: Its share of the first half of an auditor's answers.
        second: Its share of the second half.
        difference: The second less the first.
    """

    first: Rate
    second: Rate
    difference: Difference


def confusion(one: NDArray[np.integer], other: NDArray[np.integer], categories: int) -> NDArray[np.int64]:
    """Items by one auditor's answer (rows) and another's (columns), (q, q), from (n,) codes with -1 for none."""
    both = (one >= 0) & (other >= 0)
    cells = one[both].astype(np.int64) * categories + other[both]
    return np.bincount(cells, minlength=categories**2).reshape(categories, categories).astype(np.int64)


def consistency(
    first: NDArray[np.integer],
    again: NDArray[np.integer],
    categories: int,
    scale: Scale = Scale.NOMINAL,
    weights: Weights | None = None,
    clusters: NDArray[np.integer] | None = None,
    minimum_items: int = DEFAULT_MINIMUM_N,
    resamples: int = RESAMPLES,
    seed: int = 0,
    confidence: float = CONFIDENCE,
) -> Agreement:
    """How far an auditor gives the same answer again: the first and the second answers, as if two had given them.

    Args:
        first: (n,) int codes of the first answers to items shown twice, -1 for none.
        again: (n,) of the second ones.
        categories: Answers that could be given.
        scale: Whether they have an order.
        weights: Of pairs of answers; None for those that are usual.
        clusters: (n,) cluster of each item, -1 for one of its own; None for independent items.
        minimum_items: Over fewer items nothing is estimable.
        resamples: Of the bootstrap.
        seed: Of the random generator.
        confidence: Two-sided level.
    """
    pairs = np.column_stack([first, again])
    return agreement(pairs, categories, scale, weights, clusters, minimum_items, resamples, seed, confidence)


def drift(
    codes: NDArray[np.integer],
    categories: int,
    clusters: NDArray[np.int32] | None = None,
    minimum_n: int = DEFAULT_MINIMUM_N,
    confidence: float = CONFIDENCE,
) -> tuple[Drift, ...]:
    """How each answer's share changed from the first half of an auditor's answers to the second.

    The order in which items are shown is random, so the halves differ by chance and by the auditor alone. The
    difference is that of two groups (`group_difference`). Of an odd number of answers the middle one is in the
    second half.

    Args:
        codes: (n,) int codes in the order in which they were given, -1 for none; those are left out.
        categories: Answers that could be given.
        clusters: (n,) int32 cluster of each item, -1 for one of its own; None for independent items.
        minimum_n: Smaller halves are not estimable.
        confidence: Two-sided level.
    """
    given = codes >= 0
    held, grouped = codes[given], None if clusters is None else clusters[given]
    early = np.arange(len(held)) < len(held) // 2
    found = []
    for code in range(categories):
        counted = held == code
        first, second = (
            share_interval(counted[half], None if grouped is None else grouped[half], minimum_n, confidence)
            for half in (early, ~early)
        )
        moved = group_difference(counted, ~early, early, grouped, minimum_n, confidence)
        found.append(Drift(first, second, moved))
    return tuple(found)
