"""How a figure is read: every kind of chart has a passage of help, which is found from the figure itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from clipstudio.domain.language import said_later, tr
from clipstudio.results.figures import (
    Figure,
    HistogramFigure,
    LineFigure,
    Link,
    MatrixFigure,
    MatrixKind,
    RowFigure,
    Scale,
    TableFigure,
    Unit,
)
from clipstudio.results.guide_kinds import Guide

MATRICES = {
    MatrixKind.HEAT_MAP: Guide.HEAT_MAP,
    MatrixKind.CONFUSION: Guide.CONFUSION,
    MatrixKind.COVERAGE: Guide.COVERAGE,
}


def guide_of(figure: Figure) -> Guide:
    """How a figure is read."""
    return GUIDES[type(figure)](figure)


def _of_lines(figure: LineFigure) -> Guide:
    if figure.scale is Scale.CATEGORIES:
        return Guide.SLOPE
    return Guide.THRESHOLD if figure.has_handle else Guide.NAMES


TERMS = {
    "confidence interval": ("interval", said_later("confidence")),
    "not estimable": ("not estimable",),
    "threshold": ("threshold",),
    "softmax": (said_later("probabilit"), "softmax", "1/K"),
    "cluster": ("cluster",),
    "category": (said_later("categor"),),
    "label set": ("label set",),
    "template": ("template", "prompt"),
    "zero-shot": ("zero-shot",),
    "embedding": ("embedding", said_later("cosine")),
}
"""Words of the glossary, and what stands in a figure that is about them."""


def terms_of(figure: Figure) -> tuple[str, ...]:
    """Words of the glossary that a figure uses, in the order of the glossary's cards."""
    said = " ".join(_texts(figure)).casefold()
    return tuple(
        term
        for term, stems in TERMS.items()
        if any(stem.casefold() in said or tr(stem).casefold() in said for stem in stems)
    )


def _texts(figure: Figure) -> Iterator[str]:
    text = figure.text
    yield from (text.title, text.answer, text.note, text.meaning, *text.limits, *map(str, text.header))
    yield from (entry.text for entry in text.key)
    if isinstance(figure, (RowFigure, LineFigure, HistogramFigure)):
        yield figure.axis.words
    if isinstance(figure, RowFigure):
        yield from (row.refusal for row in figure.rows if row.refusal)
    if isinstance(figure, LineFigure):
        yield figure.below


def _of_rows(figure: RowFigure) -> Guide:
    if figure.axis.unit is Unit.MIRRORED:
        return Guide.MIRRORED
    if figure.axis.unit is Unit.POINTS:
        return Guide.POINTS
    if figure.axis.unit is Unit.NUMBER:
        return Guide.AGREEMENT
    has_links = any(isinstance(shape, Link) for row in figure.rows for shape in row.shapes)
    return Guide.DUMBBELL if has_links else Guide.BARS


GUIDES: dict[type, Callable[[Any], Guide]] = {
    RowFigure: _of_rows,
    LineFigure: _of_lines,
    MatrixFigure: lambda figure: MATRICES[figure.kind],
    HistogramFigure: lambda _figure: Guide.HISTOGRAM,
    TableFigure: lambda _figure: Guide.TABLE,
}
"""How each class of figures is read."""
