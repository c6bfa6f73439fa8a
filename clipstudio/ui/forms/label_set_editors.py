"""Editors of label sets: one of them, or one with others to compare it with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt

from clipstudio.domain.ids import LabelSetVersionId
from clipstudio.domain.labels import said_description
from clipstudio.domain.language import tr
from clipstudio.domain.plan_fields import AskedField
from clipstudio.domain.probe_materials import ProbeMaterials
from clipstudio.domain.probes import PROPOSED
from clipstudio.results.words import counted
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.forms.choosing_editors import BoxEditor
from clipstudio.ui.forms.first_and_others import FirstAndOthersEditor
from clipstudio.ui.forms.note import Note

_VALUE = Qt.ItemDataRole.UserRole


class LabelSetEditor(BoxEditor):
    """The newest version of a label set; where the probe can propose one, that comes first."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self._versions: tuple[VersionedLabelSet, ...] = ()
        self._all: tuple[VersionedLabelSet, ...] = ()
        self._earlier: tuple[VersionedLabelSet, ...] = ()
        self.words = Note()
        self.words.hide()
        self.row.setDirection(self.row.Direction.TopToBottom)
        self.row.addWidget(self.words)
        self.box.currentIndexChanged.connect(self._describe)

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        is_first_time = not self._versions
        before = self.versions()
        self._versions, self._all = choices.label_sets, choices.versions
        self._fill()
        if before and before[0].content.name in (names := [each.content.name for each in self._versions]):
            if self.versions() != before and before[0] not in self._earlier:
                # An edit made a newer version: it takes the place of the one that was chosen.
                with QSignalBlocker(self.box):
                    self.choose(int(self._versions[names.index(before[0].content.name)].id))
        elif is_first_time and self.field.is_required:
            ids = {each.content.name: int(each.id) for each in self._versions}
            proposed = (ids[each.name] for each in materials.label_sets if each.name in ids)
            with QSignalBlocker(self.box):
                self.choose(next(proposed, None))
        self._describe()

    def choose(self, value: object) -> None:
        """Take a version by its id; one that is not the newest is offered from then on."""
        if self.box.findData(value) < 0:
            found = tuple(each for each in self._all if int(each.id) == value)
            self._earlier = (*self._earlier, *found)
            self._fill()
        super().choose(value)

    def choose_by_name(self, name: str) -> None:
        """Take the newest version of the label set of that name."""
        for each in self._versions:
            if each.content.name == name:
                super().choose(int(each.id))

    def value(self) -> LabelSetVersionId:
        return LabelSetVersionId(self.box.currentData() or 0)

    def fault(self) -> str:
        return "" if self.box.count() else tr("There is no label set: make one under Labels.")

    def versions(self) -> tuple[VersionedLabelSet, ...]:
        offered = {int(each.id): each for each in (*self._versions, *self._earlier)}
        chosen = offered.get(self.box.currentData() or 0)
        return () if chosen is None else (chosen,)

    def _fill(self) -> None:
        first = [] if self.field.is_required else [(PROPOSED_WORDS, int(PROPOSED))]
        known = {each.id for each in self._all}
        earlier = [each for each in self._earlier if each.id in known]
        self.fill([*first, *((words_of(each), int(each.id)) for each in (*self._versions, *earlier))])

    def _describe(self) -> None:
        """Say what the label set is for, and its categories."""
        parts = []
        for each in self.versions():
            parts += [said_description(each.content.description)]
            parts += [
                tr("Categories: {categories}.", categories=", ".join(each.content.categories))
                if each.content.categories
                else ""
            ]
        words = " ".join(filter(None, parts))
        self.words.setText(words)
        self.words.setVisible(bool(words))


class LabelSetsEditor(FirstAndOthersEditor):
    """A label set, and others to be compared with it; every version that has categories."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field, tr("Label sets to compare with"))
        self._versions: tuple[VersionedLabelSet, ...] = ()

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        is_first_time, ticked = not self._versions, self._ticked()
        self._versions = tuple(each for each in choices.versions if each.content.categories)
        self._fill((words_of(each), int(each.id)) for each in self._versions)
        if is_first_time:
            first, *further = [each.name for each in materials.label_sets] or [""]
            newest = {each.content.name: int(each.id) for each in reversed(self._versions)}
            with QSignalBlocker(self.box):
                BoxEditor.choose(self, newest.get(first))
            ticked = frozenset(newest[name] for name in further if name in newest)
        self._offer_others(ticked)

    def value(self) -> tuple[LabelSetVersionId, ...]:
        """The base first, then those it is compared with."""
        return tuple(each.id for each in self.versions())

    def choose(self, value: Sequence[int]) -> None:  # type: ignore[override]
        super().choose([int(each) for each in value])

    def fault(self) -> str:
        return "" if self.box.count() else tr("There is no label set with categories: make one under Labels.")

    def versions(self) -> tuple[VersionedLabelSet, ...]:
        by_id = {int(each.id): each for each in self._versions}
        return tuple(by_id[id] for id in self._chosen())


PROPOSED_WORDS = tr("proposed: the paper's classes where they fit, else one label per value")


def words_of(version: VersionedLabelSet) -> str:
    """A version as a list names it, "sample-words, version 2 (8 labels)"."""
    return f"{version.title} ({counted(len(version.content.labels), 'label')})"
