"""A word of the field, explained where it stands: a question mark that opens a card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QToolButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.services.help_pages import glossary
from clipstudio.ui.own_keys import native
from clipstudio.ui.place import heading
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, theme
from clipstudio.ui.term_pictures import WIDE, TermPicture
from clipstudio.ui.user_words import PlainLabel, plain_label, set_tooltip

KEYS = "Shift+F1"
NONE_HERE = tr("No word is explained here. Help > Glossary explains all of them.")


class TermButton(QToolButton):
    """A question mark beside a word; the mouse opens its card, and `KEYS` from the field that it stands beside.

    Args:
        term: A word of the glossary, in small letters.
        beside: The field whose word it is, for the keys.
    """

    def __init__(self, term: str, beside: QWidget | None = None) -> None:
        super().__init__()
        self.term, self.beside = term, beside
        self.setText("?")
        self.setProperty("role", "term")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from field to field; the keys ask for the word
        self.setAccessibleName(tr("What is {term}?", term=tr(term)))
        set_tooltip(self, tr("What is “{term}”? ({keys})", term=tr(term), keys=native(KEYS)))
        self.clicked.connect(self.explain)

    def explain(self) -> None:
        """Open the card below the word."""
        explain_at(self.term, self.window(), self.mapToGlobal(QPoint(0, self.height())))


def explain_at(term: str, window: QWidget, at: QPoint) -> None:
    """Open the card of a word at a point of the screen."""
    TermCard(term, window).show_at(at)


class TermCard(QFrame):
    """A word, a drawing and one sentence; any click or Esc closes it."""

    def __init__(self, term: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "card")
        theme.dress(self)
        sentence, word = glossary()[term], tr(term)
        self.setAccessibleName(word)
        self.setAccessibleDescription(sentence)
        self.sentence = plain_label(sentence[0].upper() + sentence[1:])
        self.sentence.setWordWrap(True)
        self.sentence.setFixedWidth(WIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_BETWEEN, SPACE_BETWEEN, SPACE_BETWEEN, SPACE_BETWEEN)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(heading(word[0].upper() + word[1:]))
        layout.addWidget(TermPicture(term))
        layout.addWidget(self.sentence)

    def show_at(self, point: QPoint) -> None:
        """Open with the upper left corner at a point of the screen, or as near as the screen has room."""
        self.sentence.setFixedHeight(self.sentence.heightForWidth(WIDE))
        self.adjustSize()
        screen = QApplication.screenAt(point) or self.screen()
        room = screen.availableGeometry()
        left = max(room.left(), min(point.x(), room.right() - self.width()))
        top = max(room.top(), min(point.y(), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)


class TermLabel(PlainLabel):
    """The label of a field with the question mark of its word at its right.

    Args:
        text: The label.
        term: A word of the glossary, in small letters.
        beside: The field that it is the label of.
    """

    def __init__(self, text: str, term: str, beside: QWidget) -> None:
        super().__init__(text)
        self.setBuddy(beside)
        self.mark = TermButton(term, beside)
        self.mark.setParent(self)
        self._make_room()

    def _make_room(self) -> None:
        """Leave the mark its width beside the words, and put it at their middle."""
        high, wide = self.fontMetrics().height() + 2, self.mark.sizeHint().width()
        self.setContentsMargins(0, 0, wide + SPACE_INSIDE, 0)
        self.setMinimumHeight(high)
        words = self.fontMetrics().horizontalAdvance(self.text().replace("&", ""))
        left = min(words + SPACE_INSIDE * 3 // 4, self.width() - wide)
        self.mark.setGeometry(left, (self.height() - high) // 2, wide, high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()


@runtime_checkable
class Explains(Protocol):
    """A part of the window that explains its words itself, such as a chart."""

    def explain_words(self) -> None:
        """Offer what its words mean."""


def explain_word(window: QWidget) -> bool:
    """Open the card of the word that the field with the keyboard stands beside, else of the first in sight."""
    at: QWidget | None = window.focusWidget()
    while at is not None:
        if isinstance(at, Explains):
            at.explain_words()
            return True
        at = at.parentWidget()
    buttons = [each for each in window.findChildren(TermButton) if each.isVisible()]
    if (asked := asked_for(window.focusWidget(), buttons)) is not None:
        asked.explain()
    return asked is not None


def asked_for(focused: QWidget | None, buttons: Sequence[TermButton]) -> TermButton | None:
    """The word that the keys ask for from a field: of the innermost field that has one, else the first of all."""
    while focused is not None:
        for each in buttons:
            if each.beside is focused:
                return each
        focused = focused.parentWidget()
    return next(iter(buttons), None)
