"""Agreement of two sources of an attribute, as a table whose rows open the images on which they differ."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import ImageQuery
from clipstudio.results.source_agreement import DifferingTarget, SourceAgreement, source_agreement_figure
from clipstudio.results.targets import Target
from clipstudio.services.source_agreement import differing_images, read_source_agreement
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.figures.figure_view import FigureView
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.latest import Latest
from clipstudio.ui.place import heading, muted, surface
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

LETTERS = 18


class AgreementPage(QWidget):
    """Two sources of an attribute side by side.

    Signals:
        query_requested: Show the images on which they differ (`ImageQuery`).
        closed: Go back to the attribute.
    """

    query_requested = Signal(object)
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._name = session, ""
        self._reading = Latest(session.background, self, self._refuse)
        self._opening = Latest(session.background, self, session.warn)
        self.first, self.second = ComboBox("One source"), ComboBox("Another source")
        for box in (self.first, self.second):
            box.keep_width(LETTERS)
            box.currentIndexChanged.connect(self.read)
        self.back = QPushButton("Back")
        self.back.clicked.connect(lambda _checked=False: self.closed.emit())
        self.title = heading("Agreement")
        self.fault = muted()
        self.fault.hide()
        self.figure = FigureView()
        self.figure.target_clicked.connect(self._open)
        line = FlowLayout(gap=SPACE_INSIDE)
        for widget in (plain_label("Compare"), self.first, plain_label("with"), self.second, self.back):
            line.addWidget(widget)
        pane, layout = surface()
        layout.addWidget(self.title)
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

    def show_attribute(self, summary: AttributeSummary) -> None:
        """Compare the two newest sources of an attribute; any two can be chosen."""
        self._name = summary.name
        self.title.setText(f"Agreement on {summary.name}")
        sources = tuple(dict.fromkeys(summary.sources))
        with QSignalBlocker(self.first), QSignalBlocker(self.second):
            for box in (self.first, self.second):
                box.clear()
                for each in sources:
                    box.addItem(each, each)
            self.second.setCurrentIndex(min(1, len(sources) - 1))
        self.read()
        self.first.setFocus()

    def read(self) -> None:
        """Compare again."""
        pair = (self.first.currentData(), self.second.currentData())
        if None in pair:
            return
        minimum_n = self._session.preferences.minimum_n
        read = partial(read_source_agreement, self._session.project, self._name, pair, minimum_n)
        self._reading.ask((self._name, pair), read, self._take)

    def _take(self, _key: object, found: SourceAgreement) -> None:
        self.fault.hide()
        self.figure.set_figure(source_agreement_figure(found))
        self.figure.show()

    def _refuse(self, reason: str) -> None:
        """What cannot be compared is said where the table would be."""
        self.figure.hide()
        self.fault.setText(reason)
        self.fault.show()

    def _open(self, target: Target) -> None:
        if isinstance(target, DifferingTarget):
            find = partial(differing_images, self._session.project, target)
            self._opening.ask(
                target,
                find,
                lambda _target, ids: self.query_requested.emit(ImageQuery(ids=tuple(map(ImageId, ids.tolist())))),
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
