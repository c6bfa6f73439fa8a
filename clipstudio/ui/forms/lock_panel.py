"""What is asked before a plan is locked: what of it is primary, and who locks it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.plan_locks import Primary
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.forms.asking_panel import AskingPanel
from clipstudio.ui.letting_go import empty
from clipstudio.ui.place import muted, row
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import button_text, plain_label

WHY = tr(
    "A locked plan is kept with date, author and a digest (SHA-256), and is never changed. What is primary "
    "is confirmatory in the plan's first run, with images and values as they are now; all else is exploratory."
)
EVERY = tr("Every category is primary, and so is every single label.")
SOME = tr("Only what is ticked is primary: single labels are not.")


class LockPanel(AskingPanel):
    """Asks what is primary, and who locks.

    Attributes:
        author: Who locks the plan.
        lock: The button that does.
        cancel: The button that leaves the plan as it is.
        meant: What the ticks mean for single labels.

    Signals:
        lock_asked: Lock the plan with this (`Primary`, author).
    """

    lock_asked = Signal(object, str)

    def __init__(self) -> None:
        super().__init__(WHY)
        self._comparisons: list[tuple[QCheckBox, tuple[str, ...]]] = []
        self._outcomes: list[tuple[QCheckBox, str]] = []
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(SPACE_INSIDE)
        self.author = QLineEdit()
        self.author.setAccessibleName(tr("Who locks the plan"))
        self.author.textChanged.connect(self._check)
        self.lock = QPushButton(tr("Lock"))
        self.lock.clicked.connect(self._ask)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.close_panel)
        self.meant = muted()
        self.body.addLayout(self._ticks)
        self.body.addWidget(self.meant)
        self.body.addLayout(row(plain_label(tr("Locked by")), self.author, self.lock, self.cancel, stretch=False))

    def ask(self, comparisons: Sequence[tuple[str, ...]], outcomes: Sequence[str], author: str) -> None:
        """Ask of a plan with these comparisons, and these categories; everything is primary at first."""
        empty(self._ticks)
        self._comparisons = [(_tick(tr(" and ").join(names)), names) for names in comparisons]
        self._outcomes = [(_tick(each), each) for each in outcomes]
        self._add(tr("Primary comparisons"), [tick for tick, _ in self._comparisons])
        self._add(tr("Primary categories"), self._of_outcomes())
        self.author.setText(author)
        self.say("")
        self._check()
        self.show()
        (self.lock if author else self.author).setFocus()

    @property
    def primary(self) -> Primary:
        """What is ticked; of all categories none is named, so that labels count too."""
        named = [outcome for tick, outcome in self._outcomes if tick.isChecked()]
        return Primary(
            tuple(names for tick, names in self._comparisons if tick.isChecked()),
            () if len(named) == len(self._outcomes) else tuple(named),
        )

    def _of_outcomes(self) -> list[QCheckBox]:
        return [tick for tick, _ in self._outcomes]

    def _add(self, words: str, ticks: Sequence[QCheckBox]) -> None:
        if not ticks:
            return
        held = QWidget()
        flow = FlowLayout(held)
        flow.addWidget(plain_label(f"{words}:"))
        for tick in ticks:
            tick.setChecked(True)
            tick.toggled.connect(self._check)
            flow.addWidget(tick)
        self._ticks.addWidget(held)

    def _check(self) -> None:
        """Something must be primary, and somebody must lock."""
        compared = not self._comparisons or any(tick.isChecked() for tick, _ in self._comparisons)
        decided = not self._outcomes or any(tick.isChecked() for tick, _ in self._outcomes)
        is_every = all(tick.isChecked() for tick, _ in self._outcomes)
        self.meant.setText(EVERY if is_every else SOME)
        self.meant.setVisible(bool(self._outcomes))
        self.lock.setEnabled(compared and decided and bool(self.author.text().strip()))

    def _ask(self) -> None:
        self.lock_asked.emit(self.primary, self.author.text().strip())


def _tick(words: str) -> QCheckBox:
    return QCheckBox(button_text(words))
