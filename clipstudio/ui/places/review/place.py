"""The Review place: the list, the form that makes a review, where one judges, and what the answers say."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QStackedWidget, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.reviews import Auditor
from clipstudio.services.reversible import Reversible
from clipstudio.services.reviewing.exchange.bundle import SUFFIX
from clipstudio.services.reviewing.listing import ListedReview, ReviewListing
from clipstudio.services.reviewing.making import archive_review, restore_review
from clipstudio.services.reviewing.received import is_received
from clipstudio.services.reviewing.sources import ChosenImages, MarkImages
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.file_dialogs import Purpose, ask_file
from clipstudio.ui.latest import Latest
from clipstudio.ui.pane_sizes import SidePane
from clipstudio.ui.panes import Panes
from clipstudio.ui.place import EmptyState, Place
from clipstudio.ui.places.audits.answer_frame import ANSWER_LETTERS, PICTURES_LETTERS
from clipstudio.ui.places.audits.answer_page import AnswerPage, State
from clipstudio.ui.places.review.exchange_pages import BringPage, ExportPage
from clipstudio.ui.places.review.judging.page import JudgingPage
from clipstudio.ui.places.review.making.form import ReviewForm
from clipstudio.ui.places.review.review_list import ReviewList
from clipstudio.ui.places.review.review_view import NOTHING_CHOSEN, ReviewView
from clipstudio.ui.places.review.settling_page import SettlingPage
from clipstudio.ui.places.review.side_pages import SidePages
from clipstudio.ui.places.review.sittings import Sittings
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings

PURPOSE = tr(
    "In a review, people judge images by hand: whether a label is right, which ones fit, what they see. Answers "
    "become part of the audit, with agreement and intervals."
)
LIST = SidePane("reviews", 0.22, 33, 50, tr("the list of reviews"), "F9")


@dataclass(frozen=True, slots=True)
class Where:
    """Where one is in this place.

    Attributes:
        review: Whose answers are shown; None for none.
        state: What is chosen on their page.
    """

    review: ReviewId | None = None
    state: State = ((), None)


@dataclass(frozen=True, slots=True)
class Listed:
    """What is listed, read off the main thread; whether the project is a review that somebody sent."""

    reviews: tuple[ListedReview, ...]
    auditors: tuple[Auditor, ...]
    is_received: bool


class ReviewPlace(Place):
    """Makes reviews, lets auditors judge them, and shows what their answers say.

    Args:
        filtered: Gives the query that the Images place shows.

    Attributes:
        list: The reviews.
        bar: The band above what a review says.
        sittings: Where one judges or settles.
        pages: The form that makes a review, and the pages of what leaves and comes.

    Signals:
        calmed: Whether what lies around the place should step back, since somebody judges.
        picture_shown: What is said may float over this (`QWidget`) and covers no button there; None for anywhere.
        images_asked: Show these images in Images ((m,) int64).
        again_asked: Make another review, of images behind a mark (`ChosenImages`).
    """

    name = tr("Review")
    icon_name = "review"
    calmed = Signal(bool)
    picture_shown = Signal(object)
    images_asked = Signal(object)
    again_asked = Signal(object)

    def __init__(
        self,
        session: Session,
        settings: Settings,
        filtered: Callable[[], ImageQuery] = ImageQuery,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self._settings, self._filtered = settings, filtered
        self._auditors: tuple[Auditor, ...] = ()
        self._wanted: ReviewId | None = None
        self._reviews = ReviewListing(session.project)
        self._listing = Latest(session.background, self, self._refuse)
        self._new: ReviewId | None = None
        self.list = ReviewList()
        self._review = ReviewView(session, settings)
        self.bar = self._review.bar
        self.empty = EmptyState(tr("Review"), PURPOSE, tr("New review"), self.open_form)
        self.empty_answers = self.empty.add_button(tr("Bring answers in…"), self.ask_answers)
        self.new_action = self.action_from_anywhere(tr("New review…"), self.open_form, "Ctrl+Shift+R")
        self._lay_out(settings)
        self._connect()
        may = not session.project.read_only
        self.new_action.setEnabled(may)
        if not may:
            self.empty.refuse()
        self.empty_answers.setVisible(may)
        self.list.set_may_write(may)
        self.bar.set_may_write(may)
        self.refresh(Changes.REVIEWS)

    def _lay_out(self, settings: Settings) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._review)
        self.pages = SidePages(self.session, self._pages)
        self._panes = Panes(self._pages, ANSWER_LETTERS + PICTURES_LETTERS, self.list, LIST, settings)
        self._panes.set_side_present(False)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panes)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(page)
        self.sittings = Sittings(self.session, settings, self._stack, self)

    def _connect(self) -> None:
        self.pages.made.connect(self._made)
        self.pages.brought.connect(self._brought)
        self.pages.closed.connect(self.close_page)
        self.sittings.calmed.connect(self.calmed)
        self.sittings.picture_shown.connect(self.picture_shown)
        self.sittings.ended.connect(self._come_back)
        self._review.changed.connect(self._note_change)
        self._review.images_asked.connect(self.images_asked)
        self._review.again_asked.connect(self.again_asked)
        self.list.chosen.connect(self.open)
        self.list.new_asked.connect(self.open_form)
        self.list.judge_asked.connect(self.bar.begin)
        self.list.archive_asked.connect(self._archive)
        self.list.export_asked.connect(self.open_export)
        self.list.extend_asked.connect(self.open_extending)
        self.list.bring_asked.connect(self.ask_answers)
        self.bar.export_asked.connect(self.open_export)
        self.bar.extend_asked.connect(self.open_extending)
        self.list.settle_asked.connect(self.settle)
        self.bar.settle_asked.connect(self.settle)
        self.bar.judge_asked.connect(self.judge)
        self.bar.auditor_wanted.connect(self._add_auditor)

    @property
    def answer(self) -> AnswerPage:
        """The page of what a review says, made when it is first needed."""
        return self._review.answer

    def file_actions(self) -> tuple[QAction, ...]:
        """Making a review."""
        return (self.new_action,)

    def view_actions(self) -> tuple[QAction, ...]:
        """The list, and the pictures beside an answer, can be folded."""
        pictures = self._review.fold_action
        return tuple(each for each in (self._panes.fold_action, pictures) if each is not None)

    def header_actions(self) -> list[QAction]:
        """Another review is the next step here."""
        return [self.new_action]

    def subtitle(self) -> str:
        """The review that is shown, or what is done with one."""
        if words := self.pages.words:
            return words
        shown = self.shown
        return shown.record.plan.name if shown is not None else ""

    @property
    def shown(self) -> ListedReview | None:
        """The review whose answers are shown; None where something else is."""
        is_shown = self._pages.currentWidget() is self._review and self._wanted is not None
        return self.list.review(self._wanted) if is_shown and self._wanted is not None else None

    def where(self) -> Where:
        """Which review is shown, and what is chosen on its page."""
        shown = self.shown
        return Where() if shown is None else Where(shown.record.id, self._review.state_of(shown.record.id))

    def can_go_to(self, where: Hashable) -> bool:
        """Whether the review is listed."""
        assert isinstance(where, Where)
        return where.review is None or self.list.review(where.review) is not None

    def go_back_to(self, where: Hashable) -> None:
        """Show a review again as it was."""
        assert isinstance(where, Where)
        if where.review is not None:
            self._open(where.review, where.state)

    def main_list(self) -> QWidget:
        """The list of reviews, or what is judged."""
        return self.sittings.page or self.list.list

    def focus_filter(self) -> None:
        """Put the cursor where a review is found."""
        self._panes.unfold()
        self.list.finder.begin()

    def refresh(self, changes: Changes) -> None:
        """Read the reviews again; while somebody judges or settles, once that is over."""
        if changes & Changes.REVIEWS and self.sittings.page is None:
            project, reviews = self.session.project, self._reviews

            def read() -> Listed:
                return Listed(reviews.read(), project.reviews.auditors(), is_received(project))

            self._listing.ask("reviews", read, self._list)
        self.pages.refresh(self._filtered())

    def shut_down(self) -> None:
        """End the threads of what is judged and of the grid."""
        self.sittings.shut_down()
        self._review.shut_down()

    @property
    def form(self) -> ReviewForm:
        """The form that makes a review."""
        return self.pages.form

    @property
    def exporting(self) -> ExportPage:
        """The page that exports a review."""
        return self.pages.exporting

    @property
    def bringing(self) -> BringPage:
        """The page that brings answers in."""
        return self.pages.bringing

    @property
    def judging(self) -> JudgingPage | None:
        """The page where one judges; None while nobody does."""
        return self.sittings.judging

    @property
    def settling(self) -> SettlingPage | None:
        """The page where disagreements are settled; None while nobody does."""
        return self.sittings.settling

    def open_form(self, brought: ChosenImages | MarkImages | None = None) -> None:
        """Show the form that makes a review, of what is brought or of the images of the filter."""
        self._show(self.form)
        self.form.open(self._filtered(), brought)

    def open_export(self) -> None:
        """Offer to export the review that is highlighted."""
        if (current := self.list.current or self.shown) is not None:
            self._wanted = current.record.id
            self._show(self.exporting)
            self.exporting.open(current.record, is_received=self.pages.is_received)

    def open_extending(self) -> None:
        """Offer to add to the questions of the review that is highlighted."""
        if (current := self.list.current or self.shown) is not None:
            self._wanted = current.record.id
            self._show(self.pages.extending)
            self.pages.extending.open(current.record)

    def ask_answers(self) -> None:
        """Ask for a file of answers and show what it would bring."""
        if (path := self.ask_file()) is not None:
            self.bring_in(path)

    def bring_in(self, path: Path) -> None:
        """Show what a file of answers would bring."""
        shown = self.shown
        self._show(self.bringing)
        self.bringing.open_file(path, shown.record if shown is not None else None)

    def ask_file(self) -> Path | None:
        """Which file to bring in; a method of its own so that a test can answer."""
        kinds = tr("Answers (*{suffix} *.csv *.json);;All files (*)", suffix=SUFFIX)
        return ask_file(self, tr("Bring answers in"), Purpose.RESULT, kinds)

    def _brought(self, name: str) -> None:
        """Show the review that answers came to, once it is listed again."""
        found = next((each for each in self.list.in_use if each.record.plan.name == name), None)
        self._wanted = self._wanted if found is None else found.record.id
        self._show(self._review if found is not None and self._review.has_answer else self.empty)
        self.session.announce(Changes.REVIEWS | Changes.ATTRIBUTES)
        self.list.list.setFocus()

    def _made(self, review: ReviewId) -> None:
        """Show the review; it is listed a moment later."""
        self._wanted = self._new = review
        self._show(self._review if self._review.has_answer else self.empty)

    @Slot(object)
    def open(self, review: ReviewId) -> None:
        """Show what the answers of a review say."""
        self._open(review, NOTHING_CHOSEN)

    def _open(self, review: ReviewId, state: State, *, is_step: bool = True) -> None:
        self._wanted = review
        if (listed := self.list.review(review)) is None:
            return  # it is shown as soon as it is listed
        self._review.open(listed, self._auditors, state)
        self._show(self._review, is_step=is_step)

    def _show(self, page: QWidget, *, is_step: bool = True) -> None:
        self._pages.setCurrentWidget(page)
        self.list.highlight(self._wanted if page is self._review else None)
        self.moved.emit(is_step)

    def _note_change(self, is_another_figure: bool) -> None:
        if self._pages.currentWidget() is self._review:
            self.moved.emit(is_another_figure)

    def _list(self, _what: str, found: Listed) -> None:
        self._auditors = found.auditors
        self.bar.set_received(found.is_received)
        self.pages.is_received = found.is_received
        self.list.show_reviews(found.reviews, self._wanted)
        self._panes.set_side_present(bool(found.reviews))
        on_review = self._pages.currentWidget() in (self._review, self.empty)
        wanted = None if self._wanted is None else self.list.review(self._wanted)
        if wanted is not None and wanted.record.is_archived and not self.list.archived.isChecked():
            wanted = None
        if wanted is None:
            wanted = next(iter(self.list.in_use), None)
        if wanted is None:
            self._wanted = None
            if on_review:
                self._show(self.empty, is_step=False)
        elif on_review:
            self._open(wanted.record.id, self._review.state_of(wanted.record.id), is_step=False)
            if wanted.record.id == self._new and self.isVisible():
                self.bar.judge.setFocus(Qt.FocusReason.OtherFocusReason)  # the next step of whoever made it
                self._new = None
        if wanted is None or not on_review:
            self._review.tell_counted()

    def _refuse(self, reason: str) -> None:
        self._review.tell_counted()
        self.session.warn(reason)

    # Judging

    @Slot(object)
    def judge(self, auditor: Auditor) -> None:
        """Let an auditor judge the review that is shown."""
        shown = self.shown
        if shown is not None and self.sittings.page is None:
            self.sittings.judge(shown.record.id, auditor)

    @Slot()
    def settle(self) -> None:
        """Let the chosen auditor settle the disagreements of the review that is shown."""
        shown, auditor = self.shown, self.bar.chosen
        if shown is None or self.sittings.page is not None:
            return
        if auditor is None:
            self.bar.begin()  # asks for a name
            return
        self.sittings.settle(shown.record, auditor)

    def _come_back(self) -> None:
        """Have the answers counted anew; until they are, the numbers of before are marked as such."""
        self._review.tell_counting()
        self.refresh(Changes.REVIEWS)
        self.list.list.setFocus()

    def _add_auditor(self, name: str) -> None:
        def add(project: ProjectFile) -> tuple[Auditor, Changes]:
            known = [each for each in project.reviews.auditors() if each.name == name]
            return (known[0], Changes.NONE) if known else project.reviews.add_auditor(name)

        def added(auditor: Auditor) -> None:
            if auditor not in self._auditors:
                self._auditors = (*self._auditors, auditor)
            if (shown := self.shown) is not None:
                self.bar.show_review(shown, self._auditors)
            self.bar.choose_auditor(auditor)

        self.session.write(add, self, added)

    def _archive(self, review: ReviewId, is_archived: bool) -> None:
        change: Callable[[ProjectFile, ReviewId], Reversible | None]
        change = archive_review if is_archived else restore_review
        if is_archived and review == self._wanted:
            self._wanted = None
        self.session.history.do(lambda project: change(project, review), self, is_kept=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back from a form."""
        if event.key() == Qt.Key.Key_Escape and self._pages.currentWidget() not in (self._review, self.empty):
            self.close_page()
        else:
            super().keyPressEvent(event)

    def close_page(self) -> None:
        """Back to the review that was shown before, or to the beginning."""
        if self._wanted is not None and self.list.review(self._wanted) is not None:
            # Answers may have come meanwhile.
            self._open(self._wanted, self._review.state_of(self._wanted))
        else:
            self._show(self.empty)
        self.list.list.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes elsewhere stops judging; a window that is only minimized does not."""
        if not event.spontaneous():
            self.sittings.end_judging()
            if self.settling is not None:
                self.sittings.publish(self.settling.review)
        super().hideEvent(event)
