"""How far auditors agree: percent, Cohen's and Fleiss' kappa, Krippendorff's alpha, Gwet's AC1 or AC2."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.estimates import CONFIDENCE
from clipstudio.statistics.agreement_intervals import Coefficient, Resampled
from clipstudio.statistics.agreement_sums import Scale, Weights
from clipstudio.statistics.item_bootstrap import RESAMPLES

MEASURES = ("percent", "cohen", "fleiss", "alpha", "gwet")
"""The measures by the names of their fields."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the answers of several auditors to the same items have in common.

    Attributes:
        auditors: Who gave an answer at all.
        items: Items with two answers or more.
        answers: Answers to those.
        single: Items with one answer, which count for chance agreement only.
        scale: Of the categories.
        weights: Of pairs of answers, for kappa of two auditors and Gwet's coefficient.
        percent: Pairs of answers that are the same.
        cohen: Cohen's kappa, of two auditors only.
        fleiss: Fleiss' kappa, which knows no order.
        alpha: Krippendorff's alpha, by the metric of the scale.
        gwet: Gwet's AC1, or AC2 where weights are not those of identity.
        clusters: Clusters that the items lie in; None where they are taken as independent.
        resamples: Of the bootstrap.
        seed: Of the random generator.
    """

    auditors: int
    items: int
    answers: int
    single: int
    scale: Scale
    weights: Weights
    percent: Coefficient
    cohen: Coefficient
    fleiss: Coefficient
    alpha: Coefficient
    gwet: Coefficient
    clusters: int | None
    resamples: int
    seed: int

    @property
    def gwet_name(self) -> str:
        """What Gwet's coefficient is called here."""
        return "AC1" if self.weights is Weights.IDENTITY else "AC2"


def agreement(
    answers: NDArray[np.integer],
    categories: int,
    scale: Scale = Scale.NOMINAL,
    weights: Weights | None = None,
    clusters: NDArray[np.integer] | None = None,
    minimum_items: int = DEFAULT_MINIMUM_N,
    resamples: int = RESAMPLES,
    seed: int = 0,
    confidence: float = CONFIDENCE,
) -> Agreement:
    """Every measure of agreement of some auditors.

    Args:
        answers: (n, R) int codes below ``categories``, -1 for no answer.
        categories: Answers that could be given, q.
        scale: Whether they have an order.
        weights: Of pairs of answers; None for those that are usual, quadratic where the categories have an order.
        clusters: (n,) cluster of each item, -1 for one of its own; None for independent items.
        minimum_items: Over fewer items nothing is estimable.
        resamples: Of the bootstrap.
        seed: Of the random generator.
        confidence: Two-sided level.
    """
    weights = usual_weights(scale) if weights is None else weights
    drawn = Resampled.of(answers, categories, weights, clusters, resamples, seed)
    found = {name: drawn.coefficient(name, scale, minimum_items, confidence) for name in MEASURES}
    answered = (drawn.answers >= 0).sum(axis=1)
    return Agreement(
        int((drawn.answers >= 0).any(axis=0).sum()),
        int((answered >= 2).sum()),
        int(answered[answered >= 2].sum()),
        int((answered == 1).sum()),
        scale,
        weights,
        **found,
        clusters=None if drawn.clusters is None else drawn.clusters.count,
        resamples=resamples,
        seed=seed,
    )


def usual_weights(scale: Scale) -> Weights:
    """The weights of pairs of answers that are taken unless others are asked for."""
    return Weights.QUADRATIC if scale is Scale.ORDINAL else Weights.IDENTITY
