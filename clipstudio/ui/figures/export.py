"""A figure as data and as picture: CSV and clipboard from its own numbers, PNG and SVG from a fresh drawing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.whole_files import whole_file
from clipstudio.results.figures import FigureText, Line, escape_formula
from clipstudio.results.line_breaks import unbroken
from clipstudio.results.printed import KEEP_IN_MIND
from clipstudio.ui.figures.base import Drawing
from clipstudio.ui.figures.key_line import key_height, paint_key
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN, SPACE_INSIDE, small_font, title_font, tokens

PICTURE_WIDTH = 1200
DRAWING_WIDTH = PICTURE_WIDTH - 2 * SPACE_AROUND
"""Pixels that a drawing has in a picture."""
PICTURE_SCALE = 2
"""Dots of a PNG for each pixel of the drawing."""
LARGEST = 32_000
"""Pixels of the longest side that Qt can paint."""
WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class Picture:
    """A figure drawn afresh at its full height, with its question, its key, its words and its small print."""

    def __init__(self, text: FigureText, drawing: Drawing, font: QFont, small_print: Sequence[str] = ()) -> None:
        self.title = f"{text.title[:1].upper()}{text.title[1:]}"
        self._key, self._drawing = text.key, drawing
        limits = f"{KEEP_IN_MIND} {' '.join(text.limits)}" if text.limits else ""
        words = "\n".join(filter(None, (text.meaning, text.answer, limits, text.note)))
        self._foot = unbroken("\n\n".join(filter(None, (words, "\n".join(small_print)))))
        self._title_font, self._small = title_font(font), small_font(font)
        key = round(key_height(text.key, self._small, DRAWING_WIDTH))
        head = _wrapped_height(self.title, self._title_font)
        self._key_top = SPACE_AROUND + head + SPACE_BETWEEN
        self._top = self._key_top + (key + SPACE_INSIDE if key else 0)
        self._foot_top = self._top + drawing.height + SPACE_BETWEEN
        foot = _wrapped_height(self._foot, self._small)
        self.size = QSize(PICTURE_WIDTH, self._foot_top + foot + SPACE_AROUND)

    def paint(self, device: QImage | QSvgGenerator) -> None:
        """Draw on a device of `size`, once."""
        colors, left, width = tokens(), SPACE_AROUND, DRAWING_WIDTH
        painter = QPainter(device)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor(colors.surface))
        painter.setFont(self._title_font)
        painter.setPen(QColor(colors.text))
        painter.drawText(QRectF(left, SPACE_AROUND, width, self._top), WRAPPED, self.title)
        paint_key(painter, self._key, self._small, QRectF(left, self._key_top, width, self._top))
        self._drawing.paint(painter, QRectF(left, self._top, width, self._drawing.height))
        painter.setFont(self._small)
        painter.setPen(QColor(colors.muted))
        foot = QRectF(left, self._foot_top, width, self.size.height() - self._foot_top)
        painter.drawText(foot, WRAPPED, self._foot)
        painter.end()


def tab_separated(header: Line, lines: Iterable[Line]) -> str:
    """Lines under their header for the clipboard, as spreadsheets take them."""
    buffer = io.StringIO()
    csv.writer(buffer, dialect="excel-tab", lineterminator="\n").writerows(_escaped(header, lines))
    return buffer.getvalue()


def write_csv(header: Line, lines: Iterable[Line], path: Path) -> None:
    """Write lines under their header as CSV in UTF-8 with a byte order mark, which Excel needs.

    Raises:
        ClipstudioError: When the file cannot be written.
    """
    try:
        with whole_file(path) as partial, partial.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(_escaped(header, lines))
    except OSError as error:
        raise _not_written(path) from error


def painted(picture: Picture) -> QImage:
    """A picture in pixels.

    Raises:
        ClipstudioError: When it is too tall.
    """
    _refuse_tall(picture)
    scale = PICTURE_SCALE if picture.size.height() * PICTURE_SCALE <= LARGEST else 1
    image = QImage(picture.size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    picture.paint(image)
    return image


def write_png(picture: Picture, path: Path) -> None:
    """Write a picture as PNG.

    Raises:
        ClipstudioError: When the file cannot be written or the picture is too tall.
    """
    image = painted(picture)
    try:
        with whole_file(path) as partial:
            if not image.save(str(partial), "PNG"):  # type: ignore[call-overload]
                raise _not_written(path)
    except OSError as error:
        raise _not_written(path) from error


def write_svg(picture: Picture, path: Path, resolution: int) -> None:
    """Write a picture as SVG; ``resolution`` is that of the screen, in dots per inch.

    Raises:
        ClipstudioError: When the file cannot be written or the picture is too tall.
    """
    _refuse_tall(picture)
    target = QSvgGenerator()
    target.setSize(picture.size)
    target.setViewBox(QRect(0, 0, picture.size.width(), picture.size.height()))
    # pyqtgraph keeps its items as recordings, which are stretched where the device's resolution is another one.
    target.setResolution(resolution)
    target.setTitle(picture.title)
    try:
        with whole_file(path) as partial:
            # Qt would only warn of a file that it cannot write.
            partial.touch()
            target.setFileName(str(partial))
            picture.paint(target)
    except OSError as error:
        raise _not_written(path) from error


def _escaped(header: Line, lines: Iterable[Line]) -> Iterable[Line]:
    # A line at a time: a matrix may have millions.
    for line in chain((header,), lines):
        yield tuple(escape_formula(value) if isinstance(value, str) else value for value in line)


def _wrapped_height(text: str, font: QFont) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, DRAWING_WIDTH, 0), WRAPPED, text).height()


def _refuse_tall(picture: Picture) -> None:
    if picture.size.height() > LARGEST:
        raise ClipstudioError(
            f"The figure is too tall for a picture ({picture.size.height():,} pixels, at most {LARGEST:,}). "
            "Save its data as .csv instead."
        )


def _not_written(path: Path) -> ClipstudioError:
    return ClipstudioError(f"“{path}” cannot be written. Choose another folder or close the program that uses it.")
