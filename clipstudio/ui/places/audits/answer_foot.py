"""What stands below the figure of an answer: notes, longer texts that are folded, images and runs to open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import inside, tr
from clipstudio.results.answers import Answer
from clipstudio.results.steps import StepKind
from clipstudio.ui.elided import ElidedButton
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.letting_go import empty, let_go
from clipstudio.ui.places.audits.folded_text import FoldedText
from clipstudio.ui.steady_label import SteadyLabel
from clipstudio.ui.style import SPACE_INSIDE


class AnswerFoot(QWidget):
    """Notes and buttons.

    Signals:
        target_clicked: Show the images of a `Target`.
        run_asked: Open the run of this `RunLink`.
        step_asked: Do this `NextStep`.
    """

    target_clicked = Signal(object)
    run_asked = Signal(object)
    step_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.notes = SteadyLabel("muted")
        self.look = SteadyLabel()
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        policy = self._buttons.sizePolicy()
        policy.setHeightForWidth(True)
        self._buttons.setSizePolicy(policy)
        self._folded = QVBoxLayout()
        self._answer: Answer | None = None
        self.buttons: list[QPushButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.look)
        layout.addWidget(self._buttons)
        layout.addWidget(self.notes)
        layout.addLayout(self._folded)

    def set_answer(self, answer: Answer) -> None:
        """Show the notes and the buttons of another answer."""
        before, self._answer = self._answer, answer
        if before is None or before.figure.text.title != answer.figure.text.title:
            self.notes.settle()
            self.look.settle()
        self.notes.say(" ".join(filter(None, answer.notes)))
        looks = [tr(step.words) for step in answer.steps if step.kind is StepKind.LOOK]
        words = "; ".join(map(inside, looks))
        self.look.say(tr("Next: {words}.", words=words) if looks else "")
        if before is None or _buttons_of(before) != _buttons_of(answer):
            self._make_buttons(answer)
        if before is None or before.folded != answer.folded:
            self._make_folded(answer)

    def _make_buttons(self, answer: Answer) -> None:
        for button in self.buttons:
            self._flow.removeWidget(button)
            let_go(button)
        shortcuts = [
            _button(each.words, partial(self.target_clicked.emit, each.target)) for each in answer.shortcuts
        ]
        runs = [_button(each.words, partial(self.run_asked.emit, each)) for each in answer.runs]
        steps = [
            _button(tr(each.words), partial(self.step_asked.emit, each))
            for each in answer.steps
            if each.kind is not StepKind.LOOK
        ]
        self.buttons = [*steps, *shortcuts, *runs]
        for button in self.buttons:
            self._flow.addWidget(button)
        self._buttons.setVisible(bool(self.buttons))
        self._buttons.updateGeometry()

    def _make_folded(self, answer: Answer) -> None:
        empty(self._folded)
        for each in answer.folded:
            if each.text:
                self._folded.addWidget(FoldedText(each.heading, each.text))


def _buttons_of(answer: Answer) -> tuple[object, ...]:
    """What the buttons below a figure are made from."""
    return answer.shortcuts, answer.runs, answer.steps


def _button(words: str, clicked: Callable[[], None]) -> QPushButton:
    button = ElidedButton(words)  # the names of runs may be long
    button.clicked.connect(lambda _checked=False: clicked())
    return button
