"""The list of reports."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from clipstudio.domain.ids import ReportId
from clipstudio.domain.language import tr
from clipstudio.results.when import when_words
from clipstudio.results.words import counted
from clipstudio.storage.reports import KeptReport
from clipstudio.ui.actions import deleting_action, make_action
from clipstudio.ui.find_field import FindField
from clipstudio.ui.menu import offer_actions
from clipstudio.ui.place import row, side_pane
from clipstudio.ui.places.labels.list_delegate import STATE, LabelSetDelegate
from clipstudio.ui.single_click import SingleClickButton
from clipstudio.ui.user_words import tooltip

_ID = Qt.ItemDataRole.UserRole + 1


class ReportList(QWidget):
    """Every report that the project keeps, with how many runs it holds and when it was changed.

    Args:
        removed: The entry at the end of the list that leads to those that were deleted.

    Signals:
        chosen: Another report is the current one (`ReportId`).
        new_asked: Begin a report.
        rename_asked: Call the current one otherwise (`ReportId`, str).
        delete_asked: Delete the current one (`ReportId`).
    """

    chosen = Signal(object)
    new_asked = Signal()
    rename_asked = Signal(object, str)
    delete_asked = Signal(object)

    def __init__(self, removed: QWidget) -> None:
        super().__init__()
        self._may_write = True
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Reports"))
        self.list.setItemDelegate(LabelSetDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._tell)
        self.rename_action = make_action(self.list, tr("Rename…"), self._ask_name, "F2")
        self.rename_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.list.addAction(self.rename_action)
        self.delete_action = deleting_action(self.list, tr("Delete"), self._ask_deletion)
        offer_actions(self.list)
        self.new = SingleClickButton(tr("&New report"), self.new_asked.emit)
        self.delete = SingleClickButton(tr("Delete"), self._ask_deletion)
        self.delete.setToolTip(
            tr("Delete this report (Delete); Ctrl+Z brings it back. Files that were written stay.")
        )
        self.finder = FindField(self.list, tr("Find a report"))
        pane, layout = side_pane()
        layout.addWidget(self.new)
        layout.addWidget(self.finder)
        layout.addWidget(self.list, 1)
        layout.addWidget(removed)
        layout.addLayout(row(self.delete))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)

    def current(self) -> ReportId | None:
        """The report that is highlighted."""
        item = self.list.currentItem()
        id: ReportId | None = None if item is None else item.data(_ID)
        return id

    def set_may_write(self, may: bool) -> None:
        """Offer to begin and to delete, or only to look."""
        self._may_write = may
        self.new.setVisible(may)
        self.delete.setVisible(may)
        self._offer()

    def show_reports(self, reports: Sequence[KeptReport], wanted: ReportId | None) -> None:
        """List reports and highlight one of them, or else the first; emits no signal."""
        ids = [each.id for each in reports]
        with QSignalBlocker(self.list):
            self.list.clear()
            for each in reports:
                state = f"{counted(len(each.plan.runs), 'result')} · {when_words(each.changed_at)}"
                item = QListWidgetItem(each.name)
                item.setData(STATE, state)
                item.setData(_ID, each.id)
                item.setToolTip(tooltip(each.name))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{each.name}, {state}")
                self.list.addItem(item)
            self.list.setCurrentRow(ids.index(wanted) if wanted in ids else 0 if ids else -1)
        self._offer()
        self.finder.narrow()

    def ask_name(self, name: str) -> str | None:
        """Ask what to call a report; a method of its own so that a test can answer."""
        answer, is_given = QInputDialog.getText(self, tr("Rename the report"), tr("Name of the report"), text=name)
        return answer if is_given else None

    def _ask_name(self) -> None:
        item = self.list.currentItem()
        if item is not None and self._may_write and (name := self.ask_name(item.text())) is not None:
            self.rename_asked.emit(item.data(_ID), name)

    def _ask_deletion(self) -> None:
        if (current := self.current()) is not None and self._may_write:
            self.delete_asked.emit(current)

    def _offer(self) -> None:
        may = self._may_write and self.current() is not None
        self.delete.setEnabled(may)
        self.delete_action.setEnabled(may)
        self.rename_action.setEnabled(may)

    def _tell(self) -> None:
        self._offer()
        if (current := self.current()) is not None:
            self.chosen.emit(current)
