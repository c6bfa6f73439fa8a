"""The answer of the attributes probe: for whom the model is right, and what it takes for what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from clipstudio.domain.audits import Rate
from clipstudio.domain.group_names import ALL_IMAGES as ALL_TOGETHER
from clipstudio.domain.group_names import group_names
from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.results.attributes.earlier import earlier
from clipstudio.results.attributes.result import Method
from clipstudio.results.attributes.sentences import notes_of
from clipstudio.results.attributes.targets import (
    AnsweredTarget,
    AttributesTarget,
    ConfusedTarget,
    UnansweredTarget,
)
from clipstudio.results.targets import group_of
from clipstudio.results.words import images, percent
from clipstudio.services.probes.answered_images import AnsweredImages
from clipstudio.services.probes.attributes import read_attributes
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.charts.chart_frame import ChartFrame
from clipstudio.ui.charts.confusion_chart import ConfusionMatrix
from clipstudio.ui.charts.confusion_model import ConfusionData
from clipstudio.ui.charts.rate_chart import RateChart
from clipstudio.ui.charts.segmented import SegmentedButtons
from clipstudio.ui.charts.view_model import ALL_IMAGES, NEUTRAL_MARK, ChartData, Kind, Mark, Numerator, RateRow
from clipstudio.ui.place import muted
from clipstudio.ui.places.audits.images_and_model import combo
from clipstudio.ui.places.audits.probes.folded import Folded
from clipstudio.ui.places.audits.probes.view import ImagesAsked, ProbeView
from clipstudio.ui.read_once import ReadOnce
from clipstudio.ui.style import SPACE_INSIDE

MOST_PUBLISHED = 4


@dataclass(frozen=True, slots=True)
class Way:
    """A way of answering that the document has a reading of.

    Attributes:
        words: As the user reads it.
        key: The method, as the document names it.
        reading: The part of the document.
    """

    words: str
    key: str
    reading: Mapping[str, Any]


def ways(document: Mapping[str, Any]) -> tuple[Way, ...]:
    """The readings of a probe's document: each way of answering, and each as one class against all others."""
    found = []
    for words, key in (("zero-shot", "zero_shot"), ("linear probe, on the test images", "linear_probe")):
        if reading := document.get(key):
            found.append(Way(words, key, reading))
            if binary := reading.get("binary"):
                found.append(Way(f"{words}, {binary['positive']} against all others", key, binary))
    return tuple(found)


