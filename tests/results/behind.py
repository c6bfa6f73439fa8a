"""What stands behind the marks of a figure: every target with what the figure says of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from clipstudio.results.answers import Answer, Chosen
from clipstudio.results.figures import Figure, HistogramFigure, LineFigure, MatrixFigure, RowFigure
from clipstudio.results.targets import Target

COUNT = re.compile(r"(\d[\d,]*) of (\d[\d,]*) image")


def targets_of(figure: Figure) -> Iterator[tuple[Target, str]]:
    """Every target of a figure with its sentence; what nothing stands behind is left out.

    Of a histogram: each bin of each series, and each bin of all series together.
    """
    for target, sentence in _marks(figure):
        if target is not None:
            yield target, sentence


def answers_of(answer: Callable[[Chosen], Answer]) -> Iterator[Answer]:
    """The page for every combination of what can be chosen on it, each once."""
    waiting: list[dict[str, str]] = [{}]
    seen = set()
    while waiting:
        chosen = waiting.pop()
        page = answer(chosen)
        key = tuple((choice.name, choice.chosen) for choice in page.choices)
        if key in seen:
            continue
        seen.add(key)
        yield page
        for choice in page.choices:
            waiting += [{**chosen, choice.name: option.value} for option in choice.options]


def count_in(sentence: str) -> int | None:
    """The count of "47 of 412 images" in a sentence; None where it says none."""
    match = COUNT.search(sentence)
    return int(match[1].replace(",", "")) if match else None


def _marks(figure: Figure) -> Iterator[tuple[Target | None, str]]:
    if isinstance(figure, RowFigure):
        for row in figure.rows:
            yield from ((part.target, part.sentence) for part in row.parts)
    elif isinstance(figure, LineFigure):
        for curve in figure.curves:
            yield from ((point.target, point.sentence) for point in curve.points)
    elif isinstance(figure, MatrixFigure):
        for row_place in range(len(figure.rows)):
            for place in range(len(figure.columns)):
                cell = figure.cell(row_place, place)
                yield cell.target, cell.sentence
    elif isinstance(figure, HistogramFigure):
        for low, high in zip(figure.edges, figure.edges[1:], strict=False):
            for series in range(-1, len(figure.series)):
                yield figure.brush(low, high, series), ""
    else:
        yield from ((row.target, row.sentence) for row in figure.rows)
