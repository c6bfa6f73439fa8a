"""Combinations of the values of several attributes, held to a count by hand."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.storage.code_combinations import combined


@pytest.mark.parametrize("sizes", [[3], [2, 3], [2, 1, 5], [40, 30, 20]])
def test_every_image_has_its_combination_and_each_combination_an_image(sizes: list[int]) -> None:
    draw = np.random.default_rng(len(sizes))
    codes = [draw.integers(-1, size, 200).astype(np.int32) for size in sizes]
    place, found = combined(codes, sizes)
    assert (found[place] == np.column_stack(codes)).all()
    assert len(np.unique(found, axis=0)) == len(found) == len(np.unique(place))


def test_without_an_image_there_is_no_combination() -> None:
    place, found = combined([np.empty(0, np.int32), np.empty(0, np.int32)], [2, 3])
    assert (len(place), len(found)) == (0, 0)
