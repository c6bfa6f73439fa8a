"""Coverage: how many images the groups of one or two attributes have, before any audit is run."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.results.coverage import Coverage, CoverageTarget, coverage_figure
from clipstudio.results.targets import Target
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.coverage import read_coverage
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.figures.figure_view import FigureView
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.latest import Latest
from clipstudio.ui.place import heading, muted, surface
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

LETTERS = 14
NONE = "nothing else"


class CoveragePage(QWidget):
    """The groups of an attribute, alone or crossed with another, as a table whose rows open their images.

    Signals:
        query_requested: Show the images of a group (`ImageQuery`).
        closed: Go back to the attribute.
    """

    query_requested = Signal(object)
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._reading = Latest(session.background, self, self._refuse)
        self.first, self.second = ComboBox("Attribute"), ComboBox("Crossed with")
        for box in (self.first, self.second):
            box.keep_width(LETTERS)
            box.currentIndexChanged.connect(self.read)
        self.back = QPushButton("Back")
        self.back.clicked.connect(lambda _checked=False: self.closed.emit())
        self.fault = muted()
        self.fault.hide()
        self.figure = FigureView()
        self.figure.target_clicked.connect(self._open)
        line = FlowLayout(gap=SPACE_INSIDE)
        for widget in (plain_label("Images by"), self.first, plain_label("and"), self.second, self.back):
            line.addWidget(widget)
        pane, layout = surface()
        layout.addWidget(heading("Coverage"))
        layout.addLayout(line)
        layout.addWidget(self.fault)
        layout.addWidget(self.figure, 1)
        scroll = QScrollArea()
        scroll.setWidget(pane)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.setFocusProxy(self.first)

    def show_attribute(self, name: str, attributes: Sequence[str]) -> None:
        """Show the groups of an attribute; any of these can be chosen instead of it or beside it."""
        crossed = self.second.currentData()
        with QSignalBlocker(self.first), QSignalBlocker(self.second):
            self.first.clear()
            self.second.clear()
            self.second.addItem(NONE, None)
            for each in attributes:
                self.first.addItem(each, each)
                self.second.addItem(each, each)
            self.first.setCurrentIndex(self.first.findData(name))
            self.second.setCurrentIndex(max(0, self.second.findData(crossed)))
        self.read()
        self.first.setFocus()

    def read(self) -> None:
        """Count again."""
        first, second = self.first.currentData(), self.second.currentData()
        if first is None:
            return
        names = (first,) if second in (None, first) else (first, second)
        minimum_n = self._session.preferences.minimum_n
        self._reading.ask(names, partial(_read, self._session.project, names, minimum_n), self._take)

    def _take(self, _names: tuple[str, ...], coverage: Coverage) -> None:
        self.fault.hide()
        self.figure.set_figure(coverage_figure(coverage))
        self.figure.show()

    def _refuse(self, reason: str) -> None:
        """What cannot be counted is said where the table would be."""
        self.figure.hide()
        self.fault.setText(reason)
        self.fault.show()

    def _open(self, target: Target) -> None:
        if isinstance(target, CoverageTarget):
            known = [AttributeFilter(name, frozenset({value})) for name, value in target.group]
            missing = [AttributeFilter(name, frozenset({None})) for name in target.missing]
            self.query_requested.emit(ImageQuery(attributes=(*known, *missing)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _read(project: ProjectReader, names: tuple[str, ...], minimum_n: int) -> Coverage:
    return read_coverage(project, names, select_images(project, ImageQuery()), minimum_n)
