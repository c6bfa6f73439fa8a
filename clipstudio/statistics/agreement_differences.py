"""Whether auditors agree less about one group of items than about another."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.estimates import CONFIDENCE, Difference, DifferenceMethod
from clipstudio.statistics.agreement import MEASURES, Agreement, agreement, usual_weights
from clipstudio.statistics.agreement_intervals import Coefficient, measured
from clipstudio.statistics.agreement_sums import Scale, Sums, Weights, columns
from clipstudio.statistics.cluster_differences import share_clusters
from clipstudio.statistics.clusters import Clustering
from clipstudio.statistics.differences import joined_ends
from clipstudio.statistics.intervals import quantile
from clipstudio.statistics.item_bootstrap import RESAMPLES, resampled


@dataclass(frozen=True, slots=True)
class AgreementDifference:
    """One group's agreement less another's, by every measure.

    Attributes:
        first: Agreement about the first group's items.
        second: About the second's.
        percent: Of pairs of answers that are the same.
        cohen: Of Cohen's kappa.
        fleiss: Of Fleiss' kappa.
        alpha: Of Krippendorff's alpha.
        gwet: Of Gwet's AC1 or AC2.
    """

    first: Agreement
    second: Agreement
    percent: Difference
    cohen: Difference
    fleiss: Difference
    alpha: Difference
    gwet: Difference


def agreement_difference(
    answers: NDArray[np.integer],
    categories: int,
    first: NDArray[np.bool_],
    second: NDArray[np.bool_],
    scale: Scale = Scale.NOMINAL,
    weights: Weights | None = None,
    clusters: NDArray[np.integer] | None = None,
    minimum_items: int = DEFAULT_MINIMUM_N,
    resamples: int = RESAMPLES,
    seed: int = 0,
    confidence: float = CONFIDENCE,
) -> AgreementDifference:
    """The agreement about two groups of items, and how far it differs.

    The groups' own intervals are joined (MOVER: Zou and Donner 2008, Statistics in Medicine 27:1693). Where a
    cluster holds items of both groups, the two vary together: then clusters are drawn for both at once, and the
    interval takes the spread of the difference and the t quantile at the degrees of freedom of the clusters.

    Args:
        answers: (n, R) int codes below ``categories``, -1 for no answer.
        categories: Answers that could be given, q.
        first: (n,) bool, items of the first group.
        second: (n,) bool, items of the second; none is in both.
        scale: Whether the categories have an order.
        weights: Of pairs of answers; None for those that are usual.
        clusters: (n,) cluster of each item, -1 for one of its own; None for independent items.
        minimum_items: With fewer items on either side nothing is estimable.
        resamples: Of the bootstrap.
        seed: Of the random generator; the second group takes the next one, so that the two are drawn apart.
        confidence: Two-sided level.
    """
    weights = usual_weights(scale) if weights is None else weights
    one, other = (
        agreement(
            *(answers[rows], categories, scale, weights, None if clusters is None else clusters[rows]),
            *(minimum_items, resamples, place, confidence),
        )
        for rows, place in ((first, seed), (second, seed + 1))
    )
    joined = {name: _join(getattr(one, name), getattr(other, name)) for name in MEASURES}
    rows = (first | second) & (answers >= 0).any(axis=1)
    held = None if clusters is None else Clustering.of(clusters[rows])
    if held is None or not share_clusters(first[rows], second[rows], held):
        return AgreementDifference(one, other, **joined)
    draws = _drawn_together(answers[rows], categories, second[rows], weights, held, resamples, seed)
    reach = float(quantile(np.array([held.df]), confidence)[0])
    moved = {name: _together(name, joined[name], draws, scale, held, reach) for name in MEASURES}
    return AgreementDifference(one, other, **moved)


def _join(one: Coefficient, other: Coefficient) -> Difference:
    if one.value is None or one.low is None or one.high is None:
        return Difference(None, None, None, one.reason)
    if other.value is None or other.low is None or other.high is None:
        return Difference(None, None, None, other.reason)
    low, high = joined_ends((one.value, one.low, one.high), (other.value, other.low, other.high))
    return Difference(one.value - other.value, low, high, method=DifferenceMethod.JOINED)


def _drawn_together(
    answers: NDArray[np.integer],
    categories: int,
    second: NDArray[np.bool_],
    weights: Weights,
    clusters: Clustering,
    resamples: int,
    seed: int,
) -> tuple[Sums, Sums]:
    """Sums over both groups' items in the same resamples of clusters."""
    answers = answers[:, (answers >= 0).any(axis=0)]
    patterns, of = np.unique(np.column_stack([second, answers]), axis=0, return_inverse=True)
    table = weights.table(categories)
    each, later = columns(patterns[:, 1:], table), patterns[:, :1] == 1
    both = np.concatenate([np.where(later, 0, each), np.where(later, each, 0)], axis=1)
    drawn = resampled(both, of.reshape(-1), clusters, resamples, seed)
    one, other = np.split(drawn, 2, axis=1)
    return Sums.of(one, table), Sums.of(other, table)


def _together(
    name: str, joined: Difference, draws: tuple[Sums, Sums], scale: Scale, clusters: Clustering, reach: float
) -> Difference:
    """The difference with the interval that its own spread gives; joined where that spread is nothing."""
    if joined.difference is None:
        return joined
    if reason := clusters.too_few():
        return Difference(None, None, None, reason)
    one, other = (measured(name, sums, scale).value for sums in draws)
    known = (one - other)[np.isfinite(one - other)]
    half = reach * float(known.std(ddof=1)) if len(known) > 1 else 0.0
    if half < 1e-12:
        return joined
    ends = (joined.difference - half, joined.difference + half)
    return Difference(joined.difference, *ends, method=DifferenceMethod.PER_CLUSTER)
