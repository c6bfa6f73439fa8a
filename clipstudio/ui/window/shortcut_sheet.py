"""The sheet of shortcuts, shown by the question mark."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from clipstudio.ui.style import SPACE_AROUND, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

SHORTCUTS = (
    ("Ctrl+1 … 5", "go to a place"),
    ("Ctrl+N, Ctrl+O", "new project, open a project"),
    ("Ctrl+I", "import images"),
    ("Ctrl+T", "import a table of attributes"),
    ("Ctrl+R", "plan an audit; run it from the form"),
    ("Ctrl+F", "filter"),
    ("Alt+Left, Alt+Right", "back, forward"),
    ("F2, Delete", "in the list of runs: rename, delete"),
    ("Ctrl+Z, Ctrl+Shift+Z", "undo, redo"),
    ("Ctrl+S", "save the label set as a new version"),
    ("Enter, Delete, Alt+Up, Alt+Down", "in a label set: next row, remove rows, move them"),
    ("Arrows, Page Up, Page Down, Home, End", "move in the grid, the chart and the table"),
    ("Shift or Ctrl with a click or an arrow", "select several images"),
    ("Ctrl+A", "select every image of the filter"),
    ("Space", "reveal a blurred image; preview it"),
    ("Enter", "open an image; show the images of a bar"),
    ("Esc", "back"),
    ("+ and −", "in the grid: larger and smaller tiles"),
    ("Ctrl++, Ctrl+−, Ctrl+0", "larger, smaller and usual text"),
    ("Ctrl+.", "cancel the running job"),
    ("?", "this sheet"),
)


class ShortcutSheet(QDialog):
    """A list of keys and what they do; not modal, closed by Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QGridLayout(self)
        layout.setContentsMargins(SPACE_AROUND, SPACE_AROUND, SPACE_AROUND, SPACE_AROUND)
        layout.setHorizontalSpacing(SPACE_AROUND)
        layout.setVerticalSpacing(SPACE_INSIDE)
        for row, (keys, meaning) in enumerate(SHORTCUTS):
            layout.addWidget(plain_label(keys), row, 0)
            what = plain_label(meaning)
            what.setProperty("role", "muted")
            layout.addWidget(what, row, 1)
