"""Fields whose value changes only when that is meant: the wheel over one scrolls what lies around it.

A drop-down or a number that has just been set keeps the keyboard, so the wheel changes neither, focused or not. A
slider, which no page that scrolls holds, follows the wheel once it has the keyboard.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QSlider,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from clipstudio.domain.visible_text import visible
from clipstudio.ui.style import SPACE_INSIDE, theme
from clipstudio.ui.user_words import tooltip

VISIBLE_ITEMS = 16

LEAST_LETTERS, ARROW_ROOM = 8, 40
"""What a box shows at least: letters, and pixels for its arrow and its edges."""

MARK = ".,'’ \u00a0\u202f"
"""What stands between thousands in some language."""
GROUPED = re.compile(rf"\d{{1,3}}([{MARK}])\d{{3}}(\1\d{{3}})*")
BEGUN = re.compile(rf"\d{{1,3}}[{MARK}][\d{MARK}]*")
"""What may still become such a number while it is typed."""

TEXT_MARGIN = 6
"""Before the text of a number, whose style sheet gives it none."""


class ComboBox(QComboBox):
    """A box that opens a list below itself, as wide as its longest entry."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(VISIBLE_ITEMS)
        if name:
            self.setAccessibleName(name)

    def addItem(self, *entry: Any) -> None:
        """Add an entry, perhaps behind a picture; what cannot be seen of its words is written out."""
        super().addItem(*_shown(entry))

    def addItems(self, texts: Sequence[str]) -> None:
        """Add entries."""
        super().addItems([visible(text) for text in texts])

    def setItemText(self, place: int, text: str) -> None:
        """Let an entry say something else."""
        super().setItemText(place, visible(text))

    def keep_width(self, letters: int) -> None:
        """Be as wide as so many letters, however long the entries are."""
        self.setMinimumContentsLength(letters)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def sizeHint(self) -> QSize:
        """Where the longest entry decides, it fits: Qt knows nothing of what our borders take."""
        hint = super().sizeHint()
        if self.sizeAdjustPolicy() is QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon:
            return hint
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.rect = QRect(QPoint(0, 0), hint)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width() - 2
        texts = (self.itemText(place) for place in range(self.count()))
        # A width in whole pixels may be a fraction less than the text takes.
        longest = max(map(self.fontMetrics().horizontalAdvance, texts), default=0) + 1
        return QSize(hint.width() + max(0, longest - room), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters is enough: the rest ends in an ellipsis, and the tooltip has it."""
        hint = super().minimumSizeHint()
        few = LEAST_LETTERS * self.fontMetrics().averageCharWidth() + ARROW_ROOM
        return QSize(min(hint.width(), few), hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box; words that are longer than it end in an ellipsis, where Qt would cut them."""
        option, painter = QStyleOptionComboBox(), QStylePainter(self)
        self.initStyleOption(option)
        parts = QStyle.SubControl
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, parts.SC_ComboBoxEditField, self
        )
        text = option.currentText
        option.currentText = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width() - 2)
        if self.toolTip() in ("", self._told):
            self._told = tooltip(text) if option.currentText != text else ""
            self.setToolTip(self._told)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def showPopup(self) -> None:
        widen(self)
        super().showPopup()


class SearchBox(ComboBox):
    """A list that a click opens and that typing narrows to the entries which hold what is typed."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.lineEdit()
        # An editable box has one; its type only says that another has none.
        assert line is not None
        self._line = line
        self._completer = QCompleter(self.model(), self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._completer.setMaxVisibleItems(VISIBLE_ITEMS)
        self._list = QListView()
        self._list.setProperty("role", "popup")
        self._completer.setPopup(self._list)
        theme.dress(self._list)  # a window of its own
        self.setCompleter(self._completer)
        line.installEventFilter(self)

    def showPopup(self) -> None:
        """Show every entry, with the cursor still in the line: what is typed now narrows the list."""
        self._line.setFocus()
        self._completer.setCompletionPrefix("")
        self._list.setMinimumWidth(self.width())
        self._completer.complete()
        self._list.setCurrentIndex(self._completer.completionModel().index(self.currentIndex(), 0))
        self._line.selectAll()  # after that, which writes the entry into the line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_click = event.type() == QEvent.Type.MouseButtonRelease and watched is self._line
        if is_click and not self._line.hasSelectedText() and not self._list.isVisible():
            self.showPopup()
        return super().eventFilter(watched, event)


class NumberBox(QSpinBox):
    """A whole number that the wheel does not change; thousands may be set apart as any language does.

    What only looks so, as 2.5 does, is no number: without its mark it would be another one.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)
        if name:
            self.setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        number = self._digits(text)
        if GROUPED.fullmatch(number):
            state: QValidator.State = super().validate(re.sub(r"\D", "", number), 0)[0]
            return state, text, at
        if BEGUN.fullmatch(number):
            return QValidator.State.Intermediate, text, at
        answer: tuple[QValidator.State, str, int] = super().validate(text, at)
        return answer

    def fixup(self, text: str) -> str:
        # Qt would leave the marks out, and take 2,5 for 25.
        return text if BEGUN.fullmatch(self._digits(text)) else super().fixup(text)

    def valueFromText(self, text: str) -> int:
        number = self._digits(text)
        return int(re.sub(r"\D", "", number)) if GROUPED.fullmatch(number) else super().valueFromText(text)

    def _digits(self, text: str) -> str:
        """What is typed, without what stands before and behind it."""
        return text.removeprefix(self.prefix()).removesuffix(self.suffix()).strip()


class LineField(QLineEdit):
    """A line of text whose tooltip has all of what is longer than the field."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.textChanged.connect(self._tell_whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole where less is seen now."""
        super().resizeEvent(event)
        self._tell_whole()

    @Slot()
    def _tell_whole(self) -> None:
        room = self.contentsRect().width() - 2 * TEXT_MARGIN
        self.setToolTip(tooltip(self.text()) if self.fontMetrics().horizontalAdvance(self.text()) > room else "")


class Slider(QSlider):
    """A slider that follows the wheel only while it has the keyboard."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _shown(entry: tuple[Any, ...]) -> tuple[Any, ...]:
    """The arguments of an entry with its words as they can be seen: they come first, or behind the picture."""
    at = 0 if isinstance(entry[0], str) else 1
    return (*entry[:at], visible(entry[at]), *entry[at + 1 :])


def widen(box: QComboBox) -> None:
    """Make a list wide enough for its longest entry, as far as the screen goes."""
    view = box.view()
    wanted = view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width() + 2 * SPACE_INSIDE
    view.setMinimumWidth(min(wanted, box.screen().availableGeometry().width()))
