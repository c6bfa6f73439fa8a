"""What the Labels place writes: to the project, and to label set files; never on the main thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from clipstudio.domain.changes import Changes
from clipstudio.domain.labels import LabelSet
from clipstudio.services.label_files import write_label_set
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.session import Session


class LabelSetWrites(QObject):
    """Writes on a worker thread, and announces each write after its caller has heard of it."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def save(self, make: Callable[[], LabelSet], done: Callable[[VersionedLabelSet], None]) -> None:
        """Save what ``make`` gives, such as a file that is read; it is called on the worker thread."""
        store = self._session.project.label_sets

        def saved(answer: tuple[VersionedLabelSet, Changes]) -> None:
            version, changes = answer
            done(version)
            self._session.announce(changes)

        self._session.background.query(lambda: store.save(make()), self, saved, self._session.warn)

    def archive(self, name: str, archived: bool, done: Callable[[], None]) -> None:
        """Take a label set out of the lists of the project, or bring it back."""
        store = self._session.project.label_sets

        def put(changes: Changes) -> None:
            done()
            self._session.announce(changes)

        self._session.background.query(
            lambda: store.archive(name, archived=archived), self, put, self._session.warn
        )

    def export(self, content: LabelSet, path: Path) -> None:
        """Write a label set file."""

        def written(_nothing: None) -> None:
            self._session.say(f"“{content.name}” is written to “{path}”.")

        self._session.background.query(lambda: write_label_set(content, path), self, written, self._session.warn)
