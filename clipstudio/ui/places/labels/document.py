"""One label set being edited: its saved version, its draft, and the way back from every edit."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, Signal

from clipstudio.domain.language import quoted, tr
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.places.labels.draft import Draft, Problem
from clipstudio.ui.undo_history import Edit, UndoHistory


class LabelSetDocument(QObject):
    """A label set on the workbench; the draft lives as long as the project is open.

    Args:
        draft: What is written at first.
        base: The version that it goes out from; None for a set that was never saved.
        history: Where its edits can be undone; None for a set that is only looked at.

    Attributes:
        base: The version that the draft goes out from.
        read_only: Whether it is only looked at.

    Signals:
        changed: The draft, or the version under it, is another one.
        revisited: An edit of it was undone or redone, wherever the user was.
    """

    changed = Signal()
    revisited = Signal()

    def __init__(
        self, draft: Draft, base: VersionedLabelSet | None = None, history: UndoHistory | None = None
    ) -> None:
        super().__init__()
        self.base = base
        self._history = history
        self._draft = draft
        self._was_edited = False
        self._taken: frozenset[str] = frozenset()
        self._archived: frozenset[str] = frozenset()
        # What was found of which draft: every edit asks several times, and a set may have thousands of labels.
        self._found: tuple[tuple[object, ...], tuple[Problem, ...]] | None = None
        self._compared: tuple[Draft, VersionedLabelSet, bool] | None = None

    @classmethod
    def of(cls, version: VersionedLabelSet, history: UndoHistory | None = None) -> LabelSetDocument:
        """The document of a saved version, not edited."""
        return cls(Draft.of(version.content), version, history)

    @property
    def read_only(self) -> bool:
        """Whether it is only looked at."""
        return self._history is None

    @property
    def draft(self) -> Draft:
        """What is written at the moment."""
        return self._draft

    @property
    def title(self) -> str:
        """The name to show in a list."""
        return self._draft.name.strip() or tr("No name yet")

    @property
    def saved_name(self) -> str | None:
        """The name it is saved under; None when it never was."""
        return None if self.base is None else self.base.content.name

    @property
    def is_edited(self) -> bool:
        """Whether the draft says something that no version says yet."""
        if self.base is None:
            return True
        last = self._compared
        if last is None or last[0] is not self._draft or last[1] is not self.base:
            is_other = self._draft.cleaned() != Draft.of(self.base.content).cleaned()
            self._compared = last = (self._draft, self.base, is_other)
        return last[2]

    @property
    def is_untouched(self) -> bool:
        """Whether nobody wrote anything yet, so that it is too early to complain."""
        return self.base is None and not self._was_edited

    @property
    def becomes_new_set(self) -> bool:
        """Whether saving makes a label set of its own: it is new, or was given another name."""
        return self._draft.name.strip() != self.saved_name

    def problems(self) -> tuple[Problem, ...]:
        """What prevents saving."""
        asked = (self._draft, self._taken, self._archived)
        if self._found is None or any(one is not other for one, other in zip(asked, self._found[0], strict=True)):
            self._found = asked, self._draft.problems(self._taken, self._archived)
        return self._found[1]

    def set_taken(self, names: Collection[str], archived: Collection[str] = ()) -> None:
        """Tell which names other label sets have, those that are archived apart."""
        taken = frozenset(names), frozenset(archived)
        if taken != (self._taken, self._archived):
            self._taken, self._archived = taken
            self.changed.emit()

    def edit(self, draft: Draft, words: str, merging: int | None = None) -> None:
        """Replace the draft, so that it can be undone.

        Args:
            draft: The new draft.
            words: What the edit is, for the Undo menu.
            merging: Edits one after the other with the same number, such as typed characters, are undone as one.
        """
        if draft == self._draft or self._history is None:
            return
        before, self._was_edited = self._draft, True
        self._show(draft)
        # What is typed after a save is another step.
        mark = None if merging is None else (merging, self.base.id if self.base else None)
        undo, redo = partial(self._revisit, before), partial(self._revisit, draft)
        self._history.add(Edit(f"{words} ({quoted(self.title)})", undo, redo, self, mark))

    def _show(self, draft: Draft) -> None:
        self._draft = draft
        self.changed.emit()

    def _revisit(self, draft: Draft) -> None:
        self.revisited.emit()
        self._show(draft)

    def rest_on(self, version: VersionedLabelSet) -> None:
        """Take a version as the one under the draft: it was just saved, or written elsewhere.

        A draft without edits follows the version; one with edits is kept.
        """
        follows = not self.is_edited
        self.base = version
        if follows and self._draft != Draft.of(version.content):
            self._draft = Draft.of(version.content)
            if self._history is not None:
                self._history.forget_edits(self)
        self.changed.emit()
