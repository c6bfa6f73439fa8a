"""Lists to choose from, and buttons that are alternatives or unfold something, as a screen reader hears them.

On Linux Qt calls a list by the entry that is chosen, not by what it is for, and buttons that stay down ticks.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QComboBox, QLabel, QToolButton, QWidget

UNFOLDS = ("fold", "divider")
"""Looks of buttons that show or hide something."""
_Text = QAccessible.Text


class ComboAccessible(QAccessibleWidget):
    """A list to choose from: its name is what it is for, its value the entry that is chosen."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box, QAccessible.Role.ComboBox)
        self._box = box

    def _parts(self) -> list[QWidget]:
        line = self._box.lineEdit() if self._box.isEditable() else None
        return [self._box.view(), *([line] if line is not None else [])]

    def isValid(self) -> bool:
        return shiboken6.isValid(self._box)

    def text(self, t: QAccessible.Text) -> str:
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
        state.expandable = state.hasPopup = True
        state.expanded = self._box.view().isVisible()
        state.editable = self._box.isEditable()
        return state

    def childCount(self) -> int:
        return len(self._parts())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        parts = self._parts()
        return QAccessible.queryAccessibleInterface(parts[index]) if 0 <= index < len(parts) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((place for place, part in enumerate(self._parts()) if part is child.object()), -1)

    def actionNames(self) -> list[str]:
        return [self.showMenuAction(), *super().actionNames()] if self._box.isEnabled() else []

    def doAction(self, actionName: str) -> None:
        if actionName == self.showMenuAction():
            self._box.hidePopup() if self._box.view().isVisible() else self._box.showPopup()
        else:
            super().doAction(actionName)


class SwitchAccessible(QAccessibleWidget):
    """A button that is one of several alternatives, or that unfolds something."""

    def __init__(self, button: QToolButton) -> None:
        is_switch = button.property("role") in UNFOLDS
        super().__init__(button, QAccessible.Role.Button if is_switch else QAccessible.Role.RadioButton)
        self._button, self._unfolds = button, is_switch

    def isValid(self) -> bool:
        return shiboken6.isValid(self._button)

    def text(self, t: QAccessible.Text) -> str:
        if t == _Text.Name:
            return self._button.accessibleName() or self._button.text().replace("&&", "&")
        return super().text(t)

    def state(self) -> QAccessible.State:
        state, is_down = super().state(), self._button.isChecked()
        if self._unfolds:
            state.expandable, state.expanded, state.collapsed = True, is_down, not is_down
        else:
            state.checkable, state.checked = True, is_down
        return state

    def actionNames(self) -> list[str]:
        return [self.pressAction(), *super().actionNames()] if self._button.isEnabled() else []

    def doAction(self, actionName: str) -> None:
        if actionName == self.pressAction():
            self._button.click()
        else:
            super().doAction(actionName)


def switch_of(button: QToolButton) -> QAccessibleInterface | None:
    """How a button is heard that is an alternative or unfolds something; None leaves it to Qt."""
    group = button.group()
    is_alternative = button.isCheckable() and group is not None and group.exclusive()
    return SwitchAccessible(button) if is_alternative or button.property("role") in UNFOLDS else None


def label_of(field: QWidget) -> str:
    """The words of the label that belongs to a field."""
    parent = field.parentWidget()
    labels = parent.findChildren(QLabel) if parent is not None else []
    return next((label.text().replace("&", "") for label in labels if label.buddy() is field), "")
