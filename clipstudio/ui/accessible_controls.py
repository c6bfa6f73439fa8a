"""Lists to choose from, and buttons that are alternatives or unfold something, as a screen reader hears them.

On Linux Qt calls a list by the entry that is chosen, not by what it is for, and buttons that stay down ticks.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleSelectionInterface
from PySide6.QtWidgets import QComboBox, QLabel, QToolButton, QWidget

from clipstudio.ui.accessible import GuardedAccessible, cast_to

UNFOLDS = ("fold", "divider")
"""Looks of buttons that show or hide something."""
_Text, Role = QAccessible.Text, QAccessible.Role


class ComboAccessible(GuardedAccessible):
    """A list to choose from: its name is what it is for, its value the entry that is chosen."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box, Role.ComboBox)
        self._box = box
        self._chosen = _Chosen(self, box)

    def _parts(self) -> list[QWidget]:
        if not self.isValid():
            return []
        line = self._box.lineEdit() if self._box.isEditable() else None
        return [self._box.view(), *([line] if line is not None else [])]

    def text(self, t: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        if t == _Text.Name:
            return self._box.accessibleName() or label_of(self._box)
        if t == _Text.Value:
            return self._box.currentText()
        if t == _Text.Description:
            told = self._box.accessibleDescription() or self._box.toolTip()
            return "" if told.startswith("<qt>") else told  # what is cut stands in the value as a whole
        return super().text(t)

    def state(self) -> QAccessible.State:
        state = super().state()
        if not self.isValid():
            return state
        state.expandable = state.hasPopup = True
        state.expanded = self._box.view().isVisible()
        state.editable = self._box.isEditable()
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        if kind == QAccessible.InterfaceType.SelectionInterface:
            return cast_to(self._chosen)
        return super().interface_cast(kind) or cast_to(None)

    def childCount(self) -> int:
        return len(self._parts())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        parts = self._parts()
        return QAccessible.queryAccessibleInterface(parts[index]) if 0 <= index < len(parts) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((place for place, part in enumerate(self._parts()) if part is child.object()), -1)

    def actionNames(self) -> list[str]:
        is_usable = self.isValid() and self._box.isEnabled()
        return [self.showMenuAction(), *super().actionNames()] if is_usable else []

    def doAction(self, actionName: str) -> None:
        if actionName == self.showMenuAction():
            self._box.hidePopup() if self._box.view().isVisible() else self._box.showPopup()
        else:
            super().doAction(actionName)


class _Chosen(QAccessibleSelectionInterface):
    """The entry that is chosen of a list."""

    def __init__(self, combo: ComboAccessible, box: QComboBox) -> None:
        super().__init__()
        self._combo, self._box = combo, box

    def _entry(self) -> QAccessibleInterface | None:
        entries = self._combo.child(0)
        place = self._box.currentIndex() if entries is not None else -1
        return entries.child(place) if entries is not None and place >= 0 else None

    def selectedItemCount(self) -> int:
        return int(self._combo.isValid() and self._box.currentIndex() >= 0)

    def selectedItems(self) -> list[QAccessibleInterface]:
        entry = self._entry()
        return [] if entry is None else [entry]

    def select(self, childItem: QAccessibleInterface) -> bool:
        entries = self._combo.child(0)
        place = -1 if entries is None else entries.indexOfChild(childItem)
        if 0 <= place < self._box.count():
            self._box.setCurrentIndex(place)
        return 0 <= place < self._box.count()

    def unselect(self, childItem: QAccessibleInterface) -> bool:
        return False

    def selectAll(self) -> bool:
        return False

    def clear(self) -> bool:
        return False


class ToolButtonAccessible(GuardedAccessible):
    """A button that may be one of several alternatives, unfold something, or open a menu.

    What it is follows from how it is now: Qt asks for it once, often before it is all set up.
    """

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button, Role.Button)
        self._button = button

    @property
    def _unfolds(self) -> bool:
        return self._button.property("role") in UNFOLDS

    @property
    def _has_menu(self) -> bool:
        return bool(self._button.menu())

    def role(self) -> QAccessible.Role:
        button = self._button
        if not self.isValid() or self._unfolds:
            return Role.Button
        if self._has_menu:
            return Role.ButtonMenu
        group = button.group()
        if button.isCheckable() and group is not None and group.exclusive():
            return Role.RadioButton
        return Role.CheckBox if button.isCheckable() else Role.Button

    def text(self, t: QAccessible.Text) -> str:
        if self.isValid() and t == _Text.Name and not self._button.accessibleName():
            return self._button.text().replace("&&", "&")
        return super().text(t)

    def state(self) -> QAccessible.State:
        state = super().state()
        if not self.isValid():
            return state
        is_down = self._button.isChecked()
        if self._unfolds:
            state.expandable, state.expanded, state.collapsed = True, is_down, not is_down
        elif self._button.isCheckable():
            state.checkable, state.checked = True, is_down
        state.hasPopup = self._has_menu
        return state

    def _main_action(self) -> str:
        if self._has_menu:
            return self.showMenuAction()
        return self.toggleAction() if self.role() == Role.CheckBox else self.pressAction()

    def actionNames(self) -> list[str]:
        is_usable = self.isValid() and self._button.isEnabled()
        return [self._main_action(), *super().actionNames()] if is_usable else []

    def doAction(self, actionName: str) -> None:
        if actionName != self._main_action():
            super().doAction(actionName)
        elif self._has_menu:
            self._button.menu().popup(self._button.mapToGlobal(QPoint(0, self._button.height())))
        else:
            self._button.click()


def label_of(field: QWidget) -> str:
    """The words of the label that belongs to a field."""
    parent = field.parentWidget()
    labels = parent.findChildren(QLabel) if parent is not None else []
    return next((label.text().replace("&", "") for label in labels if label.buddy() is field), "")
