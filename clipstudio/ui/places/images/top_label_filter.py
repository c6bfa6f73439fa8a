"""Filter by the label to which a run gave the highest probability."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker

from clipstudio.domain.ids import RunId
from clipstudio.domain.images import TopLabelFilter
from clipstudio.domain.language import tr
from clipstudio.results.selections import NO_TOP_LABEL
from clipstudio.services.auditing.labelled_runs import LabelledRun
from clipstudio.services.facets import Facet, FacetCounts, FacetKind
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.places.images.value_filter import ValueFilterBox

LETTERS = 10


class TopLabelBox(ValueFilterBox):
    """A run, and a tick for each of its labels and for *no top label*; hidden while there is no run."""

    def __init__(self) -> None:
        super().__init__(tr("Top label"), {}, tr(NO_TOP_LABEL), term="zero-shot")
        self._runs: tuple[LabelledRun, ...] = ()
        self._shown: RunId | None = None
        self.run = ComboBox(tr("Run whose top labels are asked for"))
        self.run.keep_width(LETTERS)
        self.run.currentIndexChanged.connect(self._choose_run)
        self.body.insertWidget(0, self.run)
        self.hide()

    def offer_runs(self, runs: Sequence[LabelledRun]) -> None:
        """Offer the labels of these runs; what was chosen stays chosen, and in sight."""
        before = self.filter()
        self._runs = tuple(runs)
        with QSignalBlocker(self.run):
            at = self.run.currentData()
            self.run.clear()
            for each in runs:
                self.run.addItem(each.title, each.run)
            self.run.setCurrentIndex(max(0, self.run.findData(at)) if runs else -1)
        self._list_labels()
        self.show_filter(before)
        self.setVisible(self.run.count() > 0)

    def filter(self) -> TopLabelFilter | None:
        """What is chosen; None while no label is."""
        labels = self.chosen()
        return TopLabelFilter(self._shown, labels) if labels and self._shown is not None else None

    def show_filter(self, wanted: TopLabelFilter | None) -> None:
        """Show a filter, also of a run that is no longer there; emits no signal."""
        with QSignalBlocker(self.run):
            if wanted is not None:
                if self.run.findData(wanted.run) < 0:
                    self.run.addItem(tr("a run that is no longer there"), wanted.run)
                    self.show()
                self.run.setCurrentIndex(self.run.findData(wanted.run))
        self._list_labels()
        self.choose(frozenset() if wanted is None else wanted.labels)

    @property
    def facet(self) -> Facet:
        """What its numbers count."""
        return Facet(FacetKind.TOP_LABEL, run=self._shown)

    def show_labels(self, counts: FacetCounts) -> None:
        """Say how many images of the selection have each top label."""
        named: Mapping[str | None, int] = {
            None if label is None else str(label): number for label, number in counts.items()
        }
        self.show_counts(named)

    def _list_labels(self) -> None:
        run = self.run.currentData()
        if run == self._shown:
            return
        self._shown = None if run is None else RunId(run)
        self.offer({**dict.fromkeys(self._labels(), 0), None: 0})
        self.forget_counts()

    def _labels(self) -> tuple[str, ...]:
        return next((each.labels for each in self._runs if each.run == self._shown), ())

    def _choose_run(self) -> None:
        before = self.chosen()
        self._list_labels()
        # The same question of another run, as far as it has these labels.
        self.choose(before & {None, *self._labels()})
        if before:
            self.changed.emit()
        elif self.is_open:
            self.opened.emit()
