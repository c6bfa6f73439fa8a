"""A field for a probability, in percent."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from clipstudio.domain.percents import percent_digits
from clipstudio.ui.fields import TEXT_MARGIN

DECIMALS = 8
"""Of the percentage: a probability is taken to ten."""


class PercentField(QDoubleSpinBox):
    """Takes a probability with the digits that the user gives it and shows every one of them.

    Args:
        name: How it is called, for who cannot see it.
        least: The lowest probability that it takes.
        most: The highest.
    """

    def __init__(
        self, name: str, least: float = 1e-8, most: float = 1 - 1e-8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._given: tuple[float, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)
        self.setAccessibleName(name)
        self.setDecimals(DECIMALS)
        self.setRange(100 * least, 100 * most)
        self.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.setSuffix(" %")

    @property
    def fraction(self) -> float:
        """The probability, exactly as `set_fraction` gave it or as it was typed."""
        if self._given is not None and self._given[0] == self.value():
            return self._given[1]
        # By its digits: 0.07 / 100 is not the double nearest to 0.0007, and a threshold must meet equal values.
        return round(self.value() / 100, DECIMALS + 2)

    def set_fraction(self, fraction: float) -> None:
        """Show a probability; what it holds more than the field can show is kept until it is changed."""
        with QSignalBlocker(self):
            before = self.fraction
            self.setValue(100 * fraction)
            self._given = (self.value(), fraction)
        if fraction != before:
            self.valueChanged.emit(self.value())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # as every field of `clipstudio.ui.fields` does

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """A point and a comma both begin the decimals: left out as a mark of thousands, 0,5 would become 5."""
        mark = self.locale().decimalPoint()
        answer: tuple[QValidator.State, str, int] = super().validate(
            text.replace(",", mark).replace(".", mark), at
        )
        return answer

    def textFromValue(self, value: float) -> str:
        """Every digit, in the language's way of writing them."""
        digits = percent_digits(value)
        return self.locale().toString(value, "f", len(digits.partition(".")[2]))
