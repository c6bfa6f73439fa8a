"""What stands above an answer: a warning about it, and what it rests on; in a low window one line of both."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.plan_standing import EXPLORATORY
from clipstudio.ui.elided import ElidedLabel
from clipstudio.ui.icons import fold_arrow
from clipstudio.ui.measure import Measure
from clipstudio.ui.place import muted
from clipstudio.ui.steady_label import SteadyLabel
from clipstudio.ui.style import FOLD_LINES, SPACE_INSIDE, set_role, theme
from clipstudio.ui.terms import TermButton
from clipstudio.ui.user_words import plain_label


class AnswerHead(QWidget):
    """The warning and the facts, which fold to a line where the figure needs their room.

    Attributes:
        warning: What must be known before anything is believed; hidden where there is nothing.
        facts: What the result rests on.
        standing: Whether what is shown is confirmatory or exploratory, and what is corrected together.
        fold: Unfolds them in a low window.
        brief: As much of them as fits into the line beside it.
        mark: Explains what exploratory means, where that word stands alone.
    """

    def __init__(self) -> None:
        super().__init__()
        self.warning, self.facts, self.standing = plain_label(), muted(), SteadyLabel()
        self.warning.setProperty("role", "warning")
        self.warning.setWordWrap(True)
        self.fold = QToolButton()
        theme.size_icon(self.fold, FOLD_LINES)
        self.fold.setText(tr("About"))
        self.fold.setToolTip(tr("What this result is of"))
        self.fold.setProperty("role", "fold")
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.toggled.connect(self._show)
        self.brief = ElidedLabel()
        self.brief.setContentsMargins(SPACE_INSIDE, 0, SPACE_INSIDE, 0)
        self.mark = TermButton("exploratory", self.fold)
        self._is_low = False
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_INSIDE)
        line.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)  # it stays where it was pressed
        line.addWidget(self.brief, 1)
        line.addWidget(self.mark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self._line)
        layout.addLayout(Measure(self.warning, self.facts, self.standing).at_left())
        self._show()

    def warn(self, words: str) -> None:
        """Say another warning; an empty one hides it."""
        self.warning.setText(words)
        self._show()

    def tell(self, words: str) -> None:
        """Say what another result rests on."""
        self.facts.setText(words)
        self._show()

    def stand(self, words: str) -> None:
        """Say whether what is shown was fixed before it was seen; what moves keeps its room."""
        self.standing.say(words)
        self._show()

    def set_low(self, is_low: bool) -> None:
        """Fold to a line, or show all."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._show()

    @Slot()
    def _show(self) -> None:
        is_open = not self._is_low or self.fold.isChecked()
        self.fold.setArrowType(fold_arrow(is_open=is_open))
        warning, facts, standing = self.warning.text(), self.facts.text(), self.standing.text()
        first = re.split("[:,]", standing, maxsplit=1)[0]
        self._line.setVisible(self._is_low and bool(warning or facts or standing))
        self.brief.setVisible(not is_open)
        # What must be known comes first, without its reasons: in the line there is no room for both.
        warned = re.split("[:.]", warning, maxsplit=1)[0]
        self.brief.setText(" · ".join(filter(None, (warned, first, "" if warning else facts))))
        self.mark.setVisible(not is_open and first.casefold() == tr(EXPLORATORY).casefold())
        set_role(self.brief, "warning" if warning else "muted")
        self.warning.setVisible(is_open and bool(warning))
        self.facts.setVisible(is_open)
        self.standing.setVisible(is_open and bool(self.standing.text()))
