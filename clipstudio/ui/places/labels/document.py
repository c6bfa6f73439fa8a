"""One label set being edited: its saved version, its draft, and the way back from every edit."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.places.labels.draft import Draft, Problem

NO_MERGING = -1


class LabelSetDocument(QObject):
    """A label set on the workbench; the draft lives as long as the project is open.

    Attributes:
        base: The version that the draft goes out from; None for a set that was never saved.
        read_only: Whether it is only looked at.
        stack: The edits.

    Signals:
        changed: The draft, or the version under it, is another one.
    """

    changed = Signal()

    def __init__(self, draft: Draft, base: VersionedLabelSet | None = None, *, read_only: bool = False) -> None:
        super().__init__()
        self.base = base
        self.read_only = read_only
        self.stack = QUndoStack(self)
        self._draft = draft
        self._taken: frozenset[str] = frozenset()

    @classmethod
    def of(cls, version: VersionedLabelSet, *, read_only: bool = False) -> LabelSetDocument:
        """The document of a saved version, not edited."""
        return cls(Draft.of(version.content), version, read_only=read_only)

    @property
    def draft(self) -> Draft:
        """What is written at the moment."""
        return self._draft

    @property
    def title(self) -> str:
        """The name to show in a list."""
        return self._draft.name.strip() or "No name yet"

    @property
    def saved_name(self) -> str | None:
        """The name it is saved under; None when it never was."""
        return None if self.base is None else self.base.content.name

    @property
    def is_edited(self) -> bool:
        """Whether the draft says something that no version says yet."""
        return self.base is None or self._draft.cleaned() != Draft.of(self.base.content).cleaned()

    @property
    def is_untouched(self) -> bool:
        """Whether nobody wrote anything yet, so that it is too early to complain."""
        return self.base is None and self.stack.count() == 0

    @property
    def becomes_new_set(self) -> bool:
        """Whether saving makes a label set of its own: it is new, or was given another name."""
        return self._draft.name.strip() != self.saved_name

    def problems(self) -> tuple[Problem, ...]:
        """What stands against saving."""
        return self._draft.problems(self._taken)

    def set_taken(self, names: Collection[str]) -> None:
        """Tell which names other label sets have."""
        taken = frozenset(names)
        if taken != self._taken:
            self._taken = taken
            self.changed.emit()

    def edit(self, draft: Draft, words: str, merging: int = NO_MERGING) -> None:
        """Replace the draft, so that it can be undone.

        Args:
            draft: The new draft.
            words: What the edit is, for the Undo menu.
            merging: Edits one after the other with the same number, such as typed characters, are undone as one.
        """
        if draft != self._draft and not self.read_only:
            self.stack.push(_Edit(self, draft, words, merging))

    def show(self, draft: Draft) -> None:
        """Show a draft; only the edits on the stack call this."""
        self._draft = draft
        self.changed.emit()

    def rest_on(self, version: VersionedLabelSet) -> None:
        """Take a version as the one under the draft: it was just saved, or written elsewhere.

        A draft without edits follows the version; one with edits is kept.
        """
        follows = not self.is_edited
        self.base = version
        if follows and self._draft != Draft.of(version.content):
            self._draft = Draft.of(version.content)
            self.stack.clear()
        self.stack.setClean()
        self.changed.emit()


class _Edit(QUndoCommand):
    """From one draft to the next."""

    def __init__(self, document: LabelSetDocument, after: Draft, words: str, merging: int) -> None:
        super().__init__(words)
        self._document = document
        self._before = document.draft
        self._after = after
        self._merging = merging

    def redo(self) -> None:
        self._document.show(self._after)

    def undo(self) -> None:
        self._document.show(self._before)

    def id(self) -> int:
        return self._merging

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit):
            return False
        self._after = other._after
        return True
