"""Words that are written from right to left, kept apart from the numbers beside them."""

from __future__ import annotations

import re
from typing import Any

_LETTER = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
_WORDS = re.compile(f"{_LETTER}+(?:[\\s\u200c\u200d'’\"״׳._-]+{_LETTER}+)*")
_FIRST, _POP, _MARK = "\u2068", "\u2069", "\u200e"


def isolated(text: str) -> str:
    """A text in which words from right to left do not turn what follows them.

    Beside Hebrew or Arabic words the numbers, brackets and signs of a sentence are set in the other order, so that
    an interval is read backwards. First strong isolates (Unicode Standard Annex 9) around the words prevent that.
    """
    if _FIRST in text:
        return text
    return _WORDS.sub(lambda found: f"{_FIRST}{found.group()}{_POP}", text)


def left_to_right(text: str) -> str:
    """A line of the window that reads from left to right whatever it begins with, such as a file name.

    Of "שלום 12.jpg" the ending would stand at the left otherwise. A text without such words is the same object.
    """
    return f"{_MARK}{isolated(text)}" if _WORDS.search(text) else text


def all_isolated(data: Any) -> Any:
    """The same of every text in nested lists and dictionaries; keys stay."""
    if isinstance(data, str):
        return isolated(data)
    if isinstance(data, dict):
        return {key: all_isolated(value) for key, value in data.items()}
    return [all_isolated(value) for value in data] if isinstance(data, list | tuple) else data
