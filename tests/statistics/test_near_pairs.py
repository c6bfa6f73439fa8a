"""Near pairs of fingerprints and groups of them, held to comparing every one with every other."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from clipstudio.domain.progress import finish
from clipstudio.statistics import linkage
from clipstudio.statistics import near_pairs as module
from clipstudio.statistics.linkage import complete_groups
from clipstudio.statistics.near_pairs import NearPairs, TooManyPairsError, near_pairs


def made(n: int, seed: int = 0) -> NDArray[np.uint8]:
    """Fingerprints of which every third is a copy of another with up to 18 bits turned."""
    draw = np.random.default_rng(seed)
    hashes = draw.integers(0, 256, (n, 32), dtype=np.uint8)
    for copy in range(0, n, 3):
        hashes[copy] = hashes[draw.integers(0, n)]
        for bit in draw.choice(256, draw.integers(0, 19), replace=False):
            hashes[copy, bit // 8] ^= np.uint8(1 << (bit % 8))
    return hashes


def distances(hashes: NDArray[np.uint8]) -> NDArray[np.int64]:
    return np.bitwise_count(hashes[:, None] ^ hashes[None]).sum(axis=2, dtype=np.int64)


@pytest.mark.parametrize("distance", [0, 7, 15])
def test_the_pairs_are_those_that_comparing_all_finds(distance: int) -> None:
    hashes = made(900)
    # Many share pieces, so that the heavy ones are gone through in blocks.
    hashes[:700, :6] = 0
    found = finish(near_pairs(hashes, distance))
    first, second = np.nonzero(np.triu(distances(hashes) <= distance, 1))
    assert len(first) > 0
    assert (found.first.tolist(), found.second.tolist()) == (first.tolist(), second.tolist())
    assert found.distance.tolist() == distances(hashes)[first, second].tolist()


def test_fifteen_bits_spread_over_fifteen_pieces_are_found_and_sixteen_refused() -> None:
    hashes = np.zeros((2, 32), np.uint8)
    hashes[1, :30:2] = 1  # one bit in each of the first 15 pieces
    assert finish(near_pairs(hashes, 15)).distance.tolist() == [15]
    with pytest.raises(ValueError, match="15"):
        finish(near_pairs(hashes, 16))


def test_nothing_and_one_have_no_pairs() -> None:
    assert len(finish(near_pairs(np.empty((0, 32), np.uint8), 15))) == 0
    assert len(finish(near_pairs(made(1), 15))) == 0


def test_too_many_pairs_are_refused_rather_than_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PAIRS", 100)
    with pytest.raises(TooManyPairsError):
        finish(near_pairs(np.zeros((20, 32), np.uint8), 15))


def test_a_chain_is_cut_so_that_every_two_of_a_group_are_near() -> None:
    # Each is 6 from the next: all hang together, and the ends are 24 apart.
    hashes = np.zeros((5, 32), np.uint8)
    for place in range(1, 5):
        hashes[place] = hashes[place - 1]
        hashes[place, 8 * (place - 1) : 8 * (place - 1) + 6] = 1
    groups = complete_groups(5, finish(near_pairs(hashes, 15)), 10)
    assert sorted(len(group) for group in groups) == [2, 2]
    apart = distances(hashes)
    assert all(apart[np.ix_(group, group)].max() <= 10 for group in groups)


@pytest.mark.parametrize("large", [4000, 5])
def test_no_two_of_a_group_are_further_apart_than_asked(large: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linkage, "LARGE", large)
    hashes = made(400, seed=2)
    hashes[100:112] = hashes[100]  # a long chain of the same
    apart = distances(hashes)
    groups = complete_groups(400, finish(near_pairs(hashes, 15)), 9)
    assert len(groups) > 20
    assert all(apart[np.ix_(group, group)].max() <= 9 for group in groups)
    assert any({*range(100, 112)} <= set(group.tolist()) for group in groups)
    members = np.concatenate(groups)
    assert len(members) == len(set(members.tolist()))


def test_what_is_no_pair_is_never_in_a_group_together() -> None:
    pairs = NearPairs(np.array([0, 1]), np.array([1, 2]), np.array([2, 1], np.uint8))
    assert [group.tolist() for group in complete_groups(3, pairs, 10)] == [[1, 2]]
