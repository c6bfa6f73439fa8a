"""Makes the map that a page asks for: the first one at once, the finished one when it is there."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from clipstudio.domain.language import tr
from clipstudio.domain.progress import Work
from clipstudio.services.jobs import Job, Lane
from clipstudio.services.mapping.making import FirstMap, MadeMap, MapWish, finished_map, first_map
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.session import Session

TITLE = tr("Embedding map")


class MapMaking(QObject):
    """Runs the jobs of a map; of several wishes only the last one is answered.

    Attributes:
        is_at_work: Whether a map, or a better one, is on its way.

    Signals:
        made: There is a map (`EmbeddingMap`), and so many images are not on it (int).
        refused: There is no map, or no better one: a sentence, empty where it was stopped.
    """

    made = Signal(object, int)
    refused = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None

    @property
    def is_at_work(self) -> bool:
        """Whether a job is under way."""
        return self._job is not None

    def ask(self, wish: MapWish, within: NDArray[np.int64] | None) -> None:
        """Make this map instead of the one that is on its way."""
        if self._job is not None:
            self._job.replace()
        card = self._session.shelf.registry.card(wish.model)

        def work(project: ProjectFile) -> Work[FirstMap]:
            return first_map(project, card, wish, within)

        self._run(TITLE, Lane.MAP, work, self._take_first)

    def stop(self) -> None:
        """Want nothing more."""
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel()

    def _run(
        self,
        title: str,
        lane: Lane,
        work: Callable[[ProjectFile], Work[object]],
        take: Callable[[object], None],
    ) -> None:
        job: list[Job] = []

        def done(result: object) -> None:
            if self._job is job[0]:
                self._job = None
                take(result)

        def over(reason: str) -> None:
            if self._job is job[0]:
                self._job = None
                self.refused.emit(reason)

        job.append(self._session.run_job(title, lane, work, self, done, over))
        self._job = job[0]

    def _take_first(self, result: object) -> None:
        assert isinstance(result, FirstMap)
        first = result
        if not first.is_final:
            # Before it is told of, so that whoever looks sees that a better one is on its way.
            self._run(TITLE, Lane.MAP, lambda project: finished_map(project, first), self._take_finished)
        self.made.emit(first.shown, first.without)

    def _take_finished(self, result: object) -> None:
        assert isinstance(result, MadeMap)
        self.made.emit(result.map, result.without)
        if not self._session.project.read_only:
            self._session.warn(result.unkept)
