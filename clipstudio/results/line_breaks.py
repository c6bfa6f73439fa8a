"""Where a label that wraps may end its lines. Without the types of results, since the first window needs it."""

from __future__ import annotations

import re

from clipstudio.results.isolation import isolated

_UNITS = re.compile(r"(?<=\d) (?=(?:%|points?\b|times\b))|(?<=\b[np]) (?=[=<] \d)|(?<=\b[np] [=<]) (?=\d)")
"""The spaces that belong to a number."""


def unbroken(text: str) -> str:
    """A text for a label that wraps: no line ends between a number and its unit, or within "n = 36".

    Words from right to left do not turn the numbers beside them.
    """
    return isolated(_UNITS.sub("\u00a0", text))
