"""The row of buttons at the foot of a dialog."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox


def dialog_buttons(which: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """These buttons, without the icons of the system: black ones cannot be seen on dark colours.

    The style sheet takes them off too, but only of buttons that are made inside a dialog that has it.
    """
    buttons = QDialogButtonBox(which)
    for button in buttons.buttons():
        button.setIcon(QIcon())
    return buttons
