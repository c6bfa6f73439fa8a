"""What changed when the question was asked otherwise: before and after, group by group."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from clipstudio.ui.charts.change_model import ChangeRow, DumbbellData, by_change
from clipstudio.ui.charts.dumbbell_plot import PARTS, DumbbellPlot
from clipstudio.ui.charts.row_chart import RowChart
from clipstudio.ui.charts.sheet import Sheet


class DumbbellChart(RowChart[DumbbellPlot]):
    """Two marks joined by a line, one row per group, with the change in words.

    Signals:
        mark_clicked: The group of the clicked or entered row, and which of its images: a `ChangePart` as text.
    """

    mark_clicked = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(DumbbellPlot(), parent)
        self._data: DumbbellData | None = None
        self._selected: int | None = None
        self._sorted = False
        self.plot.target_clicked.connect(self._on_clicked)

    def set_data(self, data: DumbbellData) -> None:
        """Show another change; the selected row is dropped."""
        self._data, self._selected = data, None
        self.bar.setValue(0)
        self.show_words()
        self._show()

    def set_sorted(self, by_size: bool) -> None:
        """Order the groups by the size of their change, or as their attribute lists them."""
        self._sorted = by_size
        self._show()

    def set_selected(self, group: int | None) -> None:
        """Mark the row whose images are shown elsewhere; None for no row."""
        self._selected = group
        self._show()

    @property
    def rows(self) -> tuple[ChangeRow, ...]:
        """The rows in the order shown."""
        if self._data is None:
            return ()
        return by_change(self._data.rows) if self._sorted else self._data.rows

    @property
    def sheet(self) -> Sheet | None:
        return self._data.sheet(self.rows) if self._data else None

    def _show(self) -> None:
        self.plot.set_rows(self.rows, self._selected)
        self.fit_bar()

    @Slot(int, int)
    def _on_clicked(self, place: int, part: int) -> None:
        group = self.rows[place].group
        self.set_selected(group)
        self.mark_clicked.emit(group, PARTS[part].value)
