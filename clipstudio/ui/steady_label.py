"""A label that does not become lower while its words change, so that nothing moves under the pointer."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from clipstudio.domain.visible_text import visible
from clipstudio.results.line_breaks import unbroken
from clipstudio.ui.style import HEADINGS, theme

KEPT = 4
"""So many texts that were shown are kept in mind: the longest ones, one of which is the highest at any width."""


class SteadyLabel(QLabel):
    """Plain words that wrap, with room for the longest that it has shown since `settle`.

    The room follows the width, so that no line is ever cut. Numbers keep their units: a line never ends
    between them.

    Attributes:
        least_lines: So many lines have room at least, while it is shown.
    """

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        # With a fixed height a layout would hold the label to what it needed at the width before.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words = ""
        self._longest: list[str] = []
        # Layouts ask for the same few widths over and over, and each answer breaks every text into lines.
        self._heights: dict[tuple[int, int], int] = {}
        self.least_lines = 1
        if role in HEADINGS:
            theme.head(self, role)
        elif role:
            self.setProperty("role", role)

    def say(self, words: str) -> None:
        """Show other words; none hides it unless it has had some."""
        self._words = words = visible(words)
        self.reserve([words])
        self.setText(unbroken(words))
        self.setVisible(bool(self._longest))

    def reserve(self, texts: Iterable[str]) -> None:
        """Keep room for words that may be said later."""
        shown = {unbroken(visible(text)) for text in texts if text}
        self._longest = sorted(shown.union(self._longest), key=len, reverse=True)[:KEPT]
        self._heights.clear()
        self.updateGeometry()

    def settle(self) -> None:
        """Forget how much room was needed: what follows is of something else."""
        self._longest = []
        self._heights.clear()
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Another font, style or direction makes other lines."""
        self._heights.clear()
        super().changeEvent(event)

    def text(self) -> str:
        """The words as they were said, without the spaces that hold a number and its unit together."""
        return self._words

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if not (self._words or self._longest):
            return 0
        asked = (width, self.least_lines)
        if asked not in self._heights:
            self._heights[asked] = self._height_for(width)
        return self._heights[asked]

    def _height_for(self, width: int) -> int:
        margins = self.contentsMargins()
        room = max(width - margins.left() - margins.right(), 1)
        metrics, wrapped = self.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
        heights = (metrics.boundingRect(0, 0, room, 1, wrapped, text).height() for text in self._longest)
        highest = max((self.least_lines * metrics.height(), *heights))
        return max(super().heightForWidth(width), highest + margins.top() + margins.bottom())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        """One line: how many there are is told by the height for a width alone."""
        return QSize(0, self.fontMetrics().height())
