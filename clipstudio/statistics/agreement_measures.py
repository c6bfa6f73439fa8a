"""Measures of agreement as functions of sums over items, for many resamples at once.

Sources: Cohen 1960, Educational and Psychological Measurement 20:37, and 1968, Psychological Bulletin 70:213
(weighted); Fleiss 1971, Psychological Bulletin 76:378; Krippendorff 2011, Computing Krippendorff's
Alpha-Reliability; Gwet 2008, British Journal of Mathematical and Statistical Psychology 61:29 (AC1), and 2014,
Handbook of Inter-Rater Reliability, 4th edition (AC2, weights, missing answers).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from clipstudio.statistics.agreement_sums import Array, Scale, Sums

_NOTHING = 1e-12
"""Smaller differences are left by rounding."""


@dataclass(frozen=True, slots=True, eq=False)
class Beyond:
    """Agreement that was observed and agreement that chance would give, (...,) each."""

    observed: Array
    chance: Array

    @property
    def value(self) -> Array:
        """(observed - chance) / (1 - chance); NaN where chance alone agrees always."""
        certain = 1 - self.chance <= _NOTHING
        room = np.where(certain, 1.0, 1 - self.chance)
        return np.where(certain, np.nan, (self.observed - self.chance) / room)


def percent(sums: Sums) -> Beyond:
    """The share of pairs of answers that are the same, each item weighing the same; chance plays no part."""
    observed = sums.agreed / sums.items
    return Beyond(observed, np.zeros_like(observed))


def cohen(sums: Sums) -> Beyond:
    """Cohen's kappa of two auditors, over the items that both answered."""
    table = sums.table / sums.table.sum(axis=(-2, -1), keepdims=True)
    one, other = table.sum(axis=-1), table.sum(axis=-2)
    observed = (table * sums.weights).sum(axis=(-2, -1))
    return Beyond(observed, np.einsum("...k,kl,...l->...", one, sums.weights, other))


def fleiss(sums: Sums) -> Beyond:
    """Fleiss' kappa; where answers are missing, every item weighs the same, as in Gwet 2014."""
    shares = sums.shares / sums.rated[..., None]
    return Beyond(sums.agreed / sums.items, (shares**2).sum(axis=-1))


def alpha(sums: Sums, scale: Scale) -> Beyond:
    """Krippendorff's alpha by the nominal metric, or by the ordinal one: squared distances between mean ranks.

    What it subtracts from 1 is the disagreement over that expected. The ordinal metric has no largest distance, so
    both are given as shares of what the categories that occur could disagree at most.
    """
    held = sums.coincidences.sum(axis=-1)
    n = held.sum(axis=-1)
    if scale is Scale.NOMINAL:
        metric = 1 - np.eye(len(sums.weights))
    else:
        ranks = np.cumsum(held, axis=-1) - held / 2
        metric = (ranks[..., :, None] - ranks[..., None, :]) ** 2
        occurs = (held[..., :, None] > 0) & (held[..., None, :] > 0)
        widest = np.where(occurs, metric, 0).max(axis=(-2, -1), keepdims=True)
        metric = metric / np.where(widest > 0, widest, 1.0)
    observed = (sums.coincidences * metric).sum(axis=(-2, -1)) / n
    expected = (held[..., :, None] * held[..., None, :] * metric).sum(axis=(-2, -1)) / (n * (n - 1))
    return Beyond(1 - observed, 1 - expected)


def gwet(sums: Sums) -> Beyond:
    """Gwet's AC1, or AC2 where there are weights; 1 where all answers are one category."""
    q = len(sums.weights)
    shares = sums.shares / sums.rated[..., None]
    chance = sums.weights.sum() / max(1, q * (q - 1)) * (shares * (1 - shares)).sum(axis=-1)
    return Beyond(sums.weighed / sums.items, chance)
