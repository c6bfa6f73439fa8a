"""What is asked before a lock is withdrawn: who does, and why. The lock stays, with both."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from clipstudio.domain.language import tr
from clipstudio.ui.forms.asking_panel import AskingPanel
from clipstudio.ui.place import row
from clipstudio.ui.user_words import plain_label

WHY = tr(
    "What the plan's runs show is exploratory then, for good. The lock stays in the project, with who withdrew "
    "it, when and why; the plan can be locked again only before it is run."
)


class WithdrawPanel(AskingPanel):
    """Asks who withdraws a lock and why.

    Signals:
        withdrawal_asked: Withdraw it (author, reason).
    """

    withdrawal_asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(WHY)
        self.author, self.reason = QLineEdit(), QLineEdit()
        self.author.setAccessibleName(tr("Who withdraws the lock"))
        self.reason.setAccessibleName(tr("Why the lock is withdrawn"))
        self.reason.setPlaceholderText(tr("why"))
        self.withdraw = QPushButton(tr("Withdraw"))
        self.withdraw.clicked.connect(self._ask)
        self.cancel = QPushButton(tr("Keep it locked"))
        self.cancel.clicked.connect(self.close_panel)
        for field in (self.author, self.reason):
            field.textChanged.connect(self._check)
        self.body.addLayout(row(plain_label(tr("Withdrawn by")), self.author, self.reason, stretch=False))
        self.body.addLayout(row(self.withdraw, self.cancel))

    def ask(self, author: str) -> None:
        """Ask of the lock that is shown."""
        self.author.setText(author)
        self.reason.clear()
        self.say("")
        self._check()
        self.show()
        (self.reason if author else self.author).setFocus()

    def _check(self) -> None:
        self.withdraw.setEnabled(bool(self.author.text().strip() and self.reason.text().strip()))

    def _ask(self) -> None:
        self.withdrawal_asked.emit(self.author.text().strip(), self.reason.text().strip())
