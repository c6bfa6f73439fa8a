"""Association of labels with groups where images belong to clusters: Rao and Scott's test, many labels at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.estimates import Association, AssociationTest
from clipstudio.statistics.association import associations, least_chi2
from clipstudio.statistics.clusters import Clustering
from clipstudio.statistics.groups import count_by_group, group_sizes

_CELLS = 4_000_000
"""Residuals held at a time: 32 MB."""


def associations_by_cluster(
    counted: NDArray[np.bool_],
    codes: NDArray[np.int32],
    groups: int,
    clusters: NDArray[np.int32] | Clustering | None,
) -> tuple[Association, ...]:
    """Test for each of several labels whether being given it depends on the group, allowing for clusters.

    Independent images: `associations`. Clusters: Pearson's chi-squared over the mean of its generalised design
    effects, referred to F with Rao and Scott's second-order degrees of freedom (Rao and Scott 1984, Annals of
    Statistics 12:46; Thomas and Rao 1987, JASA 82:630). The design effects take residuals y - p m with the share p
    of all groups together, so that the test holds its level where a label is rare and clusters are few (it then
    finds less than it could). The denominator's degrees of freedom are the effective clusters, less 1; where no
    cluster is in two groups, those of every group, less 1 each.

    Args:
        counted: (n, K) bool, images with each label.
        codes: (n,) int32 group of each image, -1 for none.
        groups: Number of groups G.
        clusters: (n,) int32 cluster of each image, -1 for a cluster of its own; None for independent images.

    Returns:
        K associations; *not estimable* for the reasons of `associations`, or where clusters are too few.
    """
    counts, sizes = count_by_group(counted, codes, groups), group_sizes(codes, groups)
    plain = associations(counts, sizes)
    if clusters is None:
        return plain
    held = clusters if isinstance(clusters, Clustering) else Clustering.of(clusters)
    member = codes >= 0
    among = held.among(member)
    if not among.holds_several or all(each.statistic is None for each in plain):
        return tuple(replace(each, clusters=among.count or None) for each in plain)
    cells = _Cells(among, codes[member].astype(np.int64), groups)
    if reason := among.too_few() or ("too few clusters in the groups" if cells.df < 1 else None):
        return tuple(
            Association(None, None, None, None, each.reason if each.test is None else reason, None, among.count)
            for each in plain
        )
    return _corrected(plain, counted[member], cells, sizes)


class _Cells:
    """The images of each cluster that are in each group, of those cells that hold any."""

    def __init__(self, clusters: Clustering, codes: NDArray[np.int64], groups: int) -> None:
        here, self.of_image = np.unique(clusters.codes * groups + codes, return_inverse=True)
        self.clusters, self.groups = clusters, groups
        self.cluster, self.group = here // groups, here % groups
        self.sizes = np.bincount(self.of_image)

    @property
    def df(self) -> float:
        """Degrees of freedom of what is estimated from the spread among clusters."""
        if len(self.sizes) > self.clusters.count:  # a cluster is in two groups
            return self.clusters.df
        squares = np.bincount(self.group, weights=self.sizes.astype(np.float64) ** 2, minlength=self.groups)
        sums = np.bincount(self.group, weights=self.sizes, minlength=self.groups)
        return float((sums**2 / squares - 1).sum())

    def residuals(self, counted: NDArray[np.bool_]) -> Iterator[tuple[slice, NDArray[np.float64]]]:
        """y - p m of each cluster in each group, (columns, k, G), for some columns at a time."""
        k, n = self.clusters.count, len(counted)
        columns = max(1, _CELLS // (k * self.groups))
        for start in range(0, counted.shape[1], columns):
            part = slice(start, start + columns)
            width = counted[:, part].shape[1]
            row, column = np.nonzero(counted[:, part])
            flat = column * len(self.sizes) + self.of_image[row]
            hits = np.bincount(flat, minlength=width * len(self.sizes)).reshape(width, len(self.sizes))
            found = np.zeros((width, k, self.groups))
            found[:, self.cluster, self.group] = hits - hits.sum(axis=1, keepdims=True) / n * self.sizes
            yield part, found


def _corrected(
    plain: tuple[Association, ...], counted: NDArray[np.bool_], cells: _Cells, sizes: NDArray[np.int64]
) -> tuple[Association, ...]:
    from scipy.stats import f

    n, k, groups = len(counted), cells.clusters.count, cells.groups
    weight = np.sqrt(sizes / n)
    apart = np.eye(groups) - np.outer(weight, weight)
    share = counted.mean(axis=0)
    effects = np.zeros((counted.shape[1], groups, groups))
    for part, held in cells.residuals(counted):
        scaled = held / np.sqrt(sizes)
        effects[part] = np.matmul(scaled.transpose(0, 2, 1), scaled) * (k / (k - 1))
    with np.errstate(divide="ignore", invalid="ignore"):
        effects = apart @ effects @ apart / (share * (1 - share))[:, None, None]
        trace = np.trace(effects, axis1=1, axis2=2)
        df = trace**2 / (effects**2).sum(axis=(1, 2))
    found = []
    for place, each in enumerate(plain):
        if each.statistic is None:
            found.append(replace(each, clusters=k))
            continue
        # Without any spread among clusters every group has the same share: nothing speaks for a difference.
        p = (
            float(f.sf(each.statistic / trace[place], df[place], df[place] * cells.df))
            if trace[place] > 0
            else 1.0
        )
        least = least_chi2(int(counted[:, place].sum()), sizes)
        found.append(
            Association(AssociationTest.RAO_SCOTT, each.statistic, p, each.cramers_v, None, min(least, p), k)
        )
    return tuple(found)
