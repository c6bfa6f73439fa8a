"""What is shown when every item of an auditor is judged."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.place import heading, muted, primary_button, row
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN

DONE = tr("Every item is judged.")
SAVED = tr("All answers are saved. You can go back to any of them, or take the last one back (Backspace).")


class EndPage(QWidget):
    """All is done: leave, or look back.

    Signals:
        stopped: The auditor leaves.
        back: The last item is to be shown again.
    """

    stopped = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back_button = QPushButton(tr("Look back (←)"))
        self.back_button.clicked.connect(lambda _checked=False: self.back.emit())
        self.done_button = primary_button(tr("Done"), self.stopped.emit)
        for button in (self.back_button, self.done_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = muted(SAVED)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_AROUND, SPACE_AROUND, SPACE_AROUND, SPACE_AROUND)
        layout.setSpacing(SPACE_BETWEEN)
        layout.addStretch(2)
        title = heading(DONE)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(title)
        layout.addWidget(words)
        buttons = row(self.done_button, self.back_button, stretch=False)
        buttons.insertStretch(0, 1)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addStretch(3)
