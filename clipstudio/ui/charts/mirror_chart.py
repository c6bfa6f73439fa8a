"""The labels most tied to either of two groups, as mirrored bars."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from clipstudio.ui.charts.mirror_model import MirrorData
from clipstudio.ui.charts.mirror_plot import MirrorPlot
from clipstudio.ui.charts.row_chart import RowChart
from clipstudio.ui.charts.sheet import Sheet


class MirrorChart(RowChart[MirrorPlot]):
    """Two stacked lists of labels; the first group's bars go to the left, the second's to the right.

    Signals:
        mark_clicked: The place of a label in its label set, and the group whose bar was clicked or entered.
    """

    mark_clicked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(MirrorPlot(), parent)
        self._data: MirrorData | None = None
        self.plot.target_clicked.connect(self._on_clicked)

    def set_data(self, data: MirrorData) -> None:
        """Show other lists; the selected row is dropped."""
        self._data = data
        self.bar.setValue(0)
        self.show_words()
        self.plot.setVisible(bool(data.rows))
        self.plot.set_data(data, None)
        self.fit_bar()

    @property
    def sheet(self) -> Sheet | None:
        return self._data.sheet if self._data else None

    @Slot(int, int)
    def _on_clicked(self, place: int, part: int) -> None:
        label = self.plot.rows[place].label
        if self._data is not None and label is not None:
            self.plot.set_data(self._data, place)
            self.mark_clicked.emit(label.index, self._data.groups[part].group)
