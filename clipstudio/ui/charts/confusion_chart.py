"""Which classes are taken for which: a table shaded by count, with the share of each row in its cells."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from clipstudio.ui.charts.chart_frame import ChartFrame, sentence_label
from clipstudio.ui.charts.confusion_grid import ConfusionGrid
from clipstudio.ui.charts.confusion_layout import ConfusionLayout
from clipstudio.ui.charts.confusion_model import ConfusionData
from clipstudio.ui.charts.confusion_paint import CellState, paint_confusion
from clipstudio.ui.charts.export import Drawing
from clipstudio.ui.charts.key_line import KeyLine
from clipstudio.ui.charts.sheet import Sheet
from clipstudio.ui.style import SPACE_INSIDE


class ConfusionMatrix(ChartFrame):
    """True classes in rows, given ones in columns; a class with too few images is hatched.

    Signals:
        cell_clicked: The true and the given class, by their places, of the cell clicked or entered.
    """

    cell_clicked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = ConfusionGrid()
        self.key, self.sentence = KeyLine(), sentence_label()
        self.key.hide()
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.grid)
        for surface in (self.area, self.grid):
            surface.setProperty("role", "surface")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.key)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.sentence)
        self.setFocusProxy(self.grid)
        self.grid.cell_clicked.connect(self.cell_clicked)
        self.grid.cell_focused.connect(self._show_cell)

    def set_data(self, data: ConfusionData) -> None:
        """Show another matrix."""
        self.grid.set_data(data)
        sheet = data.sheet
        self.key.set_entries(sheet.key)
        self.sentence.setText(sheet.foot)

    def set_shading(self, by_share: bool) -> None:
        """Shade the cells by the share of their row, or by their count among all cells."""
        self.grid.by_share = by_share
        self.grid.update()

    def set_selected(self, cell: tuple[int, int] | None) -> None:
        """Mark the cell (true, given) whose images are shown elsewhere; None for no cell."""
        self.grid.state.selected = cell
        self.grid.update()

    @property
    def sheet(self) -> Sheet | None:
        return self.grid.data.sheet if self.grid.data else None

    def drawing(self, width: int) -> Drawing:
        if self.grid.data is None:
            raise RuntimeError("an empty chart was exported")
        return ConfusionDrawing(self.grid.data, self.font(), width, self.grid.by_share)

    @Slot(QRect)
    def _show_cell(self, cell: QRect) -> None:
        center = cell.center()
        self.area.ensureVisible(center.x(), center.y(), cell.width(), cell.height())


class ConfusionDrawing:
    """The whole matrix for a picture."""

    def __init__(self, data: ConfusionData, font: QFont, width: int, by_share: bool) -> None:
        self._layout, self._by_share = ConfusionLayout(data, font, width), by_share

    @property
    def height(self) -> int:
        """Pixels of the matrix."""
        return round(self._layout.height)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw it at the upper left of an area."""
        painter.save()
        painter.translate(area.topLeft())
        paint_confusion(painter, self._layout, CellState(), self._by_share)
        painter.restore()
