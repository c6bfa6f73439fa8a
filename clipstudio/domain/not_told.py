"""Values that say that something is not known: an answer, and not the same as no answer."""

from __future__ import annotations

UNKNOWN, NOT_SAID = "unknown", "prefer not to say"
NOT_TOLD = (UNKNOWN, NOT_SAID)
"""Offered for every attribute. Somebody looked, or was asked; *missing* is where nobody said anything."""

_ALIKE = frozenset({*NOT_TOLD, "not known", "not stated", "unclear"})


MISSING = "missing"
"""How images without a value are shown, counted and asked for: no value can be called so."""


def is_missing_word(value: str) -> bool:
    """Whether a value could not be told from an absent one."""
    return value.strip().casefold() == MISSING


def is_not_told(value: str) -> bool:
    """Whether a value says that nothing is known of this image."""
    return value.strip().casefold() in _ALIKE
