"""The form of the denigration probe: one label set, and others to compare it with."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFormLayout, QListWidget, QListWidgetItem

from clipstudio.domain.ids import LabelSetVersionId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.probes import DenigrationPlan
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.place import muted
from clipstudio.ui.places.audits.images_and_model import combo
from clipstudio.ui.places.audits.probes.form import ProbeForm

FIRST, SECOND = "denigration-21", "denigration-22-child"
"""What the paper compares, chosen at first where the project has it."""

_VERSION = Qt.ItemDataRole.UserRole


class DenigrationForm(ProbeForm):
    """Asks for the label set that is the base, and for those that are held against it."""

    def __init__(self, title: str, question: str) -> None:
        self.base = combo("Label set")
        self.others = QListWidget()
        self.others.setAccessibleName("Label sets to compare with")
        self.others.setMaximumHeight(132)
        self._label_sets: tuple[VersionedLabelSet, ...] = ()
        super().__init__(title, question)
        self.base.currentIndexChanged.connect(self._offer_others)
        self.others.itemChanged.connect(self.check)

    def add_rows(self, form: QFormLayout) -> None:
        """The label sets."""
        form.addRow("Label set", self.base)
        form.addRow("Compare with", self.others)
        form.addRow(
            "", muted("The same images are scored by each; the change is counted image by image, so it is paired.")
        )

    def offer(self, choices: PlanChoices, filtered: ImageQuery) -> None:
        """Offer every version that has categories: others have nothing to count."""
        first_time = not self._label_sets
        chosen, ticked = self.base.currentText(), self._ticked()
        self._label_sets = tuple(each for each in choices.versions if each.content.categories)
        names = [each.title for each in self._label_sets]
        with QSignalBlocker(self.base):
            self.base.clear()
            self.base.addItems(names)
            published = [each.content.name for each in self._label_sets]
            if first_time and FIRST in published:
                self.base.setCurrentIndex(published.index(FIRST))
            elif chosen in names:
                self.base.setCurrentIndex(names.index(chosen))
        if first_time:
            newest = [each.title for each in self._label_sets if each.content.name == SECOND]
            ticked = frozenset(newest[:1])
        self._offer_others(ticked=ticked)
        super().offer(choices, filtered)

    def own_fault(self) -> str:
        """There must be a label set with categories."""
        if self.base.currentIndex() < 0:
            return "There is no label set with categories: make one under Labels."
        return ""

    def own_label_sets(self) -> tuple[LabelSet, ...]:
        """The base and those it is compared with."""
        titles = {self.base.currentText(), *self._ticked()}
        return tuple(each.content for each in self._label_sets if each.title in titles)

    def own_plan(self, common: dict[str, Any]) -> DenigrationPlan:
        """The base first, then those it is compared with."""
        base = self._label_sets[self.base.currentIndex()].id
        others = [each.id for each in self._label_sets if each.title in self._ticked() and each.id != base]
        versions = tuple(LabelSetVersionId(each) for each in (base, *others))
        return DenigrationPlan(**common, label_sets=versions)

    def _offer_others(self, _index: int = 0, ticked: frozenset[str] | None = None) -> None:
        ticked = self._ticked() if ticked is None else ticked
        with QSignalBlocker(self.others):
            self.others.clear()
            for place, each in enumerate(self._label_sets):
                if place == self.base.currentIndex():
                    continue
                item = QListWidgetItem(f"{each.title} ({len(each.content.labels):,} labels)")
                item.setData(_VERSION, each.title)
                is_ticked = each.title in ticked
                item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
                self.others.addItem(item)
        self.check()

    def _ticked(self) -> frozenset[str]:
        items = [self.others.item(place) for place in range(self.others.count())]
        return frozenset(item.data(_VERSION) for item in items if item.checkState() is Qt.CheckState.Checked)
