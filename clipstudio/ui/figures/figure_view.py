"""A figure of any kind with its key and its answer; `FigureFiles` copies and saves it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget, QWidgetItem

from clipstudio.domain.language import tr
from clipstudio.results.figures import (
    Figure,
    HistogramFigure,
    LineFigure,
    MatrixFigure,
    RowFigure,
    TableFigure,
)
from clipstudio.results.guides import guide_of
from clipstudio.results.printed import KEEP_IN_MIND
from clipstudio.results.targets import Target
from clipstudio.ui.figures.base import Shares
from clipstudio.ui.figures.figure_menu import FigureMenu
from clipstudio.ui.figures.figure_widget import FigureWidget
from clipstudio.ui.figures.histogram import HistogramWidget
from clipstudio.ui.figures.key_line import KeyLine
from clipstudio.ui.figures.lines import LinesWidget
from clipstudio.ui.figures.matrix import MatrixWidget
from clipstudio.ui.figures.reading_button import ReadingButton
from clipstudio.ui.figures.row_widget import RowFigureWidget
from clipstudio.ui.figures.table_widget import TableFigureWidget
from clipstudio.ui.guides import ask_guide, set_guide
from clipstudio.ui.measure import Measure
from clipstudio.ui.steady_label import SteadyLabel
from clipstudio.ui.style import SPACE_INSIDE

WIDGETS: dict[type, Callable[[], FigureWidget[Any]]] = {
    RowFigure: RowFigureWidget,
    LineFigure: LinesWidget,
    MatrixFigure: MatrixWidget,
    HistogramFigure: HistogramWidget,
    TableFigure: TableFigureWidget,
}
"""The widget of each kind of figure."""


SELECTED = tr("Selected: ")
LEAST_HEIGHT = 260
"""Pixels that a chart has at least, or as many as it wants; where all does not fit, the page around it scrolls."""


class FigureView(QWidget):
    """Shows a figure: its key above, and below it what it says and does not say; the title is left to the page.

    Attributes:
        key: What the signs mean.
        meaning: What the figure says in a plain sentence.
        marked: The same of the mark whose images are shown.
        answer: The figure's numbers with intervals and tests.
        limits: What the figure does not show.
        note: What must be known besides.
        reading: Says how it is read, and what its words mean.
        small_print: Lines below a picture of it: what it rests on.

    Signals:
        target_clicked: The `Target` of a mark that was clicked, entered or brushed.
        target_selected: The images of this `Target` are to be selected, for all views.
        copy_asked: The figure is to be copied, as a picture and as numbers; ``table_asked`` its numbers alone,
            ``script_asked`` the script that computes them again.
        save_asked: The figure or its numbers are to be saved.
    """

    target_clicked = Signal(object)
    target_selected = Signal(object)
    copy_asked = Signal()
    table_asked = Signal()
    script_asked = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None
        self._least = LEAST_HEIGHT
        self._widgets: dict[type, FigureWidget[Any]] = {}
        self.key, self.meaning, self.marked = KeyLine(), SteadyLabel(), SteadyLabel()
        self.answer, self.limits, self.note = (SteadyLabel("muted") for _ in range(3))
        self.reading = ReadingButton(self)
        self.small_print: Sequence[str] = ()
        self._lay_out()
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self.copy_asked)
        self.menu = FigureMenu(self)
        self.menu.images_asked.connect(self._show_images)
        self.menu.select_asked.connect(self.target_selected)
        self.menu.chart_asked.connect(self.copy_asked)
        self.menu.table_asked.connect(self.table_asked)
        self.menu.script_asked.connect(self.script_asked)
        self.menu.save_asked.connect(self.save_asked)
        self.menu.guide_asked.connect(lambda: ask_guide(self))

    @property
    def figure(self) -> Figure | None:
        """What is shown; None at first."""
        return self._figure

    @property
    def widget(self) -> FigureWidget[Any]:
        """The widget that draws the figure.

        Raises:
            RuntimeError: No figure has been set.
        """
        if self._figure is None:
            raise RuntimeError("no figure is shown")
        return self._widgets[type(self._figure)]

    def set_figure(self, figure: Figure, *, keeps_room: bool = False) -> None:
        """Show another figure; nothing of it is selected.

        Args:
            figure: What is shown.
            keeps_room: It is the same with other numbers, as while a threshold moves: its words get no less room.
        """
        self._figure = figure
        shown = self._widgets.get(type(figure)) or self._add(type(figure))
        for widget in self._widgets.values():
            if widget is not shown:
                widget.hide()
        shown.set_figure(figure)
        set_guide(self, guide_of(figure))
        self.reading.set_figure(figure)
        self.reading.show()
        shown.show()
        self._claim_room()
        # What can grow takes all the room; below anything else the words follow at once.
        grows = bool(QWidgetItem(shown).expandingDirections() & Qt.Orientation.Vertical)
        self._column.setStretchFactor(shown, int(grows))
        self._column.setStretch(self._column.count() - 1, int(not grows))
        self.setFocusProxy(shown)
        if not keeps_room:
            for label in self._labels:
                label.settle()
        self._write()

    def explain_words(self) -> None:
        """Offer how the figure is read and what its words mean (Shift+F1)."""
        self.reading.explain()

    def set_least_height(self, pixels: int) -> None:
        """Draw the figure so high at least, or as high as it wants to be."""
        self._least = max(LEAST_HEIGHT, pixels)
        self._claim_room()

    def _claim_room(self) -> None:
        if self._figure is not None:
            least = min(self._least, self.widget.sizeHint().height())
            self.widget.setMinimumHeight(max(least, self.widget.minimumSizeHint().height()))

    def set_selected(self, target: Target | None) -> None:
        """Mark what stands for a target whose images are shown elsewhere, and say it; None for nothing."""
        if self._figure is not None:
            self.widget.set_selected(target)
        is_said = target is not None and bool(target.meaning)
        if is_said and self._figure is not None:
            self.marked.reserve(_selected_words(self._figure))
        self.marked.say(f"{SELECTED}{target.meaning}" if target is not None and is_said else "")

    @property
    def _labels(self) -> tuple[SteadyLabel, ...]:
        return self.meaning, self.marked, self.answer, self.limits, self.note

    def set_shares(self, shares: Shares) -> None:
        """Light up what the grid's selection takes of each target; empty for nothing."""
        if self._figure is not None:
            self.widget.set_shares(shares)

    def set_sorted(self, by_size: bool) -> None:
        """Order rows by size, or as the figure lists them."""
        if self._figure is not None:
            self.widget.set_sorted(by_size)

    def shown(self) -> Figure | None:
        """The figure as it is shown: in the order of its rows, where lines are read; None at first."""
        shown: Figure | None = None if self._figure is None else self.widget.shown()
        return shown

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_INSIDE)
        for widget in (self.key, *self._labels, self.reading):
            widget.hide()
        self._column.addWidget(self.key)
        self._column.addLayout(Measure(*self._labels).at_left())
        self._column.addWidget(self.reading, alignment=Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()

    def _add(self, kind: type) -> FigureWidget[Any]:
        """Make the widget of a kind of figure, which is kept."""
        widget = self._widgets[kind] = WIDGETS[kind]()
        self._column.insertWidget(1, widget)
        widget.target_clicked.connect(self.target_clicked)
        widget.text_changed.connect(self._write)
        return widget

    def _open_menu(self, at: QPoint, *, is_by_mouse: bool) -> None:
        if self._figure is not None and not self.menu.isVisible():
            subject = self.widget.subject(at if is_by_mouse else None)
            self.menu.open_for(subject, at, is_table=isinstance(self._figure, TableFigure))

    @Slot(object)
    def _show_images(self, target: Target) -> None:
        self.set_selected(target)
        self.target_clicked.emit(target)

    @Slot()
    def _write(self) -> None:
        """Write the key and the words of what is shown."""
        text = self.widget.text()
        self.key.set_entries(text.key)
        limits = f"{tr(KEEP_IN_MIND)} {' '.join(text.limits)}" if text.limits else ""
        for label, words in (
            (self.meaning, text.meaning),
            (self.answer, text.answer),
            (self.limits, limits),
            (self.note, text.note),
        ):
            label.say(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._claim_room()  # what stands beside a narrow figure comes below it

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu(event.globalPos(), is_by_mouse=event.reason() is QContextMenuEvent.Reason.Mouse)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Not every platform takes this for the key of the menu, as all do with that key itself.
        if event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._open_menu(self.mapToGlobal(self.rect().center()), is_by_mouse=False)
        else:
            super().keyPressEvent(event)


def _selected_words(figure: Figure) -> list[str]:
    """What is said of each row when it is selected, so that what is below does not move from row to row."""
    if not isinstance(figure, RowFigure):
        return []
    targets = (part.target for row in figure.rows for part in row.parts)
    return [f"{SELECTED}{target.meaning}" for target in targets if target is not None and target.meaning]
