"""A share among many images from a stratified sample of judged ones, for these images and no others.

Each judged image stands for N / n images of its stratum, and a stratum of which a good part was judged is known
the better for it: the finite population correction (Cochran 1977, Sampling Techniques, 3rd edition, chapters 2 and
5). The interval is the score interval of `weighted_score`: Wald's fails for small samples, for shares near 0 and
1, and where a large stratum shows no hit.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.estimates import CONFIDENCE
from clipstudio.statistics.clusters import Clustering
from clipstudio.statistics.intervals import quantile, too_few
from clipstudio.statistics.sample_size import Expected, worth_of_width
from clipstudio.statistics.strata import Judged, Strata, unreached
from clipstudio.statistics.stratified_clusters import clustered_share
from clipstudio.statistics.weighted_score import Array, weighted_score


def stratified_share(
    hits: NDArray[np.bool_],
    strata: NDArray[np.integer],
    sizes: NDArray[np.integer],
    within: NDArray[np.bool_] | None = None,
    clusters: NDArray[np.integer] | None = None,
    minimum_n: int = DEFAULT_MINIMUM_N,
    confidence: float = CONFIDENCE,
    whole: bool = True,
) -> Judged:
    """The share of images that count, of all images of some strata or of a domain of them.

    A domain of which every image is known - a group, the images with a label - has strata of its own: give its
    judged images only, and its part of each stratum as ``sizes``. Of a domain that judging alone shows, such as a
    perceived attribute, give all judged images and say which of them are in it; the variance of the ratio that
    this makes is linearised (Woodruff 1971, JASA 66:411) and added to the interval's arms.

    Args:
        hits: (n,) bool, judged images that count.
        strata: (n,) int codes below H.
        sizes: (H,) images of each stratum, judged or not.
        within: (n,) bool, judged images of the domain; None for all.
        clusters: (n,) cluster of each judged image, -1 for one of its own; None for independent images. Where any
            holds several of them, the share is that of `clustered_share`.
        minimum_n: Fewer judged images of the domain are not estimable.
        confidence: Two-sided level.
        whole: Whether the share is to be of these images and no others, and more certain the more of them were
            judged; otherwise it is of images like these.

    Raises:
        ValueError: If more images of a stratum were judged than it holds.
    """
    within = np.ones(len(hits), dtype=np.bool_) if within is None else within
    told, n = Strata.of(hits, strata, sizes, within, whole), int(within.sum())
    if clusters is not None and (held := Clustering.of(clusters[within])).holds_several:
        weights = (sizes / np.maximum(1, np.bincount(strata, minlength=len(sizes))))[strata][within]
        return clustered_share(hits[within], weights, held, told.missed, int(sizes.sum()), minimum_n, confidence)
    population = float(told.totals.sum())
    if reason := too_few(n, minimum_n) or unreached(told.missed, int(sizes.sum())):
        return Judged(None, None, None, n, population, unreached=told.missed, reason=reason)
    weights = told.totals / population
    share = float(np.clip((weights * told.shares).sum(), 0.0, 1.0))
    free = n / (n - len(weights) + 1)
    low, high = weighted_score(weights, told.shares, told.worth, free, confidence)
    if between := told.between(share):
        more = float(quantile(np.array([np.nan]), confidence)[0]) * np.sqrt(between)
        low, high = (
            max(0.0, share - float(np.hypot(share - low, more))),
            min(1.0, share + np.hypot(high - share, more)),
        )
    low, high = min(low, share), max(float(high), share)
    worth = worth_of_width((high - low) / 2, share, confidence) if high > low else None
    return Judged(share, low, high, n, population, worth, told.missed)


def expected_share(
    sizes: NDArray[np.integer],
    judged: NDArray[np.integer],
    rates: Array,
    confidence: float = CONFIDENCE,
    whole: bool = True,
) -> Expected:
    """The interval that a stratified sample will give if the rates are as expected.

    Args:
        sizes: (H,) images of each stratum.
        judged: (H,) images of each that will be judged, from 1 to all of them.
        rates: (H,) expected share of each stratum.
        confidence: Two-sided level.
        whole: As for `stratified_share`.

    Raises:
        ValueError: If of a stratum none is to be judged, or more than it holds.
    """
    if (judged < 1).any() or (judged > sizes).any():
        raise ValueError("of each stratum at least one image is to be judged, and no more than it holds")
    counts = judged.astype(np.float64)
    told = Strata(sizes.astype(np.float64), counts, counts, counts * rates, 0, whole)
    weights = told.totals / told.totals.sum()
    free = counts.sum() / (counts.sum() - len(counts) + 1)
    low, high = weighted_score(weights, told.shares, told.worth, free, confidence)
    return Expected(int(counts.sum()), float((weights * rates).sum()), low, high)
