"""Counts that open the rows they count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import number, tr
from clipstudio.ui.place import muted
from clipstudio.ui.segmented import SegmentedButtons
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.table import ROW_SPACE, Table
from clipstudio.ui.user_words import tooltip

Index = QModelIndex | QPersistentModelIndex

_TOP = QModelIndex()

NUMBER_COLUMN, COUNT_COLUMN = tr("Row"), tr("Images")
_NUMBERS = frozenset({NUMBER_COLUMN, COUNT_COLUMN})
NUMBER_WIDTH = 72
TEXT_WIDTH = 240
"""Pixels that a column of texts gets at least."""

LEAST_ROWS = 2
"""Rows that stay in sight below the titles of the columns."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows of one kind.

    Attributes:
        title: What they are ("unmatched").
        columns: Column titles.
        rows: Texts, one for each column.
        total: How many there are; ``rows`` may hold only the first of them.
        words: What they mean, in a sentence.
    """

    title: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    total: int
    words: str


class ListingModel(QAbstractTableModel):
    """The rows of a listing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing = Listing("", (), (), 0, "")

    def show(self, listing: Listing) -> None:
        """Hold another listing."""
        self.beginResetModel()
        self._listing = listing
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """Number of rows that are listed."""
        return 0 if parent.isValid() else len(self._listing.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(self._listing.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, also as its tooltip since a path may be long; numbers stand at the right."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self._listing.rows[index.row()][index.column()]
        return text if role == Qt.ItemDataRole.DisplayRole else tooltip(text)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._listing.columns[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag | None:
        """Of numbers; texts stand where tables have them."""
        is_number = self._listing.columns[column] in _NUMBERS
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter if is_number else None


class ListingTabs(QWidget):
    """A tab with its count for each listing, and below it the rows of the one that is chosen.

    Args:
        titles: Titles of the listings, in order.
        name: What the rows are, for a screen reader.
    """

    def __init__(self, titles: Sequence[str], name: str) -> None:
        super().__init__()
        self.tabs = SegmentedButtons(titles)
        self.tabs.chosen.connect(self._show)
        self.model = ListingModel(self)
        self.table = Table(self.model, name)
        self.words = muted()
        self.copy_button = QPushButton(tr("Copy this list"))
        self.copy_button.setProperty("role", "quiet")
        self.copy_button.clicked.connect(self._copy)
        # Nothing is known before the first listings come: no tab can be chosen until then.
        self._listings = tuple(Listing(title, (), (), 0, "") for title in titles)
        for place in range(len(self._listings)):
            self.tabs.button(place).setEnabled(False)
        self.copy_button.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.copy_button)
        layout.addLayout(head)
        layout.addWidget(self.words)
        layout.addWidget(self.table, 1)
        self._keep_rows_in_sight()

    def _keep_rows_in_sight(self) -> None:
        row = self.table.fontMetrics().height() + ROW_SPACE
        self.table.setMinimumHeight((1 + LEAST_ROWS) * row)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters make taller rows, and wider heads."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_rows_in_sight()
            self._share_out(self.shown.columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is shared out anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_out(self.shown.columns)

    def show_listings(self, listings: Sequence[Listing]) -> None:
        """Show listings, as many as there are titles; the tab that is down stays down unless it got empty."""
        self._listings = tuple(listings)
        for place, listing in enumerate(self._listings):
            button = self.tabs.button(place)
            button.setText(f"{number(listing.total)} {listing.title}")
            button.setEnabled(listing.total > 0)
        filled = [place for place, listing in enumerate(self._listings) if listing.total]
        if self.tabs.place not in filled:
            self.tabs.set_place(filled[0] if filled else 0)
        self._show(self.tabs.place)

    @property
    def shown(self) -> Listing:
        """The listing whose rows are shown."""
        return self._listings[self.tabs.place]

    @Slot(int)
    def _show(self, place: int) -> None:
        listing = self._listings[place]
        self.model.show(listing)
        self._share_out(listing.columns)
        more = (
            tr(" The first {rows} are listed.", rows=number(len(listing.rows)))
            if len(listing.rows) < listing.total
            else ""
        )
        self.words.setText(listing.words + more)
        self.copy_button.setEnabled(bool(listing.rows))

    def _share_out(self, columns: Sequence[str]) -> None:
        """A number needs little room; the other columns get the rest in equal parts."""
        header = self.table.horizontalHeader()
        # With large letters a head needs more than its numbers.
        narrow = {
            place: max(NUMBER_WIDTH, header.sectionSizeHint(place))
            for place, title in enumerate(columns)
            if title in _NUMBERS
        }
        room = self.table.viewport().width() - sum(narrow.values())
        width = max(TEXT_WIDTH, room // max(1, len(columns) - len(narrow)))
        for place in range(len(columns)):
            header.resizeSection(place, narrow.get(place, width))

    def _copy(self) -> None:
        self.table.copy(all_rows=True)
