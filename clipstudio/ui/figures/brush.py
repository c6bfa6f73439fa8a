"""A range of bins of a histogram, in words and under the keys."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt

from clipstudio.domain.language import tr
from clipstudio.results.figures import HistogramFigure
from clipstudio.results.ticks import value_words
from clipstudio.results.words import number

Key = Qt.Key
ALL = -1
"""The place of all images together among the series, when a range is brushed over several lanes."""


@dataclass(frozen=True, slots=True)
class Brush:
    """A range of bins of a group.

    Attributes:
        first: The first bin.
        last: The last bin.
        series: Place of the group; `ALL` for all images.
    """

    first: int
    last: int
    series: int = ALL

    def ends(self, figure: HistogramFigure) -> tuple[float, float]:
        """The lower and the upper end of the range."""
        return figure.edges[self.first], figure.edges[self.last + 1]

    def words(self, figure: HistogramFigure) -> str:
        """The range, "0.5 % to 2 %"."""
        return tr(" to ").join(value_words(end, figure.axis.unit) for end in self.ends(figure))

    def counts(self, figure: HistogramFigure) -> dict[int, int]:
        """How many images of which groups lie in the range."""
        places = range(len(figure.series)) if self.series == ALL else (self.series,)
        return {place: sum(figure.series[place].counts[self.first : self.last + 1]) for place in places}

    def sentence(self, figure: HistogramFigure) -> str:
        """The range with the counts of its groups."""
        groups = (
            tr(
                "{name} {count} of {n}",
                name=figure.series[place].name,
                count=number(count),
                n=number(figure.series[place].n),
            )
            for place, count in self.counts(figure).items()
        )
        return f"{self.words(figure)}: {', '.join(groups)}"

    def moved(self, key: Key, modifiers: Qt.KeyboardModifier, figure: HistogramFigure) -> Brush | None:
        """Where a key brings it: with Shift its upper end, with Ctrl its lower end; None for any other key."""
        last, groups = len(figure.edges) - 2, len(figure.series)
        if key in (Key.Key_Up, Key.Key_Down):
            step = 1 if key == Key.Key_Down else -1
            return replace(self, series=min(max(self.series + step, ALL), groups - 1))
        far = last + 1
        step = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Home: -far, Key.Key_End: far}.get(key, 0)
        if not step:
            return None
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            return replace(self, last=min(max(self.last + step, self.first), last))
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            return replace(self, first=min(max(self.first + step, 0), self.last))
        step = min(max(step, -self.first), last - self.last)
        return replace(self, first=self.first + step, last=self.last + step)
