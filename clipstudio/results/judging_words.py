"""What is said while one judges: how far, how fast, how long still, and how much harm was seen."""

from __future__ import annotations

from clipstudio.domain.language import numeral, tr
from clipstudio.results.words import counted, number

HIDDEN = "…"
"""Stands for a word until it is revealed."""


def progress_in_words(done: int, of: int) -> str:
    """How far one is, "41 of 200 judged"."""
    return tr("{done} of {of} judged", done=number(done), of=number(of))


def pace_in_words(per_minute: float | None) -> str:
    """How fast, "12 a minute"; empty while nothing can be said."""
    if per_minute is None:
        return ""
    return (
        tr("{per_minute} a minute", per_minute=numeral(f"{per_minute:.0f}"))
        if per_minute >= 9.95
        else tr("{per_minute} a minute", per_minute=numeral(f"{per_minute:.1f}"))
    )


def left_in_words(seconds: float | None) -> str:
    """How long still, "about 13 min left"; empty while nothing can be said."""
    if seconds is None or seconds <= 0:
        return ""
    if seconds < 60:
        return tr("less than a minute left")
    minutes = round(seconds / 60)
    return (
        tr("about {minutes} min left", minutes=minutes)
        if minutes < 90
        else tr("about {seconds} h left", seconds=numeral(f"{seconds / 3600:.1f}"))
    )


def exposure_in_words(words: int, pictures: int) -> str:
    """How much harm an auditor has seen, and where it is counted: not of one review; empty for none."""
    seen = counted(words, "harmful word") if words else counted(pictures, "harmful picture")
    return tr("{seen} seen on this computer, in all projects", seen=seen) if words or pictures else ""


def question_in_words(text: str, label: str, *, is_hidden: bool) -> str:
    """A question as it is asked of an item; its harmful word is left out until it is revealed."""
    return text.replace("{label}", HIDDEN if is_hidden else label)


def break_in_words(minutes: int, exposures: int) -> str:
    """That a break may help, and why."""
    why = (
        tr("{exposures} seen", exposures=counted(exposures, "harmful item"))
        if exposures
        else tr("{minutes} of judging", minutes=counted(minutes, "minute"))
    )
    return tr("{why} without a break: a few minutes away from the screen may help. Everything is saved.", why=why)
