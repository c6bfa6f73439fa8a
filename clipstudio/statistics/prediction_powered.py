"""A share as judged that the model's scores tighten: PPI++, where scores are known of every image.

Sources: Angelopoulos, Duchi and Zrnic 2023, PPI++ (arXiv 2311.01453), after Angelopoulos et al. 2023, Science
382:669. Of these images and no others it is the difference estimator of survey sampling (Särndal, Swensson and
Wretman 1992, Model Assisted Survey Sampling, chapter 6), with the same multiplier.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.estimates import CONFIDENCE
from clipstudio.statistics.differences import score
from clipstudio.statistics.score_moments import Moments
from clipstudio.statistics.strata import Judged
from clipstudio.statistics.stratified import stratified_share
from clipstudio.statistics.weighted_score import Array

LITTLE = 1.05
"""Less than so many times the verdicts are nothing gained."""

NO_GAIN = "the scores do not follow the verdicts closely enough: nothing is gained"
FEWEST_OF_A_KIND = 5
"""Verdicts of yes, and of no, that the scores have to be held against."""

ALL_JUDGED = "every image was judged: there is nothing left for the scores to say"


@dataclass(frozen=True, slots=True)
class PredictionPowered:
    """A share that scores tighten, beside what the verdicts alone say.

    Attributes:
        classical: From the verdicts alone.
        share: With the scores; None where the classical one is not estimable.
        low: Lower end of its interval.
        high: Upper end.
        multiplier: How far the scores are trusted, lambda in [0, 1].
        correlation: Of scores and verdicts within strata; None where either does not vary.
        worth: Verdicts that would tell as much without scores; None where not estimable.
        note: Why nothing is gained; None where something is.
    """

    classical: Judged
    share: float | None
    low: float | None
    high: float | None
    multiplier: float
    correlation: float | None
    worth: float | None
    note: str | None = None


def prediction_powered(
    verdicts: NDArray[np.integer],
    scores: Array,
    strata: NDArray[np.integer] | None = None,
    whole: bool = True,
    minimum_n: int = DEFAULT_MINIMUM_N,
    confidence: float = CONFIDENCE,
) -> PredictionPowered:
    """The share of images whose verdict is, or would be, yes.

    In each stratum, with Y the verdicts, f the scores and l the multiplier, the share is
    mean(Y - l f) over the judged images plus l times the mean of f. Of these images and no others (``whole``) that
    mean is over all N and the variance (1 - n / N) var(Y - l f) / n; of images like these it is over the M that
    were not judged, and the variance l^2 var(f) / M + var(Y - l f) / n. One l for all strata makes the variance of
    the weighted sum smallest.

    Wilson's formula takes the share and as many verdicts as the smaller variance is worth: the effective number of
    the classical share times the ratio of the two variances. Its t quantile has the degrees of freedom of the
    rarer verdict, since how the scores fail is learnt from those few.

    Args:
        verdicts: (N,) int of all images: 1 for yes, 0 for no, -1 where not judged.
        scores: (N,) float64 in [0, 1], of all images.
        strata: (N,) int codes that the sample was drawn by; None for one stratum.
        whole: Whether the share is to be of these images and no others.
        minimum_n: Fewer verdicts are not estimable.
        confidence: Two-sided level.
    """
    strata = np.zeros(len(verdicts), dtype=np.int64) if strata is None else strata
    judged, sizes = verdicts >= 0, np.bincount(strata)
    hits = verdicts[judged] == 1
    alone = stratified_share(hits, strata[judged], sizes, minimum_n=minimum_n, confidence=confidence, whole=whole)
    if alone.share is None:
        return PredictionPowered(alone, None, None, None, 0.0, None, None, alone.reason)
    told = Moments.of(verdicts, scores, strata, whole)
    rarer = int(min(hits.sum(), (~hits).sum()))
    if judged.all() or rarer < FEWEST_OF_A_KIND:
        few = f"{rarer} verdicts of one kind, minimum {FEWEST_OF_A_KIND}: too few to hold the scores against"
        return _classical(alone, told.correlation, ALL_JUDGED if judged.all() else few)
    multiplier, gain = told.multiplier, told.gain
    if gain < LITTLE:
        return _classical(alone, told.correlation, NO_GAIN)
    share = float(np.clip(alone.share + multiplier * told.shift, 0.0, 1.0))
    low, high = score(share, (alone.effective_n or 0.0) * gain, rarer - 1, confidence)
    return PredictionPowered(alone, share, low, high, multiplier, told.correlation, alone.judged * gain)


def _classical(alone: Judged, correlation: float | None, note: str) -> PredictionPowered:
    return PredictionPowered(
        alone, alone.share, alone.low, alone.high, 0.0, correlation, float(alone.judged), note
    )
