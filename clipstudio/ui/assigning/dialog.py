"""A dialog for a value that is new, of an attribute that may be new too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.not_told import NOT_TOLD
from clipstudio.results.words import images
from clipstudio.storage.attributes import Vocabulary
from clipstudio.ui.dialog_buttons import dialog_buttons
from clipstudio.ui.fields import SearchBox
from clipstudio.ui.place import muted


class AssignDialog(QDialog):
    """Asks for an attribute, a value, and the auditor's name where it is not known yet.

    Signals:
        entered: Give this value of this attribute, entered by this auditor (str, str, str).
    """

    entered = Signal(str, str, str)

    def __init__(
        self, known: Sequence[Vocabulary], attribute: str, count: int, auditor: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Assign a value"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._known = {each.name: each.values for each in known}
        self.attribute, self.value, self.auditor = (
            SearchBox(tr("Attribute")),
            SearchBox(tr("Value")),
            QLineEdit(auditor),
        )
        for each in self._known:
            self.attribute.addItem(each)
        self.attribute.setCurrentIndex(-1)
        self.attribute.setEditText(attribute)
        self.attribute.editTextChanged.connect(self._offer_values)
        self.value.editTextChanged.connect(self._check)
        self.auditor.textChanged.connect(self._check)
        self.auditor.setAccessibleName(tr("Your name"))
        form = QFormLayout()
        form.addRow(tr("Attribute"), self.attribute)
        form.addRow(tr("Value"), self.value)
        if not auditor:
            form.addRow(tr("Your name"), self.auditor)
        self.buttons = dialog_buttons(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(tr("Assign"))
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(muted(tr("For {count}. Type a new name, or choose one.", count=images(count))))
        layout.addLayout(form)
        if not auditor:
            layout.addWidget(muted(tr("What you enter is kept under your name, beside what tables say.")))
        layout.addWidget(self.buttons)
        self._offer_values()
        (self.value if attribute else self.attribute).setFocus()

    def _offer_values(self) -> None:
        known = self._known.get(self.attribute.currentText().strip(), ())
        typed = self.value.currentText()
        with QSignalBlocker(self.value):
            self.value.clear()
            self.value.addItems(list(dict.fromkeys((*known, *NOT_TOLD))))
            self.value.setCurrentIndex(-1)
            self.value.setEditText(typed)
        self._check()

    def _check(self) -> None:
        texts = (self.attribute.currentText(), self.value.currentText(), self.auditor.text())
        self.ok.setEnabled(all(text.strip() for text in texts))

    def _accept(self) -> None:
        self.entered.emit(
            self.attribute.currentText().strip(), self.value.currentText().strip(), self.auditor.text().strip()
        )
        self.accept()
