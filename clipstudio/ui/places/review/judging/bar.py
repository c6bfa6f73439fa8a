"""The line above the picture: how far, how fast, how it is shown, and the button that stops."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.judging_words import exposure_in_words, left_in_words, pace_in_words, progress_in_words
from clipstudio.services.reviewing.exposure import Exposure
from clipstudio.services.reviewing.judging import Judging
from clipstudio.ui.elided import ElidedLabel
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.places.review.judging.commands import WORDS, Command
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import set_tooltip

TOGGLES = (Command.COMPARE, Command.TILES, Command.GREY, Command.SMALL, Command.ZOOM)
LETTERS, HARM_LETTERS = 62, 34
"""Room for words in the line of the buttons, and for the harm that was seen beside them."""
ALWAYS = tr("Show every picture and word of this review at once, without hiding them first")
STOPS = tr("Stop judging (Esc). Every answer is saved; you go on where you left off.")


class JudgingBar(QWidget):
    """Progress and what changes how pictures are shown.

    Attributes:
        words: How far and how fast.
        toggles: The buttons of commands that are on or off.
        always_button: Shows harmful pictures and words at once, down while it does.

    Signals:
        asked: A command's button was pressed (`Command`).
        always_toggled: Harmful pictures and words are to be shown at once, or not.
        keys_asked: The list of keys is wanted.
        stopped: The auditor stops.
    """

    asked = Signal(object)
    always_toggled = Signal(bool)
    keys_asked = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_harmful = False
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Progress"))
        self.words = ElidedLabel()
        self.words.setAccessibleName(tr("Progress in words"))
        self.toggles = {command: self._toggle(command) for command in TOGGLES}
        self.always_button = _button(tr("Hide nothing"), ALWAYS, is_toggle=True)
        self.always_button.toggled.connect(self.always_toggled)
        self.keys_button = _button(tr("Keys (?)"), tr("Which key does what"))
        self.keys_button.clicked.connect(lambda _checked=False: self.keys_asked.emit())
        self.stop_button = _button(tr("Stop"), STOPS)
        self.stop_button.clicked.connect(lambda _checked=False: self.stopped.emit())
        self._buttons = FlowLayout(gap=SPACE_INSIDE)
        for widget in (*self.toggles.values(), self.always_button, self.keys_button, self.stop_button):
            self._buttons.addWidget(widget)
        # Words and buttons do not push each other about: what one presses stays where it is.
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lines.setSpacing(SPACE_INSIDE)
        self._lines.addWidget(self.words, 1)
        self._lines.addLayout(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        column.setSpacing(SPACE_INSIDE)
        column.addWidget(self._progress)
        column.addLayout(self._lines)

    def show_keys(self, keys: Mapping[Command, str]) -> None:
        """Show which key each button has."""
        for command, button in self.toggles.items():
            key = keys[command].upper()
            button.setText(f"{WORDS[command].button} ({key})" if key else WORDS[command].button)

    def show_progress(self, who: str, judging: Judging, exposure: Exposure, *, is_harmful: bool) -> None:
        """Say who judges, how far and how fast, and how much harm this auditor has seen on this machine."""
        if is_harmful is not self._is_harmful:
            self._is_harmful = is_harmful
            self.arrange()
        done, of = judging.turns.done, len(judging.turns)
        self._progress.setMaximum(max(of, 1))
        self._progress.setValue(done)
        parts = [who, progress_in_words(done, of), pace_in_words(judging.pace.per_minute)]
        parts.append(left_in_words(judging.seconds_left))
        seen = exposure_in_words(exposure.words, exposure.pictures) if is_harmful else ""
        self.words.setText(" · ".join(part for part in (*parts, seen) if part))

    def set_on(self, command: Command, is_on: bool) -> None:
        """Show a command as on or off, without asking for it."""
        self.toggles[command].setChecked(is_on)

    def _toggle(self, command: Command) -> QPushButton:
        button = _button("", WORDS[command].meaning, is_toggle=True)
        # The page says what is on: a click alone changes nothing yet.
        button.clicked.connect(lambda _checked=False: self._ask(command))
        return button

    def _ask(self, command: Command) -> None:
        self.toggles[command].setChecked(not self.toggles[command].isChecked())
        self.asked.emit(command)

    def arrange(self) -> None:
        """Put the buttons beside the words, or below them where both have no room in a line."""
        letters = LETTERS + (HARM_LETTERS if self._is_harmful else 0)
        needed = self._buttons.sizeHint().width() + self.fontMetrics().averageCharWidth() * letters
        is_wide = needed <= self.width() - 2 * SPACE_BETWEEN
        directions = QBoxLayout.Direction
        self._lines.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.arrange()


def _button(text: str, meaning: str, *, is_toggle: bool = False) -> QPushButton:
    button = QPushButton(text)
    button.setCheckable(is_toggle)
    set_tooltip(button, meaning)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
