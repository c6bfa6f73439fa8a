"""Which files of a folder are taken: two lines of patterns, folded away since few need them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.icons import fold_arrow
from clipstudio.ui.style import FOLD_LINES, SPACE_BETWEEN, SPACE_INSIDE, theme


class FilterFields(QWidget):
    """Patterns of file names to take, and of file and folder names to leave out."""

    def __init__(self) -> None:
        super().__init__()
        self.fold = QToolButton()
        theme.size_icon(self.fold, FOLD_LINES)
        self.fold.setText(tr("Filters"))
        self.fold.setProperty("role", "quiet")
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        self.take, self.leave = QLineEdit(), QLineEdit()
        self.take.setPlaceholderText(tr("every image; or patterns such as *.jpg, portrait-*"))
        self.leave.setPlaceholderText(tr("nothing; or patterns of files and folders such as *-small.*, old"))
        self._fields = QWidget()
        form = QFormLayout(self._fields)
        form.setContentsMargins(SPACE_BETWEEN, 0, 0, 0)
        form.setHorizontalSpacing(SPACE_BETWEEN)
        form.addRow(tr("Take only"), self.take)
        form.addRow(tr("Leave out"), self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.fold)
        layout.addWidget(self._fields)
        self._unfold(False)

    def include(self) -> tuple[str, ...]:
        """Patterns of files to take; none takes every image."""
        return _patterns(self.take.text())

    def exclude(self) -> tuple[str, ...]:
        """Patterns of files and folders to leave out."""
        return _patterns(self.leave.text())

    def _unfold(self, open_: bool) -> None:
        self._fields.setVisible(open_)
        self.fold.setArrowType(fold_arrow(is_open=open_))


def _patterns(text: str) -> tuple[str, ...]:
    """Patterns separated by commas or semicolons: a file name may hold blanks."""
    parts = (part.strip() for part in text.replace(";", ",").split(","))
    return tuple(part for part in parts if part)
