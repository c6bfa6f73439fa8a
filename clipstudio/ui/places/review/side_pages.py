"""The pages of the Review place beside its reviews: making, extending and exporting one, bringing answers in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import tr
from clipstudio.ui.places.review.exchange_pages import BringPage, ExportPage
from clipstudio.ui.places.review.making.extend_form import ExtendForm
from clipstudio.ui.places.review.making.form import ReviewForm
from clipstudio.ui.session import Session


class SidePages(QObject):
    """Makes each of these pages when it is first needed.

    Args:
        session: The open project.
        pages: Where they are put.

    Attributes:
        is_received: Whether the project is a review that somebody sent.

    Signals:
        made: A review was made (`ReviewId`).
        brought: Answers are in the project (name of the review).
        closed: Go back to the reviews.
    """

    made = Signal(object)
    brought = Signal(str)
    closed = Signal()

    def __init__(self, session: Session, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._session, self._pages = session, pages
        self.is_received = False
        self._form: ReviewForm | None = None
        self._exporting: ExportPage | None = None
        self._bringing: BringPage | None = None
        self._extending: ExtendForm | None = None

    @property
    def form(self) -> ReviewForm:
        """The form that makes a review."""
        if self._form is None:
            self._form = ReviewForm(self._session)
            self._form.made.connect(self.made)
            self._form.closed.connect(self.closed)
            self._pages.addWidget(self._form)
        return self._form

    @property
    def extending(self) -> ExtendForm:
        """The form that adds to the questions of a review."""
        if self._extending is None:
            self._extending = ExtendForm(self._session)
            self._extending.extended.connect(self.closed)
            self._extending.closed.connect(self.closed)
            self._pages.addWidget(self._extending)
        return self._extending

    @property
    def exporting(self) -> ExportPage:
        """The page that exports a review."""
        if self._exporting is None:
            self._exporting = ExportPage(self._session)
            self._exporting.closed.connect(self.closed)
            self._pages.addWidget(self._exporting)
        return self._exporting

    @property
    def bringing(self) -> BringPage:
        """The page that brings answers in."""
        if self._bringing is None:
            self._bringing = BringPage(self._session)
            self._bringing.closed.connect(self.closed)
            self._bringing.brought.connect(self.brought)
            self._pages.addWidget(self._bringing)
        return self._bringing

    @property
    def words(self) -> str:
        """What is done on the page that is shown; empty where it is none of these."""
        words = (
            (self._form, tr("New review")),
            (self._extending, tr("Add to the questions")),
            (self._exporting, tr("Export")),
            (self._bringing, tr("Bring answers in")),
        )
        shown = self._pages.currentWidget()
        return next((each for page, each in words if page is not None and page is shown), "")

    def refresh(self, query: ImageQuery) -> None:
        """Read again what the form offers, where it is shown."""
        if self._form is not None and self._pages.currentWidget() is self._form:
            self._form.refresh(query)
