"""The rate of one label or category by group: chart, answer in words, scroll bar and exports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollBar, QVBoxLayout, QWidget

from clipstudio.ui.charts.export import HEADER, data_lines, tab_separated, write_csv, write_png, write_svg
from clipstudio.ui.charts.rate_rows import RateRows
from clipstudio.ui.charts.view_model import ChartData, RateRow, by_rate
from clipstudio.ui.style import SPACE_INSIDE


class RateChart(QWidget):
    """Bars with dots and intervals, one row per group under the row of all images.

    Signals:
        mark_clicked: The group of the clicked or entered row, -1 for all images.
    """

    mark_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: ChartData | None = None
        self._shares: dict[int, tuple[int, int]] = {}
        self._selected: int | None = None
        self._sorted = False
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.plot = RateRows()
        self.bar = QScrollBar()
        self._lay_out()
        self.plot.row_clicked.connect(self._on_clicked)
        self.plot.offset_wanted.connect(self.bar.setValue)
        self.bar.valueChanged.connect(self.plot.set_offset)
        self.plot.getPlotItem().vb.sigResized.connect(self._fit_bar)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.plot)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self.copy)
        self.setFocusProxy(self.plot)

    def set_data(self, data: ChartData) -> None:
        """Show another label, category or comparison; the selection of bar and grid is dropped."""
        self._data = data
        self._shares, self._selected = {}, None
        self.bar.setValue(0)
        self.sentence.setText(data.gap_sentence)
        self._show()

    def set_sorted(self, by_rate: bool) -> None:
        """Order the groups by rate, highest first, or as their attribute lists them."""
        self._sorted = by_rate
        self._show()

    def set_selected(self, group: int | None) -> None:
        """Mark the bar whose images are shown elsewhere; None for no bar."""
        self._selected = group
        self._show()

    def set_selection_share(self, shares: Sequence[tuple[int, int]] | None) -> None:
        """Light up what the grid's selection takes of every bar.

        Args:
            shares: For every group of the comparison in its order (selected, count) of the numerator's images.
        """
        self._shares = dict(enumerate(shares)) if shares is not None else {}
        self._show()

    @property
    def rows(self) -> tuple[RateRow, ...]:
        """The rows in the order shown: all images, then the groups."""
        if self._data is None:
            return ()
        groups = by_rate(self._data.groups) if self._sorted else self._data.groups
        return (self._data.overall, *groups)

    @Slot()
    def copy(self) -> None:
        """Put the rows on the clipboard as tab-separated text."""
        if self._data is not None:
            QGuiApplication.clipboard().setText(tab_separated(HEADER, data_lines(self._data, self.rows)))

    def export_csv(self, path: Path) -> None:
        """Write the rows as CSV; raises ClipstudioError when the file cannot be written."""
        write_csv(data_lines(self._shown, self.rows), path)

    def export_png(self, path: Path) -> None:
        """Write the whole chart as PNG; raises ClipstudioError when the file cannot be written."""
        write_png(self._shown, self.plot, path)

    def export_svg(self, path: Path) -> None:
        """Write the whole chart as SVG; raises ClipstudioError when the file cannot be written."""
        write_svg(self._shown, self.plot, path)

    @property
    def _shown(self) -> ChartData:
        if self._data is None:
            raise RuntimeError("an empty chart was exported")
        return self._data

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.plot, 1)
        middle.addWidget(self.bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(middle)
        layout.addWidget(self.sentence)
        layout.addStretch(1)

    def _show(self) -> None:
        self.plot.set_rows(self.rows, self._shares, self._selected)
        self._fit_bar()

    @Slot(int)
    def _on_clicked(self, group: int) -> None:
        self.set_selected(group)
        self.mark_clicked.emit(group)

    def _fit_bar(self, *_: object) -> None:
        """Let the bar span the rows that do not fit; it is hidden when all do."""
        seen = round(self.plot.getPlotItem().vb.height())
        hidden = max(self.plot.rows_height - seen, 0)
        self.bar.setPageStep(max(seen, 1))
        self.bar.setSingleStep(self.plot.row_height)
        self.bar.setRange(0, hidden)
        self.bar.setVisible(hidden > 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()
