"""The licences of the program and its parts: a list, and the text of the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPlainTextEdit, QWidget

from clipstudio.domain.language import tr
from clipstudio.services.licences import Licence
from clipstudio.ui.style import SPACE_AROUND, SPACE_INSIDE


class LicencesSheet(QDialog):
    """To read and to copy; not modal, closed by Esc.

    Attributes:
        list: The program and its parts, by their names.
        text: The licence of what is chosen.
    """

    def __init__(self, licences: Sequence[Licence], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._licences = licences
        self.list = QListWidget()
        self.list.setAccessibleName(tr("clipstudio and what it is built on"))
        # A long name is cut there; it stands in full above its text.
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([licence.title for licence in licences])
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Licence"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_AROUND, SPACE_AROUND, SPACE_AROUND, SPACE_AROUND)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.text, 3)
        self.resize(860, 560)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        licence = self._licences[row]
        text = licence.text or tr("It comes without the text of its licence.")
        self.text.setPlainText(f"{licence.title}\n{licence.name}\n\n{text}")
