"""Attributes that tables call by different names, and values of them that mean the same people."""

from __future__ import annotations

import re
from collections.abc import Mapping

from clipstudio.domain.attribute_views import attribute_named

_NAMES: Mapping[str, frozenset[str]] = {
    "race": frozenset(
        {"race", "races", "ethnicity", "ethnic group", "race ethnicity", "ethnicity race", "ethnic"}
    ),
    "gender": frozenset({"gender", "sex", "gender sex", "sex gender", "genders"}),
    "age": frozenset({"age", "ages", "age group", "age groups", "age range", "age band", "age bracket"}),
}
"""What the papers call an attribute, by what tables call it."""

_AS_SEEN = ("perceived ", "apparent ", "self reported ", "fairface ")
"""Words before a name that leave it the same attribute."""

_VALUES: Mapping[str, tuple[frozenset[str], ...]] = {
    "race": (
        frozenset({"black", "african american"}),
        frozenset({"white", "european american", "white american", "caucasian"}),
        frozenset({"non white", "nonwhite", "not white"}),
        frozenset({"latino", "latina", "latinx", "latino hispanic", "hispanic", "hispanic american"}),
        frozenset({"middle eastern", "middle eastern american"}),
        frozenset({"southeast asian", "south east asian"}),
    ),
    "gender": (
        frozenset({"male", "man", "men", "m"}),
        frozenset({"female", "woman", "women", "f"}),
    ),
    "age": (frozenset({"more than 70", "70+", "over 70", "70 and over", "70 or more", "> 70", ">70"}),),
}
"""Values of each that mean the same group; whatever stands nowhere here must be spelt alike."""


def dimension(attribute: str) -> str | None:
    """What the papers call an attribute, "race", "gender" or "age"; None for any other attribute."""
    name = _folded(attribute_named(attribute))
    for prefix in _AS_SEEN:
        name = name.removeprefix(prefix)
    return next((dimension for dimension, names in _NAMES.items() if name in names), None)


def same_attribute(one: str, other: str) -> bool:
    """Whether two tables mean the same attribute."""
    found = dimension(one)
    if found is None:
        return _folded(attribute_named(one)) == _folded(attribute_named(other))
    return found == dimension(other)


def same_value(attribute: str, one: str, other: str) -> bool:
    """Whether two tables mean the same group by these values of an attribute."""
    pair = {_folded(one), _folded(other)}
    synonyms = _VALUES.get(dimension(attribute) or "", ())
    return len(pair) == 1 or any(pair <= group for group in synonyms)


def _folded(text: str) -> str:
    """Without case, and with any hyphen, dash, slash or underscore as a space: "Latino_Hispanic" is two words."""
    return " ".join(re.sub(r"[-‐-―_/]", " ", text.casefold()).split())
