"""The versions of clipstudio and of what it runs on, shown by Help."""

from __future__ import annotations

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from clipstudio.services.program_facts import program_facts
from clipstudio.ui.style import SPACE_AROUND, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label


class AboutSheet(QDialog):
    """A list of versions that can be selected and copied; not modal, closed by Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About clipstudio")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QGridLayout(self)
        layout.setContentsMargins(SPACE_AROUND, SPACE_AROUND, SPACE_AROUND, SPACE_AROUND)
        layout.setHorizontalSpacing(SPACE_AROUND)
        layout.setVerticalSpacing(SPACE_INSIDE)
        facts = program_facts() | {"Qt": qVersion(), "PySide6": PySide6.__version__}
        for row, (name, value) in enumerate(facts.items()):
            what = plain_label(name)
            what.setProperty("role", "muted")
            layout.addWidget(what, row, 0)
            shown = plain_label(value)
            shown.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            layout.addWidget(shown, row, 1)
