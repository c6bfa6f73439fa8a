"""A report as plain data for the templates: what both the HTML and the PDF are made from."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from typing import Any

from clipstudio.reporting.document import (
    Block,
    Chart,
    Facts,
    Heading,
    Listing,
    Notice,
    Paragraph,
    Picture,
    Pictures,
    Prose,
    Report,
    Table,
)
from clipstudio.reporting.figure_data import MOST_ROWS
from clipstudio.reporting.figure_pictures import figure_text, picture_data
from clipstudio.reporting.markdown import as_nodes
from clipstudio.results.figures import FORMULA_STARTS, Figure, TableFigure

MOST_NUMBERS = MOST_ROWS
"""Lines of numbers below a figure; what goes on is in the evidence pack."""


def base64_text(data: bytes) -> str:
    """Bytes as HTML holds them."""
    return b64encode(data).decode()


def report_data(report: Report, held: Callable[[bytes], object] = base64_text) -> dict[str, Any]:
    """All of a report as data that JSON can hold, figures drawn apart.

    Args:
        report: The report.
        held: How the bytes of a picture are held.
    """
    return {
        "title": report.title,
        "lines": list(report.lines),
        "warning": list(report.warning),
        "language": report.language,
        "is_summary": report.is_summary,
        "sections": [
            {
                "id": section.id,
                "title": section.title,
                "blocks": [block_data(block, held) for block in section.blocks],
            }
            for section in report.sections
        ],
    }


def block_data(block: Block, held: Callable[[bytes], object] = base64_text) -> dict[str, Any]:
    """A block as data; ``type`` says which."""
    match block:
        case Paragraph(text, is_quiet):
            return {"type": "paragraph", "text": text, "is_quiet": is_quiet}
        case Notice(text):
            return {"type": "notice", "text": text}
        case Heading(text):
            return {"type": "heading", "text": text}
        case Prose(markdown):
            return {"type": "prose", "nodes": as_nodes(markdown)}
        case Facts(rows):
            return {"type": "facts", "rows": [list(row) for row in rows]}
        case Listing(lines):
            return {"type": "listing", "lines": list(lines)}
        case Table(caption, header, rows):
            cells = [
                [[{"text": each.text, "section": each.section} for each in cell] for cell in row] for row in rows
            ]
            return {"type": "table", "caption": caption, "header": list(header), "rows": cells}
        case Pictures(caption, pictures):
            return {
                "type": "pictures",
                "caption": caption,
                "pictures": [_picture(each, held) for each in pictures],
            }
        case Chart(id, figure, small_print, has_numbers):
            picture = picture_data(figure, small_print)
            numbers = _numbers(figure) if has_numbers and not isinstance(figure, TableFigure) else None
            return {"type": "chart", "id": id, **picture, "alt": _alt(figure), "numbers": numbers}


def _picture(picture: Picture, held: Callable[[bytes], object]) -> dict[str, Any]:
    return {
        "data": held(picture.jpeg),
        "width": picture.width,
        "height": picture.height,
        "alt": picture.alt,
        "name": picture.name,
    }


def _alt(figure: Figure) -> str:
    """What a screen reader says instead of a drawing: its title and what it says."""
    text = figure_text(figure)
    return " ".join(filter(None, (f"Chart: {text.title}.", text.meaning or text.answer)))


def _numbers(figure: Figure) -> dict[str, Any] | None:
    lines = [list(map(_cell, line)) for line in figure.lines()]
    header = [str(name) for name in figure_text(figure).header]
    if not header or not lines:
        return None
    kept = lines[:MOST_NUMBERS]
    left_out = len(lines) - len(kept)
    return {"header": header, "lines": kept, "left_out": left_out}


def _cell(value: object) -> str:
    """A value of a figure's data: a share with six digits that count, nothing where there is none.

    No page takes a cell for a formula: the sign that guards the files from that is left out.
    """
    if value is None:
        return ""
    if isinstance(value, str) and value[:1] == "'" and value[1:].startswith(FORMULA_STARTS):
        return value[1:]
    return f"{value:.6g}" if isinstance(value, float) else str(value)
