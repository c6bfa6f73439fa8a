"""The journal of answers beside the project: a second place for every answer, should the project file be lost."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Protocol

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.language import later
from clipstudio.domain.projects import JOURNAL_ENDING, JOURNAL_SUFFIX
from clipstudio.domain.whole_files import whole_file
from clipstudio.storage.journal_lines import Key, Line, encoded, head_line, key_of

TAIL = 2**20
"""Bytes at the end of a journal in which the newest answer of the project is looked for."""

_LOGGER = logging.getLogger(__name__)


class Told(Protocol):
    """A project, as the journal asks it."""

    def journal_lines(self) -> Iterator[Line]:
        """All that is to stand in the journal, in order, but its first line."""

    def journal_size(self) -> tuple[int, str]:
        """How many lines these are, and the UUID of the newest entry; empty for none."""


class AnswerJournal:
    """Written after the project file, and made up where it lags behind; what is in it is never changed.

    It is opened anew for each line, so that it can be copied, moved or deleted at any time.

    Attributes:
        path: The file.
        fault: What the user should know in a sentence: that the disk refuses the journal; empty for nothing.
        remark: The same: that another project's journal has the name; empty for nothing.
        surplus: What stands in the journal and not in the project, as after an older copy was put back.
    """

    def __init__(self, project: Path, uuid: str, told: Told) -> None:
        self._project = project
        self._uuid = uuid
        self._told = told
        self._waiting: list[bytes] = []
        self._size = -1
        self.path = _places(project, uuid)[0]
        self.fault = ""
        self.remark = ""
        self.surplus: frozenset[Key] = frozenset()

    @property
    def remarks(self) -> tuple[str, ...]:
        """All that the user should know, a sentence each; mostly none."""
        answers = sum(1 for key in self.surplus if key[0] == "entry")
        ahead = (
            f"The journal “{self.path.name}” holds {answers:,} answers that the project does not have, as when an "
            "older copy was put in its place. “clipstudio review recover” adds them."
        )
        return tuple(filter(None, (self.remark, self.fault, ahead if answers else "")))

    def catch_up(self) -> None:
        """Write what the project has and the journal lacks; called when a project is opened for writing."""
        try:
            count, newest = self._told.journal_size()
            if count:
                self._find()
                self._make_up(count, newest)
        except (OSError, ClipstudioError) as error:
            self._refused(error)

    def append(self, lines: Sequence[Line]) -> None:
        """Write lines that are in the project by now, to the disk before this returns; else `fault` says why not.

        What the disk refuses is written with the next lines.
        """
        told = {key_of(line): line for line in lines}
        self._waiting += [encoded(line) for key, line in told.items() if key not in self.surplus]
        self.surplus -= set(told)
        try:
            self._write()
            self._waiting.clear()
            self.fault = ""
        except (OSError, ClipstudioError) as error:
            self._refused(error)

    def _write(self) -> None:
        size = self.path.stat().st_size if self._size >= 0 and self.path.is_file() else -1
        # After a refusal, what stands behind the last whole line is the beginning of ours.
        if size != self._size and not (self.fault and size > self._size >= 0):
            self._size = -1
        if self._size < 0:
            self._find()
            self._make_up(*self._told.journal_size())
        else:
            self._size = _write_behind(self.path, self._size, self._waiting)

    def _find(self) -> None:
        """Decide on the file: the one of that name, or another where that belongs to another project."""
        main, other = _places(self._project, self._uuid)
        self.path, self.remark = main, ""
        if _owner(main) in ("", self._uuid):
            return
        self.path = other
        if _owner(self.path) not in ("", self._uuid):
            raise OSError(f"“{self.path.name}” is no journal of this project")
        self.remark = (
            f"“{main.name}” beside the project is the journal of another project and is left as it is: the "
            f"answers of this one are also written to “{self.path.name}”."
        )

    def _make_up(self, count: int, newest: str) -> None:
        if not _owner(self.path):
            self._size = _write_whole(self.path, chain([head_line(self._uuid)], self._told.journal_lines()))
            self.surplus = frozenset()
        elif _is_level(self.path, count + 1, newest):
            self._size = self.path.stat().st_size
            self.surplus = frozenset()
        else:
            seen, end = _keys(self.path)
            lines = {key_of(line): line for line in self._told.journal_lines()}
            missing = [encoded(line) for key, line in lines.items() if key not in seen]
            self._size = _write_behind(self.path, end, missing)
            self.surplus = frozenset(seen - set(lines))

    def _refused(self, error: Exception) -> None:
        reason = later(str(getattr(error, "strerror", None) or error).rstrip("."))
        _LOGGER.warning("the journal %s is behind: %s", self.path, reason)
        self.fault = later(
            "The journal of answers, “{name}”, cannot be written ({reason}). The answers are saved "
            "in the project file, and the journal is brought up to date as soon as it can be written.",
            name=self.path.name,
            reason=reason,
        )


def journal_of(project: Path, uuid: str) -> Path | None:
    """The journal of a project of that UUID that lies beside it; None for none.

    Raises:
        OSError: If it cannot be read.
    """
    return next((path for path in _places(project, uuid) if _owner(path) == uuid), None)


def _places(project: Path, uuid: str) -> tuple[Path, Path]:
    """Where the journal of a project lies, and where, should another project's lie there."""
    name = f"{project.name}{JOURNAL_ENDING}"
    return project.with_name(f"{name}{JOURNAL_SUFFIX}"), project.with_name(f"{name}-{uuid[:8]}{JOURNAL_SUFFIX}")


def _owner(path: Path) -> str:
    """UUID of the project whose journal a file is; empty where there is none, "?" where it is no journal."""
    try:
        with path.open("rb") as file:
            first = file.readline(TAIL)
    except FileNotFoundError:
        return ""
    try:
        line = json.loads(first) if first else {"project": ""}
        return str(line["project"])
    except (ValueError, KeyError, TypeError):
        return "?"


def _is_level(path: Path, lines: int, newest: str) -> bool:
    """Whether a journal was written to the end: it has that many lines, and the newest answer among the last."""
    found, tail = 0, b""
    with path.open("rb") as file:
        while part := file.read(TAIL):
            found += part.count(b"\n")
            tail = (tail + part)[-TAIL:]
    return found == lines and tail.endswith(b"\n") and newest.encode() in tail


def _keys(path: Path) -> tuple[set[Key], int]:
    """What stands in a journal, and where its last whole line ends; lines that cannot be read are passed over."""
    keys: set[Key] = set()
    end = 0
    with path.open("rb") as file:
        for line in file:
            is_whole = line.endswith(b"\n")
            try:
                keys.add(key_of(json.loads(line)))
                end += len(line)
            except (ValueError, KeyError, TypeError):
                end += len(line) if is_whole else 0
    return keys - {("journal",)}, end


def _write_behind(path: Path, end: int, lines: Sequence[bytes]) -> int:
    """Write lines behind what is whole; returns the size that the file has then."""
    with path.open("r+b") as file:
        if file.seek(0, os.SEEK_END) > end:
            file.truncate(end)
        file.seek(max(end - 1, 0))
        lead = b"" if file.read(1) == b"\n" else b"\n"
        file.seek(end)
        file.write(lead + b"".join(lines))
        file.flush()
        os.fsync(file.fileno())
        return file.tell()


def _write_whole(path: Path, lines: Iterable[Line]) -> int:
    """Make a journal that appears with all its lines or not at all; returns its size."""
    with whole_file(path) as new, new.open("wb") as file:
        file.writelines(map(encoded, lines))
        file.flush()
        os.fsync(file.fileno())
        size = file.tell()
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    return size
