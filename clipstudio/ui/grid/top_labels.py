"""The top labels in the preview, folded where their words may hurt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.grid.label_bars import LabelBars, LabelRow
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label


class TopLabels(QWidget):
    """The labels with their probabilities; absent while there are none.

    Once unfolded they stay so from image to image, until `fold`.

    Signals:
        unfolded: The user asked to see them; the button that was pressed is gone.
    """

    unfolded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded = False
        self._folds = True
        self._shown = False
        self._title = plain_label(tr("Top labels"))
        self._title.setProperty("role", "muted")
        self._bars = LabelBars()
        self._bars.setAccessibleName(tr("Top labels"))
        self._note = plain_label(tr("Hidden: some of these words may be hurtful."))
        self._note.setWordWrap(True)
        self._button = QPushButton(tr("Show labels"))
        self._button.clicked.connect(self._show)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_INSIDE)
        box.addWidget(self._title)
        box.addWidget(self._bars)
        box.addWidget(self._note)
        box.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._arrange()

    def set_labels(self, labels: Sequence[LabelRow], folded: bool = False) -> None:
        """Show ``labels`` in their order; ``folded`` ones only on request."""
        self._bars.set_rows(labels)
        self._folded = folded
        self._arrange()

    @property
    def are_shown(self) -> bool:
        """Whether there are labels, and none of them are hidden."""
        return bool(self._bars.rows) and not self._are_hidden

    def unfold(self) -> None:
        """Show what is folded, as the button does."""
        if not self.are_shown:
            self._show()

    def fold(self) -> None:
        """Fold again what was shown on request."""
        self._shown = False
        self._arrange()

    def set_folding(self, folds: bool) -> None:
        """Say whether the user wants anything folded at all."""
        self._folds = folds
        self.fold()

    @property
    def _are_hidden(self) -> bool:
        return self._folded and self._folds and not self._shown

    @Slot()
    def _show(self) -> None:
        self._shown = True
        self.unfolded.emit()
        self._arrange()

    def _arrange(self) -> None:
        any_rows = bool(self._bars.rows)
        folded = self._are_hidden
        self._title.setVisible(any_rows)
        self._bars.setVisible(any_rows and not folded)
        self._note.setVisible(any_rows and folded)
        self._button.setVisible(any_rows and folded)
