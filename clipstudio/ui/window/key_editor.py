"""Where the user chooses other keys: one line for each action that has some."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible, QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.language import tr
from clipstudio.ui.accessible import GuardedAccessible, answer_for
from clipstudio.ui.dialog_buttons import dialog_buttons
from clipstudio.ui.own_keys import action_name, can_be_chosen, native, own_keys, portable
from clipstudio.ui.place import muted
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

EDGE = 80
"""Pixels of the screen that stay free around the window."""
HIGH = 560
WIDE = 90
"""Width of the window in letters."""
LETTERS = 14
"""Width of a field for keys."""


class KeysAccessible(GuardedAccessible):
    """A field for keys, which says those that hold."""

    def __init__(self, field: QKeySequenceEdit) -> None:
        super().__init__(field, QAccessible.Role.HotkeyField)
        self._field = field

    def text(self, t: QAccessible.Text) -> str:
        if t == QAccessible.Text.Value and self.isValid():
            return self._field.keySequence().toString(QKeySequence.SequenceFormat.NativeText)
        return super().text(t)


answer_for(QKeySequenceEdit, KeysAccessible)


class KeyField(QKeySequenceEdit):
    """A field for the keys of one action. Esc, which cannot be chosen, closes the window as it does elsewhere."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class KeyEditor(QDialog):
    """Every action with its keys; other keys hold from the moment they are typed.

    Args:
        keep: Keeps what stands instead of which usual keys.

    Attributes:
        fields: Where keys are typed, by the usual keys.
        problem: Why keys were not taken.
    """

    def __init__(self, keep: Callable[[Mapping[str, str]], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Change keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keep = keep
        self.fields: dict[str, QKeySequenceEdit] = {}
        self._resets: dict[str, QPushButton] = {}
        self._rows: dict[str, tuple[QWidget, ...]] = {}
        self._names = {
            usual: "; ".join(dict.fromkeys(map(action_name, actions)))
            for usual, actions in own_keys.actions().items()
        }
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find an action"))
        self.search.setAccessibleName(tr("Find an action"))
        self.search.textChanged.connect(self._narrow)
        self.problem = plain_label()
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.reset_all = QPushButton(tr("Reset all keys"))
        self.reset_all.clicked.connect(lambda _checked=False: self._take({}))
        self._lay_out()
        own_keys.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(SPACE_AROUND, SPACE_INSIDE, SPACE_AROUND, SPACE_INSIDE)
        grid.setHorizontalSpacing(SPACE_BETWEEN)
        grid.setColumnStretch(0, 1)
        for line, (usual, name) in enumerate(self._names.items()):
            self._add(grid, line, usual, name)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # names take more lines instead
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the field that has the keyboard
        scroll.setWidget(page)
        buttons = dialog_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.reset_all, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.close)
        note = muted(tr("Press the keys that you want, with Ctrl, or Ctrl and Alt, or a function key."))
        outer = QVBoxLayout(self)
        outer.addWidget(self.search)
        outer.addWidget(note)
        outer.addWidget(scroll, 1)
        outer.addWidget(self.problem)  # below the fields, which stay where they are when it comes
        outer.addWidget(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        room = self.screen().availableGeometry().size()
        wide = WIDE * self.fontMetrics().averageCharWidth()
        self.resize(min(wide, room.width() - EDGE), min(HIGH, room.height() - EDGE))

    def _add(self, grid: QGridLayout, line: int, usual: str, name: str) -> None:
        label, field = plain_label(name), KeyField()
        label.setWordWrap(True)  # keys that mean something else in each place have many names
        field.setMaximumSequenceLength(1)
        field.setMinimumWidth(LETTERS * self.fontMetrics().averageCharWidth())
        field.setAccessibleName(tr("Keys of {name}", name=name))
        field.keySequenceChanged.connect(partial(self._typed, usual))
        reset = QPushButton(tr("Reset"))
        reset.setProperty("role", "quiet")
        reset.setAccessibleName(tr("Reset the keys of {name}", name=name))
        reset.setToolTip(tr("Back to {keys}", keys=native(usual)))
        reset.clicked.connect(lambda _checked=False: self._choose(usual, usual))
        for column, widget in enumerate((label, field, reset)):
            grid.addWidget(widget, line, column)
        self.fields[usual], self._resets[usual], self._rows[usual] = field, reset, (label, field, reset)

    def _typed(self, usual: str, keys: QKeySequence) -> None:
        if typed := portable(keys):  # at its first key the field is emptied
            self._choose(usual, typed)

    def _choose(self, usual: str, keys: str) -> None:
        """Take keys for an action unless they are another's."""
        holder = own_keys.holder(usual, keys)
        if holder is not None or not can_be_chosen(keys):
            self._refuse(keys, holder)
            self._show()
            return
        own = {each: chosen for each, chosen in own_keys.own.items() if each != usual}
        self._take(own if keys == usual else {**own, usual: keys})

    def _take(self, own: Mapping[str, str]) -> None:
        self.problem.hide()
        self._keep(own)

    def _refuse(self, keys: str, holder: QAction | None) -> None:
        if holder is None:
            words = tr(
                "{keys} cannot be chosen: menus, lists, fields or the system need these keys.", keys=native(keys)
            )
        else:
            words = tr(
                "{keys} is taken by “{name}”. Give that other keys first.",
                keys=native(keys),
                name=action_name(holder),
            )
        self.problem.setText(words)
        self.problem.show()

    @Slot()
    def _show(self) -> None:
        """Show the keys that hold."""
        for usual, field in self.fields.items():
            field.blockSignals(True)
            field.setKeySequence(QKeySequence(own_keys.of(usual), QKeySequence.SequenceFormat.PortableText))
            field.blockSignals(False)
            self._resets[usual].setEnabled(usual in own_keys.own)
        self.reset_all.setEnabled(bool(own_keys.own))

    def _narrow(self, words: str) -> None:
        for usual, row in self._rows.items():
            is_shown = words.casefold() in self._names[usual].casefold()
            for widget in row:
                widget.setVisible(is_shown)
