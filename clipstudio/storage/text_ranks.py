"""A million texts put in order in arrays: SQLite, which compares them one by one, takes several times as long."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

_WORD = 8
"""Bytes compared at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """Texts that lie in one row of bytes.

    Attributes:
        data: (b,) uint8, UTF-8; no text holds a zero.
        starts: (n,) int64, where each begins.
        ends: (n,) int64, behind its last byte.
    """

    data: NDArray[np.uint8]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    @staticmethod
    def of(joined: bytes, count: int) -> Texts:
        """So many texts, each but the last with a zero behind it."""
        data = np.frombuffer(joined, np.uint8)
        ends = np.append(np.flatnonzero(data == 0), len(data))[:count]
        return Texts(data, np.append(0, ends[:-1] + 1)[:count], ends)

    def lower(self) -> Texts:
        """A to Z in lower case, all else as it is, as SQLite's own ``lower`` has it."""
        is_upper = (self.data >= ord("A")) & (self.data <= ord("Z"))
        return replace(self, data=self.data + 32 * is_upper.astype(np.uint8))

    def file_names(self) -> Texts:
        """What each path has behind its last slash, of either kind."""
        slashes = np.flatnonzero((self.data == ord("/")) | (self.data == ord("\\")))
        if not len(slashes):
            return self
        last = np.searchsorted(slashes, self.ends) - 1
        behind = np.where(last >= 0, slashes[last] + 1, 0)
        return replace(self, starts=np.maximum(self.starts, behind))

    def folders(self) -> Texts:
        """What each path has before its last slash; before its last backslash where it has no slash."""
        last = np.full(len(self.starts), -1, np.int64)
        for sign in b"\\/":
            signs = np.flatnonzero(self.data == sign)
            if len(signs):
                before = signs[np.maximum(np.searchsorted(signs, self.ends) - 1, 0)]
                is_inside = (before >= self.starts) & (before < self.ends)
                last[is_inside] = before[is_inside]
        return replace(self, ends=np.maximum(last, self.starts))

    def differ_from_last(self) -> NDArray[np.bool_]:
        """Whether each is another text than the one before it, (n,) bool; the first one is."""
        sizes = self.ends - self.starts
        differs = np.append(True, sizes[1:] != sizes[:-1])[: len(sizes)]
        words = _words(self.data)
        offset = 0
        while len(rest := np.flatnonzero(~differs & (sizes > offset))):
            both = [
                _beginnings(words, self.starts[at] + offset, self.ends[at] - self.starts[at] - offset)
                for at in (rest, rest - 1)
            ]
            differs[rest] = both[0] != both[1]
            offset += _WORD
        return differs

    def text(self, place: int) -> str:
        """The text at a place."""
        return self.data[self.starts[place] : self.ends[place]].tobytes().decode()

    def at(self, places: NDArray[np.int64]) -> Texts:
        """Those at these places."""
        return replace(self, starts=self.starts[places], ends=self.ends[places])


def ranks(texts: Texts, before: NDArray[np.int64] | None = None) -> NDArray[np.int64]:
    """How many texts come before each, by their bytes, (n,) int64; equal ones have the same rank.

    Args:
        texts: The texts.
        before: (n,) ranks by something that decides first.
    """
    words = _words(texts.data)
    rank = np.zeros(len(texts.starts), np.int64) if before is None else before.copy()
    open_ones = _tied(rank)
    offset = 0
    while len(open_ones):
        starts = texts.starts[open_ones] + offset
        left = texts.ends[open_ones] - starts
        values = _beginnings(words, starts, left)
        if len(values) < len(rank) or (values != values[0]).any():
            rank[open_ones] = _refined(rank[open_ones], values)
        # Of texts with this word in common all go on, be it with nothing, or none does: no text holds a zero.
        goes_on = left >= _WORD
        open_ones, offset = open_ones[goes_on], offset + _WORD
        open_ones = open_ones[_tied(rank[open_ones])]
    return rank


def _words(data: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """The eight bytes from each place on as a number; the last ones are not read past the end."""
    padded = np.append(data, np.zeros(_WORD, np.uint8))
    return np.ndarray(len(data) + 1, ">u8", padded, strides=(1,))


def _beginnings(
    words: NDArray[np.uint64], starts: NDArray[np.int64], left: NDArray[np.int64]
) -> NDArray[np.uint64]:
    """The next bytes of each text as a number, with zeros behind its end."""
    values = words[np.minimum(starts, len(words) - 1)].astype(np.uint64)
    lacking = np.clip(_WORD - left, 0, _WORD).astype(np.uint64)
    kept = ~np.uint64(0) << (np.minimum(lacking, np.uint64(_WORD - 1)) * np.uint64(8))
    return np.where(lacking < _WORD, values & kept, np.uint64(0))


def _refined(rank: NDArray[np.int64], values: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Ranks by what they were by, and then by values; each group of equal ranks is here as a whole."""
    order = np.lexsort((values, rank)) if (rank != rank[0]).any() else np.argsort(values)
    ranked, valued = rank[order], values[order]
    place = np.arange(len(order))
    is_group = np.append(True, ranked[1:] != ranked[:-1])
    is_new = is_group | np.append(True, valued[1:] != valued[:-1])
    group = np.maximum.accumulate(np.where(is_group, place, 0))
    first = np.maximum.accumulate(np.where(is_new, place, 0))
    found = np.empty_like(rank)
    found[order] = ranked + first - group
    return found


def _tied(rank: NDArray[np.int64]) -> NDArray[np.int64]:
    """Places of the ranks that several have."""
    if not len(rank):
        return np.empty(0, np.int64)
    return np.flatnonzero(np.bincount(rank)[rank] > 1)
