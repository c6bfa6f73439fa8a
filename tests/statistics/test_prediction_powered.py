"""Prediction-powered shares: against the published formulas, at their edges, and in simulation."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import t

from clipstudio.statistics.prediction_powered import ALL_JUDGED, NO_GAIN, PredictionPowered, prediction_powered
from clipstudio.statistics.score_moments import Moments
from clipstudio.statistics.stratified import stratified_share


def images(rng: np.random.Generator, count: int, share: float, telling: float) -> tuple[np.ndarray, np.ndarray]:
    """What each image shows, and scores that tell it the better the larger ``telling`` is."""
    true = rng.random(count) < share
    odds = np.log(share / (1 - share)) + telling * (2 * true - 1) + rng.normal(size=count)
    return true, 1 / (1 + np.exp(-2 * odds))


def judge(rng: np.random.Generator, true: np.ndarray, n: int) -> np.ndarray:
    verdicts = np.full(len(true), -1)
    rows = rng.choice(len(true), n, replace=False)
    verdicts[rows] = true[rows]
    return verdicts


@pytest.mark.parametrize("seed", range(4))
def test_of_images_like_these_it_is_ppi_plus_plus(seed: int) -> None:
    rng = np.random.default_rng(seed)
    true, scores = images(rng, 500, 0.4, 0.7)
    verdicts = judge(rng, true, 120)
    y, f, other = true[verdicts >= 0].astype(float), scores[verdicts >= 0], scores[verdicts < 0]
    n, m = len(y), len(other)
    found = prediction_powered(verdicts, scores, whole=False)
    # Angelopoulos, Duchi and Zrnic 2023, section 6: Cov(Y, f) / ((1 + n / M) Var(f)), var(f) over all images.
    multiplier = np.cov(y, f)[0, 1] / ((1 + n / m) * scores.var(ddof=1))
    assert found.multiplier == pytest.approx(multiplier)
    assert found.share == pytest.approx(multiplier * other.mean() + (y - multiplier * f).mean())
    variance = multiplier**2 * scores.var(ddof=1) / m + (y - multiplier * f).var(ddof=1) / n * (n - 1) / (n - 2)
    assert found.worth == pytest.approx(n * (y.var(ddof=1) / n) / variance)
    assert found.correlation == pytest.approx(np.corrcoef(y, f)[0, 1])
    assert found.classical.share == pytest.approx(y.mean())


def test_of_these_images_it_is_the_difference_estimator() -> None:
    rng = np.random.default_rng(7)
    true, scores = images(rng, 300, 0.5, 0.5)
    verdicts = judge(rng, true, 100)
    y, f = true[verdicts >= 0].astype(float), scores[verdicts >= 0]
    found = prediction_powered(verdicts, scores)
    multiplier = np.cov(y, f)[0, 1] / scores.var(ddof=1)
    assert found.multiplier == pytest.approx(multiplier)
    assert found.share == pytest.approx(y.mean() + multiplier * (scores.mean() - f.mean()))
    assert found.classical == stratified_share(true[verdicts >= 0], np.zeros(100, int), np.array([300]))
    half = t.ppf(0.975, min(y.sum(), (1 - y).sum()) - 1) * np.sqrt(
        (1 - 100 / 300) * (y - multiplier * f).var(ddof=1) / 100
    )
    assert (found.high - found.low) / 2 == pytest.approx(half, rel=0.1)
    assert found.high - found.low < 0.9 * (found.classical.high - found.classical.low)
    assert found.note is None


def test_a_sample_that_drew_high_scores_by_chance_is_put_right() -> None:
    scores = np.linspace(0, 1, 1000)
    true = np.random.default_rng(1).random(1000) < scores
    verdicts = np.full(1000, -1)
    high = np.concatenate([np.arange(400, 1000, 10), np.arange(0, 400, 20)])
    verdicts[high] = true[high]
    found = prediction_powered(verdicts, scores)
    assert found.classical.share > true.mean() + 0.05
    assert true.mean() < found.share < found.classical.share - 0.02


def test_scores_that_say_nothing_change_nothing() -> None:
    rng = np.random.default_rng(3)
    true, scores = images(rng, 1000, 0.4, 0.0)
    found = prediction_powered(judge(rng, true, 100), scores)
    plain = found.classical
    assert (found.share, found.low, found.high) == (plain.share, plain.low, plain.high)
    assert (found.multiplier, found.worth, found.note) == (0.0, 100, NO_GAIN)
    flat = prediction_powered(judge(rng, true, 100), np.full(1000, 0.3))
    assert (flat.correlation, flat.note) == (None, NO_GAIN)
    # Scores that point the other way are not turned round: lambda stays at 0.
    backward = prediction_powered(judge(rng, true, 100), 1 - 0.5 * true)
    assert (backward.multiplier, backward.note) == (0.0, NO_GAIN)


def test_what_is_said_where_scores_cannot_be_used() -> None:
    rng = np.random.default_rng(4)
    true, scores = images(rng, 60, 0.4, 2.0)
    whole = prediction_powered(true.astype(int), scores)
    assert (whole.note, whole.low, whole.high) == (ALL_JUDGED, true.mean(), true.mean())
    rare = np.full(60, -1)
    rare[:20] = np.arange(20) < 3
    found = prediction_powered(rare, scores)
    assert found.note == "3 verdicts of one kind, minimum 5: too few to hold the scores against"
    assert (found.share, found.multiplier) == (found.classical.share, 0.0)
    few = prediction_powered(np.where(np.arange(60) < 4, 1, -1), scores)
    assert (few.share, few.note, few.worth) == (None, "n = 4, minimum 10", None)


def test_strata_have_one_multiplier_and_weigh_by_size() -> None:
    rng = np.random.default_rng(5)
    parts = [images(rng, 900, 0.2, 1.0), images(rng, 100, 0.7, 1.0)]
    true, scores = (np.concatenate(each) for each in zip(*parts, strict=True))
    strata = np.repeat([0, 1], [900, 100])
    verdicts = np.concatenate([judge(rng, parts[0][0], 80), judge(rng, parts[1][0], 40)])
    found = prediction_powered(verdicts, scores, strata)
    above = below = shift = 0.0
    for h, (weight, n, size) in enumerate([(0.9, 80, 900), (0.1, 40, 100)]):
        rows = (strata == h) & (verdicts >= 0)
        each = weight**2 * (1 - n / size) / n
        above += each * np.cov(true[rows], scores[rows])[0, 1]
        below += each * scores[strata == h].var(ddof=1)
        shift += weight * (scores[strata == h].mean() - scores[rows].mean())
    assert found.multiplier == pytest.approx(above / below)
    assert found.share == pytest.approx(found.classical.share + above / below * shift)
    assert found.worth > 130


def test_a_correlation_of_seven_tenths_makes_two_hundred_verdicts_worth_about_390() -> None:
    rng = np.random.default_rng(6)
    true = rng.random(200_000) < 0.5
    # var(f) = 1 and cov = 0.7 * 0.5 by construction.
    scores = 0.7 * (true - 0.5) / 0.5 + np.sqrt(1 - 0.49) * rng.normal(size=len(true))
    verdicts = judge(rng, true, 20_000)
    found = prediction_powered(verdicts, scores)
    assert found.correlation == pytest.approx(0.7, abs=0.01)
    assert 200 * found.worth / 20_000 == pytest.approx(200 / (1 - 0.49), rel=0.03)
    moments = Moments.of(verdicts, scores, np.zeros(len(true), int), True)
    assert moments.gain == pytest.approx(found.worth / 20_000)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("count", "n", "share", "telling", "whole"),
    [
        (2000, 100, 0.5, 1.5, True),
        (2000, 100, 0.1, 3.0, True),
        (300, 100, 0.3, 1.0, True),
        (2000, 100, 0.3, 1.5, False),
    ],
)
def test_the_interval_holds_the_truth_and_is_narrower(
    count: int, n: int, share: float, telling: float, whole: bool
) -> None:
    rng = np.random.default_rng(0)
    true, scores = images(rng, count, share, telling)

    def one() -> tuple[PredictionPowered, float]:
        drawn = (true, scores) if whole else images(rng, count, share, telling)
        return prediction_powered(judge(rng, drawn[0], n), drawn[1], whole=whole), drawn[
            0
        ].mean() if whole else share

    found = [one() for _ in range(300)]
    held = np.mean([each.low <= truth <= each.high for each, truth in found])
    width, plain = (
        np.mean([each.high - each.low for each in some])
        for some in ([each for each, _ in found], [each.classical for each, _ in found])
    )
    assert held > 0.92, held
    assert width < 0.8 * plain


@pytest.mark.slow
def test_the_stratified_interval_holds_the_truth() -> None:
    rng = np.random.default_rng(2)
    parts = [images(rng, 1800, 0.1, 1.5), images(rng, 200, 0.6, 1.5)]
    true, scores = (np.concatenate(each) for each in zip(*parts, strict=True))
    strata, held = np.repeat([0, 1], [1800, 200]), []
    for _ in range(300):
        verdicts = np.concatenate([judge(rng, part, n) for (part, _), n in zip(parts, (90, 40), strict=True)])
        found = prediction_powered(verdicts, scores, strata)
        held.append(found.low <= true.mean() <= found.high)
    assert np.mean(held) > 0.92, np.mean(held)
