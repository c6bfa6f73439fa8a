"""Filter by what was answered in a review."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker

from clipstudio.domain.images import AnswerFilter
from clipstudio.domain.language import tr
from clipstudio.results.selections import NO_ANSWER
from clipstudio.results.words import number
from clipstudio.services.facets import AnswersTo, Facet, FacetCounts, FacetKind
from clipstudio.services.reviewing.answer_filters import AnsweredReview
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.places.images.folded_box import FoldedBox

LETTERS = 10
Answer = tuple[str, str | None]
"""A question and one of its answers, as it is kept; None for no answer."""


class AnswerFilterBox(FoldedBox):
    """Review, answer with how many images have it, and by whose answers; hidden while there is no review."""

    def __init__(self) -> None:
        super().__init__(tr("Answers of a review"))
        self._reviews: tuple[AnsweredReview, ...] = ()
        self._unknown: AnswerFilter | None = None
        self._words: dict[Answer, str] = {}
        self._counts: dict[Answer, int] = {}
        self.review, self.answer, self.whose = (
            _box(name) for name in (tr("Review"), tr("Answer in the review"), tr("Whose answers count"))
        )
        for widget in (self.review, self.answer, self.whose):
            self.body.addWidget(widget)
        self.review.currentIndexChanged.connect(self._review_chosen)
        self.answer.currentIndexChanged.connect(self._chosen)
        self.whose.currentIndexChanged.connect(self._whose_chosen)
        self.offer(())

    def offer(self, reviews: Sequence[AnsweredReview]) -> None:
        """Offer the answers of these reviews; the box is hidden while there is none."""
        before = self.filter()
        self._reviews = tuple(reviews)
        self.setVisible(bool(reviews))
        with QSignalBlocker(self.review):
            self.review.clear()
            for each in reviews:
                self.review.addItem(each.name, each.id)
        self._offer_answers()
        self.choose(before)

    def filter(self) -> AnswerFilter | None:
        """What is chosen; None while no answer is."""
        if self._unknown is not None:
            return self._unknown
        review, answer = self._chosen_review(), self.answer.currentData()
        if review is None or answer is None:
            return None
        question, value = answer
        return review.filter(question, value, self.whose.currentData())

    def choose(self, wanted: AnswerFilter | None) -> None:
        """Show a filter; emits no signal."""
        with QSignalBlocker(self):
            self._unknown = None
            at = -1 if wanted is None else self.review.findData(wanted.review)
            if wanted is None:
                self.answer.setCurrentIndex(0)
            elif at < 0:
                # It stays in the filter, which would find other images without it.
                self._unknown = wanted
                self.setVisible(True)
                self.answer.setItemText(0, wanted.words)
                self.answer.setCurrentIndex(0)
            else:
                self.review.setCurrentIndex(at)
                answers = [self.answer.itemData(place) for place in range(self.answer.count())]
                held = [place for place, each in enumerate(answers) if each and tuple(each) == _key(wanted)]
                self.answer.setCurrentIndex(held[0] if held else 0)
                self.whose.setCurrentIndex(max(0, self.whose.findData(wanted.whose)))
        self._enable()

    def open_facets(self) -> tuple[Facet, ...]:
        """What is to be counted while the box is open: the answers to each question of the review."""
        review, whose = self._chosen_review(), self.whose.currentData()
        if not self.is_open or review is None or whose is None:
            return ()
        asked = (AnswersTo(review.id, each.name, whose) for each in review.questions)
        return tuple(Facet(FacetKind.ANSWER, answers=each) for each in asked)

    def show_counts(self, counts: Mapping[Facet, FacetCounts]) -> None:
        """Say how many images of the selection have each answer."""
        for facet in self.open_facets():
            if facet in counts and facet.answers is not None:
                for value, count in counts[facet].items():
                    self._counts[facet.answers.question, None if value is None else str(value)] = count
        self._say_counts()

    def forget_counts(self) -> None:
        """Another selection is asked for: what was counted no longer holds."""
        self._counts = {}
        self._say_counts()

    def _say_counts(self) -> None:
        for place in range(self.answer.count()):
            if (answer := self.answer.itemData(place)) is not None:
                key = tuple(answer)
                count = number(self._counts[key]) if key in self._counts else "…"
                self.answer.setItemText(place, f"{self._words[key]} ({count})")

    def _chosen_review(self) -> AnsweredReview | None:
        at = self.review.currentIndex()
        return self._reviews[at] if 0 <= at < len(self._reviews) else None

    def _review_chosen(self) -> None:
        self._offer_answers()
        self._chosen()
        self._ask_counts()

    def _whose_chosen(self) -> None:
        if self.filter() is not None:
            self._chosen()
        self._ask_counts()

    def _ask_counts(self) -> None:
        """Other answers are shown: they are counted, also where the filter stays as it was."""
        self.forget_counts()
        if self.is_open:
            self.opened.emit()

    def _offer_answers(self) -> None:
        review = self._chosen_review()
        questions = review.questions if review else ()
        with QSignalBlocker(self.answer), QSignalBlocker(self.whose):
            self.answer.clear()
            self.whose.clear()
            self._words, self._counts = {}, {}
            self.answer.addItem(tr("any answer, or none"), None)
            for question in questions:
                before = f"{question.name}: " if len(questions) > 1 else ""
                for option in question.options:
                    self._add(before + option.text, (question.name, option.value))
                self._add(before + tr(NO_ANSWER), (question.name, None))
            for rule, words in review.whose if review else ():
                self.whose.addItem(words, rule)
        self._say_counts()

    def _add(self, words: str, answer: Answer) -> None:
        self._words[answer] = words
        self.answer.addItem(words, answer)

    def _chosen(self) -> None:
        self._unknown = None
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        is_chosen = self.answer.currentData() is not None
        self.say_chosen(int(is_chosen or self._unknown is not None))
        if is_chosen or self._unknown is not None:
            self.open()


def _key(wanted: AnswerFilter) -> Answer:
    return wanted.question, wanted.value


def _box(name: str) -> ComboBox:
    box = ComboBox(name)
    box.keep_width(LETTERS)
    return box
