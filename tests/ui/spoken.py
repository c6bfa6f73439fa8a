"""What a screen reader finds in a widget, asked by way of Qt as it asks, and what is wrong with that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QListView,
    QMenuBar,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)

from clipstudio.ui.figures.chart import Chart
from clipstudio.ui.grid.tile_view import TileView

Role, Text = QAccessible.Role, QAccessible.Text
BUTTONS = frozenset({Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton})
ROLES: tuple[tuple[type[QWidget], frozenset[QAccessible.Role]], ...] = (
    (TileView, frozenset({Role.List})),
    (Chart, frozenset({Role.Chart})),
    (QCheckBox, frozenset({Role.CheckBox})),
    (QRadioButton, frozenset({Role.RadioButton})),
    (QAbstractButton, BUTTONS),
    (QComboBox, frozenset({Role.ComboBox})),
    (QAbstractSpinBox, frozenset({Role.SpinBox})),
    (QLineEdit, frozenset({Role.EditableText})),
    (QPlainTextEdit, frozenset({Role.EditableText})),
    (QTextEdit, frozenset({Role.EditableText, Role.Document, Role.StaticText})),
    (QAbstractSlider, frozenset({Role.Slider})),
    (QTableView, frozenset({Role.Table})),
    (QTreeView, frozenset({Role.Tree})),
    (QListView, frozenset({Role.List})),
    (QProgressBar, frozenset({Role.ProgressBar})),
)
"""What each kind of control is, to who hears it; the first that fits."""
SAYS_NOTHING = frozenset({Role.NoRole, Role.Client, Role.Pane, Role.Window, Role.Grouping, Role.LayeredPane})
MOST_ROWS = 12
"""Rows of a list that are looked at."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A control as it is heard."""

    role: QAccessible.Role
    name: str
    value: str
    description: str

    def __str__(self) -> str:
        said = f"{self.role.name}: {self.name}"
        said += f" = {self.value}" if self.value else ""
        return said + (f" ({self.description})" if self.description else "")


def interface_of(widget: QWidget) -> QAccessibleInterface:
    """How Qt presents a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget
    return found


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can be used or reached by keyboard, and is seen; the pieces of one control are not told apart."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not root.window() or _is_piece(widget, root):
            continue
        is_known = any(isinstance(widget, kind) for kind, _roles in ROLES)
        takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        if is_known or (takes_keys and not isinstance(widget, QScrollArea)):
            yield widget


def _is_piece(widget: QWidget, root: QWidget) -> bool:
    if isinstance(widget, (QScrollBar, QHeaderView, QMenuBar)):
        return True
    whole = (
        QKeySequenceEdit,
        QComboBox,
        QAbstractSpinBox,
        QAbstractItemView,
        QLineEdit,
        QPlainTextEdit,
        QTextEdit,
        QMenuBar,
    )
    at = widget.parentWidget()
    while at is not None and at is not root:
        if isinstance(at, (*whole, Chart)):
            return True
        at = at.parentWidget()
    return False


def spoken(widget: QWidget) -> Spoken:
    """A control as it is heard."""
    found = interface_of(widget)
    value = found.text(Text.Value)
    amount = found.valueInterface()
    if not value and amount is not None:
        value = str(amount.currentValue())
    return Spoken(found.role(), found.text(Text.Name).strip(), value, found.text(Text.Description))


def faults(root: QWidget) -> list[str]:
    """Controls of a window without a name, with a wrong role or without their value, a sentence each."""
    found = [sentence for widget in controls(root) for sentence in _faults(widget)]
    labels = (each for each in root.findChildren(QLabel) if each.isVisible() and each.text())
    return [
        *found,
        *(
            f"{_where(each)} says “{each.accessibleName()}” instead of “{each.text()[:60]}”"
            for each in labels
            if each.accessibleName() and each.text() not in each.accessibleName()
        ),
    ]


def _faults(widget: QWidget) -> Iterator[str]:
    said, where = spoken(widget), _where(widget)
    if "<qt>" in said.description or "<br>" in said.description:
        yield f"{where} is described with markup: {said.description}"
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        group = widget.group()
        if group is not None and group.exclusive() and said.role != Role.RadioButton:
            yield f"{where} is one of several, and is a {said.role.name}"
    seen, heard = _letters(widget.text() if isinstance(widget, QAbstractButton) else ""), _letters(said.name)
    if seen not in heard and not (heard and seen.startswith(heard)):
        # Who speaks to the computer says what stands on a button, or how that begins.
        yield f"{where} is called “{said.name}”"
    if isinstance(widget, QComboBox) and said.name == said.value:
        yield f"{where} does not say what it is for ({said})"
    if not said.name:
        yield f"{where} has no name ({said})"
    roles = next((roles for kind, roles in ROLES if isinstance(widget, kind)), None)
    if said.role in SAYS_NOTHING or (roles is not None and said.role not in roles):
        yield f"{where} is a {said.role.name}"
    has_value = isinstance(widget, (QAbstractSlider, QAbstractSpinBox, QProgressBar)) or (
        isinstance(widget, QComboBox) and widget.currentText()
    )
    if has_value and not said.value:
        yield f"{where} does not say its value"
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, TileView):
        yield from (f"{where}: {fault}" for fault in _silent_rows(widget))


def _letters(text: str) -> str:
    """Words without signs, in small letters: “Choose a folder…” is said as “choose a folder”."""
    return "".join(
        letter for letter in text.replace("&", "").casefold() if letter.isalnum() or letter == " "
    ).strip()


def _silent_rows(view: QAbstractItemView) -> Iterator[str]:
    """Rows of which nothing is heard."""
    model = view.model()
    for row in range(min(model.rowCount(), MOST_ROWS)):
        texts = []
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
                texts.append(str(index.data(role) or ""))
        if not any(text.strip() for text in texts):
            yield f"row {row} says nothing"


def _where(widget: QWidget) -> str:
    at, homes = widget.parentWidget(), []
    while at is not None and len(homes) < 2:
        if type(at).__module__.startswith("clipstudio"):
            homes.append(type(at).__name__)
        at = at.parentWidget()
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} “{words or widget.toolTip()[:40]}” in {' in '.join(homes)}"
