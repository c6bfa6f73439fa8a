"""Settings as a file that a person can read and change, set aside when it cannot be read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QLockFile, QSaveFile

from clipstudio.domain.language import tr
from clipstudio.services.settings_tables import read_tables
from clipstudio.ui.choices import CHOICES, Choice, Value
from clipstudio.ui.own_keys import can_be_chosen, written_right

KEYS = "keys"
NO_TABLE = ""
"""Under it is kept what stood in no table of the file."""
HEAD = (
    "# Settings of clipstudio. Change them here while no window is open, or in Edit > Settings.\n"
    "# What this version does not know is kept; comments of your own are not.\n"
)
LOCK_MS = 200
"""Milliseconds to wait for another program that is writing the settings."""


class ChoiceFile:
    """Holds the settings that differ from what they begin with; another window's changes are seen at once.

    Attributes:
        trouble: What was wrong with the file, in a sentence or more; empty when nothing was.
        refusal: Why the last choice was not written to the file, in a sentence; empty when it was.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble = ""
        self.refusal = ""
        self._chosen: dict[Choice, Value] = {}
        self._others: dict[str, dict[str, object]] = {}
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
        with self._locked():
            self._read()
            if any(self._chosen.get(choice, choice.default) != value for choice, value in values.items()):
                self._chosen.update(values)
                for choice in values:
                    self._others.get(choice.group, {}).pop(choice.name, None)
                self._write()

    @property
    def keys(self) -> Mapping[str, str]:
        """Keys of the user's own instead of usual ones."""
        self._read()
        return self._keys

    def keep_keys(self, keys: Mapping[str, str]) -> None:
        """Take other keys instead of usual ones."""
        with self._locked():
            self._read()
            self._keys = dict(keys)
            self._others.pop(KEYS, None)
            self._write()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Read and write at one go, since another program may be doing the same."""
        lock = QLockFile(f"{self.path}.lock")
        lock.tryLock(LOCK_MS)  # where the folder takes no lock, the worst is a choice of the other that is lost
        try:
            yield
        finally:
            lock.unlock()

    def _read(self) -> None:
        """Read the file if it is another than the one read last."""
        try:
            state = self.path.stat()
            stamp = (state.st_mtime_ns, state.st_size)
            if stamp == self._stamp:
                return
            tables = read_tables(self.path)
        except OSError:
            return  # none was written yet, or the disk refuses: what is known holds
        except ValueError as error:  # no TOML, or no UTF-8
            self._set_aside(error)
            return
        self._stamp = stamp
        self._take(tables)

    def _take(self, tables: Mapping[str, object]) -> None:
        self._chosen, self._keys, self._others = {}, {}, {}
        faults: list[str] = []
        for group, table in tables.items():
            if isinstance(table, dict):
                take = self._take_keys if group == KEYS else self._take_group
                faults += take(group, table)
            elif group in GROUPS:
                faults.append(tr("“{group}” must be a table, which begins with [{group}].", group=group))
            else:
                self._others.setdefault(NO_TABLE, {})[group] = table
        if faults:
            self.trouble = tr("Settings: {name} was changed by hand. ", name=self.path.name) + " ".join(faults)

    def _take_group(self, group: str, table: Mapping[str, object]) -> Iterator[str]:
        """Take the settings of a table; yields what is wrong with them. What cannot be taken stays in the file."""
        for name, value in table.items():
            choice = KNOWN.get((group, name))
            if choice is not None and not (fault := choice.fault(value)):
                self._chosen[choice] = value  # type: ignore[assignment] # its type is the setting's
                continue
            self._others.setdefault(group, {})[name] = value
            if choice is None:
                yield from _meant(group, name)
            else:
                yield tr(
                    "{name} in [{group}] {fault}; {toml} is used.",
                    name=name,
                    group=group,
                    fault=fault,
                    toml=_toml(choice.default),
                )

    def _take_keys(self, group: str, table: Mapping[str, object]) -> Iterator[str]:
        """The same of the keys of one's own."""
        for usual, own in table.items():
            if not isinstance(own, str) or not can_be_chosen(own) or not written_right(usual):
                self._others.setdefault(group, {})[usual] = own
                yield tr("“{usual}” in [keys] must be keys such as “Ctrl+E”.", usual=usual)
            elif own and own in self._keys.values():
                self._others.setdefault(group, {})[usual] = own
                yield tr("“{own}” in [keys] is given twice; “{usual}” stays.", own=own, usual=usual)
            else:
                self._keys[usual] = own

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
        """Write all that is chosen; a disk that refuses stops nothing, and is told by `refusal`."""
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        document = _document(CHOICES, self._chosen, self._keys, self._others)
        file = QSaveFile(str(self.path))
        if file.open(QSaveFile.OpenModeFlag.WriteOnly):
            file.write(document.encode(errors="replace"))
            if file.commit():
                state = self.path.stat()
                self._stamp, self.refusal = (state.st_mtime_ns, state.st_size), ""
                return
        self.refusal = tr(
            "The settings could not be saved in {path} ({reason}). What you choose holds until the program ends.",
            path=self.path,
            reason=file.errorString(),
        )


