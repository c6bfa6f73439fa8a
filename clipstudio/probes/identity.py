"""Identity: how many people a model can name.

Table 1 of arXiv 2108.02818: the accuracy of naming the person in an image, among ever more candidate names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.probes.shares import Sampling, Share, overall_share, shares
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.means import Mean, mean_interval

TOP = 5

NOT_ANSWERED = -2
"""In place of a name or a rank: the scores tell no names apart, or there are none."""


@dataclass(frozen=True, slots=True)
class PoolReading:
    """What came of one list of candidate names.

    Attributes:
        names: Names in the list.
        top1: Share of images whose own name is the first answer.
        top5: Share of images whose own name is among the first five.
        groups: (top-1, top-5) of every group of every comparison.
        mean1: Top-1 on average over all pools of the size, of all images whose name is known.
        mean5: The same of top-5.
        group_means: (top-1, top-5) on average over all pools, of every group.
        unanswered: Images that top-1 and top-5 leave out since no names of the pool are told apart: of all, then
            of each group.
    """

    names: int
    top1: Share
    top5: Share
    groups: tuple[tuple[Share, Share], ...]
    mean1: Mean
    mean5: Mean
    group_means: tuple[tuple[Mean, Mean], ...]
    unanswered: tuple[int, ...]


def order_candidates(own: int, distractors: int, seed: int) -> NDArray[np.int64]:
    """The order in which names join the candidates: the images' own first, then the others, each drawn at random.

    A pool of N is the first N, so every pool holds the smaller ones; with fewer than all own names it is a random
    sample of them.

    Args:
        own: Names that images have: 0 to own - 1.
        distractors: Other names, which follow.
        seed: Of the draw.

    Returns:
        (own + distractors,) int64 places of names.
    """
    generator = np.random.default_rng(seed)
    return np.concatenate([generator.permutation(own), own + generator.permutation(distractors)])


def first_answers(
    scores: NDArray[np.floating], names: NDArray[np.int64], pools: Sequence[int]
) -> list[NDArray[np.int32]]:
    """The five candidates with the highest scores in every pool.

    Of equal scores the image's own name comes last: a tie counts against the model.

    Args:
        scores: (b, K) of a block of images, candidates in their order; NaN where nothing is said of a name.
        names: (b,) int64 place of each image's own name among the candidates.
        pools: Sizes of the pools, none above K.

    Returns:
        Per pool (b, 5) int32 places of candidates, the best first; -1 where the pool lacks the image's own name,
        and past the last name of which anything is said; `NOT_ANSWERED` where the scores tell no names of the
        pool apart.
    """
    rows = np.arange(len(scores))
    known = np.where(np.isnan(scores), -np.inf, scores).astype(scores.dtype)
    lowered = known.copy()
    lowered[rows, names] = np.nextafter(known[rows, names], known.dtype.type(-np.inf))
    found = []
    for size in pools:
        top = np.full((len(scores), TOP), -1, dtype=np.int32)
        width = min(TOP, size)
        asked = names < size
        part = lowered[asked, :size]
        best = np.sort(np.argpartition(-part, width - 1, axis=1)[:, :width], axis=1)
        order = np.argsort(-np.take_along_axis(part, best, axis=1), axis=1, kind="stable")
        best = np.take_along_axis(best, order, axis=1)
        top[asked, :width] = np.where(np.isneginf(np.take_along_axis(part, best, axis=1)), -1, best)
        top[asked & ~_tells_apart(known[:, :size])] = NOT_ANSWERED
        found.append(top)
    return found


def outranking(scores: NDArray[np.floating], names: NDArray[np.int64]) -> NDArray[np.int32]:
    """How many other names stand at or above each image's own, (b,) int32; `NOT_ANSWERED` where all are alike.

    Args:
        scores: (b, K) of a block of images; NaN where nothing is said of a name.
        names: (b,) int64 place of each image's own name among the candidates.
    """
    known = np.where(np.isnan(scores), -np.inf, scores)
    own = np.take_along_axis(known, names[:, None], axis=1)
    found: NDArray[np.int32] = ((known >= own).sum(axis=1) - 1).astype(np.int32)
    found[~_tells_apart(known)] = NOT_ANSWERED
    return found


def _tells_apart(known: NDArray[np.floating]) -> NDArray[np.bool_]:
    """(b,) bool, whether the scores of a row, -inf where nothing is said, are not all alike."""
    told: NDArray[np.bool_] = known.max(axis=1) > known.min(axis=1)
    return told


def right_over_pools(above: NDArray[np.int32], names: int, pool: int, answers: int) -> NDArray[np.float64]:
    """How often each image's own name is among the first answers, over all pools that hold it.

    A pool is the own name with ``pool`` - 1 of the other ``names`` - 1, each set of them as likely as any other.
    With r names at or above the own one, the first answer is right in C(names - 1 - r, pool - 1) of
    C(names - 1, pool - 1) pools; among the first a answers it is where fewer than a of the r are drawn
    (hypergeometric).

    Args:
        above: (n,) int32 of `outranking`, none of them `NOT_ANSWERED`.
        names: All candidate names.
        pool: Names in a pool, at most ``names``.
        answers: First answers that count, 1 or more.

    Returns:
        (n,) float64 probabilities.
    """
    ranks, place = np.unique(above, return_inverse=True)
    drawn = np.arange(answers)[None, :]
    total = _log_choose(np.array(names - 1), np.array(pool - 1))
    ways = _log_choose(ranks[:, None], drawn) + _log_choose(names - 1 - ranks[:, None], pool - 1 - drawn)
    chances = np.minimum(1.0, np.exp(ways - total).sum(axis=1))
    # Rounding leaves 1 - 1e-16 where every pool is right, and 1 is what an interval must be told of.
    sure = np.minimum(ranks, pool - 1) < answers
    found: NDArray[np.float64] = np.where(sure, 1.0, chances)[place]
    return found


def _log_choose(n: NDArray[np.integer], k: NDArray[np.integer]) -> NDArray[np.float64]:
    """Logarithm of the number of ways to choose k of n; -inf where there is none."""
    from scipy.special import gammaln

    possible = (k >= 0) & (k <= n)
    n, k = np.where(possible, n, 0), np.where(possible, k, 0)
    found: NDArray[np.float64] = np.where(
        possible, gammaln(n + 1.0) - gammaln(k + 1.0) - gammaln(n - k + 1.0), -np.inf
    )
    return found


def chance(names: int, answers: int) -> float:
    """How often blind guessing among so many names has the right one among its answers."""
    return min(1.0, answers / names)


@dataclass(frozen=True, slots=True, eq=False)
class NamedBy:
    """What the scores say of n images' own names.

    Attributes:
        own: (n,) int64 place of each image's own name among the candidates.
        above: (n,) int32 of `outranking`.
        candidates: All candidate names.
    """

    own: NDArray[np.int64]
    above: NDArray[np.int32]
    candidates: int


def read_pool(
    size: int, top: NDArray[np.int32], named: NamedBy, groupings: Sequence[Grouping], sampling: Sampling
) -> PoolReading:
    """Count how often an image's own name is found in a pool, over all images that could be asked and by group.

    Args:
        size: Names in the pool.
        top: (n, 5) int32 of `first_answers`.
        named: Own names and ranks of the n images.
        groupings: How the n images are grouped.
        sampling: What the intervals rest on.
    """
    silent = top[:, 0] == NOT_ANSWERED
    asked = (named.own < size) & ~silent
    right = top[asked] == named.own[asked, None]
    first, five = right[:, 0], right.any(axis=1)
    among, part = [each.among(asked) for each in groupings], sampling.of(asked)
    ranked = named.above != NOT_ANSWERED
    mean1, mean5 = (
        _means(
            right_over_pools(named.above[ranked], named.candidates, size, answers),
            [each.among(ranked) for each in groupings],
            sampling.of(ranked),
        )
        for answers in (1, TOP)
    )
    return PoolReading(
        size,
        overall_share(first, part),
        overall_share(five, part),
        tuple(zip(shares(first, among, part), shares(five, among, part), strict=True)),
        mean1[0],
        mean5[0],
        tuple(zip(mean1[1:], mean5[1:], strict=True)),
        (int(silent.sum()), *(count for each in groupings for count in each.among(silent).sizes())),
    )


def _means(values: NDArray[np.float64], groupings: Sequence[Grouping], sampling: Sampling) -> tuple[Mean, ...]:
    """The mean of all images, then of every group."""
    found = [mean_interval(values, sampling.clusters, 1, sampling.method, sampling.confidence)]
    for grouping in groupings:
        for place in range(len(grouping.groups)):
            members = grouping.codes == place
            part = sampling.of(members)
            told = mean_interval(values[members], part.clusters, part.minimum_n, part.method, part.confidence)
            found.append(told)
    return tuple(found)
