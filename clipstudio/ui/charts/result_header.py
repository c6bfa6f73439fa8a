"""The header of a result: the question in words, and the choices of label, comparison and form."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from clipstudio.results.words import group_size
from clipstudio.ui.charts.comparison_tabs import ComparisonTabs
from clipstudio.ui.charts.numerator_picker import NumeratorPicker
from clipstudio.ui.charts.segmented import SegmentedButtons
from clipstudio.ui.charts.view_model import ChartData, Numerator
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, theme, title_font, tokens

TABLE = 1
"""The place of "Table" among the forms."""


class ResultHeader(QWidget):
    """Says what is shown and lets the user ask for something else.

    Signals:
        picked: A numerator was chosen.
        compared: Another comparison was chosen; `comparison` has it.
        form_chosen: The table (True) or the chart (False) is wanted.
        sorting_wanted: The chart's rows are wanted by rate (True) or as the attribute lists them.
        intervals_wanted: Intervals are wanted in the table's cells, or not.
    """

    picked = Signal(object)
    compared = Signal()
    form_chosen = Signal(bool)
    sorting_wanted = Signal(bool)
    intervals_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: ChartData | None = None
        self.title = QLabel()
        self.title.setFont(title_font(self.font()))
        self.title.setTextFormat(Qt.TextFormat.RichText)
        self.title.setWordWrap(True)
        self.form = SegmentedButtons(("Chart", "Table"))
        self.picker = NumeratorPicker()
        self.tabs = ComparisonTabs()
        self.by_rate = _toggle("Sort by rate", "Highest rate first, instead of the order of the attribute")
        self.intervals = _toggle("Intervals", "Write the intervals into the cells")
        self.intervals.hide()
        self._lay_out()
        self.picker.picked.connect(self.picked)
        self.tabs.currentChanged.connect(self._on_tab)
        self.form.chosen.connect(self._on_form)
        self.by_rate.toggled.connect(self.sorting_wanted)
        self.intervals.toggled.connect(self.intervals_wanted)
        theme.changed.connect(self._write)

    def set_choices(self, numerators: Sequence[Numerator], comparisons: Sequence[str]) -> None:
        """Offer the numerators and the comparisons of another result, the first of each chosen; tells nobody."""
        self.picker.set_numerators(numerators)
        self.tabs.set_titles(comparisons)

    def set_question(self, data: ChartData) -> None:
        """Say what is shown."""
        self._data = data
        self._write()

    def pick(self, numerator: Numerator) -> None:
        """Show a numerator as the chosen one."""
        self.picker.pick(numerator)

    @property
    def comparison(self) -> int:
        """The place of the comparison chosen; -1 when there is none."""
        return self.tabs.currentIndex()

    @property
    def table_shown(self) -> bool:
        """Whether the table is the form chosen."""
        return self.form.place == TABLE

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE_BETWEEN)
        top.addWidget(self.title, 1)
        top.addWidget(self.by_rate)
        top.addWidget(self.intervals)
        top.addWidget(self.form)
        choices = QHBoxLayout()
        choices.setSpacing(SPACE_BETWEEN)
        choices.addWidget(self.picker)
        choices.addWidget(self.tabs, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(top)
        layout.addLayout(choices)

    @Slot()
    def _write(self) -> None:
        """Write the question, and behind it, smaller, how many images answer it."""
        if self._data is None:
            return
        question = f"All labels, {self._data.comparison_words}" if self.table_shown else self._data.title
        plain = f"color: {tokens().muted}; font-size: {self.font().pointSizeF()}pt; font-weight: 400"
        self.title.setText(
            f"{escape(question[:1].upper() + question[1:])}&nbsp;&nbsp; "
            f'<span style="{plain}">{group_size(self._data.n).replace(" ", "&nbsp;")}</span>'
        )

    @Slot(int)
    def _on_tab(self, place: int) -> None:
        if place >= 0:
            self.compared.emit()

    @Slot(int)
    def _on_form(self, place: int) -> None:
        self.picker.setVisible(place != TABLE)
        self.by_rate.setVisible(place != TABLE)
        self.intervals.setVisible(place == TABLE)
        self._write()
        self.form_chosen.emit(place == TABLE)


def _toggle(text: str, hint: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(hint)
    button.setCheckable(True)
    return button
