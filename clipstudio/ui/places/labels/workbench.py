"""The workbench: every label set of the project as a document, and the one that is worked on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QUndoGroup

from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.places.labels.document import LabelSetDocument
from clipstudio.ui.places.labels.draft import Draft


class Workbench(QObject):
    """Holds the documents, so that edits stay when one turns to another set or place.

    Attributes:
        documents: Those of the list: sets that were never saved first, then by name.
        current: The one that is worked on.
        history: The undo stack of the current one.

    Signals:
        listed: The list, or what it says of a set, is another one.
        chosen: Another document is worked on.
    """

    listed = Signal()
    chosen = Signal()

    def __init__(self, *, read_only: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.documents: tuple[LabelSetDocument, ...] = ()
        self.current: LabelSetDocument | None = None
        self.history = QUndoGroup(self)
        self._read_only = read_only
        self._away: list[LabelSetDocument] = []

    def take(self, newest: Iterable[VersionedLabelSet]) -> None:
        """Bring the workbench in line with the project's label sets; drafts with edits are kept."""
        known = {document.saved_name: document for document in (*self._away, *self.documents)}
        documents = [document for document in self.documents if document.base is None]
        for version in newest:
            document = known.get(version.content.name)
            if document is None:
                document = self._adopt(LabelSetDocument.of(version, read_only=self._read_only))
            elif document.base != version:
                document.rest_on(version)
            documents.append(document)
        self._away = [document for document in self._away if document not in documents]
        self._arrange(documents)

    def start(self, draft: Draft) -> LabelSetDocument:
        """Begin a new label set and turn to it."""
        document = self._adopt(LabelSetDocument(draft))
        self._arrange([document, *self.documents])
        self.choose(document)
        return document

    def archive(self, document: LabelSetDocument) -> None:
        """Take a document off the workbench, with its edits; `bring_back` undoes it."""
        if document not in self.documents:
            return
        at = self.documents.index(document)
        rest = [each for each in self.documents if each is not document]
        self._away.append(document)
        if document is self.current:
            self.choose(rest[min(at, len(rest) - 1)] if rest else None)
        self._arrange(rest)

    def bring_back(self, document: LabelSetDocument) -> None:
        """Put a document back and turn to it."""
        self._away = [each for each in self._away if each is not document]
        self._arrange([document, *(each for each in self.documents if each is not document)])
        self.choose(document)

    def choose(self, document: LabelSetDocument | None) -> None:
        """Turn to a document."""
        if document is not self.current:
            self.current = document
            self.history.setActiveStack(document.stack if document else None)  # type: ignore[arg-type]
            self.chosen.emit()

    def look_at(self, version: VersionedLabelSet | None) -> LabelSetDocument | None:
        """A document of an older version, to be read only, or the current one for None; undo goes with it."""
        document = self.current
        if version is not None:
            document = LabelSetDocument.of(version, read_only=True)
            self.history.addStack(document.stack)
        if document is not None:
            self.history.setActiveStack(document.stack)
        return document

    def find(self, name: str) -> LabelSetDocument | None:
        """The document of the label set that is saved under a name."""
        return next((each for each in self.documents if each.saved_name == name), None)

    def free_name(self, wanted: str) -> str:
        """``wanted``, or the first of "wanted 2", "wanted 3" … that no label set on the workbench has."""
        taken = {each.saved_name for each in self.documents} | {each.draft.name for each in self.documents}
        number, name = 1, wanted
        while name in taken:
            number += 1
            name = f"{wanted} {number}"
        return name

    def _adopt(self, document: LabelSetDocument) -> LabelSetDocument:
        document.setParent(self)
        self.history.addStack(document.stack)
        document.changed.connect(self.listed)
        return document

    def _arrange(self, documents: Iterable[LabelSetDocument]) -> None:
        self.documents = tuple(
            sorted(documents, key=lambda each: (each.base is not None, (each.saved_name or "").casefold()))
        )
        names = {each.saved_name for each in self.documents if each.saved_name is not None}
        with QSignalBlocker(self):
            for document in self.documents:
                document.set_taken(names - {document.saved_name or ""})
        if self.current not in self.documents:
            self.choose(self.documents[0] if self.documents else None)
        self.listed.emit()
