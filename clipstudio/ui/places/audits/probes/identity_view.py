"""The answer of the identity probe: how often the right name is among the first, by the number of names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout

from clipstudio.domain.group_names import group_names
from clipstudio.domain.merging import merged_words
from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.results.identity.result import IdentityResult, IdentityTarget, NamedAs
from clipstudio.results.reading import ProbeReading
from clipstudio.results.targets import group_of
from clipstudio.results.words import images, interval, number, percent
from clipstudio.services.probes.identity import read_identity
from clipstudio.services.probes.named_images import identity_images
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.charts.chart_frame import ChartFrame
from clipstudio.ui.charts.curve_chart import CurveChart
from clipstudio.ui.charts.curve_model import CurveData, CurveLine, PublishedAccuracy
from clipstudio.ui.charts.line_model import LinePoint
from clipstudio.ui.charts.view_model import ALL_IMAGES, NEUTRAL_MARK, Mark
from clipstudio.ui.place import muted
from clipstudio.ui.places.audits.images_and_model import combo
from clipstudio.ui.places.audits.probes.folded import Folded
from clipstudio.ui.places.audits.probes.view import ImagesAsked, ProbeView
from clipstudio.ui.read_once import ReadOnce
from clipstudio.ui.style import SPACE_INSIDE

TOPS = (1, 5)
PUBLISHED_MODEL = "ViT-L/14"
"""Of the four published, the largest: four dotted lines would hide the user's own."""


