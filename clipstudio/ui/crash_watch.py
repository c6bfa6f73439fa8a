"""Knowing at the next start that a window did not end in order, and where it broke down."""

from __future__ import annotations

import faulthandler
import logging
import os
import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QLockFile

from clipstudio.domain.language import day, tr
from clipstudio.services.folders import data_folder

MOST_LETTERS = 100_000
"""What is taken into the log of the traces of one crash: those of all threads, which may be many."""

_LOGGER = logging.getLogger("clipstudio")


@dataclass(frozen=True, slots=True)
class Ending:
    """How a window ended that did not close.

    Attributes:
        when: When its trace was written; for a window that was ended from outside, when it had started.
        trace: Where its threads were when it broke down; empty when it was ended from outside.
    """

    when: datetime
    trace: str

    def in_words(self) -> str:
        """What to tell the user."""
        kept = tr(
            "What was finished before is kept; edits of label sets are offered when their project is opened."
        )
        if self.trace:
            return tr(
                "clipstudio crashed on {day} at {time}. {kept} Where it happened is in the log.",
                day=day(self.when),
                time=f"{self.when:%H:%M}",
                kept=kept,
            )
        return tr(
            "clipstudio was ended without being closed (started {day}, {time}). {kept}",
            day=day(self.when),
            time=f"{self.when:%H:%M}",
            kept=kept,
        )


class CrashWatch:
    """A note for each window that runs, removed when it closes in order; Python writes its last words there.

    A note is locked as long as its process lives, however that ends, so that several windows tell their notes from
    those that were left behind. Where the folder cannot be written nothing is noted, which stops nothing. It
    begins before the window is there, hence Qt's lock: filelock takes longer to import than the window to appear.

    Attributes:
        endings: Of the windows that did not close in order since the last start.
    """

    def __init__(self) -> None:
        self.endings: tuple[Ending, ...] = ()
        self._note: Path | None = None
        self._lock: QLockFile | None = None
        self._file: TextIO | None = None
        folder = data_folder() / "running"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.endings = tuple(_left_behind(folder))
            self._begin(folder / f"{os.getpid()}-{uuid.uuid4().hex[:8]}.txt")
        except OSError:
            faulthandler.enable()  # at least to whoever sees the terminal
        for ending in self.endings:
            _LOGGER.error("%s\n%s", ending.in_words(), ending.trace)

    def end(self) -> None:
        """The window closed in order; a second call does nothing."""
        if self._file is None or self._lock is None or self._note is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        _remove(self._note)
        self._lock.unlock()

    def tell_versions(self) -> None:
        """Note what runs, once there is time for it: looking up the version takes longer than all else here."""
        from platform import python_version

        from clipstudio.services.program_facts import program_version

        if self._file is not None:
            self._file.write(f"clipstudio {program_version()}, Python {python_version()}, {os.name}\n")
            self._file.flush()

    def _begin(self, note: Path) -> None:
        # Locked before it is there: a window that starts at this moment must not take it for left behind.
        lock = _lock(note)
        if not lock.tryLock(0):
            raise OSError(f"{lock.fileName()} could not be locked")
        self._lock, self._note = lock, note
        self._file = note.open("w", encoding="utf-8", errors="replace")
        faulthandler.enable(self._file)


def _left_behind(folder: Path) -> list[Ending]:
    return [ending for note in sorted(folder.glob("*.txt")) if (ending := _taken(note)) is not None]


def _taken(note: Path) -> Ending | None:
    """Take a note whose window does not run any more; None when it does, or another window took it."""
    lock = _lock(note)
    if not lock.tryLock(0):
        return None
    try:
        text = note.read_text(encoding="utf-8", errors="replace")[:MOST_LETTERS]
        when = datetime.fromtimestamp(note.stat().st_mtime).astimezone()
        note.unlink()
    except OSError:
        return None
    finally:
        lock.unlock()
    head, _, trace = text.partition("\n")
    return Ending(when, f"{head}\n{trace.strip()}" if trace.strip() else "")


def _lock(note: Path) -> QLockFile:
    """The lock of a note. Whoever holds one keeps its file open and locked, so that any other may be removed."""
    lock = QLockFile(str(note.with_suffix(".lock")))
    lock.setStaleLockTime(1)
    return lock


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        _LOGGER.warning("%s could not be removed", path)
