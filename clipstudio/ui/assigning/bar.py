"""The bar below a grid by which values are given by key: an attribute chosen once, a key for each value."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.not_told import NOT_SAID, UNKNOWN, is_not_told
from clipstudio.storage.attributes import Vocabulary
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.flow_layout import FlowLayout, FlowLine
from clipstudio.ui.letting_go import let_go
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import button_text, plain_label, set_tooltip

LETTERS = 16
DIGITS = "123456789"
KEYS_NOT_TOLD = {UNKNOWN: "0", NOT_SAID: "P"}
MOST_BUTTONS = 24


class AssignBar(QFrame):
    """An attribute, and a button with a key for each of its values.

    Args:
        owner: The keys work while the keyboard is anywhere in this widget.

    Signals:
        value_chosen: Give this value of this attribute to the chosen images (str, str).
        value_wanted: Ask for another value of this attribute (str; "" for a new attribute).
        taking_back: Take back what was entered of this attribute for the chosen images (str).
        closed: The bar is wanted no more.
    """

    value_chosen = Signal(str, str)
    value_wanted = Signal(str)
    taking_back = Signal(str)
    closed = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._known: tuple[Vocabulary, ...] = ()
        self.attribute = ComboBox(tr("Attribute whose values are given"))
        self.attribute.keep_width(LETTERS)
        self.attribute.currentIndexChanged.connect(self._show_values)
        self.values: list[QPushButton] = []
        self.other = _button(tr("Other value…"), lambda: self.value_wanted.emit(self.chosen))
        self.new = _button(tr("New attribute…"), lambda: self.value_wanted.emit(""))
        self.take_back = _button(tr("Take back"), lambda: self.taking_back.emit(self.chosen))
        self.take_back.setToolTip(tr("Forget what you entered for the chosen images: other sources count again"))
        self.close_button = _button(tr("Done"), self.closed.emit)
        self.close_button.setToolTip(tr("Close (Esc)"))
        self.told = plain_label()
        self.told.setProperty("role", "muted")
        # A widget of its own keeps room for all its lines when its buttons change; a layout in a layout did not.
        line = FlowLine()
        self._line = FlowLayout(line, gap=SPACE_INSIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE)
        layout.addWidget(line)
        layout.addWidget(self.told)
        self._title = plain_label(tr("Assign"))
        self._title.setBuddy(self.attribute)
        for widget in (self._title, self.attribute, self.other, self.take_back, self.new, self.close_button):
            self._line.addWidget(widget)
        self._keys = [self._shortcut(owner, key) for key in (*DIGITS, *KEYS_NOT_TOLD.values())]
        self.hide()

    @property
    def chosen(self) -> str:
        """The attribute whose values are given; "" where there is none."""
        return str(self.attribute.currentData() or "")

    def offer(self, known: Sequence[Vocabulary], wanted: str = "") -> None:
        """Offer attributes and their values; the chosen one stays chosen unless another is wanted."""
        before = wanted or self.chosen
        self._known = tuple(known)
        with QSignalBlocker(self.attribute):
            self.attribute.clear()
            for each in self._known:
                self.attribute.addItem(each.name, each.name)
            self.attribute.setCurrentIndex(max(0, self.attribute.findData(before)) if self._known else -1)
        self._show_values()

    def tell(self, text: str) -> None:
        """Say what was done last."""
        self.told.setText(text)

    def _shortcut(self, owner: QWidget, key: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.setEnabled(False)
        shortcut.activated.connect(partial(self._press, key))
        return shortcut

    def _press(self, key: str) -> None:
        for button in self.values:
            if button.property("key") == key:
                button.click()

    def _show_values(self) -> None:
        for button in self.values:
            self._line.removeWidget(button)
            let_go(button)
        known = next((each.values for each in self._known if each.name == self.chosen), ())
        values = [value for value in known if not is_not_told(value) or value not in KEYS_NOT_TOLD]
        keys = dict(zip(values, DIGITS, strict=False))
        self.values = []
        for value in (*values[:MOST_BUTTONS], *KEYS_NOT_TOLD) if self.chosen else ():
            key = KEYS_NOT_TOLD.get(value, keys.get(value, ""))
            button = _button(f"{key}  {value}".strip(), partial(self.value_chosen.emit, self.chosen, value))
            button.setProperty("key", key)
            if value in KEYS_NOT_TOLD:
                set_tooltip(
                    button, tr("Somebody looked: “{value}” is a value, and not the same as missing", value=value)
                )
            self.values.append(button)
        # Behind the attribute, in front of the other buttons, where Tab comes to them.
        rest = (self.other, self.take_back, self.new, self.close_button)
        for widget in rest:
            self._line.removeWidget(widget)
        for widget in (*self.values, *rest):
            self._line.addWidget(widget)
            widget.show()
        before: QWidget = self.attribute
        for widget in (*self.values, *rest):
            QWidget.setTabOrder(before, widget)
            before = widget
        for widget in (self.other, self.take_back):
            widget.setEnabled(bool(self.chosen))

    def setVisible(self, visible: bool) -> None:
        """The keys work while the bar is seen."""
        super().setVisible(visible)
        for shortcut in getattr(self, "_keys", ()):
            shortcut.setEnabled(visible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _button(text: str, do: object) -> QPushButton:
    button = QPushButton(button_text(text))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the grid
    button.clicked.connect(lambda _checked=False: do())  # type: ignore[operator]
    return button
