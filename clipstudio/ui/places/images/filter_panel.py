"""The filter at the left of the images: text, collection, facets, content, a label's probability, answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clipstudio.domain.ids import CollectionId, ImageId
from clipstudio.domain.images import ImageQuery
from clipstudio.results.words import images
from clipstudio.services.facets import Facet, FacetCounts, FacetKind
from clipstudio.storage.collections import CollectionSummary
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.place import muted, side_pane
from clipstudio.ui.places.images.answer_filter import AnswerFilterBox
from clipstudio.ui.places.images.facet_boxes import FacetBoxes
from clipstudio.ui.places.images.label_filter import LabelFilterBox
from clipstudio.ui.places.images.offer import FilterOffer
from clipstudio.ui.places.images.search_box import SearchBox

TYPING_PAUSE_MS = 200
COLLECTIONS = Facet(FacetKind.COLLECTION)


class FilterPanel(QWidget):
    """Builds an `ImageQuery` from what the user chooses.

    Args:
        beside_collection: Stands beside the choice of a collection; nothing by default.
        at_the_head: Stands above all else; nothing by default.

    Signals:
        changed: Another set of images is asked for.
    """

    changed = Signal()

    def __init__(self, beside_collection: QWidget | None = None, at_the_head: QWidget | None = None) -> None:
        super().__init__()
        self._at_the_head = at_the_head
        self._beside_collection = beside_collection
        self.text = QLineEdit()
        self.text.setPlaceholderText("File name or folder")
        self.text.setAccessibleName("File name or folder contains")
        self.text.setClearButtonEnabled(True)
        self.collection = ComboBox()
        self.collection.setAccessibleName("Collection")
        self.search = SearchBox()
        self.label = LabelFilterBox()
        self.answer = AnswerFilterBox()
        self._ids: tuple[ImageId, ...] | None = None
        self._collections: dict[int, str] = {}
        self._without_copies = False
        self._among = muted()
        self.clear_button = QPushButton("Clear filter")
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
        self.label.changed.connect(self.changed)
        self.answer.changed.connect(self.changed)
        self.clear_button.clicked.connect(self.clear)
        self._lay_out()
        self.offer_collections((), 0)
        self._choose_ids(None)

    def _lay_out(self) -> None:
        pane, layout = side_pane()
        if self._at_the_head is not None:
            layout.addWidget(self._at_the_head)
        layout.addWidget(self._among)
        layout.addWidget(self.text)
        line = QHBoxLayout()
        line.addWidget(self.collection, 1)
        if self._beside_collection is not None:
            line.addWidget(self._beside_collection)
        layout.addLayout(line)
        layout.addWidget(self.facets)
        layout.addWidget(self.search)
        layout.addWidget(self.label)
        layout.addWidget(self.answer)
        layout.addWidget(self.clear_button, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(pane)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # As wide as its content: nothing in a filter may be cut off.
        scroll.setMinimumWidth(pane.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width())
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
        return ImageQuery(
            collection=None if collection is None else CollectionId(collection),
            attributes=self.facets.chosen_attributes,
            text=self.text.text(),
            label=self.label.filter(),
            ids=self._ids,
            answer=self.answer.filter(),
            folders=self.facets.chosen_folders,
            clusters=self.facets.clusters.chosen(),
            files=self.facets.chosen_files,
            without_copies=self._without_copies,
        )

    def clear(self) -> None:
        """Ask for every image again."""
        self.search.show_result(None)
        self.choose(ImageQuery())

    def choose(self, query: ImageQuery) -> None:
        """Show all of a query that came from elsewhere, also what the project does not offer, and ask for it."""
        self.facets.part_of(query)
        with QSignalBlocker(self.collection), QSignalBlocker(self.label), QSignalBlocker(self.text):
            self._choose_collection(query.collection)
            self.label.choose(query.label)
            self.answer.choose(query.answer)
            self.text.setText(query.text)
        self._typing.stop()
        self._choose_ids(query.ids)
        self._without_copies = query.without_copies
        self.changed.emit()

    def _choose_ids(self, ids: tuple[ImageId, ...] | None) -> None:
        self._ids = ids
        self._among.setText("" if ids is None else f"Only the {images(len(ids))} chosen elsewhere")
        self._among.setVisible(ids is not None)

    def _choose_collection(self, id: CollectionId | None) -> None:
        if id is not None and self.collection.findData(id) < 0:
            self.collection.addItem("a collection that is no longer there", id)
        self.collection.setCurrentIndex(0 if id is None else self.collection.findData(id))

    def open_facets(self) -> tuple[Facet, ...]:
        """What is to be counted: the facets that are open, and the collections where there are any."""
        collections = (COLLECTIONS,) if self.collection.count() > 1 else ()
        return (*collections, *self.facets.open_facets())

    def show_counts(self, counts: Mapping[Facet, FacetCounts]) -> None:
        """Say how many images of the selection have each value, with that facet's own part lifted."""
        self.facets.show_counts(counts)
        found = counts.get(COLLECTIONS, {})
        for place in range(self.collection.count()):
            id = self.collection.itemData(place)
            name = "All images" if id is None else self._collections.get(id, "")
            if name and id in found:
                self.collection.setItemText(place, f"{name} ({found[id]:,})")

    def offer(self, offer: FilterOffer) -> None:
        """Offer what the project has; nothing can be chosen while it has no images."""
        self.facets.offer_attributes(offer.attributes)
        self.facets.offer_clusters(offer.has_clusters)
        self.offer_collections(offer.collections, offer.images)
        self.label.offer(offer.runs)
        self.answer.offer(offer.reviews)
        self.search.offer(offer.searching)
        self.setEnabled(offer.images > 0)

    def offer_collections(self, collections: Sequence[CollectionSummary], images: int) -> None:
        """Offer the project's collections."""
        chosen = self.collection.currentData()
        self._collections = {int(each.id): each.name for each in collections}
        with QSignalBlocker(self.collection):
            self.collection.clear()
            self.collection.addItem(f"All images ({images:,})", None)
            for each in collections:
                self.collection.addItem(f"{each.name} ({each.images:,})", each.id)
            self._choose_collection(chosen)
