"""Adjudications on their way into the project, one at a time."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.entries import Entry, Seen
from clipstudio.domain.reviewing.reviews import Auditor
from clipstudio.domain.reviewing.schemes import Reply
from clipstudio.services.reviewing.disagreements import settle, take_back
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.session import Session

NOTHING_BACK = {
    False: tr("There is nothing to take back: {name} has settled nothing on this computer."),
    True: tr("There is nothing to bring back."),
}


class SettlingWrites(QObject):
    """Writes what an auditor settles; while something is on its way, nothing else is begun.

    Attributes:
        is_under_way: Whether something is being written.

    Signals:
        settled: An item was settled (`Entry`).
        stepped: What was settled last was taken back, or brought back (`Entry`).
        refused: Nothing was written, and why was said.
    """

    settled = Signal(object)
    stepped = Signal(object)
    refused = Signal()

    def __init__(self, session: Session, review: ReviewId, auditor: Auditor, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._review, self._auditor = session, review, auditor
        self.is_under_way = False

    @property
    def can_write(self) -> bool:
        """Whether something can be written now."""
        return not self.is_under_way and not self._session.project.read_only

    def settle(self, item: int, replies: Mapping[str, Reply], seen: Seen, seconds: float) -> None:
        """Write down what settles an item, by its number."""
        review, auditor = self._review, self._auditor

        def write(project: ProjectFile) -> tuple[Entry, Changes]:
            return settle(project, review, auditor, item, replies, seen, seconds), Changes.REVIEWS

        self.is_under_way = True
        self._session.write(write, self, self._settled, self._refuse)

    def step(self, *, redo: bool) -> None:
        """Take back what was settled last, or bring back what was taken back last."""
        if not self.can_write:
            return
        review, auditor = self._review, self._auditor

        def write(project: ProjectFile) -> tuple[tuple[Entry | None, bool], Changes]:
            return (take_back(project, review, auditor, redo=redo), redo), Changes.REVIEWS

        self.is_under_way = True
        self._session.write(write, self, self._stepped, self._refuse)

    def _settled(self, entry: Entry) -> None:
        self.is_under_way = False
        self.settled.emit(entry)

    def _stepped(self, taken: tuple[Entry | None, bool]) -> None:
        self.is_under_way = False
        entry, redo = taken
        if entry is None:
            self._session.say(NOTHING_BACK[redo].format(name=self._auditor.name))
        else:
            self.stepped.emit(entry)

    def _refuse(self, reason: str) -> None:
        self.is_under_way = False
        self.refused.emit()
        self._session.warn(reason)
