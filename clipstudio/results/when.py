"""Times in words."""

from __future__ import annotations

from datetime import datetime

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""In English whatever the system speaks: the rest of the sentence is English too."""


def when_words(at: datetime) -> str:
    """A time on this machine's clock as "29 November 2026 14:12"."""
    return f"{day_words(at)} {at.astimezone():%H:%M}"


def day_words(at: datetime) -> str:
    """A day of this machine's calendar as "29 November 2026"."""
    local = at.astimezone()
    return f"{local.day} {MONTHS[local.month - 1]} {local.year}"
