"""A figure as a file: a picture of it, or its numbers, by the ending of the file's name."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from clipstudio.domain.errors import ClipstudioError, system_reason
from clipstudio.domain.language import spoken
from clipstudio.domain.whole_files import whole_file
from clipstudio.reporting.figure_pictures import figure_picture, figure_text
from clipstudio.reporting.typesetting import Format
from clipstudio.results.figures import Figure, Line, TableFigure, escape_formula

PICTURES: dict[str, Format] = {".png": "png", ".svg": "svg", ".pdf": "pdf"}
DATA = ".csv"
ENDINGS = (*PICTURES, DATA)


def write_figure(figure: Figure, path: Path, small_print: Sequence[str] = ()) -> None:
    """Write a figure; pictures are light, and numbers are CSV in UTF-8 with a byte order mark, which Excel needs.

    Args:
        figure: What is written.
        path: Ends in .png, .svg, .pdf or .csv; the file appears whole or not at all.
        small_print: Lines below a picture: what the figure rests on.

    Raises:
        ClipstudioError: The ending is another one, or the file cannot be written.
        TypesettingError: The picture could not be made.
    """
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        known = f"{', '.join(ENDINGS[:-1])} or {ENDINGS[-1]}"
        raise ClipstudioError(
            "“{name}” has no known extension: name the file {known}.", name=path.name, known=known
        )
    if ending == DATA:
        content = figure_csv(figure)
    else:
        with spoken():  # its words were chosen in the window, and its numbers are read beside them
            content = figure_picture(figure, PICTURES[ending], small_print)
    try:
        with whole_file(path, is_picture=ending in PICTURES) as partial:
            partial.write_bytes(content)
    except OSError as error:
        raise ClipstudioError(
            "“{path}” cannot be written: {strerror}.", path=path, strerror=system_reason(error)
        ) from error


def figure_csv(figure: Figure) -> bytes:
    """A figure's numbers under the names of their columns; no cell of it is taken for a formula."""
    buffer = io.StringIO()
    csv.writer(buffer).writerows(_lines(figure))
    return buffer.getvalue().encode("utf-8-sig")


def tab_separated(figure: Figure) -> str:
    """The same for the clipboard, as spreadsheets take it."""
    buffer = io.StringIO()
    csv.writer(buffer, dialect="excel-tab", lineterminator="\n").writerows(_lines(figure))
    return buffer.getvalue()


def _lines(figure: Figure) -> Iterator[list[object]]:
    # A line at a time: a matrix may have millions.
    for line in chain((figure_header(figure),), figure.lines()):
        yield [escape_formula(cell) if isinstance(cell, str) else cell for cell in line]


def figure_header(figure: Figure) -> Line:
    """The names of the columns of a figure's numbers; of a table its own heads where it has no others."""
    header = figure_text(figure).header
    if not header and isinstance(figure, TableFigure):
        return tuple(column.name for column in figure.columns)
    return header
