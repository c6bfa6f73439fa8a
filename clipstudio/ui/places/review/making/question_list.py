"""Questions of one's own, one below the other: to be written, or to be added to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.schemes import AnswerScheme, Question
from clipstudio.ui.letting_go import let_go
from clipstudio.ui.place import row
from clipstudio.ui.places.review.making.question_editor import QuestionEditor
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE


class QuestionList(QWidget):
    """Edits the questions of a scheme.

    Attributes:
        questions: An editor for each question, in order.

    Signals:
        changed: Something was changed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.questions: list[QuestionEditor] = []
        self.add_question = QPushButton(tr("Add a question"))
        self.add_question.clicked.connect(self._begin_and_go)
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE_BETWEEN)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(self._column)
        layout.addLayout(row(self.add_question))

    def hold(self, questions: Sequence[Question]) -> None:
        """Show questions in use, which can only be added to, in place of all others."""
        while self.questions:
            self._take_away(self.questions[-1])
        for question in questions:
            self.begin().hold(question)

    def scheme(self) -> AnswerScheme:
        """The questions as they stand.

        Raises:
            ReviewError: Something is missing.
        """
        return AnswerScheme(tuple(each.question() for each in self.questions))

    def begin(self) -> QuestionEditor:
        """Add a question."""
        made = QuestionEditor(len(self.questions) + 1)
        made.changed.connect(self.changed)
        made.removal_asked.connect(lambda: self._remove(made))
        self.questions.append(made)
        self._column.addWidget(made)
        self._offer_removal()
        self.changed.emit()
        return made

    def _begin_and_go(self, _checked: bool = False) -> None:
        self.begin().words.setFocus()

    def _remove(self, question: QuestionEditor) -> None:
        self._take_away(question)
        self.changed.emit()

    def _take_away(self, question: QuestionEditor) -> None:
        self.questions.remove(question)
        self._column.removeWidget(question)
        let_go(question)
        self._offer_removal()

    def _offer_removal(self) -> None:
        for each in self.questions:
            each.remove.setVisible(len(self.questions) > 1 and not each.is_held)
