"""Definitions of derived attributes as people type them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from clipstudio.domain.derived import Band, Bands, Condition, Rules, ValueRule
from clipstudio.domain.errors import AuditError
from clipstudio.domain.language import later, said_later
from clipstudio.domain.scales import Scale, date_of, number_of, place_on

_WORDS = re.compile(r'"([^"]*)"|“([^”]*)”|(!=|=)|([^\s="“”]+)')
SIGNS = ("is", "=", "!=")
QUOTE = said_later('A value with “and”, “or” or “is” in it stands in quotes: age is "80 and over".')
EITHER = said_later(
    "“or” joins values of one attribute; for either of two conditions write a line for each, with the same name."
)
HOW = said_later("Write conditions as: gender is female and race is not White")

EDGES = {Scale.NUMBER: "20, 40, 60", Scale.DATE: "1990-01-01, 2000-01-01"}
"""How edges of bands are written."""

_Word = tuple[str, bool]
"""A word, and whether it stands in quotes."""


def read_bands(attribute: str, edges: str, names: str, values: Sequence[str]) -> Bands:
    """Bands with these edges.

    Args:
        attribute: The attribute whose number or date it is.
        edges: Where a band begins and the one before it ends, with commas between them: "20, 40, 60".
        names: What the bands are called, with commas between them: one more than there are edges; "" to call them
            after their edges.
        values: The values that the attribute has, by which numbers are told from dates.

    Raises:
        AuditError: An edge is none, or they do not rise, or there are too few names.
    """
    numbers = sum(number_of(value) is not None for value in values)
    dates = sum(date_of(value) is not None for value in values)
    scale = Scale.DATE if dates > numbers else Scale.NUMBER
    if not max(numbers, dates):
        raise AuditError(
            "“{attribute}” has no value that is a number or a date such as 1984-07-31.", attribute=attribute
        )
    texts = [edge.strip() for edge in edges.split(",") if edge.strip()]
    places = [place_on(scale, text) for text in texts]
    wrong = next((text for text, place in zip(texts, places, strict=True) if place is None), None)
    if wrong is not None:
        if scale is Scale.DATE:
            raise AuditError(
                "“{wrong}” is no date. Write the edges of bands as: {edges}", wrong=wrong, edges=EDGES[scale]
            )
        raise AuditError(
            "“{wrong}” is no number. Write the edges of bands as: {edges}", wrong=wrong, edges=EDGES[scale]
        )
    known = [place for place in places if place is not None]
    if not known or any(low >= high for low, high in pairwise(known)):
        raise AuditError("Give one edge at least, each larger than the one before: {edges}", edges=EDGES[scale])
    lows, highs = (None, *texts), (*texts, None)
    whole = scale is Scale.NUMBER and all(
        (number_of(text) or 0.0).is_integer() for text in (*texts, *values) if number_of(text) is not None
    )
    called = [name.strip() for name in names.split(",") if name.strip()]
    if not called:
        called = [
            _named_by_dates(low, high) if scale is Scale.DATE else _named(low, high, whole=whole)
            for low, high in zip(lows, highs, strict=True)
        ]
    if len(called) != len(lows) or len(set(called)) < len(called):
        raise AuditError(
            "{count} edges make {count_2} bands: give {count_2} different names, or none.",
            count=len(texts),
            count_2=len(lows),
        )
    bands = (Band(name, low, high) for name, low, high in zip(called, lows, highs, strict=True))
    return Bands(attribute, scale, tuple(bands))


def _named_by_dates(low: str | None, high: str | None) -> str:
    if low is None:
        return f"before {high}"
    return f"from {low} on" if high is None else f"{low} to before {high}"


def _named(low: str | None, high: str | None, *, whole: bool) -> str:
    if low is None:
        return f"under {high}"
    if high is None:
        return f"{low} and over"
    return f"{low}-{int(number_of(high) or 0) - 1}" if whole else f"{low} to under {high}"


def read_rules(
    rules: Sequence[tuple[str, str]], otherwise: str, known: Mapping[str, Sequence[str]] | None = None
) -> Rules:
    """Values with the conditions under which they hold.

    Args:
        rules: (value, conditions) pairs; conditions as "gender is female and race is not White".
        otherwise: The value where none holds; "" for missing.
        known: The values of attributes, as `read_conditions` takes them.

    Raises:
        AuditError: There is no rule, or one cannot be read.
    """
    if not rules:
        raise AuditError("Give one value at least. {how}", how=later(HOW))
    made = tuple(ValueRule(_named_value(value), read_conditions(text, known)) for value, text in rules)
    return Rules(made, otherwise.strip())


def _named_value(value: str) -> str:
    if not value.strip():
        raise AuditError("Name the value that holds under these conditions.")
    return value.strip()


def read_conditions(text: str, known: Mapping[str, Sequence[str]] | None = None) -> tuple[Condition, ...]:
    """Conditions joined by *and*; names with *is*, *and*, *or* or *not* in them stand in quotes.

    Args:
        text: What is typed.
        known: The values of attributes: one of these needs no quotes, whatever words are in it.

    Raises:
        AuditError: They cannot be read.
    """
    found: list[Condition] = []
    part: list[_Word] = []
    words = [_word(match) for match in _WORDS.finditer(text)]
    at = 0
    while at < len(words):
        if _bare(words[at]) == "and":
            found.append(_condition(part, text))
            part, at = [], at + 1
            continue
        value, length = _known_value(part, words[at:], known or {})
        part.append((value, True) if length else words[at])
        at += length or 1
    return (*found, _condition(part, text))


def _word(match: re.Match[str]) -> _Word:
    is_quoted = match[1] is not None or match[2] is not None
    return next(each for each in match.groups() if each is not None), is_quoted


def _bare(word: _Word) -> str:
    """A word as it joins others; "" for one in quotes, which joins nothing."""
    return "" if word[1] else word[0].casefold()


def _known_value(part: list[_Word], ahead: list[_Word], known: Mapping[str, Sequence[str]]) -> tuple[str, int]:
    """The longest value of the attribute at hand that stands ahead whole, with how many words it has, or 0."""
    at = next((place for place, word in enumerate(map(_bare, part)) if word in SIGNS), -1)
    if at < 1 or _bare(part[-1]) not in (*SIGNS, "not", "or"):
        return "", 0
    values = known.get(" ".join(word for word, _ in part[:at]), ())
    for value in sorted(values, key=len, reverse=True):
        words = value.split()
        end = _bare(ahead[len(words)]) if len(words) < len(ahead) else "and"
        if words and ahead[: len(words)] == [(word, False) for word in words] and end in ("and", "or"):
            return value, len(words)
    return "", 0


def _condition(words: list[_Word], text: str) -> Condition:
    plain = list(map(_bare, words))
    at = next((place for place, word in enumerate(plain) if word in SIGNS), -1)
    if at < 1:
        raise AuditError(
            "“{text}” cannot be read. {how}. {quote}", text=text.strip(), how=later(HOW), quote=later(QUOTE)
        )
    if "or" in plain[:at] or any(word in SIGNS for word in plain[at + 1 :]):
        raise AuditError(
            "“{text}” cannot be read. {how}. {quote} {either}",
            text=text.strip(),
            how=later(HOW),
            quote=later(QUOTE),
            either=later(EITHER),
        )
    is_not = plain[at] == "!=" or plain[at + 1 : at + 2] == ["not"]
    begin = at + (2 if plain[at] != "!=" and is_not else 1)
    values: list[list[str]] = [[]]
    for (word, _), bare in zip(words[begin:], plain[begin:], strict=True):
        if bare == "or":
            values.append([])
        else:
            values[-1].append(word)
    if any(not value for value in values):
        raise AuditError(
            "“{text}” lacks a value. {how}. {quote}", text=text.strip(), how=later(HOW), quote=later(QUOTE)
        )
    name = " ".join(word for word, _ in words[:at])
    return Condition(name, tuple(" ".join(value) for value in values), is_not)


def read_rule_lines(text: str) -> list[tuple[str, str]]:
    """Values with their conditions, one a line: "woman of colour: gender is female and race is not White".

    Raises:
        AuditError: A line has no colon.
    """
    found: list[tuple[str, str]] = []
    for line in filter(str.strip, text.splitlines()):
        value, colon, conditions = line.partition(":")
        if not colon:
            raise AuditError(
                "“{line}” lacks its value. Write it as: woman of colour: gender is female", line=line.strip()
            )
        found.append((value, conditions))
    return found
