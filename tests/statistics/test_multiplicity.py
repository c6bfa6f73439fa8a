"""Families of tests: adjustment against statsmodels, what is left out, and what that does to the others."""

from __future__ import annotations

from collections.abc import Iterator
from unittest import mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from clipstudio.statistics.association import associations
from clipstudio.statistics.multiplicity import adjust, left_out_words, repeats


@pytest.fixture(scope="module", autouse=True)
def no_garbage_is_collected() -> Iterator[None]:
    """The reference collects garbage at every call, which takes half a second where much is loaded."""
    with mock.patch("gc.collect"):
        yield


@given(st.lists(st.none() | st.floats(0, 1), max_size=12))
def test_adjusted_values_are_those_of_statsmodels(p_values: list[float | None]) -> None:
    family = adjust(p_values)
    made = [p for p in p_values if p is not None]
    assert family.size == len(made)
    for adjusted, method in ((family.holm, "holm"), (family.bh, "fdr_bh")):
        assert [each is None for each in adjusted] == [p is None for p in p_values]
        if made:
            assert [each for each in adjusted if each is not None] == pytest.approx(
                multipletests(made, method=method)[1].tolist()
            )
    for raw, holm, bh in zip(p_values, family.holm, family.bh, strict=True):
        if raw is not None:
            assert raw - 1e-12 <= bh <= holm + 1e-12 <= 1 + 1e-9


def test_a_test_that_cannot_reach_the_level_is_not_paid_for() -> None:
    # Tarone 1990: four tests, of which two could not come under 0.05 / 2 whatever they showed.
    p_values, attainable = [0.02, 0.3, 0.04, 0.2], [0.001, 0.03, 0.01, 0.2]
    found = adjust(p_values, attainable)
    assert found.hopeless == (False, True, False, True)
    assert (found.size, found.left_out, found.needed) == (2, 2, 0.025)
    # What is left out could have come under 0.05, so the p that it could not have come down to is told.
    assert (
        left_out_words(found.needed)
        == "it could not have come down to 0.025 (0.05 over 2 tests), whatever it showed"
    )
    assert left_out_words(adjust([0.4], [0.4]).needed) == "it could not have come down to 0.05, whatever it showed"
    assert found.holm == (pytest.approx(0.04), None, pytest.approx(0.04), None)
    # Nothing is left out where all could.
    assert adjust(p_values, [0.001] * 4).size == adjust(p_values).size == 4


def test_what_is_left_out_does_not_hang_on_what_was_found() -> None:
    for first in (0.9, 1e-6):
        assert adjust([first, 0.5, 0.5], [1e-9, 0.04, 0.04]).hopeless == (False, True, True)
    assert adjust([0.04], [0.04]).holm == (pytest.approx(0.04),)
    assert adjust([0.4], [0.4]).hopeless == (True,)


def test_false_findings_stay_under_the_level_with_hopeless_tests_left_out() -> None:
    rng, false = np.random.default_rng(0), 0
    sizes, shares = np.array([40, 40]), np.r_[np.full(10, 0.3), np.full(60, 0.02)]
    for _ in range(300):
        tests = associations(rng.binomial(40, shares, (2, 70)), sizes)
        family = adjust([each.p for each in tests], [each.attainable_p for each in tests])
        assert family.size < 30
        false += any(p is not None and p < 0.05 for p in family.holm)
    assert false / 300 < 0.05 + 2 * np.sqrt(0.05 * 0.95 / 300)


def test_a_part_of_a_family_tells_what_the_whole_one_left_out() -> None:
    whole = adjust([0.02, 0.3, 0.04, 0.2], [0.001, 0.03, 0.01, 0.2])
    part = whole.part(2, 4)
    assert (part.size, part.left_out, part.needed) == (2, 2, 0.025)
    assert (part.holm, part.hopeless) == (whole.holm[2:], (False, True))


def test_a_repeated_test_counts_once() -> None:
    found = adjust([0.01, 0.01, 0.5], repeated=[None, 0, None])
    assert (found.size, found.holm) == (2, (pytest.approx(0.02), pytest.approx(0.02), pytest.approx(0.5)))
    assert (found.repeated, found.left_out) == ((False, True, False), 1)


def test_columns_that_are_the_same_or_the_complement_repeat() -> None:
    first = np.array([1, 0, 0, 1, 1], bool)
    other = np.array([1, 0, 0, 1, 0], bool)
    assert repeats(np.stack([first, ~first, other, first], axis=1)) == (None, 0, None, 0)
    assert repeats(np.zeros((0, 2), bool)) == (None, 0)
