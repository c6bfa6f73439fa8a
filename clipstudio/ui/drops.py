"""Files that come from outside: dropped anywhere on the window."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from clipstudio.ui.style import RADIUS, SPACE_BETWEEN, SPACE_INSIDE, title_font, tokens

WORDS = "Drop to open or import"


def dropped_paths(data: QMimeData) -> list[Path]:
    """Files and folders of this machine among what is dragged; empty when there is none."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropTarget(QObject):
    """Takes files that are dropped on a widget, and shows that it does while they are dragged over it.

    It answers with *copy* whatever the other program proposes: after a *move*, that one would delete the files.

    Args:
        widget: Where files may be dropped. Its text fields, which take text and answer as they are asked to, let
            files through to it.

    Signals:
        dropped: Files and folders (list of `Path`).
    """

    dropped = Signal(list)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.highlight = _Highlight(widget)
        self._widget = widget
        self._hushed: list[QWidget] = []
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def _take(self, event: QDragMoveEvent | QDropEvent) -> bool:
        """Accept what can only be copied."""
        # What is dragged out of this window is not to be imported into it.
        is_own = event.source() is not None
        can_copy = bool(event.possibleActions() & Qt.DropAction.CopyAction)
        fits = not is_own and can_copy and bool(dropped_paths(event.mimeData()))
        if fits:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()
        return fits

    def _begin(self) -> None:
        self._hushed = [each for each in self._widget.findChildren(QWidget) if each.acceptDrops()]
        for field in self._hushed:
            field.setAcceptDrops(False)
        self.highlight.set_shown(True)

    def _end(self) -> None:
        self.highlight.set_shown(False)
        for field in self._hushed:
            if shiboken6.isValid(field):
                field.setAcceptDrops(True)
        self._hushed = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._widget:
            return False
        if isinstance(event, (QDragEnterEvent, QDragMoveEvent)):
            fits = self._take(event)
            if fits and not self.highlight.isVisible():
                self._begin()
            return True
        if isinstance(event, QDropEvent):
            self._end()
            if self._take(event):
                self.dropped.emit(dropped_paths(event.mimeData()))
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._end()
        return False


class _Highlight(QWidget):
    """A frame over the whole widget, with words in its middle; lets the mouse through."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def set_shown(self, shown: bool) -> None:
        """Show or hide the frame."""
        if shown:
            self.setGeometry(self._widget.rect())
            self.raise_()
        self.setVisible(shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = tokens()
        painter.setPen(QPen(QColor(colors.accent), 3))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), RADIUS, RADIUS)
        painter.setFont(title_font(self.font()))
        words = painter.fontMetrics().boundingRect(WORDS)
        words.adjust(-SPACE_BETWEEN, -SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        words.moveCenter(self.rect().center())
        painter.setBrush(QColor(colors.surface))
        painter.drawRoundedRect(words, RADIUS, RADIUS)
        painter.setPen(QColor(colors.text))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), WORDS)
