"""Predictions from elsewhere that the project holds: listed below the models, deleted and restored."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.services.reversible import remove_predictions
from clipstudio.ui.actions import deleting_action
from clipstudio.ui.latest import Latest
from clipstudio.ui.menu import offer_actions
from clipstudio.ui.place import grow, muted, row
from clipstudio.ui.removed_things import DELETED_PREDICTIONS, RemovedThings
from clipstudio.ui.rows_list import RowsList
from clipstudio.ui.session import Session
from clipstudio.ui.user_words import VisibleDelegate, tooltip

HEADING = tr("Predictions from elsewhere")
MOST_ROWS = 4
"""That are seen at once; further ones are scrolled to."""

_NAME = Qt.ItemDataRole.UserRole


class PredictionList(QWidget):
    """The predictions of a project by name; hidden while there are none.

    Attributes:
        names: The list.
        delete: Deletes those that are chosen.
        removed: What was deleted, with its page.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._reading = Latest(session.background, self, session.warn)
        self.removed = RemovedThings(session, DELETED_PREDICTIONS, self)
        self.names = RowsList(HEADING, usual=1, most=MOST_ROWS)
        self.names.setItemDelegate(VisibleDelegate(self.names))
        self.names.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.delete_action = deleting_action(self.names, tr("Delete predictions"), self._ask_removal)
        offer_actions(self.names)
        self.delete = QPushButton(tr("Delete"))
        self.delete.setToolTip(tr("Delete the chosen predictions (Delete); runs that used them are kept"))
        self.delete.clicked.connect(self._ask_removal)
        self.names.itemSelectionChanged.connect(self._offer)
        self._heading = muted(HEADING)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        grow(self._heading)
        layout.addLayout(row(self._heading, self.delete, self.removed.entry))
        layout.addWidget(self.names)
        self.removed.counted.connect(self._show_or_hide)
        self._count = 0
        self._offer()
        self._show_or_hide()

    def read(self) -> None:
        """Ask the project for its predictions."""
        self._reading.ask("predictions", self._session.project.predictions.names, self._take)

    @property
    def shown(self) -> tuple[str, ...]:
        """What is listed."""
        return tuple(self.names.item(each).data(_NAME) for each in range(self.names.count()))

    def _take(self, _what: str, names: Sequence[str]) -> None:
        if names != self.shown:
            self.names.clear()
            for name in names:
                item = QListWidgetItem(name)
                item.setData(_NAME, name)
                item.setToolTip(tooltip(name))
                self.names.addItem(item)
        self._show_or_hide()
        self._offer()

    def _offer(self) -> None:
        may = bool(self.names.selectedItems()) and not self._session.project.read_only
        self.delete.setEnabled(may)
        self.delete_action.setEnabled(may)

    def _show_or_hide(self, removed: int | None = None) -> None:
        self._count = self._count if removed is None else removed
        has = self.names.count() > 0
        self.setVisible(has or self._count > 0)
        for widget in (self._heading, self.names, self.delete):
            widget.setVisible(has)

    def _ask_removal(self) -> None:
        for item in self.names.selectedItems():
            self._session.history.do(partial(remove_predictions, name=item.data(_NAME)), self)
