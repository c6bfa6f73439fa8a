"""The filter at the left of the images: text, collection, attribute values, a label's probability, answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clipstudio.domain.ids import AttributeId, CollectionId, ImageId
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.results.words import images
from clipstudio.services.auditing.labelled_runs import LabelledRun
from clipstudio.services.reviewing.answer_filters import AnsweredReview
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.collections import CollectionSummary
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.place import muted, side_pane
from clipstudio.ui.places.images.answer_filter import AnswerFilterBox
from clipstudio.ui.places.images.label_filter import LabelFilterBox
from clipstudio.ui.places.images.search_box import SearchBox
from clipstudio.ui.places.images.value_filter import ValueFilterBox
from clipstudio.ui.style import SPACE_INSIDE

TYPING_PAUSE_MS = 200


class FilterPanel(QWidget):
    """Builds an `ImageQuery` from what the user chooses.

    Args:
        beside_collection: Stands beside the choice of a collection; nothing by default.

    Signals:
        changed: Another set of images is asked for.
    """

    changed = Signal()

    def __init__(self, beside_collection: QWidget | None = None) -> None:
        super().__init__()
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
        self._among = muted()
        self.clear_button = QPushButton("Clear filter")
        self.clear_button.setProperty("role", "quiet")
        self._values: dict[str, ValueFilterBox] = {}
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(SPACE_INSIDE)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.changed)
        self.text.textChanged.connect(self._typing.start)
        self.collection.currentIndexChanged.connect(self.changed)
        self.search.changed.connect(self.changed)
        self.label.changed.connect(self.changed)
        self.answer.changed.connect(self.changed)
        self.clear_button.clicked.connect(self.clear)
        self._lay_out()
        self.offer_collections((), 0)
        self._choose_ids(None)

    def _lay_out(self) -> None:
        pane, layout = side_pane()
        layout.addWidget(self._among)
        layout.addWidget(self.text)
        line = QHBoxLayout()
        line.addWidget(self.collection, 1)
        if self._beside_collection is not None:
            line.addWidget(self._beside_collection)
        layout.addLayout(line)
        layout.addLayout(self._boxes)
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
        chosen = ((name, box.chosen()) for name, box in self._values.items())
        return ImageQuery(
            collection=None if collection is None else CollectionId(collection),
            attributes=tuple(AttributeFilter(name, values) for name, values in chosen if values),
            text=self.text.text(),
            label=self.label.filter(),
            ids=self._ids,
            answer=self.answer.filter(),
        )

    def clear(self) -> None:
        """Ask for every image again."""
        self.search.show_result(None)
        self.choose(ImageQuery())

    def choose(self, query: ImageQuery) -> None:
        """Show all of a query that came from elsewhere, also what the project does not offer, and ask for it."""
        wanted = {each.attribute: each.values for each in query.attributes}
        for name in wanted.keys() - self._values.keys():
            self._add_box(_unknown(name))
        for name, box in self._values.items():
            box.choose(wanted.get(name, frozenset()))
        with QSignalBlocker(self.collection), QSignalBlocker(self.label), QSignalBlocker(self.text):
            self._choose_collection(query.collection)
            self.label.choose(query.label)
            self.answer.choose(query.answer)
            self.text.setText(query.text)
        self._typing.stop()
        self._choose_ids(query.ids)
        self.changed.emit()

    def _choose_ids(self, ids: tuple[ImageId, ...] | None) -> None:
        self._ids = ids
        self._among.setText("" if ids is None else f"Only the {images(len(ids))} chosen elsewhere")
        self._among.setVisible(ids is not None)

    def _choose_collection(self, id: CollectionId | None) -> None:
        if id is not None and self.collection.findData(id) < 0:
            self.collection.addItem("a collection that is no longer there", id)
        self.collection.setCurrentIndex(0 if id is None else self.collection.findData(id))

    def offer_attributes(self, attributes: Sequence[AttributeSummary]) -> None:
        """Offer the values of the project's attributes; what was chosen stays chosen, and in sight."""
        before = {name: chosen for name, box in self._values.items() if (chosen := box.chosen())}
        while item := self._boxes.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._values = {}
        known = {each.name for each in attributes}
        gone = (_unknown(name) for name in before if name not in known)
        for summary in (*attributes, *gone):
            self._add_box(summary).choose(before.get(summary.name, frozenset()))

    def _add_box(self, summary: AttributeSummary) -> ValueFilterBox:
        box = self._values[summary.name] = ValueFilterBox(summary)
        box.changed.connect(self.changed)
        self._boxes.addWidget(box)
        return box

    def offer_collections(self, collections: Sequence[CollectionSummary], images: int) -> None:
        """Offer the project's collections."""
        chosen = self.collection.currentData()
        with QSignalBlocker(self.collection):
            self.collection.clear()
            self.collection.addItem(f"All images ({images:,})", None)
            for each in collections:
                self.collection.addItem(f"{each.name} ({each.images:,})", each.id)
            self._choose_collection(chosen)

    def offer_runs(self, runs: Sequence[LabelledRun]) -> None:
        """Offer the labels of the project's runs."""
        self.label.offer(runs)

    def offer_reviews(self, reviews: Sequence[AnsweredReview]) -> None:
        """Offer the answers of the project's reviews."""
        self.answer.offer(reviews)


def _unknown(name: str) -> AttributeSummary:
    """An attribute that is asked for and that the project does not have."""
    return AttributeSummary(AttributeId(0), name, (), 0, (), 0)
