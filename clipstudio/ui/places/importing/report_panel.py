"""What an import did: one sentence, and the files that need a look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.words import counted
from clipstudio.services.importing import ImportReport
from clipstudio.services.importing.disk_changes import DiskChanges
from clipstudio.ui.letting_go import empty
from clipstudio.ui.listing import ListingTabs
from clipstudio.ui.place import heading, muted, primary_button, surface
from clipstudio.ui.places.importing.report_listings import (
    CHANGE_TITLES,
    TITLES,
    change_listings,
    report_listings,
)

IMPORTED, MISSING, UNREADABLE = tr("Import finished"), tr("Missing files"), tr("Unreadable images")
CHANGED = tr("Changes on disk")


class ReportPanel(QWidget):
    """Tells of a finished import.

    Signals:
        closed: Go to the images.
        more_asked: Import from elsewhere.
    """

    closed = Signal()
    more_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = heading(IMPORTED)
        self.words = muted()
        self.lists = ListingTabs(TITLES, tr("Files of the import"))
        self.disk = ListingTabs(CHANGE_TITLES, tr("Files that changed on disk"))
        self.disk.hide()
        self.done = primary_button(tr("Show the images"), self.closed.emit)
        self.more = QPushButton(tr("Import more…"))
        self.more.clicked.connect(self.more_asked)
        pane, layout = surface()
        layout.addWidget(self.title)
        layout.addWidget(self.words)
        layout.addWidget(self.lists, 1)
        layout.addWidget(self.disk, 1)
        layout.addStretch(0)
        self._offers = QHBoxLayout()
        buttons = QHBoxLayout()
        buttons.addWidget(self.done)
        buttons.addLayout(self._offers)
        buttons.addWidget(self.more)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)

    def show_missing(self, missing: Sequence[Path]) -> None:
        """List files that are not where they were."""
        self.title.setText(MISSING)
        self.words.setText(tr("{missing} of this project cannot be found.", missing=counted(len(missing), "file")))
        self.lists.show_listings(report_listings(ImportReport(missing=list(missing))))
        self.lists.tabs.button(TITLES.index(tr("missing"))).click()
        self._show(self.lists)

    def show_changes(self, found: DiskChanges, offers: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        """List what changed on disk, and offer what can be done about it: words of a button and what it does."""
        self.title.setText(CHANGED)
        self.words.setText(found.in_words())
        self.disk.show_listings(change_listings(found))
        self._show(self.disk)
        for text, do in offers:
            button = QPushButton(text)
            button.clicked.connect(self.closed)
            button.clicked.connect(lambda _checked=False, do=do: do())
            self._offers.addWidget(button)

    def show_unreadable(self, unreadable: Sequence[tuple[Path, str]]) -> None:
        """List imported files whose pictures cannot be decoded."""
        self.title.setText(UNREADABLE)
        self.words.setText(
            tr(
                "{unreadable} cannot be shown: an audit leaves them out.",
                unreadable=counted(len(unreadable), "image"),
            )
        )
        self.lists.show_listings(report_listings(ImportReport(unreadable=list(unreadable))))
        self.lists.tabs.button(TITLES.index(tr("unreadable"))).click()
        self._show(self.lists)

    def show_report(self, report: ImportReport) -> None:
        """Show what an import did."""
        self.title.setText(IMPORTED)
        listings = report_listings(report)
        fine = not any(listing.total for listing in listings)
        self.words.setText(report.in_words() + (tr(" Every file could be read.") if fine and report.found else ""))
        self.lists.show_listings(listings)
        self._show(None if fine else self.lists)

    def _show(self, lists: ListingTabs | None) -> None:
        """Show these lists, or none; what was offered with others is offered no more."""
        empty(self._offers)
        for each in (self.lists, self.disk):
            each.setVisible(each is lists)
