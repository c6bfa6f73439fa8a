"""The page where one judges, from the moment that it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.reviews import Auditor
from clipstudio.services.reviewing.opening import OpenReview, open_review
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.place import EmptyState
from clipstudio.ui.places.review.judging.view import JudgingView
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings


class JudgingPage(QWidget):
    """Reads a review and lets an auditor judge it.

    Args:
        session: The open project.
        settings: Keeps the auditor's keys.
        review: Which review.
        auditor: Who judges.

    Attributes:
        view: What is judged; None while the review is read.

    Signals:
        stopped: The auditor leaves; everything is saved.
        finished: Every item of the auditor is judged.
        failed: The review cannot be judged (a sentence).
        ready: The first item is shown.
    """

    stopped = Signal()
    finished = Signal()
    failed = Signal(str)
    ready = Signal()

    def __init__(
        self,
        session: Session,
        settings: Settings,
        review: ReviewId,
        auditor: Auditor,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self.view: JudgingView | None = None
        self._layout = QStackedLayout(self)
        self._layout.addWidget(EmptyState(tr("Opening the review"), tr("Its items and answers are being read.")))

        def read(project: ProjectFile) -> tuple[OpenReview, Changes]:
            return open_review(project, review, auditor), Changes.NONE

        # In the order of the writes: what was answered a moment ago is read too.
        session.write(read, self, self._begin, self.failed.emit)

    def shut_down(self) -> None:
        """Join the threads; to be called before the page goes."""
        if self.view is not None:
            self.view.shut_down()

    def _begin(self, opened: OpenReview) -> None:
        view = self.view = JudgingView(self._session, opened, self._settings)
        view.stopped.connect(self.stopped)
        view.finished.connect(self.finished)
        self._layout.addWidget(view)
        self._layout.setCurrentWidget(view)
        self.setFocusProxy(view)
        view.begin()
        self.ready.emit()