GROUPS = {*(choice.group for choice in CHOICES), KEYS}
KNOWN = {(choice.group, choice.name): choice for choice in CHOICES}
"""Settings by where they stand."""


def _meant(group: str, name: str) -> Iterator[str]:
    """A hint where a setting that is not known looks like one that is; a later version may have others."""
    from difflib import get_close_matches  # seldom needed

    known = {f"{choice.group}.{choice.name}": choice for choice in CHOICES}
    like = next((choice for choice in CHOICES if choice.name == name and name != "name"), None)
    near = get_close_matches(f"{group}.{name}", known, n=1, cutoff=0.85)
    meant = like or (known[near[0]] if near else None)
    if meant is not None:
        yield tr(
            "{name} in [{group}] is not known. Is {known} in [{known_group}] meant?",
            name=name,
            group=group,
            known=meant.name,
            known_group=meant.group,
        )


def _document(
    choices: Iterable[Choice],
    chosen: Mapping[Choice, Value],
    keys: Mapping[str, str],
    others: Mapping[str, Mapping[str, object]],
) -> str:
    """All settings with what they mean; those that were not chosen stand as comments.

    Args:
        others: What else the file held, by its table; `NO_TABLE` for what stood in none.
    """
    lines = [HEAD, *_kept("", others.get(NO_TABLE, {}))]
    for group, members in groupby(choices, key=lambda choice: choice.group):
        lines.append(f"[{group}]")
        for choice in members:
            allowed = f" One of {', '.join(choice.words)}." if choice.words else ""
            bounds = f" From {choice.least} to {choice.most}." if choice.most else ""
            mark = "" if choice in chosen else "# "
            value = _toml(chosen.get(choice, choice.default))
            lines += [f"# {choice.meaning}{allowed}{bounds}", f"{mark}{choice.name} = {value}"]
        lines += [*_kept(group, others.get(group, {})), ""]
    lines += [f"[{KEYS}]", '# Keys of your own instead of usual ones, such as "Ctrl+E" = "Ctrl+Shift+E".']
    lines += [f"{_toml(usual)} = {_toml(own)}" for usual, own in sorted(keys.items())]
    lines += [*_kept(KEYS, others.get(KEYS, {})), ""]
    for group, table in others.items():
        if group and group not in GROUPS:
            lines += [f"[{_toml(group)}]", *_kept(group, table), ""]
    return "\n".join(lines)


def _kept(group: str, values: Mapping[str, object]) -> Iterator[str]:
    """What stands in a table besides the settings, as TOML; what holds tables itself comes last."""
    if not values:
        return
    from tomli_w import dumps  # seldom needed

    yield "# The version of clipstudio that wrote this does not use what follows."
    written = dumps({group: values} if group else values)
    head = dumps({group: {}}).rstrip() if group else ""
    yield written.removeprefix(head).strip()


def _toml(value: Value) -> str:
    """A value as TOML writes it, which for these types is as JSON does."""
    # DEL is the one character that JSON leaves as it is and TOML forbids.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
