"""A figure as a file: a picture of it, or its numbers, by the ending of the file's name."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.whole_files import whole_file
from clipstudio.reporting.figure_pictures import figure_picture, figure_text
from clipstudio.reporting.typesetting import Format
from clipstudio.results.figures import Figure, escape_formula

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
        raise ClipstudioError(f"“{path.name}” has no known extension: name the file {known}.")
    content = figure_csv(figure) if ending == DATA else figure_picture(figure, PICTURES[ending], small_print)
    try:
        with whole_file(path) as partial:
            partial.write_bytes(content)
    except OSError as error:
        raise ClipstudioError(f"“{path}” cannot be written: {error.strerror}.") from error


def figure_csv(figure: Figure) -> bytes:
    """A figure's numbers under the names of their columns; no cell of it is taken for a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for line in (figure_text(figure).header, *figure.lines()):
        writer.writerow([escape_formula(cell) if isinstance(cell, str) else cell for cell in line])
    return buffer.getvalue().encode("utf-8-sig")
