"""The images that were removed from the project: an entry below the filter, and the page that brings them back."""

from __future__ import annotations

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.language import number, tr
from clipstudio.results.words import images
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.removing import bring_back_images, removed_images
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.latest import Latest
from clipstudio.ui.place import heading, muted, surface
from clipstudio.ui.session import Session
from clipstudio.ui.single_click import SingleClickButton
from clipstudio.ui.style import SPACE_INSIDE

WORDS = tr(
    "No file was touched. Counts, searches and new audits leave these images out; results that were made before "
    "keep them and say so. They stay here until you bring them back."
)


class RemovedImagesPage(QWidget):
    """Shows the images that were removed, the latest removal first, and brings them back.

    Attributes:
        grid: The images.
        some: Brings back those that are selected.
        all: Brings back all.
        back: Goes back to the images.

    Signals:
        closed: Go back to the images.
    """

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.grid = GridPanel()
        self.grid.follow(session.preferences)
        self.grid.set_sort_keys(())
        self.grid.set_source(ImageBrowser(session.project))
        self.grid.set_empty_state(tr("No image is removed from this project."))
        self.some = SingleClickButton(tr("Bring back"), lambda: self._bring_back(self.grid.chosen_ids()))
        self.some.setProperty("role", "primary")
        self.all = SingleClickButton(tr("Bring all back"), lambda: self._bring_back(None))
        self.back = QPushButton(tr("Back"))
        self.back.clicked.connect(self.closed)
        self._lay_out()
        self.grid.selection_changed.connect(self._follow)
        self._follow()

    def _lay_out(self) -> None:
        pane, layout = surface()
        layout.setSpacing(SPACE_INSIDE)
        buttons = FlowLayout(gap=SPACE_INSIDE)
        for button in (self.some, self.all, self.back):
            buttons.addWidget(button)
        layout.addWidget(heading(tr("Removed images")))
        layout.addWidget(muted(WORDS))
        layout.addLayout(buttons)
        layout.addWidget(self.grid, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)
        self.setFocusProxy(self.grid)

    def show_images(self, ids: NDArray[np.int64]) -> None:
        """Show other images; with none left, go back."""
        self.grid.set_ids(ids)
        if not len(ids) and self.isVisible():
            self.closed.emit()
        self._follow()

    def _follow(self) -> None:
        count, is_open = len(self.grid.selected_ids()), not self._session.project.read_only
        self.some.setText(tr("Bring {count} back", count=images(count)) if count else tr("Bring back"))
        self.some.setEnabled(bool(count) and is_open)
        self.all.setEnabled(self.grid.model.rowCount() > 0 and is_open)

    def _bring_back(self, ids: NDArray[np.int64] | None) -> None:
        if ids is None or len(ids):
            self._session.history.do(partial(bring_back_images, ids=ids), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class RemovedImages(QObject):
    """Keeps the entry and the page true to the project.

    Attributes:
        entry: The entry below the filter; hidden while no image is removed.
        page: The page, once it was opened; None before.

    Signals:
        page_wanted: Show the page (the widget).
        page_closed: Go back to the images.
    """

    page_wanted = Signal(object)
    page_closed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._reading = Latest(session.background, self, session.warn)
        self._ids = np.empty(0, np.int64)
        self.page: RemovedImagesPage | None = None
        self.entry = QPushButton()
        self.entry.setProperty("role", "quiet")
        self.entry.setToolTip(WORDS)
        self.entry.clicked.connect(lambda _checked=False: self.open_page())
        self.entry.hide()
        session.changed.connect(self._read)
        self._read(Changes.IMAGES)

    def open_page(self) -> None:
        """Show the removed images."""
        if self.page is None:
            self.page = RemovedImagesPage(self._session)
            self.page.closed.connect(self.page_closed)
        self.page.show_images(self._ids)
        self.page_wanted.emit(self.page)
        self.page.grid.take_keyboard()

    def shut_down(self) -> None:
        """End the threads of the page."""
        if self.page is not None:
            self.page.grid.shutdown()

    def _read(self, changes: Changes) -> None:
        if changes & Changes.IMAGES:
            project = self._session.project
            self._reading.ask("removed", lambda: removed_images(project), self._take)

    def _take(self, _what: str, ids: NDArray[np.int64]) -> None:
        is_other = not np.array_equal(ids, self._ids)
        self._ids = ids
        self.entry.setText(tr("Removed images ({ids})", ids=number(len(ids))))
        self.entry.setVisible(bool(len(ids)))
        if self.page is not None and is_other:
            self.page.show_images(ids)
