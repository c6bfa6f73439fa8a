"""A report as one HTML file: no script, nothing from elsewhere, light and dark, for the screen and for paper."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from clipstudio.reporting.document import Chart, Report
from clipstudio.reporting.figure_pictures import picture_data
from clipstudio.reporting.report_data import report_data
from clipstudio.reporting.typesetting import FONTS, TEMPLATES, palette_data, typeset
from clipstudio.results.figures import Figure, MatrixFigure, TableFigure
from clipstudio.results.isolation import isolated
from clipstudio.results.palette import DARK, LIGHT

if TYPE_CHECKING:
    from jinja2 import Environment

DRAWING_WIDTH = 620.0
"""Points of a drawing; it grows and shrinks with the page."""


def report_html(report: Report) -> bytes:
    """A report as HTML in UTF-8; the same report gives the same bytes.

    Raises:
        TypesettingError: A figure could not be drawn.
    """
    drawings = {
        block.id: _drawing(block.figure)
        for section in report.sections
        for block in section.blocks
        if isinstance(block, Chart) and not isinstance(block.figure, TableFigure | MatrixFigure)
    }
    page = _environment().get_template("report.html.jinja")
    return page.render(report=report_data(report), drawings=drawings, style=Markup(_style())).encode()


def _drawing(figure: Figure) -> Markup:
    """A figure as SVG, which is the typesetter's own: it holds no text of the user's, but outlines of letters."""
    data = {
        "colors": palette_data(LIGHT),
        "fonts": FONTS,
        "width": DRAWING_WIDTH,
        "figure": picture_data(figure),
    }
    # Its words are said by the label of what it stands in.
    svg = typeset("drawing.typ", data, "svg").decode()
    return Markup(svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))


@cache
def _style() -> str:
    light, dark = palette_data(LIGHT), palette_data(DARK)
    names = {name: value for name, value in light.items() if isinstance(value, str)}
    style = _environment().get_template("style.css.jinja")
    return style.render(light=names, dark={name: dark[name] for name in names}, recolored=_recolored(light, dark))


def _recolored(light: dict[str, Any], dark: dict[str, Any]) -> list[tuple[str, str]]:
    """Each colour that a drawing may hold, with the one that takes its place where it is dark."""
    pairs: dict[str, str] = {}
    for name, value in light.items():
        each = zip(value, dark[name], strict=True) if isinstance(value, list) else [(value, dark[name])]
        pairs.update((before, after) for before, after in each if isinstance(before, str))
    return list(pairs.items())


def _isolated(value: object) -> object:
    """What a page writes; markup of our own stays as it is."""
    return isolated(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        finalize=_isolated,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
