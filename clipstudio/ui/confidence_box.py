"""A drop-down for the level of intervals."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker

from clipstudio.results.words import confidence_in_words
from clipstudio.ui.fields import ComboBox


class ConfidenceBox(ComboBox):
    """Offers the usual levels; another one that was chosen elsewhere stands among them.

    Args:
        name: How it is called, for who cannot see it.
        confidences: The levels that are offered, ascending.
    """

    def __init__(self, name: str, confidences: Iterable[float]) -> None:
        super().__init__(name)
        for each in confidences:
            self.addItem(confidence_in_words(each), each)

    def choose(self, confidence: float) -> None:
        """Show a level; one that is not offered yet is, in its order."""
        if self.findData(confidence) < 0:
            with QSignalBlocker(self):
                at = sum(self.itemData(place) < confidence for place in range(self.count()))
                self.insertItem(at, confidence_in_words(confidence), confidence)
        self.setCurrentIndex(self.findData(confidence))
