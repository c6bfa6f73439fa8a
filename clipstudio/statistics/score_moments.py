"""How closely scores follow verdicts within the strata of a sample, and what that is worth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.statistics.weighted_score import Array


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """Of scores f and verdicts Y in each of H strata with two judged images or more.

    Attributes:
        weights: (H,) variance of the share for a variance of 1 of the verdicts: W^2 / n, less what is known.
        rest: (H,) variance of the mean score for a variance of 1 of the scores: W^2 / M; 0 where it is known.
        verdicts: (H,) variance of Y.
        scores: (H,) variance of f, over all images of the stratum.
        judged_scores: (H,) the same over the judged images.
        together: (H,) covariance of Y and f.
        shift: What the share gains for a multiplier of 1: the weighted mean of f over all images less that over
            the judged ones.
        free: By how much the remaining variance is to be larger, since the multiplier was estimated.
    """

    weights: Array
    rest: Array
    verdicts: Array
    scores: Array
    judged_scores: Array
    together: Array
    shift: float
    free: float

    @classmethod
    def of(cls, verdicts: NDArray[np.integer], scores: Array, strata: NDArray[np.integer], whole: bool) -> Moments:
        """From the verdicts, -1 where not judged, and the scores of all N images."""
        judged = verdicts >= 0
        size, n = (np.bincount(strata[rows], minlength=int(strata.max()) + 1) for rows in (judged | True, judged))
        # Of images like these, the scores of those that were not judged are another sample.
        other = np.ones(len(judged), dtype=np.bool_) if whole else ~judged
        several = n >= 2
        y, f, held = (verdicts == 1)[judged].astype(np.float64), scores[judged], strata[judged]
        mean_y, mean_f = _means(y, held, n), _means(f, held, n)
        free = np.maximum(1, n - 1)
        apart_y, apart_f = y - mean_y[held], f - mean_f[held]
        var_y, var_f, both = (
            np.bincount(held, each, len(n)) / free for each in (apart_y**2, apart_f**2, apart_y * apart_f)
        )
        of_all = scores - _means(scores, strata, size)[strata]
        all_f = np.bincount(strata, of_all**2, len(n)) / np.maximum(1, size - 1)
        weight = np.where(n > 0, size, 0) / max(1, int(size[n > 0].sum()))
        left = 1 - n / np.maximum(1, size) if whole else np.ones(len(n))
        count = np.bincount(strata[other], minlength=len(n))
        use = several & (count > 0)
        moved = np.where(n > 0, _means(scores[other], strata[other], count) - mean_f, 0.0) * (count > 0)
        rest = np.zeros(len(n)) if whole else weight**2 / np.maximum(1, count)
        degrees = int(n[use].sum()) - int(use.sum())
        return cls(
            (weight**2 * left / np.maximum(1, n))[use],
            rest[use],
            *(var_y[use], _apart(all_f[use]), _apart(var_f[use]), both[use]),
            float((weight * moved).sum()),
            degrees / max(1, degrees - 1),
        )

    @property
    def multiplier(self) -> float:
        """The multiplier of the scores that makes the variance of the share smallest, in [0, 1]."""
        spread = float(((self.weights + self.rest) * self.scores).sum())
        return float(np.clip((self.weights * self.together).sum() / spread, 0.0, 1.0)) if spread else 0.0

    @property
    def correlation(self) -> float | None:
        """Of scores and verdicts within strata; None where either does not vary."""
        both = float((self.weights * self.verdicts).sum()) * float((self.weights * self.judged_scores).sum())
        return float((self.weights * self.together).sum() / np.sqrt(both)) if both > 0 else None

    @property
    def variance(self) -> float:
        """Of the share with the scores."""
        by = self.multiplier
        left = self.verdicts - 2 * by * self.together + by**2 * self.judged_scores
        return float((self.weights * left).sum()) * self.free + float((self.rest * self.scores).sum()) * by**2

    @property
    def gain(self) -> float:
        """How many times as many verdicts would be needed without the scores."""
        alone, with_scores = float((self.weights * self.verdicts).sum()), self.variance
        return alone / with_scores if with_scores > 0 else 1.0


def _means(values: Array, strata: NDArray[np.integer], counts: NDArray[np.integer]) -> Array:
    return np.asarray(np.bincount(strata, values, len(counts)) / np.maximum(1, counts))


def _apart(variances: Array) -> Array:
    """Variances of which rounding alone is nothing."""
    return np.where(variances < np.finfo(np.float64).eps, 0.0, variances)
