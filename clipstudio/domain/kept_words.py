"""Words that projects keep in English, said in the language of whoever reads them.

What is written down must mean the same whoever opens the file, so it is written as the code has it. Where it is
shown, the text that it was made of is found again by its fixed words, and said with the same values.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from clipstudio.domain.language import Later, number, numeral, speaks, tr, tr_count

Text = str | tuple[str, str]
"""In English, with the names of values in braces; of a number of things ("{count}") that of one and of several."""
Say = Callable[[str], str]

_COUNT = r"[\d,]+"


class _Pattern(NamedTuple):
    """A text with what finds it."""

    text: Text
    found_by: re.Pattern[str]


class KeptWords:
    """Texts of which kept words were made.

    Args:
        texts: What the words may be made of.
        values: How a value is said in the user's language, by its name in braces, or by the text and this name;
            others stay as they are, since they are the user's own words. One called "count" is a whole number.
    """

    def __init__(self, texts: Iterable[Text], values: Mapping[str | tuple[str, str], Say] | None = None) -> None:
        self._texts = tuple(texts)
        self._values = dict(values or {})

    def retold(self, words: str) -> str:
        """What was kept, in the language of this thread; what none of the texts can have made stays as it is."""
        if isinstance(words, Later):
            return str(words)
        if not speaks():
            return words
        known = tr(words)
        return known if known != words else self.found(words)

    def found(self, words: str) -> str:
        """The same of words that may be a user's: only texts with values are looked for."""
        for text, pattern in self._patterns:
            if found := pattern.fullmatch(words):
                values = found.groupdict()
                count = values.pop("count", None)
                said: dict[str, object] = {name: self._said(text, name, value) for name, value in values.items()}
                if count is None:
                    return tr(text if isinstance(text, str) else text[0], **said)
                whole = int(count.replace(",", ""))
                if isinstance(text, str):
                    return tr(text, count=number(whole), **said)
                return tr_count(*text, whole, **said)
        return words

    def _said(self, text: Text, name: str, value: str) -> str:
        own = self._values.get((text, name)) if isinstance(text, str) else None
        say = own or self._values.get(name)
        return value if say is None else say(value)

    @cached_property
    def _patterns(self) -> tuple[_Pattern, ...]:
        """Every text with what finds it; those that say more come first."""
        each = ((text, form) for text in self._texts for form in ((text,) if isinstance(text, str) else text))
        ordered = sorted(each, key=lambda pair: -len(re.sub(r"\{\w+\}", "", pair[1])))
        return tuple(_Pattern(text, re.compile(self._pattern(form), re.DOTALL)) for text, form in ordered)

    def _pattern(self, text: str) -> str:
        parts = re.split(r"\{(\w+)\}", text)
        return "".join(_place(part) if at % 2 else re.escape(part) for at, part in enumerate(parts))


def _place(name: str) -> str:
    return f"(?P<{name}>{_COUNT if name == 'count' else '.+?'})"


def things(words: str) -> str:
    """A number of things, such as "1,204 images", or a number alone, in the language of this thread."""
    found = re.fullmatch(rf"({_COUNT}) ([a-z ]+)", words)
    if found is None:
        return numeral(words) if re.fullmatch(r"[\d,.]+(?: %)?", words) else words
    count = int(found[1].replace(",", ""))
    one = found[2] if count == 1 else found[2].removesuffix("s")
    return tr_count(f"{{count}} {one}", f"{{count}} {one}s", count)
