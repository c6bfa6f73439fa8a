"""How accurately names are told apart, by how many there are to choose from."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from clipstudio.results.words import group_size, number, percent
from clipstudio.ui.charts.curve_model import CurveData, chance_words, point_words
from clipstudio.ui.charts.curve_plot import CurvePlot
from clipstudio.ui.charts.line_chart import LineChart
from clipstudio.ui.charts.readout import ReadoutRow
from clipstudio.ui.charts.sheet import KeyEntry, Sheet, Sign


class CurveChart(LineChart[CurvePlot]):
    """Lines with intervals over the size of the pool; beside them what they say at one pool.

    Signals:
        mark_clicked: A line of the data, and the place of the pool, whose images are wanted.
    """

    mark_clicked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(CurvePlot(), parent)
        self._data: CurveData | None = None
        self.plot.point_clicked.connect(self.mark_clicked)
        self.plot.pool_changed.connect(self._read)
        self.readout.row_clicked.connect(self._on_row)

    def set_data(self, data: CurveData) -> None:
        """Show other lines, read at the largest pool."""
        self._data = data
        self.plot.set_data(data)
        self._read()

    @property
    def sheet(self) -> Sheet | None:
        return self._data.sheet(self.plot.pool) if self._data and self._data.pools else None

    def _rows(self, data: CurveData, pool: int) -> list[ReadoutRow]:
        """The lines, then chance, then the figures published for as many names."""
        names, rows = data.pools[pool], []
        for line, drawn in zip(data.lines, data.drawn, strict=True):
            point, sign = line.points[pool], Sign.DASHED if drawn.hollow else Sign.LINE
            words = "not estimable" if point.value is None else point_words(point)
            hint = f"{line.title}: {point_words(point)}\n{group_size(point.n)}"
            rows.append(ReadoutRow(KeyEntry(point.named(line.title), sign, line.mark), words, hint))
        for top in data.tops:
            rows.append(ReadoutRow(KeyEntry(f"chance, top-{top}", Sign.DOTTED), chance_words(top, names)))
        for each in data.published:
            if each.names == names:
                rows.append(ReadoutRow(KeyEntry(each.title, Sign.SMALL), percent(each.accuracy), each.sentence))
        return rows

    @Slot()
    def _read(self) -> None:
        data = self._data
        if data is None or not data.pools:
            return
        pool = self.plot.pool
        rows = self._rows(data, pool)
        self.readout.set_rows(f"With {number(data.pools[pool])} names", rows, self.plot.state.current)
        sources = dict.fromkeys(each.source for each in data.published)
        published = f"Dotted with small marks: published figures, {'; '.join(sources)}." if sources else ""
        self.sentence.setText(" ".join(part for part in (data.answer(pool), published, data.note) if part))

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if self._data is not None and row < len(self._data.lines):
            self.mark_clicked.emit(row, self.plot.pool)
