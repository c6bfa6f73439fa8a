"""The label set that is shown: saved as a version, looked at as it was, restored, exported."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from clipstudio.domain.language import tr
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.places.labels.document import LabelSetDocument
from clipstudio.ui.places.labels.draft import Draft
from clipstudio.ui.places.labels.editor import LabelSetEditor
from clipstudio.ui.places.labels.workbench import Workbench
from clipstudio.ui.places.labels.writes import LabelSetWrites
from clipstudio.ui.session import Session


class Versioning(QObject):
    """Stands between the editor and the versions of the project; no version ever changes."""

    def __init__(
        self, session: Session, bench: Workbench, editor: LabelSetEditor, writes: LabelSetWrites, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._bench = bench
        self._editor = editor
        self._writes = writes
        self._newest: VersionedLabelSet | None = None
        bench.chosen.connect(self._show_current)
        bench.listed.connect(self._follow)
        bench.revisited.connect(self._show_newest)
        editor.save_asked.connect(self.save)
        editor.versions.version_chosen.connect(self._show_version)
        editor.banner.restore_asked.connect(self.restore)
        editor.banner.back_asked.connect(editor.versions.choose_newest)

    def save(self, done: Callable[[], object] | None = None) -> None:
        """Save what is written as a new version, then call ``done``; or say why not."""
        self._editor.finish_typing()
        document = self._bench.current
        if document is None or self._editor.document is not document:
            return
        if problems := document.problems():
            self._session.warn(problems[0].sentence)
        elif document.base is not None and not document.is_edited:
            self._session.say(tr("Nothing has changed since version {number}.", number=document.base.number))
        else:
            content = document.draft.to_label_set()
            self._writes.save(lambda: content, partial(self._saved, document, done))

    def restore(self) -> None:
        """Make the version that is looked at the newest one; edits that were not saved come back with undo."""
        older, document = self._editor.document.base, self._bench.current
        self._editor.versions.choose_newest()
        if older is not None and document is not None:
            document.edit(Draft.of(older.content), tr("restoring version {number}", number=older.number))
            self.save()

    def export(self, path: Path) -> None:
        """Write what is shown to a file; the draft must be sound.

        Raises:
            LabelSetError: If it is not.
        """
        self._writes.export(self._editor.document.draft.to_label_set(), path)

    def _saved(
        self, document: LabelSetDocument, done: Callable[[], object] | None, version: VersionedLabelSet
    ) -> None:
        document.rest_on(version)
        self._session.say(tr("“{title}” is saved.", title=version.title))
        if done is not None:
            done()

    def _show_newest(self) -> None:
        """Leave an older version that is looked at: what was undone is to be seen."""
        if self._editor.document is not self._bench.current:
            self._editor.versions.choose_newest()

    def _show_current(self) -> None:
        document = self._bench.current
        if document is not None:
            self._newest = None
            self._editor.show_versions([])
            self._editor.set_document(document)
            self._follow()

    def _show_version(self, version: VersionedLabelSet | None) -> None:
        document = self._bench.look_at(version)
        if document is not None:
            if version is not None:
                self._editor.banner.show_version(version, may_restore=not self._session.project.read_only)
            self._editor.set_document(document)

    def _follow(self) -> None:
        """List the versions anew when there is another newest one."""
        base = self._bench.current.base if self._bench.current else None
        if base is not None and base != self._newest:
            self._newest = base
            store, name = self._session.project.label_sets, base.content.name
            self._session.background.query(
                lambda: store.versions(name), self, self._take_versions, self._session.warn
            )

    def _take_versions(self, versions: tuple[VersionedLabelSet, ...]) -> None:
        if versions and versions[0] == self._newest:
            self._editor.show_versions(versions)
