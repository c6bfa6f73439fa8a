"""Matrices: a heat map of labels by groups, a confusion, a coverage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipstudio.results.figures import FigureText, Line, MatrixFigure
from clipstudio.results.targets import Target
from clipstudio.results.words import number
from clipstudio.ui.figures.base import Drawing, FigureWidget, Shares
from clipstudio.ui.figures.matrix_area import MatrixArea
from clipstudio.ui.figures.matrix_heads import MatrixState
from clipstudio.ui.figures.matrix_layout import MatrixLayout
from clipstudio.ui.figures.matrix_painter import MatrixPainter
from clipstudio.ui.style import small_font, tokens

MOST_ROWS = 120
"""Rows of a picture at most: more would make a picture that no program opens."""


class MatrixWidget(FigureWidget[MatrixFigure]):
    """A table of shaded cells; where the figure allows it, a click on a column's head orders the rows by it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = MatrixArea()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.setFocusProxy(self.area)
        self.area.target_clicked.connect(self.target_clicked)
        self.area.order_wanted.connect(self._sort)

    def set_figure(self, figure: MatrixFigure) -> None:
        self._figure = figure
        self.area.set_figure(figure, figure.text.title)

    def set_selected(self, target: Target | None) -> None:
        self.area.state.selected = target
        self.area.viewport().update()

    def set_shares(self, shares: Shares) -> None:
        self.area.state.shares = shares
        self.area.viewport().update()

    def set_sorted(self, by_size: bool) -> None:
        """Order the rows as the figure lists them; by size they are ordered only by a column, at its head."""
        if not by_size and self.area.state.sorted_by is not None:
            self._show_order(None, is_descending=True)

    def text(self) -> FigureText:
        return self._shown.text

    def lines(self) -> Iterable[Line]:
        """The data, in the order of the figure."""
        return self._shown.lines()

    def drawing(self, width: int) -> Drawing:
        return MatrixDrawing(self._shown, self.area.state, self.font(), width)

    @Slot(int)
    def _sort(self, column: int) -> None:
        state = self.area.state
        self._show_order(column, is_descending=not (state.sorted_by == column and state.is_descending))

    def _show_order(self, column: int | None, *, is_descending: bool) -> None:
        state, figure = self.area.state, self._shown
        state.sorted_by, state.is_descending, state.hovered = column, is_descending, None
        state.order = sorted_rows(figure, column, is_descending=is_descending)
        self.area.verticalScrollBar().setValue(0)
        self.area.viewport().update()


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


class MatrixDrawing:
    """A matrix for a picture, with as many of its rows and columns as a picture can hold.

    Args:
        figure: The matrix.
        state: The order of its rows; what is hovered, focused or selected is not drawn.
        font: Of ordinary text.
        width: Pixels.
    """

    def __init__(self, figure: MatrixFigure, state: MatrixState, font: QFont, width: int) -> None:
        layout = MatrixLayout(figure, font, width)
        room = (width - layout.names - layout.overhang - 2) // layout.cell_width
        rows, columns = min(len(figure.rows), MOST_ROWS), max(min(len(figure.columns), room), 1)
        self.left_out = left_out_words(figure, rows, columns)
        drawn = replace(figure, columns=figure.columns[:columns])
        self._layout = MatrixLayout(drawn, font, width)
        self._layout.rows = rows
        self._painter = MatrixPainter(drawn, self._layout)
        sorted_by = state.sorted_by if state.sorted_by is not None and state.sorted_by < columns else None
        self._state = MatrixState(state.order[:rows], sorted_by, state.is_descending)
        self._small = small_font(font)
        self._foot = round(2 * QFontMetricsF(self._small).height()) if self.left_out else 0

    @property
    def height(self) -> int:
        """Pixels of the matrix, and of the line that says what is left out."""
        return self._layout.height + self._foot

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw it at the upper left of an area."""
        painter.save()
        painter.translate(area.topLeft())
        whole = QRect(0, 0, round(area.width()), self._layout.height)
        self._painter.paint(painter, whole, QPoint(0, 0), self._state)
        painter.setFont(self._small)
        painter.setPen(QColor(tokens().muted))
        foot = QRectF(0, self._layout.height, area.width(), self._foot)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignVCenter), self.left_out)
        painter.restore()


def left_out_words(figure: MatrixFigure, rows: int, columns: int) -> str:
    """Which rows and columns a picture does not hold; empty where it holds all."""
    parts = [
        f"the first {number(drawn)} of {number(count)} {thing}"
        for drawn, count, thing in ((rows, len(figure.rows), "rows"), (columns, len(figure.columns), "columns"))
        if drawn < count
    ]
    return f"This picture shows {' and '.join(parts)}; the data holds all." if parts else ""
