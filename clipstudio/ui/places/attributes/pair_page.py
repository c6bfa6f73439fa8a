"""A page that holds two choices above a table whose rows open images: what coverage and agreement share."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.figures import Figure
from clipstudio.results.targets import Target
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.figures.figure_files import FigureFiles
from clipstudio.ui.figures.figure_view import FigureView
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.forms.form_page import scroll_page
from clipstudio.ui.latest import Latest
from clipstudio.ui.place import heading, muted, surface
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label


class PairPage(QWidget):
    """Two choices, and the table that answers them.

    Args:
        session: The open project.
        title: Heading of the page.
        choices: Names of the two choices, for a screen reader.
        before: The words before each of them.
        letters: How wide they are.
        hint: What a row of the table does; nothing by default.

    Signals:
        query_requested: Show the images of a row (`ImageQuery`).
        closed: Go back to the attribute.
    """

    query_requested = Signal(object)
    closed = Signal()

    def __init__(
        self,
        session: Session,
        title: str,
        choices: tuple[str, str],
        before: tuple[str, str],
        letters: int,
        hint: str = "",
    ) -> None:
        super().__init__()
        self._session = session
        self._reading = Latest(session.background, self, self._refuse)
        self._selecting = Latest(session.background, self, session.warn)
        self.title = heading(title)
        self.first, self.second = map(ComboBox, choices)
        self.back = QPushButton(tr("Back"))
        self.back.clicked.connect(lambda _checked=False: self.closed.emit())
        self.fault = muted()
        self.fault.hide()
        self.figure = FigureView()
        self.files = FigureFiles(self.figure, session)
        self.figure.target_clicked.connect(self._open)
        self.figure.target_selected.connect(self._select)
        line = self.line = FlowLayout(gap=SPACE_INSIDE)
        for words, box in zip(before, (self.first, self.second), strict=True):
            box.keep_width(letters)
            box.currentIndexChanged.connect(self.read)
            line.addWidget(plain_label(words))
            line.addWidget(box)
        line.addWidget(self.back)
        pane, layout = surface()
        layout.addWidget(self.title)
        layout.addLayout(line)
        layout.addWidget(self.fault)
        self._hint = muted(hint)
        layout.addWidget(self._hint)
        self._hint.setVisible(bool(hint))  # in the page by now: alone it would be a window
        layout.addWidget(self.figure, 1)
        layout.addStretch()
        scroll_page(self, pane)
        self.setFocusProxy(self.first)

    def read(self) -> None:
        """Ask for the table of what is chosen."""
        raise NotImplementedError

    def _open(self, target: Target) -> None:
        """Ask for the images of a row."""
        raise NotImplementedError

    def _finder(self, target: Target) -> Callable[[], NDArray[np.int64]] | None:
        """What finds the images of a row; None where it has none."""
        raise NotImplementedError

    def _select(self, target: Target) -> None:
        """Select the images of a row, in all views."""
        if (find := self._finder(target)) is not None:
            self._selecting.ask(target, find, lambda _target, ids: self._session.select(ids))

    def _show(self, figure: Figure) -> None:
        self.fault.hide()
        self.figure.set_figure(figure)
        self.figure.show()
        self._hint.setVisible(bool(self._hint.text()))

    def _refuse(self, reason: str) -> None:
        """Why there is no table is said where it would be."""
        self.figure.hide()
        self._hint.hide()
        self.fault.setText(reason)
        self.fault.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
