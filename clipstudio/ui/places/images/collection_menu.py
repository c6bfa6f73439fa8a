"""The button beside the choice of a collection: gives it another name, or deletes it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QInputDialog, QToolButton

from clipstudio.domain.ids import CollectionId
from clipstudio.services.collections import remove_collection, rename_collection
from clipstudio.ui.actions import make_action
from clipstudio.ui.menu import Menu
from clipstudio.ui.session import Session


class CollectionMenu(QToolButton):
    """Acts on the collection that is chosen; greyed out while none is."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._collection: CollectionId | None = None
        self._name = ""
        self.setText("…")
        self.setToolTip("Rename or delete this collection")
        self.setAccessibleName("Rename or delete this collection")
        # As narrow as its sign: the choice of the collection needs the room.
        self.setStyleSheet("QToolButton { padding: 5px 6px; } QToolButton::menu-indicator { image: none; }")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.rename_action = make_action(self, "Rename collection…", self._ask_name)
        self.remove_action = make_action(self, "Delete collection", self._remove)
        menu = Menu(self)
        menu.addActions([self.rename_action, self.remove_action])
        self.setMenu(menu)
        self.show_collection(None, "")

    def show_collection(self, collection: CollectionId | None, name: str) -> None:
        """Say which collection is chosen."""
        self._collection, self._name = collection, name
        self.setEnabled(collection is not None and not self._session.project.read_only)

    def rename(self, name: str) -> None:
        """Call the collection by another name."""
        if self._collection is not None:
            collection = self._collection
            self._session.history.do(lambda project: rename_collection(project, collection, name), self)

    def _ask_name(self) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle("Rename collection")
        dialog.setLabelText("Name of the collection:")
        dialog.setTextValue(self._name)
        dialog.textValueSelected.connect(self.rename)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self) -> None:
        if self._collection is not None:
            self._session.history.do(partial(remove_collection, collection=self._collection), self)
