"""The workbench: every label set of the project as a document, and the one that is worked on."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from clipstudio.domain.language import tr
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.places.labels.document import LabelSetDocument
from clipstudio.ui.places.labels.draft import Draft
from clipstudio.ui.undo_history import Edit, UndoHistory


class Workbench(QObject):
    """Holds the documents, so that edits stay when one turns to another set or place.

    Args:
        history: Where edits can be undone; None for a project that is only looked at.

    Attributes:
        documents: Those of the list: sets that were never saved first, then by name.
        current: The one that is worked on.

    Signals:
        listed: The list, or what it says of a set, is another one.
        chosen: Another document is worked on.
        revisited: An edit was undone or redone, wherever the user was; its document is the current one now.
    """

    listed = Signal()
    chosen = Signal()
    revisited = Signal()

    def __init__(self, history: UndoHistory | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.documents: tuple[LabelSetDocument, ...] = ()
        self.current: LabelSetDocument | None = None
        self._history = history
        self._away: list[LabelSetDocument] = []
        self._archived: frozenset[str] = frozenset()

    def take(self, newest: Iterable[VersionedLabelSet], archived: Iterable[str] = ()) -> None:
        """Bring the workbench in line with the project's label sets; drafts with edits are kept.

        Args:
            newest: Those of the list.
            archived: Names of those that are archived; they come back with the edits that there were.
        """
        self._archived = frozenset(archived)
        known = {document.saved_name: document for document in (*self._away, *self.documents)}
        documents = [document for document in self.documents if document.base is None]
        for version in newest:
            document = known.get(version.content.name)
            if document is None:
                document = self._adopt(LabelSetDocument.of(version, self._history))
            elif document.base != version:
                document.rest_on(version)
            documents.append(document)
        returned = [document for document in documents if document in self._away]
        left = [document for document in self.documents if document not in documents]
        self._away = [document for document in (*self._away, *left) if document not in documents]
        if self.current in left:
            self._turn_from(self.current)
        self._arrange(documents)
        if returned:
            self.choose(returned[0])

    def start(self, draft: Draft) -> LabelSetDocument:
        """Begin a new label set and turn to it."""
        document = self._adopt(LabelSetDocument(draft, history=self._history))
        self._arrange([document, *self.documents])
        self.choose(document)
        return document

    def discard(self, document: LabelSetDocument) -> None:
        """Take a document that was never saved off the workbench, so that it can be undone."""
        self._take_off(document)
        if self._history is not None:
            words = tr("discard the new label set “{title}”", title=document.title)
            self._history.add(
                Edit(words, partial(self._put_back, document), partial(self._take_off, document), document)
            )

    def _take_off(self, document: LabelSetDocument) -> None:
        if document is self.current:
            self._turn_from(document)
        self._arrange(each for each in self.documents if each is not document)

    def _put_back(self, document: LabelSetDocument) -> None:
        self._arrange([document, *self.documents])
        self._revisit(document)

    def _turn_from(self, document: LabelSetDocument) -> None:
        """Turn to the next document in the list, or the one before it."""
        at = self.documents.index(document)
        rest = [each for each in self.documents if each is not document]
        self.choose(rest[min(at, len(rest) - 1)] if rest else None)

    def _revisit(self, document: LabelSetDocument) -> None:
        self.choose(document)
        self.revisited.emit()

    def choose(self, document: LabelSetDocument | None) -> None:
        """Turn to a document."""
        if document is not self.current:
            self.current = document
            self.chosen.emit()

    def look_at(self, version: VersionedLabelSet | None) -> LabelSetDocument | None:
        """A document of an older version, to be read only, or the current one for None."""
        return self.current if version is None else LabelSetDocument.of(version)

    def find(self, name: str) -> LabelSetDocument | None:
        """The document of the label set that is saved under a name."""
        return next((each for each in self.documents if each.saved_name == name), None)

    def free_name(self, wanted: str) -> str:
        """``wanted``, or the first of "wanted 2", "wanted 3" … that no label set on the workbench has."""
        taken = {each.saved_name for each in self.documents} | {each.draft.name for each in self.documents}
        taken |= self._archived
        number, name = 1, wanted
        while name in taken:
            number += 1
            name = f"{wanted} {number}"
        return name

    def _adopt(self, document: LabelSetDocument) -> LabelSetDocument:
        document.setParent(self)
        document.changed.connect(self.listed)
        document.revisited.connect(partial(self._revisit, document))
        return document

    def _arrange(self, documents: Iterable[LabelSetDocument]) -> None:
        self.documents = tuple(
            sorted(documents, key=lambda each: (each.base is not None, (each.saved_name or "").casefold()))
        )
        names = {each.saved_name for each in self.documents if each.saved_name is not None}
        with QSignalBlocker(self):
            for document in self.documents:
                document.set_taken(names - {document.saved_name or ""}, self._archived)
        if self.current not in self.documents:
            self.choose(self.documents[0] if self.documents else None)
        self.listed.emit()
