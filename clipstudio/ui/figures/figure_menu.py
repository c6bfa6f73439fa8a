"""The context menu of a figure: what can be done with the mark that is pointed at, and with the whole."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, SignalInstance
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.figures.base import Subject
from clipstudio.ui.figures.reading_button import how_to_read
from clipstudio.ui.menu import Menu


class FigureMenu(Menu):
    """Opens for a mark, or for the figure alone where none is pointed at.

    Signals:
        images_asked: Show the images of this target.
        select_asked: Select the images of this target, for all views.
        chart_asked: Copy the chart as a picture; ``table_asked`` its numbers as a table; ``script_asked`` a script
            in Python that computes them again.
        save_asked: Save the figure or its numbers.
        guide_asked: Say how such a chart is read.
    """

    images_asked = Signal(object)
    select_asked = Signal(object)
    chart_asked = Signal()
    table_asked = Signal()
    script_asked = Signal()
    save_asked = Signal()
    guide_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._subject: Subject | None = None
        self.images = self._add(tr("Show these images"))
        self.select = self._add(tr("Select these images"))
        self.words = self._add(tr("Copy as text"))
        self.addSeparator()
        self.chart, self.table = self._add(tr("Copy chart")), self._add(tr("Copy table"))
        self.script = self._add(tr("Copy as Python"))
        self.save = self._add(tr("Save chart…"))
        self.addSeparator()
        self.guide = self._add(how_to_read(False))
        self.images.triggered.connect(lambda _checked=False: self._ask(self.images_asked))
        self.select.triggered.connect(lambda _checked=False: self._ask(self.select_asked))
        self.words.triggered.connect(self._copy_words)
        self.chart.triggered.connect(self.chart_asked)
        self.table.triggered.connect(self.table_asked)
        self.script.triggered.connect(self.script_asked)
        self.save.triggered.connect(self.save_asked)
        self.guide.triggered.connect(self.guide_asked)

    def open_for(self, subject: Subject | None, at: QPoint, *, is_table: bool) -> None:
        """Open at a point of the screen; a table is no chart."""
        self._subject = subject
        for action in (self.images, self.select):
            action.setEnabled(subject is not None and subject.target is not None)
        self.words.setEnabled(subject is not None)
        self.chart.setVisible(not is_table)
        self.save.setText(tr("Save table…") if is_table else tr("Save chart…"))
        self.guide.setText(how_to_read(is_table))
        self.popup(at)

    def _add(self, words: str) -> QAction:
        action: QAction = self.addAction(words)
        return action

    def _ask(self, signal: SignalInstance) -> None:
        if self._subject is not None:
            signal.emit(self._subject.target)

    def _copy_words(self) -> None:
        if self._subject is not None:
            QGuiApplication.clipboard().setText(self._subject.words)
