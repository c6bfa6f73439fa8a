"""Menus whose every entry has a letter of its own that chooses it while the menu is open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem, QWidget

_MARK = re.compile(r"&(?!&)(?<!&&)(\w)")
"""An ampersand before a letter, which is none of the user's: those are doubled."""


class Menu(QMenu):
    """A menu in which no two entries share a letter, whatever it is filled with.

    The letters are found when they are painted or pressed. The texts of the actions stay without them: buttons
    show them too, and in another menu the same action may have another letter.
    """

    def letters(self) -> dict[QAction, str]:
        """The letter of each entry, in lower case; none for entries beyond the alphabet."""
        offered = [each for each in self.actions() if each.isVisible() and not each.isSeparator()]
        return dict(zip(offered, letters_of([each.text() for each in offered]), strict=True))

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Underline the letter."""
        super().initStyleOption(option, action)
        letter = self.letters().get(action, "")
        if letter:
            words, tab, keys = option.text.partition("\t")
            option.text = f"{marked(words, letter)}{tab}{keys}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by a letter, as Enter would."""
        pressed = event.text().casefold()
        action = next((each for each, letter in self.letters().items() if letter and letter == pressed), None)
        if action is None:
            super().keyPressEvent(event)
        elif action.isEnabled():
            self.setActiveAction(action)
            enter = QKeyEvent(event.type(), Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
            super().keyPressEvent(enter)


def offer_actions(widget: QWidget) -> None:
    """Offer the actions of a widget at a right click, or at the menu key."""

    def open_menu(at: QPoint) -> None:
        menu = Menu(widget)
        menu.addActions(widget.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(widget.mapToGlobal(at))

    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(open_menu)


def letters_of(texts: Sequence[str]) -> list[str]:
    """A letter of each text that none of the others has, rather the first one of a word; "" where none is left.

    Where all letters of a text are taken, texts before it take others as far as that leaves it one (Kuhn's
    algorithm for a matching).
    """
    candidates = [list(dict.fromkeys(_candidates(text))) for text in texts]
    owners: dict[str, int] = {}

    def place(at: int, tried: set[str]) -> bool:
        if (free := next((each for each in candidates[at] if each not in owners), None)) is not None:
            owners[free] = at
            return True
        for letter in candidates[at]:
            if letter not in tried:
                tried.add(letter)
                if place(owners[letter], tried):
                    owners[letter] = at
                    return True
        return False

    for at in range(len(texts)):
        place(at, set())
    found = {at: letter for letter, at in owners.items()}
    return [found.get(at, "") for at in range(len(texts))]


def marked(text: str, letter: str) -> str:
    """A text of an action with an ampersand before a letter of it, rather where a word begins."""
    plain = _MARK.sub(r"\1", text)
    at = re.search(rf"\b{re.escape(letter)}", plain, re.IGNORECASE) or re.search(
        re.escape(letter), plain, re.IGNORECASE
    )
    return plain if at is None else f"{plain[: at.start()]}&{plain[at.start() :]}"


def _candidates(text: str) -> Iterator[str]:
    plain = _MARK.sub(r"\1", text)
    yield from (each.casefold() for each in re.findall(r"\b\w", plain))
    yield from (each.casefold() for each in plain if each.isalnum())
