"""What a figure does not show, in plain sentences: noise, guessing, groups that are too small."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import Disparity, PairedChange
from clipstudio.domain.language import tr
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.words import (
    counted,
    group_size,
    interval,
    level_in_words,
    more_groups,
    number,
    p_value,
    signed_interval,
    threshold_in_words,
)
from clipstudio.statistics.multiplicity import LEVEL

MOST_NAMED = 3
"""Groups that are named; of more, the rest is counted."""


def gap_limits(gap: Disparity | None) -> tuple[str, ...]:
    """Whether a gap is clear, and that it was picked for being the largest."""
    if gap is None or gap.difference is None or gap.difference == 0:
        return ()
    found = []
    if gap.low is not None and gap.high is not None and gap.low <= 0 <= gap.high:
        bracket = signed_interval(gap.low, gap.high).strip("()")
        found.append(
            tr("No clear difference: the interval of the gap, {bracket} points, includes zero.", bracket=bracket)
        )
    elif gap.p_holm is not None and gap.p_holm >= LEVEL and gap.needed_p is None:
        if gap.family_size == 1:
            found.append(
                tr("Not a clear finding: the test over all groups gives {p_value}.", p_value=p_value(gap.p_holm))
            )
        else:
            tests = (
                tr("all tests")
                if gap.family_size is None
                else tr("all {family_size} tests", family_size=number(gap.family_size))
            )
            found.append(
                tr(
                    "Not a clear finding once {tests} are counted: adjusted {p_value} (Holm).",
                    tests=tests,
                    p_value=p_value(gap.p_holm),
                )
            )
    if gap.pairs is not None and gap.pairs > 1:
        found.append(
            tr(
                "These two groups have the largest gap of {pairs} pairs; the interval allows for that.",
                pairs=number(gap.pairs),
            )
        )
    return tuple(found)


def largest_change_limits(changes: Iterable[PairedChange]) -> tuple[str, ...]:
    """Whether the largest of some changes is clear, and that it was picked from several."""
    known = [change for change in changes if change.change is not None]
    largest = max(known, key=lambda change: abs(change.change or 0.0), default=None)
    if largest is None or not largest.change or largest.low is None or largest.high is None:
        return ()
    found = []
    if largest.low <= 0 <= largest.high:
        bracket = signed_interval(largest.low, largest.high).strip("()")
        found.append(tr("No clear change: its interval, {bracket} points, includes zero.", bracket=bracket))
    if len(known) > 1:
        found.append(
            tr(
                "It was picked as the largest of {known} changes: some are large by chance alone.",
                known=number(len(known)),
            )
        )
    return tuple(found)


def not_compared(groups: Sequence[tuple[str, Rate]]) -> str:
    """Which groups have no rate, and why; empty where all have one."""
    withheld = [(name, rate) for name, rate in groups if rate.is_suppressed]
    refused = [(name, rate) for name, rate in groups if rate.rate is None and not rate.is_suppressed]
    return " ".join(filter(None, (_too_small(refused), _suppressed(withheld))))


def _suppressed(withheld: Sequence[tuple[str, Rate]]) -> str:
    """Which groups are withheld: all of them, since what is not said of them must not be missed."""
    if not withheld:
        return ""
    return tr(
        "Not compared, {reason}: {name}.",
        reason=withheld[0][1].reason,
        name="; ".join((name for name, _ in withheld)),
    )


def _too_small(refused: Sequence[tuple[str, Rate]]) -> str:
    if not refused:
        return ""
    why = ((name, reason_words(rate.reason) or group_size(rate.n)) for name, rate in refused[:MOST_NAMED])
    named = "; ".join(f"{name} ({reason})" for name, reason in why)
    more = len(refused) - MOST_NAMED
    return tr(
        "Not compared, too small: {named}{value}.",
        named=named,
        value=tr("; and {groups}", groups=more_groups(more)) if more > 0 else "",
    )


def guessing(labels: int, of: int = 1, category: str = "") -> str:
    """What blind guessing gives: one label of K, or the labels of a category together.

    Args:
        labels: K.
        of: How many of them the category holds.
        category: Its name; empty for single labels.
    """
    each = tr(
        "Guessing gives each of {labels} labels {level_in_words}",
        labels=number(labels),
        level_in_words=level_in_words(1 / labels),
    )
    if not category or of < 2:
        return f"{each}."
    return tr(
        "{each}, so “{category}” with {of} {level_in_words}.",
        each=each,
        category=category,
        of=counted(of, "label"),
        level_in_words=level_in_words(of / labels),
    )


def no_better_than(chance: float, rate: Rate) -> str:
    """Whether an accuracy is not clearly above what guessing gives, and what that is."""
    guessed = level_in_words(chance)
    if rate.low is None or rate.high is None or rate.low > chance:
        return tr("Guessing gives {guessed}.", guessed=guessed)
    if rate.high < chance:
        return tr("Worse than guessing, which gives {guessed}.", guessed=guessed)
    return tr(
        "Not clearly better than guessing: the interval, {bracket} %, includes the {guessed} of guessing.",
        bracket=interval(rate.low, rate.high).strip("()"),
        guessed=guessed,
    )


def everyone_passes(threshold: float, labels: int | None) -> str:
    """A warning that a threshold lies below 1/K, so that nearly everyone is given labels; empty elsewhere."""
    if labels is None or threshold >= 1 / labels:
        return ""
    return tr(
        "The threshold, {threshold_in_words}, is below what guessing gives each label, "
        "1/{labels} = {level_in_words}: most images get many labels, whoever is in them.",
        threshold_in_words=threshold_in_words(threshold),
        labels=number(labels),
        level_in_words=level_in_words(1 / labels),
    )
