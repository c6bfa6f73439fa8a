"""The answer of the labels probe: the labels most tied to each group, and each label over all thresholds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from clipstudio.domain.audits import Boundary
from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.results.words import rule_in_words, under_uniform, uniform_in_words
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.charts.chart_frame import ChartFrame
from clipstudio.ui.charts.mirror_chart import MirrorChart
from clipstudio.ui.charts.mirror_model import MirrorData, MirrorGroup, TiedLabel
from clipstudio.ui.charts.segmented import SegmentedButtons
from clipstudio.ui.charts.view_model import NEUTRAL_MARK, Mark
from clipstudio.ui.place import muted
from clipstudio.ui.places.audits.images_and_model import combo
from clipstudio.ui.places.audits.probes.labels_sweep import LabelsSweep
from clipstudio.ui.places.audits.probes.view import ImagesAsked, ProbeView
from clipstudio.ui.read_once import ReadOnce
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

LEVEL = 0.05

OTHERS = -2
"""Stands for all large groups but the one shown."""


class LabelsView(ProbeView):
    """Mirrored bars for a comparison; among more than two groups, one against all others."""

    def __init__(self) -> None:
        super().__init__()
        self._record: ProbeRunRecord | None = None
        self._document: Mapping[str, Any] = {}
        self._images: ReadOnce[RunImages] | None = None
        self.comparison, self.group = combo("Compared by"), combo("Group")
        self.comparison.currentIndexChanged.connect(self._offer_groups)
        self.group.currentIndexChanged.connect(self._show)
        self.run = QPushButton("Open the run and move its threshold")
        self.run.clicked.connect(self._open_run)
        self.chart = MirrorChart()
        self.chart.mark_clicked.connect(self._mark_clicked)
        self.sweep = LabelsSweep()
        self.sweep.mark_clicked.connect(self._sweep_clicked)
        self.only_bh = QCheckBox("only labels that Benjamini-Hochberg finds")
        self.only_bh.toggled.connect(self._show)
        self.form = SegmentedButtons(("Most tied", "Thresholds"))
        self._forms = QStackedWidget()
        for widget in (self.chart, self.sweep):
            self._forms.addWidget(widget)
        self.form.chosen.connect(self._forms.setCurrentIndex)
        self.words, self.overall = muted(), muted()
        self._lay_out()

    @property
    def shown_chart(self) -> ChartFrame | None:
        """The mirrored bars, or the sweep."""
        return self.chart if self.form.place == 0 else self.sweep.chart

    def show_probe(self, project: ProjectFile, record: ProbeRunRecord, document: Mapping[str, Any]) -> None:
        """Show the first comparison."""
        self._record, self._document = record, document
        self._images = ReadOnce(partial(_read, project, record))
        with QSignalBlocker(self.comparison):
            self.comparison.clear()
            self.comparison.addItems([" and ".join(each["by"]) for each in document["comparisons"]])
        self.words.setText(_rule(document))
        self._offer_groups()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE_INSIDE)
        line.addWidget(plain_label("By"))
        line.addWidget(self.comparison, 1)
        line.addWidget(self.group, 1)
        line.addWidget(self.form)
        foot = QHBoxLayout()
        foot.addWidget(self.overall, 1)
        foot.addWidget(self.run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(line)
        layout.addWidget(self.words)
        layout.addWidget(self.only_bh)
        layout.addWidget(self._forms, 1)
        layout.addLayout(foot)

    @property
    def _compared(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self._document["comparisons"][self.comparison.currentIndex()]
        return found

    def _offer_groups(self) -> None:
        tied = self._compared["most_tied"]
        with QSignalBlocker(self.group):
            self.group.clear()
            self.group.addItems([f"{each['group']} against {each['against']}" for each in tied])
        self.group.setVisible(len(tied) > 2)
        self.overall.setText(_overall(self._compared))
        self._show()
        strongest = [label["label"] for each in tied for label in each["labels"][:1]]
        texts = [each["label"] for each in self._compared["labels"]]
        first = texts.index(strongest[0]) if strongest else 0
        has_uniform = self._document["uniform"] is not None
        assert self._record is not None
        self.sweep.show_comparison(self._compared, self._record.plan, has_uniform=has_uniform, first=first)

    def _show(self) -> None:
        tied = self._compared["most_tied"]
        if not tied:
            reason = "fewer than two groups are large enough"
            empty = MirrorGroup(0, "", NEUTRAL_MARK, 0)
            self.chart.set_data(MirrorData("Most tied labels", (empty, empty), ((), ()), 0, reason=reason))
            return
        shown = tied[max(0, self.group.currentIndex())]
        first, second = self._place(shown["group"]), self._place(shown["against"])
        groups = (
            MirrorGroup(first, shown["group"], Mark(first, first), shown["n"]),
            MirrorGroup(
                second, shown["against"], Mark(second, second) if second >= 0 else NEUTRAL_MARK, shown["against_n"]
            ),
        )
        places = {each["label"]: place for place, each in enumerate(self._compared["labels"])}
        lists = tuple(
            _labels([each for each in shown[key] if not self.only_bh.isChecked() or _is_within_bh(each)], places)
            for key in ("labels", "labels_of_others")
        )
        self.chart.set_data(
            MirrorData(f"Labels by {self.comparison.currentText()}", groups, (lists[0], lists[1]), shown["family"])
        )

    def _place(self, title: str) -> int:
        titles = [each["title"] for each in self._compared["groups"]]
        return titles.index(title) if title in titles else OTHERS

    def _mark_clicked(self, label: int, group: int) -> None:
        comparison = self.comparison.currentIndex()
        text = self._compared["labels"][label]["label"]
        groups = self._compared["groups"]
        name = "all others" if group == OTHERS else groups[group]["title"]
        large = [self._place(each["group"]) for each in self._compared["most_tied"]]
        shown = self._place(self._compared["most_tied"][max(0, self.group.currentIndex())]["group"])
        members = [each for each in large if each != shown] if group == OTHERS else [group]
        self._ask(f"{text} · {name}", label, comparison, tuple(members))

    def _sweep_clicked(self, label: int, group: int, threshold: float) -> None:
        text, name = self._compared["labels"][label]["label"], self._compared["groups"][group]["title"]
        words = f"{text} · {name} · {rule_in_words(threshold, _boundary(self._document))}"
        self._ask(words, label, self.comparison.currentIndex(), (group,), threshold)

    def _ask(
        self, words: str, label: int, comparison: int, groups: tuple[int, ...], threshold: float | None = None
    ) -> None:
        """Ask for the images of a label in some groups; at another threshold than the run's where one is given."""
        if self._record is not None and self._images is not None:
            target = (label, comparison, groups, threshold)
            find = partial(_find, self._images, *target)
            self.images_asked.emit(ImagesAsked(self._record, target, words, find))

    def _open_run(self) -> None:
        if self._record is not None:
            self.run_asked.emit(self._record.runs[0])


