"""The header: where one is, and the one or two next actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from clipstudio.ui.elided import ElidedLabel
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label


class Header(QFrame):
    """Place, project and next actions in one line of the same height in every place."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._project = ElidedLabel()
        self._project.setProperty("role", "muted")
        self._title = plain_label()
        self._title.setProperty("role", "title")
        self._actions = QHBoxLayout()
        self._actions.setSpacing(SPACE_INSIDE)
        line = QHBoxLayout()
        line.setSpacing(SPACE_BETWEEN)
        line.addWidget(self._title)
        line.addWidget(self._project, 1, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(_strut())
        line.addLayout(self._actions)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        layout.addLayout(line)

    def show_place(self, project: str, place: str, actions: Sequence[QAction]) -> None:
        """Say where one is and offer the next actions; the first is the main one."""
        self._project.setText(project)
        self._title.setText(place)
        while item := self._actions.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for index, action in enumerate(actions):
            self._actions.addWidget(_ActionButton(action, self, main=index == 0))


def _strut() -> QPushButton:
    """A button that is never seen and keeps the line as high as one with buttons, whatever the size of text."""
    strut = QPushButton(" ")
    policy = strut.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    strut.setSizePolicy(policy)
    strut.setFixedWidth(0)
    strut.hide()
    return strut


class _ActionButton(QPushButton):
    """A button that is, does and may what its action says."""

    def __init__(self, action: QAction, parent: QWidget, *, main: bool) -> None:
        super().__init__(action.text(), parent)
        if main:
            self.setProperty("role", "primary")
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setEnabled(self._action.isEnabled())
        self.setVisible(self._action.isVisible())
        self.setToolTip(self._action.toolTip())
