"""Answers to a question of attributes, as they are counted and written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.probes.attributes import Reading, one_against_others, read_answers
from clipstudio.probes.shares import Sampling, overall_share
from clipstudio.results.documents.disparities import gap_documents
from clipstudio.results.documents.rates import average_documents, group_document, share_document
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


def answer_document(answers: Answers) -> dict[str, Any]:
    """Accuracy overall, by group, by true value, with the confusion; and the binary reading where one is asked."""
    told = _reading(answers.truth, answers.given, answers.classes, answers)
    if answers.positive is not None:
        name = answers.classes[answers.positive]
        truth, given = (one_against_others(codes, answers.positive) for codes in (answers.truth, answers.given))
        given[~answers.answered] = -1
        told["binary"] = {"positive": name, **_reading(truth, given, (name, f"non-{name}"), answers)}
    return told


def _reading(
    truth: NDArray[np.int32], given: NDArray[np.int32], classes: tuple[str, ...], answers: Answers
) -> dict[str, Any]:
    reading: Reading = read_answers(truth, given, classes, answers.attribute, answers.groupings, answers.sampling)
    return {
        "overall": _counted(share_document(reading.overall, "accuracy"), reading.unanswered[0]),
        "groups": [
            _counted(group_document(each, "accuracy"), count)
            for each, count in zip(reading.groups, reading.unanswered[1:], strict=True)
        ],
        "values": [
            _counted(group_document(each, "accuracy"), count)
            for each, count in zip(reading.values, reading.unanswered_values, strict=True)
        ],
        "averages": average_documents([(each.attributes, each.rate) for each in reading.groups], "accuracy"),
        "chance": 1 / len(classes),
        "confusion": {"classes": list(reading.classes), "counts": reading.confusion.tolist()},
        "most_frequent": _most_frequent(reading, truth[given >= 0], answers.sampling.of(given >= 0)),
        "disparities": gap_documents(reading.gaps, answers.groupings),
    }


def _most_frequent(reading: Reading, truth: NDArray[np.int32], sampling: Sampling) -> dict[str, Any]:
    """How right one would be who always named the most frequent value: what any accuracy is to be measured by.

    Args:
        reading: What was found.
        truth: (n,) int32 class of each image that was answered.
        sampling: What the interval rests on, of the same images.
    """
    place = int(np.argmax(reading.confusion.sum(axis=1)))
    told = share_document(overall_share(truth == place, sampling), "accuracy")
    return {"value": reading.classes[place], **told} | ({} if len(truth) else {"reason": NO_ANSWER})


def _counted(told: dict[str, Any], unanswered: int) -> dict[str, Any]:
    """An accuracy with the images that were not answered, which it leaves out."""
    told["unanswered"] = unanswered
    return told | ({"reason": NO_ANSWER} if unanswered and not told["n"] else {})
