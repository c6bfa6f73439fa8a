"""The largest gap, its interval for all pairs at once, and when there is none."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import AssociationTest, DifferenceMethod
from clipstudio.statistics.association import associations
from clipstudio.statistics.chance import chance_gap
from clipstudio.statistics.clusters import share_intervals
from clipstudio.statistics.differences import difference
from clipstudio.statistics.disparity import disparities, largest_disparity
from clipstudio.statistics.groups import count_by_group
from clipstudio.statistics.intervals import rates


def rate(count: int, n: int, minimum_n: int = 10) -> Rate:
    (made,) = rates([count], n, minimum_n)
    return made


def test_it_finds_the_two_groups_and_says_how_far_apart_they_are() -> None:
    found = largest_disparity([rate(10, 100), rate(40, 100), rate(3, 5), rate(20, 100)])
    assert (found.largest, found.smallest) == (1, 0)
    assert found.difference == pytest.approx(0.3)
    assert found.ratio == pytest.approx(4.0)
    at_bonferroni = difference(40, 100, 10, 100, 1, 1 - 0.05 / 3)
    assert (found.low, found.high) == (at_bonferroni.low, at_bonferroni.high)
    plain = difference(40, 100, 10, 100, 1)
    assert found.low < plain.low < plain.high < found.high
    assert (found.pairs, found.level) == (3, pytest.approx(1 - 0.05 / 3))
    assert found.ratio_low < 4 < found.ratio_high


def test_between_two_groups_the_interval_is_the_plain_one() -> None:
    found, plain = largest_disparity([rate(5, 50), rate(15, 50)]), difference(15, 50, 5, 50, 1)
    assert (found.low, found.high) == pytest.approx((plain.low, plain.high))


def test_what_is_not_there_is_said() -> None:
    assert largest_disparity([rate(1, 3), rate(5, 50)]).reason == "fewer than two groups are estimable"
    assert largest_disparity([rate(0, 50), rate(5, 50)]).ratio is None
    equal = largest_disparity([rate(5, 50), rate(5, 50)])
    assert (equal.difference, equal.ratio, {equal.largest, equal.smallest}) == (0.0, 1.0, {0, 1})


@given(st.lists(st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), min_size=2))
def test_it_lies_in_its_interval_and_does_not_depend_on_the_order(groups: list[tuple[int, int]]) -> None:
    found = largest_disparity([rate(count, n, 1) for count, n in groups])
    back = largest_disparity([rate(count, n, 1) for count, n in reversed(groups)])
    assert found.difference == back.difference == max(c / n for c, n in groups) - min(c / n for c, n in groups)
    assert found.low <= found.difference <= found.high


def images(counts: list[int], sizes: list[int]) -> tuple[np.ndarray, np.ndarray]:
    """One column of images that count, and their groups."""
    counted = np.concatenate([np.arange(n) < count for count, n in zip(counts, sizes, strict=True)])
    return counted[:, None], np.repeat(np.arange(len(sizes)), sizes).astype(np.int32)


def test_beside_the_gap_stand_the_overall_test_and_the_gap_that_chance_gives() -> None:
    counted, codes = images([10, 40, 3, 20], [100, 100, 5, 100])
    groups = [(rate(10, 100),), (rate(40, 100),), (rate(3, 5),), (rate(20, 100),)]
    (found,) = disparities(counted, codes, groups, None, seed=3)
    plain = largest_disparity([each for (each,) in groups])
    assert (found.low, found.high, found.largest, found.smallest) == (plain.low, plain.high, 1, 0)
    # The group of five is left out of both.
    (test,) = associations(np.array([[10], [40], [20]]), np.array([100, 100, 100]))
    assert found.test == test
    assert found.p_holm == found.p_bh == test.p
    assert found.chance == chance_gap(70, np.array([100, 100, 100]), seed=3)
    assert 0 < found.chance.mean < found.chance.high < found.difference


def test_over_several_columns_the_tests_are_one_family() -> None:
    rng = np.random.default_rng(0)
    codes = np.repeat([0, 1], 60).astype(np.int32)
    counted = rng.random((120, 4)) < np.where(codes[:, None] == 0, 0.3, [0.3, 0.5, 0.7, 0.3])
    groups = [rates(row.tolist(), 60, 10) for row in count_by_group(counted, codes, 2)]
    found = disparities(counted, codes, groups, None)
    raw = sorted(each.test.p for each in found)
    assert min(each.p_holm for each in found) == pytest.approx(4 * raw[0])
    assert all(each.p_holm >= each.p_bh >= each.test.p for each in found)
    again = disparities(counted[:, :1], codes, [each[:1] for each in groups], None)
    assert again[0].p_holm == pytest.approx(again[0].test.p)


def test_with_clusters_everything_allows_for_them() -> None:
    rng = np.random.default_rng(1)
    clusters = np.repeat(np.arange(30), 10).astype(np.int32)
    codes = (clusters % 3).astype(np.int32)
    counted = rng.random((300, 1)) < rng.beta(0.3, 0.6, 30)[clusters][:, None]
    groups = [share_intervals(counted[codes == g], clusters[codes == g], 10) for g in range(3)]
    plain = [rates([int(counted[codes == g].sum())], 100, 10) for g in range(3)]
    (found,), (naive,) = disparities(counted, codes, groups, clusters), disparities(counted, codes, plain, None)
    assert found.difference == naive.difference
    assert found.low < naive.low < naive.high < found.high
    assert found.ratio_high - found.ratio_low > naive.ratio_high - naive.ratio_low
    assert (found.test.test, naive.test.test) == (AssociationTest.RAO_SCOTT, AssociationTest.CHI2)
    assert found.test.p > naive.test.p
    assert found.chance.mean > 1.5 * naive.chance.mean
    assert found.method is DifferenceMethod.JOINED


def test_groups_that_share_clusters_have_the_interval_of_the_difference_within_them() -> None:
    rng = np.random.default_rng(2)
    clusters, codes = np.repeat(np.arange(12), 10).astype(np.int32), np.tile([0, 1], 60).astype(np.int32)
    counted = (clusters < 6)[:, None] ^ (rng.random((120, 1)) < 0.1)
    groups = [share_intervals(counted[codes == g], clusters[codes == g], 10) for g in range(2)]
    (found,) = disparities(counted, codes, groups, clusters)
    apart = largest_disparity([each for (each,) in groups])
    assert found.method is DifferenceMethod.PER_CLUSTER
    assert found.high - found.low < (apart.high - apart.low) / 2
