"""A figure as plain data for the typesetter: where everything lies on its axes, in words and numbers alone.

What users wrote is data there too, so that nothing of it can be taken for markup.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from functools import singledispatch
from heapq import nlargest
from typing import Any

from clipstudio.results.figures import (
    Bar,
    Curve,
    Dot,
    DottedCurve,
    HistogramFigure,
    LineFigure,
    Link,
    MatrixFigure,
    Point,
    Reference,
    Row,
    RowFigure,
    Scale,
    Series,
    Shape,
    TableFigure,
    Unit,
    Whisker,
)
from clipstudio.results.line_axis import most_wanted
from clipstudio.results.line_axis import value_range as upright_range
from clipstudio.results.marks import Mark
from clipstudio.results.row_axis import captions, value_range
from clipstudio.results.ticks import Tick, linear_ticks, logarithmic_ticks
from clipstudio.results.words import counted, group_size

MOST_ROWS = 300
"""Rows of a picture; of more it says how many are left to the data."""
MOST_CELLS, LEAST_COLUMNS = 3_600, 12
"""Cells of a picture of a matrix, and columns that it has in any case: a thousand cells take about a second."""
LABEL = 0.16
"""Part of the axis that a number at the end of a bar takes."""
TICKS = 6
MEASURED = 12
CROWDED = 12
"""From so many places on, only every third of a curve's points has a mark."""

Data = dict[str, Any]


@singledispatch
def figure_data(figure: object) -> Data:
    """A figure as data that JSON can hold; ``kind`` says which."""
    raise TypeError(f"no picture is known of {type(figure).__name__}")


@figure_data.register
def _rows(figure: RowFigure) -> Data:
    has_labels = any(isinstance(shape, Bar) and shape.label for row in figure.rows for shape in row.shapes)
    low, high = value_range(figure, LABEL if has_labels else 0.0)
    shown = figure.rows[:MOST_ROWS]
    return {
        "kind": "rows",
        "axis": _axis(low, high, figure.axis.words, linear_ticks(low, high, figure.axis.unit, TICKS)),
        "references": _references(figure.references, high - low),
        "is_dense": figure.is_dense,
        "columns": _columns(shown),
        "rows": [_row(row) for row in shown],
        "left_out": _left_out(len(figure.rows) - len(shown)),
    }


@figure_data.register
def _lines(figure: LineFigure) -> Data:
    ends = upright_range(figure)
    places = [_scaled(figure, place.at) for place in figure.places]
    low, high = _ends(figure, places)
    return {
        "kind": "lines",
        "axis": _axis(*ends, figure.axis.words, linear_ticks(*ends, figure.axis.unit, TICKS)),
        "below": _axis(low, high, figure.below, _place_ticks(figure)),
        "has_names": figure.scale is Scale.CATEGORIES,
        "references": _references(
            [Reference(_scaled(figure, each.at), each.words) for each in figure.references], high - low
        ),
        "curves": [
            _curve(figure, curve, places, place, len(figure.curves)) for place, curve in enumerate(figure.curves)
        ],
        "dotted": [_dotted(figure, curve) for curve in figure.dotted],
        "read_at": places[figure.start] if places and figure.has_handle else None,
    }


