"""What chance alone gives: the largest gap between groups of these sizes when belonging to one means nothing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.estimates import Chance
from clipstudio.statistics.clusters import Clustering
from clipstudio.statistics.steps import Steps

SHUFFLES = 999
"""How often groups are dealt out anew."""

FEWEST_SHUFFLES = 99
"""The same where clusters and labels are so many that more would take minutes."""

PERCENTILE = 95

_STEPS = 500_000_000
"""Counts added up, at most: some seconds."""


def chance_gap(total: int, sizes: NDArray[np.int64], seed: int = 0, shuffles: int = SHUFFLES) -> Chance:
    """The gap that chance gives when independent images are dealt to the groups at random.

    The images of each group that count then follow the multivariate hypergeometric distribution.

    Args:
        total: Images that count, in all groups together.
        sizes: (G,) int64 images of each group, two or more groups, none empty.
        seed: Of the random generator.
        shuffles: How often they are dealt.
    """
    rng = np.random.default_rng(seed)
    dealt = rng.multivariate_hypergeometric(sizes, total, size=shuffles, method="marginals") / sizes
    return _told(dealt.max(axis=1) - dealt.min(axis=1), seed)


def chance_gaps_by_cluster(
    counted: NDArray[np.bool_],
    codes: NDArray[np.int32],
    groups: int,
    clusters: Clustering,
    seed: int = 0,
    shuffles: int = SHUFFLES,
) -> Steps[tuple[Chance, ...]]:
    """The same for several columns where whole clusters are dealt to the groups, with a halt between deals.

    Each cluster goes to one group, as many to each as before; a group's size then varies as its clusters do. A
    cluster with images in several groups keeps them apart: its images change places among themselves.

    Args:
        counted: (n, K) bool, images that count.
        codes: (n,) int32 group of each image, 0 to G - 1.
        groups: Number of groups G, none empty.
        clusters: Of the n images.
        seed: Of the random generator.
        shuffles: How often they are dealt; fewer where that would take minutes.
    """
    dealer = _Dealer(counted, codes.astype(np.int64), groups, clusters)
    rng = np.random.default_rng(seed)
    rounds = int(np.clip(_STEPS // max(1, dealer.steps), FEWEST_SHUFFLES, shuffles))
    gaps = np.empty((rounds, counted.shape[1]))
    for place in range(rounds):
        yield
        hits, sizes = dealer.deal(rng)
        shares = hits / np.maximum(1, sizes)[:, None]
        gaps[place] = shares.max(axis=0) - shares.min(axis=0)
    return tuple(_told(column, seed) for column in gaps.T)


class _Dealer:
    """Deals whole clusters to groups, and the images of a cluster that is in several groups among those."""

    def __init__(
        self, counted: NDArray[np.bool_], codes: NDArray[np.int64], groups: int, clusters: Clustering
    ) -> None:
        self.groups, self.columns = groups, counted.shape[1]
        lowest = np.full(clusters.count, groups)
        highest = np.full(clusters.count, -1)
        np.minimum.at(lowest, clusters.codes, codes)
        np.maximum.at(highest, clusters.codes, codes)
        whole = lowest == highest
        # Clusters of one group each, sorted by it: dealt anew, they are cut in the same places.
        self.sizes = clusters.sizes[whole]
        self.hits = np.concatenate([each for _, each in clusters.counts(counted)], axis=1)[whole]
        self.held = np.bincount(lowest[whole], minlength=groups)
        self.cuts = np.concatenate([[0], np.cumsum(self.held)])
        apart = np.flatnonzero(~whole[clusters.codes])
        apart = apart[np.argsort(clusters.codes[apart], kind="stable")]
        self.cluster, self.codes = clusters.codes[apart].astype(np.float64), codes[apart]
        self.rows, self.column = np.nonzero(counted[apart])
        self.steps = self.hits.size + 30 * len(apart) + len(self.rows)

    def deal(self, rng: np.random.Generator) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Images that count, (G, K), and images, (G,), of every group after one deal."""
        order = rng.permutation(len(self.sizes))
        sums = np.concatenate([np.zeros(1, np.int64), np.cumsum(self.sizes[order])])
        sizes = np.diff(sums[self.cuts])
        hits = np.zeros((self.groups, self.columns), dtype=np.int64)
        dealt_hits = np.take(self.hits, order, axis=0)
        # Group by group: `reduceat` keeps Python's lock all the while, which holds the window up.
        for group in np.flatnonzero(self.held):
            hits[group] = dealt_hits[self.cuts[group] : self.cuts[group + 1]].sum(axis=0)
        if len(self.codes):
            dealt = self.codes[np.argsort(self.cluster + rng.random(len(self.codes)))]
            sizes = sizes + np.bincount(dealt, minlength=self.groups)
            flat = dealt[self.rows] * self.columns + self.column
            hits += np.bincount(flat, minlength=hits.size).reshape(hits.shape)
        return hits, sizes


def _told(gaps: NDArray[np.float64], seed: int) -> Chance:
    return Chance(float(gaps.mean()), float(np.percentile(gaps, PERCENTILE)), len(gaps), seed)
