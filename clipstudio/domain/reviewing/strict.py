"""Fields of documents that come from elsewhere: each has its type and its range, or is refused by name."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from clipstudio.domain.errors import ReviewError

LARGEST = 2**31 - 1
"""No count that a review keeps is larger, and none so large fails to be stored."""
LONGEST = 1e9
"""Seconds that an item can have been looked at: thirty years."""

_DIGEST = re.compile(r"[0-9a-f]{64}")


def text(name: str, value: object) -> str:
    """A text, which may be empty."""
    if not isinstance(value, str):
        raise ReviewError("its “{name}” must be a text.", name=name)
    return value


def named(name: str, value: object) -> str:
    """A text that says something."""
    if not text(name, value).strip():
        raise ReviewError("its “{name}” is empty.", name=name)
    return str(value)


def digest(name: str, value: object) -> str:
    """A SHA-256 as lower-case hex digits."""
    if not _DIGEST.fullmatch(text(name, value)):
        raise ReviewError("its “{name}” must be 64 hexadecimal digits.", name=name)
    return str(value)


def flag(name: str, value: object) -> bool:
    """True or false, and nothing that only counts as such."""
    if not isinstance(value, bool):
        raise ReviewError("its “{name}” must be true or false.", name=name)
    return value


def whole(name: str, value: object, least: int = 0, most: int = LARGEST) -> int:
    """A whole number in a range."""
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ReviewError(
            "its “{name}” must be a whole number from {least} to {most}.", name=name, least=least, most=most
        )
    return value


def seconds(name: str, value: object) -> float:
    """A finite number that is not below 0."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= LONGEST:
        raise ReviewError("its “{name}” must be a number of seconds, at least 0.", name=name)
    return value


def moment(name: str, value: object) -> datetime:
    """A time with a time zone, from 1970 on, in UTC."""
    try:
        made = datetime.fromisoformat(text(name, value))
        if made.tzinfo is None:
            raise ReviewError("its “{name}” is a time without a time zone.", name=name)
        made = made.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise ReviewError("its “{name}” is no date and time.", name=name) from error
    if made.year < 1970:
        raise ReviewError("its “{name}” is a time before 1970.", name=name)
    return made
