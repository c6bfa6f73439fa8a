"""The panel of the sample's tour: which step, what there is to see, what to do, and the buttons."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.line_breaks import unbroken
from clipstudio.services.sample_tour import TourStep
from clipstudio.ui.forms.form_foot import FormFoot
from clipstudio.ui.place import heading
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, set_role
from clipstudio.ui.user_words import button_text, plain_label

DONE = tr("Done.")


class TourPanel(QFrame):
    """A band below the answer; not modal, closed by its button or by Escape.

    The keyboard that is in it stays in it, whatever of it is hidden or waits: at the button that leads on.

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
        self.setAccessibleName(tr("Tour of the sample"))
        self.title, self.text, self.ask = heading(""), plain_label(), plain_label()
        self.ask.setProperty("role", "strong")
        for label in (self.text, self.ask):
            label.setWordWrap(True)
        self.do = QPushButton()
        self.back, self.next, self.close_button = (
            QPushButton(tr("Back")),
            QPushButton(tr("Next")),
            QPushButton(tr("Close")),
        )
        for button, signal in (
            (self.do, self.do_asked),
            (self.back, self.back_asked),
            (self.next, self.next_asked),
            (self.close_button, self.closed),
        ):
            button.clicked.connect(signal)
        self.next.setProperty("role", "primary")
        # What is pressed again and again stays where it is, also at a step that is left in another way.
        place = self.next.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        self.next.setSizePolicy(place)
        self._is_busy = False
        said = QWidget()
        words = QVBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(SPACE_INSIDE // 2)
        for label in (self.title, self.text, self.ask):
            words.addWidget(label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        buttons = (self.do, self.back, self.next, self.close_button)
        layout.addWidget(FormFoot(*buttons, words=said, words_first=True))
        self.hide()

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is in it."""
        return self._focused is not None

    @property
    def _focused(self) -> QWidget | None:
        focused = self.window().focusWidget()
        return focused if focused is not None and self.isAncestorOf(focused) else None

    def take_keyboard(self) -> None:
        """Put the keyboard at the button that leads on; while it waits, at the one that leads back."""
        wanted = (self.next, self.do, self.back if self._is_busy else self.close_button)
        next(filter(_is_usable, wanted)).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_step(self, number: int, of: int, step: TourStep) -> None:
        """Show a step.

        Args:
            number: From 1.
            of: How many there are.
            step: Its words.
        """
        with self._keeping_keyboard():
            self._is_busy = False
            self.title.setText(tr("Step {number} of {of}: {title}", number=number, of=of, title=step.title))
            self.text.setText(unbroken(step.text))
            self.ask.setText(unbroken(step.ask))
            self.do.setText(button_text(step.button))
            self.do.setVisible(bool(step.button))
            set_role(self.do, "primary" if step.must_be_done else "")
            self.next.setVisible(number < of and not step.must_be_done)
            for button in (self.do, self.next):
                button.setEnabled(True)
            self.back.setEnabled(number > 1)
            self.close_button.setText(tr("Close") if number < of else tr("Finish"))
            set_role(self.close_button, "primary" if number == of else "")

    def set_done(self) -> None:
        """Say that what the step asks for is done."""
        with self._keeping_keyboard():
            self.ask.setText(DONE)
            self.do.hide()
            self.next.show()

    def set_busy(self, words: str) -> None:
        """Say how far the work of a step is; until the next step is shown, nothing else can be begun."""
        with self._keeping_keyboard():
            self._is_busy = True
            self.ask.setText(words)
            for button in (self.do, self.next):
                button.setEnabled(False)

    @contextmanager
    def _keeping_keyboard(self) -> Iterator[None]:
        """What had the keyboard has it again, or else the button that leads on."""
        focused, was_busy = self._focused, self._is_busy
        yield
        if focused is None:
            return
        if _is_usable(focused) and not (was_busy and not self._is_busy):
            focused.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _is_usable(button: QWidget) -> bool:
    return button.isEnabled() and not button.isHidden()
