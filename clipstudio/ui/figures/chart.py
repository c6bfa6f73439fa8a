"""What every chart has in common: mouse, keys, focus, tooltips, pens and pictures are written here once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from clipstudio.domain.language import tr
from clipstudio.results.figures import FigureText, Line
from clipstudio.results.targets import Target
from clipstudio.ui.accessible import announce, speak
from clipstudio.ui.figures.base import Shares, Subject, with_share
from clipstudio.ui.focus_ring import has_ring
from clipstudio.ui.style import theme, tokens
from clipstudio.ui.tooltips import show_tooltip

F = TypeVar("F", bound=Any)
M = TypeVar("M")
Key = Qt.Key
ENTER = (Key.Key_Return, Key.Key_Enter, Key.Key_Space)
ORDINARY_LINE = 17.0
"""Pixels of a line of text at which pens have the width that they are drawn with; they grow with the text."""
pg.setConfigOptions(antialias=True)


@dataclass(slots=True)
class ChartState(Generic[M]):
    """What of a chart is at hand.

    Attributes:
        hovered: The mark under the mouse; None for none, as below.
        focused: The mark that the keyboard is at.
        has_ring: Whether that is shown: after the focus came by a key.
        selected: The target whose images are shown elsewhere.
        shares: What is selected in the grid.
    """

    hovered: M | None = None
    focused: M | None = None
    has_ring: bool = False
    selected: Target | None = None
    shares: Shares = field(default_factory=dict)

    @property
    def ringed(self) -> M | None:
        """The mark that has the keyboard's ring; None for none."""
        return self.focused if self.has_ring else None


