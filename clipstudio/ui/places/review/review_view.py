"""One review: the band that leads on, over the page of what its answers say."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.reviews import Auditor
from clipstudio.domain.run_list import ReviewKey
from clipstudio.services.reviewing.listing import ListedReview
from clipstudio.services.shown_runs import read_shown
from clipstudio.ui.places.audits.answer_page import AnswerPage, State
from clipstudio.ui.places.review.review_bar import ReviewBar
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings

NOTHING_CHOSEN: State = ((), None)


class ReviewView(QWidget):
    """Shows a review; the page of its answers is made when it is first needed.

    Attributes:
        bar: Who judges, how far everybody is, and what comes next.

    Signals:
        changed: Something else is chosen on the page (whether it is another figure).
        images_asked: Show these images in Images ((m,) int64).
        again_asked: Make another review, of images behind a mark (`ChosenImages`).
    """

    changed = Signal(bool)
    images_asked = Signal(object)
    again_asked = Signal(object)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self._session, self._settings = session, settings
        self._answer: AnswerPage | None = None
        self.bar = ReviewBar(settings, session.project.uuid)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)

    @property
    def has_answer(self) -> bool:
        """Whether a review was shown before."""
        return self._answer is not None

    @property
    def answer(self) -> AnswerPage:
        """The page of what a review says."""
        if self._answer is None:
            self._answer = AnswerPage(self._session, self._settings)
            self._answer.commands.images_asked.connect(self.images_asked)
            self._answer.changed.connect(self.changed)
            self._answer.review_asked.connect(self.again_asked)
            self._answer.loaded.connect(self.tell_counted)
            self._answer.refused.connect(self.tell_counted)
            self._column.addWidget(self._answer, 1)
        return self._answer

    @property
    def fold_action(self) -> QAction | None:
        """Folds the pictures beside an answer; None while there is none."""
        return None if self._answer is None else self._answer.frame.panes.fold_action

    def open(self, listed: ListedReview, auditors: Sequence[Auditor], state: State) -> None:
        """Show a review with what is chosen on its page."""
        self.bar.show_review(listed, auditors)
        key = ReviewKey(int(listed.record.id), listed.entries, listed.record.scheme_version)
        self.answer.open(key, partial(read_shown, self._session.project, key), state)

    def state_of(self, review: ReviewId) -> State:
        """What is chosen on the page of a review; nothing where the page shows another one, or none yet."""
        page = self._answer
        key = page.requested if page is not None else None
        is_its = isinstance(key, ReviewKey) and key.review == int(review)
        return page.state if page is not None and is_its else NOTHING_CHOSEN

    def tell_counting(self) -> None:
        """Mark the numbers as those of before, until the answers are counted."""
        self.bar.tell_counting()
        if self._answer is not None:
            self._answer.setEnabled(False)

    @Slot()
    def tell_counted(self) -> None:
        """The numbers are those of now, or there are no others."""
        if self._answer is not None:
            self._answer.setEnabled(True)

    def shut_down(self) -> None:
        """End the threads of the pictures."""
        if self._answer is not None:
            self._answer.shut_down()
