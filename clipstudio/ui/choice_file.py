"""Settings as a file that a person can read and change, set aside when it cannot be read."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QSaveFile

from clipstudio.domain.language import tr
from clipstudio.ui.choices import CHOICES, Choice, Value
from clipstudio.ui.own_keys import can_be_chosen

KEYS = "keys"
HEAD = "# Settings of clipstudio. Change them here while no window is open, or in Edit > Settings.\n"


class ChoiceFile:
    """Holds the settings that differ from what they begin with; another window's changes are seen at once.

    Attributes:
        trouble: What was wrong with the file, in a sentence or more; empty when nothing was.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble = ""
        self._chosen: dict[Choice, Value] = {}
        self._keys: dict[str, str] = {}
        self._stamp: tuple[int, int] | None = None
        self._read()

    @property
    def is_there(self) -> bool:
        """Whether anything was ever kept."""
        return self.path.is_file()

    def get(self, choice: Choice) -> Value:
        """What was chosen, or what the setting begins with."""
        self._read()
        return self._chosen.get(choice, choice.default)

    def keep(self, choice: Choice, value: Value) -> None:
        """Choose a value, which must be one that the setting may have."""
        self.keep_all({choice: value})

    def keep_all(self, values: Mapping[Choice, Value]) -> None:
        """Choose several at once."""
        self._read()
        if any(self._chosen.get(choice, choice.default) != value for choice, value in values.items()):
            self._chosen.update(values)
            self._write()

    @property
    def keys(self) -> Mapping[str, str]:
        """Keys of the user's own instead of usual ones."""
        self._read()
        return self._keys

    def keep_keys(self, keys: Mapping[str, str]) -> None:
        """Take other keys instead of usual ones."""
        self._read()
        self._keys = dict(keys)
        self._write()

    def _read(self) -> None:
        """Read the file if it is another than the one read last."""
        try:
            state = self.path.stat()
            stamp = (state.st_mtime_ns, state.st_size)
            if stamp == self._stamp:
                return
            tables = tomllib.loads(self.path.read_text(encoding="utf-8"))
        except OSError:
            return  # none was written yet, or the disk refuses: what is known holds
        except ValueError as error:  # no TOML, or no UTF-8
            self._set_aside(error)
            return
        self._stamp = stamp
        self._take(tables)

    def _take(self, tables: Mapping[str, object]) -> None:
        chosen, faults = {}, []
        for choice in CHOICES:
            table = tables.get(choice.group)
            if not isinstance(table, dict) or choice.name not in table:
                continue
            value = table[choice.name]
            if fault := choice.fault(value):
                faults.append(
                    tr(
                        "{name} in [{group}] {fault}; {toml} is used.",
                        name=choice.name,
                        group=choice.group,
                        fault=fault,
                        toml=_toml(choice.default),
                    )
                )
            else:
                chosen[choice] = value
        self._chosen = chosen
        self._keys = {}
        table = tables.get(KEYS)
        for usual, own in table.items() if isinstance(table, dict) else ():
            if not isinstance(own, str) or not can_be_chosen(own):
                faults.append(tr("“{usual}” in [keys] must be keys such as “Ctrl+E”.", usual=usual))
            elif own and own in self._keys.values():
                faults.append(tr("“{own}” in [keys] is given twice; “{usual}” stays.", own=own, usual=usual))
            else:
                self._keys[usual] = own
        if faults:
            self.trouble = tr("Settings: {name} was changed by hand. ", name=self.path.name) + " ".join(faults)

    def _set_aside(self, error: ValueError) -> None:
        """Keep a broken file under another name, so that nothing a person wrote is lost."""
        aside = next(
            name
            for number in range(1, 1_000_000)
            if not (name := self.path.with_name(f"{self.path.stem}-broken-{number}{self.path.suffix}")).exists()
        )
        try:
            self.path.rename(aside)
        except OSError:
            where = tr("It could not be renamed, and is written over when a setting is changed.")
        else:
            where = tr("It was kept as {aside}, and the settings began anew.", aside=aside)
        self._stamp = None
        self.trouble = tr(
            "The settings in {name} could not be read ({error}). {where}",
            name=self.path.name,
            error=error,
            where=where,
        )

    def _write(self) -> None:
        with suppress(OSError):  # a disk that refuses stops nothing: the choices hold until the window closes
            self.path.parent.mkdir(parents=True, exist_ok=True)
        file = QSaveFile(str(self.path))
        if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
            return
        file.write(_document(CHOICES, self._chosen, self._keys).encode(errors="replace"))
        if file.commit():
            state = self.path.stat()
            self._stamp = (state.st_mtime_ns, state.st_size)


def _document(choices: Iterable[Choice], chosen: Mapping[Choice, Value], keys: Mapping[str, str]) -> str:
    """All settings with what they mean; those that were not chosen stand as comments."""
    lines = [HEAD]
    for group, members in groupby(choices, key=lambda choice: choice.group):
        lines.append(f"[{group}]")
        for choice in members:
            allowed = f" One of {', '.join(choice.words)}." if choice.words else ""
            bounds = f" From {choice.least} to {choice.most}." if choice.most else ""
            mark = "" if choice in chosen else "# "
            value = _toml(chosen.get(choice, choice.default))
            lines += [f"# {choice.meaning}{allowed}{bounds}", f"{mark}{choice.name} = {value}"]
        lines.append("")
    lines += [f"[{KEYS}]", '# Keys of your own instead of usual ones, such as "Ctrl+E" = "Ctrl+Shift+E".']
    lines += [f"{_toml(usual)} = {_toml(own)}" for usual, own in sorted(keys.items())]
    lines.append("")
    return "\n".join(lines)


def _toml(value: Value) -> str:
    """A value as TOML writes it, which for these types is as JSON does."""
    # DEL is the one character that JSON leaves as it is and TOML forbids.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
