"""The list of attributes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import number, tr, tr_count
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.actions import deleting_action, make_action
from clipstudio.ui.find_field import FindField
from clipstudio.ui.menu import offer_actions
from clipstudio.ui.place import side_pane
from clipstudio.ui.user_words import VisibleDelegate, tooltip

_NAME = Qt.ItemDataRole.UserRole


class AttributeList(QWidget):
    """Every attribute with the number of its values and of the images that lack one.

    Args:
        removed: The entry at the end of the list that leads to deleted attributes.

    Signals:
        chosen: Another attribute is the current one (its name).
        pressed: The current attribute was clicked, or Enter pressed on it, also where it was current (its name).
        import_asked: Import a table.
        names_asked: Take what the names of files and folders say.
        derivation_asked: Derive an attribute from others.
        removal_asked: Delete the current attribute, which can be undone (its name).
        audit_asked: Plan an audit by the current attribute (its name).
        missing_asked: Show the images without a value of it (its name).
    """

    chosen = Signal(str)
    pressed = Signal(str)
    import_asked = Signal()
    names_asked = Signal()
    derivation_asked = Signal()
    removal_asked = Signal(str)
    audit_asked = Signal(str)
    missing_asked = Signal(str)

    def __init__(self, removed: QWidget) -> None:
        super().__init__()
        self.names = QListWidget()
        self.names.setItemDelegate(VisibleDelegate(self.names))
        self.names.setAccessibleName(tr("Attributes"))
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.names.currentItemChanged.connect(self._tell)
        for signal in (self.names.itemClicked, self.names.itemActivated):
            signal.connect(lambda _item: self.pressed.emit(self.current))
        self._missing: dict[str, int] = {}
        self.finder = FindField(self.names, tr("Find an attribute"))
        self.import_button = QPushButton(tr("Import a table…"))
        self.import_button.clicked.connect(self.import_asked)
        self.names_button = QPushButton(tr("From names…"))
        self.names_button.clicked.connect(self.names_asked)
        self.audit = make_action(
            self.names, tr("Plan an audit by this attribute…"), lambda: self.audit_asked.emit(self.current)
        )
        self.show_missing = make_action(
            self.names, tr("Show images without a value"), lambda: self.missing_asked.emit(self.current)
        )
        self.derive = make_action(self.names, tr("Derive an attribute…"), self.derivation_asked.emit)
        self.derive.setToolTip(tr("Bands of a number or a date, or values by conditions on other attributes"))
        self.derive_button = QPushButton(tr("Derive an attribute…"))
        self.derive_button.setToolTip(self.derive.toolTip())
        self.derive_button.clicked.connect(self.derive.trigger)
        self.derive.enabledChanged.connect(self.derive_button.setVisible)
        self.names.addActions([self.audit, self.show_missing, self.derive])
        self.delete = deleting_action(self.names, tr("Delete"), self._ask_removal)
        offer_actions(self.names)
        pane, layout = side_pane()
        layout.addWidget(self.finder)
        layout.addWidget(self.names, 1)
        layout.addWidget(removed)
        layout.addWidget(self.derive_button)
        layout.addWidget(self.names_button)
        layout.addWidget(self.import_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)

    def show_attributes(self, attributes: Sequence[AttributeSummary], current: str) -> None:
        """List attributes and choose ``current``, or the first one when it is not among them; emits no signal."""
        with QSignalBlocker(self.names):
            self.names.clear()
            for each in attributes:
                item = QListWidgetItem(f"{each.name}\n{_in_lines(each)}")
                item.setData(_NAME, each.name)
                item.setToolTip(tooltip(f"{each.name}: {in_words(each)}"))
                self.names.addItem(item)
                if each.name == current:
                    self.names.setCurrentItem(item)
            if self.names.currentItem() is None and attributes:
                self.names.setCurrentRow(0)
        self._missing = {each.name: each.missing for each in attributes}
        self._offer()

    def _ask_removal(self) -> None:
        if self.current:
            self.removal_asked.emit(self.current)

    @property
    def current(self) -> str:
        """Name of the current attribute; empty when there is none."""
        item = self.names.currentItem()
        return "" if item is None else str(item.data(_NAME))

    def _offer(self) -> None:
        self.show_missing.setEnabled(self._missing.get(self.current, 0) > 0)

    def _tell(self) -> None:
        self._offer()
        if self.current:
            self.chosen.emit(self.current)


def _in_lines(attribute: AttributeSummary) -> str:
    """The same in lines that a narrow list does not cut."""
    mark, is_derived, size = in_words(attribute).rpartition(": ")
    return f"{size}\n{mark}" if is_derived else size


def in_words(attribute: AttributeSummary) -> str:
    """An attribute's size: "2 values, 12 missing"."""
    values = len(attribute.values)
    words = tr_count(
        "{count} value, {missing} missing",
        "{count} values, {missing} missing",
        values,
        missing=number(attribute.missing),
    )
    return words if attribute.definition is None else tr("derived: {words}", words=words)
