"""What is said while one judges: how far, how fast, how long still, and how much harm was seen."""

from __future__ import annotations

from clipstudio.results.words import counted, number

HIDDEN = "…"
"""Stands for a word until it is revealed."""


def progress_in_words(done: int, of: int) -> str:
    """How far one is, "41 of 200 judged"."""
    return f"{number(done)} of {number(of)} judged"


def pace_in_words(per_minute: float | None) -> str:
    """How fast, "12 a minute"; empty while nothing can be said."""
    if per_minute is None:
        return ""
    return f"{per_minute:.0f} a minute" if per_minute >= 9.95 else f"{per_minute:.1f} a minute"


def left_in_words(seconds: float | None) -> str:
    """How long still, "about 13 min left"; empty while nothing can be said."""
    if seconds is None or seconds <= 0:
        return ""
    if seconds < 60:
        return "less than a minute left"
    minutes = round(seconds / 60)
    return f"about {minutes} min left" if minutes < 90 else f"about {seconds / 3600:.1f} h left"


def exposure_in_words(words: int, pictures: int) -> str:
    """How much harm an auditor has seen, and where it is counted: not of one review; empty for none."""
    seen = counted(words, "harmful word") if words else counted(pictures, "harmful picture")
    return f"{seen} seen on this computer, in all projects" if words or pictures else ""


def question_in_words(text: str, label: str, *, is_hidden: bool) -> str:
    """A question as it is asked of an item; its harmful word is left out until it is revealed."""
    return text.replace("{label}", HIDDEN if is_hidden else label)


def break_in_words(minutes: int, exposures: int) -> str:
    """That a break may help, and why."""
    why = f"{counted(exposures, 'harmful item')} seen" if exposures else f"{counted(minutes, 'minute')} of judging"
    return f"{why} without a break: a few minutes away from the screen may help. Everything is saved."
