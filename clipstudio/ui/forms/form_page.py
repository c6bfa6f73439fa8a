"""A form that scrolls, over a foot with its button and what is asked or missing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QToolButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.forms.note import Note
from clipstudio.ui.icons import fold_arrow
from clipstudio.ui.measure import FORM_LETTERS, Measure
from clipstudio.ui.place import row, surface
from clipstudio.ui.style import FOLD_LINES, SPACE_BETWEEN, theme
from clipstudio.ui.terms import TermLabel
from clipstudio.ui.user_words import button_text

DETAILS = tr("Speed and details")


class FormRows(QFormLayout):
    """Rows of a form by their names, with notes below them; some are details, which are folded at its end.

    Attributes:
        fold: The button that unfolds the details.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setHorizontalSpacing(SPACE_BETWEEN)
        self.setVerticalSpacing(SPACE_BETWEEN)
        self._rows: dict[str, tuple[QWidget, ...]] = {}
        self._details: set[str] = set()
        self._needed: dict[str, bool] = {}
        self._hidden: set[str] = set()
        self.fold = QToolButton()
        theme.size_icon(self.fold, FOLD_LINES)
        self.fold.setProperty("role", "fold")
        self.fold.setAccessibleName(DETAILS)
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.toggled.connect(self._fold)

    def add(
        self, name: str, words: str, field: QWidget, note: str = "", *, is_detail: bool = False, term: str = ""
    ) -> None:
        """Add a row; the first detail brings the button that unfolds them, a term one that explains it."""
        widgets = (field, Note(note)) if note else (field,)
        if is_detail:
            if not self._details:
                self.addRow("", self.fold)
            self._details.add(name)
        self._rows[name] = widgets
        if term:
            self.addRow(TermLabel(words, term, field), field)
        else:
            self.addRow(words, field)
        for below in widgets[1:]:
            self.addRow("", below)
        self.need(name, True)
        self._fold(self.fold.isChecked())

    def need(self, name: str, is_needed: bool) -> None:
        """Show a row, or not; of a detail only while they are unfolded."""
        self._needed[name] = is_needed
        is_shown = is_needed and (name not in self._details or self.fold.isChecked())
        if is_shown is (name not in self._hidden):
            return  # To show a row of a form that stands in no window yet would open windows of its own.
        self._hidden ^= {name}
        for widget in self._rows[name]:
            self.setRowVisible(widget, is_shown)

    def name_details(self, words: str) -> None:
        """Say beside the folded details what they hold."""
        self.call_details(f"{DETAILS}: {words}" if words else DETAILS)

    def call_details(self, words: str) -> None:
        """Call the folded details something else."""
        self.fold.setText(button_text(words))
        self.fold.setAccessibleName(words)

    def _fold(self, is_open: bool) -> None:
        self.fold.setArrowType(fold_arrow(is_open=is_open))
        for name in self._details:
            self.need(name, self._needed[name])


def lay_out_page(page: QWidget, head: tuple[QWidget, ...], form: QFormLayout) -> QVBoxLayout:
    """Lay out a page whose head and form scroll together; returns its layout, for `add_foot`."""
    pane, outer = surface()
    outer.addLayout(Measure(*head, form, letters=FORM_LETTERS, spacing=SPACE_BETWEEN).at_left())
    outer.addStretch(1)
    return scroll_page(page, pane)


def scroll_page(page: QWidget, pane: QWidget) -> QVBoxLayout:
    """Let a pane scroll in a page; returns the page's layout, for `add_foot`."""
    scroll = QScrollArea()
    scroll.setWidget(pane)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the field that has the keyboard
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(scroll, 1)
    return outer


def add_foot(page: QVBoxLayout, *widgets: QWidget) -> None:
    """Put widgets side by side below what scrolls, where they stay in sight."""
    below, layout = surface()
    layout.addLayout(row(*widgets))
    page.addWidget(below)