class IdentityView(ProbeView):
    """Top-1 and top-5 against the number of candidates; a point opens the images that it counts."""

    def __init__(self) -> None:
        super().__init__()
        self._project: ProjectFile | None = None
        self._record: ProbeRunRecord | None = None
        self._document: Mapping[str, Any] = {}
        self._images: ReadOnce[ProbeReading[IdentityResult]] | None = None
        self._groups: list[Mapping[str, str]] = []
        self._lines: tuple[CurveLine, ...] = ()
        self.comparison = combo("Compared by")
        self.comparison.currentIndexChanged.connect(self._show)
        self.missed = QCheckBox("Show those not found")
        self.missed.setToolTip("A click opens the images whose own name was not found")
        self.missed.toggled.connect(self._show_again)
        self.silent = QPushButton()
        self.silent.setToolTip("Nothing tells the names apart for them: they are in no share")
        self.silent.clicked.connect(self._silent_clicked)
        self.chart = CurveChart()
        self.chart.mark_clicked.connect(self._point_clicked)
        self.words = muted()
        self.note = Folded("Why published figures differ")
        self._shown = (0, 0)
        self._asked = ""
        line = QHBoxLayout()
        line.setSpacing(SPACE_INSIDE)
        line.addWidget(self.comparison, 1)
        line.addWidget(self.missed)
        line.addWidget(self.silent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(line)
        layout.addWidget(self.chart, 1)
        layout.addWidget(self.words)
        layout.addWidget(self.note)

    @property
    def shown_chart(self) -> ChartFrame | None:
        """The curve."""
        return self.chart

    def show_probe(self, project: ProjectFile, record: ProbeRunRecord, document: Mapping[str, Any]) -> None:
        """Show all images together first."""
        self._record, self._document = record, document
        self._project = project
        self._images = ReadOnce(partial(read_identity, project, record.id))
        with QSignalBlocker(self.comparison):
            self.comparison.clear()
            self.comparison.addItem("all images", ())
            for each in document["comparisons"]:
                self.comparison.addItem(f"by {' and '.join(each['attributes'])}", tuple(each["attributes"]))
        names, template = document["names"], document["template"]
        own, others = number(names["own"]), number(names["others"])
        self._asked = (
            f"Purpose: {document['purpose']}. {own} names of the images, {others} others ({names['source']}). "
            f"“{template['text']}” ({template['status']})."
        )
        self.note.show_text(document["published"]["note"])
        self._show()

    def _show(self) -> None:
        names = tuple(self.comparison.currentData() or ())
        pools = self._document["pools"]
        self._groups = [{}]
        if names:
            # Top-1 by group: with top-5 beside it there would be twice as many lines.
            self._groups = [
                each["attributes"] for each in pools[0]["groups"] if tuple(each["attributes"]) == names
            ]
        lines = []
        for place, (title, group) in enumerate(zip(group_names(self._groups), self._groups, strict=True)):
            for top in TOPS if not names else TOPS[:1]:
                points = tuple(_point(each, group, top) for each in pools)
                mark = Mark(place, place) if names else NEUTRAL_MARK
                lines.append(CurveLine(place if names else ALL_IMAGES, title, top, mark, points))
        self._lines = tuple(lines)
        published = tuple(
            PublishedAccuracy(each["names"], 1, each["rate"], each["by"], each["source"])
            for each in self._document["published"]["rates"]
            if each["by"] == PUBLISHED_MODEL
        )
        sizes = tuple(each["names"] for each in pools)
        title = f"{self._document['attribute']} told right, {self.comparison.currentText()}"
        self.chart.set_data(CurveData(title, sizes, self._lines, published))
        self._point_clicked(0, len(sizes) - 1)

    def _show_again(self) -> None:
        self._point_clicked(*self._shown)

    def _tell(self, line: int, pool: int) -> None:
        """What was asked, and the mean over all lists of the chosen size."""
        entry, shown = self._document["pools"][pool], self._lines[line]
        group = {} if shown.group == ALL_IMAGES else self._groups[shown.group]
        merged = merged_words(self._document["run"])
        parts = (self._asked, merged, mean_words(entry, group, shown.top))
        self.words.setText(" ".join(filter(None, parts)))
        silent = entry.get("unanswered", 0)  # earlier versions counted none
        self.silent.setVisible(bool(silent))
        self.silent.setText(f"Show the {images(silent)} not answered")

    def _silent_clicked(self) -> None:
        """Show the images of which no names are told apart."""
        size = self._document["pools"][self._shown[1]]["names"]
        if self._project is not None and self._record is not None and self._images is not None:
            wanted = IdentityTarget(names=size, group=(), named=NamedAs.UNANSWERED)
            find = partial(_find, self._project, self._images, wanted)
            caption = f"not answered among {number(size)} names · all images"
            self.images_asked.emit(ImagesAsked(self._record, (size, "unanswered"), caption, find))

    def _point_clicked(self, line: int, pool: int) -> None:
        self._shown = (line, pool)
        self._tell(line, pool)
        shown, size = self._lines[line], self._document["pools"][pool]["names"]
        is_found = not self.missed.isChecked()
        group = {} if shown.group == ALL_IMAGES else self._groups[shown.group]
        what = "found" if is_found else "not found"
        caption = f"{what} among the first {shown.top} of {number(size)} names · {shown.name}"
        if shown.top == 1:
            caption = f"{what} as the first of {number(size)} names · {shown.name}"
        if self._project is not None and self._record is not None and self._images is not None:
            named = NamedAs.FOUND if is_found else NamedAs.MISSED
            wanted = IdentityTarget(names=size, group=group_of(group), named=named, top=shown.top)
            target = (size, shown.top, tuple(group.items()), is_found)
            find = partial(_find, self._project, self._images, wanted)
            self.images_asked.emit(ImagesAsked(self._record, target, caption, find))


def _find(
    project: ProjectFile, read: ReadOnce[ProbeReading[IdentityResult]], target: IdentityTarget
) -> NDArray[np.int64]:
    """The images behind a number; on a reading thread."""
    return identity_images(project, read(), target)


def mean_words(pool: Mapping[str, Any], group: Mapping[str, str], top: int) -> str:
    """The mean over all lists of a size in a sentence; empty for runs of earlier versions, which had none."""
    entry = pool
    if group:
        entry = next(each for each in pool["groups"] if each["attributes"] == group)
    key = f"mean_top{top}"
    if key not in entry:
        return ""
    over = f"Over all lists of {number(pool['names'])} names with the own one in them, top-{top} is"
    if entry[key] is None:
        return f"{over} not estimable ({entry['mean_reason']})."
    interval_words = interval(entry[f"{key}_low"], entry[f"{key}_high"])
    return f"{over} {percent(entry[key])} {interval_words} on average, of {images(entry['mean_n'])}."


def _point(pool: Mapping[str, Any], group: Mapping[str, str], top: int) -> LinePoint:
    """A pool's accuracy in a group, or of all images."""
    entry = pool
    if group:
        entry = next(each for each in pool["groups"] if each["attributes"] == group)
    key = f"top{top}"
    return LinePoint(entry[key], entry[f"{key}_low"], entry[f"{key}_high"], entry["n"], entry.get("reason"))
