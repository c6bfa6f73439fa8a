"""Lines under the hand: hovered, clicked, and read at a place that keys or a handle move."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from clipstudio.results.figures import LineFigure
from clipstudio.ui.figures.base import with_share
from clipstudio.ui.figures.lines_layout import GRIP, LinesLayout
from clipstudio.ui.figures.lines_painter import LinesState, paint_lines
from clipstudio.ui.figures.painted_plot import PaintedPlot
from clipstudio.ui.user_words import tooltip

STRIDE = 10
"""Places that a key with Shift goes at once."""
Key = Qt.Key


class LinesPlot(PaintedPlot[LineFigure, LinesLayout]):
    """Paints curves and answers mouse and keyboard.

    Attributes:
        state: Where the figure is read, and what of it is hovered and selected.

    Signals:
        target_clicked: The target of a point that was clicked or entered.
        place_changed: The figure is read at another place.
        curve_changed: Another curve is the current one.
    """

    state: LinesState
    place_changed = Signal()
    curve_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_dragged = False
        self.state = LinesState()

    def _lay_out(self, figure: LineFigure) -> LinesLayout:
        return LinesLayout(figure, self.font(), QSizeF(self.size()))

    def _paint(self, painter: QPainter, layout: LinesLayout) -> None:
        paint_lines(painter, layout, self.state)

    def set_figure(self, figure: LineFigure) -> None:
        """Show another figure, read where it starts."""
        self._figure, self._layout, self._is_dragged = figure, None, False
        last = max(len(figure.places) - 1, 0)
        self.state = LinesState(place=min(figure.start, last))
        handle = "move the handle" if figure.has_handle else "move the place at which it is read"
        self.setAccessibleName(f"{figure.text.title}: arrow keys left and right {handle}, up and down the curve")
        self._describe()
        self.update()

    def choose(self, curve: int) -> None:
        """Make a curve the current one and ask for the images behind its point where the figure is read."""
        self._walk_to(curve, self.state.place)
        self._enter()

    def sizeHint(self) -> QSize:
        return QSize(480, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 200)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        layout, figure = self.geometry_now, self._figure
        if event.button() != Qt.MouseButton.LeftButton or layout is None or figure is None or not figure.places:
            return
        at = event.position()
        self.state.has_ring = False
        point = None if self._is_on_handle(at.x()) else layout.point_at(at)
        if point is not None:
            self._walk_to(*point)
            self._enter()
        elif figure.has_handle and layout.area.left() - GRIP <= at.x() <= layout.area.right() + GRIP:
            self._is_dragged = True
            self._read_at(layout.nearest_place(at.x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        layout, at = self.geometry_now, event.position()
        if layout is None:
            return
        if self._is_dragged:
            self._read_at(layout.nearest_place(at.x()))
            return
        hovered = layout.point_at(at)
        words = self._sentence(*hovered) if hovered is not None else layout.dotted_words_at(at)
        if hovered != self.state.hovered:
            self.state.hovered = hovered
            self.update()
        shape = Qt.CursorShape.PointingHandCursor if hovered is not None else Qt.CursorShape.ArrowCursor
        self.setCursor(Qt.CursorShape.SizeHorCursor if self._is_on_handle(at.x()) else shape)
        QToolTip.showText(event.globalPosition().toPoint(), tooltip(words) if words else "", self, QRect())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_dragged = False

    def leaveEvent(self, event: QEvent) -> None:
        self.state.hovered = None
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        figure, state = self._figure, self.state
        if figure is None or not figure.places or not figure.curves:
            event.ignore()
            return
        key, curve = event.key(), state.curve or 0
        step = STRIDE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        moves = {
            Key.Key_Left: (curve, state.place - step),
            Key.Key_Right: (curve, state.place + step),
            Key.Key_Home: (curve, 0),
            Key.Key_End: (curve, len(figure.places) - 1),
            Key.Key_Up: (curve - 1, state.place),
            Key.Key_Down: (curve + 1, state.place),
        }
        if key in moves:
            state.has_ring = True
            self._walk_to(*moves[Key(key)])
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            self._walk_to(curve, state.place)
            self._enter()
        else:
            event.ignore()

    def _begin_at_keys(self) -> None:
        self._walk_to(self.state.curve or 0, self.state.place)

    def _is_on_handle(self, x: float) -> bool:
        layout, figure = self.geometry_now, self._figure
        if layout is None or figure is None or not figure.has_handle or not figure.places:
            return False
        return abs(x - layout.place_x(self.state.place)) <= GRIP

    def _walk_to(self, curve: int, place: int) -> None:
        """Make a curve the current one and read the figure at a place; both are kept within what there is."""
        figure, state = self._figure, self.state
        if figure is None or not figure.curves:
            return
        curve = min(max(curve, 0), len(figure.curves) - 1)
        if curve != state.curve:
            state.curve = curve
            self.curve_changed.emit()
        self._read_at(place)
        self._describe()
        self.update()

    def _read_at(self, place: int) -> None:
        figure = self._figure
        if figure is None or not figure.places:
            return
        place = min(max(place, 0), len(figure.places) - 1)
        if place != self.state.place:
            self.state.place = place
            self._describe()
            self.update()
            self.place_changed.emit()

    def _enter(self) -> None:
        figure, state = self._figure, self.state
        if figure is None or state.curve is None or not figure.places:
            return
        target = figure.curves[state.curve].points[state.place].target
        if target is not None:
            state.selected = target
            self.update()
            self.target_clicked.emit(target)

    def _describe(self) -> None:
        """Say to a screen reader what is read at the place, of the current curve or of all."""
        figure, state = self._figure, self.state
        if figure is None or not figure.places:
            self.setAccessibleDescription("")
        elif state.curve is None:
            self.setAccessibleDescription(figure.places[state.place].answer)
        else:
            self.setAccessibleDescription(self._sentence(state.curve, state.place))

    def _sentence(self, curve: int, place: int) -> str:
        if self._figure is None:
            return ""
        point = self._figure.curves[curve].points[place]
        return with_share(point.sentence, point.target, self.state.shares, "\n")
