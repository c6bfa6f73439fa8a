"""A part of a form that asks before something is done, and is hidden until then."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipstudio.ui.place import muted
from clipstudio.ui.style import SPACE_INSIDE


class AskingPanel(QWidget):
    """What is asked stands between why it is and what hindered it; Esc asks nothing any more.

    Args:
        why: What comes of it.

    Attributes:
        body: Layout for what is asked.
        fault: Why it could not be done.

    Signals:
        closed: Nothing is asked any more.
    """

    closed = Signal()

    def __init__(self, why: str) -> None:
        super().__init__()
        self.body, self.fault = QVBoxLayout(), muted()
        self.body.setSpacing(SPACE_INSIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(muted(why))
        layout.addLayout(self.body)
        layout.addWidget(self.fault)
        self.hide()

    def say(self, fault: str) -> None:
        """Say why it could not be done."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def close_panel(self) -> None:
        """Ask nothing any more."""
        self.hide()
        self.closed.emit()

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves all as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)
