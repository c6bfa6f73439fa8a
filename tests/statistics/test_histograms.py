from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipstudio.statistics.histograms import BINS_PER_DECADE, log_histogram


@given(st.integers(0, 1_000), st.sampled_from([np.float32, np.float64]))
def test_counts_and_medians_are_numpys(seed: int, precision: type[np.floating]) -> None:
    rng = np.random.default_rng(seed)
    values = (10 ** rng.uniform(-5, 0, 60)).astype(precision)
    values[rng.random(60) < 0.1] = np.nan
    codes = rng.integers(-1, 4, 60).astype(np.int32)
    spread = log_histogram(values, codes, [2, 0])
    groups = [np.ones(60, dtype=np.bool_), codes == 2, codes == 0]
    for members, counts, median in zip(groups, spread.counts, spread.medians, strict=True):
        known = values[members & ~np.isnan(values)].astype(np.float64)
        inside = np.clip(known, spread.edges[0], spread.edges[-1])
        assert counts.tolist() == np.histogram(inside, spread.edges)[0].tolist()
        if len(known):
            assert median == pytest.approx(np.median(known))
        else:
            assert np.isnan(median)


def test_bins_are_equal_steps_over_whole_decades() -> None:
    edges = log_histogram(np.array([0.004, 0.03]), None, []).edges
    assert len(edges) == 2 * BINS_PER_DECADE + 1
    assert (edges[0], edges[BINS_PER_DECADE], edges[-1]) == pytest.approx((0.001, 0.01, 0.1))
    assert np.diff(np.log10(edges)) == pytest.approx(1 / BINS_PER_DECADE)


def test_a_bin_holds_its_lower_end_and_not_its_upper_one() -> None:
    edges = log_histogram(np.array([0.01, 0.9]), None, []).edges
    values = np.array([0.01, edges[3], np.nextafter(edges[3], 0), 0.9])
    counts = log_histogram(values, None, []).counts[0]
    assert (counts[0], counts[2], counts[3], counts.sum()) == (1, 1, 1, 4)


def test_what_lies_beyond_the_ends_is_in_the_first_and_the_last_bin() -> None:
    counts = log_histogram(np.array([0.0, 1e-9, 1e-6, 0.5, 1.0]), None, []).counts[0]
    assert (counts[0], counts[-1], counts.sum()) == (3, 1, 5)


@pytest.mark.parametrize("values", [[], [np.nan], [0.0], [1.0], [1e-12]])
def test_there_are_bins_whatever_the_probabilities(values: list[float]) -> None:
    spread = log_histogram(np.array(values), np.zeros(len(values), np.int32), [0, 1])
    known = sum(not np.isnan(value) for value in values)
    assert spread.counts.sum(axis=1).tolist() == [known, known, 0]
    assert np.isnan(spread.medians).tolist() == [known == 0, known == 0, True]
    assert (np.diff(spread.edges) > 0).all()
