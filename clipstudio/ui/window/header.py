"""The header: where one is, and the one or two next actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QIcon, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.elided import LEAST_LETTERS, ElidedLabel
from clipstudio.ui.icons import icon, pixmap
from clipstudio.ui.letting_go import empty
from clipstudio.ui.menu import Menu
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, theme, tokens
from clipstudio.ui.user_words import plain_label, set_tooltip

LETTERS = 16
"""Of what is shown in a place, which stay in sight before its actions, and of the project, or it is left out."""


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
        theme.head(self._title, "title")
        # What is shown follows it at once: what room there is goes to that.
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.subtitle = ElidedLabel()
        theme.head(self.subtitle, "title")
        self._leading = QHBoxLayout()
        self._leading.setSpacing(SPACE_INSIDE // 2)
        self._buttons: list[_ActionButton] = []
        self._actions = QHBoxLayout()
        self._actions.setSpacing(SPACE_INSIDE)
        line = QHBoxLayout()
        line.setSpacing(SPACE_BETWEEN)
        line.addLayout(self._leading)
        where = QHBoxLayout()
        where.setSpacing(SPACE_INSIDE // 2)
        where.addWidget(self._title)
        where.addWidget(self.subtitle)
        line.addLayout(where)
        line.addWidget(self._project, 1)
        line.addWidget(_strut())
        line.addLayout(self._actions)
        self._more = QToolButton()
        self._more.setAccessibleName(tr("More actions"))
        self._more.setToolTip(tr("More actions"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(Menu(self._more))
        theme.size_icon(self._more)
        self._more.hide()
        theme.changed.connect(self._dress)
        self._dress()
        line.addWidget(self._more)
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
        self._fold()

    def show_place(self, project: str, place: str, actions: Sequence[QAction]) -> None:
        """Say where one is and offer the next actions; the first is the main one."""
        self._project.setText(project)
        self._title.setText(place)
        empty(self._actions)
        self._buttons = [_ActionButton(action, self, main=index == 0) for index, action in enumerate(actions)]
        for button in self._buttons:
            self._actions.addWidget(button)
            button.followed.connect(self._fold)
        self._fold()

    def _dress(self) -> None:
        self._more.setIcon(icon("more", tokens().text))

    def _fold(self) -> None:
        """Put the actions for which the line has no room into a menu at its end, the main one last."""
        offered = [button for button in self._buttons if button.action.isVisible()]
        needed = self._needed(LETTERS)
        room = self.width() - 2 * SPACE_BETWEEN - needed
        folded: list[_ActionButton] = []
        while offered and sum(map(_width, offered)) + (_width(self._more) if folded else 0) > room:
            if len(offered) == 1 and needed > self._needed(LEAST_LETTERS):
                # The main one stays before more than a few letters of what is shown.
                room += needed - self._needed(LEAST_LETTERS)
                needed = self._needed(LEAST_LETTERS)
            else:
                folded.insert(0, offered.pop())
        for button in self._buttons:
            button.setVisible(button in offered)
        menu = self._more.menu()
        menu.clear()
        menu.addActions([button.action for button in folded])
        self._more.setVisible(bool(folded))
        left = room + needed - sum(map(_width, (*offered, *([self._more] if folded else []))))
        subtitle = 0 if self.subtitle.isHidden() else self.subtitle.sizeHint().width()
        left -= self._leading.sizeHint().width() + _width(self._title) + subtitle
        # The title bar says it too: what is shown is more to the point than which project it is of.
        self._project.setVisible(left >= _first(self._project, LETTERS) + 4 * SPACE_BETWEEN)

    def _needed(self, letters: int) -> int:
        """Pixels of what stands before the actions, its long words cut."""
        leading = self._leading.sizeHint().width() + SPACE_BETWEEN
        subtitle = 0 if self.subtitle.isHidden() else _first(self.subtitle, letters) + SPACE_BETWEEN
        return leading + _width(self._title) + subtitle + 2 * SPACE_BETWEEN

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the actions that have no room."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fold()


def _first(label: ElidedLabel, letters: int) -> int:
    """Pixels of so many letters of a label, or of all where it has fewer."""
    return min(label.sizeHint().width(), letters * label.fontMetrics().averageCharWidth())


def _width(widget: QWidget) -> int:
    return widget.sizeHint().width() + SPACE_INSIDE


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
        theme.size_icon(self)
        self._action = action
        self.setAccessibleName(action.text())
        set_tooltip(
            self, f"{action.text()} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})"
        )
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
    """A button that is and does what its action says; the header decides whether it is seen.

    Signals:
        followed: The action has changed.
    """

    followed = Signal()

    def __init__(self, action: QAction, parent: QWidget, *, main: bool) -> None:
        super().__init__(action.text(), parent)
        if main:
            self.setProperty("role", "primary")
        self.action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self.action.text())
        self.setEnabled(self.action.isEnabled())
        self.setToolTip(self.action.toolTip())
        self.followed.emit()
