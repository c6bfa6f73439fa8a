"""A figure of rows with a scroll bar for the rows that do not fit."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QSizePolicy, QWidget

from clipstudio.results.figures import FigureText, Line, Row, RowFigure, by_size
from clipstudio.results.targets import Target
from clipstudio.ui.figures.base import Drawing, FigureWidget, Shares
from clipstudio.ui.figures.export import ViewDrawing
from clipstudio.ui.figures.interactive_row_plot import InteractiveRowPlot


class RowFigureWidget(FigureWidget[RowFigure]):
    """Rates, changes, deltas and mirrored bars: one row for each group or label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_sorted = False
        self._selected: Target | None = None
        self.plot, self.bar = InteractiveRowPlot(), QScrollBar()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.bar)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setFocusProxy(self.plot)
        self.plot.part_clicked.connect(self._on_clicked)
        self.plot.offset_wanted.connect(self.bar.setValue)
        self.bar.valueChanged.connect(self.plot.set_offset)
        self.plot.getPlotItem().vb.sigResized.connect(self._fit_bar)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in the order shown."""
        if self._figure is None:
            return ()
        return _sorted_sections(self._figure.rows) if self._is_sorted else self._figure.rows

    def set_figure(self, figure: RowFigure) -> None:
        self._figure, self._selected = figure, None
        self.bar.setValue(0)
        self.plot.setVisible(bool(figure.rows))
        self.plot.setAccessibleName(figure.text.title)
        self.plot.set_shares({})
        self._show()

    def set_selected(self, target: Target | None) -> None:
        self._selected = target
        self.plot.set_selected(*self._selected_place())

    def set_shares(self, shares: Shares) -> None:
        self.plot.set_shares(shares)

    def set_sorted(self, by_size: bool) -> None:
        self._is_sorted = by_size
        self._show()

    def text(self) -> FigureText:
        return self._shown.text

    def lines(self) -> Iterable[Line]:
        return (line for row in self.rows for line in row.lines)

    def drawing(self, width: int) -> Drawing:
        twin = self.plot.twin(self.plot.font())
        drawing = ViewDrawing(twin, width)
        # Its sides are laid out for the width that it has now.
        twin.redraw()
        return drawing

    def _show(self) -> None:
        if self._figure is not None:
            self.plot.set_figure(self._figure, self.rows)
            self.plot.set_selected(*self._selected_place())
            self._fit_bar()

    def _selected_place(self) -> tuple[int | None, int]:
        """The row and the part that stand for what is selected; None for no row."""
        if self._selected is not None:
            for place, row in enumerate(self.rows):
                for part, known in enumerate(row.parts):
                    if known.target == self._selected:
                        return place, part
        return None, 0

    def _fit_bar(self, *_: object) -> None:
        """Let the bar span the rows that do not fit; it is hidden when all do."""
        seen = round(self.plot.getPlotItem().vb.height())
        hidden = max(self.plot.rows_height - seen, 0)
        self.bar.setPageStep(max(seen, 1))
        self.bar.setSingleStep(self.plot.row_height)
        self.bar.setRange(0, hidden)
        self.bar.setVisible(hidden > 1 and bool(self.plot.count))

    @Slot(int, int)
    def _on_clicked(self, place: int, part: int) -> None:
        target = self.rows[place].parts[part].target
        if target is not None:
            self.set_selected(target)
            self.target_clicked.emit(target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()


def _sorted_sections(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows by size, each heading above the rows that followed it."""
    result: list[Row] = []
    section: list[Row] = []
    for row in rows:
        if row.is_heading:
            result.extend(by_size(section))
            result.append(row)
            section = []
        else:
            section.append(row)
    return (*result, *by_size(section))
