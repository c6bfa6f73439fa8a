"""The panel beside the picture: what is asked, what answers it, and what else can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.schemes import AnswerScheme, QuestionKind, Reply
from clipstudio.domain.reviewing.state import Standing
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.place import muted, primary_button
from clipstudio.ui.places.review.judging.commands import WORDS, Command
from clipstudio.ui.places.review.judging.note_field import NoteField
from clipstudio.ui.places.review.judging.question_view import QuestionView
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label, set_tooltip

ON_PANEL = (Command.SKIP, Command.FLAG, Command.NOTE)


class AnswerPanel(QWidget):
    """Questions, answers and small commands of one item.

    Args:
        scheme: What is asked.

    Attributes:
        questions: The questions, in order.
        area: Where they are scrolled through when they are long.
        note: Where a note is written.

    Signals:
        chosen: An option was pressed (question, value, whether to stay).
        written: Something was written (question, text).
        finished: What was chosen and written is all.
        revealed: What is hidden is to be shown.
        asked: A command's button was pressed (`Command`).
        undone, redone, back, forward: Their buttons were pressed.
        left: The keyboard leaves a field.
    """

    chosen = Signal(str, str, bool)
    written = Signal(str, str)
    finished = Signal()
    revealed = Signal()
    asked = Signal(object)
    undone = Signal()
    redone = Signal()
    back = Signal()
    forward = Signal()
    left = Signal()

    def __init__(self, scheme: AnswerScheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        keys = scheme.keys()
        self.questions = [
            QuestionView(
                question, {each.value: keys.get((question.name, each.value), "") for each in question.options}
            )
            for question in scheme.questions
        ]
        self.facts = muted()
        self.reveal_button = _button(
            tr("Show (Space)"), tr("Show the picture and the word that are hidden"), self.revealed
        )
        self.done_button = primary_button(tr("Save and next (Enter)"), self.finished.emit)
        self.done_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.state = plain_label()
        self.state.setWordWrap(True)
        self.note = NoteField()
        self.commands = {
            command: _button("", WORDS[command].meaning, partial(self.asked.emit, command)) for command in ON_PANEL
        }
        self.commands[Command.FLAG].setCheckable(True)
        self.undo_button = _button(
            tr("Take back (⌫)"), tr("Take back the last step and return to its item"), self.undone
        )
        self.redo_button = _button(
            tr("Bring back"), tr("Bring back what was taken back last (Ctrl+Y)"), self.redone
        )
        self.back_button = _button("←", tr("The item before (Left)"), self.back)
        self.forward_button = _button("→", tr("The next item (Right)"), self.forward)
        self.back_button.setAccessibleName(tr("The item before"))
        self.forward_button.setAccessibleName(tr("The next item"))
        self._lay_out()
        self._connect()

    def show_keys(self, keys: Mapping[Command, str]) -> None:
        """Show which key each command has."""
        for command, button in self.commands.items():
            key = keys[command].upper()
            button.setText(f"{WORDS[command].button} ({key})" if key else WORDS[command].button)

    def show_item(self, label: str, *, is_hidden: bool) -> None:
        """Ask of an item with a label, which may be hidden."""
        for question in self.questions:
            question.show_item(label, is_hidden=is_hidden)

    def show_replies(self, replies: Mapping[str, Reply], standing: Standing, *, is_kept: bool) -> None:
        """Show what is answered, and what else stands."""
        for question in self.questions:
            question.show_reply(replies.get(question.question.name, ()))
        said = [tr("Skipped: it comes again at the end.")] if standing.is_skipped else []
        self.say(" ".join([*said, *([] if is_kept else [tr("Not saved yet.")])]))
        self.commands[Command.FLAG].setChecked(standing.is_flagged)
        self.note.show_note(standing.note_text)

    def say(self, words: str) -> None:
        """Show a line on how things stand; empty for none."""
        self.state.setText(words)
        self.state.setVisible(bool(words))

    def show_facts(self, facts: str) -> None:
        """Show what is known of the image, where the review is not blind."""
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))

    def set_enabled(self, *, answers: bool, moves: bool) -> None:
        """Offer to answer, and to move, or not."""
        for question in self.questions:
            for button in question.buttons:
                button.setEnabled(answers)
            if question.field is not None:
                question.field.setEnabled(answers)
        for widget in (self.done_button, *self.commands.values(), self.undo_button, self.redo_button):
            widget.setEnabled(answers)
        for widget in (self.back_button, self.forward_button):
            widget.setEnabled(moves)

    def first_field(self) -> QWidget | None:
        """The field to write in, where the first question is answered in words."""
        return self.questions[0].field

    def _lay_out(self) -> None:
        body = QWidget()
        body.setProperty("role", "pane")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        asked = QVBoxLayout(body)
        asked.setContentsMargins(SPACE_BETWEEN, SPACE_BETWEEN, SPACE_BETWEEN, SPACE_INSIDE)
        asked.setSpacing(SPACE_BETWEEN)
        for widget in (self.reveal_button, *self.questions, self.state, self.facts):
            asked.addWidget(widget)
        asked.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(body)
        # Below what may be long, where they stay in sight.
        foot = QVBoxLayout()
        # In line with what is above, around which a scroll area has two pixels of its own.
        foot.setContentsMargins(SPACE_BETWEEN + 2, SPACE_INSIDE, SPACE_BETWEEN + 2, SPACE_BETWEEN)
        foot.setSpacing(SPACE_INSIDE)
        foot.addWidget(self.done_button)
        foot.addWidget(self.note)
        flow = FlowLayout(gap=SPACE_INSIDE)
        for button in (self.back_button, self.forward_button, *self.commands.values()):
            flow.addWidget(button)
        for button in (self.undo_button, self.redo_button):
            flow.addWidget(button)
        foot.addLayout(flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addLayout(foot)
        # Only here: what has no parent yet would be shown as a window.
        self.done_button.setVisible(any(not each.question.takes_one for each in self.questions))
        self.facts.hide()
        self.state.hide()

    def _connect(self) -> None:
        for question in self.questions:
            question.chosen.connect(self.chosen)
            question.written.connect(self.written)
            question.finished.connect(self.finished)
            question.left.connect(self.left)
        self.note.left.connect(self.left)


def _button(text: str, meaning: str, pressed: SignalInstance | Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    set_tooltip(button, meaning)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    do = pressed.emit if isinstance(pressed, SignalInstance) else pressed
    button.clicked.connect(lambda _checked=False: do())
    return button


def is_written(scheme: AnswerScheme) -> bool:
    """Whether the first question is answered in words, so that the keyboard begins in its field."""
    return scheme.questions[0].kind in (QuestionKind.TEXT, QuestionKind.TAGS)
