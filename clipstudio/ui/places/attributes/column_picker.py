"""The columns of a table, to be ticked as attributes."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from clipstudio.domain.language import number, tr
from clipstudio.services.importing.table_columns import ColumnFacts, TableFacts
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.table import TreeRowDelegate
from clipstudio.ui.user_words import tooltip

_NAME = Qt.ItemDataRole.UserRole
_EXAMPLES, _REMARK = 2, 3
LEAST_EXAMPLES = 18
"""Letters of the examples that are seen where room is short."""


class ColumnPicker(QTreeWidget):
    """A tick, the number of values and examples for each column; the key and the cluster cannot be ticked.

    Signals:
        changed: A tick was set or taken away.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wanted: dict[str, bool] = {}
        self._used: dict[str, str] = {}
        self._items: dict[str, QTreeWidgetItem] = {}
        self._known: frozenset[str] = frozenset()
        self.setAccessibleName(tr("Columns to import as attributes"))
        self.setHeaderLabels([tr("Import as attribute"), tr("Values"), tr("Examples"), ""])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setItemDelegate(TreeRowDelegate(self))
        self.setStyleSheet(f"QTreeView::item {{ padding: 0 {SPACE_INSIDE // 2}px; }}")
        self.headerItem().setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        header = self.header()
        header.setStretchLastSection(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_EXAMPLES, QHeaderView.ResizeMode.Stretch)
        self.itemChanged.connect(self._note)

    def show_table(self, facts: TableFacts) -> None:
        """List a table's columns; those are ticked that are wanted, or look like groups."""
        self._known = facts.known
        self._wanted = {each.name: facts.is_wanted(each) for each in facts.columns}
        with QSignalBlocker(self):
            self.clear()
            self._items = {each.name: _item(each) for each in facts.columns}
            self.addTopLevelItems(list(self._items.values()))
        self._dress()

    def set_used(self, key: str, cluster: str) -> None:
        """Say which columns name the images and the clusters."""
        self._used = {cluster: tr("names the cluster"), key: tr("names the images")}
        self._dress()

    def chosen(self) -> tuple[str, ...]:
        """The columns that are ticked, in the order of the table."""
        return tuple(name for name, wanted in self._wanted.items() if wanted and name not in self._used)

    def _note(self, item: QTreeWidgetItem) -> None:
        self._wanted[item.data(0, _NAME)] = item.checkState(0) == Qt.CheckState.Checked
        self.changed.emit()

    def _dress(self) -> None:
        with QSignalBlocker(self):
            for name, item in self._items.items():
                used = name in self._used
                ticked = self._wanted[name] and not used
                item.setDisabled(used)
                item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                new_source = (
                    tr("in the project: this table will count, as its newest source")
                    if name in self._known
                    else ""
                )
                words = self._used.get(name, new_source)
                item.setText(_REMARK, words)
                item.setToolTip(_REMARK, tooltip(words))
        self._share_out()

    def _share_out(self) -> None:
        """What is said of a column is cut only where the examples have next to no room; tooltips have both."""
        left = self.viewport().width() - self.header().sectionSize(0) - self.header().sectionSize(1)
        most = left - min(LEAST_EXAMPLES * self.fontMetrics().averageCharWidth(), left // 2)
        self.header().resizeSection(_REMARK, max(0, min(self.sizeHintForColumn(_REMARK), most)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()


def _item(column: ColumnFacts) -> QTreeWidgetItem:
    examples = ", ".join(column.examples)
    more = ", …" if column.distinct > len(column.examples) else ""
    item = QTreeWidgetItem([column.name, number(column.distinct), examples + more, ""])
    item.setData(0, _NAME, column.name)
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setToolTip(_EXAMPLES, tooltip(examples + more))
    return item
