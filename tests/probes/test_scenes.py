"""The scenes probe: choosing among an image's own captions, and proposals that change one word."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.probes.scenes import NOT_ANSWERED, TIED, CaptionKind, Captions, look_at_scenes, propose_close
from clipstudio.probes.shares import Sampling

ALONE = Sampling(1)


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
    # Blind guessing among two, two and three captions, then among three and four.
    assert found.coarse.chance == pytest.approx((1 / 2 + 1 / 2 + 1 / 3) / 3)
    assert found.stress.chance == pytest.approx((1 / 3 + 1 / 4) / 2)
    assert found.fine.chance is None


def test_a_small_thing_is_told_between_two_captions() -> None:
    given = captions([0, 0], [[1], [1]], [[], []], 4)
    given.kinds[CaptionKind.FINE_TRUE][:, 2] = True
    given.kinds[CaptionKind.FINE_FALSE][0, 3] = True
    found = look_at_scenes(np.array([[0.1, 0.7, 0.15, 0.05]] * 2, np.float32), given, ALONE)
    assert found.fine.asked.tolist() == [True, False]
    assert found.fine.right.tolist() == [True, False]


def test_frames_of_one_sequence_count_as_their_sequence_does() -> None:
    given = captions([0] * 516, [[1]] * 516, [[2]] * 516, 3)
    sequences = Sampling(1, clusters=np.repeat(np.arange(12), 43).astype(np.int32))
    right = look_at_scenes(np.tile(np.array([[0.5, 0.2, 0.3]]), (516, 1)), given, sequences).coarse.accuracy
    assert (right.count, right.n, right.clusters, right.effective_n) == (516, 516, 12, 12.0)
    assert (round(100 * right.low, 1), right.high) == (75.8, 1.0)
    scores = np.where(np.arange(516)[:, None] % 86 < 43, [[0.5, 0.2, 0.3]], [[0.2, 0.3, 0.5]])
    half = look_at_scenes(scores, given, sequences)
    alone = look_at_scenes(scores, given, ALONE)
    assert half.stress.accuracy.rate == 0.5
    assert half.stress.accuracy.effective_n == pytest.approx(11.0)  # k - 1, as every sequence is all or nothing
    assert half.stress.accuracy.high - half.stress.accuracy.low > 5 * (
        alone.stress.accuracy.high - alone.stress.accuracy.low
    )
    assert (half.close_rate.count, half.close_rate.n, half.close_rate.clusters) == (258, 516, 12)
    assert (half.close_share.count, half.close_share.n, half.close_share.clusters) == (258, 258, 6)
    assert round(100 * half.close_share.low, 1) == 61.0  # Wilson, 6 of 6


def test_captions_that_nothing_tells_apart_are_not_answered_whatever_their_order() -> None:
    scores = np.array([[0.0, 0.0, 0.0], [np.nan] * 3, [0.2, 0.5, 0.3]])
    for true, others in ((0, [1, 2]), (2, [0, 1])):
        found = look_at_scenes(scores, captions([true] * 3, [others] * 3, [[]] * 3, 3), ALONE)
        assert found.coarse.chosen.tolist() == [NOT_ANSWERED, NOT_ANSWERED, 1]
        assert (found.coarse.accuracy.count, found.coarse.accuracy.n) == (0, 1)
        assert found.coarse.answered.tolist() == [False, False, True]


def test_a_tie_for_the_first_place_counts_against_the_model() -> None:
    scores = np.array([[0.4, 0.4, 0.2], [0.2, 0.4, 0.4], [0.4, 0.2, 0.4]])
    found = look_at_scenes(scores, captions([0] * 3, [[1, 2]] * 3, [[]] * 3, 3), ALONE)
    assert found.coarse.chosen.tolist() == [TIED] * 3
    assert (found.coarse.accuracy.count, found.coarse.accuracy.n) == (0, 3)
    # Two true captions that share the first place are right either way.
    given = captions([0], [[2]], [[]], 3)
    given.kinds[CaptionKind.TRUE][0, 1] = True
    assert look_at_scenes(scores[:1], given, ALONE).coarse.accuracy.count == 1


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
