"""All pairs of fingerprints that differ in few bits, exactly and without comparing every one with every other.

Two fingerprints of 256 bits that differ in at most 15 are equal in at least one of 16 pieces of 16 bits, since 15
differences cannot lie in 16 pieces (the pigeonhole principle). So only those that share a piece are compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.progress import Progress, Work

MOST_DISTANCE = 15
"""The largest distance at which all pairs are found."""
PIECES = 16
HEAVY = 256
"""Fingerprints that share a piece beyond which they are compared block by block."""
BLOCK = 2048
MOST_PAIRS = 5_000_000
"""Pairs that are kept, at most: about 100 MB."""


class TooManyPairsError(Exception):
    """More pairs than can be kept: a great many pictures look the same."""


@dataclass(frozen=True, slots=True, eq=False)
class NearPairs:
    """Pairs of fingerprints.

    Attributes:
        first: (p,) int64 place of the one, always the smaller.
        second: (p,) int64 place of the other.
        distance: (p,) uint8 bits in which they differ.
    """

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    distance: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.first)

    def kept(self, keep: NDArray[np.bool_]) -> NearPairs:
        """Those of the pairs that a mask keeps."""
        return NearPairs(self.first[keep], self.second[keep], self.distance[keep])


def near_pairs(hashes: NDArray[np.uint8], distance: int, task: str = "Comparing pictures") -> Work[NearPairs]:
    """Every pair of fingerprints that differ in at most ``distance`` bits, each once, sorted.

    Args:
        hashes: (n, 32) uint8.
        distance: 0 to 15.
        task: What the progress is called.

    Raises:
        TooManyPairsError: There are more than `MOST_PAIRS`.
    """
    if not 0 <= distance <= MOST_DISTANCE:
        raise ValueError(f"pairs are found up to a distance of {MOST_DISTANCE}, not {distance}")
    words = np.ascontiguousarray(hashes).view(np.uint64)
    pieces = np.ascontiguousarray(hashes).view(np.uint16)
    found: list[NearPairs] = []
    count = 0
    for piece in range(PIECES):
        yield Progress(task, piece, PIECES)
        for first, second in _sharing(words, pieces[:, piece], piece // 4):
            some = _near(words, pieces, piece, first, second, distance)
            count += len(some)
            if count > MOST_PAIRS:
                raise TooManyPairsError
            found.append(some)
    yield Progress(task, PIECES, PIECES)
    return _sorted(found)


def _sharing(
    words: NDArray[np.uint64], piece: NDArray[np.uint16], own: int
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Pairs that share a piece, many at a time; of heavy pieces only those that one more word leaves near."""
    order = np.argsort(piece, kind="stable")
    keys = piece[order]
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]]) if len(keys) else np.empty(0, np.int64)
    sizes = np.diff(np.r_[starts, len(keys)])
    light = order[np.repeat(sizes <= HEAVY, sizes)]
    keys = piece[light]
    for step in range(1, HEAVY):
        same = np.flatnonzero(keys[step:] == keys[:-step])
        if not len(same):
            break
        yield light[same], light[same + step]
    for start, size in zip(starts[sizes > HEAVY], sizes[sizes > HEAVY], strict=True):
        yield from _heavy(words, order[start : start + size], own)


def _heavy(
    words: NDArray[np.uint64], members: NDArray[np.int64], own: int
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    other = words[members, (own + 1) % 4]
    for top in range(0, len(members), BLOCK):
        for left in range(top, len(members), BLOCK):
            differ = np.bitwise_count(other[top : top + BLOCK, None] ^ other[None, left : left + BLOCK])
            rows, columns = np.nonzero(differ <= MOST_DISTANCE)
            rows, columns = rows + top, columns + left
            once = rows < columns
            yield members[rows[once]], members[columns[once]]


def _near(
    words: NDArray[np.uint64],
    pieces: NDArray[np.uint16],
    piece: int,
    first: NDArray[np.int64],
    second: NDArray[np.int64],
    distance: int,
) -> NearPairs:
    """Those of some pairs that are near, and share no earlier piece, with which they were found already."""
    total = np.zeros(len(first), np.uint16)
    for word in range(4):
        total += np.bitwise_count(words[first, word] ^ words[second, word])
        near = total <= distance
        first, second, total = first[near], second[near], total[near]
    new = (pieces[first, :piece] != pieces[second, :piece]).all(axis=1)
    first, second = first[new], second[new]
    low, high = np.minimum(first, second), np.maximum(first, second)
    return NearPairs(low.astype(np.int64), high.astype(np.int64), total[new].astype(np.uint8))


def _sorted(found: list[NearPairs]) -> NearPairs:
    first = np.concatenate([each.first for each in found] or [np.empty(0, np.int64)])
    second = np.concatenate([each.second for each in found] or [np.empty(0, np.int64)])
    distance = np.concatenate([each.distance for each in found] or [np.empty(0, np.uint8)])
    order = np.lexsort((second, first))
    return NearPairs(first[order], second[order], distance[order])
