"""What the window remembers between starts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QByteArray, QLockFile, QSettings

from clipstudio.domain.on_disk import is_file
from clipstudio.services.folders import data_folder, settings_file
from clipstudio.ui.choice_file import ChoiceFile
from clipstudio.ui.choices import CHOICES, SCHEME, TEXT_SIZE, Choice, Value

MOST_RECENT = 8
LOCK_MS = 200
"""Milliseconds to wait for another window that is writing the recent projects."""


class Settings:
    """What the user chose (``settings.toml``), and recent projects, last folders and panes (``window.ini``).

    Both lie in the application's data folder.

    Attributes:
        choices: What the user chose.
    """

    def __init__(self) -> None:
        self._store = QSettings(str(data_folder() / "window.ini"), QSettings.Format.IniFormat)
        self.choices = ChoiceFile(settings_file())
        if not self.choices.is_there and not self.choices.trouble:
            self._carry_over()

    def _carry_over(self) -> None:
        """Take what versions before kept in ``window.ini``."""
        known = {
            choice: _as(choice, str(self._store.value(choice.earlier)))
            for choice in CHOICES
            if choice.earlier and self._store.contains(choice.earlier)
        }
        kept = {choice: value for choice, value in known.items() if value is not None and value != choice.default}
        if kept:
            self.choices.keep_all(kept)

    @property
    def recent(self) -> list[Path]:
        """Projects opened recently in any window, the latest first; those that are gone are left out."""
        self._store.sync()
        value = self._store.value("recent", [])
        paths = [value] if isinstance(value, str) else (value if isinstance(value, list) else [])
        return [path for path in map(Path, filter(lambda each: isinstance(each, str), paths)) if is_file(path)]

    def remember(self, project: Path) -> None:
        """Put a project at the top of the recent ones."""
        lock = QLockFile(self._store.fileName() + ".recent-lock")
        # Read and written at one go, since another window may be doing the same. Where the folder takes no lock,
        # the worst is a project that the list lacks.
        lock.tryLock(LOCK_MS)
        self.keep_recent([project, *(path for path in self.recent if path != project)])
        lock.unlock()

    def keep_recent(self, projects: Iterable[Path]) -> None:
        """Remember these projects, the latest first, and no other."""
        self._store.setValue("recent", [str(path) for path in projects][:MOST_RECENT])
        self._store.sync()

    @property
    def scheme(self) -> str:
        """ "system", "light" or "dark"."""
        return str(self.choices.get(SCHEME))

    @property
    def text_scale(self) -> int:
        """Size of the text in percent."""
        return int(self.choices.get(TEXT_SIZE))

    @property
    def tour_seen(self) -> bool:
        """Whether the tour of the sample was shown."""
        return bool(self._store.value("tour_seen", False, type=bool))

    @tour_seen.setter
    def tour_seen(self, value: bool) -> None:
        self._store.setValue("tour_seen", value)

    @property
    def guide_seen(self) -> bool:
        """Whether the steps of a first audit were shown beside a new project."""
        return bool(self._store.value("guide_seen", False, type=bool))

    @guide_seen.setter
    def guide_seen(self, value: bool) -> None:
        self._store.setValue("guide_seen", value)

    def folder(self, purpose: str) -> Path | None:
        """The folder that a file was chosen from last for a purpose."""
        value = self._store.value(f"folder/{purpose}")
        return Path(value) if isinstance(value, str) and value else None

    def keep_folder(self, purpose: str, folder: Path) -> None:
        """Remember a folder for a purpose."""
        self._store.setValue(f"folder/{purpose}", str(folder))

    def word(self, name: str) -> str:
        """A choice that was made last under a name; empty when none was."""
        value = self._store.value(f"word/{name}")
        return value if isinstance(value, str) else ""

    def keep_word(self, name: str, word: str) -> None:
        """Remember a choice."""
        self._store.setValue(f"word/{name}", word)

    def words(self, name: str) -> frozenset[str]:
        """What was kept by `keep_words`."""
        try:
            found = json.loads(self.word(name) or "[]")
        except ValueError:
            return frozenset()
        return frozenset(filter(lambda word: isinstance(word, str), found if isinstance(found, list) else ()))

    def keep_words(self, name: str, words: Iterable[str]) -> None:
        """Remember several words, in no order."""
        # As JSON: a list of one word would come back as a word.
        self.keep_word(name, json.dumps(sorted(words)))

    def state(self, name: str) -> QByteArray:
        """A saved geometry, empty when there is none."""
        value = self._store.value(f"state/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_state(self, name: str, value: QByteArray) -> None:
        """Save a geometry."""
        self._store.setValue(f"state/{name}", value)

    def number(self, name: str, default: int) -> int:
        """A whole number that was kept."""
        try:
            return int(str(self._store.value(name, default)))
        except ValueError:
            return default

    def keep_number(self, name: str, value: int) -> None:
        """Keep a whole number."""
        self._store.setValue(name, value)


def _as(choice: Choice, text: str) -> Value | None:
    """A value as ``window.ini`` has it, of the setting's own type; None where it is none."""
    value: Value
    if isinstance(choice.default, bool):
        value = text == "true"
    elif isinstance(choice.default, int):
        value = int(text) if text.isdecimal() else -1
    else:
        value = text
    return None if choice.fault(value) else value
