"""The rows of a rate chart: a group's bar with its dot and interval, its name and its numbers in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from clipstudio.ui.charts.interactive_row_plot import InteractiveRowPlot
from clipstudio.ui.charts.percent_axis import PercentAxis
from clipstudio.ui.charts.rate_cells import rate_cells
from clipstudio.ui.charts.rate_marks import RateMarks
from clipstudio.ui.charts.row_axes import Lines
from clipstudio.ui.charts.view_model import ALL_IMAGES, RateRow

CLOSE = 0.2
"""Lines nearer to each other than this share of the axis have one caption."""


class RatePlot(InteractiveRowPlot):
    """Bars of a few or of many groups."""

    axis_words = "share of the group's images, with its interval"

    def __init__(self, parent: QWidget | None = None) -> None:
        self._rows: tuple[RateRow, ...] = ()
        self._shares: Mapping[int, tuple[int, int]] = {}
        self._chance: float | None = None
        self._span = 1.0
        super().__init__(PercentAxis(), parent)
        self.marks = RateMarks(self.getPlotItem())
        self.setAccessibleName("Rates by group")

    def twin(self) -> RatePlot:
        plot = RatePlot()
        plot.set_rows(self._rows, self._shares, None, self._chance)
        return plot

    @property
    def rows(self) -> tuple[RateRow, ...]:
        """The rows in the order in which they are drawn."""
        return self._rows

    @property
    def shares(self) -> Mapping[int, tuple[int, int]]:
        """By group, how much of its numerator the grid's selection holds: (selected, count)."""
        return self._shares

    @property
    def focused_group(self) -> int | None:
        """The group whose row has the keyboard's ring."""
        return self._rows[self.focused[0]].group if self.focused else None

    def set_rows(
        self,
        rows: Sequence[RateRow],
        shares: Mapping[int, tuple[int, int]],
        selected: int | None,
        chance: float | None = None,
    ) -> None:
        """Show rows with the selected parts by group and the ``selected`` group marked.

        Args:
            rows: In the order in which they are drawn.
            shares: By group, the selected part of its images.
            selected: The group marked; None for none.
            chance: The rate of blind guessing, drawn as a dotted line; None for no line.
        """
        self._rows, self._shares, self._chance = tuple(rows), shares, chance
        self.keep_state(self._place_of(selected))
        self.redraw()

    def row_center(self, group: int) -> QPoint:
        """Where the middle of a group's row lies in the widget; KeyError when it has no row."""
        place = self._place_of(group)
        if place is None:
            raise KeyError(group)
        return self.place_center(place)

    def _place_of(self, group: int | None) -> int | None:
        return next((place for place, row in enumerate(self._rows) if row.group == group), None)

    def _names(self) -> Sequence[str]:
        return [row.name for row in self._rows]

    def _cells(self) -> Sequence[Lines | str]:
        shares, font = self._shares, self.font()
        return [rate_cells(row, shares.get(row.group), bool(shares), font, self.compact) for row in self._rows]

    def _draw(self) -> tuple[float, float]:
        group = None if self._state.selected is None else self._rows[self._state.selected].group
        largest = self.marks.show(self._rows, self._shares, group, self._chance)
        self._span = largest
        # A little room before zero keeps the dot of a rate of zero whole.
        return -0.015 * largest, largest

    def _captions(self) -> Sequence[tuple[float, str]]:
        overall = next((row.rate.rate for row in self._rows if row.group == ALL_IMAGES), None)
        chance = self._chance
        if overall is None or chance is None:
            return [(at, words) for at, words in ((overall, "all images"), (chance, "chance")) if at is not None]
        if abs(overall - chance) < CLOSE * self._span:
            return [(max(overall, chance), "all images and chance")]
        return [(overall, "all images"), (chance, "chance")]

    def _sentence(self, place: int, part: int) -> str:
        row = self._rows[place]
        return row.sentence(self._shares.get(row.group))
