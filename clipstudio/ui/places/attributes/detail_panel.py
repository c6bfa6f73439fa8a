"""One attribute: its values, how often each occurs, and who says so."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QPushButton, QVBoxLayout, QWidget

from clipstudio.results.words import images
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.actions import make_action
from clipstudio.ui.place import heading, muted, row, surface
from clipstudio.ui.places.attributes.attribute_list import in_words
from clipstudio.ui.places.attributes.bar_delegate import BarDelegate
from clipstudio.ui.places.attributes.value_model import ValueColumn, ValueModel, ValueRole, ValueRow, value_rows
from clipstudio.ui.single_click import SingleClickButton
from clipstudio.ui.table import Table
from clipstudio.ui.user_words import plain_label

BAR_WIDTH = 180


class DetailPanel(QWidget):
    """The chosen attribute.

    Signals:
        images_requested: Show the images of this attribute that have this value (str, str or None for *missing*).
        removal_asked: Delete this attribute, which can be undone (str).
    """

    images_requested = Signal(str, object)
    removal_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.summary: AttributeSummary | None = None
        self.title = heading("")
        self.facts = muted()
        self.sources = muted()
        self.disagreements = plain_label()
        for label in (self.title, self.facts, self.sources, self.disagreements):
            label.setWordWrap(True)
        self.model = ValueModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(ValueRole.SORT)
        self.table = Table(self._sorted, "Values of the attribute")
        self.show_action = make_action(self.table, "Show these images", self._show_images)
        self.table.insertAction(self.table.copy_action, self.show_action)
        self.show_button = QPushButton("Show these images")
        self.show_button.setToolTip("Show the images that have the chosen value (Enter)")
        self.show_button.clicked.connect(self._show_images)
        self.remove = SingleClickButton("Delete attribute", self._ask_removal)
        self.remove.setToolTip(
            "Delete this attribute and all its values; Ctrl+Z brings it back. Runs keep their groups."
        )
        self._dress_table()
        self._lay_out()

    def _dress_table(self) -> None:
        self.table.setItemDelegateForColumn(ValueColumn.BAR, BarDelegate(self.table))
        self.table.setSortingEnabled(True)
        header = self.table.horizontalHeader()
        # Until a header is clicked: the natural order, with missing at the end.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        for column in (ValueColumn.VALUE, ValueColumn.COUNT, ValueColumn.SHARE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(360)
        header.resizeSection(ValueColumn.BAR, BAR_WIDTH)
        self.table.fold_columns(ValueColumn.BAR)
        self.table.opened.connect(self._show_images)
        self.table.selectionModel().selectionChanged.connect(self._offer)

    def _lay_out(self) -> None:
        pane, layout = surface()
        layout.addWidget(self.title)
        layout.addWidget(self.facts)
        layout.addWidget(self.table, 1)
        layout.addLayout(row(self.show_button))
        layout.addWidget(self.sources)
        layout.addWidget(self.disagreements)
        layout.addLayout(row(self.remove))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)

    def show_attribute(self, summary: AttributeSummary) -> None:
        """Show an attribute; the chosen value stays chosen when it is the same attribute."""
        same = self.summary is not None and self.summary.name == summary.name
        before = self.chosen()
        self.summary = summary
        rows = value_rows(summary)
        self.model.show(rows)
        kept = next((place for place, each in enumerate(rows) if before and each.value == before.value), 0)
        self.table.selectRow(self._sorted.mapFromSource(self.model.index(kept if same else 0, 0)).row())
        count = sum(each.count for each in rows)
        self.title.setText(summary.name)
        self.facts.setText(f"{in_words(summary)}, of {images(count)} in the project.")
        self._tell_sources(summary)
        self._offer()

    def chosen(self) -> ValueRow | None:
        """The value that is chosen in the table."""
        rows = self.table.selectionModel().selectedRows()
        return rows[0].data(ValueRole.ROW) if rows else None

    def _tell_sources(self, summary: AttributeSummary) -> None:
        # A table that was changed and imported again is another source of the same name.
        versions = Counter(summary.sources)
        names = ", ".join(
            f"“{name}”" + (f" ({count:,} versions)" if count > 1 else "") for name, count in versions.items()
        )
        several = len(summary.sources) > 1
        agreed = " They agree wherever they give values for the same image." if not summary.disagreements else ""
        self.sources.setText(f"Sources, the newest first: {names}.{agreed}" if several else f"Source: {names}.")
        self.disagreements.setVisible(summary.disagreements > 0)
        self.disagreements.setText(
            f"The sources disagree on {images(summary.disagreements)}: the newest one counts, and the values "
            "of all are shown beside the image."
        )

    def _offer(self) -> None:
        chosen = self.chosen()
        for each in (self.show_button, self.show_action):
            each.setEnabled(chosen is not None and chosen.count > 0)

    def _show_images(self) -> None:
        chosen = self.chosen()
        if self.summary is not None and chosen is not None and chosen.count:
            self.images_requested.emit(self.summary.name, chosen.value)

    def _ask_removal(self) -> None:
        if self.summary is not None:
            self.removal_asked.emit(self.summary.name)
