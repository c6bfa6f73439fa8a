"""Names that users give to what they make: runs, audits, collections, predictions."""

from __future__ import annotations

import re

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.visible_text import check_visible

MOST_LETTERS = 200
"""Of a name: every list, title and file name has to hold it."""

_NO_TEXT = re.compile("[\ud800-\udfff]")
"""Surrogates: what Python makes of bytes on the command line that are not UTF-8."""

_CODE = re.compile(r"p?[0-9]+", re.IGNORECASE)


def check_text(text: str, error: type[ClipstudioError]) -> None:
    """Refuse a text that no file can hold, as a command line has it that is not in UTF-8.

    Raises:
        ClipstudioError: Of the given type.
    """
    shown = _NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", text)
    if shown != text:
        raise error("“{shown}” holds bytes that are no text in UTF-8. Write it again.", shown=shown)


def check_name(name: str, error: type[ClipstudioError]) -> None:
    """Refuse a name that cannot be kept.

    Raises:
        ClipstudioError: Of the given type: it is no text, holds what cannot be seen, or is too long.
    """
    check_text(name, error)
    check_visible(name, "The name", error)
    if len(name) > MOST_LETTERS:
        raise error(
            "The name “{name}…” has {count} characters. Shorten it to at most {most_letters}.",
            name=name[:40],
            count=len(name),
            most_letters=MOST_LETTERS,
        )


def is_run_code(name: str) -> bool:
    """Whether a name reads like the code of a run, "12" or "p3"."""
    return _CODE.fullmatch(name.strip()) is not None
