"""The Images place: filter, grid, preview, and the way in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ImageId, RunId
from clipstudio.domain.images import AttributeOrder, ImageQuery, SortedBy, SortKey
from clipstudio.domain.reviewing.schemes import QuestionKind
from clipstudio.domain.searching import SearchResult
from clipstudio.results.selections import filter_parts
from clipstudio.results.words import images, probability_of
from clipstudio.services.auditing.labelled_runs import LabelledRun, labelled_runs
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.auditing.selecting import label_probabilities, select_images
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.facets import Facet, FacetCounter, FacetCounts
from clipstudio.services.image_captions import AnswerOf, CaptionWish, TopLabelOf, read_captions
from clipstudio.services.importing import ImportReport
from clipstudio.services.importing.before_import import TableBeside, table_beside
from clipstudio.services.importing.disk_changes import DiskChanges, import_again, look_at_disk
from clipstudio.services.importing.locating import LocateReport, locate_missing
from clipstudio.services.jobs import Lane
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.reviewing.answer_filters import AnsweredReview, answered_reviews
from clipstudio.services.reviewing.received import holds_harmful_review
from clipstudio.services.searching import searching_models
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.collections import CollectionSummary
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.storage.saved_filters import SavedFilter
from clipstudio.ui.file_dialogs import Purpose, ask_folder
from clipstudio.ui.grid.captions import Captions, CodedTexts, CosineCaptions, ValueCaptions
from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.image_commands import ImageCommands
from clipstudio.ui.latest import Latest
from clipstudio.ui.pane_sizes import SidePane
from clipstudio.ui.panes import Panes
from clipstudio.ui.place import Place, row
from clipstudio.ui.places.images.clusters_page import ClustersPage
from clipstudio.ui.places.images.collection_bar import CollectionBar
from clipstudio.ui.places.images.collection_menu import CollectionMenu
from clipstudio.ui.places.images.duplicates.page import DuplicatesPage
from clipstudio.ui.places.images.filter_chips import Chip, FilterChips
from clipstudio.ui.places.images.filter_panel import FilterPanel
from clipstudio.ui.places.images.next_step import SHOW_FILES, NextStep, Offer
from clipstudio.ui.places.images.saved_filter_menu import SavedFilterMenu
from clipstudio.ui.places.images.search_work import SearchWork
from clipstudio.ui.places.images.thumbnail_work import ThumbnailWork
from clipstudio.ui.places.importing.form import ImportForm
from clipstudio.ui.removed_things import DELETED_COLLECTIONS, RemovedThings
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import SPACE_INSIDE

FILTER, GRID_LETTERS = SidePane("images", 0.22, 30, 48, "the filter", "F9"), 50


MOST_LABELS = 12
"""Labels listed beside a large picture."""


@dataclass(frozen=True, slots=True)
class _Offer:
    """What the filter can offer, read off the main thread."""

    images: int
    attributes: tuple[AttributeSummary, ...]
    collections: tuple[CollectionSummary, ...]
    runs: tuple[LabelledRun, ...]
    reviews: tuple[AnsweredReview, ...]
    filters: tuple[SavedFilter, ...]
    is_harmful: bool
    has_clusters: bool
    searching: tuple[str, ...]


class ImagesPlace(Place):
    """Looks through the project's images.

    Signals:
        audit_asked: Plan an audit of these images (`ImageQuery`).
        review_asked: Make a review of these images ((m,) int64), or of those of the filter (None).
        table_asked: Import this table of attributes (`Path`), or one that is to be chosen (None).
    """

    name = "Images"
    icon_name = "images"
    audit_asked = Signal(object)
    review_asked = Signal(object)
    table_asked = Signal(object)

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.collection_menu = CollectionMenu(session)
        self.saved_filters = SavedFilterMenu(session)
        self.filter = FilterPanel(self.collection_menu, self.saved_filters)
        self.chips = FilterChips()
        self.grid = GridPanel()
        self.commands = ImageCommands(session, self.grid)
        self.collections = CollectionBar(session)
        self.removed = RemovedThings(session, DELETED_COLLECTIONS, self)
        self.form = ImportForm(session)
        self.next_step = NextStep()
        self.thumbnails = ThumbnailWork(session)
        self.duplicates: DuplicatesPage | None = None
        self.clusters: ClustersPage | None = None
        self.search = SearchWork(session, self.filter.search)
        self._attributes: tuple[str, ...] = ()
        self._has_clusters = False
        self._sources: frozenset[str] = frozenset()
        self._beside = Latest(session.background, self, session.warn)
        self._sort: tuple[SortedBy, bool] = (SortKey.ADDED, False)
        self._caption: CaptionWish | None = None
        self._captions: dict[CaptionWish, str] = {}
        self._offering = Latest(session.background, self, session.warn)
        self._finding = Latest(session.background, self, self._refuse)
        self._counting = Latest(session.background, self, session.warn_of_answer)
        self._counter = FacetCounter(session.project)
        self._telling = Latest(session.background, self, session.warn_of_answer)
        self._runs: tuple[LabelledRun, ...] = ()
        self._collections: tuple[CollectionSummary, ...] = ()
        self._reviews: tuple[AnsweredReview, ...] = ()
        self._is_harmful = False
        self._harmful_ids: tuple[ImageId, ...] | None = None
        self._scored: tuple[RunId, RunImages] | None = None
        self._query = ImageQuery()
        self.import_action = self.action_from_anywhere("Import images…", self.open_import, "Ctrl+I")
        self.import_action.setEnabled(not session.project.read_only)
        self.duplicates_action = self.action_from_anywhere("Find duplicates…", self.open_duplicates, "")
        self.clusters_action = self.action_from_anywhere("Set clusters…", self.open_clusters, "")
        for action in (self.duplicates_action, self.clusters_action):
            action.setEnabled(False)  # until it is known that there are images
        self.audit_action = QAction("Audit these images…", self)
        self.audit_action.triggered.connect(self._ask_audit)
        self.addAction(self.audit_action)
        self.review_action = QAction("Review these images…", self)
        self.review_action.triggered.connect(lambda _checked=False: self._ask_review())
        self.addAction(self.review_action)
        self.commands.review_asked.connect(self.review_asked)
        self._lay_out(settings)
        self._connect()
        self.grid.follow(session.preferences)
        self.grid.set_source(ImageBrowser(session.project))
        self.refresh(Changes.IMAGES)

    def _lay_out(self, settings: Settings) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter, 1)
        column.addLayout(self._end_of_filter())
        column.addWidget(self.collections)
        main = QWidget()
        right = QVBoxLayout(main)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.next_step)
        right.addWidget(self.chips)
        right.addWidget(self.grid, 1)
        self._panes = Panes(main, GRID_LETTERS, side, FILTER, settings)
        page = QWidget()
        layout = QHBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(page)
        self._pages.addWidget(self.form)
        self._pages.addWidget(self.removed.page)

    def _end_of_filter(self) -> QHBoxLayout:
        """The entry that leads to deleted collections."""
        line = row(self.removed.entry)
        line.setContentsMargins(SPACE_INSIDE, 0, SPACE_INSIDE, 0)
        return line

    def _connect(self) -> None:
        self.filter.changed.connect(self._find)
        self.saved_filters.chosen.connect(self.filter.choose)
        self.filter.facets.counts_wanted.connect(self._count)
        self.chips.emptied.connect(self.grid.take_keyboard)
        self.search.found.connect(self._show_found)
        self.commands.like_asked.connect(lambda ids: self.filter.search.ask_like(ids.tolist()))
        self.grid.sort_changed.connect(self._sort_by)
        self.grid.header.caption_chosen.connect(self._caption_by)
        self.grid.preview_opened.connect(self._tell_labels)
        self.grid.selection_changed.connect(self._offer_selection)
        self.form.finished.connect(self._imported)
        self.form.arriving.connect(self._show_arriving)
        self.form.closed.connect(self.close_import)
        self.thumbnails.found_unreadable.connect(self._offer_unreadable)
        self.removed.page_wanted.connect(self._pages.setCurrentWidget)
        self.removed.page.closed.connect(self.close_import)

    def file_actions(self) -> tuple[QAction, ...]:
        """Importing images, and making their thumbnails."""
        return (self.import_action, self.thumbnails.action, self.duplicates_action, self.clusters_action)

    def view_actions(self) -> tuple[QAction, ...]:
        """The filter can be folded."""
        return tuple(each for each in (self._panes.fold_action,) if each is not None)

    def header_actions(self) -> list[QAction]:
        """Import first; once there are images, auditing them is the next step."""
        return [self.import_action, self.audit_action, self.review_action, self.duplicates_action]

    def main_list(self) -> QWidget:
        """The grid, or the image that is shown large; as long as there is neither, the place waits."""
        if self._pages.currentWidget() is self.form:
            return self.form
        if self.duplicates is not None and self._pages.currentWidget() is self.duplicates:
            return self.duplicates.view
        if self.grid.preview_shown:
            return self.grid.preview
        return self.grid.view if self.grid.view.isVisible() else self

    def focus_filter(self) -> None:
        """Put the cursor into the text filter."""
        self._panes.unfold()
        self.close_import()
        self.filter.text.setFocus()
        self.filter.text.selectAll()

    def open_import(self, places: Sequence[Path] = ()) -> None:
        """Show the import form, with places put into it already."""
        if places and self._pages.currentWidget() is self.form:
            self.form.places.add(places)
        elif places:
            self.form.set_places(list(places))
        self._pages.setCurrentWidget(self.form)
        self.form.setFocus()

    def open_clusters(self) -> None:
        """Show which images belong together by folder, file name or look, to set that."""
        if self.clusters is None:
            self.clusters = ClustersPage(self.session)
            self.clusters.closed.connect(self.close_import)
            self._pages.addWidget(self.clusters)
        self._pages.setCurrentWidget(self.clusters)
        self.clusters.read()
        self.clusters.setFocus()

    def open_duplicates(self) -> None:
        """Look for images that look alike, and show them."""
        if self.duplicates is None:
            self.duplicates = DuplicatesPage(self.session)
            self.duplicates.closed.connect(self.close_import)
            self.duplicates.set_blurred(self._is_harmful)
            self._pages.addWidget(self.duplicates)
        self._pages.setCurrentWidget(self.duplicates)
        self.duplicates.compare()
        self.duplicates.setFocus()

    def close_import(self) -> None:
        """Go back to the images."""
        self._pages.setCurrentIndex(0)
        self.grid.setFocus()

    def show_query(self, query: ImageQuery, *, is_harmful: bool = False) -> None:
        """Show the images of a query that came from elsewhere, blurred where they were there."""
        self._harmful_ids = query.ids if is_harmful else None
        self.close_import()
        self.filter.choose(query)

    def query(self) -> ImageQuery:
        """The images that are shown, by the name of their filter where it was saved."""
        query, saved = self.saved_filters.wanted(), self.saved_filters.current
        return query if saved is None else replace(query, saved_as=saved.name)

    def _searched(self) -> NDArray[np.int64] | None:
        """The images of a search that are shown; None without a search."""
        return None if self.filter.search.result is None else self.grid.model.ids

    def refresh(self, changes: Changes) -> None:
        """Read again what the filter offers and which images there are."""
        parts = Changes.IMAGES | Changes.ATTRIBUTES | Changes.COLLECTIONS | Changes.AUDITS | Changes.REVIEWS
        parts |= Changes.FILTERS
        parts |= Changes.EMBEDDINGS | Changes.MODELS
        if changes & parts:
            project, shelf = self.session.project, self.session.shelf
            if changes & ~(Changes.EMBEDDINGS | Changes.MODELS | Changes.FILTERS):
                self._counter = FacetCounter(project)
            self._offering.ask("filter", lambda: _read_offer(project, shelf), self._offer)

    def shut_down(self) -> None:
        """End the grid's threads."""
        self.filter.stop()
        self.grid.shutdown()
        if self.duplicates is not None:
            self.duplicates.shut_down()

    def _offer(self, _what: str, offer: _Offer) -> None:
        self._runs, self._collections, self._reviews = offer.runs, offer.collections, offer.reviews
        self._is_harmful = offer.is_harmful
        self._attributes = tuple(each.name for each in offer.attributes)
        self._has_clusters = offer.has_clusters
        self._sources = frozenset(source for each in offer.attributes for source in each.sources)
        self.filter.facets.offer_attributes(offer.attributes)
        self.filter.facets.offer_clusters(offer.has_clusters)
        self.filter.offer_collections(offer.collections, offer.images)
        self.saved_filters.offer(offer.filters)
        self._offer_captions(offer)
        self.filter.offer_runs(offer.runs)
        self.filter.offer_reviews(offer.reviews)
        self.filter.search.offer(offer.searching)
        self.commands.can_search = bool(offer.searching)
        self.collections.offer([each.name for each in offer.collections])
        self.audit_action.setEnabled(offer.images > 0)
        self.duplicates_action.setEnabled(offer.images > 0)
        self.clusters_action.setEnabled(offer.images > 0 and not self.session.project.read_only)
        if self.duplicates is not None:
            self.duplicates.set_blurred(offer.is_harmful)
        self.review_action.setEnabled(offer.images > 0 and not self.session.project.read_only)
        self.filter.setEnabled(offer.images > 0)
        if offer.images:
            self.grid.set_empty_state("No image matches this filter.", "Clear filter", self.filter.clear)
        else:
            self.grid.set_empty_state(
                "Here you look through the images of this project. "
                "They stay where they are and are never written to.",
                "Import images…",
                self.open_import,
            )
        self._find()

    def _sort_by(self, key: SortedBy, descending: bool) -> None:
        self._sort = (key, descending)
        self._find()

    def _caption_by(self, wish: CaptionWish | None) -> None:
        self._caption = wish
        self._find()

    def _offer_captions(self, offer: _Offer) -> None:
        """What can be written under the images, each with what it is called."""
        wishes: dict[CaptionWish, str] = {AttributeOrder(name): name for name in self._attributes}
        wishes |= {TopLabelOf(run.run): f"Top label, {run.title}" for run in offer.runs}
        for review in offer.reviews:
            questions = (each for each in review.questions if each.kind is not QuestionKind.SEVERAL)
            wishes |= {AnswerOf(review.id, each.name): f"{each.name}, {review.name}" for each in questions}
        self._captions = wishes
        self._caption = self._caption if self._caption in wishes else None
        self.grid.header.offer_captions([(words, wish) for wish, words in wishes.items()])

    def _find(self) -> None:
        query = self.filter.query()
        keys: list[SortedBy] = [SortKey.ADDED, SortKey.NAME, SortKey.FOLDER, SortKey.MODIFIED, SortKey.SIZE]
        keys += [SortKey.CLUSTER] if self._has_clusters else []
        keys += map(AttributeOrder, self._attributes)
        if query.label is not None:
            keys.append(SortKey.PROBABILITY)
        result, least = self.filter.search.result, self.filter.search.least
        if result is not None:
            keys.append(SortKey.SIMILARITY)
        if self._sort[0] not in keys:
            self._sort = (SortKey.ADDED, False)
        self.grid.set_sort_keys(keys)
        self.grid.set_sort(*self._sort)
        self._query = replace(query, sort=self._sort[0], descending=self._sort[1])
        # The result is another object with every search: what was found by an earlier one is dropped.
        key, search = (self._query, id(result), least), None if result is None else (result, least)
        wish = self._caption
        find = partial(_select, self.session.project, self._query, search, wish)
        self._finding.ask((*key, wish), find, self._found)
        self.chips.show_parts(self._parts())
        self.saved_filters.show_query(self._query, self._searched())
        self.filter.facets.forget_counts()
        self._count()

    def _parts(self) -> list[Chip]:
        """The parts of the filter in words, and what takes each of them away."""
        names = {int(each.id): each.name for each in self._collections}
        runs = {int(each.run): each.title for each in self._runs}
        query = replace(self._query, sort=SortKey.ADDED, descending=False)
        parts: list[Chip] = [
            (part.words, partial(self.filter.choose, part.rest)) for part in filter_parts(query, names, runs)
        ]
        if (words := self.filter.search.words_of_result) is not None:
            parts.append((words, self.filter.search.clear))
        return parts

    def _count(self) -> None:
        """Count the images of each value that is to be seen."""
        facets = self.filter.open_facets()
        if not facets:
            self._counting.withdraw()
            return
        result, least = self.filter.search.result, self.filter.search.least
        query = replace(self._query, sort=SortKey.ADDED, descending=False)
        counter = self._counter

        def count() -> dict[Facet, FacetCounts]:
            within = None if result is None else result.best_first(result.images, least)
            return counter.counts(query, facets, within)

        self._counting.ask((query, facets, id(result), least), count, lambda _key, found: self._take_counts(found))

    def _take_counts(self, counts: dict[Facet, FacetCounts]) -> None:
        self.filter.show_counts(counts)

    def _show_found(self) -> None:
        """Show what a search found, the nearest first."""
        self.close_import()
        self._sort = (SortKey.SIMILARITY, True)
        self._find()

    def _found(
        self,
        key: tuple[ImageQuery, int, float, CaptionWish | None],
        answer: tuple[NDArray[np.int64], Captions | None],
    ) -> None:
        (query, _search, _least, wish), (ids, captions) = key, answer
        label = query.label
        run = next((each for each in self._runs if label and each.run == label.run), None)
        asked = query.answer.review if query.answer is not None else None
        is_judged = any(each.id == asked and each.is_harmful for each in self._reviews)
        is_brought = query.ids is not None and query.ids == self._harmful_ids
        self.grid.set_blurred(self._is_harmful or is_judged or is_brought or (run is not None and run.is_harmful))
        measure = "cosine" if isinstance(captions, CosineCaptions) else _measure(query)
        if wish is not None and isinstance(captions, CodedTexts):
            measure = self._captions.get(wish, "")
        self.grid.set_ids(ids, captions, measure)
        self.commands.collection = query.collection
        name = next((each.name for each in self._collections if each.id == query.collection), "")
        self.collection_menu.show_collection(query.collection if name else None, name)
        self.saved_filters.show_query(self._query, self._searched())
        self._keyboard_to_images()

    def _keyboard_to_images(self) -> None:
        """The grid takes the keyboard where it waited for what there is, or went with the last image."""
        focused = self.window().focusWidget()
        if focused is None or focused is self:
            self.grid.take_keyboard()

    def _refuse(self, reason: str) -> None:
        """Images that cannot be found are said; those of another filter may not stand in for them."""
        self.grid.set_ids(np.empty(0, dtype=np.int64))
        self.session.warn(reason)

    def _offer_selection(self) -> None:
        self.collections.set_images(self.grid.selected_ids())

    def _tell_labels(self, image: int) -> None:
        """List what the chosen run, or else the latest, made of the image."""
        if not self._runs:
            return
        label = self._query.label
        run = next((each for each in self._runs if label and each.run == label.run), self._runs[0])
        scored, project = self._scored, self.session.project

        def read() -> RunImages:
            if scored is not None and scored[0] == run.run:
                return scored[1]
            return RunImages.of(project, project.runs.record(run.run))

        self._telling.ask((image, run), read, self._take_labels)

    def _take_labels(self, of: tuple[int, LabelledRun], images: RunImages) -> None:
        image, run = of
        self._scored = (run.run, images)
        if self.grid.preview.image == image:
            self.grid.preview.set_labels(images.of_image(image)[:MOST_LABELS], folded=run.is_harmful)

    def _imported(self, report: ImportReport, places: tuple[Path, ...]) -> None:
        """Land on the pictures, and look for what comes next."""
        self.session.announce(report.changes)
        self.close_import()
        if report.added:
            self.thumbnails.start()
        project = self.session.project
        self._beside.ask(places, lambda: table_beside(project, places), partial(self._offer_next, report))

    def _offer_next(self, report: ImportReport, _places: tuple[Path, ...], table: TableBeside | None) -> None:
        """Offer the table that lies beside the pictures, or else an audit; and the list of what needs a look."""
        if table is not None and table.path.name not in self._sources:
            words = f"“{table.path.name}”, next to these images, names {images(table.images)} of this project."
            offers: list[Offer] = [("Look at the table…", partial(self.table_asked.emit, table.path))]
        elif self._attributes:
            words, offers = "The next step is to plan an audit.", [("Plan an audit…", self._ask_audit)]
        else:
            words = "Next: import a table that says who is in the images, or plan an audit without groups."
            offers = [
                ("Import a table…", partial(self.table_asked.emit, None)),
                ("Plan an audit…", self._ask_audit),
            ]
        if report.unreadable or report.duplicates or report.moved or report.missing:
            words = f"{report.in_words()} {words}"
            offers.append((SHOW_FILES, self._show_report))
        self.next_step.offer(words, offers)

    def _show_arriving(self) -> None:
        """Show the images that an import brings while it goes on, unless one looks at something else by now."""
        if self._pages.currentWidget() is self.form:
            self.close_import()

    def _offer_unreadable(self, unreadable: Sequence[tuple[Path, str]]) -> None:
        """Say that pictures cannot be decoded, and offer to list them."""
        self.form.report.show_unreadable(unreadable)
        what = f"{images(len(unreadable))} cannot be shown: the files are damaged or have changed."
        self.next_step.offer(what, [(SHOW_FILES, self._show_report)])

    def offer_changes(self, found: DiskChanges) -> None:
        """Say what changed on disk, and offer to bring it in or to look for what is missing."""
        self.close_import()
        offers: list[Offer] = [("Import the changes", self._import_again)] if found.can_be_imported else []
        offers += [("Locate folder…", self.locate)] if found.missing else []
        self.form.report.show_changes(found, offers)
        self.next_step.offer(found.in_words(), [*offers, (SHOW_FILES, self._show_report)])

    def _import_again(self) -> None:
        """Import the folders once more that images came from, as they were imported."""
        self.session.run_job(
            "Importing changes", Lane.WRITE, import_again, self, self._imported_again, self.session.warn
        )

    def _imported_again(self, report: ImportReport) -> None:
        self.session.announce(report.changes)
        self.session.say(report.in_words())
        if report.added:
            self.thumbnails.start()
        if report.added or report.unreadable:
            # The new images may stand in the table beside them.
            self.form.report.show_report(report)
            project = self.session.project
            self._beside.ask((), lambda: _table_beside_imported(project), partial(self._offer_next, report))

    def locate(self) -> None:
        """Ask for a folder and look there for the bytes of the missing files."""
        if (folder := self.ask_new_place()) is not None:
            self.session.run_job(
                "Locating images",
                Lane.WRITE,
                lambda project: locate_missing(project, folder),
                self,
                self._located,
                self.session.warn,
            )

    def ask_new_place(self) -> Path | None:
        """Where the pictures are now; a method of its own so that a test can answer."""
        return ask_folder(self, "Where are the images now?", Purpose.IMAGES)

    def _located(self, report: LocateReport) -> None:
        self.session.announce(report.changes)
        self.session.say(f"Found {images(report.found)} again; {len(report.missing):,} still missing.")
        self._look_at_disk(self._looked)  # what else had changed is still to be offered

    def look_at_disk(self) -> None:
        """Look what is new, changed, moved or missing in the folders that images came from, and say it."""

        def looked(found: DiskChanges) -> None:
            self.session.say(found.in_words())
            if found.is_worth_a_look:
                self.show_requested.emit()
            self._looked(found)

        self._look_at_disk(looked)

    def _look_at_disk(self, looked: Callable[[DiskChanges], object]) -> None:
        title = "Looking for changes on disk"
        self.session.run_job(title, Lane.WRITE, look_at_disk, self, looked, self.session.warn)

    def _looked(self, found: DiskChanges) -> None:
        self.session.announce(found.changes)
        if found.is_worth_a_look:
            self.offer_changes(found)

    def _show_report(self) -> None:
        self._pages.setCurrentWidget(self.form)
        self.form.show_report()

    def _ask_audit(self) -> None:
        self.audit_asked.emit(self.query())

    def _ask_review(self) -> None:
        """Of the images that are selected, or else of all that the filter finds."""
        ids = self.grid.selected_ids()
        self.review_asked.emit(ids if len(ids) else None)


