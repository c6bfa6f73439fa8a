"""What every place of the window has in common, and small pieces that places are built from."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.language import tr
from clipstudio.ui.actions import make_action
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN, SPACE_INSIDE, theme
from clipstudio.ui.user_words import plain_label


class Place(QWidget):
    """One place of the window.

    Attributes:
        name: Its name in the rail.
        icon_name: Its icon.
        session: The open project.

    Signals:
        show_requested: An action of this place was chosen in a menu: show it.
        moved: Something else is shown in this place; whether going back should come back to what was shown before.
    """

    name = ""
    icon_name = ""
    show_requested = Signal()
    moved = Signal(bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        session.changed.connect(self._take_changes)

    def header_actions(self) -> list[QAction]:
        """The one or two next actions that the header offers; the first one is the main one."""
        return []

    def edit_actions(self) -> tuple[QAction, ...]:
        """Actions that the Edit menu offers while this place is shown."""
        return ()

    def subtitle(self) -> str:
        """What is shown in this place, for the header; empty where its name says it."""
        return ""

    def where(self) -> Hashable:
        """Where one is in this place, for `go_back_to`; None where there is nothing to tell apart."""
        return None

    def can_go_to(self, where: Hashable) -> bool:
        """Whether `go_back_to` still finds what was shown there."""
        return True

    def go_back_to(self, where: Hashable) -> None:
        """Show what was shown when `where` returned this."""

    def file_actions(self) -> tuple[QAction, ...]:
        """Actions that the File menu offers wherever the user is."""
        return ()

    def view_actions(self) -> tuple[QAction, ...]:
        """What of this place can be shown or hidden; the View menu offers it while the place is shown."""
        return ()

    def focus_filter(self) -> None:
        """Put the cursor where this place is searched (Ctrl+F)."""

    def main_list(self) -> QWidget:
        """The list or grid that has the keyboard when one comes to this place, so that arrows work at once."""
        return self

    def refresh(self, changes: Changes) -> None:
        """Redraw what this place shows of the parts that changed."""

    def shut_down(self) -> None:
        """End what runs in this place before its project is closed."""

    def action_from_anywhere(self, text: str, do: Callable[[], object], shortcut: str) -> QAction:
        """An action for `file_actions`: shows this place, then does ``do``."""

        def show_and_do() -> None:
            self.show_requested.emit()
            do()

        action = make_action(self, text, show_and_do, shortcut)
        self.addAction(action)
        return action

    def _take_changes(self, changes: Changes) -> None:
        self.refresh(changes)


READ_ONLY = tr("This project is open read-only: nothing can be begun or changed in this window.")


class EmptyState(QWidget):
    """What a place says the first time: one sentence of what it is for, and the button that starts it.

    Attributes:
        text: The sentence.
    """

    def __init__(
        self, title: str, sentence: str, button: str = "", start: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self.text = text = plain_label(sentence)
        text.setProperty("role", "muted")
        text.setWordWrap(True)
        text.setFixedWidth(520)
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE_BETWEEN)
        layout.addStretch(2)
        layout.addWidget(heading(title), alignment=Qt.AlignmentFlag.AlignHCenter)
        # Between stretches, not aligned: an aligned text would not get the height of its wrapped lines.
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(text)
        centred.addStretch(1)
        layout.addLayout(centred)
        if start is not None:
            self.button = primary_button(button, start)
            layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._column = layout

    def refuse(self) -> None:
        """Begin nothing, and say why: the project is only looked at."""
        self.button.hide()
        self.text.setText(f"{self.text.text()} {READ_ONLY}")

    def add_button(self, text: str, start: Callable[[], None]) -> QPushButton:
        """Another way to start, below the first."""
        button = QPushButton(text)
        button.clicked.connect(lambda _checked=False: start())
        self._column.insertWidget(self._column.count() - 1, button, alignment=Qt.AlignmentFlag.AlignHCenter)
        return button


def primary_button(text: str, clicked: Callable[[], None]) -> QPushButton:
    """The one main button of a form."""
    button = QPushButton(text)
    button.setProperty("role", "primary")
    button.clicked.connect(lambda _checked=False: clicked())
    return button


def muted(text: str = "") -> QLabel:
    """A secondary line of text that wraps."""
    label = plain_label(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label


def grow(label: QLabel) -> None:
    """Let a label take the width that the widgets beside it leave, and as many lines as it then needs.

    A policy that is set as a whole would forget that the height of a text which wraps follows its width.
    """
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    label.setSizePolicy(policy)


def heading(text: str) -> QLabel:
    """The title of a pane."""
    label = plain_label(text)
    theme.head(label, "title")
    return label


def side_pane() -> tuple[QFrame, QVBoxLayout]:
    """A side list's frame with its layout."""
    frame = QFrame()
    frame.setProperty("role", "pane")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE, SPACE_INSIDE)
    layout.setSpacing(SPACE_INSIDE)
    return frame, layout


def surface() -> tuple[QWidget, QVBoxLayout]:
    """A content pane with its layout."""
    pane = QWidget()
    pane.setProperty("role", "surface")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(pane)
    layout.setContentsMargins(SPACE_AROUND, SPACE_BETWEEN, SPACE_AROUND, SPACE_BETWEEN)
    layout.setSpacing(SPACE_BETWEEN)
    return pane, layout


def row(*widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
    """Widgets side by side, at the left unless one of them grows."""
    layout = QHBoxLayout()
    layout.setSpacing(SPACE_INSIDE)
    for widget in widgets:
        layout.addWidget(widget)
    grows = any(widget.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal for widget in widgets)
    if stretch and not grows:
        layout.addStretch(1)
    return layout
