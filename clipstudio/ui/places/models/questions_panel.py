"""What a model's files leave open: questions that the user answers before the model is added."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.decisions import Choice, Question
from clipstudio.domain.language import tr
from clipstudio.ui.letting_go import empty
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import PlainLabel, plain_label


class QuestionsPanel(QWidget):
    """Each question with its answers as buttons, none of them chosen beforehand; an only answer is a box to tick.

    Signals:
        changed: An answer was chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE_BETWEEN)
        self._questions: tuple[Question, ...] = ()
        self._groups: list[QButtonGroup] = []
        self.hide()

    def ask(self, questions: Sequence[Question]) -> None:
        """Show questions in place of the earlier ones; none hides the panel."""
        empty(self._layout)
        self._questions = tuple(questions)
        self._groups = [self._add(question) for question in questions]
        self.setVisible(bool(questions))

    def answers(self) -> dict[str, str]:
        """Subject to the answer chosen; a question without one is left out."""
        chosen = zip(self._questions, self._groups, strict=True)
        return {
            question.subject: question.choices[group.id(button)].value
            for question, group in chosen
            if (button := _checked(group)) is not None
        }

    def missing(self) -> str:
        """What is still to be answered, as a sentence; empty when nothing is."""
        open_ones = len(self._questions) - len(self.answers())
        if not open_ones:
            return ""
        return tr("Answer the questions above first.") if open_ones > 1 else tr("Answer the question above first.")

    def button(self, subject: str, value: str) -> QAbstractButton:
        """The button of an answer."""
        for question, group in zip(self._questions, self._groups, strict=True):
            for place, choice in enumerate(question.choices):
                button = group.button(place)
                if (question.subject, choice.value) == (subject, value) and button is not None:
                    return button
        raise KeyError(subject, value)

    def _add(self, question: Question) -> QButtonGroup:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        text = plain_label(tr(question.text))
        text.setProperty("role", "warning")
        text.setWordWrap(True)
        layout.addWidget(text)
        group = QButtonGroup(box)
        group.setExclusive(len(question.choices) > 1)
        for place, choice in enumerate(question.choices):
            button = _button(choice, is_only=len(question.choices) == 1)
            group.addButton(button, place)
            line = QHBoxLayout()
            line.setSpacing(SPACE_INSIDE)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(_Words(tr(choice.words), button), 1)
            layout.addLayout(line)
        group.idToggled.connect(self.changed)
        self._layout.addWidget(box)
        return group


def _checked(group: QButtonGroup) -> QAbstractButton | None:
    """The checked button; a group of one check box has none that Qt calls checked."""
    return next((button for button in group.buttons() if button.isChecked()), None)


def _button(choice: Choice, *, is_only: bool) -> QAbstractButton:
    button = QCheckBox() if is_only else QRadioButton()
    button.setAccessibleName(tr(choice.words))
    return button


class _Words(PlainLabel):
    """The words of an answer, in as many lines as they need, which the text of a button is not; they press it."""

    def __init__(self, words: str, button: QAbstractButton) -> None:
        super().__init__(words)
        self._button = button
        self.setWordWrap(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the button."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._button.setFocus(Qt.FocusReason.MouseFocusReason)
            self._button.click()
