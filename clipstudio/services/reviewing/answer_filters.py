"""Answers of reviews as a filter of images."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.images import AnswerFilter
from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.domain.reviewing.schemes import Option, Question, QuestionKind
from clipstudio.results.review.reading import RULES, ReviewReading
from clipstudio.results.review.words_given import words_given
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class AnsweredReview:
    """A review whose answers images can be filtered by.

    Attributes:
        id: The review.
        name: What it is called.
        questions: Those that offer answers; free tags offer what was written.
        whose: By whose answers: (rule or UUID of an auditor, in words).
        is_harmful: Whether its images are to be treated with care.
    """

    id: ReviewId
    name: str
    questions: tuple[Question, ...]
    whose: tuple[tuple[str, str], ...]
    is_harmful: bool = False

    def filter(self, question: str, value: str | None, whose: str) -> AnswerFilter:
        """A filter by an answer, with what it asks for in words; None for images without an answer."""
        by = dict(self.whose).get(whose, whose)
        if value is None:
            words = f"without an answer ({question}) in the review “{self.name}”, {by}"
            return AnswerFilter(self.id, question, None, whose, words)
        text = next(
            (o.text for q in self.questions if q.name == question for o in q.options if o.value == value), value
        )
        words = f"judged “{text}” ({question}) in the review “{self.name}”, {by}"
        return AnswerFilter(self.id, question, value, whose, words)


def answered_reviews(project: ProjectReader) -> tuple[AnsweredReview, ...]:
    """The reviews that somebody has judged and that offer answers, the newest first."""
    auditors = project.reviews.auditors()
    found = []
    for record in project.reviews.reviews():
        asked = any(each.has_options or each.kind is QuestionKind.TAGS for each in record.scheme.questions)
        entries = project.reviews.entries(record.id) if asked else ()
        questions = _questions(_reading(project, record, entries)) if entries else ()
        answered = {entry.auditor for entry in entries} if questions else set()
        if answered:
            people = tuple(
                (each.uuid, tr("as {name} judged", name=each.name)) for each in auditors if each.uuid in answered
            )
            rules = tuple(
                (rule, tr("by majority") if rule == "majority" else tr(words)) for rule, words in RULES.items()
            )
            plan = record.plan
            found.append(AnsweredReview(record.id, plan.name, questions, (*rules, *people), plan.is_harmful))
    return tuple(found)


@dataclass(frozen=True, slots=True, eq=False)
class GivenAnswers:
    """Which images were given which answers to a question; of several items of an image each one speaks.

    Attributes:
        images: (m,) int64 ids, one for each answer that an image was given.
        codes: (m,) int32 index into ``values``.
        values: The answers that the question offers, as they are kept.
    """

    images: NDArray[np.int64]
    codes: NDArray[np.int32]
    values: tuple[str, ...]


def given_answers(project: ProjectReader, review: ReviewId, question: str, whose: str) -> GivenAnswers:
    """Who was answered what, by a rule or by one auditor.

    Raises:
        ReviewError: There is no such review or question.
    """
    record = project.reviews.record(review)
    asked = record.scheme.question(question)
    reading = _reading(project, record)
    values = tuple(option.value for option in asked.options)
    if asked.kind is QuestionKind.TAGS:
        tags = _tags(reading, asked)
        values = tuple(tags)
        given = [_items_of(reading, tags[tag], whose) for tag in values]
    elif asked.kind is QuestionKind.SEVERAL:
        given = [reading.codes(reading.table(asked, value), whose) == 1 for value in values]
    else:
        table = reading.table(asked)
        codes = reading.codes(table, whose)
        given = [codes == table.values.index(value) for value in values]
    counts = reading.counts & (reading.images >= 0)
    images = [np.unique(reading.images[rows & counts]) for rows in given]
    places = np.repeat(np.arange(len(values), dtype=np.int32), [len(each) for each in images])
    return GivenAnswers(np.concatenate([np.empty(0, np.int64), *images]), places, values)


def is_answered(project: ProjectReader, wanted: AnswerFilter, ids: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether each of ``ids`` has an item that was answered so, or no answer where that is wanted, (n,) bool.

    Raises:
        ReviewError: There is no such review, question or answer.
    """
    given = given_answers(project, wanted.review, wanted.question, wanted.whose)
    if wanted.value is None:
        return ~np.isin(ids, given.images)
    if wanted.value not in given.values:
        raise ReviewError(
            "“{question}” does not offer “{value}”. Choose another answer.",
            question=wanted.question,
            value=wanted.value,
        )
    return np.isin(ids, given.images[given.codes == given.values.index(wanted.value)])


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


def _questions(reading: ReviewReading) -> tuple[Question, ...]:
    """What can be filtered by: questions with options, and free tags with what was written as theirs."""
    found = []
    for question in reading.record.scheme.questions:
        if question.kind is QuestionKind.TAGS:
            question = replace(question, options=tuple(Option(tag, tag) for tag in _tags(reading, question)))
        if question.options:
            found.append(question)
    return tuple(found)


def _tags(reading: ReviewReading, question: Question) -> dict[str, set[tuple[int, str]]]:
    """The tags that were written, each with the items and auditors it was given by; in alphabetical order."""
    return dict(sorted(words_given(reading, question).items(), key=lambda pair: pair[0].casefold()))


def _items_of(reading: ReviewReading, given: set[tuple[int, str]], whose: str) -> NDArray[np.bool_]:
    """(N,) the items that a tag was given by an auditor, or by anybody: on tags there is no majority."""
    rows = np.zeros(len(reading.items), np.bool_)
    rows[[item - 1 for item, auditor in given if whose in RULES or auditor == whose]] = True
    return rows


def _reading(
    project: ProjectReader, record: ReviewRecord, entries: tuple[Entry, ...] | None = None
) -> ReviewReading:
    return ReviewReading(
        record,
        project.reviews.items(record.id),
        project.reviews.images(record.id),
        project.reviews.entries(record.id) if entries is None else entries,
        {auditor.uuid: auditor.name for auditor in project.reviews.auditors()},
        None,
        0,
    )
