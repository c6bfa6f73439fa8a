"""Made-up histograms: of a probability by group on a logarithmic axis, and of a number on a linear one."""

from __future__ import annotations

import math
from dataclasses import dataclass

from clipstudio.results.figures import Axis, FigureText, HistogramFigure, Reference, Series, Unit
from clipstudio.results.marks import NEUTRAL_MARK, Mark
from clipstudio.results.targets import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeTarget(Target):
    """The images of a range of a series."""

    low: float
    high: float
    series: int


def brush(low: float, high: float, series: int) -> RangeTarget:
    """The target of a range."""
    return RangeTarget(low=low, high=high, series=series)


def bell(middle: float, n: int, bins: int, width: float = 5.0) -> tuple[int, ...]:
    """Counts that are densest about a bin."""
    return tuple(round(n / 12 * math.exp(-(((place - middle) / width) ** 2))) for place in range(bins))


EDGES = tuple(0.0001 * 10_000 ** (step / 40) for step in range(41))


def by_group(groups: int) -> HistogramFigure:
    """All images and ``groups`` groups."""
    names = (
        "female",
        "male",
        "other or not known at all",
        "20-29",
        "30-39",
        "40-49",
        "50-59",
        "60-69",
        "70 or more",
    )
    counts = [bell(14 + 1.6 * place, 356 - 30 * place, 40, 4 + place / 2) for place in range(groups)]
    overall = tuple(map(sum, zip(*counts, strict=True)))
    series = [Series(names[place], Mark(place, place), row, sum(row)) for place, row in enumerate(counts)]
    return HistogramFigure(
        FigureText("Probability of nanny, by gender", "Median: all images 2 %.", header=("group", "count")),
        Axis("probability of nanny, on a logarithmic scale"),
        True,
        EDGES,
        (Series("all images", NEUTRAL_MARK, overall, sum(overall)), *series),
        brush,
        (Reference(0.005, "threshold 0.50 %"), Reference(1 / 30, "uniform, 1/30 = 3.33 %")),
        data=(("all images", 3),),
    )


GENDERS = by_group(2)
LABELS = HistogramFigure(
    FigureText("Labels per image"),
    Axis("labels per image", Unit.NUMBER),
    False,
    (0.0, 1.0, 2.0, 3.0, 4.0),
    (Series("female", Mark(0, 0), (10, 40, 30, 20), 100),),
    brush,
)
