"""The rate of one label or category by group: chart, answer in words, scroll bar and exports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from clipstudio.results.words import group_size, not_estimable, percent
from clipstudio.ui.charts.rate_plot import RatePlot
from clipstudio.ui.charts.row_chart import RowChart
from clipstudio.ui.charts.sheet import KeyEntry, Line, Sheet, Sign, escape_formula
from clipstudio.ui.charts.view_model import ChartData, RateRow, by_rate

HEADER: Line = ("kind", "label", "group", "count", "n", "rate", "low", "high", "note")


def data_lines(data: ChartData, rows: tuple[RateRow, ...]) -> Iterator[Line]:
    """One line per row under `HEADER`; rates are fractions, and empty where they are not estimable."""
    kind, label = data.numerator.kind.value, escape_formula(data.numerator.text)
    for row in rows:
        rate = row.rate
        note = "" if row.estimable else not_estimable(rate)
        yield (kind, label, escape_formula(row.name), rate.count, rate.n, rate.rate, rate.low, rate.high, note)


class RateChart(RowChart[RatePlot]):
    """Bars with dots and intervals, one row per group under the row of all images.

    Signals:
        mark_clicked: The group of the clicked or entered row, -1 for all images.
    """

    mark_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(RatePlot(), parent)
        self._data: ChartData | None = None
        self._shares: dict[int, tuple[int, int]] = {}
        self._selected: int | None = None
        self._sorted = False
        self.plot.target_clicked.connect(self._on_clicked)

    def set_data(self, data: ChartData) -> None:
        """Show another label, category or comparison; the selection of bar and grid is dropped."""
        self._data = data
        self._shares, self._selected = {}, None
        self.bar.setValue(0)
        self.show_words()
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

    @property
    def sheet(self) -> Sheet | None:
        data = self._data
        if data is None:
            return None
        title = f"{data.title}   {group_size(data.n)}"
        chance = data.chance
        key = () if chance is None else (KeyEntry(f"chance: {percent(chance)}", Sign.DOTTED),)
        return Sheet(title, HEADER, tuple(data_lines(data, self.rows)), key, data.gap_sentence)

    def _show(self) -> None:
        chance = None if self._data is None else self._data.chance
        self.plot.set_rows(self.rows, self._shares, self._selected, chance)
        self.fit_bar()

    @Slot(int, int)
    def _on_clicked(self, place: int, part: int) -> None:
        group = self.rows[place].group
        self.set_selected(group)
        self.mark_clicked.emit(group)
