"""The header: where one is, the one or two next actions, and what there is to say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clipstudio.ui.icons import icon, pixmap
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, theme, tokens
from clipstudio.ui.user_words import plain_label


class Header(QFrame):
    """Project, place and next actions in one line; below it a message that stays until it is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._project = plain_label()
        self._project.setProperty("role", "muted")
        self._title = plain_label()
        self._title.setProperty("role", "title")
        self._actions = QHBoxLayout()
        self._actions.setSpacing(SPACE_INSIDE)
        line = QHBoxLayout()
        line.setSpacing(SPACE_BETWEEN)
        line.addWidget(self._title)
        line.addWidget(self._project, alignment=Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        line.addLayout(self._actions)
        self._message = Message()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(line)
        layout.addWidget(self._message)

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

    def say(self, text: str, warning: bool) -> None:
        """Show a message."""
        self._message.show_text(text, warning)

    def clear(self) -> None:
        """Take the message away."""
        self._message.hide()

    @property
    def message(self) -> str:
        """The message that is shown, empty when there is none."""
        return "" if self._message.isHidden() else self._message.text


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


class Message(QWidget):
    """A sentence with a button that closes it; a warning has a sign as well as a colour."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = plain_label()
        self._text = plain_label()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._close = QToolButton()
        self._close.setProperty("role", "quiet")
        self._close.setToolTip("Close this message")
        self._close.setAccessibleName("Close this message")
        self._close.clicked.connect(self.hide)
        self._warning = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close)
        theme.changed.connect(self._dress)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    def show_text(self, text: str, warning: bool) -> None:
        """Show a sentence."""
        self._warning = warning
        self._text.setText(text)
        self._text.setProperty("role", "warning" if warning else "muted")
        self._dress()
        self.show()

    def _dress(self) -> None:
        self._close.setIcon(icon("close", tokens().muted))
        self._sign.setVisible(self._warning)
        self._sign.setPixmap(pixmap("warning", tokens().warning, 16))
        self._text.style().unpolish(self._text)
        self._text.style().polish(self._text)