def _read(project: ProjectFile, record: ProbeRunRecord) -> RunImages:
    return RunImages.of(project, project.runs.record(record.runs[0]))


def _find(
    read: ReadOnce[RunImages], label: int, comparison: int, groups: Sequence[int], threshold: float | None
) -> NDArray[np.int64]:
    """The images of a label in some groups; on a reading thread."""
    images = read() if threshold is None else read().at(threshold)
    return np.sort(np.concatenate([images.numerator("label", label, comparison, each) for each in groups]))


def _boundary(document: Mapping[str, Any]) -> Boundary:
    return Boundary(document.get("boundary", Boundary.AT_LEAST))


def _rule(document: Mapping[str, Any]) -> str:
    """When a label is given, and the uniform baseline."""
    threshold, uniform = document["threshold"], document["uniform"]
    told = f"A label is given with a probability {rule_in_words(threshold, _boundary(document))}."
    if uniform is None:
        return told
    labels = round(1 / uniform)
    level = f"Uniform baseline (1/K): {uniform_in_words(labels)}."
    return f"{told} {under_uniform(threshold, labels) or level}"


def _is_within_bh(entry: Mapping[str, Any]) -> bool:
    return entry["p_bh"] is not None and entry["p_bh"] < LEVEL


def _overall(compared: Mapping[str, Any]) -> str:
    """How many labels depend on the groups at all, by the overall test."""
    size = compared["family"]["size"]
    found = sum(each["p_holm"] is not None and each["p_holm"] < LEVEL for each in compared["labels"])
    told = f"Over all groups together, {found:,} of {size:,} labels tested have a Holm p under {LEVEL}."
    if not size:
        told = "No label can be tested over all groups."
    left = compared.get("left_out", [])  # earlier versions did not name them
    if not left:
        return told
    named = "; ".join(f"{each['title']} ({each['reason']})" for each in left)
    return f"{told} In no test: {named}."


def _labels(entries: Sequence[Mapping[str, Any]], places: Mapping[str, int]) -> tuple[TiedLabel, ...]:
    return tuple(
        TiedLabel(
            index=places[each["label"]],
            text=each["label"],
            counts=(each["count"], each["against_count"]),
            test=each["test"],
            statistic=each["statistic"],
            p=each["p"],
            p_holm=each["p_holm"],
            p_bh=each["p_bh"],
            cramers_v=each["cramers_v"],
            reason=each.get("test_reason", each.get("reason")),  # earlier versions kept it under "reason"
        )
        for each in entries
    )
