"""The versions of clipstudio and of what it runs on, and the licences of what comes with it, shown by Help."""

from __future__ import annotations

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QWidget

from clipstudio.domain.language import tr
from clipstudio.services.licences import Licence, licences
from clipstudio.services.program_facts import program_facts
from clipstudio.ui.style import SPACE_AROUND, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label
from clipstudio.ui.window.licences import LicencesSheet


class AboutSheet(QDialog):
    """A list of versions that can be selected and copied; not modal, closed by Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About clipstudio"))
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
        if entries := licences():
            layout.addWidget(self._licences_button(entries), len(facts), 0, 1, 2)

    def _licences_button(self, entries: tuple[Licence, ...]) -> QPushButton:
        button = QPushButton(tr("Licences of what comes with it…"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: LicencesSheet(entries, self.parentWidget()).show())
        return button
