"""Opening and making projects as jobs, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from clipstudio.domain.progress import Work
from clipstudio.services.jobs import Job, Lane
from clipstudio.ui.background import Background

if TYPE_CHECKING:
    from clipstudio.services.projects import OpenedProject
    from clipstudio.storage.project_file import ProjectFile


class ProjectOpening(QObject):
    """Runs the job that opens a project; where another is asked for meanwhile, that one is opened instead.

    Signals:
        changed: A project is being opened from now on, or no more (bool).
        opened: A project is open (`OpenedProject`); whoever is told closes it.
        failed: It was not opened: a sentence, or "" when it was cancelled.
    """

    changed = Signal(bool)
    opened = Signal(object)
    failed = Signal(str)

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Job | None = None
        self._path: Path | None = None
        self._asked: object | None = None
        self._numbers: set[int] = set()
        self._unclaimed: list[ProjectFile] = []

    @property
    def is_under_way(self) -> bool:
        """Whether a project is being opened."""
        return self._path is not None

    def is_of(self, job: int) -> bool:
        """Whether a job, by its number, opens a project or did so."""
        return job in self._numbers

    def start(self, path: Path, title: str, work: Callable[[], Work[OpenedProject]]) -> None:
        """Open a project in the background, unless it is being opened already."""
        if path == self._path:
            return
        if self._job is not None:
            self._job.cancel()
        self._path = path

        def run() -> Work[OpenedProject]:
            outcome = yield from work()
            # Noted on the job's thread: when the window closes now, nobody hears of the result.
            self._unclaimed.append(outcome.project)
            return outcome

        self._asked = asked = object()
        take, refuse = partial(self._take, asked), partial(self._refuse, asked)
        self._job = self._background.run_job(title, Lane.PROJECT, run, self, take, refuse)
        self._numbers.add(self._job.number)
        self.changed.emit(True)

    def abandon(self) -> None:
        """Open nothing more; to be called when no job runs any more, since one might bring another project."""
        while self._unclaimed:
            self._unclaimed.pop().close()
        self._end()

    def _take(self, asked: object, outcome: OpenedProject) -> None:
        self._unclaimed.remove(outcome.project)
        if asked is not self._asked:
            outcome.project.close()  # another was asked for meanwhile
            return
        self._end()
        self.opened.emit(outcome)

    def _refuse(self, asked: object, reason: str) -> None:
        if asked is self._asked:
            self._end()
            self.failed.emit(reason)

    def _end(self) -> None:
        if self.is_under_way:
            self._job = self._path = self._asked = None
            self.changed.emit(False)
