"""What leaving out or adding each label of a set does to a rate."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from clipstudio.ui.charts.delta_model import DeltaData, DeltaRow, by_delta
from clipstudio.ui.charts.delta_plot import DeltaPlot
from clipstudio.ui.charts.row_chart import RowChart
from clipstudio.ui.charts.sheet import Sheet


class DeltaChart(RowChart[DeltaPlot]):
    """One row per label, the largest change first.

    Signals:
        mark_clicked: The place, among the labels tried, of the label whose flipped images are wanted.
    """

    mark_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(DeltaPlot(), parent)
        self._data: DeltaData | None = None
        self._selected: int | None = None
        self._sorted = True
        self.plot.target_clicked.connect(self._on_clicked)

    def set_data(self, data: DeltaData) -> None:
        """Show other deltas; the selected row is dropped."""
        self._data, self._selected = data, None
        self.bar.setValue(0)
        self.show_words()
        self._show()

    def set_sorted(self, by_size: bool) -> None:
        """Order the labels by the size of their change, or as their label set lists them."""
        self._sorted = by_size
        self._show()

    def set_selected(self, index: int | None) -> None:
        """Mark the row whose images are shown elsewhere; None for no row."""
        self._selected = index
        self._show()

    @property
    def rows(self) -> tuple[DeltaRow, ...]:
        """The rows in the order shown."""
        if self._data is None:
            return ()
        return by_delta(self._data.rows) if self._sorted else self._data.rows

    @property
    def sheet(self) -> Sheet | None:
        return self._data.sheet(self.rows) if self._data else None

    def _show(self) -> None:
        if self._data is not None:
            self.plot.set_rows(self.rows, self._data.edit, self._selected)
            self.fit_bar()

    @Slot(int, int)
    def _on_clicked(self, place: int, part: int) -> None:
        index = self.rows[place].index
        self.set_selected(index)
        self.mark_clicked.emit(index)
