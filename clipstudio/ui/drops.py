"""Files that come from outside: dropped anywhere on the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

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

from clipstudio.domain.language import tr
from clipstudio.ui.style import RADIUS, SPACE_AROUND, SPACE_BETWEEN, SPACE_INSIDE, title_font, tokens

WORDS = tr("Drop to open or import")
SIDE = 1 / 3
"""Of the width, at the left: where a picture is searched for and not imported."""


class SideUse(Protocol):
    """Another use of what is dropped, at the left of the widget."""

    def words(self, data: QMimeData, *, is_own: bool) -> str:
        """What a drop there would do, in words; empty where it has no use for this.

        Args:
            data: What is dragged.
            is_own: Whether it comes from this window.
        """

    def take(self, data: QMimeData) -> None:
        """It was dropped there."""


def dropped_paths(data: QMimeData) -> list[Path]:
    """Files and folders of this machine among what is dragged; empty when there is none."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropTarget(QObject):
    """Takes files that are dropped on a widget, and shows that it does while they are dragged over it.

    It answers with *copy* whatever the other program proposes: after a *move*, that one would delete the files.

    Args:
        widget: Where files may be dropped. Its text fields, which take text and answer as they are asked to, let
            files through to it.

    Attributes:
        find_side: What a drop at the left is for now; None where all of the widget is for the same.

    Signals:
        dropped: Files and folders (list of `Path`).
    """

    dropped = Signal(list)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.highlight = _Highlight(widget)
        self._widget = widget
        self._hushed: list[QWidget] = []
        self.find_side: Callable[[], SideUse | None] = lambda: None
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def _take(self, event: QDragMoveEvent | QDropEvent) -> bool:
        """Accept what can only be copied."""
        fits = self._is_at_side(event) if self._side_words(event) else False
        fits = fits or self._is_for_all(event)
        if fits:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()
        return fits

    def _is_for_all(self, event: QDropEvent) -> bool:
        """Whether it can be dropped anywhere on the widget."""
        # What is dragged out of this window is not to be imported into it.
        is_own = event.source() is not None
        return not is_own and _can_copy(event) and bool(dropped_paths(event.mimeData()))

    def _side_words(self, event: QDropEvent) -> str:
        """What a drop at the left would do; empty where there is no such use of it."""
        side = self.find_side()
        if side is None or not _can_copy(event):
            return ""
        return side.words(event.mimeData(), is_own=event.source() is not None)

    def _is_at_side(self, event: QDropEvent) -> bool:
        return event.position().x() < self._widget.width() * SIDE

    def _show(self, event: QDropEvent) -> None:
        """Show what a drop would do here and there."""
        words = self._side_words(event)
        for_all = self._is_for_all(event)
        if not words and not for_all:
            return
        if not self.highlight.isVisible():
            self._begin()
        self.highlight.say(words, WORDS if for_all else "", is_at_side=bool(words) and self._is_at_side(event))

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

    def _drop(self, event: QDropEvent) -> None:
        side = self.find_side()
        if not self._take(event):
            return
        if side is not None and self._side_words(event) and self._is_at_side(event):
            side.take(event.mimeData())
        else:
            self.dropped.emit(dropped_paths(event.mimeData()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._widget:
            return False
        if isinstance(event, (QDragEnterEvent, QDragMoveEvent)):
            self._take(event)
            self._show(event)
            return True
        if isinstance(event, QDropEvent):
            self._end()
            self._drop(event)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._end()
        return False


def _can_copy(event: QDropEvent) -> bool:
    return bool(event.possibleActions() & Qt.DropAction.CopyAction)


class _Highlight(QWidget):
    """A frame over what can be dropped on, with words in its middle; lets the mouse through.

    Where the left is for something else there are two frames, the one under the pointer thicker.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._side, self._main, self._is_at_side = "", WORDS, False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def set_shown(self, shown: bool) -> None:
        """Show or hide the frame."""
        if shown:
            self.setGeometry(self._widget.rect())
            self.raise_()
        self.setVisible(shown)

    def say(self, side: str, main: str, *, is_at_side: bool) -> None:
        """Say what a drop does at the left, and elsewhere; empty where it does nothing."""
        self._side, self._main, self._is_at_side = side, main, is_at_side
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        left, right = QRectF(whole), QRectF(whole)
        if self._side:
            left.setWidth(whole.width() * SIDE)
            right.setLeft(left.right())
            self._frame(painter, left, self._side, is_here=self._is_at_side)
        if self._main:
            self._frame(painter, right, self._main, is_here=not self._is_at_side)

    def _frame(self, painter: QPainter, where: QRectF, text: str, *, is_here: bool) -> None:
        """A frame with words in its middle, which wrap where it is narrow."""
        colors = tokens()
        painter.setPen(QPen(QColor(colors.accent), 4 if is_here else 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(where.adjusted(3, 3, -3, -3), RADIUS, RADIUS)
        font = title_font(self.font())
        font.setBold(is_here)
        painter.setFont(font)
        room = where.adjusted(SPACE_AROUND, 0, -SPACE_AROUND, 0).toRect()
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        words = painter.fontMetrics().boundingRect(room, flags, text)
        words.adjust(-SPACE_BETWEEN, -SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        painter.setBrush(QColor(colors.surface))
        painter.drawRoundedRect(words, RADIUS, RADIUS)
        painter.setPen(QColor(colors.text))
        painter.drawText(words, flags, text)
