"""What people read in the window, in their language; whatever is kept or reported stays in English.

English is the language of the code. A thread says it in the user's language only where it was told to speak: the
main thread of the window, and the reading threads that answer it. All others, and with them everything that is
written to a project, a report or a pack, say it as the code has it, so that records do not depend on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import ParamSpec

P = ParamSpec("P")
Translate = Callable[[str, int], str]
"""Says an English text in another language; of a number of things in the form for so many, else for −1."""


def _as_written(text: str, _count: int) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the window.

    Attributes:
        translate: Gives its words.
        grouping: What stands between thousands.
        point: What stands before the decimals.
        day: How it writes a day, as `datetime.strftime` takes it.
        lowers: Whether a sentence that goes on in the middle of another begins with a small letter whatever it
            begins with; German does not, since nouns keep their capitals.
        code: What it is called in names of files.
    """

    translate: Translate = _as_written
    grouping: str = ","
    point: str = "."
    day: str = "%Y-%m-%d"
    lowers: bool = True
    code: str = "en"


ENGLISH = Language()

_language = ENGLISH
_known: dict[str, str] = {}
"""What was translated before."""
_speaks: ContextVar[bool] = ContextVar("speaks", default=False)
"""Whether this thread says things in the user's language."""


def speak(language: Language) -> None:
    """From now on the user's language is this one, and this thread speaks it."""
    global _language
    _language = language
    _known.clear()
    _speaks.set(language is not ENGLISH)


@contextmanager
def spoken() -> Iterator[None]:
    """Speak the user's language on this thread meanwhile."""
    token = _speaks.set(_language is not ENGLISH)
    try:
        yield
    finally:
        _speaks.reset(token)


@contextmanager
def in_english() -> Iterator[None]:
    """Say everything on this thread as the code has it meanwhile, for what is kept or given to others."""
    token = _speaks.set(False)
    try:
        yield
    finally:
        _speaks.reset(token)


def speaks() -> bool:
    """Whether this thread says things in another language than English."""
    return _speaks.get()


def language_code() -> str:
    """Of the language of this thread."""
    return _language.code if _speaks.get() else ENGLISH.code


def tr(text: str, /, **values: object) -> str:
    """A text in the language of this thread.

    Args:
        text: In English, with the names of values in braces; or one that is said later, without values.
        values: What stands for the names. Without any the text is taken as it is, braces and all.
    """
    if isinstance(text, Later):
        return str(text)
    said = _said(text) if _speaks.get() else text
    return _filled(said, text, values) if values else said


def tr_count(one: str, many: str, count: int, /, **values: object) -> str:
    """A text about a number of things, in the form that the language of this thread has for so many.

    Args:
        one: In English, of one thing; "{count}" stands for the number.
        many: The same of any other number of things; it is what translations are found by.
        count: How many.
        values: What stands for other names in braces.
    """
    text = one if count == 1 else many
    said = _language.translate(many, count) if _speaks.get() else text
    if said == many:  # there is no translation
        said = text
    return _filled(said, text, {**values, "count": number(count)})


def said_later(text: str) -> str:
    """A text that `tr` is given later: where it is written, nobody knows yet in which language it will be said."""
    return text


def said_later_count(one: str, many: str) -> tuple[str, str]:
    """A text about a number of things that `tr_count` is given later: of one thing, and of any other number."""
    return one, many


class Later(str):
    """A text that each thread says in its own language; what is written down of it is English.

    To whoever takes it as the text that it is, such as a database or a file, it is English. `str` of it, and a
    place for it in another text, say it in the language of the thread that asks.
    """

    _say: Callable[[], str]

    def __new__(cls, say: Callable[[], str]) -> Later:
        with in_english():
            made = super().__new__(cls, say())
        made._say = say
        return made

    def __str__(self) -> str:
        return self._say()

    def __format__(self, form: str) -> str:
        return format(self._say(), form)

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        # Another process says nothing to anybody.
        return str, (str.__str__(self),)


def later(text: str, /, **values: object) -> Later:
    """What `tr` says, whenever it is asked for; whole numbers among the values get their separators.

    Errors and what short writes and jobs tell are made on threads that speak English, and read by people.
    """
    return Later(lambda: tr(text, **_numbered(values)))


def later_count(one: str, many: str, count: int, /, **values: object) -> Later:
    """What `tr_count` says, whenever it is asked for."""
    return Later(lambda: tr_count(one, many, count, **_numbered(values)))


def later_by(say: Callable[P, str], *given: P.args, **named: P.kwargs) -> Later:
    """What a function says, such as one that puts a number into words, whenever it is asked for."""
    return Later(lambda: say(*given, **named))


def later_all(texts: Iterable[str], separator: str = " ") -> Later:
    """Several texts one after the other, those that are empty left out."""
    parts = [each for each in texts if each]
    return Later(lambda: str(separator).join(map(str, parts)))


def number(count: int) -> str:
    """A whole number with separators between its thousands."""
    return numeral(f"{count:,}")


def numeral(text: str) -> str:
    """A text with numbers as the language of this thread writes them; given as English does, such as "1,204.5"."""
    if not _speaks.get():
        return text
    return text.translate({ord(","): _language.grouping, ord("."): _language.point})


def day(at: datetime) -> str:
    """A day in numbers."""
    return f"{at:{_language.day if _speaks.get() else ENGLISH.day}}"


def minute(at: datetime) -> str:
    """A day in numbers, with hour and minute."""
    return f"{day(at)} {at:%H:%M}"


def quoted(name: object) -> str:
    """A name in quotation marks, as the language has them."""
    return tr("“{name}”", name=name)


def listed(names: Sequence[str]) -> str:
    """Names with commas between them, the last after "and"."""
    return (
        names[0] if len(names) == 1 else tr("{several} and {last}", several=", ".join(names[:-1]), last=names[-1])
    )


def inside(sentence: str) -> str:
    """A sentence or a title as it goes on in the middle of another."""
    if _speaks.get() and not _language.lowers:
        return sentence
    return sentence[:1].lower() + sentence[1:]


def beginning(text: str) -> str:
    """A text as it stands at the beginning of a sentence."""
    said = str(text)
    return said[:1].upper() + said[1:]


def _said(text: str) -> str:
    found = _known.get(text)
    if found is None:
        # Qt answers an empty text with what it knows of the file.
        found = _known[text] = (_language.translate(text, -1) or text) if text else text
    return found


def _numbered(values: dict[str, object]) -> dict[str, object]:
    return {name: number(value) if type(value) is int else value for name, value in values.items()}


def _filled(said: str, text: str, values: dict[str, object]) -> str:
    """What is said, with its values; of a translation that asks for others, what the code has."""
    try:
        return said.format_map(values)
    except (KeyError, IndexError, ValueError, AttributeError):
        return text.format_map(values)
