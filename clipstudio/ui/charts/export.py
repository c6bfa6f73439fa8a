"""A chart as data and as picture: CSV and TSV from the rows themselves, PNG and SVG from a fresh drawing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from clipstudio.domain.errors import ClipstudioError
from clipstudio.ui.charts.rate_plot import RatePlot
from clipstudio.ui.charts.view_model import ChartData, RateRow
from clipstudio.ui.charts.words import group_size, not_estimable
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN, small_font, title_font, tokens

Line = tuple[object, ...]
HEADER: Line = ("kind", "label", "group", "count", "n", "rate", "low", "high", "note")
PICTURE_WIDTH = 1200
PICTURE_SCALE = 2
"""Dots of a PNG for each pixel of the drawing."""
WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def defused(text: str) -> str:
    """A cell's text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def data_lines(data: ChartData, rows: tuple[RateRow, ...]) -> Iterator[Line]:
    """One line per row under `HEADER`; rates are fractions, and empty where they are not estimable."""
    kind, label = data.numerator.kind.value, defused(data.numerator.text)
    for row in rows:
        rate = row.rate
        note = "" if row.estimable else not_estimable(rate)
        yield (kind, label, defused(row.name), rate.count, rate.n, rate.rate, rate.low, rate.high, note)


def tab_separated(header: Line, lines: Iterable[Line]) -> str:
    """Lines for the clipboard, as spreadsheets take them."""
    buffer = io.StringIO()
    csv.writer(buffer, dialect="excel-tab", lineterminator="\n").writerows((header, *lines))
    return buffer.getvalue()


def write_csv(lines: Iterable[Line], path: Path) -> None:
    """Write lines under `HEADER` as CSV in UTF-8 with a byte order mark, which Excel needs.

    Raises:
        ClipstudioError: When the file cannot be written.
    """
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows((HEADER, *lines))
    except OSError as error:
        raise _not_written(path) from error


def write_png(data: ChartData, plot: RatePlot, path: Path) -> None:
    """Write all rows of ``plot`` with the question above them as PNG.

    Raises:
        ClipstudioError: When the file cannot be written.
    """
    picture = _Picture(data, plot)
    image = QImage(picture.size * PICTURE_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PICTURE_SCALE)
    picture.paint(image)
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise _not_written(path)


def write_svg(data: ChartData, plot: RatePlot, path: Path) -> None:
    """Write all rows of ``plot`` with the question above them as SVG.

    Raises:
        ClipstudioError: When the file cannot be written.
    """
    picture = _Picture(data, plot)
    try:
        path.touch()
    except OSError as error:
        raise _not_written(path) from error
    target = QSvgGenerator()
    target.setFileName(str(path))
    target.setSize(picture.size)
    target.setViewBox(QRect(0, 0, picture.size.width(), picture.size.height()))
    # pyqtgraph keeps its items as recordings, which are stretched where the device's resolution is another one.
    target.setResolution(plot.logicalDpiX())
    target.setTitle(data.title)
    picture.paint(target)


class _Picture:
    """A chart drawn afresh at its full height, however little of it the window shows."""

    def __init__(self, data: ChartData, plot: RatePlot) -> None:
        self._data = data
        self._plot = RatePlot()
        self._plot.setFont(plot.font())
        self._title, self._small = title_font(plot.font()), small_font(plot.font())
        # Qt lays a widget out only once it is shown; this one is shown to nobody.
        self._plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        # The width comes first: the height of a row depends on it.
        self._plot.resize(PICTURE_WIDTH - 2 * SPACE_AROUND, 100)
        self._plot.set_rows(plot.rows, plot.shares, None)
        self._plot.resize(self._plot.width(), self._plot.sizeHint().height())
        self._plot.show()
        self._head = SPACE_AROUND + QFontMetrics(self._title).height() + SPACE_BETWEEN
        width = PICTURE_WIDTH - 2 * SPACE_AROUND
        sentence = QFontMetrics(self._small).boundingRect(QRect(0, 0, width, 0), WRAPPED, data.gap_sentence)
        self._foot = SPACE_BETWEEN + sentence.height() + SPACE_AROUND
        self.size = QSize(PICTURE_WIDTH, self._head + self._plot.height() + self._foot)

    def paint(self, device: QImage | QSvgGenerator) -> None:
        """Draw on a device of `size`, once."""
        colors, width = tokens(), PICTURE_WIDTH - 2 * SPACE_AROUND
        painter = QPainter(device)
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor(colors.surface))
        painter.setFont(self._title)
        painter.setPen(QColor(colors.text))
        head = QRectF(SPACE_AROUND, SPACE_AROUND, width, self._head)
        painter.drawText(head, int(Qt.AlignmentFlag.AlignTop), f"{self._data.title}   {group_size(self._data.n)}")
        self._plot.render(painter, QRectF(SPACE_AROUND, self._head, width, self._plot.height()), self._plot.rect())
        painter.setFont(self._small)
        painter.setPen(QColor(colors.muted))
        foot = QRectF(SPACE_AROUND, self._head + self._plot.height() + SPACE_BETWEEN, width, self._foot)
        painter.drawText(foot, WRAPPED, self._data.gap_sentence)
        painter.end()
        self._plot.hide()
        self._plot.deleteLater()


def _not_written(path: Path) -> ClipstudioError:
    return ClipstudioError(f"“{path}” cannot be written. Choose another folder or close the program that uses it.")
