"""Precision and recall from a sample of images with and without a label."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.statistics.precision_recall import NONE_TRUE, precision, recall
from clipstudio.statistics.stratified import stratified_share

SIZES, ASSIGNED = np.array([400, 4600]), np.array([True, False])


def sample(found: int, with_label: int, missed: int, without: int) -> tuple[np.ndarray, np.ndarray]:
    """Which judged images are true and their strata: with the label, and without it."""
    true = np.concatenate([np.arange(with_label) < found, np.arange(without) < missed])
    return true, np.repeat([0, 1], [with_label, without])


def test_both_are_shares_of_estimated_totals() -> None:
    true, strata = sample(60, 80, 4, 100)
    hit = precision(true, strata, SIZES, ASSIGNED)
    assert (hit.share, hit.judged, hit.population) == (0.75, 80, 400)
    found = recall(true, strata, SIZES, ASSIGNED)
    assert found.share == pytest.approx(300 / (300 + 184))
    assert found.population == pytest.approx(484)
    assert found.judged == 64
    assert found.low < found.share < found.high


def test_recall_is_as_uncertain_as_what_was_missed() -> None:
    none = recall(*sample(60, 80, 0, 100), SIZES, ASSIGNED)
    assert (none.share, none.high) == (1.0, 1.0)
    # Up to 3.7 % of the 4,600 images without the label could be missed ones: 170 beside 300.
    most = stratified_share(np.zeros(100, bool), np.zeros(100, int), np.array([4600])).high * 4600
    assert none.low == pytest.approx(300 / (300 + most), abs=0.03)
    more = recall(*sample(60, 80, 0, 1000), SIZES, ASSIGNED)
    assert more.low > none.low + 0.2
    nothing = recall(*sample(0, 80, 5, 100), SIZES, ASSIGNED)
    assert (nothing.share, nothing.low) == (0.0, 0.0)
    assert 0 < nothing.high < 0.2


def test_where_all_was_judged_recall_is_certain() -> None:
    found = recall(*sample(30, 40, 6, 60), np.array([40, 60]), ASSIGNED)
    assert (found.share, found.low, found.high) == pytest.approx((30 / 36, 30 / 36, 30 / 36))


def test_a_domain_is_weighted_by_its_own_part_of_each_stratum() -> None:
    true, strata = sample(60, 80, 10, 100)
    # Half of the images with the label are in it, and a fifth of the others.
    within = np.concatenate([np.arange(80) % 2 == 0, np.arange(100) % 5 == 0])
    found = recall(true, strata, SIZES, ASSIGNED, within)
    hits = [int((true & within & (strata == h)).sum()) for h in (0, 1)]
    assert hits == [30, 2]
    assert found.share == pytest.approx((30 / 80 * 400) / (30 / 80 * 400 + 2 / 100 * 4600))
    assert found.judged == 32
    few = recall(true, strata, SIZES, ASSIGNED, within & ((strata == 0) | (np.arange(180) < 120)))
    assert few.reason == "of the images without the label: n = 8, minimum 10"


def test_what_is_not_estimable_says_why() -> None:
    only = recall(*sample(60, 80, 0, 0), SIZES, ASSIGNED)
    assert (only.share, only.reason) == (None, "of the images without the label: no images")
    assert recall(*sample(3, 5, 1, 100), SIZES, ASSIGNED).reason == "n = 5, minimum 10"
    assert recall(*sample(0, 50, 0, 100), SIZES, ASSIGNED).reason == NONE_TRUE
    assert precision(*sample(0, 0, 3, 100), SIZES, ASSIGNED).reason == "no images"


def test_with_clusters_recall_is_a_share_of_the_true_images() -> None:
    true, strata = sample(60, 80, 10, 100)
    people = np.concatenate([np.arange(80) % 40, np.arange(100) % 40])
    found = recall(true, strata, SIZES, ASSIGNED, clusters=people)
    assert found.share == pytest.approx(300 / (300 + 460))
    assert found.clusters == len(set(people[true]))
    assert found.low < found.share < found.high
    few = recall(true, strata, SIZES, ASSIGNED, clusters=people % 3)
    assert few.reason == "3 clusters, minimum 5"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("sizes", "counts", "rates"),
    [
        ([1000, 9000], [100, 100], [0.7, 0.02]),
        ([200, 800], [50, 150], [0.9, 0.1]),
        ([300, 3000], [30, 60], [0.5, 0.05]),
    ],
)
def test_the_interval_of_recall_holds_the_truth(sizes: list[int], counts: list[int], rates: list[float]) -> None:
    held, rng = [], np.random.default_rng(1)
    true = np.round(np.array(sizes) * rates).astype(int)
    share = true[0] / true.sum()
    for _ in range(400):
        found, missed = rng.hypergeometric(true, np.array(sizes) - true, counts)
        told = recall(*sample(found, counts[0], missed, counts[1]), np.array(sizes), ASSIGNED)
        held.append(told.low - 1e-9 <= share <= told.high + 1e-9)
    assert np.mean(held) > 0.92
