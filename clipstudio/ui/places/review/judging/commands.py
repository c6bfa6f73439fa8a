"""What one can do while judging besides answering, and which key does it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.language import tr

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Command(StrEnum):
    """What a key of the page's own does."""

    FLAG = "flag"
    SKIP = "skip"
    NOTE = "note"
    ZOOM = "zoom"
    COMPARE = "compare"
    TILES = "tiles"
    GREY = "grey"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Said:
    """A command in words.

    Attributes:
        button: On its button.
        meaning: In the sheet of keys and in its tooltip.
        key: Its key unless it is remapped.
    """

    button: str
    meaning: str
    key: str


WORDS: Mapping[Command, Said] = {
    Command.SKIP: Said(tr("Skip"), tr("Leave this item for the end"), "s"),
    Command.FLAG: Said(tr("Flag"), tr("Flag this item, or take its flag away"), "f"),
    Command.NOTE: Said(tr("Note"), tr("Write a note on this item"), "n"),
    Command.ZOOM: Said("100 %", tr("Show the picture's own pixels, or the whole picture"), "z"),
    Command.COMPARE: Said(tr("Side by side"), tr("Show a second picture beside this one, or this one alone"), "c"),
    Command.TILES: Said(
        tr("Many at once"), tr("Show a sheet of tiles and answer the chosen ones at once, or one picture"), "t"
    ),
    Command.GREY: Said(tr("Greyscale"), tr("Show pictures without colours"), "g"),
    Command.SMALL: Said(tr("Smaller"), tr("Show pictures in a small size"), "m"),
}

FIXED: tuple[tuple[str, str], ...] = (
    (tr("Shift with the key of an answer"), tr("Answer and stay")),
    (tr("Enter"), tr("Keep what was chosen or written, and go on")),
    (tr("Space"), tr("Show what is hidden; in a sheet: take the tile out, or put it back")),
    (tr("Backspace, Ctrl+Z"), tr("Take back the last step and return to its item")),
    (tr("Ctrl+Shift+Z, Ctrl+Y"), tr("Bring it back")),
    (tr("Left, Right"), tr("The item before, the next one; enlarged: move the picture, in a sheet: the tile")),
    (tr("+ and −"), tr("Larger, smaller; also the wheel, and dragging")),
    (tr("Ctrl+A"), tr("In a sheet: every tile, or none")),
    (tr("Esc"), tr("Back; from a single picture: stop")),
    ("?", tr("This list")),
)
"""Keys that cannot be changed, with what they do."""


class KeyMap:
    """The key of every command of the page, given the keys of a review's answers.

    The keys of the answers go first. A command whose key an answer has takes the next free letter of its own
    name, else of the alphabet; its button shows which.

    Args:
        answers: The keys of the answers.
        own: The auditor's own keys of some commands.
    """

    def __init__(self, answers: Iterable[str], own: Mapping[Command, str] | None = None) -> None:
        wanted = {command: (own or {}).get(command, said.key) for command, said in WORDS.items()}
        self._answers = frozenset(key.casefold() for key in answers)
        free = [key for key in LETTERS if key not in self._answers and key not in wanted.values()]
        self.keys: dict[Command, str] = {}
        for command, key in wanted.items():
            if key in self._answers:
                names = [letter for letter in command if letter in free] + free
                key = names[0] if names else ""
                free = [letter for letter in free if letter != key]
            self.keys[command] = key

    def command(self, key: str) -> Command | None:
        """What a key does; None for nothing."""
        return next((command for command, its in self.keys.items() if its == key.casefold()), None)

    def is_displaced(self, command: Command, own: Mapping[Command, str]) -> bool:
        """Whether a command has another key here since an answer has its own."""
        return self.keys[command] != own.get(command, WORDS[command].key)


def checked_key(key: str, command: Command, keys: Mapping[Command, str], answers: Iterable[str]) -> str:
    """A key that a command may get.

    Args:
        key: As it was typed.
        command: For which it is.
        keys: The keys of all commands.
        answers: The keys of the answers of the review that is shown.

    Raises:
        ReviewError: If it is no letter, or has another meaning, saying which.
    """
    key = key.strip().casefold()
    if len(key) != 1 or not key.isalpha():
        raise ReviewError("The key of “{button}” must be one letter.", button=WORDS[command].button)
    if key in {each.casefold() for each in answers}:
        raise ReviewError(
            "The key {upper} answers a question of this review: choose another one.", upper=key.upper()
        )
    for other, its in keys.items():
        if other is not command and its == key:
            raise ReviewError(
                "The key {upper} is that of “{button}”: choose another one.",
                upper=key.upper(),
                button=WORDS[other].button,
            )
    return key


def to_text(keys: Mapping[Command, str]) -> str:
    """Keys as they are kept in the settings."""
    return json.dumps({str(command): key for command, key in keys.items()}, sort_keys=True)


def from_text(text: str) -> dict[Command, str]:
    """What `to_text` wrote; what cannot be read, or stands twice, is left out."""
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return {}
    found: dict[Command, str] = {}
    for command in Command:
        key = kept.get(str(command)) if isinstance(kept, dict) else None
        if isinstance(key, str) and len(key) == 1 and key.isalpha() and key not in found.values():
            found[command] = key
    return found
