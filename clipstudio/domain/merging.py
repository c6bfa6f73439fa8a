"""Values of an attribute that a plan takes together: White and all others, or 0 to 20 years."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from clipstudio.domain.errors import AuditError
from clipstudio.domain.language import later, said_later, tr

MERGE_HELP = said_later(
    "Combine values of an attribute: ATTRIBUTE:NAME=VALUE,VALUE, or ATTRIBUTE:NAME!=VALUE for all except these, "
    "such as race:non-White!=White. May be given several times."
)


@dataclass(frozen=True, slots=True)
class MergedValues:
    """Values of one attribute under one name.

    Attributes:
        attribute: Name of the attribute.
        name: What the values are called together.
        values: The values.
        all_others: The group is of every value but these.
    """

    attribute: str
    name: str
    values: tuple[str, ...]
    all_others: bool = False

    @property
    def words(self) -> str:
        """The group in words, "non-White: all values of race except White"."""
        listed = ", ".join(self.values)
        if self.all_others:
            return tr(
                "{name}: all values of {attribute} except {listed}",
                name=self.name,
                attribute=self.attribute,
                listed=listed,
            )
        return f"{self.name}: {listed} of {self.attribute}"

    def members(self, known: Sequence[str]) -> tuple[str, ...]:
        """Those of an attribute's values that it takes together, in their order."""
        return tuple(value for value in known if (value in self.values) != self.all_others)


def merged_words(run: Mapping[str, Any]) -> str:
    """What a run's provenance says is taken together, in a sentence; empty for nothing, as in earlier versions."""
    groups = [MergedValues(**{**each, "values": tuple(each["values"])}) for each in run.get("merged") or ()]
    return tr("Combined: {words}.", words="; ".join(group.words for group in groups)) if groups else ""


def groups_of(attribute: str, merged: Sequence[MergedValues], known: Sequence[str]) -> dict[str, str]:
    """Value of an attribute to the name of the group that it is in; values in no group are left out.

    Args:
        attribute: The attribute.
        merged: A plan's groups, of this attribute and of others.
        known: The attribute's values.

    Raises:
        AuditError: A group names a value that is not there, holds none, shares one with another group, or is
            called like a value that is not in it or like another group.
    """
    found: dict[str, str] = {}
    own = [each for each in merged if each.attribute == attribute]
    for group in own:
        if unknown := [value for value in group.values if value not in known]:
            named = ", ".join(f"“{value}”" for value in unknown)
            raise AuditError(
                "“{attribute}” has no value {named}. Values: {listed}.",
                attribute=attribute,
                named=named,
                listed=_listed(known),
            )
        members = group.members(known)
        if not members:
            raise AuditError(
                "The group “{name}” of “{attribute}” holds no value: name some.",
                name=group.name,
                attribute=attribute,
            )
        if twice := [value for value in members if value in found]:
            both = later("“{found}” and “{name}”", found=found[twice[0]], name=group.name)
            raise AuditError(
                "“{twice}” of “{attribute}” is in the groups {both}: leave it in one of them.",
                twice=twice[0],
                attribute=attribute,
                both=both,
            )
        found |= dict.fromkeys(members, group.name)
    for group in own:
        if [each.name for each in own].count(group.name) > 1:
            raise AuditError(
                "Two groups of “{attribute}” are called “{name}”: rename one of them.",
                attribute=attribute,
                name=group.name,
            )
        if group.name in known and found.get(group.name) != group.name:
            raise AuditError(
                "The group “{name}” of “{attribute}” does not hold the value of that name: rename it.",
                name=group.name,
                attribute=attribute,
            )
    return found


def parse_merge(text: str, attributes: Sequence[str]) -> MergedValues:
    """A group as the command line writes it: "race:non-White!=White", "age:0-20=0-2,3-9,10-19".

    A value that holds a comma stands in double quotes.

    Args:
        text: What was written.
        attributes: Names of the project's attributes, which may hold a colon themselves.

    Raises:
        AuditError: It is not written so, or names no attribute.
    """
    attribute = max((each for each in attributes if text.startswith(f"{each}:")), key=len, default=None)
    if attribute is None:
        raise AuditError(
            "“{value}” does not begin with an attribute of this project and a colon. Write it like "
            "race:non-White!=White. Attributes: {listed}.",
            value=text,
            listed=_listed(attributes),
        )
    name, equals, listed = text[len(attribute) + 1 :].partition("=")
    all_others = name.endswith("!")
    name = name.removesuffix("!").strip()
    values = tuple(each.strip() for row in csv.reader([listed]) for each in row if each.strip())
    if not equals or not name or not values:
        raise AuditError(
            "“{value}” names no values. Write it like race:non-White!=White or age:0-9=0-2,3-9.", value=text
        )
    return MergedValues(attribute, name, values, all_others)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{each}”" for each in names) or later("none yet")
