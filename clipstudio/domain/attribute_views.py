"""Attributes of which several sources speak: by which rule an image gets its value."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from clipstudio.domain.language import tr


class AttributeRule(StrEnum):
    """How the words of several sources become one value."""

    NEWEST = "newest"
    """What the newest table or entry by hand says; of images without either, the newest answer of a review."""
    MAJORITY = "majority"
    """What most sources say; images on which two values are level have none, unless one was settled on."""
    UNDISPUTED = "undisputed"
    """What every source says that speaks of the image; images on which they differ have none, unless settled."""
    SOURCE = "source"
    """What one source says."""


EVERY_RULE = "every rule"
"""What stands behind an attribute's name to compare by each rule, one after the other."""

ADJUDICATED = "adjudicated"
"""Before the name of a review: the source of what was settled in it, which goes before any rule."""

BY_HAND = "entered by hand by "
"""Before an auditor's name: the source of the values that they entered outside of reviews."""

_VIEW = re.compile(r"(?P<attribute>.+) \((?P<rule>majority|undisputed|from (?P<source>.+))\)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class AttributeView:
    """An attribute by one of the rules, and how a plan names it.

    Attributes:
        attribute: Name of the attribute.
        rule: How its value is found.
        source: Name of the source, where the rule is that of one.
    """

    attribute: str
    rule: AttributeRule = AttributeRule.NEWEST
    source: str = ""

    @property
    def name(self) -> str:
        """How plans, figures and tables name it: "gender", "gender (majority)", "gender (from votes.csv)"."""
        if self.rule is AttributeRule.NEWEST:
            return self.attribute
        return f"{self.attribute} ({f'from {self.source}' if self.rule is AttributeRule.SOURCE else self.rule})"


def views_of(attribute: str, sources: Sequence[str]) -> tuple[AttributeView, ...]:
    """Every view of an attribute: with one source it alone, else each rule and each source, oldest first."""
    newest = AttributeView(attribute)
    if len(sources) < 2:
        return (newest,)
    rules = (AttributeView(attribute, rule) for rule in (AttributeRule.MAJORITY, AttributeRule.UNDISPUTED))
    return (newest, *rules, *(AttributeView(attribute, AttributeRule.SOURCE, source) for source in sources))


def view_of(name: str, known: Collection[str]) -> AttributeView | None:
    """The view that a plan names; None where there is no such attribute.

    Args:
        name: As plans name it. An attribute that is itself called so comes first.
        known: Names of the attributes there are.
    """
    if name in known:
        return AttributeView(name)
    found = _VIEW.fullmatch(name)
    if found is None or found["attribute"] not in known:
        return None
    if found["source"] is not None:
        return AttributeView(found["attribute"], AttributeRule.SOURCE, found["source"])
    return AttributeView(found["attribute"], AttributeRule(found["rule"]))


def hand_source(auditor: str) -> str:
    """What the source is called of the values that an auditor enters."""
    return BY_HAND + auditor


def guessed_warning(attribute: str, sources: Sequence[str]) -> str:
    """Why values that a model guessed are no truth to compare groups by."""
    return tr(
        "“{attribute}” was guessed by a model ({named}) and is compared as if it were true: where that model "
        "errs more on one group than on another, groups are mixed, and a gap can arise or vanish by that alone. "
        "Judge a sample by hand, as a perceived attribute, and compare by it too.",
        attribute=attribute,
        named=tr(" and ").join(tr("“{name}”", name=source) for source in sources),
    )


def attribute_named(name: str) -> str:
    """The attribute whose view a name may be: "gender" of "gender (majority)"; else the name itself."""
    found = _VIEW.fullmatch(name)
    return name if found is None else found["attribute"]


def rule_words(name: str) -> str:
    """The rule that a view's name says: "majority", "undisputed", the name of a source, else "newest table"."""
    found = _VIEW.fullmatch(name)
    return "newest table" if found is None else found["source"] or found["rule"]
