"""Values that lie on a scale: numbers, and dates such as 1984-07-31."""

from __future__ import annotations

import math
import re
from datetime import date
from enum import StrEnum

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:[T ].*)?")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,2})?")
_THOUSANDS = re.compile(r"-?\d{1,3}(,\d{3})+")


class Scale(StrEnum):
    """What values lie on."""

    NUMBER = "number"
    DATE = "date"


def number_of(text: str) -> float | None:
    """The number that a value is; None where it is none, as "25_30" and "inf" are."""
    plain = text.strip()
    if _THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "")
    found = float(plain) if _NUMBER.fullmatch(plain) else math.inf
    return found if math.isfinite(found) else None


def date_of(text: str) -> int | None:
    """The day that a value is, as a number of days; of a year or a month its first day. None where it is none."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2] or 1), int(found[3] or 1)).toordinal()
    except ValueError:
        return None


def place_on(scale: Scale, text: str) -> float | None:
    """Where a value lies on a scale; None where it is not on it."""
    return number_of(text) if scale is Scale.NUMBER else date_of(text)
