"""The button beside the choice of a collection: gives it another name, puts it into another, or deletes it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QInputDialog, QToolButton

from clipstudio.domain.ids import CollectionId
from clipstudio.domain.language import tr
from clipstudio.services.collections import merge_collections, remove_collection, rename_collection
from clipstudio.storage.collections import CollectionSummary
from clipstudio.ui.actions import make_action
from clipstudio.ui.menu import Menu
from clipstudio.ui.session import Session
from clipstudio.ui.text_dialog import text_dialog


class CollectionMenu(QToolButton):
    """Acts on the collection that is chosen; greyed out while none is.

    Signals:
        merged: The collection went into the one of this name (str), and is no longer there.
    """

    merged = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._collection: CollectionId | None = None
        self._name = ""
        self.dialog: QInputDialog | None = None
        self.setText("…")
        self.setToolTip(tr("Rename, merge or delete this collection"))
        self.setAccessibleName(tr("Rename, merge or delete this collection"))
        # As narrow as its sign: the choice of the collection needs the room.
        self.setStyleSheet("QToolButton { padding: 5px 6px; }")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.rename_action = make_action(self, tr("Rename collection…"), self._ask_name)
        self.merge_action = make_action(self, tr("Merge into another collection…"), self._ask_other)
        self.remove_action = make_action(self, tr("Delete collection"), self._remove)
        menu = Menu(self)
        menu.addActions([self.rename_action, self.merge_action, self.remove_action])
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

    def merge_into(self, other: str) -> None:
        """Put all images of the collection into another one, and delete it."""
        name = self._name
        if name and other and other != name:
            self._session.history.do(
                lambda project: merge_collections(project, [name], other), self, lambda: self.merged.emit(other)
            )

    def _ask_other(self) -> None:
        project = self._session.project
        self._session.background.query(project.collections.all, self, self._choose_other, self._session.warn)

    def _choose_other(self, known: tuple[CollectionSummary, ...]) -> None:
        if self._collection is None:
            return  # another filter was chosen meanwhile
        others = [each.name for each in known if each.id != self._collection]
        if not others:
            self._session.say(tr("There is no other collection to merge this one into."))
            return
        label = tr("Put all images of “{name}” into:", name=self._name)
        self.dialog = text_dialog(
            self, tr("Merge collections"), label, self.merge_into, choices=others, ok=tr("Merge")
        )

    def _ask_name(self) -> None:
        text_dialog(self, tr("Rename collection"), tr("Name of the collection:"), self.rename, self._name)

    def _remove(self) -> None:
        if self._collection is not None:
            self._session.history.do(partial(remove_collection, collection=self._collection), self)
