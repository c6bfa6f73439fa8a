"""What there is to say: news goes by itself, a warning stays where it means something until it is closed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from clipstudio.ui.window.message_card import MessageCard

START = ""
"""The place before any project is open."""


class Messages(QObject):
    """Decides which sentence is shown.

    A warning belongs to the place where it was told: it goes out of sight with that place, and comes back with it.

    Args:
        page: Over which sentences float.

    Attributes:
        card: What shows the sentence.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.card = MessageCard(page)
        self._place = START
        self._warnings: dict[str, tuple[str, QAction | None]] = {}
        self._last: tuple[str, bool, QAction | None] = ("", False, None)
        self.card.closed.connect(self._close)
        self.card.faded.connect(self._show)

    @property
    def text(self) -> str:
        """The sentence that is shown; empty when there is none."""
        return self.card.text

    def say(self, text: str, warning: bool = False, offer: QAction | None = None) -> None:
        """Show a sentence, and what is offered as a button; an empty one takes away what was said here."""
        if not text:
            self._warnings.pop(self._place, None)
            self._show()
            return
        self._last = (text, warning, offer)
        if warning:
            self._warnings[self._place] = (text, offer)
        self.card.show_text(text, warning=warning, stays=warning, offer=offer)

    @Slot(str)
    def take_back(self, text: str) -> None:
        """Show a sentence no longer, in whichever place it was told: what it said is over."""
        self._warnings = {place: held for place, held in self._warnings.items() if held[0] != text}
        if self._last[0] == text:
            self._last = ("", False, None)
        if self.text == text:
            self._show()

    def go_to(self, place: str) -> None:
        """Leave the news behind, and show what was warned of in this place."""
        if place != self._place:
            self._place = place
            self._show()

    @Slot(object)
    def float_over(self, part: QWidget | None) -> None:
        """Show sentences over a part of the page, where they cover nothing that is pressed; None for anywhere."""
        self.card.float_over(part)

    def forget(self) -> None:
        """Show nothing: what was said was of a project that is closed."""
        self.float_over(None)
        self._warnings.clear()
        self._place = START
        self._show()

    @Slot()
    def show_last(self) -> None:
        """Show what was said last once more, with the keyboard at it; news goes when the keyboard has left it."""
        text, warning, offer = self._last
        if text:
            self.card.show_text(text, warning=warning, stays=warning, offer=offer)
            self.card.take_keyboard()

    def _show(self) -> None:
        text, offer = self._warnings.get(self._place, ("", None))
        if text:
            self.card.show_text(text, warning=True, stays=True, offer=offer)
        else:
            self.card.put_away()

    def _close(self) -> None:
        if self.text == self._warnings.get(self._place, ("", None))[0]:
            del self._warnings[self._place]
        self._show()
