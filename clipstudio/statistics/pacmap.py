"""PaCMAP: a map in two dimensions that keeps neighbours together and the whole in its order.

Wang, Huang, Rudin and Shaposhnik, Understanding how dimension reduction tools work, JMLR 22 (2021). Pairs of
items pull or push each other on the map: nearest neighbours and mid-near pairs pull, further pairs push, with
weights that change over three phases. All numbers are those of the authors' own program. That is compiled while it
runs, which takes a quarter of a minute at first and a compiler of 160 MB; here the same is computed over whole
arrays.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ROUNDS = (100, 100, 250)
"""Steps of the three phases."""
STEPS = sum(ROUNDS)
NEIGHBOURS, MID_NEAR, FURTHER = 10, 5, 20
"""Pairs of each kind for each item."""
LOOKED_AT = NEIGHBOURS + 50
"""Nearest neighbours from which those are chosen that are near for both."""
CANDIDATES = 6
"""Items drawn for a mid-near pair: the second nearest of them is taken."""
FIRST_PULL, PULL = 1000.0, 3.0
"""Weight of mid-near pairs at the start of the first phase, and from its end on."""
LEARNING, MEAN_KEPT, SQUARES_KEPT, LEAST = 1.0, 0.9, 0.999, 1e-7
"""Of Adam, the optimiser."""

Floats = NDArray[np.float32]
Places = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """For each of n items, the others that it makes a pair with.

    Attributes:
        near: (n, a) nearest neighbours.
        mid_near: (n, b).
        further: (n, c).
    """

    near: Places
    mid_near: Places
    further: Places


def counts(items: int) -> tuple[int, int, int]:
    """How many pairs of each kind an item has; fewer where there are few items."""
    if items > NEIGHBOURS + MID_NEAR + FURTHER:
        return NEIGHBOURS, MID_NEAR, FURTHER
    near = int(items / (1 + (MID_NEAR + FURTHER) / NEIGHBOURS))
    return near, near * MID_NEAR // NEIGHBOURS, near * FURTHER // NEIGHBOURS


def choose_pairs(vectors: Floats, nearest: Places, distances: Floats, seed: int) -> Pairs:
    """Which items make pairs.

    Args:
        vectors: (n, d).
        nearest: (n, k) the nearest others of each, nearest first; k is at least the number of pairs.
        distances: (n, k) to these.
        seed: Of what is drawn.
    """
    near, mid_near, further = counts(len(vectors))
    generator = np.random.default_rng(seed)
    # A distance counts by what is usual around both of its ends.
    scale = np.maximum(distances[:, 3:6].mean(axis=1), 1e-10)
    scaled = distances**2 / scale[:, None] / scale[nearest]
    chosen = np.take_along_axis(nearest, np.argsort(scaled, axis=1, kind="stable")[:, :near], axis=1)
    return Pairs(chosen, _mid_near(vectors, mid_near, generator), _drawn(generator, further, chosen))


def _mid_near(vectors: Floats, count: int, generator: np.random.Generator) -> Places:
    """(n, count): of some that are drawn the second nearest, each time."""
    found = np.empty((len(vectors), 0), np.int32)
    for _ in range(count):
        drawn = _drawn(generator, CANDIDATES, found)
        squares = np.empty(drawn.shape, np.float32)
        for k in range(CANDIDATES):
            away = vectors[drawn[:, k]] - vectors
            squares[:, k] = np.einsum("nd,nd->n", away, away)
        second = np.argsort(squares, axis=1, kind="stable")[:, 1:2]
        found = np.hstack([found, np.take_along_axis(drawn, second, axis=1)])
    return found


def _drawn(generator: np.random.Generator, count: int, taken: Places) -> Places:
    """Others drawn for each of n items, (n, count): none twice, nor itself, nor those taken (n, t)."""
    items = len(taken)
    own = np.hstack([np.arange(items, dtype=np.int32)[:, None], taken])
    found = generator.integers(items, size=(items, count), dtype=np.int32)
    rows = np.arange(items)
    while len(rows):
        row = np.hstack([own[rows], found[rows]])
        order = np.argsort(row, axis=1, kind="stable")
        values = np.take_along_axis(row, order, axis=1)
        again = np.zeros(row.shape, np.bool_)
        np.put_along_axis(again, order[:, 1:], values[:, 1:] == values[:, :-1], axis=1)
        again = again[:, own.shape[1] :]
        changed = found[rows]
        changed[again] = generator.integers(items, size=int(again.sum()), dtype=np.int32)
        found[rows] = changed
        rows = rows[again.any(axis=1)]
    return found


def arrange(start: Floats, pairs: Pairs, tell: Callable[[int], None] = lambda _step: None) -> Floats:
    """Where the items lie in the end, (n, 2).

    Args:
        start: (n, 2), where they lie at first, close to each other.
        pairs: Of the items.
        tell: Is told the number of each step that is done, of `STEPS`.
    """
    both = np.array(start.T, np.float32, order="C")
    mean, squares = np.zeros_like(both), np.zeros_like(both)
    for step in range(STEPS):
        gradient = _gradient(both, pairs, *weights(step))
        mean += (1 - MEAN_KEPT) * (gradient - mean)
        squares += (1 - SQUARES_KEPT) * (gradient**2 - squares)
        rate = LEARNING * np.sqrt(1 - SQUARES_KEPT ** (step + 1)) / (1 - MEAN_KEPT ** (step + 1))
        both -= np.float32(rate) * mean / (np.sqrt(squares) + np.float32(LEAST))
        tell(step + 1)
    return np.ascontiguousarray(both.T)


def weights(step: int) -> tuple[float, float, float]:
    """Of near, mid-near and further pairs at a step."""
    if step < ROUNDS[0]:
        done = step / ROUNDS[0]
        return 2.0, (1 - done) * FIRST_PULL + done * PULL, 1.0
    return (3.0, PULL, 1.0) if step < ROUNDS[0] + ROUNDS[1] else (1.0, 0.0, 1.0)


def _gradient(both: Floats, pairs: Pairs, near: float, mid_near: float, further: float) -> Floats:
    """Of the loss by the positions, (2, n)."""
    total = np.zeros_like(both)
    # Loss of a pair at d = 1 + squared distance: d / (10 + d), d / (10,000 + d), and 1 / (1 + d).
    for others, top, middle in (
        (pairs.near, near * 20.0, 10.0),
        (pairs.mid_near, mid_near * 20_000.0, 10_000.0),
        (pairs.further, further * -2.0, 1.0),
    ):
        if top and others.size:
            _add_pull(total, both, others, np.float32(top), np.float32(middle))
    return total


def _add_pull(total: Floats, both: Floats, others: Places, top: np.float32, middle: np.float32) -> None:
    """Add to the gradient what one kind of pairs gives, at both ends of each."""
    away = [axis[:, None] - axis[others] for axis in both]
    force = away[0] ** 2
    force += away[1] ** 2
    force += 1 + middle
    np.square(force, out=force)
    np.divide(top, force, out=force)
    flat = others.ravel()
    for axis in (0, 1):
        away[axis] *= force
        total[axis] += away[axis].sum(axis=1)
        total[axis] -= np.bincount(flat, away[axis].ravel(), total.shape[1])
