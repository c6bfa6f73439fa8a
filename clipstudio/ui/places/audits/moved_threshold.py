"""A run looked at with another threshold than its own: counts at once, images when the threshold rests."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from clipstudio.domain.audits import RunResult, Scoring
from clipstudio.services.run_images import RunImages
from clipstudio.services.thresholds import ThresholdCounts
from clipstudio.ui.charts.threshold_bar import ThresholdBar
from clipstudio.ui.session import Session


class MovedThreshold(QObject):
    """Serves a `ThresholdBar` from the stored probabilities of a run; nothing is written.

    Signals:
        counted: The run's counts at the threshold of the bar (`RunResult`).
        found: The run's images at the threshold at which the bar rests (`RunImages`).
    """

    counted = Signal(object)
    found = Signal(object)

    def __init__(self, session: Session, bar: ThresholdBar) -> None:
        super().__init__(bar)
        self._session = session
        self._bar = bar
        self._result: RunResult | None = None
        self._images: RunImages | None = None
        self._counts: ThresholdCounts | None = None
        self._is_sorting = False
        bar.moved.connect(self._count)
        bar.settled.connect(self._find)
        bar.hide()

    def set_run(self, result: RunResult, images: RunImages) -> None:
        """Start from a run; the bar is there for runs whose rule has a threshold."""
        self._result, self._images, self._counts, self._is_sorting = result, images, None, False
        plan = result.record.plan
        self._bar.setVisible(plan.threshold is not None)
        if plan.threshold is not None:
            labels = len(result.label_set.labels) if plan.scoring is Scoring.THRESHOLD else None
            self._bar.set_run(plan.threshold, labels)

    @Slot(float)
    def _count(self, threshold: float) -> None:
        if self._counts is not None:
            self.counted.emit(self._counts.at(threshold))
        elif self._result is not None and self._images is not None and not self._is_sorting:
            self._is_sorting = True
            result, images = self._result, self._images

            def sort() -> ThresholdCounts:
                counts = ThresholdCounts.of(result.record, images.arrays)
                counts.at(0.5)  # loads the intervals' library here rather than under the user's hand
                return counts

            self._session.background.ask(sort, self, self._sorted, self._session.warn)

    def _sorted(self, counts: ThresholdCounts) -> None:
        if self._result is not None and counts.record is self._result.record:
            self._counts = counts
            self._count(self._bar.threshold)

    @Slot(float)
    def _find(self, threshold: float) -> None:
        if self._images is None or self._result is None:
            return
        images, record = self._images, self._result.record
        is_own = threshold == record.plan.threshold
        self._session.background.ask(
            lambda: (record, threshold, images if is_own else images.at(threshold)),
            self,
            self._show,
            self._session.warn,
        )

    def _show(self, answer: tuple[object, float, RunImages]) -> None:
        record, threshold, images = answer
        if self._result is not None and record is self._result.record and threshold == self._bar.threshold:
            self.found.emit(images)
