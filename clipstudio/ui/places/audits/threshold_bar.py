"""A threshold that is moved while the chart above it is watched."""

from __future__ import annotations

import math

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.audits import Boundary
from clipstudio.domain.language import tr
from clipstudio.domain.percents import with_few_digits
from clipstudio.results.answers import ThresholdChoice
from clipstudio.results.words import preview_words, threshold_in_words, uniform_in_words
from clipstudio.ui.accessible import ValueAccessible, answer_for
from clipstudio.ui.fields import Slider
from clipstudio.ui.percent_field import PercentField
from clipstudio.ui.steady_label import SteadyLabel
from clipstudio.ui.style import SPACE_INSIDE, tokens
from clipstudio.ui.user_words import plain_label

LEAST, MOST = 0.0001, 0.99
"""Ends of the logarithmic slider, probabilities."""

STEPS = 1000


def to_step(threshold: float) -> int:
    """The slider's step of a threshold; those beyond the ends stand at the ends."""
    inside = min(MOST, max(LEAST, threshold))
    return round(STEPS * math.log(inside / LEAST) / math.log(MOST / LEAST))


def of_step(step: int) -> float:
    """The threshold of a slider's step, a probability of few digits, so that its words say all of it."""
    return with_few_digits(LEAST * (MOST / LEAST) ** (step / STEPS))


class ThresholdBar(QWidget):
    """A logarithmic slider and a field in percent for one and the same threshold.

    Signals:
        moved: The threshold is elsewhere (a probability); sent at every step of a drag.
        settled: The threshold was let go, or typed.
        run_asked: A run at the threshold shown is wanted.
    """

    moved = Signal(float)
    settled = Signal(float)
    run_asked = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = 0.5
        self._shown = 0.5
        self._labels: int | None = None
        self._boundary = Boundary.ABOVE
        self.slider = _MarkedSlider()
        self.field = PercentField(tr("Threshold in percent"))
        self.field.setKeyboardTracking(False)
        self.back = QPushButton()
        self.run = QPushButton(tr("Run at this threshold"))
        for button in (self.back, self.run):
            button.setProperty("role", "quiet")
        self.words = SteadyLabel("muted")
        self._lay_out()
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(self._let_go)
        self.field.valueChanged.connect(self._typed)
        self.back.clicked.connect(self._go_back)
        self.run.clicked.connect(lambda: self.run_asked.emit(self._shown))
        self._tell()

    @property
    def threshold(self) -> float:
        """The threshold shown, a probability."""
        return self._shown

    @property
    def is_moving(self) -> bool:
        """Whether the slider is held down."""
        return self.slider.isSliderDown()

    def set_choice(self, choice: ThresholdChoice) -> None:
        """Show the threshold of another answer; emits no signal."""
        self._own, self._labels, self._boundary = choice.own, choice.labels, choice.boundary
        labels = choice.labels
        self.slider.mark = None if labels is None else (to_step(1 / labels), uniform_in_words(labels))
        self.slider.update()
        self.back.setText(tr("Back to {threshold_in_words}", threshold_in_words=threshold_in_words(choice.own)))
        self._show(choice.value)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE_INSIDE)
        line.addWidget(plain_label(tr("Threshold")))
        line.addWidget(self.slider, 1)
        line.addWidget(self.field)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_INSIDE)
        foot.addWidget(self.words, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addLayout(foot)

    def _show(self, threshold: float) -> None:
        self._shown = threshold
        with QSignalBlocker(self.slider), QSignalBlocker(self.field):
            self.slider.setValue(to_step(threshold))
            self.field.set_fraction(threshold)
        self._tell()

    def _tell(self) -> None:
        is_own = self._shown == self._own
        for button in (self.back, self.run):
            button.setVisible(not is_own)
        self.words.say(preview_words(self._shown, self._own, self._boundary, self._labels))

    @Slot(int)
    def _slid(self, step: int) -> None:
        self._show(of_step(step))
        self.moved.emit(self._shown)
        if not self.slider.isSliderDown():  # by key or wheel: there is nothing to let go
            self.settled.emit(self._shown)

    @Slot()
    def _let_go(self) -> None:
        self.settled.emit(self._shown)

    @Slot()
    def _typed(self) -> None:
        self._take(self.field.fraction)

    @Slot()
    def _go_back(self) -> None:
        self._take(self._own)

    def _take(self, threshold: float) -> None:
        self._show(threshold)
        self.moved.emit(threshold)
        self.settled.emit(threshold)


class _MarkedSlider(Slider):
    """A slider with one named mark below its groove.

    Attributes:
        mark: Step and words of the mark; None for none.
    """

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.mark: tuple[int, str] | None = None
        self.setRange(0, STEPS)
        self.setSingleStep(10)
        self.setPageStep(100)
        self.setAccessibleName(tr("Threshold"))
        self.setToolTip(tr("Drag, or use the arrow keys; the scale is logarithmic, from 0.01 % to 99 %"))

    def spoken_value(self) -> str:
        """The threshold in percent."""
        return threshold_in_words(of_step(self.value()))

    def value_range(self) -> tuple[float, float, float, float]:
        """The threshold in percent, its ends, and the least that it is moved by."""
        return 100 * of_step(self.value()), 100 * LEAST, 100 * MOST, 100 * LEAST

    def take_value(self, value: float) -> None:
        """Go to a percentage, as by a key."""
        self.setValue(to_step(value / 100))

    def sizeHint(self) -> QSize:
        """Room for the words of the mark below the groove, and as much above it, where it stays in the middle."""
        hint = super().sizeHint()
        return QSize(hint.width(), hint.height() + 2 * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """As high as it wants to be."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark, then the slider."""
        super().paintEvent(event)
        if self.mark is None:
            return
        step, words = self.mark
        handle = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, self)
        x = handle // 2 + QStyle.sliderPositionFromValue(0, STEPS, step, self.width() - handle)
        painter = QPainter(self)
        painter.setPen(QPen(QColor(tokens().muted), 1))
        metrics = self.fontMetrics()
        base = self.height() - metrics.descent() - 1
        painter.drawLine(x, self.height() // 2 - 4, x, base - metrics.ascent() + 2)
        wide = metrics.horizontalAdvance(words)
        painter.drawText(min(max(0, x - wide // 2), self.width() - wide), base, words)
        painter.end()


answer_for(_MarkedSlider, ValueAccessible)
