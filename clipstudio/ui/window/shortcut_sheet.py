"""The sheet of shortcuts, shown by the question mark: those of the place that is shown first, then the others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from clipstudio.ui.place import heading
from clipstudio.ui.style import SPACE_AROUND, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

Keys = tuple[tuple[str, str], ...]

EDGE = 80
"""Pixels of the screen that stay free around the sheet."""

EVERYWHERE: Keys = (
    ("Ctrl+1 … Ctrl+7", "go to a place"),
    ("Alt+Left, Alt+Right", "back, forward"),
    ("Shift+F1", "explain the word that a field is about"),
    ("Ctrl+F", "find in the place that is shown"),
    ("Ctrl+N, Ctrl+O, Ctrl+W", "new project, open a project, close it"),
    ("Ctrl+I", "import images"),
    ("Ctrl+T", "import a table of attributes"),
    ("Ctrl+Shift+T", "take attributes from file and folder names"),
    ("Ctrl+R", "plan an audit"),
    ("Ctrl+Shift+R", "make a review"),
    ("Ctrl+Shift+M", "add a model"),
    ("Ctrl+E", "export tables, or for other tools"),
    ("Ctrl+Enter", "in a form: do what its main button says"),
    ("Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y", "undo, redo: first what is being typed in a field, then the last change"),
    ("Delete", "in a list: delete, archive or remove what is chosen; it can be undone"),
    ("Tab, Shift+Tab", "to the next control, to the one before"),
    ("F6, Shift+F6", "to the list, chart or grid of the next pane, of the one before"),
    ("Enter, Space", "press the button that has the keyboard"),
    ("Alt with a letter", "open a menu; the underlined letters choose in it"),
    ("F9, Shift+F9", "hide or show the list, the images; arrows on the divider move it"),
    ("F8", "go to the last message; Esc closes it"),
    ("Ctrl++, Ctrl+−, Ctrl+0", "larger, smaller and default text"),
    ("Ctrl+,", "preferences"),
    ("Ctrl+.", "cancel the running job"),
    ("Esc", "back; closes the message, the large image or the tour"),
    ("F1", "help for the place that is shown"),
    ("?", "this sheet"),
)

BY_PLACE: dict[str, Keys] = {
    "Images": (
        ("Arrows, Page Up, Page Down, Home, End", "move in the grid"),
        ("Shift or Ctrl with a click or an arrow", "select several images"),
        ("Ctrl+A", "select every image of the filter"),
        ("Ctrl+Shift+I", "invert the selection"),
        ("C", "show the two images that are selected side by side"),
        ("Space", "reveal a blurred image; show it large"),
        ("Enter", "show an image large"),
        ("Left, Right", "in a large image: the one before, the next one"),
        ("Ctrl+V", "in the grid or the search field: search for the copied picture"),
        ("+ and −", "larger and smaller tiles"),
        ("Ctrl+M", "show or hide the map"),
        ("S, L, R, M, Home", "in the map: select what is in sight; lasso, rectangle, move; the whole map"),
        ("Delete", "remove the selected images from the project; no file is touched"),
        ("Ctrl+G", "assign values of an attribute by keys: 1 to 9, 0 for unknown, P for prefer not to say"),
    ),
    "Attributes": (
        ("Enter", "show the images that have the chosen value"),
        ("Alt+Up, Alt+Down", "move the chosen value in the order of values"),
        ("F2", "rename the chosen value"),
    ),
    "Labels": (
        ("Ctrl+S", "save the label set as a new version"),
        ("Enter", "next row"),
        ("Delete", "remove rows"),
        ("Alt+Up, Alt+Down", "move rows"),
        ("Ctrl+V", "paste labels, one per line"),
    ),
    "Audits": (
        ("Arrows", "move in the list, the chart and the table"),
        ("Enter", "show the images of a bar"),
        ("F2, Delete", "in the list of runs: rename, delete"),
        ("Ctrl+C", "copy a chart or the rows of a table"),
        ("Ctrl+Shift+S", "save the result as JSON"),
        ("Space, + and −", "in the grid: as in Images"),
    ),
    "Review": (
        ("Arrows", "move in the list of reviews"),
        ("Delete", "in the list: archive a review; its answers stay"),
        ("1 to 9, letters", "while judging or settling: give the answer that the button shows"),
        ("Shift with the key of an answer", "while judging: answer and stay"),
        ("Backspace", "while judging: take back the last answer and return to it"),
        ("Esc", "while judging: stop; everything is saved"),
    ),
    "Reports": (
        ("Ctrl+Shift+H", "begin a report of the latest result"),
        ("Space", "in a list of ticks: tick or untick"),
        ("Alt+Up, Alt+Down", "in the list of sections: move a section"),
        ("F2", "in the list of reports: rename a report"),
        ("Delete", "in the list of reports: delete a report; Ctrl+Z brings it back"),
    ),
    "Models": (("Ctrl+C", "copy the chosen rows"),),
}


class ShortcutSheet(QDialog):
    """A list of keys and what they do; not modal, closed by Esc.

    Args:
        place: The name of the place that is shown; empty on the start page.
    """

    def __init__(self, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        others = [name for name in BY_PLACE if name != place]
        here = [(f"Here, in {place}", BY_PLACE[place])] if place in BY_PLACE else []
        parts = [*here, ("Everywhere", EVERYWHERE), *((f"In {name}", BY_PLACE[name]) for name in others)]
        page = QWidget()
        layout = QGridLayout(page)
        layout.setContentsMargins(SPACE_AROUND, SPACE_AROUND, SPACE_AROUND, SPACE_AROUND)
        layout.setHorizontalSpacing(SPACE_AROUND)
        layout.setVerticalSpacing(SPACE_INSIDE)
        for title, keys in parts:
            layout.addWidget(heading(title), layout.rowCount(), 0, 1, 2)
            for words, meaning in keys:
                line = layout.rowCount()
                layout.addWidget(plain_label(words), line, 0)
                what = plain_label(meaning)
                what.setProperty("role", "muted")
                layout.addWidget(what, line, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        room = self.screen().availableGeometry()
        wanted = page.sizeHint()
        bar = scroll.verticalScrollBar().sizeHint().width()
        wide = min(wanted.width() + bar + SPACE_INSIDE, room.width() - EDGE)
        self.resize(wide, min(wanted.height(), room.height() - EDGE))
