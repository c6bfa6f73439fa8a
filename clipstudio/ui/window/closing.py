"""Closing a project: what was deleted in it long ago is deleted permanently first, in the background."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from clipstudio.domain.language import tr
from clipstudio.domain.progress import Work
from clipstudio.services.jobs import Job, Lane
from clipstudio.ui.background import Background

if TYPE_CHECKING:
    from clipstudio.storage.project_file import ProjectFile


class ProjectClosing(QObject):
    """Runs the job that purges a project and closes it; where it is cancelled, the rest is purged the next time.

    It has the lane in which projects are opened, so that the same project can be opened again behind it.

    Signals:
        finished: The project is closed.
        failed: It is closed, but not all could be deleted permanently (a sentence).
    """

    finished = Signal()
    failed = Signal(str)

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._project: ProjectFile | None = None
        self._job: Job | None = None
        self._numbers: set[int] = set()
        self._closed = threading.Event()

    def is_of(self, job: int) -> bool:
        """Whether a job, by its number, closes a project or did so."""
        return job in self._numbers

    def start(self, project: ProjectFile, *, purge: bool) -> None:
        """Close a project, deleting permanently what was deleted in it long ago, or at once."""
        if not purge or project.read_only:
            project.close()
            return
        self._project, self._closed = project, threading.Event()
        work = partial(_close, project, self._closed)
        title = tr("Closing {name}", name=project.path.name)
        self._job = self._background.run_job(title, Lane.PROJECT, work, self, self._take, self._refuse)
        self._numbers.add(self._job.number)

    def waits(self, seconds: float) -> bool:
        """Whether a project is still being closed after so long; it holds the caller up that long at most."""
        return self._project is not None and not self._closed.wait(seconds)

    def abandon(self) -> None:
        """Close the project in any case; to be called when no job runs any more."""
        if self._project is not None:
            self._project.close()
            self._project = None

    def _take(self, _gone: int) -> None:
        self._project = None
        self.finished.emit()

    def _refuse(self, reason: str) -> None:
        self.abandon()
        if reason:
            self.failed.emit(tr("{reason} What was deleted is deleted permanently the next time.", reason=reason))
        self.finished.emit()


def _close(project: ProjectFile, closed: threading.Event) -> Work[int]:
    from clipstudio.services.edits.deleting import purge  # the first window does without storage

    try:
        return (yield from purge(project))
    finally:
        project.close()
        closed.set()
