"""Texts that may be longer than their room: they end in an ellipsis, and the tooltip has the whole."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from clipstudio.domain.visible_text import visible
from clipstudio.ui.user_words import button_text, set_tooltip

LEAST_LETTERS = 6
"""Letters that stay in sight where room is short."""

_END, _MIDDLE = Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideMiddle


class ElidedLabel(QLabel):
    """One line of plain text; `text` is the whole of it, also where less is seen.

    Args:
        middle: Whether to leave out the middle, as of a path.
    """

    def __init__(self, text: str = "", *, middle: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(visible(text), parent)
        self._mode = _MIDDLE if middle else _END
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    @property
    def is_cut(self) -> bool:
        """Whether less than the whole is seen."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def _tell_whole(self) -> None:
        set_tooltip(self, self.text() if self.is_cut else "")

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(visible(text))
        self._tell_whole()

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters is enough."""
        hint = super().minimumSizeHint()
        few = LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        return QSize(min(hint.width(), few), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole where less is seen now."""
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        if not self.is_cut:
            super().paintEvent(event)
            return
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), self._mode, room.width())
        painter = QPainter(self)
        role = self.foregroundRole()
        self.style().drawItemText(painter, room, self.alignment(), self.palette(), self.isEnabled(), text, role)
        painter.end()


class ElidedButton(QPushButton):
    """A button as wide as there is room, at the left of which stands as much of its words as fits."""

    def __init__(self, words: str) -> None:
        super().__init__(button_text(words))
        self._words = visible(words)
        set_tooltip(self, words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters is enough."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), 2 * LEAST_LETTERS * self.fontMetrics().averageCharWidth()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button with the words that fit."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        option.text = button_text(self.fontMetrics().elidedText(self._words, _MIDDLE, room.width()))
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


class ElidedToolButton(QToolButton):
    """A small button whose words give way where there is no room; `text` is the whole of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters is enough."""
        hint = super().minimumSizeHint()
        letters = self.fontMetrics().horizontalAdvance(self.text())
        least = min(letters, 2 * LEAST_LETTERS * self.fontMetrics().averageCharWidth())
        return QSize(hint.width() - letters + least, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole where less is seen now."""
        super().resizeEvent(event)
        set_tooltip(self, self.text().replace("&&", "&") if self._missing() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button with the words that fit."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        if missing := self._missing():
            letters = self.fontMetrics().horizontalAdvance(self.text())
            option.text = self.fontMetrics().elidedText(self.text(), _END, letters - missing)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.end()

    def _missing(self) -> int:
        return max(0, self.sizeHint().width() - self.width())


class ElidedCheckBox(QCheckBox):
    """A tick as wide as there is room: its words give way, what stands behind them does not."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self._words = self._behind = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if words:
            self.say(words)
            set_tooltip(self, words)

    def say(self, words: str, behind: str = "") -> None:
        """Stand for these words, with something short behind them, such as a count."""
        self._words, self._behind = visible(words), f" {behind}" if behind else ""
        self.setText(button_text(f"{self._words}{self._behind}"))

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters is enough."""
        hint = super().minimumSizeHint()
        least = self.fontMetrics().horizontalAdvance(f"{self._words[:LEAST_LETTERS]}…{self._behind}")
        return QSize(hint.width() - max(0, self._text_width() - least), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tick with the words that fit."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self).width()
        if self._text_width() > room:
            room -= self.fontMetrics().horizontalAdvance(self._behind)
            words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
            option.text = button_text(f"{words}{self._behind}")
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        painter.end()

    def _text_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(f"{self._words}{self._behind}")
