"""What is to be known of a result of the attributes probe besides its figures, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clipstudio.domain.language import number, numeral, said_later, tr
from clipstudio.domain.merging import merged_words
from clipstudio.domain.published import PublishedRate
from clipstudio.results.attributes.result import NOT_ASKED, AttributesResult, LinearProbe, Spread
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.words import percent

MOST_PUBLISHED = 4
"""Published figures that are named below a figure."""

NOT_ANSWERED = said_later(
    "Not answered are images of which nothing is known, or of which two answers are equally likely: they are in "
    "no rate."
)


def notes_of(
    result: AttributesResult, provenance: Mapping[str, Any], published: Sequence[PublishedRate]
) -> Iterator[str]:
    """The label set, who was left out, how the linear probe was trained, and what was published.

    Args:
        result: The result.
        provenance: Of the probe's run.
        published: The published accuracies of the same groups.
    """
    yield tr("Labels: {name} ({status}).", name=result.label_set.name, status=result.label_set.status)
    if merged := merged_words(provenance):
        yield merged
    if any(each.rate.is_suppressed for each in result.zero_shot.of_classes.values):
        yield (
            tr(
                "{without_value} images are of suppressed values, or have no value of {attribute} "
                "and were not asked about.",
                without_value=number(result.without_value),
                attribute=result.attribute,
            )
        )
    elif result.without_value:
        left = tr(
            "{without_value} images have no value of {attribute}",
            without_value=number(result.without_value),
            attribute=result.attribute,
        )
        yield tr("{left} and were not asked about.", left=left)
    if result.zero_shot.of_classes.overall.unanswered:
        yield tr(NOT_ANSWERED)
    if result.linear_probe is not None:
        yield from linear_notes(result.linear_probe)
    elif result.no_linear_probe != NOT_ASKED:
        yield tr("No linear probe: {no_linear_probe}", no_linear_probe=reason_words(result.no_linear_probe))
    if published:
        yield published_words(result.attribute, published)


def linear_notes(linear: LinearProbe) -> Iterator[str]:
    """How the linear probe was trained, its spread over splits, and what is to be known of it."""
    sides = ", ".join(f"{number(side.images)} {side.name}" for side in linear.sides)
    yield tr("Linear probe: {sides}; C = {c}.", sides=sides, c=numeral(f"{linear.c:.3g}"))
    if spread := splits_words(linear):
        yield spread
    yield from map(reason_words, linear.notes)
    if linear.training is not None:
        yield reason_words(linear.training.note)


def splits_words(linear: LinearProbe) -> str:
    """The spread over several splits in a sentence; empty where there is none."""
    repeats = linear.repeats
    if repeats is None or repeats.n < 2:
        return ""
    spreads = ((tr("linear probe"), repeats.linear_probe), ("zero-shot", repeats.zero_shot))
    words = [
        f"{method} {_spread(spread)}"
        for method, spread in spreads
        if spread is not None and spread.mean is not None
    ]
    return tr("Over {n} splits: {words}.", n=repeats.n, words="; ".join(words))


def published_words(attribute: str, published: Sequence[PublishedRate]) -> str:
    """The first published accuracies with what they are of, their groups and sources."""
    rates = [
        tr(
            "{rate} for {value} faces ({by}, {source})",
            rate=percent(rate.rate),
            value=", ".join(rate.groups.values()) or tr("all"),
            by=rate.by,
            source=rate.source,
        )
        for rate in published[:MOST_PUBLISHED]
    ]
    return tr("Published accuracy of {attribute}: {rates}.", attribute=attribute, rates="; ".join(rates))


def _spread(spread: Spread) -> str:
    mean, sd, lowest, highest = (
        100 * (number or 0.0) for number in (spread.mean, spread.sd, spread.lowest, spread.highest)
    )
    return tr(
        "{mean} % (standard deviation {sd} points, from {lowest} to {highest})",
        mean=numeral(f"{mean:.1f}"),
        sd=numeral(f"{sd:.1f}"),
        lowest=numeral(f"{lowest:.1f}"),
        highest=numeral(f"{highest:.1f}"),
    )
