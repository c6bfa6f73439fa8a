"""Published figures that stand beside the user's own: from which table, of which model, for which group."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from clipstudio.domain.dimensions import same_attribute, same_value
from clipstudio.domain.language import said_later
from clipstudio.domain.resources import resource

WHY_THEY_DIFFER = said_later(
    "Published figures are of the models, prompts and images of their paper. Models released since were trained "
    "on other data or changed before release, prompts and samples were not all published, and your images are "
    "different: neither figure proves the other right or wrong."
)


@dataclass(frozen=True, slots=True)
class PublishedRate:
    """One published figure.

    Attributes:
        probe: Name of the probe it belongs to.
        what: What was counted: "non-human", "accuracy of gender", "top-1".
        by: The model, or the way of classifying.
        groups: Dimension to value, as the paper names them; empty for all images.
        rate: A fraction.
        low: Lower end of its interval, where one is printed.
        high: Upper end.
        source: Paper, and the table or the section of its text.
        facts: What else tells it from its neighbours: "names" (size of the pool), "design", "average" (the
            attribute whose values it is the plain mean over), "note" (what does not agree in the paper).
    """

    probe: str
    what: str
    by: str
    groups: Mapping[str, str]
    rate: float
    source: str
    low: float | None = None
    high: float | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)

    def is_of(self, values: Mapping[str, str]) -> bool:
        """Whether it is of the group with these attribute values; attributes may be called otherwise."""
        return same_group(self.groups, values)


@cache
def published(probe: str) -> tuple[PublishedRate, ...]:
    """Every published figure of a probe."""
    rows = json.loads(resource("published", "clip_audits.json").read_text(encoding="utf-8"))["rows"]
    return tuple(_rate(row) for row in rows if row["probe"] == probe)


def same_group(theirs: Mapping[str, str], ours: Mapping[str, str]) -> bool:
    """Whether two tables mean the same group: the same attributes, each with the same value, in whatever words.

    A value alone says nothing: black hair is no group of race.
    """
    return len(theirs) == len(ours) and all(
        any(same_attribute(attribute, other) and same_value(attribute, value, ours[other]) for other in ours)
        for attribute, value in theirs.items()
    )


def _rate(row: Mapping[str, Any]) -> PublishedRate:
    known = ("probe", "what", "by", "groups", "rate", "source", "low", "high")
    facts = {name: value for name, value in row.items() if name not in known}
    return PublishedRate(**{name: row[name] for name in known if name in row}, facts=facts)
