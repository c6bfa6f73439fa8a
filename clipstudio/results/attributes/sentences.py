"""What is to be known of a result of the attributes probe besides its figures, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clipstudio.domain.merging import merged_words
from clipstudio.domain.published import PublishedRate
from clipstudio.results.attributes.result import NOT_ASKED, AttributesResult, LinearProbe, Spread
from clipstudio.results.words import percent

MOST_PUBLISHED = 4
"""Published figures that are named below a figure."""

NOT_ANSWERED = (
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
    yield f"Labels: {result.label_set.name} ({result.label_set.status})."
    if merged := merged_words(provenance):
        yield merged
    if any(each.rate.is_suppressed for each in result.zero_shot.of_classes.values):
        yield (
            f"{result.without_value:,} images are of suppressed values, or have no value of {result.attribute} "
            "and were not asked about."
        )
    elif result.without_value:
        left = f"{result.without_value:,} images have no value of {result.attribute}"
        yield f"{left} and were not asked about."
    if result.zero_shot.of_classes.overall.unanswered:
        yield NOT_ANSWERED
    if result.linear_probe is not None:
        yield from linear_notes(result.linear_probe)
    elif result.no_linear_probe != NOT_ASKED:
        yield f"No linear probe: {result.no_linear_probe}"
    if published:
        yield published_words(result.attribute, published)


def linear_notes(linear: LinearProbe) -> Iterator[str]:
    """How the linear probe was trained, its spread over splits, and what is to be known of it."""
    sides = ", ".join(f"{side.images:,} {side.name}" for side in linear.sides)
    yield f"Linear probe: {sides}; C = {linear.c:.3g}."
    if spread := splits_words(linear):
        yield spread
    yield from linear.notes
    if linear.training is not None:
        yield linear.training.note


def splits_words(linear: LinearProbe) -> str:
    """The spread over several splits in a sentence; empty where there is none."""
    repeats = linear.repeats
    if repeats is None or repeats.n < 2:
        return ""
    spreads = (("linear probe", repeats.linear_probe), ("zero-shot", repeats.zero_shot))
    words = [
        f"{method} {_spread(spread)}"
        for method, spread in spreads
        if spread is not None and spread.mean is not None
    ]
    return f"Over {repeats.n} splits: {'; '.join(words)}."


def published_words(attribute: str, published: Sequence[PublishedRate]) -> str:
    """The first published accuracies with what they are of, their groups and sources."""
    rates = [
        f"{percent(rate.rate)} for {', '.join(rate.groups.values()) or 'all'} faces ({rate.by}, {rate.source})"
        for rate in published[:MOST_PUBLISHED]
    ]
    return f"Published accuracy of {attribute}: {'; '.join(rates)}."


def _spread(spread: Spread) -> str:
    mean, sd, lowest, highest = (
        100 * (number or 0.0) for number in (spread.mean, spread.sd, spread.lowest, spread.highest)
    )
    return f"{mean:.1f} % (standard deviation {sd:.1f} points, from {lowest:.1f} to {highest:.1f})"
