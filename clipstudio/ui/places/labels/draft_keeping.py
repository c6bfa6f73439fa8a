"""Edits of label sets outlive the end of the process: kept as one writes, offered when the project is opened."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QPushButton

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.language import listed, quoted, tr
from clipstudio.services.label_drafts import KeptDraft, keep_drafts, kept_drafts
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.place import grow, muted, row
from clipstudio.ui.places.labels.document import LabelSetDocument
from clipstudio.ui.places.labels.draft import Draft
from clipstudio.ui.places.labels.workbench import Workbench
from clipstudio.ui.session import Session
from clipstudio.ui.undo_history import Edit

PAUSE_MS = 700
"""From an edit until it is kept; edits in between do not put it off."""


class DraftKeeping(QObject):
    """Keeps what is edited, and offers what an earlier window left behind until that is restored or discarded.

    Attributes:
        offered: What an earlier window left behind.

    Signals:
        changed: Something else is offered.
    """

    changed = Signal()

    def __init__(self, session: Session, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._bench = session, bench
        self.offered: tuple[KeptDraft, ...] = ()
        self._kept: tuple[KeptDraft, ...] = ()
        self._discarded: tuple[KeptDraft, ...] | None = None
        self._is_asked = self._is_read = self._is_told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._keep)
        self.restore_action = QAction(tr("Restore"), self)
        self.restore_action.triggered.connect(self.restore)
        if not session.project.read_only:
            bench.listed.connect(self._note)

    def read(self) -> None:
        """Look once whether an earlier window left edits behind; to be asked when the label sets are there."""
        if not self._is_asked and not self._session.project.read_only:
            self._is_asked = True
            project = self._session.project
            self._session.background.query(lambda: kept_drafts(project.uuid, project.path), self, self._take)

    @property
    def words(self) -> str:
        """What is offered, as a sentence; empty for nothing."""
        if not self.offered:
            return ""
        which = listed([quoted(each.title) for each in self.offered])
        return tr("Edits of {which} were not saved when clipstudio last ended.", which=which)

    @Slot()
    def restore(self) -> None:
        """Bring the edits back as edits, so that they can be looked at, saved and undone."""
        offered = self.offered
        self._offer(())
        for each in offered:
            draft = Draft(each.name, each.description, each.labels, each.templates)
            document = self._bench.find(each.saved_name) if each.saved_name is not None else None
            if document is None:
                document = self._bench.start(Draft())
                draft = replace(draft, name=self._bench.free_name(draft.name.strip() or tr("new label set")))
            document.edit(draft, tr("restoring unsaved edits"))
            document.revisited.emit()

    @Slot()
    def discard(self) -> None:
        """Offer the edits no more; it can be undone as long as the project is open."""
        offered = self.offered
        if offered:
            self._offer(())
            undo, redo = partial(self._offer, offered), partial(self._offer, ())
            self._session.history.add(Edit(tr("discard unsaved edits"), undo, redo, self))

    def discard_on_closing(self) -> None:
        """The user was asked: what is edited now is not to be kept when the project is closed."""
        self._discarded = self._unsaved()

    def end(self) -> None:
        """Keep what is edited now: the project is closed, and nobody may have been asked."""
        self._timer.stop()
        project, drafts = self._session.project, self._unsaved()
        drafts = self.offered if drafts == self._discarded else drafts
        if not self._is_read and drafts:  # who is as quick as that loses nothing of what was left behind before
            drafts = (*kept_drafts(project.uuid, project.path), *drafts)
        if drafts != self._kept:
            # Where that fails, the window closes, and there is nobody to tell.
            with suppress(ClipstudioError):
                keep_drafts(project.uuid, project.path, drafts)

    def _take(self, drafts: Sequence[KeptDraft]) -> None:
        self._is_read, self._kept = True, tuple(drafts)
        self._offer(tuple(each for each in drafts if not self._stands(each)))
        if self.words:
            self._session.offer(self.words, self.restore_action)

    def _stands(self, draft: KeptDraft) -> bool:
        """Whether the newest version says what the draft says."""
        document = self._bench.find(draft.saved_name) if draft.saved_name is not None else None
        return document is not None and _kept(document) == draft and not document.is_edited

    def _offer(self, drafts: tuple[KeptDraft, ...]) -> None:
        self.offered = drafts
        self.changed.emit()
        self._note()

    @Slot()
    def _note(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _unsaved(self) -> tuple[KeptDraft, ...]:
        edited = (each for each in self._bench.documents if each.is_edited and not each.is_untouched)
        return (*self.offered, *map(_kept, edited))

    @Slot()
    def _keep(self) -> None:
        drafts = self._unsaved()
        if not self._is_read or drafts == self._kept:
            return
        self._kept = drafts
        project = self._session.project

        def write(_project: ProjectFile) -> tuple[None, Changes]:
            keep_drafts(project.uuid, project.path, drafts)
            return None, Changes.NONE

        self._session.write(write, self, refusal=self._refuse)

    def _refuse(self, reason: str) -> None:
        if not self._is_told:  # once is enough: every further edit would meet the same
            self._is_told = True
            self._session.warn(
                tr("{reason} They are lost if clipstudio ends before they are saved.", reason=reason)
            )


class DraftBanner(QFrame):
    """Offers edits that an earlier window left behind.

    Attributes:
        restore: Brings them back.
        discard: Drops them.
    """

    def __init__(self, keeping: DraftKeeping) -> None:
        super().__init__()
        self._keeping = keeping
        self.setProperty("role", "pane")
        self._words = muted()
        grow(self._words)
        self.restore = QPushButton(tr("&Restore"))
        self.restore.clicked.connect(keeping.restore)
        self.discard = QPushButton(tr("&Discard"))
        self.discard.clicked.connect(keeping.discard)
        self.setLayout(row(self._words, self.restore, self.discard))
        keeping.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self._words.setText(self._keeping.words)
        self.setVisible(bool(self._keeping.offered))


def _kept(document: LabelSetDocument) -> KeptDraft:
    draft = document.draft
    return KeptDraft(document.saved_name, draft.name, draft.description, draft.labels, draft.templates)
