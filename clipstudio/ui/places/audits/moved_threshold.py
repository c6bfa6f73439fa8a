"""A run looked at with another threshold than its own: counts at once, images when the threshold rests."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from clipstudio.domain.audits import RunResult, Scoring
from clipstudio.domain.ids import RunId
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.auditing.thresholds import ThresholdCounts
from clipstudio.ui.charts.threshold_bar import ThresholdBar
from clipstudio.ui.latest import Latest
from clipstudio.ui.session import Session


class MovedThreshold(QObject):
    """Serves a `ThresholdBar` from the stored probabilities of a run; nothing is written.

    Signals:
        counted: The run's counts at the threshold of the bar (`RunResult`).
        rested: The threshold stays where it was counted last: its images are wanted.
    """

    counted = Signal(object)
    rested = Signal()

    def __init__(self, session: Session, bar: ThresholdBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._result: RunResult | None = None
        self._images: RunImages | None = None
        self._counts: ThresholdCounts | None = None
        self._sorting = Latest(session.background, self, session.warn)
        self._counting = Latest(session.background, self, session.warn)
        bar.moved.connect(self._count)
        bar.settled.connect(self._rest)
        bar.hide()

    def set_run(self, result: RunResult, images: RunImages) -> None:
        """Start from a run; the bar is there for runs whose rule has a threshold."""
        self._result, self._images, self._counts = result, images, None
        self._sorting.withdraw()
        self._counting.withdraw()
        plan = result.record.plan
        self._bar.setVisible(plan.threshold is not None)
        if plan.threshold is not None:
            # Probabilities from elsewhere need not compete, and a sigmoid's do not: 1/K means nothing there.
            is_external = bool(result.record.provenance.get("model", {}).get("external"))
            competes = plan.scoring is Scoring.THRESHOLD and not is_external
            labels = len(result.label_set.labels) if competes else None
            self._bar.set_run(plan.threshold, labels, plan.boundary)

    @Slot(float)
    def _count(self, threshold: float) -> None:
        if self._counts is not None and self._counts.is_instant:
            self.counted.emit(self._counts.at(threshold))
        elif self._counts is not None:
            counts = self._counts
            self._counting.ask((counts.record.id, threshold), lambda: counts.at(threshold), self._counted)
        elif self._result is not None and self._images is not None and self._sorting.wanted is None:
            record, arrays = self._result.record, self._images.arrays

            def sort() -> ThresholdCounts:
                counts = ThresholdCounts.of(record, arrays)
                counts.at(0.5)  # loads the intervals' library here rather than under the user's hand
                return counts

            self._sorting.ask(record.id, sort, self._sorted)

    def _counted(self, _asked: tuple[RunId, float], result: RunResult) -> None:
        self.counted.emit(result)
        self.rested.emit()

    def _sorted(self, _run: RunId, counts: ThresholdCounts) -> None:
        self._counts = counts
        self._count(self._bar.threshold)
        if counts.is_instant:
            self.rested.emit()

    @Slot(float)
    def _rest(self, _threshold: float) -> None:
        # Until the run is counted the chart still counts at the threshold before, and so do its images.
        if self._counts is not None and self._counts.is_instant:
            self.rested.emit()