def _table_beside_imported(project: ProjectReader) -> TableBeside | None:
    return table_beside(project, tuple(place.path for place in project.import_places.all()))


def _read_offer(project: ProjectReader, shelf: ModelCache) -> _Offer:
    return _Offer(
        images=project.images.count(),
        attributes=project.attributes.summaries(),
        collections=project.collections.all(),
        runs=labelled_runs(project),
        reviews=answered_reviews(project),
        filters=project.saved_filters.all(),
        is_harmful=holds_harmful_review(project),
        has_clusters=project.images.any_clusters(),
        searching=searching_models(project, shelf),
    )


def _select(
    project: ProjectReader,
    query: ImageQuery,
    search: tuple[SearchResult, float] | None,
    wish: CaptionWish | None,
) -> tuple[NDArray[np.int64], Captions | None]:
    """The images of a query, and what stands under each: what was wished for, or else what they are sorted by."""
    ids, captions = _select_as_sorted(project, query, search)
    if wish is not None and (found := read_captions(project, wish, ids)) is not None:
        captions = CodedTexts(found.codes, found.values, found.probabilities, found.none)
    return ids, captions


def _select_as_sorted(
    project: ProjectReader, query: ImageQuery, search: tuple[SearchResult, float] | None
) -> tuple[NDArray[np.int64], Captions | None]:
    """The images of a query, with a cosine, a probability, or the value that they are sorted by."""
    ids = select_images(project, query)
    if search is not None:
        result, least = search
        nearest = result.best_first(ids, least)
        if query.sort is not SortKey.SIMILARITY:
            ids = ids[np.isin(ids, nearest)]
        else:
            ids = nearest if query.descending else nearest[::-1].copy()
        return ids, CosineCaptions(result.of(ids))
    if query.label is not None:
        return ids, label_probabilities(project, query.label, ids)
    if isinstance(query.sort, AttributeOrder) and query.sort.attribute in project.attributes.names():
        held = project.attributes.codes(query.sort.attribute, ids)
        return ids, ValueCaptions(held.codes, held.values)
    return ids, None


def _measure(query: ImageQuery) -> str:
    """What the captions tell."""
    if query.label is not None:
        return probability_of(query.label.label)
    return query.sort.attribute if isinstance(query.sort, AttributeOrder) else ""
