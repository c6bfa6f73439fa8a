"""Errors of the program: logged to a file that the user can send, and shown as one sentence."""

from __future__ import annotations

import logging
import platform
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

from clipstudio.domain.errors import ClipstudioError, system_reason
from clipstudio.domain.language import tr
from clipstudio.services.folders import log_file
from clipstudio.services.program_facts import program_version

_LOGGER = logging.getLogger("clipstudio")


class LogFile(RotatingFileHandler):
    """Begins what it writes of one start of the program with the versions: who reads a fault must know them."""

    _has_versions = False

    def emit(self, record: logging.LogRecord) -> None:
        if not self._has_versions:
            self._has_versions = True
            versions = f"clipstudio {program_version()}, Python {platform.python_version()}, {platform.platform()}"
            super().emit(logging.LogRecord(record.name, logging.INFO, "", 0, versions, None, None))
        super().emit(record)


def start_log() -> Path | None:
    """Send clipstudio's log to its file and return it; None when the disk refuses, which stops nothing."""
    path = log_file()
    if any(isinstance(each, RotatingFileHandler) for each in _LOGGER.handlers):
        return path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # delay: no empty file where nothing ever went wrong.
        handler = LogFile(path, maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(message)s"))
    _LOGGER.addHandler(handler)
    return path


def log_unhandled(tell: Callable[[str], None]) -> None:
    """From now on every exception that nobody takes is logged, on whatever thread it arises.

    Args:
        tell: Gets the sentence of one on the main thread; the others are not the user's to act on.
    """

    def take(_kind: type[BaseException], error: BaseException, _trace: object) -> None:
        tell(sentence(error))

    def take_of_thread(fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value is not None and not isinstance(fault.exc_value, SystemExit):
            name = fault.thread.name if fault.thread is not None else "that is gone"
            _LOGGER.error("unhandled on the thread %s", name, exc_info=fault.exc_value)

    def take_unraisable(fault: sys.UnraisableHookArgs) -> None:
        _LOGGER.error("unhandled in %r", fault.object, exc_info=fault.exc_value)

    sys.excepthook = take
    threading.excepthook = take_of_thread
    sys.unraisablehook = take_unraisable


def sentence(error: BaseException) -> str:
    """The sentence that a user reads about an error; a fault of the program is logged with its traceback."""
    if isinstance(error, ClipstudioError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        if error.filename:
            return tr("“{file}”: {reason}.", file=error.filename, reason=system_reason(error))
        return tr("{reason}.", reason=system_reason(error))
    if isinstance(error, MemoryError):
        return tr("The machine has no memory left for this. Close other programs, or use a smaller batch.")
    _LOGGER.error("fault of the program", exc_info=error)
    kind, path = type(error).__name__, log_file()
    # A folder that cannot be made has no log: nobody is sent to look for it.
    if path.parent.is_dir():
        return tr("Something in clipstudio went wrong ({kind}). The details are in {path}.", kind=kind, path=path)
    return tr("Something in clipstudio went wrong ({kind}).", kind=kind)
