"""A change on the same images, whose images may belong to clusters: its interval, and its test."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.estimates import CONFIDENCE, ChangeTest, PairedChange
from clipstudio.statistics.clusters import Clustering
from clipstudio.statistics.differences import paired_change, paired_interval, paired_table
from clipstudio.statistics.intervals import quantile

FLIPS = 99_999
"""Random turns where the exact distribution would take too long."""

_STEPS = 50_000_000
"""Sums looked at for an exact distribution, at most: a tenth of a second."""


def change(
    before: NDArray[np.bool_],
    after: NDArray[np.bool_],
    clusters: NDArray[np.int32] | Clustering | None,
    minimum_n: int,
    confidence: float = CONFIDENCE,
    one_way: str | None = None,
    seed: int = 0,
) -> PairedChange:
    """How a share changes over the same images, allowing for clusters where any holds several images.

    Independent images: `paired_change`. Clusters: with d_j images more after than before among the m_j of cluster
    j and D the change, the variance is k / (k - 1) * sum (d_j - D m_j)^2 / n^2 (cluster-robust, CR1: Cameron and
    Miller 2015, Journal of Human Resources 50:317), the interval takes the t quantile with k - 1 degrees of
    freedom, and the test is `sign_flip`. Where every cluster changed alike there is no spread to measure: then the
    k clusters are k answers, and Newcombe's paired interval takes them.

    Args:
        before: (n,) bool, images counted before.
        after: (n,) bool, images counted after.
        clusters: (n,) int32 cluster of each image, -1 for a cluster of its own; None for independent images.
        minimum_n: Over fewer images the change is not estimable.
        confidence: Two-sided level.
        one_way: Why images can flip one way only, where that is so; then there is no p.
        seed: For the test where its distribution is drawn.
    """
    plain = paired_change(*paired_table(before, after), minimum_n, confidence, one_way)
    if clusters is None or plain.change is None:
        return plain
    held = clusters if isinstance(clusters, Clustering) else Clustering.of(clusters)
    if not held.holds_several:
        return replace(plain, clusters=held.count, effective_n=float(plain.n))
    if reason := held.too_few():
        return PairedChange(
            *(plain.n, plain.before, plain.after, plain.gained, plain.lost, None, None, None, None),
            reason,
            clusters=held.count,
        )
    moved = np.rint(held.sums(after.astype(np.float64) - before)).astype(np.int64)
    low, high, effective = _interval(moved, held, plain, confidence)
    found = replace(plain, low=low, high=high, clusters=held.count, effective_n=effective)
    if one_way:
        return found
    p, attainable, how = sign_flip(moved, seed)
    return replace(found, p=p, test=ChangeTest.SIGN_FLIP, p_reason=how, attainable_p=attainable)


def _interval(
    moved: NDArray[np.int64], held: Clustering, plain: PairedChange, confidence: float
) -> tuple[float, float, float]:
    """Both ends, and the effective n."""
    n, k, net = plain.n, held.count, plain.gained - plain.lost
    if bool((moved * n == net * held.sizes).all()):
        part = k / n
        both = plain.before - plain.lost
        neither = n - both - plain.gained - plain.lost
        low, high = paired_interval(
            both * part, plain.lost * part, plain.gained * part, neither * part, confidence
        )
        return low, high, float(k)
    mean = net / n
    variance = k / (k - 1) * float(((moved - mean * held.sizes) ** 2).sum()) / n**2
    half = float(quantile(np.array([k - 1.0]), confidence)[0] * np.sqrt(variance))
    single = (plain.gained + plain.lost) / n - mean**2
    return max(-1.0, mean - half), min(1.0, mean + half), min(float(n), single / variance)


def sign_flip(moved: NDArray[np.int64], seed: int = 0, flips: int = FLIPS) -> tuple[float, float, str | None]:
    """Two-sided p that a cluster is as likely to change one way as the other, by turning whole clusters round.

    The p is the share of all ways of turning clusters round whose total is at least as far from 0 (Fisher 1935;
    Winkler et al. 2014, NeuroImage 92:381). The distribution of the total is exact, built cluster by cluster, for
    all but very many large clusters; then it is drawn, and p is (b + 1) / (B + 1) (Phipson and Smyth 2010). With
    one image in each cluster it is the exact McNemar test.

    Args:
        moved: (k,) int64 images more after than before, by cluster.
        seed: Of the random generator, where one is used.
        flips: B.

    Returns:
        p; the smallest p that so many clusters could give; and a word on how p was drawn, None where it is exact.
    """
    sizes = np.abs(moved[moved != 0])
    total, observed = int(sizes.sum()), abs(int(moved.sum()))
    smallest = min(1.0, 2 * 0.5 ** len(sizes))
    if not len(sizes):
        return 1.0, 1.0, None
    if len(sizes) * total <= _STEPS:
        chances = _distribution(np.sort(sizes), total)
        sums = np.abs(2 * np.arange(total + 1) - total)
        return min(1.0, float(chances[sums >= observed].sum())), smallest, None
    rng = np.random.default_rng(seed)
    each, count = np.unique(sizes, return_counts=True)
    turned = 2 * rng.binomial(count, 0.5, size=(flips, len(each))) - count
    beyond = int((np.abs(turned @ each) >= observed).sum())
    return (beyond + 1) / (flips + 1), max(smallest, 1 / (flips + 1)), f"from {flips:,} random turns, seed {seed}"


def _distribution(sizes: NDArray[np.int64], total: int) -> NDArray[np.float64]:
    """Chance of each sum of the clusters that count up, (total + 1,), when each does so with chance 1/2."""
    chances = np.zeros(total + 1)
    chances[0], reached = 1.0, 0
    for size in sizes.tolist():
        up = chances[: reached + 1] / 2
        chances[: reached + 1] = up
        chances[size : size + reached + 1] += up
        reached += size
    return chances
