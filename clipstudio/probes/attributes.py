"""Attributes: how well a model classifies a known attribute, and for whom it fails.

Tables 3 to 5 of arXiv 2103.00020: the accuracy of race, gender and age, zero-shot and by a linear probe.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.estimates import Disparity, PairedChange
from clipstudio.probes.shares import Sampling, Share, gaps, overall_share, shares
from clipstudio.statistics.changes import change
from clipstudio.statistics.groups import Grouping


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """Answers compared with the truth.

    Attributes:
        overall: Accuracy over all images.
        groups: Accuracy in every group of every comparison.
        gaps: The largest gap of each comparison.
        values: Accuracy among the images of each true value that occurs.
        classes: (K,) the answers there are.
        confusion: (K, K) int64, images by true value (rows) and answer (columns).
        unanswered: Images that accuracy leaves out since they were not answered: of all, then of each group.
        unanswered_values: The same of each true value.
    """

    overall: Share
    groups: tuple[Share, ...]
    gaps: tuple[Disparity, ...]
    values: tuple[Share, ...]
    classes: tuple[str, ...]
    confusion: NDArray[np.int64]
    unanswered: tuple[int, ...]
    unanswered_values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Accuracy by two ways of answering on the same images of one group."""

    attributes: Mapping[str, str]
    change: PairedChange


def read_answers(
    truth: NDArray[np.int32],
    answers: NDArray[np.int32],
    classes: Sequence[str],
    attribute: str,
    groupings: Sequence[Grouping],
    sampling: Sampling,
) -> Reading:
    """Hold answers against the truth, over all images that were answered and in every group.

    Args:
        truth: (n,) int32, place of each image's true value among the classes.
        answers: (n,) int32, place of the class that it was given; -1 where it was not answered.
        classes: (K,) names of the classes.
        attribute: What is classified.
        groupings: How the n images are grouped.
        sampling: What the intervals rest on.
    """
    size = len(classes)
    occurring, codes = np.unique(truth, return_inverse=True)
    by_value = Grouping((attribute,), codes.astype(np.int32), tuple((classes[place],) for place in occurring))
    silent = answers < 0
    unanswered = (int(silent.sum()), *(count for each in groupings for count in each.among(silent).sizes()))
    unanswered_values = by_value.among(silent).sizes()
    truth, answers, sampling = truth[~silent], answers[~silent], sampling.of(~silent)
    groupings, by_value = [each.among(~silent) for each in groupings], by_value.among(~silent)
    right = truth == answers
    cells = np.bincount(truth.astype(np.int64) * size + answers, minlength=size * size)
    return Reading(
        overall_share(right, sampling),
        shares(right, groupings, sampling),
        gaps(right, groupings, sampling),
        shares(right, [by_value], sampling),
        tuple(classes),
        cells.reshape(size, size).astype(np.int64),
        unanswered,
        unanswered_values,
    )


def one_against_others(codes: NDArray[np.int32], positive: int) -> NDArray[np.int32]:
    """Classes, (n,) int32, read as two: 0 for the positive one, 1 for any other."""
    others: NDArray[np.int32] = (codes != positive).astype(np.int32)
    return others


def compare_answers(
    first: NDArray[np.bool_], second: NDArray[np.bool_], groupings: Sequence[Grouping], sampling: Sampling
) -> tuple[Compared, ...]:
    """How accuracy changes from one way of answering to another on the same images, overall and by group.

    Args:
        first: (n,) bool, images that the first way has right.
        second: (n,) bool, images that the second way has right.
        groupings: How the n images are grouped.
        sampling: What the intervals rest on.
    """
    drawn, level = sampling.seed, sampling.confidence
    found = [Compared({}, change(first, second, sampling.clusters, 1, confidence=level, seed=drawn))]
    for each in groupings:
        for place, values in enumerate(each.groups):
            members = each.codes == place
            part, named = sampling.of(members), dict(zip(each.attributes, values, strict=True))
            one, other = first[members], second[members]
            told = change(one, other, part.clusters, part.minimum_n, confidence=level, seed=drawn)
            found.append(Compared(named, told))
    return tuple(found)
