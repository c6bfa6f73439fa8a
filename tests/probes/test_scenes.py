"""The scenes probe: choosing among an image's own captions, and proposals that change one word."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.domain.estimates import IntervalMethod
from clipstudio.probes.scenes import CaptionKind, Captions, Intervals, look_at_scenes, propose_close

ALONE = Intervals(IntervalMethod.WILSON, None, 0)


def captions(true: list[int], false: list[list[int]], close: list[list[int]], size: int) -> Captions:
    """Captions of images by their places among ``size`` texts."""
    kinds = {kind: np.zeros((len(true), size), bool) for kind in CaptionKind}
    for row, place in enumerate(true):
        kinds[CaptionKind.TRUE][row, place] = place >= 0
        kinds[CaptionKind.FALSE][row, false[row]] = True
        kinds[CaptionKind.CLOSE][row, close[row]] = True
    return Captions(tuple(f"caption {place}" for place in range(size)), kinds)


def test_an_image_chooses_among_its_own_captions_only() -> None:
    #                  0    1    2    3
    scores = np.array([[0.2, 0.1, 0.3, 0.4], [0.2, 0.3, 0.1, 0.4], [0.1, 0.2, 0.3, 0.4]], np.float32)
    found = look_at_scenes(scores, captions([0, 0, 0], [[1], [1], [1, 2]], [[2], [], [3]], 4), ALONE)
    assert found.coarse.right.tolist() == [True, False, False]
    assert found.coarse.chosen.tolist() == [0, 1, 2]
    assert (found.coarse.accuracy.count, found.coarse.accuracy.n) == (1, 3)
    assert found.stress.asked.tolist() == [True, False, True]
    assert found.stress.chosen.tolist() == [2, -1, 3]
    assert found.close.tolist() == [True, False, True]
    assert (found.errors, found.few_false) == (2, 3)
    assert found.fine.accuracy.reason == "no images"


def test_a_small_thing_is_told_between_two_captions() -> None:
    given = captions([0, 0], [[1], [1]], [[], []], 4)
    given.kinds[CaptionKind.FINE_TRUE][:, 2] = True
    given.kinds[CaptionKind.FINE_FALSE][0, 3] = True
    found = look_at_scenes(np.array([[0.1, 0.7, 0.15, 0.05]] * 2, np.float32), given, ALONE)
    assert found.fine.asked.tolist() == [True, False]
    assert found.fine.right.tolist() == [True, False]


def test_sequences_are_drawn_as_wholes() -> None:
    scores = np.tile(np.array([[0.6, 0.4], [0.4, 0.6]], np.float32), (20, 1))
    given = captions([0] * 40, [[1]] * 40, [[]] * 40, 2)
    sequences = np.repeat(np.arange(10), 4).astype(np.int32)
    found = look_at_scenes(scores, given, Intervals(IntervalMethod.WILSON, sequences, 3))
    # Every sequence is right half of the time, so drawing them says nothing of the spread.
    assert found.coarse.resampled is not None
    assert found.coarse.resampled.reason == "no variance among the clusters"
    uneven = np.repeat(np.arange(10) % 2, 4)
    scores = np.where(uneven[:, None] == 0, [[0.6, 0.4]], [[0.4, 0.6]]).astype(np.float32)
    found = look_at_scenes(scores, given, Intervals(IntervalMethod.WILSON, sequences, 3))
    assert found.coarse.resampled is not None
    assert found.coarse.resampled.clusters == 10
    assert found.coarse.resampled.effective_n == pytest.approx(10, rel=0.2)
    assert found.coarse.resampled.high - found.coarse.resampled.low > 2 * (
        found.coarse.accuracy.high - found.coarse.accuracy.low - 0.15
    )


def test_proposals_change_one_word_and_keep_its_capital() -> None:
    proposed = propose_close("A red car beside two men")
    assert "A blue car beside two men" in proposed
    assert "A red truck beside two men" in proposed
    assert "A red car beside three men" in proposed
    assert "A red car beside two women" in proposed
    assert all(each != "A red car beside two men" for each in proposed)
    assert len(set(proposed)) == len(proposed)
    assert propose_close("Red sky")[0] == "Blue sky"
    assert propose_close("nothing to swap") == ()
    assert propose_close("a redcar") == ()
