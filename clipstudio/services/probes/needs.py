"""What a probe needs of a project's attributes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clipstudio.domain.language import tr
from clipstudio.storage.attributes import AttributeSummary

MOST_GROUPS = 40
"""An attribute with more values than this names individuals rather than groups."""


@dataclass(frozen=True, slots=True)
class Need:
    """Something a probe cannot do without.

    Attributes:
        text: What it is.
        is_met: Whether the project has it.
        hint: What to do where it has not.
    """

    text: str
    is_met: bool
    hint: str = ""


def needs_classes(attributes: Sequence[AttributeSummary]) -> Need:
    """An attribute to classify."""
    return Need(tr("an attribute to classify"), _has_groups(attributes), tr("import a table under Attributes"))


def needs_groups(attributes: Sequence[AttributeSummary]) -> Need:
    """An attribute to compare by."""
    return Need(tr("an attribute to compare by"), _has_groups(attributes), tr("import a table under Attributes"))


def needs_names(attributes: Sequence[AttributeSummary]) -> Need:
    """An attribute that names each person."""
    has_names = any(len(each.values) > MOST_GROUPS for each in attributes)
    return Need(
        tr("an attribute that names each person"), has_names, tr("import a table with names under Attributes")
    )


def needs_captions(_attributes: Sequence[AttributeSummary]) -> Need:
    """A table that lies outside the project."""
    return Need(tr("a table of captions, which you choose when you run it"), True)


def _has_groups(attributes: Sequence[AttributeSummary]) -> bool:
    return any(1 < len(each.values) <= MOST_GROUPS for each in attributes)
