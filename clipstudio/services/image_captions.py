"""What can be written under images: the value of an attribute, a run's top label, an answer of a review."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.ids import ReviewId, RunId
from clipstudio.domain.images import AttributeOrder
from clipstudio.domain.language import said_later, tr
from clipstudio.results.selections import NO_ANSWER
from clipstudio.services.auditing.top_labels import top_labels_of
from clipstudio.services.reviewing.answer_filters import answers_of
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class TopLabelOf:
    """The label to which a run gave the highest probability, and that probability."""

    run: RunId


@dataclass(frozen=True, slots=True)
class AnswerOf:
    """What was answered to a question of a review, by majority."""

    review: ReviewId
    question: str


TIED, NOT_SCORED = said_later("several labels alike"), said_later("not scored")
"""Of an image whose highest probability belongs to several labels, none of which a run gives it."""

CaptionWish = AttributeOrder | TopLabelOf | AnswerOf
"""What is to stand under the images."""


@dataclass(frozen=True, slots=True, eq=False)
class CodedCaptions:
    """One text for each image.

    Attributes:
        codes: (n,) index into ``values``; -1 where there is none.
        values: The texts.
        probabilities: (n,) what is written after the text, NaN for nothing; None for no numbers.
        none: What stands where there is no text.
    """

    codes: NDArray[np.int32]
    values: tuple[str, ...]
    probabilities: NDArray[np.floating] | None = None
    none: str = "missing"


def read_captions(project: ProjectReader, wish: CaptionWish, ids: NDArray[np.int64]) -> CodedCaptions | None:
    """The captions of images, (n,) int64; None where what is wished for is not there any more."""
    match wish:
        case AttributeOrder():
            if wish.attribute not in project.attributes.names():
                return None
            held = project.attributes.codes(wish.attribute, ids)
            return CodedCaptions(held.codes, held.values, none=tr("missing"))
        case TopLabelOf():
            return _top_labels(project, wish.run, ids)
        case AnswerOf():
            codes, words = answers_of(project, wish.review, wish.question, ids)
            return CodedCaptions(codes, words, none=tr(NO_ANSWER))


def _top_labels(project: ProjectReader, run: RunId, ids: NDArray[np.int64]) -> CodedCaptions | None:
    labels = project.runs.label_sets([run]).get(run)
    if labels is None:
        return None
    arrays = project.runs.arrays(run)
    codes = top_labels_of(project, run, ids)
    highest = np.full(len(ids), np.nan)
    if len(arrays.images):
        place = np.minimum(np.searchsorted(arrays.images, ids), len(arrays.images) - 1)
        found = arrays.images[place] == ids
        # `fmax` passes over what is unknown.
        highest[found] = np.fmax.reduce(arrays.probabilities, axis=1)[place[found]]
    codes[(codes < 0) & ~np.isnan(highest)] = len(labels.texts)
    return CodedCaptions(codes, (*labels.texts, tr(TIED)), highest, tr(NOT_SCORED))
