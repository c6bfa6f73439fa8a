"""The folded lists of a filter: attributes, clusters, folders and files, with counts in those that are open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os.path import commonpath
from pathlib import PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipstudio.domain.cluster_names import cluster_words
from clipstudio.domain.images import AttributeFilter, CopyState, FileState, ImageQuery
from clipstudio.domain.language import tr
from clipstudio.results.selections import COPIES, NO_CLUSTER, NO_FOLDER, STATES
from clipstudio.services.facets import Facet, FacetCounts, FacetKind
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.letting_go import empty
from clipstudio.ui.places.images.value_filter import ValueFilterBox
from clipstudio.ui.style import SPACE_INSIDE

CLUSTERS, FOLDERS, FILES = Facet(FacetKind.CLUSTER), Facet(FacetKind.FOLDER), Facet(FacetKind.FILES)
DUPLICATES = Facet(FacetKind.COPIES)

Values = frozenset[str | None]
"""Values that are ticked; None stands for *missing*."""


class FacetBoxes(QWidget):
    """One box for each facet; the attributes' stand first.

    Signals:
        changed: Another set of images is asked for.
        counts_wanted: Other facets are open than before.
    """

    changed = Signal()
    counts_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.attributes: dict[str, ValueFilterBox] = {}
        self._known: tuple[AttributeSummary, ...] = ()
        self.clusters = ValueFilterBox(tr("Cluster"), {}, tr(NO_CLUSTER), term="cluster")
        self.clusters.words = cluster_words
        self.folders = ValueFilterBox(tr("Folder"), {}, tr(NO_FOLDER))
        self.files = ValueFilterBox(tr("Files"), {}, tr(STATES[FileState.MISSING]))
        self.files.words = lambda value: tr(STATES[FileState(value)])
        self.copies = ValueFilterBox(tr("Duplicates"), {}, tr(COPIES[CopyState.NEITHER]))
        self.copies.words = lambda value: tr(COPIES[CopyState(value)])
        self._upper = QVBoxLayout()
        self._upper.setSpacing(SPACE_INSIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(self._upper)
        for box in (self.clusters, self.folders, self.files, self.copies):
            layout.addWidget(box)
            self._connect(box)
        self._has_clusters = self._has_copies = False
        self.clusters.hide()
        self.copies.hide()

    def part_of(self, query: ImageQuery) -> None:
        """Tick what a query asks for, also what the project does not offer; emits no signal."""
        wanted = dict(self._of_today(each.attribute, each.values) for each in query.attributes)
        for name in wanted.keys() - self.attributes.keys():
            self._add(name, {})
        for name, box in self.attributes.items():
            box.choose(wanted.get(name, frozenset()))
        self.clusters.choose(query.clusters)
        if query.clusters:
            self.offer_clusters(True)
        self.folders.choose(query.folders)
        is_missing = FileState.MISSING in query.files
        states: set[str | None] = {state.value for state in query.files if state is not FileState.MISSING}
        self.files.choose(frozenset(states | ({None} if is_missing else set())))
        self.copies.choose(frozenset(None if each is CopyState.NEITHER else each.value for each in query.copies))
        if query.copies:
            self.offer_copies(True)

    @property
    def chosen_attributes(self) -> tuple[AttributeFilter, ...]:
        """What is ticked of attributes."""
        ticked = ((name, box.chosen()) for name, box in self.attributes.items())
        return tuple(AttributeFilter(name, values) for name, values in ticked if values)

    @property
    def chosen_files(self) -> frozenset[FileState]:
        """What is ticked of files."""
        return frozenset(FileState.MISSING if each is None else FileState(each) for each in self.files.chosen())

    @property
    def chosen_copies(self) -> frozenset[CopyState]:
        """What is ticked of duplicates."""
        return frozenset(CopyState.NEITHER if each is None else CopyState(each) for each in self.copies.chosen())

    def open_facets(self) -> tuple[Facet, ...]:
        """The facets whose values are to be seen, and so to be counted."""
        # Not by what is hidden: a box that was made a moment ago is not shown yet.
        absent = [
            facet for facet, has in ((CLUSTERS, self._has_clusters), (DUPLICATES, self._has_copies)) if not has
        ]
        return tuple(facet for facet, box in self._boxes().items() if box.is_open and facet not in absent)

    def forget_counts(self) -> None:
        """Another selection is asked for."""
        for box in self._boxes().values():
            box.forget_counts()

    def show_counts(self, counts: Mapping[Facet, FacetCounts]) -> None:
        """Say how many images of the selection have each value."""
        boxes = self._boxes()
        for facet, found in counts.items():
            if (box := boxes.get(facet)) is None:
                continue
            named = {value if value is None else str(value): number for value, number in found.items()}
            if facet == FOLDERS:
                self._shorten([value for value in named if value])
            box.show_counts(named)

    def offer_attributes(self, attributes: Sequence[AttributeSummary]) -> None:
        """Offer the values of the project's attributes; what was chosen stays chosen, and in sight."""
        self._known = tuple(attributes)
        chosen = (self._of_today(name, box.chosen()) for name, box in self.attributes.items())
        before = {name: values for name, values in chosen if values}
        were_open = {self._of_today(name, frozenset())[0] for name, box in self.attributes.items() if box.is_open}
        empty(self._upper)
        self.attributes = {}
        offered: dict[str, dict[str | None, int]] = {
            each.name: {**dict(each.values), None: each.missing} for each in attributes
        }
        for name in (*offered, *(name for name in before if name not in offered)):
            box = self._add(name, offered.get(name, {}))
            box.choose(before.get(name, frozenset()))
            if name in were_open:
                box.open()

    def offer_clusters(self, has_clusters: bool) -> None:
        """Offer clusters where there are any."""
        self._has_clusters = has_clusters or bool(self.clusters.chosen())
        self.clusters.setVisible(self._has_clusters)

    def offer_copies(self, has_copies: bool) -> None:
        """Offer what was decided of duplicates where anything was."""
        self._has_copies = has_copies or bool(self.copies.chosen())
        self.copies.setVisible(self._has_copies)

    def _of_today(self, name: str, values: Values) -> tuple[str, Values]:
        """An attribute and values by the names under which they are offered: a filter may say former ones."""
        called = [each for each in self._known if each.name == name]
        # Of several that were called so before, the newest is meant.
        known = next(iter(called or [each for each in reversed(self._known) if each.is_called(name)]), None)
        if known is None:
            return name, values
        return known.name, frozenset(None if value is None else known.shown_as(value) for value in values)

    def _boxes(self) -> dict[Facet, ValueFilterBox]:
        named = {Facet(FacetKind.ATTRIBUTE, name): box for name, box in self.attributes.items()}
        return {**named, **self._others()}

    def _others(self) -> dict[Facet, ValueFilterBox]:
        return {CLUSTERS: self.clusters, FOLDERS: self.folders, FILES: self.files, DUPLICATES: self.copies}

    def _add(self, name: str, counts: Mapping[str | None, int]) -> ValueFilterBox:
        box = self.attributes[name] = ValueFilterBox(name, counts)
        self._connect(box)
        self._upper.addWidget(box)
        return box

    def _connect(self, box: ValueFilterBox) -> None:
        box.changed.connect(self.changed)
        box.opened.connect(self.counts_wanted)

    def _shorten(self, names: Sequence[str]) -> None:
        """Write folders from where they part; a single one by its name."""
        common = commonpath(names) if len(names) > 1 and _has_common(names) else ""

        def words(folder: str) -> str:
            if common and folder != common:
                return folder[len(common) :].lstrip("/\\")
            return PurePath(folder).name or folder

        self.folders.words = words


def _has_common(folders: Sequence[str]) -> bool:
    try:
        return len(PurePath(commonpath(folders)).parts) > 1
    except ValueError:  # on several drives
        return False