class AttributesView(ProbeView):
    """Accuracy by group as bars, and the confusion of the classes; both open their images."""

    def __init__(self) -> None:
        super().__init__()
        self._record: ProbeRunRecord | None = None
        self._document: Mapping[str, Any] = {}
        self._images: ReadOnce[AnsweredImages] | None = None
        self._ways: tuple[Way, ...] = ()
        self._groups: list[Mapping[str, Any]] = []
        self._names: tuple[str, ...] = ()
        self.way = combo("Way of answering")
        self.way.currentIndexChanged.connect(self._show)
        self.comparison = combo("Compared by")
        self.comparison.currentIndexChanged.connect(self._show)
        self.form = SegmentedButtons(("By group", "Confusion"))
        self.wrong = QCheckBox("show the wrong ones instead")
        self.wrong.toggled.connect(self._show_again)
        self.silent = QPushButton()
        self.silent.setToolTip("Nothing is known of them, or two answers are equally likely: they are in no rate")
        self.silent.clicked.connect(self._silent_clicked)
        self.chart, self.confusion = RateChart(), ConfusionMatrix()
        self.chart.mark_clicked.connect(self._bar_clicked)
        self.confusion.cell_clicked.connect(self._cell_clicked)
        self._forms = QStackedWidget()
        for widget in (self.chart, self.confusion):
            self._forms.addWidget(widget)
        self.form.chosen.connect(self._show_form)
        self.words, self.published = muted(), muted()
        self.note = Folded("Why published figures differ")
        self._shown = ALL_IMAGES
        self._lay_out()

    @property
    def shown_chart(self) -> ChartFrame | None:
        """The accuracies, or the confusion."""
        return self.chart if self.form.place == 0 else self.confusion

    def show_probe(self, project: ProjectFile, record: ProbeRunRecord, document: Mapping[str, Any]) -> None:
        """Show zero-shot accuracy by group."""
        self._record, self._document = record, document
        self._images = ReadOnce(partial(_read, project, record))
        self._ways = ways(document)
        with QSignalBlocker(self.way), QSignalBlocker(self.comparison):
            self.way.clear()
            self.way.addItems([each.words for each in self._ways])
            self.comparison.clear()
            for names in dict.fromkeys(tuple(each["attributes"]) for each in self._ways[0].reading["groups"]):
                self.comparison.addItem(f"by {' and '.join(names)}", names)
        self._show_form(self.form.place)
        self.words.setText(" ".join(notes_of(earlier(document), document["run"], ())))
        published = document["published"]
        self.published.setText(_published(published))
        self.published.setVisible(bool(published["rates"]))
        self.note.show_text(published["note"] if published["rates"] else "")
        self._show()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE_INSIDE)
        line.addWidget(self.way, 1)
        line.addWidget(self.comparison, 1)
        line.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(line)
        layout.addWidget(self._forms, 1)
        below = QHBoxLayout()
        below.addWidget(self.wrong)
        below.addStretch(1)
        below.addWidget(self.silent)
        layout.addLayout(below)
        layout.addWidget(self.words)
        layout.addWidget(self.published)
        layout.addWidget(self.note)

    @property
    def _way(self) -> Way:
        return self._ways[max(0, self.way.currentIndex())]

    def _show(self) -> None:
        reading, attribute = self._way.reading, self._document["attribute"]
        overall = RateRow(ALL_IMAGES, ALL_TOGETHER, _rate(reading["overall"]), NEUTRAL_MARK)
        self._groups = [
            each
            for each in reading["groups"]
            if tuple(each["attributes"]) == tuple(self.comparison.currentData() or ())
        ]
        self._names = group_names([each["attributes"] for each in self._groups])
        rows = tuple(
            RateRow(place, name, _rate(each), Mark(place, place))
            for place, (name, each) in enumerate(zip(self._names, self._groups, strict=True))
        )
        numerator = Numerator(Kind.LABEL, 0, f"{attribute} told right")
        by = self.comparison.currentText() or "all images"
        # Earlier versions did not tell: it follows from the classes.
        chance = reading.get("chance", 1 / len(reading["confusion"]["classes"]))
        self.chart.set_data(ChartData(numerator, by, reading["overall"]["n"], overall, rows, "", chance=chance))
        silent = reading["overall"].get("unanswered", 0) if self._way.key == "zero_shot" else 0
        self.silent.setVisible(bool(silent))
        self.silent.setText(f"Show the {images(silent)} not answered")
        confusion = reading["confusion"]
        counts = tuple(tuple(row) for row in confusion["counts"])
        title = f"{attribute}, {self._way.words}"
        self.confusion.set_data(
            ConfusionData(title, tuple(confusion["classes"]), counts, _rate(reading["overall"]))
        )
        self._bar_clicked(ALL_IMAGES)

    def _show_form(self, place: int) -> None:
        self._forms.setCurrentIndex(place)
        self.wrong.setVisible(place == 0)
        self.comparison.setVisible(place == 0 and self.comparison.count() > 1)

    def _show_again(self) -> None:
        self._bar_clicked(self._shown)

    def _bar_clicked(self, place: int) -> None:
        self._shown = place
        self.chart.set_selected(place)
        way, is_right = self._way, not self.wrong.isChecked()
        attributes = {} if place == ALL_IMAGES else self._groups[place]["attributes"]
        name = ALL_TOGETHER if place == ALL_IMAGES else self._names[place]
        words = f"{'right' if is_right else 'wrong'} · {name} · {way.words}"
        if self._record is not None and self._images is not None:
            target = ("right" if is_right else "wrong", way.words, tuple(attributes.items()))
            key = AnsweredTarget(
                method=Method(way.key),
                is_pair="positive" in way.reading,
                group=group_of(attributes),
                is_right=is_right,
            )
            find = partial(_find, self._images, key)
            self.images_asked.emit(ImagesAsked(self._record, target, words, find))

    def _silent_clicked(self) -> None:
        """Show the images that zero-shot did not answer."""
        self.chart.set_selected(None)
        if self._record is not None and self._images is not None:
            find = partial(_find, self._images, UnansweredTarget())
            caption = "not answered · all images · zero-shot"
            self.images_asked.emit(ImagesAsked(self._record, ("unanswered",), caption, find))

    def _cell_clicked(self, true: int, given: int) -> None:
        self.confusion.set_selected((true, given))
        way = self._way
        classes = way.reading["confusion"]["classes"]
        words = f"{classes[true]}, called {classes[given]} · {way.words}"
        if self._record is not None and self._images is not None:
            target = ("cell", way.words, true, given)
            key = ConfusedTarget(
                method=Method(way.key),
                is_pair="positive" in way.reading,
                true=classes[true],
                given=classes[given],
            )
            find = partial(_find, self._images, key)
            self.images_asked.emit(ImagesAsked(self._record, target, words, find))


def _read(project: ProjectFile, record: ProbeRunRecord) -> AnsweredImages:
    return AnsweredImages.of(project, read_attributes(project, record.id))


def _find(read: ReadOnce[AnsweredImages], target: AttributesTarget) -> NDArray[np.int64]:
    """The images behind a number; on a reading thread."""
    return read().find(target)


def _rate(entry: Mapping[str, Any]) -> Rate:
    return Rate(entry["count"], entry["n"], entry["accuracy"], entry["low"], entry["high"], entry.get("reason"))


def _published(published: Mapping[str, Any]) -> str:
    told = []
    for each in published["rates"][:MOST_PUBLISHED]:
        group = ", ".join(each["attributes"].values()) or "all"
        told.append(f"{group} {percent(each['rate'])} ({each['by']}, {each['source']})")
    return f"Published: {'; '.join(told)}."
