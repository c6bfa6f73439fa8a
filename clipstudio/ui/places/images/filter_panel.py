"""The filter at the left of the images: text, collection, facets, content, a label's probability, answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clipstudio.domain.ids import CollectionId, ImageId
from clipstudio.domain.images import FoundBy, ImageQuery
from clipstudio.domain.language import number, tr
from clipstudio.results.selections import found_by_words
from clipstudio.results.words import images
from clipstudio.services.facets import EVERY, Facet, FacetCounts, FacetKind
from clipstudio.storage.collections import CollectionSummary
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.place import muted, side_pane
from clipstudio.ui.places.images.answer_filter import AnswerFilterBox
from clipstudio.ui.places.images.facet_boxes import FacetBoxes
from clipstudio.ui.places.images.label_filter import LabelFilterBox
from clipstudio.ui.places.images.offer import FilterOffer
from clipstudio.ui.places.images.search_box import SearchBox
from clipstudio.ui.places.images.top_label_filter import TopLabelBox

TYPING_PAUSE_MS = 200
COLLECTIONS = Facet(FacetKind.COLLECTION)
IN_NONE = "none"
"""Among the collections: images of none."""


class _WideScroll(QScrollArea):
    """Asks for the width of what is in it, and scrolls sideways where there is less."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    # Qt's names

    def minimumSizeHint(self) -> QSize:
        """As wide as the content; boxes of it come and open later."""
        content, bar = self._content.minimumSizeHint(), self.verticalScrollBar().sizeHint()
        return QSize(content.width() + bar.width(), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another width where the content does."""
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class FilterPanel(QWidget):
    """Builds an `ImageQuery` from what the user chooses.

    Args:
        beside_collection: Stands beside the choice of a collection; nothing by default.
        at_the_head: Stands above all else; nothing by default.

    Signals:
        changed: Another set of images is asked for.
        counts_wanted: Other lists are open than before.
    """

    changed = Signal()
    counts_wanted = Signal()

    def __init__(self, beside_collection: QWidget | None = None, at_the_head: QWidget | None = None) -> None:
        super().__init__()
        self._at_the_head = at_the_head
        self._beside_collection = beside_collection
        self.text = QLineEdit()
        self.text.setPlaceholderText(tr("File name or folder"))
        self.text.setAccessibleName(tr("File name or folder contains"))
        self.text.setClearButtonEnabled(True)
        self.collection = ComboBox()
        self.collection.setAccessibleName(tr("Collection"))
        self.search = SearchBox()
        self.top_label = TopLabelBox()
        self.label = LabelFilterBox()
        self.answer = AnswerFilterBox()
        self._ids: tuple[ImageId, ...] | None = None
        self._collections: dict[int | str | None, str] = {}
        self._images = 0
        self._without_copies = False
        self._found_by: FoundBy | None = None
        self._among = muted()
        self.again = QPushButton(tr("Search again"))
        self.again.setToolTip(
            tr("Search all images now for the same, with the same cut-off, instead of this list")
        )
        self.again.clicked.connect(lambda _checked=False: self._search_again())
        self.clear_button = QPushButton(tr("Clear filter"))
        self.clear_button.setProperty("role", "quiet")
        self.facets = FacetBoxes()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.changed)
        self.text.textChanged.connect(self._typing.start)
        self.collection.currentIndexChanged.connect(self.changed)
        self.facets.changed.connect(self.changed)
        self.search.changed.connect(self.changed)
        for box in (self.top_label, self.label, self.answer):
            box.changed.connect(self.changed)
            box.opened.connect(self.counts_wanted)
        self.facets.counts_wanted.connect(self.counts_wanted)
        self.clear_button.clicked.connect(self.clear)
        self._lay_out()
        self.offer_collections((), 0)
        self._choose_ids(None)

    def _lay_out(self) -> None:
        pane, layout = side_pane()
        if self._at_the_head is not None:
            layout.addWidget(self._at_the_head)
        layout.addWidget(self._among)
        layout.addWidget(self.again, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.text)
        line = QHBoxLayout()
        line.addWidget(self.collection, 1)
        if self._beside_collection is not None:
            line.addWidget(self._beside_collection)
        layout.addLayout(line)
        layout.addWidget(self.facets)
        layout.addWidget(self.search)
        layout.addWidget(self.top_label)
        layout.addWidget(self.label)
        layout.addWidget(self.answer)
        layout.addWidget(self.clear_button, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        scroll = self._scroll = _WideScroll(pane)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def stop(self) -> None:
        """End the timers before the window goes."""
        self._typing.stop()
        self.search.stop()

    def query(self) -> ImageQuery:
        """What is asked for; the order is the grid's to say."""
        collection = self.collection.currentData()
        is_one = collection is not None and collection != IN_NONE
        return ImageQuery(
            collection=CollectionId(collection) if is_one else None,
            no_collection=collection == IN_NONE,
            attributes=self.facets.chosen_attributes,
            text=self.text.text(),
            label=self.label.filter(),
            ids=self._ids,
            answer=self.answer.filter(),
            folders=self.facets.folders.chosen(),
            clusters=self.facets.clusters.chosen(),
            files=self.facets.chosen_files,
            without_copies=self._without_copies,
            top_label=self.top_label.filter(),
            copies=self.facets.chosen_copies,
            found_by=self._found_by,
        )

    def show_search(self) -> None:
        """Bring the search into sight, with the keyboard on what can be done there."""
        self._scroll.ensureWidgetVisible(self.search)
        (self.search.text if self.search.can_search else self.search.embedding.compute).setFocus()

    def show_found(self) -> None:
        """Bring what a search found into sight: how near the images are, and where they are cut off."""
        # Once the labels have taken their height.
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.search.end))

    def clear(self) -> None:
        """Ask for every image again."""
        self.search.show_result(None)
        self.choose(ImageQuery())

    def choose(self, query: ImageQuery) -> None:
        """Show all of a query that came from elsewhere, also what the project does not offer, and ask for it."""
        self.facets.part_of(query)
        with QSignalBlocker(self.collection), QSignalBlocker(self.label), QSignalBlocker(self.text):
            self._choose_collection(IN_NONE if query.no_collection else query.collection)
            self.label.choose(query.label)
            self.answer.choose(query.answer)
            self.top_label.show_filter(query.top_label)
            self.text.setText(query.text)
        self._typing.stop()
        self._choose_ids(query.ids, query.found_by)
        self._without_copies = query.without_copies
        self.changed.emit()

    def _choose_ids(self, ids: tuple[ImageId, ...] | None, found_by: FoundBy | None = None) -> None:
        self._ids, self._found_by = ids, None if ids is None else found_by
        words = "" if ids is None else tr("Only the {ids} chosen elsewhere", ids=images(len(ids)))
        if ids is not None and found_by is not None:
            words = tr(
                "The {ids} {found_by_words}: the list as it was then.",
                ids=images(len(ids)),
                found_by_words=found_by_words(found_by),
            )
        self._among.setText(words)
        self._among.setVisible(ids is not None)
        self.again.setVisible(self._found_by is not None and self._found_by.query.is_kept)

    def _search_again(self) -> None:
        """Ask for all images once more, and search these for what was searched for."""
        if (found := self._found_by) is not None:
            self.choose(replace(self.query(), ids=None, found_by=None))
            self.search.ask_again(found)

    def _choose_collection(self, id: CollectionId | str | None) -> None:
        if id is not None and self.collection.findData(id) < 0:
            words = tr("In no collection") if id == IN_NONE else tr("a collection that is no longer there")
            self.collection.addItem(words, id)
        self.collection.setCurrentIndex(0 if id is None else self.collection.findData(id))

    def open_facets(self) -> tuple[Facet, ...]:
        """What is to be counted: the facets that are open, and the collections where there are any."""
        collections = (COLLECTIONS,) if self.collection.count() > 1 else ()
        top_label = (self.top_label.facet,) if self.top_label.is_open else ()
        return (*collections, *self.facets.open_facets(), *top_label, *self.answer.open_facets())

    def forget_counts(self) -> None:
        """Another selection is asked for: what was counted no longer holds."""
        self.facets.forget_counts()
        self.top_label.forget_counts()
        self.answer.forget_counts()

    def show_counts(self, counts: Mapping[Facet, FacetCounts]) -> None:
        """Say how many images of the selection have each value, with that facet's own part lifted."""
        self.facets.show_counts(counts)
        self.answer.show_counts(counts)
        if self.top_label.facet in counts:
            self.top_label.show_labels(counts[self.top_label.facet])
        found = counts.get(COLLECTIONS, {})
        # Without a collection the rest of the filter still holds, and is not all that there is.
        every = tr("All images") if found.get(EVERY) == self._images else tr("All matches")
        names = {**self._collections, EVERY: every, None: tr("In no collection")}
        for place in range(self.collection.count()):
            id = self.collection.itemData(place)
            value = EVERY if id is None else None if id == IN_NONE else id
            if value in found and value in names:
                self.collection.setItemText(place, f"{names[value]} ({number(found[value])})")

    def offer(self, offer: FilterOffer) -> None:
        """Offer what the project has; nothing can be chosen while it has no images."""
        self.facets.offer_attributes(offer.attributes)
        self.facets.offer_clusters(offer.has_clusters)
        self.offer_collections(offer.collections, offer.images)
        self.facets.offer_copies(offer.has_copies)
        self.top_label.offer_runs(offer.runs)
        self.label.offer(offer.runs)
        self.answer.offer(offer.reviews)
        self.search.offer(offer.searching, offer.models)
        self.setEnabled(offer.images > 0)

    def offer_collections(self, collections: Sequence[CollectionSummary], images: int) -> None:
        """Offer the project's collections."""
        chosen, self._images = self.collection.currentData(), images
        self._collections = {int(each.id): each.name for each in collections}
        with QSignalBlocker(self.collection):
            self.collection.clear()
            self.collection.addItem(tr("All images ({images})", images=number(images)), None)
            for each in collections:
                self.collection.addItem(f"{each.name} ({number(each.images)})", each.id)
            if collections:
                self.collection.addItem(tr("In no collection"), IN_NONE)
            self._choose_collection(chosen)
