"""A figure as a picture without a window: SVG, PNG or PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from clipstudio.reporting.figure_data import figure_data
from clipstudio.reporting.typesetting import FONTS, Format, palette_data, typeset
from clipstudio.results.figures import Figure, FigureText, LineFigure
from clipstudio.results.palette import LIGHT, Tokens
from clipstudio.results.printed import KEEP_IN_MIND

WIDTH = 620.0
"""Points of a picture's width: two of a page's columns, or a slide."""


def figure_text(figure: Figure) -> FigureText:
    """What a figure says; one of lines, where it is read first."""
    return figure.text_at(figure.start) if isinstance(figure, LineFigure) else figure.text


def picture_data(figure: Figure, small_print: Sequence[str] = ()) -> dict[str, Any]:
    """A figure with its title, its key and its words, as templates take it."""
    text = figure_text(figure)
    limits = f"{KEEP_IN_MIND} {' '.join(text.limits)}" if text.limits else ""
    return {
        "title": f"{text.title[:1].upper()}{text.title[1:]}",
        "key": [asdict(entry) for entry in text.key],
        "drawing": figure_data(figure),
        "words": [words for words in (text.meaning, text.answer, limits, text.note, *small_print) if words],
    }


def figure_picture(
    figure: Figure,
    form: Format,
    small_print: Sequence[str] = (),
    *,
    width: float = WIDTH,
    colors: Tokens = LIGHT,
) -> bytes:
    """A figure as a file of its own: its question, its key, the drawing, what it says and the small print.

    Args:
        figure: What is drawn.
        form: Which kind of file. A PNG has two dots for each point.
        small_print: Lines below it: what it rests on.
        width: In points, margins included.
        colors: The scheme; pictures that leave the program are light.

    Raises:
        TypesettingError: It could not be drawn.
    """
    data = {
        "colors": palette_data(colors),
        "fonts": FONTS,
        "width": width,
        "figure": picture_data(figure, small_print),
    }
    return typeset("figure.typ", data, form)
