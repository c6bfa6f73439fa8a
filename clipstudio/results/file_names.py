"""What the file of a saved figure is called: after its result, what it shows, and by what it compares."""

from __future__ import annotations

import re

LONGEST = 100
"""Letters of a name: longer ones do not fit every file system together with a folder."""

_SAID_ANYWAY = {"images", "labelled", "given", "the", "with", "of"}
"""Words of titles that tell no two figures apart."""


def file_stem(result: str, title: str) -> str:
    """A name without an ending, such as "denigration-21-crime-related-by-gender".

    Args:
        result: What the result is called.
        title: The title of the figure; its n is left out.
    """
    question = title.partition("   n = ")[0]
    words = re.findall(r"[^\W_]+", f"{result} {question}".lower())
    kept = [word for word in words if word not in _SAID_ANYWAY] or words
    stem = "-".join(kept)[:LONGEST].strip("-")
    return stem or "figure"
