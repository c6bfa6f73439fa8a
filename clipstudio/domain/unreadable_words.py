"""Why files cannot be read: kept in English with a project's files, said in the language of whoever reads it."""

from __future__ import annotations

from clipstudio.domain.errors import SYSTEM_REASONS
from clipstudio.domain.kept_words import KeptWords
from clipstudio.domain.language import said_later, tr

TOO_LARGE = said_later("The file is larger than {max_bytes} GB, the most that is read.")
TOO_MANY_PIXELS = said_later("The image has {width} × {height} pixels; at most {max_pixels} million are decoded.")
TOO_MANY_MILLIONS = said_later("The image has more than {max_pixels} million pixels.")
TOO_THIN = said_later("The image has {width} × {height} pixels: too long and thin for the model.")
UNREACHABLE = said_later("The file cannot be reached: {why}.")
CLOSED_FOLDER = said_later("The folder cannot be read: {why}.")


def retold_reason(words: str) -> str:
    """Why a file cannot be read, in the language of this thread."""
    return _KEPT.retold(words)


def _why(words: str) -> str:
    """The system's reason, which is kept in small letters."""
    said = next((tr(each) for each in SYSTEM_REASONS if each.lower() == words), tr(words))
    return said[:1].lower() + said[1:]


_KEPT = KeptWords(
    (TOO_LARGE, TOO_MANY_PIXELS, TOO_MANY_MILLIONS, TOO_THIN, UNREACHABLE, CLOSED_FOLDER), {"why": _why}
)
