"""What a threshold sweep shows, without Qt: a rate, or the labels per image, by group at many thresholds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from clipstudio.results.words import (
    group_size,
    interval,
    percent,
    points,
    threshold_in_words,
    under_uniform,
    uniform_in_words,
)
from clipstudio.ui.charts.line_model import DrawnLine, LinePoint, nearest
from clipstudio.ui.charts.sheet import KeyEntry, Line, Sheet, Sign, escape_formula
from clipstudio.ui.charts.view_model import Mark

LEAST, MOST = 0.001, 0.5
"""Ends of the axis: 0.1 % to 50 %, or further where the sweep or its threshold is."""
TICKS = (0.001, 0.5, 0.01, 0.1, 0.005, 0.05, 0.002, 0.02, 0.2)
"""Thresholds written below the axis, the first where there is little room."""
HEADER: Line = ("threshold", "measure", "group", "value", "low", "high", "n", "note")


class SweepMeasure(StrEnum):
    """What is followed over the thresholds."""

    RATE = "rate"
    """The share of a group's images with a label or a category."""
    LABELS_PER_IMAGE = "labels per image"
    """How many labels an image of a group is given, on average."""

    def words(self, point: LinePoint) -> str:
        """A point with its interval."""
        if point.value is None or point.low is None or point.high is None:
            return point.refusal
        if self is SweepMeasure.RATE:
            return f"{percent(point.value)} {interval(point.low, point.high)}"
        return f"{point.value:,.2f} ({point.low:,.2f}–{point.high:,.2f})"

    def difference(self, value: float) -> str:
        """A difference between two groups."""
        return points(value) if self is SweepMeasure.RATE else f"{value:,.2f} labels per image"


@dataclass(frozen=True, slots=True)
class SweepLine:
    """One group over the thresholds."""

    group: int
    name: str
    mark: Mark
    points: tuple[LinePoint, ...]


@dataclass(frozen=True, slots=True)
class SweepData:
    """A sweep by group.

    Attributes:
        title: The question in words.
        measure: What is followed.
        thresholds: (T,) probabilities at which it was computed, ascending.
        lines: One per group, each with T points.
        threshold: Where the handle starts.
        labels: K, for the uniform level 1/K; None where that has no meaning.
        note: What must be known besides; empty for nothing.
    """

    title: str
    measure: SweepMeasure
    thresholds: tuple[float, ...]
    lines: tuple[SweepLine, ...]
    threshold: float
    labels: int | None = None
    note: str = ""

    @property
    def axis_words(self) -> str:
        """What the upright axis measures."""
        return "share of the group's images" if self.measure is SweepMeasure.RATE else "labels per image"

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of the axis: it holds the threshold where the handle starts, whatever that is."""
        held = (*self.thresholds, self.threshold)
        return min(LEAST, *held), max(MOST, *held)

    @property
    def uniform(self) -> tuple[float, str] | None:
        """The uniform level 1/K with its words; None where it has no meaning or lies beyond the axis."""
        low, high = self.ends
        if self.labels is None or not low <= 1 / self.labels <= high:
            return None
        return 1 / self.labels, f"uniform, {uniform_in_words(self.labels)}"

    @property
    def drawn(self) -> tuple[DrawnLine, ...]:
        """The lines as they are drawn."""
        return tuple(DrawnLine(line.mark, line.points) for line in self.lines)

    def points_at(self, threshold: float) -> tuple[float, tuple[LinePoint, ...]]:
        """The computed threshold nearest to another one, and every group's point there."""
        place = nearest(self.thresholds, threshold)
        return self.thresholds[place], tuple(line.points[place] for line in self.lines)

    def sentence(self, line: int, place: int) -> str:
        """All that is known of a point, and what a click opens."""
        shown, point = self.lines[line], self.lines[line].points[place]
        at = threshold_in_words(self.thresholds[place])
        return "\n".join(
            (
                f"{shown.name} at {at}: {self.measure.words(point)}",
                group_size(point.n),
                f"Click: the images of {shown.name} at this threshold",
            )
        )

    def answer(self, threshold: float, shown: Sequence[LinePoint]) -> str:
        """The largest gap between groups at a threshold, in plain words."""
        known = [(p.value, line.name, p) for line, p in zip(self.lines, shown, strict=True) if p.value is not None]
        at = f"At {threshold_in_words(threshold)}"
        if len(known) < 2:
            return f"{at}: no gap can be given, fewer than two groups are estimable."
        low, high = min(known, key=lambda each: each[0]), max(known, key=lambda each: each[0])
        words = self.measure.words
        return (
            f"{at}: largest gap {high[1]} {words(high[2])} against {low[1]} {words(low[2])}: "
            f"{self.measure.difference(high[0] - low[0])}."
        )

    def remarks(self, threshold: float) -> str:
        """What must be known besides at a threshold."""
        return " ".join(part for part in (under_uniform(threshold, self.labels), self.note) if part)

    def sheet(self, threshold: float, shown: Sequence[LinePoint]) -> Sheet:
        """The chart in words and numbers, its answer at a threshold."""
        lines = tuple(
            (
                *(at, self.measure.value, escape_formula(line.name), point.value, point.low, point.high, point.n),
                "" if point.value is not None else point.refusal,
            )
            for line in self.lines
            for at, point in zip(self.thresholds, line.points, strict=True)
        )
        key = tuple(KeyEntry(line.name, Sign.LINE, line.mark) for line in self.lines)
        foot = " ".join(part for part in (self.answer(threshold, shown), self.remarks(threshold)) if part)
        return Sheet(self.title, HEADER, lines, key, foot)
