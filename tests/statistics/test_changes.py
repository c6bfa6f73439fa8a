"""Changes on the same, clustered images: against statsmodels, against enumeration, and their limits."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import t
from statsmodels.regression.linear_model import OLS

from clipstudio.domain.estimates import ChangeTest
from clipstudio.statistics.changes import change, sign_flip
from clipstudio.statistics.differences import mcnemar, paired_change, paired_table


def drawn(seed: int, clusters: int = 14) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    codes = np.repeat(np.arange(clusters), rng.integers(1, 9, clusters)).astype(np.int32)
    before = rng.random(len(codes)) < 0.3
    flips = rng.random(len(codes)) < rng.beta(1, 4, clusters)[codes]
    return before, before ^ flips, codes


@pytest.mark.parametrize("seed", range(5))
def test_the_interval_is_t_with_the_cluster_robust_variance_of_statsmodels(seed: int) -> None:
    before, after, codes = drawn(seed)
    found = change(before, after, codes, 1)
    moved = after.astype(float) - before
    fit = OLS(moved, np.ones(len(moved))).fit(cov_type="cluster", cov_kwds={"groups": codes})
    half = t.ppf(0.975, 13) * float(np.sqrt(fit.cov_params()[0, 0]))
    assert found.change == pytest.approx(moved.mean())
    assert (found.low, found.high) == (pytest.approx(moved.mean() - half), pytest.approx(moved.mean() + half))
    assert (found.clusters, found.test) == (14, ChangeTest.SIGN_FLIP)
    assert 0 < found.effective_n <= found.n


@settings(max_examples=40)
@given(st.lists(st.integers(-6, 6), min_size=1, max_size=9))
def test_p_is_the_share_of_all_ways_to_turn_clusters_round(moved: list[int]) -> None:
    totals = [abs(sum(sign * each for sign, each in zip(signs, moved, strict=True)))
              for signs in product((-1, 1), repeat=len(moved))]  # fmt: skip
    expected = sum(total >= abs(sum(moved)) for total in totals) / len(totals)
    p, smallest, how = sign_flip(np.array(moved))
    assert (p, how) == (pytest.approx(expected), None)
    assert smallest <= p + 1e-12


@given(st.integers(0, 40), st.integers(0, 40))
def test_with_one_image_in_each_cluster_it_is_mcnemars_exact_test(gained: int, lost: int) -> None:
    p, smallest, _ = sign_flip(np.array([1] * gained + [-1] * lost + [0, 0]))
    assert p == pytest.approx(mcnemar(gained, lost))
    assert smallest == pytest.approx(min(1.0, 2 * 0.5 ** (gained + lost)))


def test_a_drawn_p_is_near_the_exact_one_is_never_0_and_says_how_it_was_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    moved = np.random.default_rng(3).integers(-4, 6, 60)
    exact, _, _ = sign_flip(moved)
    monkeypatch.setattr("clipstudio.statistics.changes._STEPS", 0)
    p, _, how = sign_flip(moved, seed=8)
    assert p == pytest.approx(exact, rel=0.1)
    assert how == "from 99,999 random turns, seed 8"
    assert sign_flip(moved, seed=8) == sign_flip(moved, seed=8)
    none, least, _ = sign_flip(np.full(200, 5), seed=1, flips=999)
    assert none == least == 1 / 1000


def test_independent_images_keep_newcombes_interval_and_mcnemars_test() -> None:
    before, after, codes = drawn(1)
    plain = paired_change(*paired_table(before, after), 1)
    for clusters in (np.arange(len(codes), dtype=np.int32), np.full(len(codes), -1, np.int32)):
        found = change(before, after, clusters, 1)
        assert (found.low, found.high, found.p, found.test) == (plain.low, plain.high, plain.p, ChangeTest.MCNEMAR)
        assert found.effective_n == found.n
    assert change(before, after, None, 1) == plain


def test_clusters_that_all_changed_alike_are_so_many_answers() -> None:
    codes = np.repeat(np.arange(12), 5).astype(np.int32)
    nobody, everyone = np.zeros(60, bool), np.ones(60, bool)
    found, twelve = change(nobody, everyone, codes, 1), paired_change(0, 0, 12, 0, 1)
    assert (found.change, found.effective_n) == (1.0, 12.0)
    assert (found.low, found.high) == (pytest.approx(twelve.low), pytest.approx(twelve.high))
    still, unmoved = change(nobody, nobody, codes, 1), paired_change(0, 0, 0, 12, 1)
    assert (still.change, still.p) == (0.0, 1.0)
    assert (still.low, still.high) == (pytest.approx(unmoved.low), pytest.approx(unmoved.high))


def test_one_cluster_and_few_are_not_estimable_but_counted() -> None:
    before, after = np.zeros(60, bool), np.ones(60, bool)
    one = change(before, after, np.zeros(60, np.int32), 1)
    assert (one.change, one.low, one.high, one.p) == (None, None, None, None)
    assert (one.gained, one.lost, one.reason) == (60, 0, "all images are of one cluster")
    assert change(before, after, np.arange(60, dtype=np.int32) % 4, 1).reason == "4 clusters, minimum 5"
    assert change(before[:5], after[:5], np.zeros(5, np.int32), 10).reason == "n = 5, minimum 10"


def test_there_is_no_p_where_images_can_flip_one_way_only() -> None:
    before, after, codes = drawn(2)
    why = "labels were only taken away"
    for clusters in (None, codes):
        found = change(before, after, clusters, 1, one_way=why)
        assert (found.p, found.test, found.attainable_p, found.p_reason) == (None, None, None, why)
        assert found.low < found.change < found.high
