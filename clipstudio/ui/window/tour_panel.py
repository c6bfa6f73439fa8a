"""The panel of the sample's tour: which step, what there is to see, what to do, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from clipstudio.results.words import unbroken
from clipstudio.services.sample_tour import TourStep
from clipstudio.ui.place import heading
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import button_text, plain_label

DONE = "Done."


class TourPanel(QFrame):
    """A band below the answer; not modal, closed by its button or by Escape while it has the keyboard.

    Signals:
        do_asked: Do what the step asks for.
        next_asked: Go on.
        back_asked: Go one step back.
        closed: The tour is over.
    """

    do_asked = Signal()
    next_asked = Signal()
    back_asked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "tour")
        self.setAccessibleName("Tour of the sample")
        self.title, self.text, self.ask = heading(""), plain_label(), plain_label()
        self.ask.setProperty("role", "strong")
        for label in (self.text, self.ask):
            label.setWordWrap(True)
        self.do = QPushButton()
        self.back, self.next, self.close_button = QPushButton("Back"), QPushButton("Next"), QPushButton("Close")
        for button, signal in (
            (self.do, self.do_asked),
            (self.back, self.back_asked),
            (self.next, self.next_asked),
            (self.close_button, self.closed),
        ):
            button.clicked.connect(signal)
        self.next.setProperty("role", "primary")
        words = QVBoxLayout()
        words.setSpacing(SPACE_INSIDE // 2)
        for label in (self.title, self.text, self.ask):
            words.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_INSIDE)
        for button in (self.do, self.back, self.next, self.close_button):
            buttons.addWidget(button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        layout.setSpacing(SPACE_BETWEEN)
        layout.addLayout(words, 1)
        layout.addLayout(buttons)
        layout.setAlignment(buttons, Qt.AlignmentFlag.AlignBottom)
        self.setFocusProxy(self.next)
        self.hide()

    def show_step(self, number: int, of: int, step: TourStep) -> None:
        """Show a step.

        Args:
            number: From 1.
            of: How many there are.
            step: Its words.
        """
        self.title.setText(f"Step {number} of {of}: {step.title}")
        self.text.setText(unbroken(step.text))
        self.ask.setText(unbroken(step.ask))
        self.do.setText(button_text(step.button))
        self.do.setVisible(bool(step.button))
        self.back.setEnabled(number > 1)
        self.next.setVisible(number < of)
        self.close_button.setText("Close" if number < of else "Finish")
        self.set_busy("")

    def set_done(self) -> None:
        """Say that what the step asks for is done."""
        self.ask.setText(DONE)
        if self.do.hasFocus() and self.next.isVisibleTo(self):
            self.next.setFocus()
        self.do.hide()

    def set_busy(self, words: str) -> None:
        """Say how far the work of a step is; empty when none runs."""
        if words:
            self.ask.setText(words)
        for button in (self.do, self.next):
            button.setEnabled(not words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
