"""What plots that are painted whole have in common: layout, ground, and the ring of the keyboard."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipstudio.ui.figures.focus import has_ring
from clipstudio.ui.style import theme, tokens

F = TypeVar("F")
L = TypeVar("L")


class PlotState(Protocol):
    """What is shown of the hand that is at work on a plot."""

    has_ring: bool


class PaintedPlot(QWidget, Generic[F, L]):
    """Paints a figure of kind ``F`` where a layout ``L`` says.

    Attributes:
        state: What of the figure is at hand.

    Signals:
        target_clicked: The target whose images are asked for.
    """

    target_clicked = Signal(object)
    state: PlotState

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure: F | None = None
        self._layout: L | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def _lay_out(self, figure: F) -> L:
        """Where everything of a figure lies at the size at hand."""
        raise NotImplementedError

    def _paint(self, painter: QPainter, layout: L) -> None:
        """Draw the figure upon the ground."""
        raise NotImplementedError

    def _begin_at_keys(self) -> None:
        """Choose where the keyboard begins, when it came by a key."""
        raise NotImplementedError

    @property
    def geometry_now(self) -> L | None:
        """Where everything lies at the size at hand; None without a figure."""
        if self._layout is None and self._figure is not None:
            self._layout = self._lay_out(self._figure)
        return self._layout

    def paintEvent(self, event: QPaintEvent) -> None:
        layout, painter = self.geometry_now, QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().surface))
        if layout is not None:
            self._paint(painter, layout)
        painter.end()

    def resizeEvent(self, event: QEvent) -> None:
        self._layout = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._layout = None
            self.updateGeometry()
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.state.has_ring = has_ring(event, self.state.has_ring)
        if self.state.has_ring:
            self._begin_at_keys()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.state.has_ring = has_ring(event, self.state.has_ring)
        self.update()
