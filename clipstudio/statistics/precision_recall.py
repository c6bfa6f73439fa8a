"""Precision and recall of a label as judged, from a sample whose strata keep images with and without it apart."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.estimates import CONFIDENCE
from clipstudio.statistics.clusters import Clustering
from clipstudio.statistics.intervals import too_few
from clipstudio.statistics.sample_size import worth_of_width
from clipstudio.statistics.strata import Judged
from clipstudio.statistics.stratified import stratified_share

NONE_TRUE = "no judged image shows what the label says"
UNASSIGNED = "of the images without the label: "


def precision(
    true: NDArray[np.bool_],
    strata: NDArray[np.integer],
    sizes: NDArray[np.integer],
    assigned: NDArray[np.bool_],
    clusters: NDArray[np.integer] | None = None,
    minimum_n: int = DEFAULT_MINIMUM_N,
    confidence: float = CONFIDENCE,
) -> Judged:
    """Of the images that were given the label, the share that is judged to show what it says.

    Args:
        true: (n,) bool, judged images that show it.
        strata: (n,) int codes below H.
        sizes: (H,) images of each stratum, judged or not.
        assigned: (H,) bool, strata whose images were given the label.
        clusters: (n,) cluster of each judged image, -1 for one of its own; None for independent images.
        minimum_n: Fewer judged images with the label are not estimable.
        confidence: Two-sided level.
    """
    rows = assigned[strata]
    held = np.where(assigned, sizes, 0)
    grouped = None if clusters is None else clusters[rows]
    return stratified_share(true[rows], strata[rows], held, None, grouped, minimum_n, confidence)


def recall(
    true: NDArray[np.bool_],
    strata: NDArray[np.integer],
    sizes: NDArray[np.integer],
    assigned: NDArray[np.bool_],
    within: NDArray[np.bool_] | None = None,
    clusters: NDArray[np.integer] | None = None,
    minimum_n: int = DEFAULT_MINIMUM_N,
    confidence: float = CONFIDENCE,
) -> Judged:
    """Of the images that show what the label says, the share that was given it: found / (found + missed).

    The images found and those missed are totals of different strata, each with its own interval. A recall r
    belongs to the interval of recall where 0 belongs to that of (1 - r) found - r missed, joined from theirs
    (MOVER: Zou and Donner 2008, Statistics in Medicine 27:1693; ratios: Donner and Zou 2012, Statistical Methods
    in Medical Research 21:347). So recall is not certain where no judged image was missed. With clusters, which
    may lie on both sides, it is a share like any other, of the images judged to show what the label says.

    Arguments are those of `precision`; ``minimum_n`` holds for the images without the label as well. Of a domain
    whose part of each stratum is not known, give all judged images, and by ``within``, (n,) bool, which are in it:
    its found and missed images are then shares of whole strata.
    """
    inside = np.ones(len(true), dtype=np.bool_) if within is None else within
    true = true & inside
    for with_label, of in ((True, ""), (False, UNASSIGNED)):
        if reason := too_few(int((inside & (assigned[strata] == with_label)).sum()), minimum_n):
            return Judged(None, None, None, int(true.sum()), 0.0, reason=of + reason)
    if clusters is not None and Clustering.of(clusters).holds_several:
        return _clustered(true, strata, sizes, assigned, clusters, minimum_n, confidence)
    found = precision(true, strata, sizes, assigned, None, minimum_n, confidence)
    missed = precision(true, strata, sizes, ~assigned, None, minimum_n, confidence)
    judged, lost = int(true.sum()), found.unreached + missed.unreached
    if reason := found.reason or (UNASSIGNED + missed.reason if missed.reason else None):
        return Judged(None, None, None, judged, 0.0, unreached=lost, reason=reason)
    one, other = _total(found), _total(missed)
    if not one[0] + other[0]:
        return Judged(None, None, None, judged, 0.0, unreached=lost, reason=NONE_TRUE)
    share = one[0] / (one[0] + other[0])
    low, high = _limit(*one, *other), 1 - _limit(*other, *one)
    low, high = min(low, share), max(high, share)
    worth = worth_of_width((high - low) / 2, share, confidence) if high > low else None
    return Judged(share, low, high, judged, one[0] + other[0], worth, lost)


def _clustered(
    true: NDArray[np.bool_],
    strata: NDArray[np.integer],
    sizes: NDArray[np.integer],
    assigned: NDArray[np.bool_],
    clusters: NDArray[np.integer],
    minimum_n: int,
    confidence: float,
) -> Judged:
    sides = [
        precision(true, strata, sizes, each, clusters, minimum_n, confidence) for each in (assigned, ~assigned)
    ]
    judged = int(true.sum())
    if reason := sides[0].reason or (UNASSIGNED + sides[1].reason if sides[1].reason else None):
        return Judged(None, None, None, judged, 0.0, reason=reason, clusters=sides[0].clusters)
    if not judged:
        return Judged(None, None, None, 0, 0.0, reason=NONE_TRUE, clusters=sides[0].clusters)
    return stratified_share(assigned[strata], strata, sizes, true, clusters, 1, confidence)


def _total(found: Judged) -> tuple[float, float, float]:
    """Images that count, and the interval of their number."""
    share, low, high = (each or 0.0 for each in (found.share, found.low, found.high))
    return share * found.population, low * found.population, high * found.population


def _limit(one: float, low: float, _high: float, other: float, _low: float, other_high: float) -> float:
    """The lower end of one / (one + other): where one's lower arm and the other's upper arm just reach it."""
    from scipy.optimize import brentq

    if low <= 0:
        return 0.0

    def beyond(r: float) -> float:
        return (1 - r) * one - r * other - float(np.hypot((1 - r) * (one - low), r * (other_high - other)))

    return float(brentq(beyond, 0.0, one / (one + other), xtol=1e-12))
