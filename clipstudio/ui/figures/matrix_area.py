"""A matrix that scrolls: only the cells that are seen are asked for and painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QStyle, QToolTip, QWidget

from clipstudio.results.figures import MatrixCell, MatrixFigure
from clipstudio.ui.figures.base import with_share
from clipstudio.ui.figures.focus import has_ring
from clipstudio.ui.figures.matrix_heads import MatrixState
from clipstudio.ui.figures.matrix_layout import HEADS, MatrixLayout
from clipstudio.ui.figures.matrix_painter import MatrixPainter
from clipstudio.ui.style import SPACE_BETWEEN, theme, tokens
from clipstudio.ui.user_words import tooltip

Key = Qt.Key
Place = tuple[int, int]
"""A row and a column as shown; the row is `HEADS` for the head of a column."""


class MatrixArea(QAbstractScrollArea):
    """Paints a matrix below heads that stay in view, and answers mouse and keyboard.

    Attributes:
        state: What is hovered, focused and selected, and the order of the rows.

    Signals:
        target_clicked: The target of a cell that was clicked or entered.
        order_wanted: The place of the column by which the rows are to be ordered.
    """

    target_clicked = Signal(object)
    order_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure: MatrixFigure | None = None
        self._layout: MatrixLayout | None = None
        self._painter: MatrixPainter | None = None
        self.state = MatrixState()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # As high as a small matrix is, and less where a large one has to be scrolled.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setProperty("role", "surface")
        # It paints its own ground: only then can Qt scroll by moving what was painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self.viewport().update)

    @property
    def geometry_now(self) -> MatrixLayout | None:
        """Where everything lies at the width at hand; None without a figure."""
        return self._layout

    def set_figure(self, figure: MatrixFigure, name: str) -> None:
        """Show another matrix from its first cell on; ``name`` is for a screen reader."""
        self._figure = figure
        self.state = MatrixState(order=list(range(len(figure.rows))))
        self.setAccessibleName(f"{name}: arrow keys move among the cells, Enter shows the images of one")
        self.setAccessibleDescription("")
        self.horizontalScrollBar().setValue(0)
        self.verticalScrollBar().setValue(0)
        self._lay_out()

    def cell(self, place: Place) -> MatrixCell:
        """The cell that is shown at a row and a column."""
        if self._painter is None:
            raise IndexError(place)
        return self._painter.cell(self.state.order[place[0]], place[1])

    def place_rect(self, place: Place) -> QRect:
        """Where a cell or the head of a column lies, in pixels of the viewport."""
        return self._layout.cell_rect(*place, self._offset) if self._layout else QRect()

    def place_at(self, at: QPointF) -> Place | None:
        """The cell or the head of a column at a point of the viewport; None beside them."""
        layout, x, y = self._layout, int(at.x()), int(at.y())
        if layout is None or x < layout.names or y < 0:
            return None
        column = (x - layout.names + self._offset.x()) // layout.cell_width
        row = HEADS if y < layout.header else (y - layout.header + self._offset.y()) // layout.cell_height
        return (row, column) if row < layout.rows and column < layout.columns else None

    @property
    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _lay_out(self) -> None:
        if self._figure is None:
            return
        # The bar's width is always left free, or the bar and the cells could take it from each other for ever.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        self._layout = MatrixLayout(self._figure, self.font(), self.width() - bar)
        self._painter = MatrixPainter(self._figure, self._layout)
        self._set_ranges()
        self.updateGeometry()
        self.viewport().update()

    def _set_ranges(self) -> None:
        layout, seen = self._layout, self.viewport().size()
        if layout is None:
            return
        for bar, whole, length, head, step in (
            (self.horizontalScrollBar(), layout.width, seen.width(), layout.names, layout.cell_width),
            (self.verticalScrollBar(), layout.height, seen.height(), layout.header, layout.cell_height),
        ):
            bar.setRange(0, max(whole - length, 0))
            bar.setPageStep(max(length - head, step))
            bar.setSingleStep(step)

    def sizeHint(self) -> QSize:
        """The whole matrix, so that a small one is shown without scrolling."""
        layout = self._layout
        return QSize(480, 320) if layout is None else QSize(max(layout.width, 200), layout.height + SPACE_BETWEEN)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width():
            self._set_ranges()
        else:
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, layout = QPainter(self.viewport()), self._layout
        # Scrolling leaves two parts to be painted, the names and the cells: their bounds may be all there is.
        for area in event.region():  # type: ignore[attr-defined]
            painter.setClipRect(area)
            painter.fillRect(area, QColor(tokens().surface))
            if self._painter is not None and layout is not None:
                self._painter.paint(painter, area, self._offset, self.state)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        layout, seen = self._layout, self.viewport().rect()
        if layout is None:
            return
        self._hover(None)
        # What was painted is moved, and only what comes into view is painted.
        if dy:
            self.viewport().scroll(0, dy, seen.adjusted(0, layout.header, 0, 0))
        if dx:
            self.viewport().scroll(dx, 0, seen.adjusted(layout.names, layout.header, 0, 0))
            self.viewport().update(seen.adjusted(layout.names - 4, 0, 0, layout.header - seen.height()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        self._hover(place if place is not None and place[0] != HEADS else None)
        is_button = place is not None and (place[0] != HEADS or self._can_sort)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_button else Qt.CursorShape.ArrowCursor)
        text = self._words_at(event.position(), place)
        QToolTip.showText(
            event.globalPosition().toPoint(), tooltip(text) if text else "", self.viewport(), QRect()
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.state.has_ring = False
            if place[0] != HEADS or self._can_sort:
                self._walk_to(place)
            self._enter(place)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state.focused is None or self._layout is None:
            event.ignore()
        elif event.key() in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            self._enter(self.state.focused)
        else:
            place = self._moved(self.state.focused, Key(event.key()), event.modifiers())
            if place is None:
                event.ignore()
                return
            self.state.has_ring = True
            self._walk_to(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.state.has_ring = has_ring(event, self.state.has_ring)
        self.viewport().update()
        if self._layout is not None and self._layout.rows and self._layout.columns:
            self._walk_to(self.state.focused or (0, 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.state.has_ring = has_ring(event, self.state.has_ring)
        self.viewport().update()

    @property
    def _can_sort(self) -> bool:
        return self._figure is not None and self._figure.can_sort

    def _moved(self, place: Place, key: Key, modifiers: Qt.KeyboardModifier) -> Place | None:
        """Where a key leads from a place; None for a key that leads nowhere."""
        layout = self._layout
        if layout is None:
            return None
        row, column = place
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
        first = HEADS if self._can_sort else 0
        return min(max(row, first), last), min(max(column, 0), layout.columns - 1)

    def _walk_to(self, place: Place) -> None:
        before, self.state.focused = self.state.focused, place
        self._bring_into_view(place)
        self.setAccessibleDescription(self._sentence(place))
        self._update_places(before, place)

    def _bring_into_view(self, place: Place) -> None:
        layout, area, seen = self._layout, self.place_rect(place), self.viewport().size()
        if layout is None:
            return
        horizontal, vertical = self.horizontalScrollBar(), self.verticalScrollBar()
        if area.left() < layout.names:
            horizontal.setValue(horizontal.value() - (layout.names - area.left()))
        elif area.right() >= seen.width():
            horizontal.setValue(horizontal.value() + area.right() + 2 - seen.width())
        if place[0] == HEADS:
            return
        if area.top() < layout.header:
            vertical.setValue(vertical.value() - (layout.header - area.top()))
        elif area.bottom() >= seen.height():
            vertical.setValue(vertical.value() + area.bottom() + 2 - seen.height())

    def _enter(self, place: Place) -> None:
        if place[0] == HEADS:
            if self._can_sort:
                self.order_wanted.emit(place[1])
            return
        target = self.cell(place).target
        if target is not None:
            self.state.selected = target
            self.viewport().update()
            self.target_clicked.emit(target)

    def _hover(self, place: Place | None) -> None:
        if place == self.state.hovered:
            return
        before, self.state.hovered = self.state.hovered, place
        self._update_places(before, place)

    def _update_places(self, *places: Place | None) -> None:
        """Paint some cells again; for the head of a column all heads, since angled ones lean over each other."""
        region, layout = QRegion(), self._layout
        for place in places:
            if place is not None and layout is not None:
                heads = QRect(0, 0, self.viewport().width(), layout.header)
                region |= QRegion(heads if place[0] == HEADS else self.place_rect(place))
        self.viewport().update(region)

    def _sentence(self, place: Place) -> str:
        figure = self._figure
        if figure is None:
            return ""
        if place[0] == HEADS:
            head = figure.columns[place[1]]
            order = "Click: order the rows by this column" if figure.can_sort else ""
            return "\n".join(text for text in (head.name, head.note, order) if text)
        cell = self.cell(place)
        return with_share(cell.sentence, cell.target, self.state.shares, "\n")

    def _words_at(self, at: QPointF, place: Place | None) -> str:
        """All that is known of what lies at a point: a cell or a head, which may be elided."""
        figure, layout = self._figure, self._layout
        if place is not None:
            return self._sentence(place)
        if figure is None or layout is None or at.y() < layout.header or at.x() >= layout.names:
            return ""
        row = (int(at.y()) - layout.header + self._offset.y()) // layout.cell_height
        if row >= layout.rows:
            return ""
        head = figure.rows[self.state.order[row]]
        return "\n".join(text for text in (head.name, head.note) if text)
