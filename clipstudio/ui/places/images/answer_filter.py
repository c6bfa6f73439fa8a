"""Filter by what was answered in a review."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipstudio.domain.images import AnswerFilter
from clipstudio.services.reviewing.answer_filters import AnsweredReview
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.user_words import plain_label

LETTERS = 10


class AnswerFilterBox(QWidget):
    """Review, answer, and by whose answers.

    Signals:
        changed: Another filter was chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reviews: tuple[AnsweredReview, ...] = ()
        self._unknown: AnswerFilter | None = None
        title = plain_label("Answers of a review")
        title.setProperty("role", "muted")
        self.review, self.answer, self.whose = (
            _box(name) for name in ("Review", "Answer in the review", "Whose answers count")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (title, self.review, self.answer, self.whose):
            layout.addWidget(widget)
        self.review.currentIndexChanged.connect(self._review_chosen)
        self.answer.currentIndexChanged.connect(self._chosen)
        self.whose.currentIndexChanged.connect(self._chosen)
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

    def _chosen_review(self) -> AnsweredReview | None:
        at = self.review.currentIndex()
        return self._reviews[at] if 0 <= at < len(self._reviews) else None

    def _review_chosen(self) -> None:
        self._offer_answers()
        self._chosen()

    def _offer_answers(self) -> None:
        review = self._chosen_review()
        with QSignalBlocker(self.answer), QSignalBlocker(self.whose):
            self.answer.clear()
            self.whose.clear()
            self.answer.addItem("any answer, or none", None)
            for question in review.questions if review else ():
                before = f"{question.name}: " if review and len(review.questions) > 1 else ""
                for option in question.options:
                    self.answer.addItem(before + option.text, (question.name, option.value))
            for rule, words in review.whose if review else ():
                self.whose.addItem(words, rule)

    def _chosen(self) -> None:
        self._unknown = None
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        self.whose.setEnabled(self.answer.currentData() is not None)


def _key(wanted: AnswerFilter) -> tuple[str, str]:
    return wanted.question, wanted.value


def _box(name: str) -> ComboBox:
    box = ComboBox(name)
    box.keep_width(LETTERS)
    return box
