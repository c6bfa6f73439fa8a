"""The kinds of charts that help has a passage for; apart, since a window that starts needs no figure."""

from __future__ import annotations

from enum import StrEnum


class Guide(StrEnum):
    """A kind of chart, by the heading of its passage in the help page on charts."""

    BARS = "Bars with a dot and an interval"
    DUMBBELL = "Before and after (dumbbell)"
    POINTS = "Changes and gaps in points"
    MIRRORED = "Mirrored bars"
    AGREEMENT = "Agreement between auditors"
    THRESHOLD = "Lines over the threshold"
    NAMES = "Lines over the number of names"
    SLOPE = "Slope chart"
    HEAT_MAP = "Heat map"
    CONFUSION = "Confusion matrix"
    COVERAGE = "Coverage"
    HISTOGRAM = "Histogram"
    TABLE = "Table"
    MAP = "Embedding map"
    NEARNESS = "Nearness to what is searched for"
