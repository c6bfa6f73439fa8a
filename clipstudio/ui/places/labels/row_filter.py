"""Which labels of a set are shown: those that a search finds, harmful ones only when they are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.labels import HARMFUL_CATEGORIES, Label
from clipstudio.domain.language import number, tr, tr_count
from clipstudio.ui.place import muted


class RowFilter(QWidget):
    """A field that searches labels, and a line that counts hidden ones and shows them.

    Attributes:
        field: What is searched for, in labels, categories and custom prompts.
        show_folded: Shows the harmful labels.

    Signals:
        changed: Other labels are to be shown.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._folds = False
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find a label or category"))
        self.field.setAccessibleName(tr("Find a label or category"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda _text: self.changed.emit())
        self._count = muted()
        self.show_folded = QPushButton(tr("Sh&ow them"))
        self.show_folded.clicked.connect(lambda _checked=False: self.reveal())
        self._words = muted()
        self._fold = QFrame()
        line = QHBoxLayout(self._fold)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._words, 1)
        line.addWidget(self.show_folded)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        search = QHBoxLayout()
        search.addWidget(self.field, 1)
        search.addWidget(self._count)
        layout.addLayout(search)
        layout.addWidget(self._fold)
        self.tell((), ())

    @property
    def folds(self) -> bool:
        """Whether harmful labels are folded."""
        return self._folds

    def begin(self, *, folds: bool) -> None:
        """Start anew with another label set, whose harmful labels are folded or not."""
        self._folds = folds
        with QSignalBlocker(self.field):
            self.field.clear()

    def reveal(self) -> None:
        """Fold nothing any more."""
        if self._folds:
            self._folds = False
            self.changed.emit()

    def shown(self, labels: Sequence[Label]) -> list[bool]:
        """Which of these labels are to be shown."""
        wanted, folds = self._wanted, self._folds
        return [
            not (folds and label.category in HARMFUL_CATEGORIES)
            and (not wanted or wanted in "\n".join((label.text, label.category, *label.prompts)).casefold())
            for label in labels
        ]

    def tell(self, labels: Sequence[Label], shown: Sequence[bool]) -> None:
        """Say how many of these labels are shown, and how many are folded."""
        folded = [label for label in labels if self._folds and label.category in HARMFUL_CATEGORIES]
        categories = ", ".join(dict.fromkeys(label.category for label in folded))
        self._words.setText(
            tr_count(
                "{count} harmful label is hidden ({categories}).",
                "{count} harmful labels are hidden ({categories}).",
                len(folded),
                categories=categories,
            )
        )
        self._fold.setVisible(bool(folded))
        self._count.setVisible(bool(self._wanted))
        if self._wanted:
            self._count.setText(tr("{shown} of {labels}", shown=number(sum(shown)), labels=number(len(labels))))

    @property
    def _wanted(self) -> str:
        return self.field.text().strip().casefold()
