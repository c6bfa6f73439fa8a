"""The batch grows while steps are short, never past its bound, and shrinks for want of memory alone."""

from __future__ import annotations

import pytest

from clipstudio.engine.batching import STEP_SECONDS, BatchSize


def test_it_doubles_only_while_twice_as_many_would_still_be_quick() -> None:
    size = BatchSize(1, 32)
    per_image = STEP_SECONDS / 10
    for _ in range(20):
        size.took(size.now, size.now * per_image)
    assert size.now == 8


def test_a_slow_model_stays_at_single_images() -> None:
    size = BatchSize.on("cpu")
    size.took(1, 2.0)
    assert size.now == 1


def test_a_batch_that_was_not_full_teaches_nothing() -> None:
    size = BatchSize(4, 32)
    size.took(1, 0.0)
    assert size.now == 4


@pytest.mark.parametrize("device", ["cpu", "cuda", "cuda:1", "mps"])
def test_there_is_a_bound(device: str) -> None:
    size = BatchSize.on(device)
    for _ in range(20):
        size.took(size.now, 0.0)
    assert size.now == size.most <= 256


def test_what_did_not_fit_is_not_tried_again() -> None:
    size = BatchSize(32, 256)
    assert size.did_not_fit()
    size.took(16, 0.0)
    assert size.now == 16
    assert [size.did_not_fit() for _ in range(5)] == [True, True, True, True, False]
    assert size.now == 1


def test_the_users_size_is_kept() -> None:
    size = BatchSize.fixed(7)
    size.took(7, 0.0)
    size.took(7, 100.0)
    assert size.now == 7
