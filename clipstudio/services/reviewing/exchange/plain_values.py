"""What a table or another program says of an answer, read as what it must be or refused in plain words."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.reviewing import strict
from clipstudio.domain.visible_text import has_hidden, visible

LARGEST = 9
"""Digits of a whole number."""


def whole_number(value: object, where: str, what: str) -> int:
    """A whole number, written as one.

    Raises:
        ReviewError: It is none.
    """
    text = str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
    if not re.fullmatch(rf"[0-9]{{1,{LARGEST}}}", text):
        raise ReviewError(
            "{where}: the {what} must be a whole number, not {told}.", where=where, what=what, told=told(value)
        )
    return int(text)


def showing_of(value: object, where: str) -> int:
    """0 for the first showing of an item, 1 for its repeat.

    Raises:
        ReviewError: It is neither.
    """
    if str(value) not in ("0", "1"):
        raise ReviewError(
            "{where}: the showing must be 0 or, for a repeat, 1, not {told}.", where=where, told=told(value)
        )
    return int(str(value))


def seconds_of(value: object, where: str) -> float:
    """How long an answer took.

    Raises:
        ReviewError: It is no such number.
    """
    try:
        seconds = math.nan if isinstance(value, bool) or "_" in str(value) else float(str(value))
    except ValueError:
        seconds = math.nan
    if not 0 <= seconds <= strict.LONGEST:
        raise ReviewError(
            "{where}: the seconds must be a number from 0 to {LONGEST}, not {told}.",
            where=where,
            LONGEST=f"{strict.LONGEST:,.0f}",
            told=told(value),
        )
    return seconds


def moment_of(value: object, where: str) -> datetime:
    """When an answer was given; without a time zone it is UTC.

    Raises:
        ReviewError: It is no time, or before 1970.
    """
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        if moment is not None:
            moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        moment = None
    if moment is None or moment.year < 1970:
        raise ReviewError(
            "{where}: the time must be written as 2026-05-01T12:00:00+00:00, from 1970 on, not {told}.",
            where=where,
            told=told(value),
        )
    return moment


def name_of(value: object, where: str) -> str:
    """The name of an auditor.

    Raises:
        ReviewError: It is no text, empty, or holds characters that cannot be seen.
    """
    if not isinstance(value, str):
        raise ReviewError("{where}: the auditor must be a name, not {told}.", where=where, told=told(value))
    if not value.strip():
        raise ReviewError("{where}: the auditor is missing.", where=where)
    if has_hidden(value.strip()):
        raise ReviewError(
            "{where}: the auditor {told} holds a line break, or what cannot be seen.",
            where=where,
            told=told(value),
        )
    return value.strip()


def told(value: object) -> str:
    """A value as a sentence names it."""
    text = visible(str(value)).replace("\n", " ").replace("\t", " ")
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"