@figure_data.register
def _matrix(figure: MatrixFigure) -> Data:
    shown = range(min(len(figure.rows), MOST_ROWS))
    across = range(min(len(figure.columns), max(LEAST_COLUMNS, MOST_CELLS // max(len(shown), 1))))
    heads = [figure.rows[row] for row in shown]
    cells = [[_matrix_cell(figure, row, column) for column in across] for row in shown]
    return {
        "kind": "matrix",
        "widest": {
            "names": _longest(f"{head.name} {head.note}" for head in heads),
            "words": _longest(cell["words"] for line in cells for cell in line),
            "small": _longest(cell["small"] for line in cells for cell in line),
        },
        "row_words": figure.row_words,
        "column_words": figure.column_words,
        "rows": [asdict(figure.rows[row]) for row in shown],
        "columns": [asdict(figure.columns[column]) for column in across],
        "cells": cells,
        "left_out": _left_out(len(figure.rows) - len(shown), len(figure.columns) - len(across)),
    }


@figure_data.register
def _table(figure: TableFigure) -> Data:
    shown = figure.rows[:MOST_ROWS]
    return {
        "kind": "table",
        "columns": [asdict(column) for column in figure.columns],
        "rows": [list(row.cells) for row in shown],
        "caption": figure.caption,
        "left_out": _left_out(len(figure.rows) - len(shown)),
    }


@figure_data.register
def _histogram(figure: HistogramFigure) -> Data:
    edges = _bin_ends(figure)
    shares = [_shares(series) for series in figure.series]
    unit = figure.axis.unit
    ticks = (
        logarithmic_ticks(10 ** edges[0], 10 ** edges[-1], unit)
        if figure.is_logarithmic
        else linear_ticks(edges[0], edges[-1], unit, TICKS)
    )
    references = figure.references
    if figure.is_logarithmic:
        ticks = tuple(Tick(math.log10(tick.at), tick.words) for tick in ticks)
        references = tuple(Reference(math.log10(each.at), each.words) for each in references)
    largest = max((max(each, default=0.0) for each in shares), default=0.0) or 1.0
    return {
        "kind": "histogram",
        "below": _axis(edges[0], edges[-1], figure.axis.words, ticks),
        "edges": edges,
        "largest": largest,
        "marked": asdict(linear_ticks(0.0, largest, Unit.PERCENT, 4)[-1]),
        "references": _references(references, edges[-1] - edges[0]),
        "series": [
            {"name": series.name, "mark": _mark(series.mark), "words": group_size(series.n), "shares": each}
            for series, each in zip(figure.series, shares, strict=True)
        ],
    }


# --- Rows ---


def _row(row: Row) -> Data:
    return {
        "name": row.name,
        "note": row.note,
        "is_heading": row.is_heading,
        "refusal": row.refusal,
        "shapes": [_shape(shape) for shape in row.shapes],
        "cells": [
            {"text": cell.text, "is_strong": cell.is_strong, "is_muted": cell.is_muted, "is_right": cell.is_right}
            for cell in row.cells
        ],
    }


def _shape(shape: Shape) -> Data:
    match shape:
        case Bar(end, start, mark, is_hatched, label):
            return {
                "shape": "bar",
                "low": min(start, end),
                "high": max(start, end),
                "mark": None if mark is None else _mark(mark),
                "is_hatched": is_hatched,
                "label": label,
                "is_left": end < start,
            }
        case Whisker(low, high):
            return {"shape": "whisker", "low": low, "high": high}
        case Link(start, end, mark, is_published):
            ends = {"low": min(start, end), "high": max(start, end)}
            return {"shape": "link", **ends, "mark": _mark(mark), "is_published": is_published}
        case Dot(at, mark, is_filled, is_published):
            signs = {"is_filled": is_filled, "is_published": is_published}
            return {"shape": "dot", "at": at, "mark": _mark(mark), **signs}


def _columns(rows: Sequence[Row]) -> int:
    return max((len(row.cells) for row in rows), default=0)


# --- Lines ---


def _curve(figure: LineFigure, curve: Curve, places: Sequence[float], place: int, curves: int) -> Data:
    is_crowded = len(curve.points) >= CROWDED
    # Curves that lie on each other take turns with their marks.
    points = [
        {"at": at, "has_mark": not is_crowded or index % 3 == place % 3, **_point(point)}
        for index, (at, point) in enumerate(zip(places, curve.points, strict=True))
        if point.value is not None
    ]
    return {
        "name": curve.name,
        "mark": _mark(curve.mark),
        "is_dashed": curve.is_dashed,
        "has_band": curve.has_band,
        "shift": place - (curves - 1) / 2,
        "points": points,
        "parts": _parts(curve.points),
    }


def _point(point: Point) -> Data:
    value = point.value
    return {
        "value": value,
        "low": value if point.low is None else point.low,
        "high": value if point.high is None else point.high,
    }


def _parts(points: Sequence[Point]) -> list[int]:
    """How many points follow each other until one is not estimable: a curve is parted there."""
    parts, count = [], 0
    for point in points:
        if point.value is not None:
            count += 1
        elif count:
            parts.append(count)
            count = 0
    return [*parts, count] if count else parts


def _dotted(figure: LineFigure, curve: DottedCurve) -> Data:
    points = [[_scaled(figure, at), value] for at, value in curve.points]
    return {"points": points, "has_marks": bool(curve.sentences)}


def _scaled(figure: LineFigure, at: float) -> float:
    return math.log10(at) if figure.scale is Scale.LOGARITHMIC else at


def _ends(figure: LineFigure, places: Sequence[float]) -> tuple[float, float]:
    known = [
        *places,
        *(_scaled(figure, at) for curve in figure.dotted for at, _ in curve.points if curve.sentences),
    ]
    low, high = min(known, default=0.0), max(known, default=1.0)
    inset = 0.5 if figure.scale is Scale.CATEGORIES else 0.03 * (high - low or 1.0)
    return low - inset, high + inset


def _place_ticks(figure: LineFigure) -> Iterable[Tick]:
    ticks = [Tick(place.at, place.tick) for place in figure.places if place.tick]
    if figure.scale is Scale.CATEGORIES:
        return ticks
    if not ticks and figure.places:
        ticks = list(logarithmic_ticks(figure.places[0].at, figure.places[-1].at, Unit.PERCENT))
    return [Tick(_scaled(figure, tick.at), tick.words) for tick in most_wanted(ticks)]


# --- Matrices and histograms ---


def _matrix_cell(figure: MatrixFigure, row: int, column: int) -> Data:
    cell = figure.cell(row, column)
    return {
        "words": cell.words,
        "small": cell.small,
        "shade": cell.shade,
        "is_hatched": cell.is_hatched,
        "is_framed": cell.is_framed,
    }


def _longest(texts: Iterable[str]) -> list[str]:
    """The texts with the most letters, among which the widest is looked for: to measure all takes seconds."""
    return nlargest(MEASURED, set(texts), key=lambda text: (len(text), text))


def _shares(series: Series) -> list[float]:
    return [count / series.n if series.n else 0.0 for count in series.counts]


def _bin_ends(figure: HistogramFigure) -> list[float]:
    if not figure.is_logarithmic:
        return list(figure.edges)
    positive = [edge for edge in figure.edges if edge > 0]
    # A logarithmic axis has no zero: what stands for it lies before the first edge.
    return [math.log10(edge if edge > 0 else positive[0] / 2) for edge in figure.edges]


# --- What all share ---


def _axis(low: float, high: float, words: str, ticks: Iterable[Tick]) -> Data:
    inside = [tick for tick in ticks if low <= tick.at <= high]
    return {"low": low, "high": high, "words": words, "ticks": [asdict(tick) for tick in inside]}


def _references(references: Sequence[Reference], span: float) -> list[Data]:
    return [{"at": each.at, "words": ""} for each in references] + [
        {"at": at, "words": words} for at, words in captions(references, span)
    ]


def _mark(mark: Mark) -> Data:
    return {"color": mark.color, "shape": mark.shape}


def _left_out(rows: int, columns: int = 0) -> str:
    parts = [counted(rows, "further row")] if rows else []
    parts += [counted(columns, "further column")] if columns else []
    return f"{' and '.join(parts)} in the data of this figure." if parts else ""
