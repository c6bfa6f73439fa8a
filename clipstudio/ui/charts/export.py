"""A chart as data and as picture: CSV from its own numbers, PNG and SVG from a fresh drawing."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsView

from clipstudio.domain.errors import ClipstudioError
from clipstudio.ui.charts.key_line import key_height, paint_key
from clipstudio.ui.charts.sheet import Line, Sheet
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN, SPACE_INSIDE, small_font, title_font, tokens

PICTURE_WIDTH = 1200
PICTURE_SCALE = 2
"""Dots of a PNG for each pixel of the drawing."""
WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class Drawing(Protocol):
    """A chart made for a picture: it has a height of its own, whatever the window shows of it."""

    @property
    def height(self) -> int:
        """Pixels it needs at the width it was made for."""

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw it once in an area of that width and height."""


class ViewDrawing:
    """A drawing by a graphics view that is made for it and shown to nobody."""

    def __init__(self, widget: QGraphicsView, width: int) -> None:
        self._widget = widget
        # Qt lays a widget out only once it is shown; this one is shown to nobody.
        widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        # The width comes first: the height may depend on it.
        widget.resize(width, 100)

    @property
    def height(self) -> int:
        """What the view wants to have at its width."""
        return self._widget.sizeHint().height()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw the view and let it go."""
        widget = self._widget
        widget.resize(round(area.width()), round(area.height()))
        widget.show()
        # A view's own scene is drawn, and not its pixels, so that an SVG stays a drawing.
        widget.render(painter, area, widget.rect())
        widget.hide()
        widget.deleteLater()


def write_csv(header: Line, lines: Iterable[Line], path: Path) -> None:
    """Write lines under their header as CSV in UTF-8 with a byte order mark, which Excel needs.

    Raises:
        ClipstudioError: When the file cannot be written.
    """
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows((header, *lines))
    except OSError as error:
        raise _not_written(path) from error


def write_png(picture: Picture, path: Path) -> None:
    """Write a picture as PNG.

    Raises:
        ClipstudioError: When the file cannot be written.
    """
    image = QImage(picture.size * PICTURE_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PICTURE_SCALE)
    picture.paint(image)
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise _not_written(path)


def write_svg(picture: Picture, path: Path, resolution: int) -> None:
    """Write a picture as SVG; ``resolution`` is that of the screen, in dots per inch.

    Raises:
        ClipstudioError: When the file cannot be written.
    """
    try:
        path.touch()
    except OSError as error:
        raise _not_written(path) from error
    target = QSvgGenerator()
    target.setFileName(str(path))
    target.setSize(picture.size)
    target.setViewBox(QRect(0, 0, picture.size.width(), picture.size.height()))
    # pyqtgraph keeps its items as recordings, which are stretched where the device's resolution is another one.
    target.setResolution(resolution)
    target.setTitle(picture.title)
    picture.paint(target)


class Picture:
    """A chart drawn afresh at its full height, with its question, its key and its answer."""

    width = PICTURE_WIDTH - 2 * SPACE_AROUND
    """Pixels that a drawing has."""

    def __init__(self, sheet: Sheet, drawing: Drawing, font: QFont) -> None:
        self.title = sheet.title
        self._sheet, self._drawing = sheet, drawing
        self._title_font, self._small = title_font(font), small_font(font)
        key = round(key_height(sheet.key, self._small, self.width))
        self._key_top = SPACE_AROUND + QFontMetrics(self._title_font).height() + SPACE_BETWEEN
        self._top = self._key_top + (key + SPACE_INSIDE if key else 0)
        room = QRect(0, 0, self.width, 0)
        foot = QFontMetrics(self._small).boundingRect(room, WRAPPED, sheet.foot).height()
        self._foot_top = self._top + drawing.height + SPACE_BETWEEN
        self.size = QSize(PICTURE_WIDTH, self._foot_top + foot + SPACE_AROUND)

    def paint(self, device: QImage | QSvgGenerator) -> None:
        """Draw on a device of `size`, once."""
        colors, left, width = tokens(), SPACE_AROUND, self.width
        painter = QPainter(device)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor(colors.surface))
        painter.setFont(self._title_font)
        painter.setPen(QColor(colors.text))
        head = QRectF(left, SPACE_AROUND, width, self._top)
        painter.drawText(head, int(Qt.AlignmentFlag.AlignTop), self.title)
        paint_key(painter, self._sheet.key, self._small, QRectF(left, self._key_top, width, self._top))
        self._drawing.paint(painter, QRectF(left, self._top, width, self._drawing.height))
        painter.setFont(self._small)
        painter.setPen(QColor(colors.muted))
        foot = QRectF(left, self._foot_top, width, self.size.height() - self._foot_top)
        painter.drawText(foot, WRAPPED, self._sheet.foot)
        painter.end()


def _not_written(path: Path) -> ClipstudioError:
    return ClipstudioError(f"“{path}” cannot be written. Choose another folder or close the program that uses it.")
