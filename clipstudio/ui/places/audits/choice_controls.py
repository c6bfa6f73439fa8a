"""The controls of an answer's choices: a menu, buttons, a tick, and a list that is searched by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.answers import Choice, ChoiceForm, Option
from clipstudio.ui.fields import ComboBox, SearchBox
from clipstudio.ui.letting_go import let_go
from clipstudio.ui.segmented import SegmentedButtons
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import button_text, plain_label, set_tooltip

LEAST_LETTERS, MOST_LETTERS = 10, 30
VISIBLE_ITEMS = 30


class ChoiceControl(QWidget):
    """One choice on the page.

    Signals:
        chosen: The user took an option (its value).
    """

    chosen = Signal(str)

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        # Shown without a parent it would come up as a window of its own, and take the keyboard.
        super().__init__(parent)
        self.choice = choice
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_INSIDE)

    def set_choice(self, choice: Choice) -> None:
        """Offer other options, one of them chosen; emits no signal."""
        self.choice = choice
        self.setVisible(len(choice.options) > 1)


class MenuControl(ChoiceControl):
    """A box that opens a list, with its words before it."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(choice, parent)
        self.box = ComboBox()
        self.box.setAccessibleName(choice.words)
        self.box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.activated.connect(lambda place: self.chosen.emit(self.box.itemData(place)))
        self._row.addWidget(plain_label(choice.words))
        self._row.addWidget(self.box, 1)
        self.set_choice(choice)

    def set_choice(self, choice: Choice) -> None:
        with QSignalBlocker(self.box):
            self.box.clear()
            for option in choice.options:
                self.box.addItem(option.words, option.value)
            self.box.setCurrentIndex(self.box.findData(choice.chosen))
        longest = max((len(option.words) for option in choice.options), default=0)
        self.box.setMinimumContentsLength(min(max(longest, LEAST_LETTERS), MOST_LETTERS))
        super().set_choice(choice)


class ButtonsControl(ChoiceControl):
    """Buttons side by side, one of them pressed."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(choice, parent)
        self._buttons: SegmentedButtons | None = None
        self._values: tuple[str, ...] = ()
        self.setAccessibleName(choice.words)
        self.set_choice(choice)

    @property
    def buttons(self) -> SegmentedButtons:
        """The buttons."""
        assert self._buttons is not None
        return self._buttons

    def set_choice(self, choice: Choice) -> None:
        values = tuple(option.value for option in choice.options)
        if values != self._values or self._buttons is None:
            if self._buttons is not None:
                self._row.removeWidget(self._buttons)
                let_go(self._buttons)
            self._buttons, self._values = SegmentedButtons([option.words for option in choice.options]), values
            self._buttons.chosen.connect(lambda place: self.chosen.emit(self._values[place]))
            self._row.addWidget(self._buttons)
        if choice.chosen in values:
            self._buttons.set_place(values.index(choice.chosen))
        super().set_choice(choice)


class TickControl(ChoiceControl):
    """A box to tick."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(choice, parent)
        self.box = QCheckBox(button_text(choice.words))
        set_tooltip(self.box, choice.help)
        self.box.clicked.connect(lambda ticked: self.chosen.emit("on" if ticked else ""))
        self._row.addWidget(self.box)
        self.set_choice(choice)

    def set_choice(self, choice: Choice) -> None:
        self.box.setChecked(choice.chosen == "on")
        super().set_choice(choice)


class SearchControl(ChoiceControl):
    """A list of hundreds; what is typed narrows it. Options under a heading of their own are parted by lines."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(choice, parent)
        self._options: Sequence[Option] = ()
        self.box = box = SearchBox(choice.words)
        box.keep_width(MOST_LETTERS)
        box.setMaxVisibleItems(VISIBLE_ITEMS)
        set_tooltip(box, tr("{words}: choose, or type a part of it", words=choice.words))
        line = box.lineEdit()
        # An editable box has one; its type only says that another has none.
        assert line is not None
        box.activated.connect(self._activated)
        line.returnPressed.connect(self._take_first)
        line.editingFinished.connect(self._restore_text)
        self._row.addWidget(box, 1)
        self.set_choice(choice)

    def set_choice(self, choice: Choice) -> None:
        if choice.options != self._options:
            self._fill(choice.options)
        place = self.box.findData(choice.chosen)
        if place >= 0:
            self.box.setCurrentIndex(place)
        super().set_choice(choice)

    def _fill(self, options: Sequence[Option]) -> None:
        self._options = options
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        with QSignalBlocker(self.box):
            self.box.clear()
            group = options[0].group if options else ""
            for option in options:
                if option.group != group:
                    self.box.insertSeparator(self.box.count())
                    group = option.group
                self.box.addItem(option.words, option.value)
                if option.is_strong:
                    self.box.setItemData(self.box.count() - 1, strong, Qt.ItemDataRole.FontRole)

    def _activated(self, place: int) -> None:
        value = self.box.itemData(place)
        if isinstance(value, str):
            self.chosen.emit(value)

    def _take_first(self) -> None:
        """Take the first option that holds what was typed, where no other was pointed at."""
        typed = self.box.currentText().strip()
        found = self.box.findText(typed, Qt.MatchFlag.MatchContains) if typed else -1
        if found >= 0 and self.box.findText(typed, Qt.MatchFlag.MatchFixedString) < 0:
            self.box.setCurrentIndex(found)
            self._activated(found)

    def _restore_text(self) -> None:
        """Take back what was typed when it is none of the list."""
        if self.box.currentText() != self.box.itemText(self.box.currentIndex()):
            self.box.setEditText(self.box.itemText(self.box.currentIndex()))


_CONTROLS: dict[ChoiceForm, type[ChoiceControl]] = {
    ChoiceForm.MENU: MenuControl,
    ChoiceForm.BUTTONS: ButtonsControl,
    ChoiceForm.TICK: TickControl,
    ChoiceForm.SEARCH: SearchControl,
}


def control_of(choice: Choice, parent: QWidget) -> ChoiceControl:
    """A control for a choice."""
    return _CONTROLS[choice.form](choice, parent)
