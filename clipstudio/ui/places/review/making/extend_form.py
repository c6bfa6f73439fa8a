"""The form that adds to the questions of a review in use."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.services.reviewing.extending import Extended, extend_review, preview
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.actions import press_by
from clipstudio.ui.forms.form_page import FormRows, add_foot, lay_out_page
from clipstudio.ui.forms.note import Note
from clipstudio.ui.place import heading, muted, primary_button
from clipstudio.ui.places.review.making.question_list import QuestionList
from clipstudio.ui.session import Session

FIXED = tr(
    "What is asked stays as it is, and nothing can be removed: answers rest on it. You can add answers and "
    "questions, and say better when to choose an answer. Each answer keeps the version of the questions that it "
    "was given under."
)
NOTHING = tr("Nothing is added yet.")


class ExtendForm(QWidget):
    """Shows what a review asks, and lets one add to it.

    Signals:
        extended: The review asks more now (`ReviewId`).
        closed: Go back without adding anything.
    """

    extended = Signal(object)
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._review: ReviewRecord | None = None
        self._is_writing = False
        self.title = heading("")
        self.questions = QuestionList()
        self.questions.changed.connect(self._check)
        self.add = primary_button(tr("Add to the review"), self._add)
        press_by(self.add, "Ctrl+Return")
        self.add.setToolTip(tr("Add to the review (Ctrl+Enter)"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.closed)
        self.words = muted()
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        rows = FormRows()
        rows.addRow(Note(FIXED))
        rows.addRow(self.questions)
        page = lay_out_page(self, (self.title,), rows)
        add_foot(page, self.add, self.cancel, self.words)

    def open(self, review: ReviewRecord) -> None:
        """Show what a review asks."""
        self._review, self._is_writing = review, False
        self.title.setText(tr("Add to “{name}”", name=review.plan.name))
        self.questions.hold(review.scheme.questions)
        self._check()
        self.questions.questions[0].first_field().setFocus()

    def _check(self) -> None:
        """Say what would be added, or what keeps it from being added."""
        if self._review is None:
            return
        told: Extended | None = None
        try:
            told = preview(self._review.scheme, self.questions.scheme())
            words = told.in_words().replace("Added", "Adds", 1) if told.added else NOTHING
        except ClipstudioError as error:
            words = str(error)
        self.words.setText(words)
        self.add.setEnabled(bool(told is not None and told.added) and not self._is_writing)

    def _add(self) -> None:
        review = self._review
        if review is None or not self.add.isEnabled():
            return
        id, scheme = review.id, self.questions.scheme()

        def extend(project: ProjectFile) -> tuple[Extended, Changes]:
            return extend_review(project, id, scheme)

        def extended(told: Extended) -> None:
            self._is_writing = False
            self._session.say(told.in_words())
            self.extended.emit(ReviewId(id))

        self._is_writing = True
        self.add.setEnabled(False)
        self._session.write(extend, self, extended, self._refused)

    def _refused(self, reason: str) -> None:
        self._is_writing = False
        self._check()
        self._session.warn(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
