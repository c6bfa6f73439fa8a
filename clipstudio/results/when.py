"""Times in words."""

from __future__ import annotations

from datetime import datetime

from clipstudio.domain.language import said_later, tr

MONTHS = (
    *(
        said_later("January"),
        said_later("February"),
        said_later("March"),
        said_later("April"),
        said_later("May"),
        said_later("June"),
    ),
    *(
        said_later("July"),
        said_later("August"),
        said_later("September"),
        said_later("October"),
        said_later("November"),
        said_later("December"),
    ),
)
"""In the language of the rest of the sentence, whatever the system speaks."""


def when_words(at: datetime) -> str:
    """A time on this machine's clock as "29 November 2026 14:12"."""
    return f"{day_words(at)} {at.astimezone():%H:%M}"


def day_words(at: datetime) -> str:
    """A day of this machine's calendar as "29 November 2026"."""
    local = at.astimezone()
    return tr("{day} {month} {year}", day=local.day, month=tr(MONTHS[local.month - 1]), year=local.year)
