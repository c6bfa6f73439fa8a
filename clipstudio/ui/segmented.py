"""A row of buttons of which one is down: a choice between two or three forms."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.user_words import button_text

GAP = 4


class SegmentedButtons(QWidget):
    """Exclusive buttons side by side, in several lines where one has no room for them.

    Signals:
        chosen: The place of the button that the user pressed.
    """

    chosen = Signal(int)

    def __init__(self, texts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = FlowLayout(self, GAP)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        for place, text in enumerate(texts):
            button = QToolButton()
            button.setText(button_text(text))
            button.setCheckable(True)
            button.setChecked(place == 0)
            self._group.addButton(button, place)
            layout.addWidget(button)
        self._group.idClicked.connect(self.chosen)

    @property
    def place(self) -> int:
        """The place of the button that is down."""
        return self._group.checkedId()

    def set_place(self, place: int) -> None:
        """Press a button down without telling."""
        self._group.button(place).setChecked(True)

    def button(self, place: int) -> QToolButton:
        """The button at a place."""
        button = self._group.button(place)
        assert isinstance(button, QToolButton)
        return button
