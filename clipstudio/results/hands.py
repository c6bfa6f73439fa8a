"""What a hand does in a figure: a mark is opened by the mouse or by a key, and every sentence names both."""

from __future__ import annotations

from clipstudio.domain.language import said_later, tr

OPENS = said_later("Click or Enter:")


def click_to(mark: str, purpose: str, at: str = "on it", **names: str) -> str:
    """Words such as "Click a bar, or press Enter on it, to see its images".

    Args:
        mark: What is opened.
        purpose: What for.
        at: Where the keyboard is then.
        names: What stands in the words for their places in braces.
    """
    # The whole sentence is translated: it is put together again where texts are collected.
    return tr(f"Click {mark}, or press Enter {at}, to {purpose}", **names)


def opens(words: str) -> str:
    """A line of a mark's sentence that says what opening it shows."""
    return f"{tr(OPENS)} {words}"
