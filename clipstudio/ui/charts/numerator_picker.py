"""The choice of one category or label out of all of a result, by list, by keys or by typing a part of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from clipstudio.ui.charts.view_model import Kind, Numerator

LEAST_LETTERS = 22
VISIBLE_ITEMS = 30


class NumeratorPicker(QComboBox):
    """A list of the categories, in bold, of the labels, and of what was not answered; what is typed narrows it.

    Signals:
        picked: The numerator that the user has chosen.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(LEAST_LETTERS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(VISIBLE_ITEMS)
        self.setAccessibleName("Category or label")
        self.setToolTip("Choose a category or a label, or type a part of it")
        completer, line = self.completer(), self.lineEdit()
        # An editable box has both; their types only say that others have neither.
        assert completer is not None
        assert line is not None
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.activated.connect(self._on_activated)
        line.editingFinished.connect(self._restore_text)

    def set_numerators(self, numerators: Sequence[Numerator]) -> None:
        """Offer other categories and labels, the first of them chosen."""
        self.clear()
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        categories = [each for each in numerators if each.kind is Kind.CATEGORY]
        labels = [each for each in numerators if each.kind is Kind.LABEL]
        silent = [each for each in numerators if each.kind is Kind.UNANSWERED]
        for each in categories:
            held = sum(label.category == each.text for label in labels)
            # The count tells a category from a label of the same name.
            self.addItem(f"{each.text} · {held} {'label' if held == 1 else 'labels'}", each)
            self.setItemData(self.count() - 1, strong, Qt.ItemDataRole.FontRole)
        if categories:
            self.insertSeparator(self.count())
        for each in labels:
            self.addItem(each.text, each)
        if silent:
            self.insertSeparator(self.count())
        for each in silent:
            self.addItem(each.text, each)

    def pick(self, numerator: Numerator) -> None:
        """Choose a numerator without telling."""
        place = next(place for place in range(self.count()) if self.itemData(place) == numerator)
        self.setCurrentIndex(place)

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        numerator = self.itemData(place)
        if isinstance(numerator, Numerator):
            self.picked.emit(numerator)

    @Slot()
    def _restore_text(self) -> None:
        """Take back what was typed when it is none of the list."""
        if self.currentText() != self.itemText(self.currentIndex()):
            self.setEditText(self.itemText(self.currentIndex()))
