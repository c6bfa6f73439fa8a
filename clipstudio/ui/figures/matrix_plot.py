"""A matrix that scrolls: one item of a graphics view, of which only the cells that are seen are painted."""

from __future__ import annotations

from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QStyleOptionGraphicsItem, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.figures import MatrixCell, MatrixFigure
from clipstudio.results.hands import opens
from clipstudio.results.targets import Target
from clipstudio.ui.figures.chart import Chart
from clipstudio.ui.figures.matrix_heads import MatrixState, Place
from clipstudio.ui.figures.matrix_layout import HEADS, MatrixLayout
from clipstudio.ui.figures.matrix_painter import MatrixPainter
from clipstudio.ui.style import SPACE_BETWEEN

Key = Qt.Key
WHEEL_ROWS = 3


class MatrixItem(pg.GraphicsObject):  # type: ignore[misc]
    """The whole matrix, in the pixels of the view that shows it."""

    def __init__(self, plot: MatrixPlot) -> None:
        super().__init__()
        self._plot = plot
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def resized(self) -> None:
        """The view has another size."""
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        return QRectF(self._plot.viewport().rect())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        area = option.exposedRect.toAlignedRect()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._plot.paint_matrix(painter, area)


class MatrixPlot(Chart[MatrixFigure, Place]):
    """Shaded cells below heads that stay in view; a mark is a row and a column as shown.

    Where the figure allows it, a click on the head of a column orders the rows by it.

    Attributes:
        state: What is hovered, focused and selected, and the order of the rows.
        down: The bar that scrolls the rows; ``across`` the one that scrolls the columns.
    """

    state: MatrixState
    keys = tr("arrow keys move between the cells, Enter shows the images of a cell")

    def __init__(self) -> None:
        self._layout: MatrixLayout | None = None
        self._painter: MatrixPainter | None = None
        super().__init__()
        self.down, self.across = QScrollBar(), QScrollBar(Qt.Orientation.Horizontal)
        self._offset = QPoint()
        for bar in (self.down, self.across):
            bar.valueChanged.connect(self._scroll)
        # The bar's room is always left free, or the bar and the cells could take it from each other forever.
        policy = self.down.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.down.setSizePolicy(policy)
        # As high as a small matrix is, and less where a large one has to be scrolled.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        # It paints its own ground: only then can Qt scroll by moving what was painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.setCentralItem(None)
        self._item = MatrixItem(self)
        self.addItem(self._item)

    @property
    def layout_now(self) -> MatrixLayout:
        """Where everything lies at the width at hand.

        Raises:
            RuntimeError: No figure was set.
        """
        if self._layout is None:
            raise RuntimeError("no figure was set")
        return self._layout

    def _fresh_state(self, figure: MatrixFigure) -> MatrixState:
        return MatrixState(order=list(range(len(figure.rows))))

    def set_figure(self, figure: MatrixFigure) -> None:
        """Show another matrix from its first cell on."""
        self.down.setValue(0)
        self.across.setValue(0)
        super().set_figure(figure)

    def set_sorted(self, by_size: bool) -> None:
        """Order the rows as the figure lists them; by size they are ordered only by a column, at its head."""
        if not by_size and self.state.sorted_by is not None:
            self._order_rows(None, is_descending=True)

    def _order_rows(self, column: int | None, *, is_descending: bool) -> None:
        state = self.state
        state.sorted_by, state.is_descending, state.hovered = column, is_descending, None
        state.order = sorted_rows(self.figure, column, is_descending=is_descending)
        self.down.setValue(0)
        self._show_state()

    def cell(self, place: Place) -> MatrixCell:
        """The cell that is shown at a row and a column."""
        if self._painter is None:
            raise IndexError(place)
        return self._painter.cell(self.state.order[place[0]], place[1])

    def place_rect(self, place: Place) -> QRect:
        """Where a cell or the head of a column lies, in pixels of the viewport."""
        return self.layout_now.cell_rect(*place, self._offset)

    def _draw(self, figure: MatrixFigure) -> None:
        width = self._layout.for_width if self._layout is not None and self._layout.figure is figure else -1
        if width != self.width() or self._layout is None or self._layout.font != self.font():
            self._layout = MatrixLayout(figure, self.font(), self.width())
            self.updateGeometry()
        self._painter = MatrixPainter(figure, self._layout)
        self._item.resized()
        self._set_ranges(self._layout)

    def paint_matrix(self, painter: QPainter, area: QRect) -> None:
        """Paint what is seen of the matrix in an area."""
        if self._painter is not None:
            self._painter.paint(painter, area, self._offset, self.state)

    def _set_ranges(self, layout: MatrixLayout) -> None:
        seen = self.viewport().size()
        for bar, whole, length, head, step in (
            (self.across, layout.width, seen.width(), layout.names, layout.cell_width),
            (self.down, layout.height, seen.height(), layout.header, layout.cell_height),
        ):
            bar.setRange(0, max(whole - length, 0))
            bar.setPageStep(max(length - head, step))
            bar.setSingleStep(step)
            bar.setVisible(whole > length)

    def _scroll(self) -> None:
        """Move what was painted, and paint what comes into view."""
        before, self._offset = self._offset, QPoint(self.across.value(), self.down.value())
        layout, seen, moved = self._layout, self.viewport().rect(), before - self._offset
        if layout is None:
            return
        self._hover(None)
        if moved.y():
            self.viewport().scroll(0, moved.y(), seen.adjusted(0, layout.header, 0, 0))
        if moved.x():
            self.viewport().scroll(moved.x(), 0, seen.adjusted(layout.names, layout.header, 0, 0))
            self.viewport().update(seen.adjusted(layout.names - 4, 0, 0, layout.header - seen.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        # Scrolling leaves two parts to be painted, the heads and the cells: their bounds may be all there is.
        for area in event.region():  # type: ignore[attr-defined]
            super().paintEvent(QPaintEvent(area))

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        self.across.setValue(self.across.value() - round(turn.x() / 120 * self.across.singleStep()))
        before = self.down.value()
        self.down.setValue(before - round(turn.y() / 120 * WHEEL_ROWS * self.down.singleStep()))
        # At its end the page goes on.
        event.setAccepted(self.down.value() != before or bool(turn.x()))

    def sizeHint(self) -> QSize:
        """The whole matrix, so that a small one is shown without scrolling."""
        layout = self._layout
        if layout is None:
            return QSize(480, 320)
        return QSize(max(layout.width, 200), layout.height + SPACE_BETWEEN)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 160)

    def shown(self) -> MatrixFigure:
        figure, order = self.figure, tuple(self.state.order)
        return replace(
            figure,
            rows=tuple(figure.rows[place] for place in order),
            cell=lambda row, column: figure.cell(order[row], column),
        )

    # --- Under the hand ---

    def mark_at(self, at: QPointF) -> Place | None:
        """The cell at a point, or the head of a column; None beside them."""
        layout, x, y = self._layout, int(at.x()), int(at.y())
        if layout is None or x < layout.names or y < 0:
            return None
        column = (x - layout.names + self._offset.x()) // layout.cell_width
        row = HEADS if y < layout.header else (y - layout.header + self._offset.y()) // layout.cell_height
        return (row, column) if row < layout.rows and column < layout.columns else None

    def words_at(self, at: QPointF) -> str:
        """All that is known of what lies at a point: a cell or a head, which may be elided."""
        words, layout = super().words_at(at), self._layout
        if words or layout is None or at.y() < layout.header or at.x() >= layout.names:
            return words
        row = (int(at.y()) - layout.header + self._offset.y()) // layout.cell_height
        if row >= layout.rows:
            return ""
        head = self.figure.rows[self.state.order[row]]
        return "\n".join(text for text in (head.name, head.note) if text)

    def sentence(self, mark: Place) -> str:
        figure = self.figure
        if mark[0] == HEADS:
            head = figure.columns[mark[1]]
            order = opens(tr("sort the rows by this column")) if figure.can_sort else ""
            return "\n".join(text for text in (head.name, head.note, order) if text)
        cell = self.cell(mark)
        return self._with_share(cell.sentence, cell.target)

    def target(self, mark: Place) -> Target | None:
        return None if mark[0] == HEADS else self.cell(mark).target

    def enter(self, mark: Place) -> None:
        state, column = self.state, mark[1]
        if mark[0] == HEADS and self.figure.can_sort:
            self._order_rows(column, is_descending=not (state.sorted_by == column and state.is_descending))
        super().enter(mark)

    def _first_mark(self) -> Place | None:
        layout = self._layout
        return (0, 0) if layout is not None and layout.rows and layout.columns else None

    def _moved(self, mark: Place, key: Key, modifiers: Qt.KeyboardModifier) -> Place | None:
        layout, (row, column) = self.layout_now, mark
        page = max((self.viewport().height() - layout.header) // layout.cell_height - 1, 1)
        whole = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        last = layout.rows - 1
        places = {
            Key.Key_Up: (row - 1, column),
            Key.Key_Down: (row + 1, column),
            Key.Key_Left: (row, column - 1),
            Key.Key_Right: (row, column + 1),
            Key.Key_PageUp: (max(row - page, 0), column),
            Key.Key_PageDown: (row + page, column),
            Key.Key_Home: (0 if whole else row, 0),
            Key.Key_End: (last if whole else row, layout.columns - 1),
        }
        if key not in places:
            return None
        row, column = places[key]
        first = HEADS if self.figure.can_sort else 0
        return min(max(row, first), last), min(max(column, 0), layout.columns - 1)

    def walk_to(self, mark: Place) -> None:
        if mark[0] != HEADS or self.figure.can_sort:
            super().walk_to(mark)

    def _bring_into_view(self, mark: Place) -> None:
        layout, area, seen = self.layout_now, self.place_rect(mark), self.viewport().size()
        if area.left() < layout.names:
            self.across.setValue(self.across.value() - (layout.names - area.left()))
        elif area.right() >= seen.width():
            self.across.setValue(self.across.value() + area.right() + 2 - seen.width())
        if mark[0] == HEADS:
            return
        if area.top() < layout.header:
            self.down.setValue(self.down.value() - (layout.header - area.top()))
        elif area.bottom() >= seen.height():
            self.down.setValue(self.down.value() + area.bottom() + 2 - seen.height())

    def _shape_at(self, at: QPointF, mark: Place | None) -> Qt.CursorShape:
        is_idle = mark is not None and mark[0] == HEADS and not self.figure.can_sort
        return super()._shape_at(at, None if is_idle else mark)

    def _hover(self, mark: Place | None) -> None:
        super()._hover(None if mark is None or mark[0] == HEADS else mark)

    def _show_marks(self, *marks: Place | None) -> None:
        """Paint some cells again; for the head of a column all heads, since angled ones lean over each other."""
        region, layout = QRegion(), self._layout
        for place in marks:
            if place is not None and layout is not None:
                heads = QRect(0, 0, self.viewport().width(), layout.header)
                region |= QRegion(heads if place[0] == HEADS else self.place_rect(place))
        self.viewport().update(region)


def sorted_rows(figure: MatrixFigure, column: int | None, *, is_descending: bool) -> list[int]:
    """Places of the rows by the values of a column, within their ranks; those without a value come last."""
    places = list(range(len(figure.rows)))
    if column is None:
        return places
    values = [figure.cell(place, column).value for place in places]
    sign = -1 if is_descending else 1
    return sorted(
        places,
        key=lambda place: (figure.rows[place].rank, values[place] is None, sign * (values[place] or 0.0)),
    )
