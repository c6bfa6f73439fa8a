"""The answer to an audit's question: its charts and its table under a header that says it in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from clipstudio.domain.audits import RunResult
from clipstudio.ui.charts.label_table import LabelTable
from clipstudio.ui.charts.rate_chart import RateChart
from clipstudio.ui.charts.result_header import ResultHeader
from clipstudio.ui.charts.view_model import ALL_IMAGES, ChartData, Kind, Numerator, chart_data, numerators
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

SelectionShare = Callable[[str, int, int], Sequence[tuple[int, int]] | None]
"""Given kind, index and comparison, what the grid's selection takes of each group: (selected, count)."""


class ResultView(QWidget):
    """Chart and table of one result, with the choices of label, comparison and form.

    Signals:
        numerator_requested: Show the images behind a number: kind ("label" or "category"), its place in the label
            set, the place of the comparison and of the group; -1 stands for all images and for no comparison.
        numerator_shown: The chart went to another label, category or comparison: kind, index, comparison.
    """

    numerator_requested = Signal(str, int, int, int)
    numerator_shown = Signal(str, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: RunResult | None = None
        self._numerator: Numerator | None = None
        self._share: SelectionShare | None = None
        self.header = ResultHeader()
        self.chart = RateChart()
        self.table = LabelTable()
        self._pages = QStackedWidget()
        self.warning, self.note = _line("warning"), _line("muted")
        self._lay_out()
        self.header.picked.connect(self._on_picked)
        self.header.compared.connect(self._on_compared)
        self.header.form_chosen.connect(self._on_form)
        self.header.sorting_wanted.connect(self.chart.set_sorted)
        self.header.intervals_wanted.connect(self.table.set_intervals)
        self.chart.mark_clicked.connect(self._on_mark)
        self.table.cell_clicked.connect(self._on_cell)

    def set_result(self, result: RunResult) -> None:
        """Show a result from its first category and first comparison."""
        self._result = result
        offered = numerators(result)
        self._numerator = offered[0]
        self.header.set_choices(offered, [each.title for each in result.comparisons])
        self._show_comparison()

    def replace_result(self, result: RunResult) -> None:
        """Show other counts of the same run, leaving label, comparison and form as they are; tells nobody."""
        self._result = result
        data = self.data
        if data is not None:
            self.table.set_result(result, None if self.comparison < 0 else self.comparison)
            self.chart.set_data(data)
            self._show_share()

    def show_numerator(self, kind: str, index: int) -> None:
        """Go to a category or a label; no request for images is sent."""
        if self._result is not None:
            wanted = (Kind(kind), index)
            self._go_to(next(each for each in numerators(self._result) if (each.kind, each.index) == wanted))

    def set_selection_share(self, share: SelectionShare | None) -> None:
        """Light up the grid's selection in every bar; call it again whenever the selection has changed."""
        self._share = share
        self._show_share()

    def show_warning(self, text: str) -> None:
        """Say in one line what must be known of the whole result; empty text says nothing."""
        self.warning.setText(text)
        self.warning.setVisible(bool(text))

    @property
    def comparison(self) -> int:
        """The place of the comparison shown; -1 when the result has none."""
        return self.header.comparison

    @property
    def data(self) -> ChartData | None:
        """What the chart shows."""
        if self._result is None or self._numerator is None:
            return None
        comparison = None if self.comparison < 0 else self.comparison
        return chart_data(self._result, comparison, self._numerator)

    def _lay_out(self) -> None:
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages.addWidget(self.chart)
        self._pages.addWidget(self.table)
        self.warning.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_AROUND, SPACE_BETWEEN, SPACE_AROUND, SPACE_BETWEEN)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.warning)
        layout.addWidget(self.header)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.note)

    def _show_comparison(self) -> None:
        if self._result is not None:
            self.table.set_result(self._result, None if self.comparison < 0 else self.comparison)
        self._show_numerator()

    def _show_numerator(self) -> None:
        data = self.data
        if data is None:
            return
        self.chart.set_data(data)
        self._show_share()
        self.header.set_question(data)
        self.note.setText(data.note)
        self.note.setVisible(bool(data.note))
        numerator = data.numerator
        self.numerator_shown.emit(numerator.kind.value, numerator.index, self.comparison)

    def _show_share(self) -> None:
        if self._numerator is None:
            return
        kind, index = self._numerator.kind.value, self._numerator.index
        self.chart.set_selection_share(self._share(kind, index, self.comparison) if self._share else None)

    def _go_to(self, numerator: Numerator) -> None:
        self._numerator = numerator
        self.header.pick(numerator)
        self._show_numerator()

    @Slot(object)
    def _on_picked(self, numerator: Numerator) -> None:
        self._go_to(numerator)

    @Slot()
    def _on_compared(self) -> None:
        self._show_comparison()

    @Slot(bool)
    def _on_form(self, table: bool) -> None:
        self._pages.setCurrentWidget(self.table if table else self.chart)

    @Slot(int)
    def _on_mark(self, group: int) -> None:
        if self._numerator is not None:
            kind, index = self._numerator.kind.value, self._numerator.index
            self.table.select_cell(self._numerator.kind, index, None if group == ALL_IMAGES else group)
            self.numerator_requested.emit(kind, index, self.comparison, group)

    @Slot(str, int, object)
    def _on_cell(self, kind: str, index: int, group: int | None) -> None:
        self.show_numerator(kind, index)
        place = ALL_IMAGES if group is None else group
        self.chart.set_selected(place)
        self.numerator_requested.emit(kind, index, self.comparison, place)


def _line(role: str) -> QLabel:
    """A wrapped line of words."""
    label = plain_label()
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
