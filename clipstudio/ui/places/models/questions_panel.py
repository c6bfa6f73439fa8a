"""What a model's files leave open: questions that the user answers before the model is added."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from clipstudio.domain.decisions import Choice, Question
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import button_text, plain_label


class QuestionsPanel(QWidget):
    """Each question with its answers as radio buttons, none of them chosen beforehand.

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
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._questions = tuple(questions)
        self._groups = [self._add(question) for question in questions]
        self.setVisible(bool(questions))

    def answers(self) -> dict[str, str]:
        """Subject to the answer chosen; a question without one is left out."""
        chosen = zip(self._questions, self._groups, strict=True)
        return {
            question.subject: question.choices[group.checkedId()].value
            for question, group in chosen
            if group.checkedId() >= 0
        }

    def missing(self) -> str:
        """What is still to be answered, as a sentence; empty when nothing is."""
        open_ones = len(self._questions) - len(self.answers())
        if not open_ones:
            return ""
        return "Decide what the files leave open." if open_ones > 1 else "One question is still to be decided."

    def button(self, subject: str, value: str) -> QRadioButton:
        """The button of an answer."""
        for question, group in zip(self._questions, self._groups, strict=True):
            for place, choice in enumerate(question.choices):
                button = group.button(place)
                if (question.subject, choice.value) == (subject, value) and isinstance(button, QRadioButton):
                    return button
        raise KeyError(subject, value)

    def _add(self, question: Question) -> QButtonGroup:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        text = plain_label(question.text)
        text.setProperty("role", "warning")
        text.setWordWrap(True)
        layout.addWidget(text)
        group = QButtonGroup(box)
        for place, choice in enumerate(question.choices):
            group.addButton(_radio(choice), place)
            layout.addWidget(group.button(place))
        group.idToggled.connect(self.changed)
        self._layout.addWidget(box)
        return group


def _radio(choice: Choice) -> QRadioButton:
    button = QRadioButton(button_text(choice.words))
    button.setAccessibleName(choice.words)
    return button
