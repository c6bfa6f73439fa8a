"""The visible part of a matrix painted: on the screen and in a picture alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText, QTransform

from clipstudio.results.figures import Head, MatrixCell, MatrixFigure
from clipstudio.results.targets import Target
from clipstudio.ui.figures.base import Shares
from clipstudio.ui.figures.matrix_layout import ANGLE, MatrixLayout, short_words
from clipstudio.ui.figures.shades import FULL_SHADE, between
from clipstudio.ui.style import SPACE_INSIDE, tokens

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTER = int(Qt.AlignmentFlag.AlignCenter)
SHARE_HEIGHT = 4
"""Pixels of the bar at the foot of a cell that says how much of it is selected in the grid."""
KEPT_TEXTS = 20_000

HEADS = -1
"""The place of the heads of columns among the rows, for the keyboard."""


@dataclass(slots=True)
class MatrixState:
    """What of a matrix is hovered, focused and selected, and how its rows are ordered.

    Attributes:
        order: Places of the rows in the figure, as they are shown.
        sorted_by: The column that orders the rows; None for the figure's own order.
        is_descending: Whether the largest value comes first.
        hovered: Row and column as shown.
        focused: The same; the row may be `HEADS`.
        has_ring: Whether what is focused is shown.
        selected: The target whose images are shown elsewhere.
        shares: What is selected in the grid.
    """

    order: list[int] = field(default_factory=list)
    sorted_by: int | None = None
    is_descending: bool = True
    hovered: tuple[int, int] | None = None
    focused: tuple[int, int] | None = None
    has_ring: bool = False
    selected: Target | None = None
    shares: Shares = field(default_factory=dict)


class MatrixPainter:
    """Paints the cells in a window of a matrix, with the heads beside and above them.

    Args:
        figure: The matrix.
        layout: Where its parts lie.
    """

    def __init__(self, figure: MatrixFigure, layout: MatrixLayout) -> None:
        self._figure, self._layout = figure, layout
        self._texts: dict[tuple[str, bool], tuple[QStaticText, float, float]] = {}
        self._cells: dict[tuple[int, int], MatrixCell] = {}

    def cell(self, row: int, column: int) -> MatrixCell:
        """A cell by its place in the figure, kept once it was made."""
        cell = self._cells.get((row, column))
        if cell is None:
            if len(self._cells) >= KEPT_TEXTS:
                self._cells.clear()
            cell = self._cells[row, column] = self._figure.cell(row, column)
        return cell

    def cell_rect(self, row: int, column: int, offset: QPoint) -> QRect:
        """Where a cell lies that is shown at a row and a column, or the head of a column."""
        layout = self._layout
        left = layout.names + column * layout.cell_width - offset.x()
        if row == HEADS:
            return QRect(left, layout.header - layout.foot - layout.caption, layout.cell_width, layout.caption)
        top = layout.header + row * layout.cell_height - offset.y()
        return QRect(left, top, layout.cell_width, layout.cell_height)

    def window(self, area: QRect, offset: QPoint) -> tuple[range, range]:
        """The rows and the columns whose cells are seen in an area, in part at least."""
        layout = self._layout
        seen = area.intersected(QRect(layout.names, layout.header, area.right() + 1, area.bottom() + 1))
        across = seen.translated(offset.x() - layout.names, offset.y() - layout.header)
        rows = _seen(across.top(), across.bottom(), layout.cell_height, layout.rows)
        return rows, _seen(across.left(), across.right(), layout.cell_width, layout.columns)

    def paint(self, painter: QPainter, area: QRect, offset: QPoint, state: MatrixState) -> None:
        """Draw what is seen of the matrix in an area.

        Args:
            painter: Its origin is the upper left corner of the heads.
            area: What is to be drawn, in pixels.
            offset: How far the cells are scrolled.
            state: What of it is hovered, focused and selected.
        """
        layout, right, bottom = self._layout, area.right() + 1, area.bottom() + 1
        cells = area.intersected(QRect(layout.names, layout.header, right, bottom))
        if not cells.isEmpty():
            painter.save()
            painter.setClipRect(cells, _INTERSECT)
            rows, columns = self.window(area, offset)
            for row in rows:
                self._paint_row(painter, row, columns, offset, state)
            self._paint_rings(painter, offset, state)
            painter.restore()
        names = area.intersected(QRect(0, layout.header, layout.names, bottom))
        if not names.isEmpty():
            painter.save()
            painter.setClipRect(names, _INTERSECT)
            self._paint_names(painter, names, offset, state)
            painter.restore()
        if area.top() < layout.header:
            self._paint_captions(painter, right)
            painter.save()
            # An angled head may begin a little to the left of its foot.
            painter.setClipRect(QRect(layout.names - 4, 0, right, layout.header), _INTERSECT)
            # One that begins to the left of the area may lean into it.
            _, columns = self.window(QRect(0, 0, right, layout.header + 1), offset)
            for column in columns:
                self._paint_column_head(painter, column, offset, state)
            painter.restore()

    def _paint_names(self, painter: QPainter, area: QRect, offset: QPoint, state: MatrixState) -> None:
        layout = self._layout
        top, bottom = area.top() - layout.header + offset.y(), area.bottom() - layout.header + offset.y()
        for row in _seen(top, bottom, layout.cell_height, layout.rows):
            top = self.cell_rect(row, 0, offset).top()
            name = QRect(0, top, layout.names - SPACE_INSIDE, layout.cell_height)
            self._paint_row_head(painter, self._figure.rows[state.order[row]], name)

    def _paint_row(self, painter: QPainter, row: int, columns: range, offset: QPoint, state: MatrixState) -> None:
        place, layout, colors = state.order[row], self._layout, tokens()
        cells = [self.cell(place, column) for column in columns]
        first = self.cell_rect(row, columns.start, offset).adjusted(1, 1, -1, -1)
        left, top, width, height = first.left(), first.top(), first.width(), first.height()
        # Grounds first, then each font once: a pass over a row costs less than changing the font at every cell.
        for at, cell in enumerate(cells):
            if cell.is_hatched:
                area = QRect(left + at * layout.cell_width, top, width, height)
                painter.fillRect(area, QBrush(QColor(colors.line), Qt.BrushStyle.BDiagPattern))
            elif cell.shade:
                color = shade_color(colors.surface, colors.accent, cell.shade)
                painter.fillRect(left + at * layout.cell_width, top, width, height, color)
        middle, ink = left + width / 2, QColor(colors.text)
        painter.setFont(layout.font if layout.is_roomy else layout.small)
        painter.setPen(ink)
        for at, cell in enumerate(cells):
            if not cell.is_hatched and not self._is_nothing(cell):
                words = cell.words if layout.is_signed else short_words(cell.words)
                y = top + (0.27 if cell.small else 0.5) * height
                self._write(painter, words, middle + at * layout.cell_width, y, not layout.is_roomy)
        painter.setFont(layout.small)
        for at, cell in enumerate(cells):
            if cell.is_hatched:
                self._write_on_hatch(painter, cell, middle + at * layout.cell_width, top + height / 2)
                painter.setPen(ink)
            elif cell.small:
                self._write(painter, cell.small, middle + at * layout.cell_width, top + 0.71 * height, True)
            elif self._is_nothing(cell):
                painter.setPen(QColor(colors.muted))
                self._write(painter, cell.words, middle + at * layout.cell_width, top + height / 2, True)
                painter.setPen(ink)
        for at, cell in enumerate(cells):
            if cell.is_framed or cell.target is not None:
                area = QRect(left + at * layout.cell_width, top, width, height)
                self._paint_state(painter, cell, area, state)

    def _is_nothing(self, cell: MatrixCell) -> bool:
        """Whether a cell only says that nothing is there, such as a count of zero among shares with counts."""
        return self._layout.has_small and not cell.small and not cell.value

    def _paint_state(self, painter: QPainter, cell: MatrixCell, area: QRect, state: MatrixState) -> None:
        """Outline a cell, and light up what of it is selected in the grid."""
        if state.shares and cell.target is not None and cell.target in state.shares:
            selected, count = state.shares[cell.target]
            lit = area.width() * selected / max(count, 1)
            foot = QRectF(area.left(), area.bottom() + 1 - SHARE_HEIGHT, lit, SHARE_HEIGHT)
            painter.fillRect(foot, QColor(tokens().accent))
        if cell.is_framed:
            _frame(painter, area, tokens().text, 1.5)
        if state.selected is not None and cell.target == state.selected:
            _frame(painter, area, tokens().accent, 2.5)

    def _write(self, painter: QPainter, words: str, x: float, y: float, is_small: bool) -> None:
        """Write words about a point, from texts that are laid out once: many cells say the same."""
        if words:
            text, width, height = self._text(words, is_small)
            painter.drawStaticText(QPointF(x - width / 2, y - height / 2), text)

    def _write_on_hatch(self, painter: QPainter, cell: MatrixCell, x: float, y: float) -> None:
        """Write a cell's number or count on a hatch, which is kept out of the digits; long words are left out."""
        words, room = cell.words or cell.small, self._layout.cell_width - 2
        if words and QFontMetricsF(self._layout.small).horizontalAdvance(words) <= room:
            _, width, height = self._text(words, True)
            ground = QRectF(x - width / 2 - 3, y - height / 2, width + 6, height)
            painter.fillRect(ground, QColor(tokens().surface))
            painter.setPen(QColor(tokens().muted))
            self._write(painter, words, x, y, True)

    def _text(self, words: str, is_small: bool) -> tuple[QStaticText, float, float]:
        """A text of a cell with its width and height, elided where it is wider than a cell."""
        kept = self._texts.get((words, is_small))
        if kept is None:
            if len(self._texts) >= KEPT_TEXTS:
                self._texts.clear()
            font = self._layout.small if is_small else self._layout.font
            text = QStaticText(_elided(words, font, self._layout.cell_width - 2))
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(QTransform(), font)
            kept = self._texts[words, is_small] = (text, text.size().width(), text.size().height())
        return kept

    def _paint_rings(self, painter: QPainter, offset: QPoint, state: MatrixState) -> None:
        if state.hovered is not None:
            _frame(painter, self.cell_rect(*state.hovered, offset).adjusted(1, 1, -1, -1), tokens().muted, 1.5)
        if state.focused is not None and state.has_ring and state.focused[0] != HEADS:
            _frame(painter, self.cell_rect(*state.focused, offset).adjusted(1, 1, -1, -1), tokens().accent, 2.5)

    def _paint_row_head(self, painter: QPainter, head: Head, area: QRect) -> None:
        layout, colors = self._layout, tokens()
        name = area
        if head.note:
            painter.setFont(layout.small)
            painter.setPen(QColor(colors.muted))
            if layout.has_small:
                half = round(area.height() / 2)
                name = area.adjusted(0, 2, 0, -half)
                painter.drawText(area.adjusted(0, half, 0, -2), RIGHT, head.note)
            else:
                note = QFontMetricsF(layout.small).horizontalAdvance(head.note)
                name = area.adjusted(0, 0, -round(note + SPACE_INSIDE), 0)
                painter.drawText(area, RIGHT, head.note)
        font = layout.strong if head.is_strong else layout.font
        painter.setFont(font)
        painter.setPen(QColor(colors.text))
        painter.drawText(name, RIGHT, _elided(head.name, font, name.width()))

    def _paint_captions(self, painter: QPainter, width: int) -> None:
        layout, figure = self._layout, self._figure
        painter.setFont(layout.small)
        painter.setPen(QColor(tokens().muted))
        corner = QRect(0, layout.header - layout.caption, layout.names - SPACE_INSIDE, layout.caption)
        if layout.is_angled:
            above = corner.translated(0, -layout.caption)
            painter.drawText(above, RIGHT, f"{figure.column_words} →" if figure.column_words else "")
            painter.drawText(corner, RIGHT, f"{figure.row_words} ↓" if figure.row_words else "")
            return
        above = QRect(layout.names + 3, 0, width - layout.names, layout.caption)
        painter.drawText(above, LEFT, figure.column_words)
        painter.drawText(corner, RIGHT, figure.row_words)

    def _paint_column_head(self, painter: QPainter, column: int, offset: QPoint, state: MatrixState) -> None:
        layout, colors, head = self._layout, tokens(), self._figure.columns[column]
        area = self.cell_rect(HEADS, column, offset)
        font = QFont(layout.small)
        if head.is_strong:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(layout.small)
        painter.setPen(QColor(colors.muted))
        if head.note:
            foot = QRect(area.left(), layout.header - layout.foot, area.width(), layout.foot)
            painter.drawText(foot, CENTER, head.note)
        arrow = ""
        if state.sorted_by == column:
            arrow = " ↓" if state.is_descending else " ↑"
        is_focused = state.has_ring and state.focused == (HEADS, column)
        painter.setFont(font)
        painter.setPen(QColor(colors.accent if arrow or is_focused else colors.text))
        if not layout.is_angled:
            painter.drawText(area, CENTER, f"{head.name}{arrow}")
            if is_focused:
                _frame(painter, area, colors.accent, 2)
            return
        middle = area.left() + layout.cell_width / 2
        if middle < layout.names:
            return
        height = QFontMetricsF(font).height()
        painter.save()
        painter.translate(QPointF(middle, layout.header - layout.foot - SPACE_INSIDE / 2))
        painter.rotate(-ANGLE)
        room = layout.longest - QFontMetricsF(font).horizontalAdvance(arrow)
        line = QRectF(0, -height / 2, layout.longest + 4, height)
        painter.drawText(line, LEFT, f"{_elided(head.name, font, room)}{arrow}")
        if is_focused:
            _frame(painter, line.toAlignedRect(), colors.accent, 2)
        painter.restore()


_INTERSECT = Qt.ClipOperation.IntersectClip


@lru_cache(maxsize=4096)
def shade_color(surface: str, accent: str, shade: float) -> QColor:
    """The ground of a cell: the surface at 0, and as far towards the accent at 1 as text on it can be read."""
    return between(surface, accent, FULL_SHADE * min(max(shade, 0.0), 1.0))


def _seen(start: int, end: int, step: int, count: int) -> range:
    """Which of ``count`` places of ``step`` pixels lie at the pixels from ``start`` to ``end``."""
    first = min(max(start // step, 0), count)
    return range(first, max(first, min(count, end // step + 1)))


def _frame(painter: QPainter, area: QRect, color: str, width: float) -> None:
    painter.setPen(QPen(QColor(color), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5))


def _elided(text: str, font: QFont, width: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
