"""Disparity: the largest gap between the groups of a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import CONFIDENCE, Chance, Disparity
from clipstudio.domain.progress import finish
from clipstudio.statistics.chance import chance_gap, chance_gaps_by_cluster
from clipstudio.statistics.cluster_association import associations_by_cluster
from clipstudio.statistics.cluster_differences import group_difference
from clipstudio.statistics.clusters import Clustering
from clipstudio.statistics.differences import rate_difference
from clipstudio.statistics.multiplicity import adjust, repeats
from clipstudio.statistics.ratios import ratio
from clipstudio.statistics.steps import Steps


def largest_disparity(rates: Sequence[Rate], confidence: float = CONFIDENCE) -> Disparity:
    """The gap between the highest and the lowest rate among the groups that are estimable, with their ratio.

    The two groups are picked because they lie farthest apart, so a plain interval would be too hopeful. The
    interval joins the two rates' own (`rate_difference`) at Bonferroni's level over all pairs of estimable
    groups: it holds for every pair at once, the one picked included. So does the ratio's (`ratio`).

    Args:
        rates: One per group; groups that share clusters need `disparities`.
        confidence: Two-sided level for all pairs together.
    """
    estimable = [(rate.rate, place) for place, rate in enumerate(rates) if rate.rate is not None]
    if len(estimable) < 2:
        return Disparity(None, None, None, None, None, None, "fewer than two groups are estimable")
    highest, largest = max(estimable, key=lambda pair: pair[0])
    lowest, smallest = min(estimable, key=lambda pair: pair[0])
    if largest == smallest:  # all rates are equal
        smallest = next(place for _, place in estimable if place != largest)
    pairs = len(estimable) * (len(estimable) - 1) // 2
    level = 1 - (1 - confidence) / pairs
    gap = rate_difference(rates[largest], rates[smallest], level)
    times, ratio_low, ratio_high, ratio_reason = ratio(rates[largest], rates[smallest], level)
    return Disparity(
        *(largest, smallest, highest - lowest, gap.low, gap.high, times, None, level, pairs),
        *(ratio_low, ratio_high, ratio_reason),
        method=gap.method,
    )


def disparities(
    counted: NDArray[np.bool_],
    codes: NDArray[np.int32],
    rates: Sequence[Sequence[Rate]],
    clusters: NDArray[np.int32] | Clustering | None,
    seed: int = 0,
    confidence: float = CONFIDENCE,
) -> tuple[Disparity, ...]:
    """`disparity_steps` carried out to the end."""
    return finish(disparity_steps(counted, codes, rates, clusters, seed, confidence))


def disparity_steps(
    counted: NDArray[np.bool_],
    codes: NDArray[np.int32],
    rates: Sequence[Sequence[Rate]],
    clusters: NDArray[np.int32] | Clustering | None,
    seed: int = 0,
    confidence: float = CONFIDENCE,
) -> Steps[tuple[Disparity, ...]]:
    """The largest gap in each of several columns, with the overall test beside it and the gap that chance gives.

    The tests' p-values are adjusted over the columns, which are one family. Groups that are not estimable are left
    out of everything.

    Args:
        counted: (n, K) bool, images that count.
        codes: (n,) int32 group of each image, -1 for none.
        rates: (G,) groups of (K,) rates.
        clusters: (n,) int32 cluster of each image, -1 for a cluster of its own; None for independent images.
        seed: For the gap that chance gives.
        confidence: Two-sided level for all pairs of one column together.
    """
    found = [largest_disparity([group[place] for group in rates], confidence) for place in range(counted.shape[1])]
    # Whether a group is estimable hangs on its images and clusters, never on what counts.
    large = [place for place, group in enumerate(rates) if group and group[0].rate is not None]
    if len(large) < 2:
        return tuple(found)
    new = np.full(len(rates) + 1, -1, dtype=np.int32)
    new[large] = np.arange(len(large), dtype=np.int32)
    among = new[codes]
    member = among >= 0
    held = clusters if clusters is None or isinstance(clusters, Clustering) else Clustering.of(clusters)
    tests = associations_by_cluster(counted, among, len(large), held)
    same = repeats(counted[member])  # such as a category and its exact complement
    family = adjust([each.p for each in tests], [each.attainable_p for each in tests], same)
    yield
    expected = yield from _expected(counted[member], among[member], len(large), held and held.among(member), seed)
    shared = held is not None and held.holds_several
    complete = []
    for place, each in enumerate(found):
        yield
        gap = _within_clusters(each, counted[:, place], codes, held) if held is not None and shared else each
        complete.append(
            replace(
                gap,
                test=tests[place],
                chance=expected[place],
                p_holm=family.holm[place],
                p_bh=family.bh[place],
                family_size=family.size,
                needed_p=family.needed if family.hopeless[place] else None,
                repeats=family.repeated[place],
            )
        )
    return tuple(complete)


def _within_clusters(
    found: Disparity, counted: NDArray[np.bool_], codes: NDArray[np.int32], clusters: Clustering
) -> Disparity:
    """The same with the interval of groups that share clusters, where the two groups do."""
    if found.level is None:
        return found
    first, second = codes == found.largest, codes == found.smallest
    gap = group_difference(counted, first, second, clusters, 1, found.level)
    return replace(found, low=gap.low, high=gap.high, method=gap.method)


def _expected(
    counted: NDArray[np.bool_], codes: NDArray[np.int32], groups: int, clusters: Clustering | None, seed: int
) -> Steps[tuple[Chance, ...]]:
    if clusters is not None and clusters.holds_several:
        return (yield from chance_gaps_by_cluster(counted, codes, groups, clusters, seed))
    sizes = np.bincount(codes, minlength=groups).astype(np.int64)
    totals = counted.sum(axis=0).tolist()
    made: dict[int, Chance] = {}
    for total in set(totals):
        yield
        made[total] = chance_gap(total, sizes, seed)
    return tuple(made[total] for total in totals)
