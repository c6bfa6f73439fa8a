"""Characters that cannot be seen, or that turn other text around: found in names, and written out where shown.

A name with a "right-to-left override" reads like another one, and a control character steers a terminal. What
people write on purpose stays: line breaks and tabs of longer texts, the joiners of Persian and of emoji, the marks
of languages that are written from right to left.
"""

from __future__ import annotations

import re

from clipstudio.domain.errors import ClipstudioError

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but for the tab and the line feed
    "\u2028\u2029"  # separators of lines and paragraphs
    "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides and isolates of directions
    "\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"  # joiners without width, annotations, byte order marks
    "\U000e0000-\U000e007f"  # tags, which no font shows
    "\ud800-\udfff]"  # halves of a character
)
_IN_NAMES = re.compile(f"{_HIDDEN.pattern[:-1]}\t\n\u200b]")
"""A name stands in one line, and its letters are all seen."""


def visible(text: str) -> str:
    r"""A text with what cannot be seen written out, as "\u202e"; without that it is the same object."""
    return _HIDDEN.sub(_written_out, text) if _HIDDEN.search(text) else text


def has_hidden(name: str) -> bool:
    """Whether a name holds what cannot be seen, such as a line break."""
    return _IN_NAMES.search(name) is not None


def check_visible(text: str, what: str, error: type[ClipstudioError], *, may_wrap: bool = False) -> None:
    """Refuse a name or a label with characters that cannot be seen.

    Args:
        text: The name.
        what: What it is, to begin a sentence with ("The name").
        error: The type of the error.
        may_wrap: Whether it may have several lines, as a description has.

    Raises:
        ClipstudioError: Of the given type, with the name as it can be seen.
    """
    found = (_HIDDEN if may_wrap else _IN_NAMES).search(text)
    if found is not None:
        code = f"U+{ord(found[0]):04X}"
        raise error(
            "{what} “{written_out}” holds a character that cannot be seen ({code}). Type it again without it.",
            what=what,
            written_out=written_out(text),
            code=code,
        )


def written_out(name: str) -> str:
    """A name with all that cannot be seen written out, line breaks too."""
    return _IN_NAMES.sub(_written_out, name)


def _written_out(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
