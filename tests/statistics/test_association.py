"""Tests of association against scipy, their adjustment against statsmodels, and the lists of the paper."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chi2_contingency, fisher_exact
from scipy.stats.contingency import association as scipy_association

from clipstudio.domain.estimates import AssociationTest
from clipstudio.statistics.association import associations, most_tied


@st.composite
def groups(draw: st.DrawFn, fewest: int = 2, most: int = 4) -> tuple[np.ndarray, np.ndarray]:
    sizes = draw(st.lists(st.integers(1, 60), min_size=fewest, max_size=most))
    given_ = [[draw(st.integers(0, size)) for _ in range(3)] for size in sizes]
    return np.array(given_), np.array(sizes)


@settings(max_examples=50)
@given(groups())
def test_they_are_scipys(case: tuple[np.ndarray, np.ndarray]) -> None:
    counts, sizes = case
    for column, found in zip(counts.T, associations(counts, sizes), strict=True):
        table = np.stack([column, sizes - column])
        if 0 in table.sum(axis=1):
            assert (found.test, found.p, found.cramers_v) == (None, None, None)
            assert found.reason in ("no image has the label", "every image has the label")
            continue
        expected = chi2_contingency(table, correction=False)
        assert found.statistic == pytest.approx(expected.statistic)
        assert found.cramers_v == pytest.approx(scipy_association(table, method="cramer"))
        if found.test is AssociationTest.FISHER:
            assert len(sizes) == 2
            assert expected.expected_freq.min() < 5
            assert found.p == pytest.approx(fisher_exact(table).pvalue)
        else:
            assert found.p == pytest.approx(expected.pvalue)
            assert (found.reason is not None) == (expected.expected_freq.min() < 5)


@given(groups(), st.randoms())
def test_the_order_of_groups_does_not_matter(case: tuple[np.ndarray, np.ndarray], random: st.Random) -> None:  # type: ignore[name-defined]
    counts, sizes = case
    order = list(range(len(sizes)))
    random.shuffle(order)
    for one, other in zip(associations(counts, sizes), associations(counts[order], sizes[order]), strict=True):
        assert one.p == pytest.approx(other.p)
        assert one.statistic == pytest.approx(other.statistic)


def test_one_group_and_an_empty_group_are_not_estimable() -> None:
    assert associations(np.array([[3]]), np.array([9]))[0].reason == "fewer than two groups"
    assert associations(np.array([[3], [0]]), np.array([9, 0]))[0].reason == "a group without images"


def test_the_papers_lists_hold_the_strongest_sorted_by_frequency() -> None:
    sizes = np.array([100, 100])
    #                  weak  strong-rare  strong-frequent  of the other  even
    counts = np.array([[30, 20, 80, 5, 50], [25, 1, 40, 40, 50]])
    tested = associations(counts, sizes)
    assert most_tied(tested, counts, sizes, 0, most=2) == (2, 1)
    assert most_tied(tested, counts, sizes, 0) == (2, 0, 1)
    assert most_tied(tested, counts, sizes, 1) == (3,)


@settings(max_examples=60)
@given(groups(most=3))
def test_no_table_with_the_same_totals_has_a_smaller_p(case: tuple[np.ndarray, np.ndarray]) -> None:
    counts, sizes = case
    sizes = np.minimum(sizes, 12)
    counts = np.minimum(counts, sizes[:, None])
    for column, found in zip(counts.T, associations(counts, sizes), strict=True):
        if found.p is None:
            continue
        total = int(column.sum())
        cells = [each for each in np.ndindex(*(sizes + 1).tolist()) if sum(each) == total]
        others = associations(np.array(cells).T, sizes)
        assert found.attainable_p <= min(each.p for each in others) + 1e-12
        if found.test is AssociationTest.FISHER:
            assert found.attainable_p == pytest.approx(min(each.p for each in others))
