"""Each number once, ascending."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.domain.numbers import distinct


@pytest.mark.parametrize("count", [0, 1, 2, 1_000])
def test_each_once_as_numpy_finds_them(count: int) -> None:
    numbers = np.random.default_rng(count).integers(-(2**40), 2**40, count) // 2**34
    before = numbers.copy()
    np.testing.assert_array_equal(distinct(numbers), np.unique(numbers))
    np.testing.assert_array_equal(numbers, before)
