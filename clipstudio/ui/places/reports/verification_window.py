"""What checking an evidence pack found, in a window of its own: what agrees, and what does not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QHeaderView, QVBoxLayout, QWidget

from clipstudio.domain.language import quoted, tr
from clipstudio.domain.packs import Outcome, Verification
from clipstudio.results.verification import (
    COLUMNS,
    WHAT_IS_CHECKED,
    about_pack,
    cells,
    ordered,
    verdict,
    verification_lines,
)
from clipstudio.ui.dialog_buttons import dialog_buttons
from clipstudio.ui.place import muted
from clipstudio.ui.row_model import RowModel
from clipstudio.ui.style import SPACE_AROUND, SPACE_INSIDE
from clipstudio.ui.table import Table
from clipstudio.ui.user_words import plain_label

LETTERS_WIDE, LETTERS_HIGH = 130, 60


class VerificationWindow(QDialog):
    """Lists every check of an evidence pack; not modal, closed by Esc.

    Attributes:
        verdict: What was found, in a sentence.
        only: Leaves out what agrees.
        table: The checks.
        whole: All that is said of the chosen check, which a column may cut.
        buttons: All of it is copied, and the window closed.
    """

    def __init__(self, found: Verification, file: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Evidence pack: {file}", file=file))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._checks = ordered(found)
        self.verdict = plain_label(verdict(found))
        self.verdict.setWordWrap(True)
        self.verdict.setProperty("role", "subtitle" if found.agrees else "warning")
        self.only = QCheckBox(tr("&Hide what agrees"))
        self.model = RowModel(COLUMNS, cells, self)
        self.table = Table(self.model, tr("Checks of the evidence pack"))
        self.whole = plain_label()
        self.whole.setWordWrap(True)
        self.buttons = dialog_buttons(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        copy = self.buttons.addButton(tr("Copy all"), QDialogButtonBox.ButtonRole.ActionRole)
        text = "\n".join((found.title, *verification_lines(found)))
        copy.clicked.connect(lambda _checked: QGuiApplication.clipboard().setText(text))
        about = [plain_label(line) for line in about_pack(found)]
        for label in about:
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out(muted(quoted(found.title) if found.title else ""), *about)
        self.only.toggled.connect(lambda _is_on: self._show())
        self.table.selectionModel().selectionChanged.connect(lambda *_change: self._follow())
        self._show()

    def _lay_out(self, *about: QWidget) -> None:
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for column in range(1, len(COLUMNS)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(SPACE_AROUND,) * 4)
        layout.setSpacing(SPACE_INSIDE)
        for widget in (self.verdict, *about, muted(tr(WHAT_IS_CHECKED)), self.only):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.whole)
        layout.addWidget(self.buttons)
        letter, room = self.fontMetrics().averageCharWidth(), self.screen().availableGeometry()
        self.resize(min(LETTERS_WIDE * letter, room.width() - 80), min(LETTERS_HIGH * letter, room.height() - 80))

    def _show(self) -> None:
        only = self.only.isChecked()
        self.model.show([each for each in self._checks if not only or each.outcome is not Outcome.AGREES])
        if self.model.rows:
            self.table.selectRow(0)
        self._follow()

    def _follow(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        check = self.model.rows[rows[0].row()] if rows else None
        self.whole.setText("" if check is None else f"{check.what}: {check.words}")
