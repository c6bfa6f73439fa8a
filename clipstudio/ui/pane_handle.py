"""The divider between two panes, with a button that folds the one at the side."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QToolButton, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.icons import icon
from clipstudio.ui.style import theme, tokens
from clipstudio.ui.user_words import set_tooltip

FOLDING, PLAIN = 13, 7
"""Pixels of a divider with and without a button."""

_BUTTON = QSize(13, 48)
_ICON = 9
_STEP = {Qt.Key.Key_Left: -2, Qt.Key.Key_Right: 2}
"""Letters by which an arrow key moves a divider."""


class FoldButton(QToolButton):
    """Folds a pane, and brings it back; arrows move its divider.

    Signals:
        moved: Move the divider by so many letters.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget, action: QAction, *, at_left: bool) -> None:
        super().__init__(parent)
        self._action, self._at_left = action, at_left
        self.setProperty("role", "divider")
        self.setFixedSize(_BUTTON)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._dress)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        is_open = self._action.isChecked()
        self.setIcon(icon("left" if is_open is self._at_left else "right", tokens().muted))
        what = self._action.data()
        words = tr("Hide {what}", what=what) if is_open else tr("Show {what}", what=what)
        self.setAccessibleName(words)
        set_tooltip(self, f"{words} ({self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the divider with the arrows."""
        step = _STEP.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)


class PaneHandle(QSplitterHandle):
    """A quiet gutter between hairlines, wide enough to be taken hold of."""

    def __init__(self, orientation: Qt.Orientation, splitter: QSplitter) -> None:
        super().__init__(orientation, splitter)
        self.button: FoldButton | None = None
        theme.changed.connect(self.update)

    def fold_by(self, action: QAction, *, at_left: bool) -> FoldButton:
        """Get a button that triggers an action; ``at_left`` where the pane that it folds is at the left."""
        self.button = FoldButton(self, action, at_left=at_left)
        self._place()
        return self.button

    def _place(self) -> None:
        if self.button is not None:
            middle = (self.height() - self.button.height()) // 2
            self.button.move(QPoint((self.width() - self.button.width()) // 2, middle))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button in the middle."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the gutter."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().window))
        painter.setPen(QColor(tokens().line))
        rect = self.rect()
        if self.orientation() is Qt.Orientation.Horizontal:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
            painter.drawLine(rect.topRight(), rect.bottomRight())
        else:
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.end()
