"""Shares from stratified samples: against formulas written out, a search by hand, and simulation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize

from clipstudio.statistics.clusters import share_interval
from clipstudio.statistics.differences import score
from clipstudio.statistics.sample_size import expected_interval
from clipstudio.statistics.strata import Judged
from clipstudio.statistics.stratified import expected_share, stratified_share
from clipstudio.statistics.weighted_score import weighted_score


def judged(hits: list[int], counts: list[int]) -> tuple[np.ndarray, np.ndarray]:
    """Which images count and their strata, from the hits and the judged images of each stratum."""
    rows = [np.arange(n) < y for y, n in zip(hits, counts, strict=True)]
    return np.concatenate(rows), np.repeat(np.arange(len(counts)), counts)


@pytest.mark.parametrize(("hits", "n"), [(3, 20), (0, 12), (30, 30), (17, 50)])
def test_one_stratum_is_wilsons_interval_with_the_population_correction(hits: int, n: int) -> None:
    found = stratified_share(*judged([hits], [n]), np.array([200]))
    plain = expected_interval(n, hits / n, 200)
    assert (found.share, found.judged, found.population) == (hits / n, n, 200)
    assert (found.low, found.high) == (pytest.approx(plain.low, abs=1e-9), pytest.approx(plain.high, abs=1e-9))
    assert found.effective_n == pytest.approx(n * 199 / (200 - n))
    assert score(hits / n, n, None, 0.95) == pytest.approx(
        weighted_score(np.ones(1), np.array([hits / n]), np.array([float(n)])), abs=1e-9
    )


def test_strata_count_by_their_sizes() -> None:
    hits, strata = judged([2, 10, 5], [40, 20, 10])
    found = stratified_share(hits, strata, np.array([900, 80, 20]))
    assert found.share == pytest.approx(0.9 * 2 / 40 + 0.08 * 10 / 20 + 0.02 * 5 / 10)
    assert found.low < found.share < found.high
    # The sample alone says 17 of 70.
    assert found.high < 17 / 70
    same = stratified_share(hits[::-1], 2 - strata[::-1], np.array([20, 80, 900]))
    assert (same.share, same.low, same.high) == pytest.approx((found.share, found.low, found.high))


@pytest.mark.parametrize("hits", [(2, 10, 5), (0, 3, 1), (1, 20, 10)])
def test_the_ends_are_where_the_likeliest_shares_are_z_standard_errors_away(hits: tuple[int, ...]) -> None:
    weights, n = np.array([0.7, 0.2, 0.1]), np.array([40.0, 20.0, 10.0])
    shares = np.array(hits) / n
    estimate = float((weights * shares).sum())
    for end in weighted_score(weights, shares, n):

        def unlikely(p: np.ndarray) -> float:
            return -float((n * (shares * np.log(p) + (1 - shares) * np.log(1 - p))).sum())

        likeliest = minimize(
            unlikely,
            np.full(3, end),
            bounds=[(1e-9, 1 - 1e-9)] * 3,
            constraints={"type": "eq", "fun": lambda p, end=end: float((weights * p).sum()) - end},
            options={"ftol": 1e-13, "maxiter": 500},
        ).x
        error = np.sqrt((weights**2 * likeliest * (1 - likeliest) / n).sum())
        assert abs(estimate - end) / error == pytest.approx(1.959964, abs=0.01)


def test_a_large_stratum_without_a_hit_is_not_certain() -> None:
    hits, strata = judged([0, 5], [30, 10])
    found = stratified_share(hits, strata, np.array([9500, 500]))
    assert found.share == pytest.approx(0.025)
    assert found.high > 0.95 * score(0.0, 30.0, None, 0.95)[1]


def test_where_all_images_were_judged_nothing_is_uncertain() -> None:
    found = stratified_share(*judged([3, 10], [20, 40]), np.array([20, 40]))
    assert (found.share, found.low, found.high) == pytest.approx((13 / 60, 13 / 60, 13 / 60))
    assert found.effective_n is None
    part = stratified_share(*judged([3, 10], [20, 40]), np.array([20, 4000]))
    assert part.low < part.share < part.high


def test_a_domain_that_is_known_has_strata_of_its_own() -> None:
    hits, strata = judged([5, 12], [30, 30])
    group = np.tile([True, False], 30)
    found = stratified_share(hits[group], strata[group], np.array([300, 50]))
    shares = [hits[group][strata[group] == h].mean() for h in (0, 1)]
    assert found.share == pytest.approx((300 * shares[0] + 50 * shares[1]) / 350)
    assert (found.judged, found.population) == (30, 350)


def test_a_domain_that_judging_alone_shows_is_a_ratio_of_two_estimates() -> None:
    hits, strata = judged([6, 20], [60, 40])
    within = np.concatenate([np.arange(60) < 30, np.arange(40) < 32])
    sizes = np.array([5000, 400])
    found = stratified_share(hits, strata, sizes, within)
    above = 5000 * 6 / 60 + 400 * 20 / 40
    below = 5000 * 30 / 60 + 400 * 32 / 40
    assert found.share == pytest.approx(above / below)
    assert (found.judged, found.population) == (62, pytest.approx(below))
    # The interval by linearisation alone, z = x (y - p): about as wide for as many images as these.
    variance = 0.0
    for h, size in enumerate(sizes):
        z = (within * (hits - found.share))[strata == h]
        variance += size**2 * (1 - len(z) / size) * z.var(ddof=1) / len(z) / below**2
    assert (found.high - found.low) / 2 == pytest.approx(1.96 * np.sqrt(variance), rel=0.1)


def test_what_is_not_estimable_says_why() -> None:
    few = stratified_share(*judged([2, 1], [5, 4]), np.array([50, 50]))
    assert (few.share, few.low, few.reason) == (None, None, "n = 9, minimum 10")
    gap = stratified_share(*judged([2, 1], [20, 20]), np.array([500, 400, 100]))
    assert gap.reason == "100 of 1,000 images are of strata of which none was judged"
    small = stratified_share(*judged([2, 1], [20, 20]), np.array([500, 400, 40]))
    assert (small.reason, small.unreached, small.population) == (None, 40, 900)
    with pytest.raises(ValueError, match="20 images of stratum 1 were judged, and it holds 10"):
        stratified_share(*judged([2, 1], [20, 20]), np.array([500, 10]))


@given(
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(0, 300)), min_size=1, max_size=5),
    st.booleans(),
)
def test_the_interval_holds_the_share_and_turns_round_with_it(rows: list[tuple[int, ...]], part: bool) -> None:
    counts = [yes + no for yes, no, _ in rows]
    hits, strata = judged([yes for yes, _, _ in rows], counts)
    sizes = np.array([count + more for count, (_, _, more) in zip(counts, rows, strict=True)])
    within = np.arange(len(hits)) % 3 > 0 if part else None
    found = stratified_share(hits, strata, sizes, within, minimum_n=1)
    if found.share is None:
        assert found.reason
        return
    assert 0 <= found.low <= found.share <= found.high <= 1
    other = stratified_share(~hits, strata, sizes, within, minimum_n=1)
    assert other.share == pytest.approx(1 - found.share)
    assert (other.low, other.high) == pytest.approx((1 - found.high, 1 - found.low), abs=1e-6)


def test_the_expected_interval_is_what_a_sample_with_those_rates_gives() -> None:
    sizes, counts = np.array([900, 80, 20]), [40, 20, 10]
    found = stratified_share(*judged([2, 10, 5], counts), sizes)
    planned = expected_share(sizes, np.array(counts), np.array([0.05, 0.5, 0.5]))
    assert (planned.n, planned.rate) == (70, pytest.approx(found.share))
    assert (planned.low, planned.high) == pytest.approx((found.low, found.high))
    one = expected_share(np.array([500]), np.array([100]), np.array([0.3]))
    assert one.half_width == pytest.approx(expected_interval(100, 0.3, 500).half_width)
    with pytest.raises(ValueError, match="at least one"):
        expected_share(sizes, np.array([40, 0, 10]), np.array([0.05, 0.5, 0.5]))


def test_with_clusters_and_equal_weights_it_is_the_share_of_any_clustered_images() -> None:
    rng = np.random.default_rng(3)
    clusters = np.repeat(np.arange(20), 5).astype(np.int32)
    hits = rng.random(100) < rng.beta(2, 3, 20)[clusters]
    strata = np.arange(100) % 2
    found = stratified_share(hits, strata, np.array([5000, 5000]), clusters=clusters)
    plain = share_interval(hits, clusters, 10)
    assert (found.share, found.low, found.high) == pytest.approx((plain.rate, plain.low, plain.high))
    assert (found.effective_n, found.clusters) == (pytest.approx(plain.effective_n), 20)
    alone = stratified_share(hits, strata, np.array([5000, 5000]), clusters=np.arange(100))
    assert alone == stratified_share(hits, strata, np.array([5000, 5000]))


def test_weights_count_among_clusters() -> None:
    clusters = np.repeat(np.arange(12), 4).astype(np.int32)
    hits, strata = np.tile([True, False, False, False], 12), np.tile([0, 0, 1, 1], 12)
    found = stratified_share(hits, strata, np.array([2400, 240]), clusters=clusters)
    assert found.share == pytest.approx(2400 * 0.5 / 2640)
    one_heavy = np.concatenate([np.zeros(4, dtype=int), np.ones(44, dtype=int)])
    heavy = stratified_share(hits, one_heavy, np.array([9000, 100]), clusters=clusters)
    assert heavy.reason == "by weight the clusters are equivalent to 1.0 of equal size, minimum 3"
    few = stratified_share(hits, strata, np.array([2400, 240]), clusters=clusters // 3)
    assert few.reason == "4 clusters, minimum 5"


CASES = {
    "a large stratum that is rarely hit": ([9000, 500, 500], [20, 20, 20], [0.05, 0.5, 0.5]),
    "hidden in the large stratum": ([9500, 500], [30, 30], [0.03, 0.9]),
    "near 1": ([2000, 1000], [15, 15], [0.97, 0.9]),
    "half judged": ([40, 40], [20, 20], [0.1, 0.3]),
    "many small strata": ([200] * 30, [5] * 30, [0.01] * 30),
    "ten judged": ([300, 700], [5, 5], [0.3, 0.5]),
}


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_the_interval_holds_the_truth(case: str) -> None:
    sizes, counts, rates = (np.array(each) for each in CASES[case])
    true = np.round(sizes * rates).astype(int)
    share, rng = true.sum() / sizes.sum(), np.random.default_rng(0)

    def one() -> Judged:
        hits = rng.hypergeometric(true, sizes - true, counts)
        return stratified_share(*judged(hits.tolist(), counts.tolist()), sizes)

    found = [one() for _ in range(400)]
    held = np.mean([each.low - 1e-9 <= share <= each.high + 1e-9 for each in found])
    assert held > 0.915, held
