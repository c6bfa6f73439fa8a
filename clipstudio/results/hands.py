"""What a hand does in a figure: a mark is opened by the mouse or by a key, and every sentence names both."""

from __future__ import annotations

OPENS = "Click or Enter:"


def click_to(mark: str, purpose: str, at: str = "on it") -> str:
    """Words such as "Click a bar, or press Enter on it, to see its images".

    Args:
        mark: What is opened.
        purpose: What for.
        at: Where the keyboard is then.
    """
    return f"Click {mark}, or press Enter {at}, to {purpose}"


def opens(words: str) -> str:
    """A line of a mark's sentence that says what opening it shows."""
    return f"{OPENS} {words}"
