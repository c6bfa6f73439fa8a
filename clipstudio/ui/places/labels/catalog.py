"""Which label sets there are: begun, duplicated, imported, shipped, and archived."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from clipstudio.domain.labels import LabelSet
from clipstudio.domain.language import tr
from clipstudio.services.label_files import read_label_set, shipped_label_sets
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.latest import Latest
from clipstudio.ui.places.labels.draft import Draft
from clipstudio.ui.places.labels.workbench import Workbench
from clipstudio.ui.places.labels.writes import LabelSetWrites
from clipstudio.ui.session import Session


@dataclass(frozen=True, slots=True)
class _Sets:
    """What there is, read off the main thread."""

    newest: tuple[VersionedLabelSet, ...]
    shipped: tuple[LabelSet, ...]
    archived: tuple[str, ...]


class LabelSetCatalog(QObject):
    """Brings label sets to the workbench and takes them off it.

    Signals:
        read: The project has told of its label sets.
        shipped: Those that ship with clipstudio and that the project lacks (tuple of `LabelSet`).
        begun: A new label set is on the workbench and wants a name.
    """

    read = Signal()
    shipped = Signal(object)
    begun = Signal()

    def __init__(self, session: Session, bench: Workbench, writes: LabelSetWrites, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._bench = bench
        self._writes = writes
        self._wanted = ""
        self._reading = Latest(session.background, self, session.warn)

    def read_again(self) -> None:
        """Ask the project for its label sets."""
        project = self._session.project
        self._reading.ask("label sets", lambda: _read(project), self._take)

    def begin(self) -> None:
        """Begin a new label set."""
        self._bench.start(Draft(name=self._bench.free_name(tr("new label set"))))
        self.begun.emit()

    def duplicate(self, draft: Draft) -> None:
        """Begin a label set that says the same as another one."""
        self._bench.start(replace(draft, name=self._bench.free_name(tr("{name} copy", name=draft.name))))
        self.begun.emit()

    def import_file(self, path: Path) -> None:
        """Take a label set from a file; one that the project has gets a new version."""
        self._writes.save(lambda: read_label_set(path), self._added)

    def add(self, content: LabelSet) -> None:
        """Take a shipped label set into the project."""
        self._writes.save(lambda: content, self._added)

    def archive_current(self) -> None:
        """Archive the current label set, or discard one that was never saved; both can be undone."""
        document = self._bench.current
        if document is not None and document.saved_name is None:
            self._bench.discard(document)
            self._session.say(
                tr("Discarded the new label set “{title}”. Ctrl+Z brings it back.", title=document.title)
            )
        elif document is not None and document.saved_name is not None:
            self._writes.archive(document.saved_name)

    def _added(self, version: VersionedLabelSet) -> None:
        self._session.say(tr("“{title}” is in the project.", title=version.title))
        self._turn_to(version.content.name)

    def _take(self, _what: str, sets: _Sets) -> None:
        self._bench.take(sets.newest, sets.archived)
        self.shipped.emit(_lacking(sets))
        self._turn_to(self._wanted)
        self.read.emit()

    def _turn_to(self, name: str) -> None:
        """Turn to a label set, now or once the project has told of it."""
        document = self._bench.find(name)
        self._wanted = "" if document else name
        if document is not None:
            self._bench.choose(document)


def _read(project: ProjectReader) -> _Sets:
    return _Sets(project.label_sets.newest(), shipped_label_sets(), project.label_sets.archived())


def _lacking(sets: _Sets) -> tuple[LabelSet, ...]:
    have = {each.content.name for each in sets.newest} | set(sets.archived)
    return tuple(each for each in sets.shipped if each.name not in have)
