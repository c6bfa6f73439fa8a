"""What was suppressed, by which rule, and what that does not protect from, in sentences."""

from __future__ import annotations

from clipstudio.domain.language import tr
from clipstudio.results.suppression.groups import Suppression
from clipstudio.results.words import counted, images, more_groups

MOST_NAMED = 12
"""Groups that are named one by one."""


def suppressed_in_words(suppression: Suppression) -> str:
    """How many groups are suppressed and why; that none is, or that nothing was asked to be.

    How many of them are small is not said: it would narrow down how large each can be.
    """
    if not suppression.is_asked:
        return tr("Nothing is suppressed: groups are told of however few images they have (minimum cell size 0).")
    rule = tr(
        "Groups of fewer than {minimum} are suppressed, so that nobody is identified by them",
        minimum=images(suppression.minimum),
    )
    if not suppression.groups:
        return tr(
            "{rule}; there is none. “Not estimable” and “too few” are not that: their counts are told.", rule=rule
        )
    count = len(suppression.groups)
    named = tr("it stands") if count == 1 else tr("they stand")
    return tr(
        "{rule}: {count}, named without numbers wherever {named}, some perhaps only because "
        "they could be used to work out others. Their images count in “all images”; gaps, "
        "tests and sentences are of the other groups. What a model called the images of a "
        "group that is shown is not suppressed.",
        rule=rule,
        count=counted(count, "group"),
        named=named,
    )


def withheld_words(suppression: Suppression) -> str:
    """Which groups are withheld, for whoever writes what withholds them; empty where none is.

    Their order is that of their names: it does not tell which of them are small.
    """
    names = sorted(", ".join(f"{name}: {value}" for name, value in sorted(group)) for group in suppression.groups)
    if not names:
        return ""
    more = len(names) - MOST_NAMED
    shown = [*names[:MOST_NAMED], *([more_groups(more)] if more > 0 else [])]
    return tr(
        "Withheld, without numbers wherever named: {shown}. Each has fewer than {minimum}, or could be used to "
        "work out one that has. A lower minimum cell size shows them.",
        shown="; ".join(shown),
        minimum=images(suppression.minimum),
    )
