"""Thumbnails made ahead: a job beside all others, begun after an import or when the user asks for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from clipstudio.domain.language import tr
from clipstudio.services.importing.thumbnails import ThumbnailReport, make_thumbnails
from clipstudio.services.jobs import Job, Lane
from clipstudio.ui.actions import make_action
from clipstudio.ui.session import Session


class ThumbnailWork(QObject):
    """Makes the thumbnails that are not there yet; what one looks at meanwhile is made first, by the grid itself.

    Attributes:
        action: Begins, or goes on where it was stopped.

    Signals:
        found_unreadable: Files whose pictures cannot be decoded (tuple of (`Path`, reason)).
    """

    found_unreadable = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._job: Job | None = None
        self._is_asked_again = False
        self.action = make_action(self, tr("Prepare thumbnails"), self._ask)
        self.action.setToolTip(
            tr("Make the thumbnails that are not there yet: scrolling never waits for them then")
        )
        self.action.setEnabled(not session.project.read_only)

    def start(self) -> None:
        """Begin, or once more at the end of what is under way."""
        if self._job is not None:
            self._is_asked_again = True
            return
        self._job = self._session.run_job(
            tr("Thumbnails"), Lane.THUMBNAILS, make_thumbnails, self, self._done, self._stopped
        )

    def _ask(self) -> None:
        self.start()
        self._session.say(tr("Thumbnails are made in the background. Pause or cancel this in the bar below."))

    def _done(self, report: ThumbnailReport) -> None:
        if report.unreadable:
            self.found_unreadable.emit(report.unreadable)
        self._end()

    def _stopped(self, reason: str) -> None:
        self._is_asked_again = False
        self._session.warn(reason)
        self._end()

    def _end(self) -> None:
        self._job = None
        if self._is_asked_again:
            self._is_asked_again = False
            self.start()
