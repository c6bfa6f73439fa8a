"""A label that does not become lower while its words change, so that nothing moves under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from clipstudio.results.words import unbroken


class SteadyLabel(QLabel):
    """Plain words that wrap, with room for the longest that it has shown since `settle`.

    Numbers keep their units: a line never ends between them.
    """

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        if role:
            self.setProperty("role", role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words = ""
        self._width, self._highest = 0, 0

    def say(self, words: str) -> None:
        """Show other words; none hides it unless it has had some."""
        self._words = words
        self.setText(unbroken(words))
        self.setVisible(bool(words) or self._highest > 0)

    def settle(self) -> None:
        """Forget how much room was needed: what follows is of something else."""
        self._highest = 0
        self.updateGeometry()

    def text(self) -> str:
        """The words as they were said, without the spaces that hold a number and its unit together."""
        return self._words

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width != self._width:
            self._width, self._highest = width, 0
        if self._words:
            self._highest = max(self._highest, super().heightForWidth(width))
        return self._highest

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())
