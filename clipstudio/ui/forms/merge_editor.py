"""Which values of the attributes are taken together: a line to add a group, and the groups there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.language import tr
from clipstudio.domain.merging import MergedValues, groups_of
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.flow_layout import FlowLayout, FlowLine
from clipstudio.ui.letting_go import empty
from clipstudio.ui.place import muted, row
from clipstudio.ui.rows_list import RowsList
from clipstudio.ui.user_words import VisibleDelegate, plain_label

MOST_VALUES = 40
"""Of an attribute with more values nobody ticks some of them."""


class MergeEditor(QWidget):
    """An attribute, a tick for each of its values, a name, and a button that takes them together.

    Signals:
        changed: Other values are taken together.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, tuple[str, ...]] = {}
        self._merged: tuple[MergedValues, ...] = ()
        self.attribute = ComboBox()
        self.attribute.setAccessibleName(tr("Attribute whose values are combined"))
        self.attribute.keep_width(12)
        self.attribute.currentIndexChanged.connect(self._offer_values)
        self.values = RowsList(tr("Values to combine"))
        self.values.setItemDelegate(VisibleDelegate(self.values))
        self.values.itemChanged.connect(self._check)
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of the combined values"))
        self.name.setPlaceholderText(tr("a name, such as non-White"))
        self.name.textChanged.connect(self._check)
        self.name.returnPressed.connect(self._add)
        self.add = QPushButton(tr("Combine"))
        self.add.clicked.connect(self._add)
        self.words = muted()
        self._groups = QVBoxLayout()
        self._groups.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        line = FlowLine()
        flow = FlowLayout(line)
        for widget in (self.attribute, self.name, self.add):
            flow.addWidget(widget)
        layout.addWidget(line)
        layout.addWidget(self.values)
        layout.addWidget(self.words)
        layout.addLayout(self._groups)
        self._check()

    def offer(self, attributes: Sequence[AttributeSummary]) -> None:
        """Offer the attributes that have classes; groups stay where all of their values are still there."""
        known = {each.name: tuple(value for value, _ in each.values) for each in attributes}
        chosen = self.attribute.currentText()
        is_new = known != self._known
        self._known = known
        with QSignalBlocker(self.attribute):
            self.attribute.clear()
            self.attribute.addItems([name for name, values in known.items() if 2 < len(values) <= MOST_VALUES])
            self.attribute.setCurrentIndex(max(0, self.attribute.findText(chosen)))
        self.setEnabled(self.attribute.count() > 0)
        if is_new:
            self._offer_values()
        self.choose(self._merged)

    def chosen(self) -> tuple[MergedValues, ...]:
        """The groups there are."""
        return self._merged

    def choose(self, merged: Sequence[MergedValues]) -> None:
        """Show these groups and no other; those that the project's values do not allow are left out."""
        kept: list[MergedValues] = []
        for group in merged:
            if not self._fault((*kept, group)):
                kept.append(group)
        self._show(tuple(kept))

    def _offer_values(self) -> None:
        with QSignalBlocker(self.values):
            self.values.clear()
            for value in self._known.get(self.attribute.currentText(), ()):
                item = QListWidgetItem(value)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
                self.values.addItem(item)
        self._check()

    def _ticked(self) -> tuple[str, ...]:
        items = (self.values.item(place) for place in range(self.values.count()))
        return tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)

    def _planned(self) -> MergedValues:
        return MergedValues(self.attribute.currentText(), self.name.text().strip(), self._ticked())

    def _fault(self, merged: Sequence[MergedValues]) -> str:
        """Why these groups cannot be, in a sentence; empty when they can."""
        try:
            for name in {group.attribute for group in merged}:
                groups_of(name, merged, self._known.get(name, ()))
        except ClipstudioError as error:
            return str(error)
        return ""

    def _check(self) -> None:
        planned = self._planned()
        is_begun = bool(planned.values and planned.name)
        fault = self._fault((*self._merged, planned)) if is_begun else ""
        self.add.setEnabled(is_begun and not fault)
        self.words.setText(
            fault or tr("Tick two or more values and give them a name to compare them as one group.")
        )

    def _add(self) -> None:
        if not self.add.isEnabled():
            return
        self._show((*self._merged, self._planned()))
        self.name.clear()
        self._offer_values()
        self.changed.emit()

    def _remove(self, group: MergedValues) -> None:
        self._show(tuple(each for each in self._merged if each != group))
        self._check()
        self.changed.emit()
        self.attribute.setFocus()

    def _show(self, merged: tuple[MergedValues, ...]) -> None:
        self._merged = merged
        empty(self._groups)
        for group in merged:
            line = QWidget()
            remove = QPushButton(tr("Remove"))
            remove.setAccessibleName(tr("Compare the values of {name} separately again", name=group.name))
            remove.clicked.connect(lambda _=False, each=group: self._remove(each))
            line.setLayout(row(plain_label(group.words), remove))
            self._groups.addWidget(line)
