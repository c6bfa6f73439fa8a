"""The visible part of a matrix painted: on the screen and in a picture alike."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QStaticText, QTransform

from clipstudio.results.figures import MatrixCell, MatrixFigure
from clipstudio.ui.figures.matrix_heads import HeadPainter, MatrixState, elided, paint_frame
from clipstudio.ui.figures.matrix_layout import HEADS, MatrixLayout, short_words
from clipstudio.ui.figures.shades import shade_color
from clipstudio.ui.style import tokens

SHARE_HEIGHT = 4
"""Pixels of the bar at the foot of a cell that says how much of it is selected in the grid."""
KEPT_TEXTS = 20_000


class MatrixPainter:
    """Paints the cells in a window of a matrix, with the heads beside and above them.

    Args:
        figure: The matrix.
        layout: Where its parts lie.
    """

    def __init__(self, figure: MatrixFigure, layout: MatrixLayout) -> None:
        self._figure, self._layout, self._heads = figure, layout, HeadPainter(figure, layout)
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
            # The hatch moves with the cells, or it would break where a scrolled part meets a new one.
            painter.setBrushOrigin(-offset.x(), -offset.y())
            rows, columns = layout.window(area, offset)
            for row in rows:
                self._paint_row(painter, row, columns, offset, state)
            self._paint_rings(painter, offset, state)
            painter.restore()
        names = area.intersected(QRect(0, layout.header, layout.names, bottom))
        if not names.isEmpty():
            painter.save()
            painter.setClipRect(names, _INTERSECT)
            self._heads.paint_rows(painter, names, offset, state.order)
            painter.restore()
        if area.top() < layout.header:
            self._heads.paint_captions(painter, right)
            painter.save()
            # An angled head may begin a little to the left of its foot.
            painter.setClipRect(QRect(layout.names - 4, 0, right, layout.header), _INTERSECT)
            # One that begins to the left of the area may lean into it.
            _, columns = layout.window(QRect(0, 0, right, layout.header + 1), offset)
            for column in columns:
                self._heads.paint_column(painter, column, offset, state)
            painter.restore()

    def _paint_row(self, painter: QPainter, row: int, columns: range, offset: QPoint, state: MatrixState) -> None:
        place, layout, colors = state.order[row], self._layout, tokens()
        cells = [self.cell(place, column) for column in columns]
        first = layout.cell_rect(row, columns.start, offset).adjusted(1, 1, -1, -1)
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
                self._write_on_hatch(painter, cell, middle + at * layout.cell_width, top, height)
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
            paint_frame(painter, area, tokens().text, 1.5)
        if state.selected is not None and cell.target == state.selected:
            paint_frame(painter, area, tokens().accent, 2.5)

    def _write(self, painter: QPainter, words: str, x: float, y: float, is_small: bool) -> None:
        """Write words about a point, from texts that are laid out once: many cells say the same."""
        if words:
            text, width, height = self._text(words, is_small)
            painter.drawStaticText(QPointF(x - width / 2, y - height / 2), text)

    def _write_on_hatch(self, painter: QPainter, cell: MatrixCell, x: float, top: float, height: float) -> None:
        """Write a cell's lines on a hatch, which is kept out of the digits; long words are left out."""
        metrics, room = QFontMetricsF(self._layout.small), self._layout.cell_width - 2
        lines = [words for words in (cell.words, cell.small) if words and metrics.horizontalAdvance(words) <= room]
        places = (0.27, 0.71) if len(lines) == 2 else (0.5,)
        for words, share in zip(lines, places, strict=False):
            y = top + share * height
            _, width, line = self._text(words, True)
            ground = QRectF(x - width / 2 - 3, y - line / 2, width + 6, line)
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
            text = QStaticText(elided(words, font, self._layout.cell_width - 2))
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(QTransform(), font)
            kept = self._texts[words, is_small] = (text, text.size().width(), text.size().height())
        return kept

    def _paint_rings(self, painter: QPainter, offset: QPoint, state: MatrixState) -> None:
        focused = state.focused if state.has_ring and state.focused and state.focused[0] != HEADS else None
        for place, color, width in ((state.hovered, tokens().muted, 1.5), (focused, tokens().accent, 2.5)):
            if place is not None:
                area = self._layout.cell_rect(*place, offset).adjusted(1, 1, -1, -1)
                paint_frame(painter, area, color, width)


_INTERSECT = Qt.ClipOperation.IntersectClip
