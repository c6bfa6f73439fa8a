"""The filter in a line above the grid: a chip for each of its parts, which goes by a click or a key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.hands import opens
from clipstudio.ui.flow_layout import FlowLayout, FlowLine
from clipstudio.ui.icons import icon
from clipstudio.ui.letting_go import let_go
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, theme, tokens
from clipstudio.ui.user_words import PlainLabel, button_text, set_tooltip

MOST_LETTERS = 90

CROSS_LINES = 0.7
"""Lines of text that the cross of a chip is high."""
"""Of a part in its chip; the whole of it is in its tooltip."""

Chip = tuple[str, Callable[[], object]]
"""What a part of the filter asks for, and what takes it away."""


class FilterChips(QWidget):
    """The parts of a filter; without one, as high a line says so, and nothing below moves when one is set.

    Attributes:
        chips: Those that are shown.

    Signals:
        emptied: The last part was taken away from here: the keyboard is to go elsewhere.
    """

    emptied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chips: list[_ChipButton] = []
        self._line = FlowLine()
        self._flow = FlowLayout(self._line, gap=SPACE_INSIDE)
        self._nothing = _NoFilter()
        self._flow.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, 0)
        layout.addWidget(self._line)
        theme.changed.connect(self._dress)

    def show_parts(self, parts: Sequence[Chip]) -> None:
        """Show these parts; the keyboard stays in the line where it was in it."""
        at = self.window().focusWidget()
        focused = next((place for place, chip in enumerate(self.chips) if chip is at), None)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            let_go(chip)
        self.chips = [self._chip(*part) for part in parts]
        self._nothing.setVisible(not parts)
        if focused is not None and self.chips:
            self.chips[min(focused, len(self.chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif focused is not None:
            self.emptied.emit()

    def _chip(self, words: str, remove: Callable[[], object]) -> _ChipButton:
        chip = _ChipButton(words)
        chip.clicked.connect(partial(_call, remove))
        chip.setIcon(icon("close", tokens().muted))
        self._flow.addWidget(chip)
        chip.show()  # at once, since the keyboard may be put there
        return chip

    def _dress(self) -> None:
        for chip in self.chips:
            chip.setIcon(icon("close", tokens().muted))


class _NoFilter(PlainLabel):
    """Says that there is no filter, in a line as high as one of chips."""

    def __init__(self) -> None:
        super().__init__(tr("No filter"))
        self.setProperty("role", "muted")
        self._chip = _ChipButton("")
        self._chip.setParent(self)
        self._chip.hide()

    def sizeHint(self) -> QSize:
        """As wide as its words, and as high as a chip."""
        return QSize(super().sizeHint().width(), self._chip.sizeHint().height())


class _ChipButton(QPushButton):
    """One part of a filter, with a cross; Delete takes it away as a click does."""

    def __init__(self, words: str) -> None:
        short = words if len(words) <= MOST_LETTERS else f"{words[: MOST_LETTERS - 1]}…"
        super().__init__(button_text(short))
        self.setProperty("role", "chip")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands at the end
        theme.size_icon(self, CROSS_LINES)
        what = opens(tr("takes this part of the filter away"))
        set_tooltip(self, f"{words}\n{what}")
        self.setAccessibleName(tr("Filter: {words}", words=words))
        self.setAccessibleDescription(tr("Takes this part of the filter away"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Enter do what a click does."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def _call(do: Callable[[], object], _checked: bool = False) -> None:
    do()
