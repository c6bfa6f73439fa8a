"""What the axis of a figure of rows spans, and what is written above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipstudio.domain.language import tr
from clipstudio.results.figures import Bar, Dot, Link, Reference, Row, RowFigure, Shape, Unit, Whisker

ROOM = 1.05
"""How far the axis goes beyond the largest value."""
LABEL_ROOM = 1.5
"""The same where numbers stand at the ends of bars."""
BEFORE_ZERO = 0.03
"""How much of the axis lies before zero, so that a mark at zero is whole."""
CLOSE = 0.2
"""References nearer to each other than this share of the axis have one caption."""


MOST_LABEL = 0.35
"""The most of the axis that is kept free for a number at the end of a bar."""


def value_range(figure: RowFigure, label: float = 0.0) -> tuple[float, float]:
    """The ends of the axis: zero and every value lie between them.

    Args:
        figure: Whose values.
        label: What the widest number at the end of a bar takes, in lengths of the axis.
    """
    values = [value for row in figure.rows for shape in row.shapes for value in _values(shape)]
    values.extend(reference.at for reference in figure.references)
    lowest, highest = min(values, default=0.0), max(values, default=0.0)
    least, unit = figure.axis.least, figure.axis.unit
    room = LABEL_ROOM if _has_labels(figure.rows) else ROOM
    label = min(label, MOST_LABEL)
    if unit is Unit.MIRRORED:
        room = max(room, 1 / (1 - 2 * label))  # each side is half of the axis
        side = room * max(highest, -lowest, least)
        return -side, side
    if unit is Unit.POINTS:
        low, high = min(lowest, -least), max(highest, least)
        beyond = (room - 1) * (high - low)
        return low - beyond, high + beyond
    high = max(room, 1 / (1 - label)) * max(highest, least)
    return -BEFORE_ZERO * high, high


def captions(references: Sequence[Reference], span: float) -> list[tuple[float, str]]:
    """Where the names of references are written; those of near ones are joined.

    Args:
        references: In any order.
        span: Length of the axis.
    """
    groups: list[list[Reference]] = []
    for reference in sorted(references, key=lambda reference: reference.at):
        if groups and reference.at - groups[-1][-1].at < CLOSE * span:
            groups[-1].append(reference)
        else:
            groups.append([reference])
    # Joined names keep the order in which the figure gives them.
    return [
        (group[-1].at, tr(" and ").join(reference.words for reference in references if reference in group))
        for group in groups
    ]


def _values(shape: Shape) -> Iterator[float]:
    match shape:
        case Bar(start=start, end=end) | Link(start=start, end=end):
            yield from (start, end)
        case Whisker(low=low, high=high):
            yield from (low, high)
        case Dot(at=at):
            yield at


def _has_labels(rows: Sequence[Row]) -> bool:
    return any(isinstance(shape, Bar) and shape.label for row in rows for shape in row.shapes)
