"""The header: where one is, and the one or two next actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from clipstudio.ui.elided import ElidedLabel
from clipstudio.ui.icons import icon, pixmap
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, theme, tokens
from clipstudio.ui.user_words import plain_label


class Header(QFrame):
    """Back, forward, place, project and next actions in one line of the same height in every place.

    Attributes:
        subtitle: What is shown in the place.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._project = ElidedLabel()
        self._project.setProperty("role", "muted")
        self._title = plain_label()
        self._title.setProperty("role", "title")
        self.subtitle = ElidedLabel()
        self.subtitle.setProperty("role", "title")
        self._leading = QHBoxLayout()
        self._leading.setSpacing(SPACE_INSIDE // 2)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(SPACE_INSIDE)
        line = QHBoxLayout()
        line.setSpacing(SPACE_BETWEEN)
        line.addLayout(self._leading)
        line.addWidget(self._title)
        line.addWidget(self.subtitle)
        line.addWidget(self._project, 1, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(_strut())
        line.addLayout(self._actions)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        layout.addLayout(line)

    def lead(self, *actions: QAction) -> None:
        """Begin the line with small buttons for back and forward."""
        for name, action in zip(("back", "forward"), actions, strict=True):
            self._leading.addWidget(_ArrowButton(action, name, self))

    def show_subtitle(self, words: str) -> None:
        """Say what is shown in the place, after its name."""
        self.subtitle.setText(f"› {words}" if words else "")
        self.subtitle.setVisible(bool(words))

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


class _ArrowButton(QToolButton):
    """A small button with an arrow."""

    def __init__(self, action: QAction, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("role", "quiet")
        self._action = action
        self.setAccessibleName(action.text())
        self.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        theme.changed.connect(self._dress)
        self._dress()
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())

    def _dress(self) -> None:
        arrow = icon(self._name, tokens().text)
        arrow.addPixmap(pixmap(self._name, tokens().line, 32), QIcon.Mode.Disabled)
        self.setIcon(arrow)


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
