"""The Images place: filter, grid, preview, and the way in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import tr
from clipstudio.services.browsing import ImageBrowser
from clipstudio.ui.actions import make_action
from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.image_commands import CANNOT_SEARCH, ImageCommands
from clipstudio.ui.latest import Latest
from clipstudio.ui.pane_sizes import SidePane
from clipstudio.ui.panes import Panes
from clipstudio.ui.place import READ_ONLY, Place, row
from clipstudio.ui.places.images.clusters_page import ClustersPage
from clipstudio.ui.places.images.collection_bar import CollectionBar
from clipstudio.ui.places.images.collection_menu import CollectionMenu
from clipstudio.ui.places.images.disk_work import DiskWork
from clipstudio.ui.places.images.duplicates.page import DuplicatesPage
from clipstudio.ui.places.images.filter_chips import FilterChips
from clipstudio.ui.places.images.filter_panel import FilterPanel
from clipstudio.ui.places.images.map.page import MapPage
from clipstudio.ui.places.images.offer import FilterOffer, read_offer
from clipstudio.ui.places.images.preview_labels import PreviewLabels
from clipstudio.ui.places.images.removed_images import RemovedImages
from clipstudio.ui.places.images.saved_filter_menu import SavedFilterMenu
from clipstudio.ui.places.images.search_drops import SearchDrops
from clipstudio.ui.places.images.search_work import SearchWork
from clipstudio.ui.places.images.shown_images import ShownImages
from clipstudio.ui.removed_things import DELETED_COLLECTIONS, RemovedThings
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import SPACE_INSIDE

FILTER, GRID_LETTERS = SidePane("images", 0.22, 33, 48, tr("the filter"), "F9"), 50
MAP, BESIDE_MAP = SidePane("images-map", 0.62, 44), 26


class ImagesPlace(Place):
    """Looks through the project's images.

    Signals:
        audit_asked: Plan an audit of these images (`ImageQuery`).
        review_asked: Make a review of these images ((m,) int64), or of those of the filter (None).
        table_asked: Import this table of attributes (`Path`), or one that is to be chosen (None).
        names_asked: Take attributes from the names of files and folders.
        picture_shown: What is said may float over this (`QWidget`) and covers no button there; None for anywhere.
    """

    name = tr("Images")
    icon_name = "images"
    audit_asked = Signal(object)
    review_asked = Signal(object)
    table_asked = Signal(object)
    names_asked = Signal()
    picture_shown = Signal(object)

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.collection_menu = CollectionMenu(session)
        self.saved_filters = SavedFilterMenu(session)
        self.filter = FilterPanel(self.collection_menu, self.saved_filters)
        self.chips = FilterChips()
        self.chips.hide()  # until it is known that there are images
        self.grid = GridPanel()
        self.shown = ShownImages(session, self.filter, self.grid, self.chips)
        self.commands = ImageCommands(session, self.grid)
        self.collections = CollectionBar(session)
        self.removed = RemovedThings(session, DELETED_COLLECTIONS, self)
        self.removed_images = RemovedImages(session, self)
        self.disk = DiskWork(session, self)
        self.duplicates: DuplicatesPage | None = None
        self.clusters: ClustersPage | None = None
        self.map: MapPage | None = None
        self.search = SearchWork(session, self.filter.search)
        self.search_drops = SearchDrops(self.filter.search)
        self._labels = PreviewLabels(session, self.grid)
        self._offering = Latest(session.background, self, session.warn)
        self._there = Latest(session.background, self, session.warn)
        self._offer = FilterOffer()
        self._make_actions()
        self._lay_out(settings)
        self._connect()
        self.grid.follow(session.preferences)
        self.grid.view.set_tile_size(session.preferences.tile_size)
        session.preferences.tiles_changed.connect(self.grid.view.set_tile_size)
        self.grid.share(session.selection)
        self.grid.set_source(ImageBrowser(session.project))
        self.refresh(Changes.IMAGES)

    def _make_actions(self) -> None:
        self.import_action = self.action_from_anywhere(tr("Import images…"), self.open_import, "Ctrl+I")
        self.import_action.setEnabled(not self.session.project.read_only)
        self.duplicates_action = self.action_from_anywhere(tr("Find duplicates…"), self.open_duplicates, "")
        self.clusters_action = self.action_from_anywhere(tr("Set clusters…"), self.open_clusters, "")
        self.map_action = self.action_from_anywhere(tr("Map"), self.turn_map, "Ctrl+M")
        for action in (self.duplicates_action, self.clusters_action, self.map_action):
            action.setEnabled(False)  # until it is known that there are images
        self.audit_action = QAction(tr("Audit these images…"), self)
        self.audit_action.triggered.connect(self._ask_audit)
        self.addAction(self.audit_action)
        self.review_action = QAction(tr("Review these images…"), self)
        self.review_action.triggered.connect(lambda _checked=False: self._ask_review())
        self.addAction(self.review_action)

        self.paste_action = make_action(
            self.grid, tr("Search for the copied picture"), self._search_pasted, "Ctrl+V"
        )
        self.paste_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.grid.addAction(self.paste_action)

    def _lay_out(self, settings: Settings) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter, 1)
        column.addLayout(self._end_of_filter())
        column.addWidget(self.collections)
        self._map_side = QWidget()
        QVBoxLayout(self._map_side).setContentsMargins(0, 0, 0, 0)
        self._beside = Panes(self.grid, BESIDE_MAP, self._map_side, MAP, settings)
        self._beside.set_side_present(False)
        main = QWidget()
        right = QVBoxLayout(main)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.disk.next_step)
        right.addWidget(self.chips)
        right.addWidget(self._beside, 1)
        self._panes = Panes(main, GRID_LETTERS, side, FILTER, settings)
        page = QWidget()
        layout = QHBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(page)
        self._pages.addWidget(self.disk.form)
        self._pages.addWidget(self.removed.page)

    def _end_of_filter(self) -> QVBoxLayout:
        """The entries that lead to removed images and to deleted collections."""
        lines = QVBoxLayout()
        lines.setContentsMargins(SPACE_INSIDE, 0, SPACE_INSIDE, 0)
        lines.setSpacing(0)
        for entry in (self.removed_images.entry, self.removed.entry):
            lines.addLayout(row(entry))
        return lines

    def _connect(self) -> None:
        self.shown.asked.connect(self._name_filter)
        self.shown.shown.connect(self._take_shown)
        self.saved_filters.chosen.connect(self.filter.choose)
        self.chips.emptied.connect(self.grid.take_keyboard)
        self.search.found.connect(self._show_found)
        self.search_drops.taken.connect(self._show_search)
        self.filter.search.refused.connect(self._refuse_search)
        self.commands.review_asked.connect(self.review_asked)
        self.collection_menu.merged.connect(self._show_merged)
        # At once: what else the place offers is read before it looks for images again.
        self.commands.removed.connect(self.shown.find)
        self.commands.like_asked.connect(lambda ids: self.filter.search.ask_like(ids.tolist()))
        self.grid.selection_changed.connect(self._offer_selection)
        self.commands.assigning.bar_shown.connect(
            lambda is_shown: self.picture_shown.emit(self.grid.body if is_shown else None)
        )
        self.disk.form_wanted.connect(lambda: self._pages.setCurrentWidget(self.disk.form))
        self.disk.images_wanted.connect(self._show_tiles)
        self.disk.found.connect(self.show_requested)
        self.disk.audit_asked.connect(self._ask_audit)
        self.disk.table_asked.connect(self.table_asked)
        self.disk.names_asked.connect(self.names_asked)
        self.removed.page_wanted.connect(self._pages.setCurrentWidget)
        self.removed_images.page_wanted.connect(self._show_page)
        self.removed_images.page_closed.connect(self.close_import)
        self.removed.page.closed.connect(self.close_import)

    def file_actions(self) -> tuple[QAction, ...]:
        """Importing images, and making their thumbnails."""
        return (self.import_action, self.disk.thumbnails.action, self.duplicates_action, self.clusters_action)

    def view_actions(self) -> tuple[QAction, ...]:
        """The filter can be folded, the map shown."""
        return (*(each for each in (self._panes.fold_action,) if each is not None), self.map_action)

    def header_actions(self) -> list[QAction]:
        """Import first; once there are images, auditing them is the next step."""
        return [self.import_action, self.audit_action, self.map_action, self.review_action, self.duplicates_action]

    def main_list(self) -> QWidget:
        """The grid, or the image that is shown large; as long as there is neither, the place waits."""
        if self._pages.currentWidget() is self.disk.form:
            return self.disk.form
        if self.duplicates is not None and self._pages.currentWidget() is self.duplicates:
            return self.duplicates.view
        if self.removed_images.page is not None and self._pages.currentWidget() is self.removed_images.page:
            return self.removed_images.page.grid.view
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
        self.disk.open_form(places)

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
            self.duplicates.set_blurred(self._offer.is_harmful)
            self._pages.addWidget(self.duplicates)
        self._pages.setCurrentWidget(self.duplicates)
        self.duplicates.compare()
        self.duplicates.setFocus()

    def turn_map(self) -> None:
        """Show the map beside the grid, or take it away."""
        if self.map is not None and self._beside.side_size and self._pages.currentIndex() == 0:
            self.close_map()
        else:
            self.open_map()

    def open_map(self) -> None:
        """Show how a model sees the images, beside the grid."""
        if self.map is None:
            self.map = MapPage(self.session, self.grid)
            layout = self._map_side.layout()
            assert layout is not None
            layout.addWidget(self.map)
            self.map.closed.connect(self.close_map)
            self.map.selecting.selected.connect(self._follow_map)
            self.map.selecting.opened.connect(self.grid.open_preview)
            self.map.only_asked.connect(self._show_only)
            self.map.embed_asked.connect(self.search.embedding.start)
            self.search.embedding.under_way.connect(self.map.set_under_way)
        self.map.offer(self._offer, self.shown.query.label)
        self._pages.setCurrentIndex(0)
        self._beside.set_side_present(True)
        self._beside.unfold()
        self.map.set_kept(self.shown.of_filter)
        self.map.open()
        self.map.setFocus()

    def close_map(self) -> None:
        """Take the map away; what is selected stays so."""
        self._beside.set_side_present(False)
        self.grid.setFocus()

    def _show_only(self, is_on: bool) -> None:
        """Keep to what is selected, or show all images of the filter again."""
        ids = self.session.selection.ids
        self.shown.show_only(ids if is_on and len(ids) else None)

    def _follow_map(self) -> None:
        """Where the grid keeps to what is selected, what is selected on the map scopes it."""
        if self.shown.only is not None:
            self._show_only(True)

    def _show_merged(self, into: str) -> None:
        """Show the collection into which the one that is shown went."""
        id = next((each.id for each in self._offer.collections if each.name == into), None)
        if id is not None:
            self.filter.choose(replace(self.filter.query(), collection=id))

    def _show_page(self, page: QWidget) -> None:
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def close_import(self) -> None:
        """Go back to the images."""
        self._pages.setCurrentIndex(0)
        self.grid.setFocus()

    def _show_tiles(self) -> None:
        """Show the grid, where new images can be seen, and neither one that was large nor two side by side."""
        self.grid.close_preview()
        self.grid.close_pair()
        self.close_import()

    def show_query(self, query: ImageQuery, *, is_harmful: bool = False) -> None:
        """Show the images of a query that came from elsewhere, blurred where they were there."""
        self.shown.take_care_of(query.ids if is_harmful else None)
        self.close_import()
        self.filter.choose(query)

    def query(self) -> ImageQuery:
        """The images that are shown, by the name of their filter where it was saved."""
        query, saved = self.saved_filters.wanted(), self.saved_filters.current
        return query if saved is None else replace(query, saved_as=saved.name)

    def _searched(self) -> NDArray[np.int64] | None:
        """The images of a search that are shown; None without a search."""
        is_all = self.filter.search.result is None and self.shown.only is None
        return None if is_all else self.grid.model.ids

    def refresh(self, changes: Changes) -> None:
        """Read again what the filter offers and which images there are."""
        parts = Changes.IMAGES | Changes.ATTRIBUTES | Changes.COLLECTIONS | Changes.AUDITS | Changes.REVIEWS
        parts |= Changes.FILTERS
        parts |= Changes.EMBEDDINGS | Changes.MODELS
        if changes & parts:
            project, shelf = self.session.project, self.session.shelf
            if changes & ~(Changes.EMBEDDINGS | Changes.MODELS | Changes.FILTERS):
                self.shown.counting.forget(changes)
            self._offering.ask("filter", lambda: read_offer(project, shelf), self._take_offer)
        if changes & Changes.IMAGES:
            self.grid.renew()
        if changes & Changes.IMAGES and len(self.session.selection):
            ids_of = self.session.project.facets.all_ids
            self._there.ask("ids", ids_of, lambda _key, ids: self.session.selection.keep(ids))

    def shut_down(self) -> None:
        """End the grid's threads."""
        self.filter.stop()
        self.grid.shutdown()
        self.removed_images.shut_down()
        if self.duplicates is not None:
            self.duplicates.shut_down()
        if self.map is not None:
            self.map.shut_down()

    def _take_offer(self, _what: str, offer: FilterOffer) -> None:
        self._offer, project = offer, self.session.project
        self.filter.offer(offer)
        self.chips.setVisible(offer.images > 0)
        self.shown.offer(offer)
        self.disk.offer(offer)
        self._labels.runs = offer.runs
        self.saved_filters.offer(offer.filters)
        self.commands.can_search = bool(offer.searching)
        self.search_drops.is_on = offer.images > 0
        self.collections.offer([each.name for each in offer.collections])
        self.audit_action.setEnabled(offer.images > 0 and not project.read_only)
        self.audit_action.setToolTip(READ_ONLY if project.read_only else "")
        self.duplicates_action.setEnabled(offer.images > 0)
        self.map_action.setEnabled(offer.images > 0)
        self.clusters_action.setEnabled(offer.images > 0 and not project.read_only)
        self.review_action.setEnabled(offer.images > 0 and not project.read_only)
        if self.duplicates is not None:
            self.duplicates.set_blurred(offer.is_harmful)
        if offer.images:
            self.grid.set_empty_state(tr("No image matches this filter."), tr("Clear filter"), self.filter.clear)
        else:
            self.grid.set_empty_state(
                tr(
                    "Here you look through the images of this project. "
                    "They stay where they are and are never written to."
                ),
                tr("Import images…"),
                self.open_import,
            )
        self.shown.find()

    def _name_filter(self) -> None:
        self.saved_filters.show_query(self.shown.query, self._searched(), self.filter.search.found_by)

    def _show_search(self) -> None:
        """Show where something is searched for."""
        self.show_requested.emit()
        self.close_import()

    def _search_pasted(self) -> None:
        """Search for the picture on the clipboard; of words, which belong into a field, nothing is made here."""
        if self.search_drops.is_on:
            self.filter.search.text.paste_picture()

    def _refuse_search(self) -> None:
        """Nothing can be searched yet: say why, and lead to the button that changes that."""
        self._show_search()
        self._panes.unfold()
        self.filter.show_search()
        self.session.warn(CANNOT_SEARCH)

    def _show_found(self) -> None:
        """Show what a search found."""
        self.close_import()
        self.shown.show_nearest()
        self.filter.show_found()

    def _take_shown(self) -> None:
        """The images of the filter are in the grid: what goes with them follows."""
        query = self.shown.query
        self._labels.chosen = None if query.label is None else query.label.run
        self.commands.collection = query.collection
        name = next((each.name for each in self._offer.collections if each.id == query.collection), "")
        self.collection_menu.show_collection(query.collection if name else None, name)
        self._name_filter()
        self._keyboard_to_images()
        if self.map is not None:
            self.map.offer(self._offer, query.label)
            self.map.set_only(self.shown.only is not None)
            self.map.set_kept(self.shown.of_filter)

    def _keyboard_to_images(self) -> None:
        """The grid takes the keyboard where it waited for what there is, or went with the last image."""
        focused = self.window().focusWidget()
        if focused is None or focused is self:
            self.grid.take_keyboard()

    def _offer_selection(self) -> None:
        self.collections.set_images(self.grid.selected_ids())

    def _ask_audit(self) -> None:
        self.audit_asked.emit(self.query())

    def _ask_review(self) -> None:
        """Of the images that are selected, or else of all that the filter finds."""
        ids = self.grid.selected_ids()
        self.review_asked.emit(ids if len(ids) else None)
