"""The sheet of shortcuts, shown by the question mark: those of the place that is shown first, then the others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.own_keys import native, own_keys
from clipstudio.ui.place import heading
from clipstudio.ui.style import SPACE_AROUND, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

Keys = tuple[tuple[str, str], ...]

EDGE = 80
"""Pixels of the screen that stay free around the sheet."""

EVERYWHERE: Keys = (
    (tr("Ctrl+1 … Ctrl+7"), tr("go to a place")),
    (tr("Alt+Left, Alt+Right"), tr("back, forward")),
    (tr("Shift+F1"), tr("explain the word that a field is about, or the words of a chart")),
    (tr("Ctrl+F"), tr("find in the place that is shown")),
    (tr("Ctrl+N, Ctrl+O, Ctrl+W"), tr("new project, open a project, close it")),
    (tr("Ctrl+I"), tr("import images")),
    (tr("Ctrl+T"), tr("import a table of attributes")),
    (tr("Ctrl+Shift+T"), tr("take attributes from file and folder names")),
    (tr("Ctrl+R"), tr("plan an audit")),
    (tr("Ctrl+Shift+R"), tr("make a review")),
    (tr("Ctrl+Shift+M"), tr("add a model")),
    (tr("Ctrl+E"), tr("export tables, or for other tools")),
    (tr("Ctrl+Enter"), tr("in a form: do what its main button says")),
    (
        tr("Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y"),
        tr("undo, redo: first what is being typed in a field, then the last change"),
    ),
    (tr("Delete"), tr("in a list: delete, archive or remove what is chosen; it can be undone")),
    (tr("Tab, Shift+Tab"), tr("to the next control, to the one before")),
    (tr("F6, Shift+F6"), tr("to the list, chart or grid of the next pane, of the one before")),
    (tr("Enter, Space"), tr("press the button that has the keyboard")),
    (tr("Alt with a letter"), tr("open a menu; the underlined letters choose in it")),
    (tr("F9, Shift+F9"), tr("hide or show the list, the images; arrows on the divider move it")),
    ("F8", tr("go to the last message; Esc closes it")),
    (tr("Ctrl++, Ctrl+−, Ctrl+0"), tr("larger, smaller and default text")),
    (tr("Ctrl+,"), tr("settings")),
    (tr("Ctrl+."), tr("cancel the running job")),
    (tr("Esc"), tr("back; closes the message, the large image or the tour")),
    ("F1", tr("help for the place that is shown; in a chart, how it is read")),
    ("?", tr("this sheet")),
)

BY_PLACE: dict[str, Keys] = {
    tr("Images"): (
        (tr("Arrows, Page Up, Page Down, Home, End"), tr("move in the grid")),
        (tr("Shift or Ctrl with a click or an arrow"), tr("select several images")),
        (tr("Ctrl+A"), tr("select every image of the filter")),
        (tr("Ctrl+Shift+I"), tr("invert the selection")),
        ("C", tr("show the two images that are selected side by side")),
        (tr("Space"), tr("reveal a blurred image; show it large")),
        (tr("Enter"), tr("show an image large")),
        (tr("Left, Right"), tr("in a large image: the one before, the next one")),
        (tr("Ctrl+V"), tr("in the grid or the search field: search for the copied picture")),
        (tr("+ and −"), tr("larger and smaller tiles")),
        (tr("Ctrl+M"), tr("show or hide the map")),
        (tr("S, L, R, M, Home"), tr("in the map: select what is in sight; lasso, rectangle, move; the whole map")),
        (tr("Delete"), tr("remove the selected images from the project; no file is touched")),
        (
            tr("Ctrl+G"),
            tr("assign values of an attribute by keys: 1 to 9, 0 for unknown, P for prefer not to say"),
        ),
    ),
    tr("Attributes"): (
        (tr("Enter"), tr("show the images that have the chosen value")),
        (tr("Alt+Up, Alt+Down"), tr("move the chosen value in the order of values")),
        ("F2", tr("rename the chosen value")),
    ),
    tr("Labels"): (
        (tr("Ctrl+S"), tr("save the label set as a new version")),
        (tr("Enter"), tr("next row")),
        (tr("Delete"), tr("remove rows")),
        (tr("Alt+Up, Alt+Down"), tr("move rows")),
        (tr("Ctrl+V"), tr("paste labels, one per line")),
    ),
    tr("Audits"): (
        (tr("Arrows"), tr("move in the list, the chart and the table")),
        (tr("Enter"), tr("show the images of a bar")),
        (tr("F2, Delete"), tr("in the list of runs: rename, delete")),
        (tr("Ctrl+C"), tr("copy a chart or the rows of a table")),
        (tr("Ctrl+Shift+S"), tr("save the result as JSON")),
        (tr("Space, + and −"), tr("in the grid: as in Images")),
    ),
    tr("Review"): (
        (tr("Arrows"), tr("move in the list of reviews")),
        (tr("Delete"), tr("in the list: archive a review; its answers stay")),
        (tr("1 to 9, letters"), tr("while judging or settling: give the answer that the button shows")),
        (tr("Shift with the key of an answer"), tr("while judging: answer and stay")),
        (tr("Backspace"), tr("while judging: take back the last answer and return to it")),
        (tr("Esc"), tr("while judging: stop; everything is saved")),
    ),
    tr("Reports"): (
        (tr("Ctrl+Shift+H"), tr("begin a report of the latest result")),
        (tr("Space"), tr("in a list of ticks: tick or untick")),
        (tr("Alt+Up, Alt+Down"), tr("in the list of sections: move a section")),
        ("F2", tr("in the list of reports: rename a report")),
        (tr("Delete"), tr("in the list of reports: delete a report; Ctrl+Z brings it back")),
    ),
    tr("Models"): ((tr("Ctrl+C"), tr("copy the chosen rows")),),
}


class ShortcutSheet(QDialog):
    """A list of keys and what they do; not modal, closed by Esc.

    Args:
        place: The name of the place that is shown; empty on the start page.
    """

    def __init__(self, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        others = [name for name in BY_PLACE if name != place]
        here = [(tr("Here, in {place}", place=place), BY_PLACE[place])] if place in BY_PLACE else []
        if own_keys.own:
            changed = tuple(
                (native(own) or tr("none"), tr("instead of {keys}", keys=native(usual)))
                for usual, own in sorted(own_keys.own.items())
            )
            here.append((tr("Keys of your own"), changed))
        parts = [
            *here,
            (tr("Everywhere"), EVERYWHERE),
            *((tr("In {name}", name=name), BY_PLACE[name]) for name in others),
        ]
        page = QWidget()
        layout = QGridLayout(page)
        layout.setContentsMargins(SPACE_AROUND, SPACE_AROUND, SPACE_AROUND, SPACE_AROUND)
        layout.setHorizontalSpacing(SPACE_AROUND)
        layout.setVerticalSpacing(SPACE_INSIDE)
        columns: tuple[list[QLabel], list[QLabel]] = ([], [])
        for title, keys in parts:
            layout.addWidget(heading(title), layout.rowCount(), 0, 1, 2)
            for words, meaning in keys:
                what = plain_label(meaning)
                what.setProperty("role", "muted")
                line = layout.rowCount()
                for column, label in enumerate((plain_label(words), what)):
                    layout.addWidget(label, line, column, Qt.AlignmentFlag.AlignTop)
                    columns[column].append(label)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        room = self.screen().availableGeometry()
        wanted = page.sizeHint()  # of texts in one line each; where that is too wide, they take several
        for column, labels in enumerate(columns):
            layout.setColumnStretch(column, max(label.sizeHint().width() for label in labels))
            for label in labels:
                label.setWordWrap(True)
        bar = scroll.verticalScrollBar().sizeHint().width()
        wide = min(wanted.width() + bar + SPACE_INSIDE, room.width() - EDGE)
        self.resize(wide, min(wanted.height(), room.height() - EDGE))
