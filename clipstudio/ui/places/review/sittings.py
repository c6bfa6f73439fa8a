"""Where an auditor judges or settles: the page that stands over the Review place meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.reviews import Auditor, ReviewRecord
from clipstudio.services.reviewing.perceived import publish_perceived
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.letting_go import let_go
from clipstudio.ui.places.review.judging.page import JudgingPage
from clipstudio.ui.places.review.settling_page import SettlingPage
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings


class Sittings(QObject):
    """Opens the page where one judges, or the one where one settles, and takes it away again.

    Args:
        session: The open project.
        settings: Keeps the auditor's keys.
        stack: Its first page is what is shown while nobody judges.
        parent: The place.

    Attributes:
        judging: The page where one judges; None while nobody does.
        settling: The page where disagreements are settled; None while nobody does.

    Signals:
        calmed: Whether what lies around the place should step back, since somebody judges.
        picture_shown: What is said may float over this (`QWidget`) and covers no button there; None for anywhere.
        ended: Nobody judges or settles any more.
    """

    calmed = Signal(bool)
    picture_shown = Signal(object)
    ended = Signal()

    def __init__(self, session: Session, settings: Settings, stack: QStackedLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._settings, self._stack = session, settings, stack
        self._judged: ReviewId | None = None
        self.judging: JudgingPage | None = None
        self.settling: SettlingPage | None = None

    @property
    def page(self) -> JudgingPage | SettlingPage | None:
        """The page that is shown; None for none."""
        return self.judging or self.settling

    def judge(self, review: ReviewId, auditor: Auditor) -> None:
        """Let an auditor judge a review."""
        self._judged = review
        page = self.judging = JudgingPage(self._session, self._settings, review, auditor)
        page.stopped.connect(self.end_judging)
        page.failed.connect(self._refuse)
        page.ready.connect(self._begin)
        self._show(page)
        self.calmed.emit(True)

    def settle(self, record: ReviewRecord, auditor: Auditor) -> None:
        """Let an auditor settle the disagreements of a review."""
        page = self.settling = SettlingPage(self._session, record, auditor)
        page.closed.connect(self.end_settling)
        self._show(page)
        page.setFocus()
        self.picture_shown.emit(page.picture)

    @Slot()
    def end_judging(self) -> None:
        """Leave what is judged: what was perceived becomes a source of its attribute, and the answers show."""
        page, review, self.judging = self.judging, self._judged, None
        if page is None or review is None:
            return
        self._take_away(page)
        self.calmed.emit(False)
        self.publish(review)
        self.ended.emit()

    @Slot()
    def end_settling(self) -> None:
        """Back to what the answers say, which counts what was settled."""
        page, self.settling = self.settling, None
        if page is None:
            return
        self._take_away(page)
        self.publish(page.review)
        self.ended.emit()

    def publish(self, review: ReviewId) -> None:
        """Let what was perceived be a source of its attribute, and have the reviews read again."""

        def publish(project: ProjectFile) -> tuple[None, Changes]:
            return None, publish_perceived(project, project.reviews.record(review)) | Changes.REVIEWS

        if not self._session.project.read_only:
            self._session.write(publish, self)

    def shut_down(self) -> None:
        """End the threads of what is judged or settled."""
        if (page := self.page) is not None:
            page.shut_down()

    @Slot()
    def _begin(self) -> None:
        page = self.judging
        if page is not None and page.view is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            self.picture_shown.emit(page.view.pictures)

    @Slot(str)
    def _refuse(self, reason: str) -> None:
        self.end_judging()
        self._session.warn(reason)

    def _show(self, page: QWidget) -> None:
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def _take_away(self, page: JudgingPage | SettlingPage) -> None:
        self.picture_shown.emit(None)
        page.shut_down()
        self._stack.setCurrentIndex(0)
        self._stack.removeWidget(page)
        let_go(page)
