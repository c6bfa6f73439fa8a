"""What an import did: one sentence, and the files that need a look."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.services.importing import ImportReport
from clipstudio.ui.listing import ListingTabs
from clipstudio.ui.place import heading, muted, primary_button, row, surface
from clipstudio.ui.places.importing.report_listings import TITLES, report_listings


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
        self.words = muted()
        self.lists = ListingTabs(TITLES, "Files of the import")
        self.done = primary_button("Show the images", self.closed.emit)
        self.more = QPushButton("Import more…")
        self.more.clicked.connect(self.more_asked)
        pane, layout = surface()
        layout.addWidget(heading("Import finished"))
        layout.addWidget(self.words)
        layout.addWidget(self.lists, 1)
        layout.addStretch(0)
        layout.addLayout(row(self.done, self.more))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)

    def show_report(self, report: ImportReport) -> None:
        """Show what an import did."""
        listings = report_listings(report)
        fine = not any(listing.total for listing in listings)
        self.words.setText(report.in_words() + (" Every file could be read." if fine and report.found else ""))
        self.lists.show_listings(listings)
        self.lists.setVisible(not fine)
