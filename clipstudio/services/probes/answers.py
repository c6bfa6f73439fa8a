"""Answers to a question of attributes, and their accuracies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from clipstudio.probes.attributes import one_against_others, read_answers
from clipstudio.probes.shares import Sampling, Share, overall_share
from clipstudio.results.attributes.result import (
    Accuracies,
    Accuracy,
    ComparedAccuracies,
    MethodAccuracies,
    MostFrequent,
    pair_names,
)
from clipstudio.statistics.groups import Grouping

NO_ANSWER = "no image is answered"


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """One way of answering, image by image.

    Attributes:
        attribute: What is classified.
        classes: (K,) the answers there are.
        positive: Place of the class that is set against all others; None for none.
        truth: (n,) int32 class of each image.
        given: (n,) int32 class that it was given, -1 where it was not answered.
        groupings: How the images are grouped.
        sampling: What intervals rest on.
    """

    attribute: str
    classes: tuple[str, ...]
    positive: int | None
    truth: NDArray[np.int32]
    given: NDArray[np.int32]
    groupings: tuple[Grouping, ...]
    sampling: Sampling

    @property
    def right(self) -> NDArray[np.bool_]:
        """(n,) bool, the images whose answer is true."""
        right: NDArray[np.bool_] = self.truth == self.given
        return right

    @property
    def answered(self) -> NDArray[np.bool_]:
        """(n,) bool, the images of which anything was said, and not of two classes alike."""
        answered: NDArray[np.bool_] = self.given >= 0
        return answered

    def of(self, rows: NDArray[np.bool_], given: NDArray[np.int32] | None = None) -> Answers:
        """The same for some of the images, by an (n,) bool mask; other answers to them where those are named."""
        return Answers(
            self.attribute,
            self.classes,
            self.positive,
            self.truth[rows],
            self.given[rows] if given is None else given,
            tuple(each.among(rows) for each in self.groupings),
            self.sampling.of(rows),
        )


def method_accuracies(answers: Answers) -> MethodAccuracies:
    """Answers compared with the truth, among all classes, and as one against all others where asked for."""
    of_classes = _accuracies(answers.truth, answers.given, answers.classes, answers)
    if answers.positive is None:
        return MethodAccuracies(of_classes)
    name = answers.classes[answers.positive]
    truth, given = (one_against_others(codes, answers.positive) for codes in (answers.truth, answers.given))
    given[~answers.answered] = -1
    return MethodAccuracies(of_classes, _accuracies(truth, given, pair_names(name), answers))


def _accuracies(
    truth: NDArray[np.int32], given: NDArray[np.int32], classes: tuple[str, ...], answers: Answers
) -> Accuracies:
    reading = read_answers(truth, given, classes, answers.attribute, answers.groupings, answers.sampling)
    groups = map(_accuracy, reading.groups, reading.unanswered[1:])
    answered = given >= 0
    return Accuracies(
        _accuracy(reading.overall, reading.unanswered[0]),
        tuple(
            ComparedAccuracies(grouping.attributes, tuple(islice(groups, len(grouping.groups))), gap)
            for grouping, gap in zip(answers.groupings, reading.gaps, strict=True)
        ),
        tuple(map(_accuracy, reading.values, reading.unanswered_values)),
        reading.classes,
        tuple(map(tuple, reading.confusion.tolist())),
        _most_frequent(truth[answered], reading.confusion, classes, answers.sampling.of(answered)),
    )


def _most_frequent(
    truth: NDArray[np.int32], confusion: NDArray[np.int64], classes: tuple[str, ...], sampling: Sampling
) -> MostFrequent:
    """How right one would be who always named the most frequent value: what any accuracy is to be measured by.

    Args:
        truth: (n,) int32 class of each image that was answered.
        confusion: (K, K) int64, the same images by true class (rows) and answer.
        classes: (K,) names of the classes.
        sampling: What the interval rests on, of the same images.
    """
    place = int(np.argmax(confusion.sum(axis=1)))
    rate = overall_share(truth == place, sampling).rate
    return MostFrequent(classes[place], rate if len(truth) else replace(rate, reason=NO_ANSWER))


def _accuracy(share: Share, unanswered: int) -> Accuracy:
    """A share with the images that were not answered, which it leaves out."""
    rate = share.rate
    if unanswered and not rate.n:
        rate = replace(rate, reason=NO_ANSWER)
    return Accuracy(share.attributes, rate, unanswered)