class Chart(pg.GraphicsView, Generic[F, M]):  # type: ignore[misc]
    """A figure of kind ``F`` drawn by pyqtgraph's items; a mark of it is named by a hashable ``M``.

    A kind draws its items, and says which mark lies where, what is known of it, and where a key leads from it.
    No event reaches pyqtgraph's scene: its menus, its wheel and its dragging would change what is shown by a slip.

    Attributes:
        state: What of it is at hand.

    Signals:
        target_clicked: The target of a mark that was clicked or entered.
        text_changed: What the figure says has changed.
    """

    target_clicked = Signal(object)
    text_changed = Signal()
    keys = tr("arrow keys move between the marks, Enter shows the images of one")
    """What the keys do, for a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        speak()
        self._figure: F | None = None
        self._is_dragged = False
        self.state: ChartState[M] = ChartState()
        super().__init__(parent, background=tokens().surface)
        self.setAntialiasing(True)
        theme.changed.connect(self.redraw)
        self.text_changed.connect(self._name)

    # --- What a kind of chart says ---

    def _draw(self, figure: F) -> None:
        """Make the items anew, for the size, the font and the colours in force."""
        raise NotImplementedError

    def _fit(self, figure: F) -> None:
        """Fit what is drawn into another size; a kind whose items do not depend on it has less to do."""
        self._draw(figure)

    def _fresh_state(self, figure: F) -> ChartState[M]:
        """What is at hand of a figure that has just come."""
        return ChartState()

    def _show_state(self) -> None:
        """Bring up to date what depends on the state alone."""
        self.viewport().update()

    def _show_marks(self, *marks: M | None) -> None:
        """Bring marks up to date that are hovered or focused, or were."""
        self._show_state()

    def mark_at(self, at: QPointF) -> M | None:
        """The mark at a point of the widget."""
        raise NotImplementedError

    def sentence(self, mark: M) -> str:
        """All that is known of a mark."""
        raise NotImplementedError

    def target(self, mark: M) -> Target | None:
        """The images behind a mark."""
        raise NotImplementedError

    def _first_mark(self) -> M | None:
        """Where the keyboard begins; None where there is no mark."""
        return None

    def _moved(self, mark: M, key: Key, modifiers: Qt.KeyboardModifier) -> M | None:
        """Where a key leads from a mark; None for a key that leads nowhere."""
        return None

    def _begin_drag(self, at: QPointF) -> bool:
        """Whether a press at a point begins to drag something."""
        return False

    def _drag(self, at: QPointF) -> None:
        """Bring to a point what is dragged."""

    def _end_drag(self) -> None:
        """What was dragged is let go."""

    def _shape_at(self, at: QPointF, mark: M | None) -> Qt.CursorShape:
        return Qt.CursorShape.ArrowCursor if mark is None else Qt.CursorShape.PointingHandCursor

    def words_at(self, at: QPointF) -> str:
        """All that is known of what lies at a point; empty for nothing."""
        mark = self.mark_at(at)
        return "" if mark is None else self.sentence(mark)

    def _bring_into_view(self, mark: M) -> None:
        """Scroll to where a mark is seen."""

    # --- What all charts do ---

    @property
    def figure(self) -> F:
        """What is shown.

        Raises:
            RuntimeError: No figure was set.
        """
        if self._figure is None:
            raise RuntimeError("no figure was set")
        return self._figure

    def set_figure(self, figure: F) -> None:
        """Show another figure; nothing of it is at hand."""
        self._figure, self._is_dragged = figure, False
        self.state = self._fresh_state(figure)
        self._name()
        self.setAccessibleDescription(f"{self.keys[:1].upper()}{self.keys[1:]}.")
        self.redraw()
        self.updateGeometry()

    @property
    def has_figure(self) -> bool:
        """Whether a figure was set."""
        return self._figure is not None

    @property
    def order(self) -> Hashable:
        """By what the data are ordered now, where that can be chosen."""
        return None

    @Slot()
    def _name(self) -> None:
        """For a screen reader, the chart is its sentence."""
        self.setAccessibleName(self.text().sentence)

    def set_selected(self, target: Target | None) -> None:
        """Mark what stands for a target whose images are shown elsewhere; None for nothing."""
        self.state.selected = target
        self._show_state()

    def set_shares(self, shares: Shares) -> None:
        """Light up what the grid's selection takes of each target."""
        self.state.shares = shares
        self._show_state()

    def set_sorted(self, by_size: bool) -> None:
        """Order rows by size, or as the figure lists them."""

    def text(self) -> FigureText:
        """What the figure says as it is shown."""
        text: FigureText = self.figure.text
        return text

    def shown(self) -> F:
        """The figure as it is shown, for a picture of it: in the order of the rows, at the place of reading."""
        return self.figure

    def lines(self) -> Iterable[Line]:
        """The data."""
        lines: Iterable[Line] = self.figure.lines()
        return lines

    def redraw(self) -> None:
        """Draw all anew."""
        self.setBackground(tokens().surface)
        if self._figure is not None:
            self._draw(self._figure)
            self._show_state()

    @property
    def dots(self) -> float:
        """Dots of the device to a pixel."""
        ratio: float = self.devicePixelRatioF()
        return ratio

    def pen(self, color: str | QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """A pen for pyqtgraph's items, ``width`` pixels wide at ordinary text.

        In the coordinates of values a pen must be cosmetic, and Qt counts its width in dots of the device.
        """
        pen: QPen = pg.mkPen(QColor(color), width=width * self.stroke * self.dots, style=style)
        return pen

    @property
    def stroke(self) -> float:
        """How much wider than at ordinary text lines are."""
        return max(QFontMetricsF(self.font()).height() / ORDINARY_LINE, 1.0)

    def subject(self, at: QPoint | None) -> Subject | None:
        """What a context menu at a point of the screen is of; at None, of what has the keyboard."""
        mark = self._at_keys() if at is None else self.mark_at(QPointF(self.viewport().mapFromGlobal(at)))
        return None if mark is None else Subject(self.sentence(mark), self.target(mark))

    def _at_keys(self) -> M | None:
        """The mark that the keyboard is at, or begins at."""
        return self._first_mark() if self.state.focused is None else self.state.focused

    def walk_to(self, mark: M) -> None:
        """Bring the keyboard to a mark, and the mark into view."""
        before, self.state.focused = self.state.focused, mark
        self._bring_into_view(mark)
        words = self.sentence(mark)
        self.setAccessibleDescription(words)
        announce(self, words)
        self._show_marks(before, mark)

    def enter(self, mark: M) -> None:
        """Ask for the images behind a mark."""
        target = self.target(mark)
        if target is not None:
            self.set_selected(target)
            self.target_clicked.emit(target)

    def _with_share(self, words: str, target: Target | None, between: str = "\n") -> str:
        return with_share(words, target, self.state.shares, between)

    def _hover(self, mark: M | None) -> None:
        if mark != self.state.hovered:
            before, self.state.hovered = self.state.hovered, mark
            self._show_marks(before, mark)

    def _tell(self, at: QPoint, where: QPoint) -> None:
        """Show what is known of what lies at a point."""
        words = self.words_at(QPointF(at))
        show_tooltip(where, words, self.viewport())

    def viewportEvent(self, event: QEvent) -> bool:
        # The scene would answer that none of its items has a tooltip, and hide the one that is shown.
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event.pos(), event.globalPos())
            return True
        return bool(super().viewportEvent(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragged:
            self._drag(event.position())
            return
        mark = self.mark_at(event.position())
        self._hover(mark)
        self.viewport().setCursor(QCursor(self._shape_at(event.position(), mark)))
        self._tell(event.position().toPoint(), event.globalPosition().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._figure is None:
            return
        self.state.has_ring = False
        self._is_dragged = self._begin_drag(event.position())
        mark = None if self._is_dragged else self.mark_at(event.position())
        if mark is not None:
            self.walk_to(mark)
            self.enter(mark)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_dragged and event.button() == Qt.MouseButton.LeftButton:
            self._is_dragged = False
            self._end_drag()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mark, key = self._at_keys(), event.key()
        if mark is None:
            event.ignore()
        elif key in ENTER:
            self.walk_to(mark)
            self.enter(mark)
        elif (moved := self._moved(mark, Key(key), event.modifiers())) is not None:
            self.state.has_ring = True
            self.walk_to(moved)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._take_ring(event)
        mark = self._at_keys()
        if self.state.has_ring and mark is not None:
            self.walk_to(mark)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._take_ring(event)

    def _take_ring(self, event: QFocusEvent) -> None:
        self.state.has_ring = has_ring(event, self.state.has_ring)
        self._show_state()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        # pyqtgraph calls this without an event while it is still building itself.
        if event is not None and self._figure is not None:
            self._fit(self._figure)
            self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange):
            self.redraw()
            self.updateGeometry()
