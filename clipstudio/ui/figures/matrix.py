"""The widget of matrices: a heat map of labels by groups, a confusion, a coverage."""

from __future__ import annotations

from PySide6.QtCore import Slot

from clipstudio.results.figures import MatrixFigure
from clipstudio.ui.figures.chart_widget import ChartWidget
from clipstudio.ui.figures.matrix_plot import MatrixPlot


class MatrixWidget(ChartWidget[MatrixFigure]):
    """A table of shaded cells; where the figure allows it, a click on a column's head orders the rows by it."""

    plot: MatrixPlot

    def __init__(self) -> None:
        plot = MatrixPlot()
        super().__init__(plot, plot.down, below=plot.across)
        plot.order_wanted.connect(self._sort)

    def set_sorted(self, by_size: bool) -> None:
        """Order the rows as the figure lists them; by size they are ordered only by a column, at its head."""
        if not by_size and self.plot.state.sorted_by is not None:
            self._show_order(None, is_descending=True)

    @Slot(int)
    def _sort(self, column: int) -> None:
        state = self.plot.state
        self._show_order(column, is_descending=not (state.sorted_by == column and state.is_descending))

    def _show_order(self, column: int | None, *, is_descending: bool) -> None:
        order = sorted_rows(self._shown, column, is_descending=is_descending)
        self.plot.order_rows(order, column, is_descending=is_descending)


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
