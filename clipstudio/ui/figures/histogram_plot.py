"""A histogram under the hand: a range of it is brushed with the mouse or by keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from clipstudio.results.figures import HistogramFigure
from clipstudio.results.words import percent
from clipstudio.ui.figures.histogram_layout import ALL, HistogramLayout, lowest_height
from clipstudio.ui.figures.histogram_painter import Brush, HistogramState, paint_histogram
from clipstudio.ui.figures.painted_plot import PaintedPlot
from clipstudio.ui.user_words import tooltip

Key = Qt.Key
Modifier = Qt.KeyboardModifier


class HistogramPlot(PaintedPlot[HistogramFigure, HistogramLayout]):
    """Paints a histogram; the range that is brushed ends where bins end, so that its counts are exact.

    A range drawn within a lane is of that group; one drawn over several lanes, or below them, is of all images.

    Attributes:
        state: What is brushed.

    Signals:
        target_clicked: The images of a range that was brushed or entered.
    """

    state: HistogramState

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._anchor: tuple[int, int] | None = None
        self.state = HistogramState()

    def _lay_out(self, figure: HistogramFigure) -> HistogramLayout:
        return HistogramLayout(figure, self.font(), QSizeF(self.size()))

    def _paint(self, painter: QPainter, layout: HistogramLayout) -> None:
        paint_histogram(painter, layout, self.state)

    def set_figure(self, figure: HistogramFigure) -> None:
        """Show another histogram; nothing is brushed."""
        self._figure, self._layout, self._anchor = figure, None, None
        self.state = HistogramState()
        self.setAccessibleName(
            f"{figure.text.title}: arrow keys left and right move a range, with Shift its upper end, with Ctrl "
            "its lower end; up and down change the group, Enter shows the images"
        )
        self.setAccessibleDescription(figure.text.answer)
        self.updateGeometry()
        self.update()

    def set_selected(self, target: object) -> None:
        """Forget the brushed range where other images than those behind it are shown."""
        if target != self.state.target:
            self._show(None)

    def sizeHint(self) -> QSize:
        return QSize(480, max(420, self.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 200 if self._figure is None else max(200, lowest_height(self._figure, self.font())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        layout, at = self.geometry_now, event.position()
        if event.button() != Qt.MouseButton.LeftButton or layout is None or not layout.figure.series:
            return
        if layout.is_inside(at):
            self.state.has_ring = False
            self._anchor = (layout.bin_at(at.x()), layout.series_at(at))
            self._brush_to(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        layout, at = self.geometry_now, event.position()
        if layout is None:
            return
        if self._anchor is not None:
            self._brush_to(at)
            return
        words = self._words_at(layout, at)
        self.setCursor(Qt.CursorShape.CrossCursor if layout.is_inside(at) else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), tooltip(words) if words else "", self, QRect())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._anchor is not None and event.button() == Qt.MouseButton.LeftButton:
            self._brush_to(event.position())
            self._anchor = None
            self._enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        figure, key = self._figure, event.key()
        if figure is None or not figure.series:
            event.ignore()
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            self._show(self.state.brush or self._first_brush(figure))
            self._enter()
        elif key == Key.Key_Escape and self.state.brush is not None:
            self._show(None)
        else:
            brush = self.state.brush or self._first_brush(figure)
            moved = brush if self.state.brush is None else _moved(brush, Key(key), event.modifiers(), figure)
            if key not in _MOVES or moved is None:
                event.ignore()
                return
            self.state.has_ring = True
            self._show(moved)

    def _begin_at_keys(self) -> None:
        if self.state.brush is None and self._figure is not None and self._figure.series:
            self._show(self._first_brush(self._figure))

    def _first_brush(self, figure: HistogramFigure) -> Brush:
        """Where the keyboard begins: at the fullest bin of the first group."""
        counts = figure.series[0].counts
        fullest = max(range(len(counts)), key=lambda place: counts[place], default=0)
        return Brush(fullest, fullest, 0)

    def _brush_to(self, at: QPointF) -> None:
        layout, anchor = self.geometry_now, self._anchor
        if layout is None or anchor is None:
            return
        start, series = anchor
        end = layout.bin_at(at.x())
        is_one_lane = layout.series_at(at) == series
        self._show(Brush(min(start, end), max(start, end), series if is_one_lane else ALL))

    def _show(self, brush: Brush | None) -> None:
        if brush != self.state.brush:
            self.state.brush, self.state.target = brush, None
        figure = self._figure
        if figure is not None:
            self.setAccessibleDescription(figure.text.answer if brush is None else brush.sentence(figure))
        self.update()

    def _enter(self) -> None:
        figure, brush = self._figure, self.state.brush
        if figure is not None and brush is not None:
            self.state.target = figure.brush(*brush.ends(figure), brush.series)
            self.update()
            self.target_clicked.emit(self.state.target)

    def _words_at(self, layout: HistogramLayout, at: QPointF) -> str:
        """How much of a group lies in the bin at a point; at a name, the whole name."""
        series = layout.series_at(at)
        if self._figure is None or not self._figure.series or series == ALL:
            return ""
        group = self._figure.series[series]
        if at.x() < layout.area.left():
            return group.name
        if not layout.is_inside(at):
            return ""
        place = layout.bin_at(at.x())
        share = f" ({percent(group.counts[place] / group.n)})" if group.n else ""
        return f"{Brush(place, place, series).sentence(self._figure)}{share}\nDrag: the images of a range"


_MOVES = (Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End, Key.Key_Up, Key.Key_Down)


def _moved(brush: Brush, key: Key, modifiers: Modifier, figure: HistogramFigure) -> Brush | None:
    """Where a key brings a range; None for a key that moves nothing."""
    last, groups = len(figure.edges) - 2, len(figure.series)
    if key in (Key.Key_Up, Key.Key_Down):
        step = 1 if key == Key.Key_Down else -1
        return replace(brush, series=min(max(brush.series + step, ALL), groups - 1))
    far = last + 1
    step = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Home: -far, Key.Key_End: far}.get(key, 0)
    if not step:
        return None
    if modifiers & Modifier.ShiftModifier:
        return replace(brush, last=min(max(brush.last + step, brush.first), last))
    if modifiers & Modifier.ControlModifier:
        return replace(brush, first=min(max(brush.first + step, 0), brush.last))
    step = min(max(step, -brush.first), last - brush.last)
    return replace(brush, first=brush.first + step, last=brush.last + step)
