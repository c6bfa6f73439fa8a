"""Answers of reviews as a filter of images."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.images import AnswerFilter
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.domain.reviewing.schemes import Question, QuestionKind
from clipstudio.results.review.reading import RULES, ReviewReading
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class AnsweredReview:
    """A review whose answers images can be filtered by.

    Attributes:
        id: The review.
        name: What it is called.
        questions: Those that offer answers.
        whose: By whose answers: (rule or UUID of an auditor, in words).
        is_harmful: Whether its images are to be treated with care.
    """

    id: ReviewId
    name: str
    questions: tuple[Question, ...]
    whose: tuple[tuple[str, str], ...]
    is_harmful: bool = False

    def filter(self, question: str, value: str, whose: str) -> AnswerFilter:
        """A filter by an answer, with what it asks for in words."""
        text = next(
            (o.text for q in self.questions if q.name == question for o in q.options if o.value == value), value
        )
        by = dict(self.whose).get(whose, whose)
        words = f"judged “{text}” ({question}) in the review “{self.name}”, {by}"
        return AnswerFilter(self.id, question, value, whose, words)


def answered_reviews(project: ProjectReader) -> tuple[AnsweredReview, ...]:
    """The reviews that somebody has judged and that offer answers, the newest first."""
    auditors = project.reviews.auditors()
    found = []
    for record in project.reviews.reviews():
        questions = tuple(each for each in record.scheme.questions if each.has_options)
        answered = {entry.auditor for entry in project.reviews.entries(record.id)} if questions else set()
        if answered:
            people = tuple((each.uuid, f"as {each.name} judged") for each in auditors if each.uuid in answered)
            rules = tuple((rule, f"by {words}" if rule == "majority" else words) for rule, words in RULES.items())
            plan = record.plan
            found.append(AnsweredReview(record.id, plan.name, questions, (*rules, *people), plan.is_harmful))
    return tuple(found)


def answered_images(project: ProjectReader, wanted: AnswerFilter) -> NDArray[np.int64]:
    """Ids of the images with an item that was answered so.

    Raises:
        ReviewError: There is no such review, question or answer.
    """
    record = project.reviews.record(wanted.review)
    question = record.scheme.question(wanted.question)
    if question.option(wanted.value) is None:
        raise ReviewError(f"“{question.name}” does not offer “{wanted.value}”. Choose another answer.")
    reading = _reading(project, record)
    is_several = question.kind is QuestionKind.SEVERAL
    table = reading.table(question, wanted.value if is_several else "")
    value = 1 if is_several else table.values.index(wanted.value)
    rows = (reading.codes(table, wanted.whose) == value) & reading.counts & (reading.images >= 0)
    return np.unique(reading.images[rows])


def answers_of(
    project: ProjectReader, review: ReviewId, question: str, ids: NDArray[np.int64]
) -> tuple[NDArray[np.int32], tuple[str, ...]]:
    """What counts by majority for each of ``ids``: its place among the words of the answers, -1 for no answer.

    Of an image with several items the first one that is answered speaks.

    Raises:
        ReviewError: There is no such review or question.
    """
    record = project.reviews.record(review)
    asked = record.scheme.question(question)
    reading = _reading(project, record)
    table = reading.table(asked)
    codes = reading.codes(table, "majority")
    rows = np.flatnonzero((codes >= 0) & reading.counts & (reading.images >= 0))
    images, first = np.unique(reading.images[rows], return_index=True)
    found = np.full(len(ids), -1, np.int32)
    if len(images):
        place = np.minimum(np.searchsorted(images, ids), len(images) - 1)
        is_there = images[place] == ids
        found[is_there] = codes[rows][first[place[is_there]]]
    words = {option.value: option.text for option in asked.options}
    return found, tuple(words.get(value, value) for value in table.values)


def _reading(project: ProjectReader, record: ReviewRecord) -> ReviewReading:
    return ReviewReading(
        record,
        project.reviews.items(record.id),
        project.reviews.images(record.id),
        project.reviews.entries(record.id),
        {auditor.uuid: auditor.name for auditor in project.reviews.auditors()},
        None,
        0,
    )
