"""What every chart can do besides being looked at: it is copied, and exported as picture and data."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from clipstudio.domain.errors import ClipstudioError
from clipstudio.ui.charts.export import Drawing, Picture, write_csv, write_png, write_svg
from clipstudio.ui.charts.sheet import Sheet, tab_separated
from clipstudio.ui.user_words import plain_label


class ChartFrame(QWidget):
    """A chart with its words; a kind of chart says what it holds by `sheet` and how it is drawn by `drawing`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self.copy)

    @property
    def sheet(self) -> Sheet | None:
        """The chart in words and numbers; None while it is empty."""
        raise NotImplementedError

    def drawing(self, width: int) -> Drawing:
        """The whole chart made for a picture, ``width`` pixels wide."""
        raise NotImplementedError

    @Slot()
    def copy(self) -> None:
        """Put the chart's data on the clipboard as tab-separated text; an empty chart leaves it as it is."""
        sheet = self.sheet
        if sheet is not None:
            QGuiApplication.clipboard().setText(tab_separated(sheet.header, sheet.lines))

    def export(self, path: Path) -> None:
        """Write a picture, a drawing or the numbers, by the ending of the file's name.

        Raises:
            ClipstudioError: The ending is none of these, or the file cannot be written.
        """
        writers = {".png": self.export_png, ".svg": self.export_svg, ".csv": self.export_csv}
        write = writers.get(path.suffix.lower())
        if write is None:
            raise ClipstudioError(f"“{path.name}” has no known ending: name the file .png, .svg or .csv.")
        write(path)

    def export_csv(self, path: Path) -> None:
        """Write the chart's data as CSV; raises ClipstudioError when the file cannot be written."""
        sheet = self._filled()
        write_csv(sheet.header, sheet.lines, path)

    def export_png(self, path: Path) -> None:
        """Write the whole chart as PNG; raises ClipstudioError when the file cannot be written."""
        write_png(self._picture(), path)

    def export_svg(self, path: Path) -> None:
        """Write the whole chart as SVG; raises ClipstudioError when the file cannot be written."""
        write_svg(self._picture(), path, self.logicalDpiX())

    def _picture(self) -> Picture:
        return Picture(self._filled(), self.drawing(Picture.width), self.font())

    def _filled(self) -> Sheet:
        sheet = self.sheet
        if sheet is None:
            raise RuntimeError("an empty chart was exported")
        return sheet


def sentence_label() -> QLabel:
    """A line for a chart's answer in words."""
    label = plain_label()
    label.setWordWrap(True)
    return label
