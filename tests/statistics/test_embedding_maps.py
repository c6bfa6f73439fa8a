"""Principal components a part at a time, stratified samples, trustworthiness."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipstudio.statistics.embedding_maps import FLOOR, Scatter, stratified_sample, trustworthiness


def test_components_equal_those_of_all_vectors_at_once() -> None:
    from sklearn.decomposition import PCA

    vectors = np.random.default_rng(1).normal(size=(200, 12)).astype(np.float32) * np.arange(1, 13)
    scatter = Scatter(12)
    for start in range(0, 200, 70):
        scatter.add(vectors[start : start + 70])
    found, expected = scatter.components(5), PCA(5).fit(vectors)
    assert found.shares == pytest.approx(expected.explained_variance_ratio_, rel=1e-4)
    assert np.abs(found.project(vectors)) == pytest.approx(np.abs(expected.transform(vectors)), abs=1e-2)
    assert all(axis[np.abs(axis).argmax()] > 0 for axis in found.axes)


@given(st.lists(st.integers(1, 400), min_size=1, max_size=8), st.integers(8, 300), st.integers(0, 9))
def test_a_sample_has_its_size_and_the_few_are_in_it(sizes: list[int], most: int, seed: int) -> None:
    codes = np.repeat(np.arange(-1, len(sizes) - 1), sizes).astype(np.int32)
    drawn = stratified_sample(codes, most, seed)
    assert drawn.sum() == min(most, len(codes))
    for code, size in enumerate(sizes, start=-1):
        assert drawn[codes == code].sum() >= min(size, most // (FLOOR * len(sizes)))
    assert np.array_equal(drawn, stratified_sample(codes, most, seed))


def test_trustworthiness_falls_where_strangers_become_neighbors() -> None:
    line = np.arange(60, dtype=np.float32)[:, None] * np.ones((1, 3), np.float32)
    kept = np.column_stack([np.arange(60), np.zeros(60)]).astype(np.float32)
    mixed = kept[np.random.default_rng(2).permutation(60)]
    assert trustworthiness(line, kept) == (1.0, 10)
    assert trustworthiness(line, mixed)[0] < 0.7
    assert trustworthiness(line[:2], kept[:2]) == (1.0, 0)


def test_vectors_that_are_alike_have_no_variance_and_shares_are_never_over_one() -> None:
    one = np.random.default_rng(3).normal(size=(1, 64)).astype(np.float32)
    scatter = Scatter(64)
    scatter.add(np.repeat(one / np.linalg.norm(one), 40, axis=0))
    assert not scatter.components(2).shares.any()
    scatter.add(one / np.linalg.norm(one) + np.float32(1e-4))
    assert 0.999 < scatter.components(64).shares.sum() <= 1 + 1e-12
