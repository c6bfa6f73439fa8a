"""What runs are called by themselves."""

from __future__ import annotations

from clipstudio.domain.kept_words import KeptWords
from clipstudio.domain.language import later, said_later, speaks, tr

TITLE, TITLE_OF_SENTENCE = said_later("{name}, run {count}"), said_later("{name} (run {count})")
"""What a run is called by itself; the second where its audit is called by a sentence."""
_OWN = KeptWords((TITLE, TITLE_OF_SENTENCE))


def title_of(given: str | None, name: str, number: int) -> str:
    """What a run is called: as the user called it, or else by its audit or probe and its number.

    Files keep the latter in English, and each thread says it in its own language.
    """
    text = TITLE_OF_SENTENCE if name.endswith(("?", "!", ".")) else TITLE
    return given or later(text, name=name, count=str(number))


def name_and_number(title: str) -> tuple[str, str]:
    """The audit and the number in what a run is called by itself; another title with ""."""
    before, after = tr(TITLE, name="\0", count="\0").split("\0")[1:]
    name, _, number = title.removesuffix(after).rpartition(before)
    return (name, number) if name and number.isdecimal() else (title, "")


def retold_title(title: str) -> str:
    """What a run is called that was written down, in the language of this thread."""
    return _OWN.found(title) if speaks() else title
