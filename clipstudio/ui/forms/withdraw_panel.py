"""What is asked before a lock is withdrawn: who does, and why. The lock stays, with both."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from clipstudio.ui.place import muted, row
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

WHY = (
    "What the plan's runs show is exploratory then, for good. The lock stays in the project, with who withdrew "
    "it, when and why; the plan can be locked again only before it is run."
)


class WithdrawPanel(QWidget):
    """Asks who withdraws a lock and why; hidden until it is wanted.

    Signals:
        withdrawal_asked: Withdraw it (author, reason).
        closed: Nothing is asked any more.
    """

    withdrawal_asked = Signal(str, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.author, self.reason = QLineEdit(), QLineEdit()
        self.author.setAccessibleName("Who withdraws the lock")
        self.reason.setAccessibleName("Why the lock is withdrawn")
        self.reason.setPlaceholderText("why")
        self.fault = muted()
        self.withdraw = QPushButton("Withdraw")
        self.withdraw.clicked.connect(self._ask)
        self.cancel = QPushButton("Keep it locked")
        self.cancel.clicked.connect(self.close_panel)
        for field in (self.author, self.reason):
            field.textChanged.connect(self._check)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(muted(WHY))
        layout.addLayout(row(plain_label("Withdrawn by"), self.author, self.reason, stretch=False))
        layout.addLayout(row(self.withdraw, self.cancel))
        layout.addWidget(self.fault)
        self.hide()

    def ask(self, author: str) -> None:
        """Ask of the lock that is shown."""
        self.author.setText(author)
        self.reason.clear()
        self.say("")
        self._check()
        self.show()
        (self.reason if author else self.author).setFocus()

    def say(self, fault: str) -> None:
        """Say why it could not be withdrawn."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def close_panel(self) -> None:
        """Ask nothing any more."""
        self.hide()
        self.closed.emit()

    def _check(self) -> None:
        self.withdraw.setEnabled(bool(self.author.text().strip() and self.reason.text().strip()))

    def _ask(self) -> None:
        self.withdrawal_asked.emit(self.author.text().strip(), self.reason.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the lock as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)
