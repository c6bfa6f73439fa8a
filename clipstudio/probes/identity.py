"""Identity: how many names a model can tell people by.

Table 1 of arXiv 2108.02818: the accuracy of naming the person in an image, among ever more candidate names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.probes.shares import Sampling, Share, overall_share, shares
from clipstudio.statistics.groups import Grouping

TOP = 5


@dataclass(frozen=True, slots=True)
class PoolReading:
    """What came of one list of candidate names.

    Attributes:
        names: Names in the list.
        top1: Share of images whose own name is the first answer.
        top5: Share of images whose own name is among the first five.
        groups: (top-1, top-5) of every group of every comparison.
    """

    names: int
    top1: Share
    top5: Share
    groups: tuple[tuple[Share, Share], ...]


def order_candidates(own: int, distractors: int, seed: int) -> NDArray[np.int64]:
    """The order in which names join the candidates: the images' own first, drawn at random, then the others.

    A pool of N is the first N, so every pool holds the smaller ones; with fewer than all own names it is a random
    sample of them.

    Args:
        own: Names that images have: 0 to own - 1.
        distractors: Other names, which follow in their order.
        seed: Of the draw.

    Returns:
        (own + distractors,) int64 places of names.
    """
    drawn = np.random.default_rng(seed).permutation(own)
    return np.concatenate([drawn, own + np.arange(distractors)])


def first_answers(
    scores: NDArray[np.float32], names: NDArray[np.int64], pools: Sequence[int]
) -> list[NDArray[np.int32]]:
    """The five candidates with the highest scores in every pool.

    Of equal scores the image's own name comes last: a table that says nothing of it has not named it.

    Args:
        scores: (b, K) float32 of a block of images, candidates in their order; changed in place.
        names: (b,) int64 place of each image's own name among the candidates.
        pools: Sizes of the pools, none above K.

    Returns:
        Per pool (b, 5) int32 places of candidates, the best first; -1 where the pool lacks the image's own name,
        and past the end of a pool of fewer than five.
    """
    rows = np.arange(len(scores))
    scores[rows, names] = np.nextafter(scores[rows, names], np.float32(-np.inf))
    found = []
    for size in pools:
        top = np.full((len(scores), TOP), -1, dtype=np.int32)
        width = min(TOP, size)
        asked = names < size
        part = scores[asked, :size]
        best = np.sort(np.argpartition(-part, width - 1, axis=1)[:, :width], axis=1)
        order = np.argsort(-np.take_along_axis(part, best, axis=1), axis=1, kind="stable")
        top[asked, :width] = np.take_along_axis(best, order, axis=1)
        found.append(top)
    return found


def chance(names: int, answers: int) -> float:
    """How often blind guessing among so many names has the right one among its answers."""
    return min(1.0, answers / names)


def read_pool(
    size: int, top: NDArray[np.int32], names: NDArray[np.int64], groupings: Sequence[Grouping], sampling: Sampling
) -> PoolReading:
    """Count how often an image's own name is found in a pool, over all images that could be asked and by group.

    Args:
        size: Names in the pool.
        top: (n, 5) int32 of `first_answers`.
        names: (n,) int64 place of each image's own name among the candidates.
        groupings: How the n images are grouped.
        sampling: What the intervals rest on.
    """
    asked = names < size
    right = top[asked] == names[asked, None]
    first, five = right[:, 0], right.any(axis=1)
    among = [Grouping(each.attributes, each.codes[asked], each.groups) for each in groupings]
    part = sampling.of(asked)
    return PoolReading(
        size,
        overall_share(first, part),
        overall_share(five, part),
        tuple(zip(shares(first, among, part), shares(five, among, part), strict=True)),
    )
