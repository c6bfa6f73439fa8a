"""The dialog of an evidence pack: what of single images goes into it, and what that means."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.packs import PackWish
from clipstudio.domain.reports import ReportPlan
from clipstudio.results.verification import PACK_SAID, PICTURED, ROWS_WARNING, WITHOUT_ROWS
from clipstudio.ui.dialog_buttons import dialog_buttons
from clipstudio.ui.place import muted
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN


class PackDialog(QDialog):
    """Asks what an evidence pack holds; which file is asked for afterwards.

    Signals:
        wished: Save this (`PackWish`).
    """

    wished = Signal(object)

    def __init__(self, report: ReportPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Save an evidence pack"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = report
        self.rows = QCheckBox(tr("&Rows of single images: probabilities, labels given, groups"))
        self.hashes = QCheckBox(tr("&Name images in them by salted hashes"))
        self.warning = muted()
        buttons = dialog_buttons(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(tr("Save…"))
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(SPACE_AROUND,) * 4)
        layout.setSpacing(SPACE_BETWEEN)
        for widget in (muted(tr(PACK_SAID)), self.rows, self.hashes, self.warning, buttons):
            layout.addWidget(widget)
        self.rows.toggled.connect(self._follow)
        self.hashes.setChecked(True)
        self.rows.setChecked(not report.shows_clear)
        self.rows.setEnabled(not report.shows_clear)
        self._follow()

    def wish(self) -> PackWish:
        """What is asked for."""
        return PackWish(self._report, self.rows.isChecked(), self.hashes.isChecked())

    def _follow(self, _is_on: bool = False) -> None:
        """Say what rows mean, or what is lacking without them."""
        self.hashes.setEnabled(self.rows.isChecked())
        words = tr(PICTURED) if self._report.shows_clear else tr(WITHOUT_ROWS)
        self.warning.setText(tr(ROWS_WARNING) if self.rows.isChecked() else words)

    def _accept(self) -> None:
        self.wished.emit(self.wish())
        self.accept()
