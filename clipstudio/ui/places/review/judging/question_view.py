"""One question with what answers it: buttons, or a field for words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.schemes import Question, QuestionKind, Reply
from clipstudio.results.judging_words import question_in_words
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.place import muted
from clipstudio.ui.places.review.judging.answer_button import AnswerButton
from clipstudio.ui.steady_label import SteadyLabel
from clipstudio.ui.style import SPACE_INSIDE, theme

MOST_LINES = 10
"""More options than this stand side by side."""
_FIELD_LINES = 3


class QuestionView(QWidget):
    """A question as it is asked of the item that is shown.

    Args:
        question: The question.
        keys: The key of each of its options, by value.

    Signals:
        chosen: An option was pressed (question, value, whether to stay).
        written: Something was written (question, text).
        finished: Enter was pressed in a field.
        left: Esc was pressed in a field.
    """

    chosen = Signal(str, str, bool)
    written = Signal(str, str)
    finished = Signal()
    left = Signal()

    def __init__(self, question: Question, keys: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.words = SteadyLabel("strong")
        self._help = muted(question.help)
        self.buttons: list[AnswerButton] = []
        self.field: QLineEdit | QPlainTextEdit | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_INSIDE)
        column.addWidget(self.words)
        column.addWidget(self._help)
        self._help.setVisible(bool(question.help))
        if question.has_options:
            self._add_buttons(column, keys)
        else:
            self._add_field(column)

    def show_item(self, label: str, *, is_hidden: bool) -> None:
        """Ask of an item with a label, which may be hidden."""
        shown, hidden = (question_in_words(self.question.text, label, is_hidden=hides) for hides in (False, True))
        # Room for both, so that what is shown moves no button.
        self.words.settle()
        self.words.reserve([shown, hidden])
        self.words.say(hidden if is_hidden else shown)

    def show_reply(self, reply: Reply) -> None:
        """Show what is answered, or chosen and not kept yet."""
        for button in self.buttons:
            button.setChecked(button.option.value in reply)
        text = ", ".join(reply)
        if self.field is not None and text != self.text and not self._says(reply):
            with QSignalBlocker(self.field):
                self.field.setPlainText(text) if isinstance(self.field, QPlainTextEdit) else self.field.setText(
                    text
                )

    @property
    def text(self) -> str:
        """What is written; empty for a question with buttons."""
        if self.field is None:
            return ""
        return self.field.toPlainText() if isinstance(self.field, QPlainTextEdit) else self.field.text()

    @property
    def title(self) -> QLabel:
        """The words of the question."""
        return self.words

    def _says(self, reply: Reply) -> bool:
        """Whether what is being typed means that reply already: a space at its end is not taken away."""
        if self.question.kind is QuestionKind.TAGS:
            return tuple(dict.fromkeys(word.strip() for word in self.text.split(",") if word.strip())) == reply
        return self.text.strip() == "".join(reply)

    def _add_buttons(self, column: QVBoxLayout, keys: Mapping[str, str]) -> None:
        is_row = self.question.kind is QuestionKind.SCALE or len(self.question.options) > MOST_LINES
        line = FlowLayout(gap=SPACE_INSIDE) if is_row else None
        for option in self.question.options:
            button = AnswerButton(option, keys.get(option.value, ""))
            button.clicked.connect(lambda _checked=False, value=option.value: self._press(value))
            self.buttons.append(button)
            line.addWidget(button) if line is not None else column.addWidget(button)
        if line is not None:
            column.addLayout(line)

    def _press(self, value: str) -> None:
        is_shifted = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.chosen.emit(self.question.name, value, is_shifted)

    def _add_field(self, column: QVBoxLayout) -> None:
        if self.question.kind is QuestionKind.TAGS:
            line = _Line()
            line.setPlaceholderText(tr("Words, parted by commas"))
            line.textChanged.connect(self._write)
            self.field = line
        else:
            area = _Area()
            area.textChanged.connect(self._write)
            theme.keep_lines(area, _FIELD_LINES)
            self.field = area
        self.field.setAccessibleName(self.question.name)
        self.field.finished.connect(self.finished)
        self.field.left.connect(self.left)
        column.addWidget(self.field)

    def _write(self) -> None:
        self.written.emit(self.question.name, self.text)


class _Line(QLineEdit):
    """A line in which Enter goes on and Esc leads out."""

    finished = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _leads_out(self, event):
            super().keyPressEvent(event)


class _Area(QPlainTextEdit):
    """Some lines in which Enter goes on, Shift+Enter begins another line, and Esc and Tab lead out."""

    finished = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _leads_out(self, event):
            super().keyPressEvent(event)


def _leads_out(field: _Line | _Area, event: QKeyEvent) -> bool:
    is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_shifted:
        field.finished.emit()
        return True
    if event.key() == Qt.Key.Key_Escape:
        field.left.emit()
        return True
    return False
