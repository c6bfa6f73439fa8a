"""Faults of the program: written to a file that the user can send, told as one sentence."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from clipstudio.domain.errors import ClipstudioError
from clipstudio.services.folders import log_file

_LOGGER = logging.getLogger("clipstudio")


def start_log() -> Path | None:
    """Send clipstudio's log to its file and return it; None when the disk refuses, which stops nothing."""
    path = log_file()
    if any(isinstance(each, RotatingFileHandler) for each in _LOGGER.handlers):
        return path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # delay: no empty file where nothing ever went wrong.
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(message)s"))
    _LOGGER.addHandler(handler)
    return path


def sentence(error: BaseException) -> str:
    """What to tell the user of an error; a fault of the program is logged with its traceback."""
    if isinstance(error, ClipstudioError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        where = f"“{error.filename}”: " if error.filename else ""
        return f"{where}{error.strerror}."
    if isinstance(error, MemoryError):
        return "The machine has no memory left for this. Close other programs, or take a smaller batch."
    _LOGGER.error("fault of the program", exc_info=error)
    return f"Something in clipstudio went wrong ({type(error).__name__}). The details are in {log_file()}."
