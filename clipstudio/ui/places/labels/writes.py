"""What the Labels place writes: to the project, and to label set files; never on the main thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from clipstudio.domain.labels import LabelSet
from clipstudio.services.label_files import write_label_set
from clipstudio.services.reversible import archive_label_set
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.session import Session


class LabelSetWrites(QObject):
    """Writes off the main thread, and announces each write after its caller has heard of it."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def save(self, make: Callable[[], LabelSet], done: Callable[[VersionedLabelSet], None]) -> None:
        """Save what ``make`` gives, such as a file that is read; it is called where writes are made."""
        self._session.write(lambda project: project.label_sets.save(make()), self, done)

    def archive(self, name: str) -> None:
        """Take a label set out of the lists of the project, so that it can be undone."""
        self._session.history.do(lambda project: archive_label_set(project, name), self)

    def export(self, content: LabelSet, path: Path) -> None:
        """Write a label set file."""
        self._session.save_file(partial(write_label_set, content, path), path, self)
