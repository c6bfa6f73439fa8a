"""The versions of clipstudio and of what it runs on, and their licences, shown by Help."""

from __future__ import annotations

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QWidget

from clipstudio.domain.language import tr
from clipstudio.services.licences import licences, program_licence
from clipstudio.services.program_facts import program_facts
from clipstudio.ui.style import SPACE_AROUND, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label
from clipstudio.ui.window.licences import LicencesSheet


class AboutSheet(QDialog):
    """A list of versions that can be selected and copied; not modal, closed by Esc.

    Attributes:
        licences: Shows the licences of clipstudio and of all that it is built on.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About clipstudio"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QGridLayout(self)
        layout.setContentsMargins(SPACE_AROUND, SPACE_AROUND, SPACE_AROUND, SPACE_AROUND)
        layout.setHorizontalSpacing(SPACE_AROUND)
        layout.setVerticalSpacing(SPACE_INSIDE)
        facts = program_facts() | {
            "Qt": qVersion(),
            "PySide6": PySide6.__version__,
            tr("Licence of clipstudio"): program_licence(),
        }
        for row, (name, value) in enumerate(facts.items()):
            what = plain_label(name)
            what.setProperty("role", "muted")
            layout.addWidget(what, row, 0)
            shown = plain_label(value)
            shown.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            layout.addWidget(shown, row, 1)
        self.licences = QPushButton(tr("All licences…"))
        self.licences.clicked.connect(self._show_licences)
        layout.addWidget(self.licences, len(facts), 0, 1, 2, Qt.AlignmentFlag.AlignRight)

    def _show_licences(self) -> None:
        LicencesSheet(licences(), self.parentWidget()).show()
