"""What accuracies and confusions say in plain sentences, and what they do not show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipstudio.domain.estimates import Disparity
from clipstudio.domain.language import tr
from clipstudio.results.attributes.result import Accuracies
from clipstudio.results.limits import gap_limits, no_better_than, not_compared
from clipstudio.results.meaning import Said, how_many, sentence
from clipstudio.results.rates import GroupRate
from clipstudio.results.words import images, number, percent


def told_right(attribute: str) -> Said:
    """What was done with the images that an accuracy counts."""
    return lambda count: tr("the model got the {attribute} of {count} right", attribute=attribute, count=count)


def accuracy_limits(accuracies: Accuracies, groups: Sequence[GroupRate], gap: Disparity | None) -> Iterator[str]:
    """What accuracies by group do not show."""
    rate, often = accuracies.overall.rate, accuracies.most_frequent
    if rate.rate is not None:
        yield no_better_than(accuracies.chance, rate)
    if often is not None and often.rate.rate is not None:
        yield tr(
            "Always answering “{value}” would be right for {rate}.",
            value=often.value,
            rate=percent(often.rate.rate),
        )
    yield from gap_limits(gap)
    if words := not_compared([(group.name, group.rate) for group in groups]):
        yield words


def confused_words(accuracies: Accuracies, true: int, given: int) -> str:
    """A cell of a confusion: "Of 26 images of “female”, the model called 2 “male”, 7.7 %."."""
    counts, classes = accuracies.confusion[true], accuracies.classes
    n, count = sum(counts), counts[given]
    tail = f", {percent(count / n)}" if count else ""
    return sentence(
        tr(
            "of {n} of “{classes}”, the model called {how_many} “{classes2}”{tail}",
            n=images(n),
            classes=classes[true],
            how_many=how_many(count, n),
            classes2=classes[given],
            tail=tail,
        )
    )


def confusion_meaning(accuracies: Accuracies, minimum_n: int) -> str:
    """The accuracy, then the mistake that takes the largest share of a class that is large enough."""
    rate = accuracies.overall.rate
    right = tr(
        "of {n}, the model put {how_many} in the right class",
        n=images(rate.n),
        how_many=how_many(rate.count, rate.n),
    )
    mistakes = [
        (count / sum(counts), true, given)
        for true, counts in enumerate(accuracies.confusion)
        for given, count in enumerate(counts)
        if given != true and count and sum(counts) >= minimum_n
    ]
    first = sentence(right + (f", {percent(rate.rate)}" if rate.rate is not None and rate.count else ""))
    if not mistakes:
        return tr(
            "{first} No class with {minimum_n} images or more has a mistake.",
            first=first,
            minimum_n=number(minimum_n),
        )
    _, true, given = max(mistakes)
    return tr(
        "{first} The most frequent mistake: {lowered}",
        first=first,
        lowered=_lowered(confused_words(accuracies, true, given)),
    )


def confusion_limits(accuracies: Accuracies, minimum_n: int) -> Iterator[str]:
    """What a confusion does not show."""
    rate, classes = accuracies.overall.rate, accuracies.classes
    if rate.rate is not None:
        yield no_better_than(accuracies.chance, rate)
    small = [
        tr(
            "{name} (n = {counts}, minimum {minimum_n})",
            name=name,
            counts=number(sum(counts)),
            minimum_n=number(minimum_n),
        )
        for name, counts in zip(classes, accuracies.confusion, strict=True)
        if sum(counts) < minimum_n
    ]
    if small:
        yield tr("Too few images for a share: {small}.", small="; ".join(small))
    if len(classes) > 2:
        mistakes = len(classes) * (len(classes) - 1)
        yield tr(
            "It was picked as the most frequent of {mistakes} kinds of mistake, and has no interval.",
            mistakes=number(mistakes),
        )


def _lowered(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"
