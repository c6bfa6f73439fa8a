"""What accuracies and confusions say in plain sentences, and what they do not show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipstudio.domain.estimates import Disparity
from clipstudio.results.attributes.result import Accuracies
from clipstudio.results.limits import gap_limits, no_better_than, not_compared
from clipstudio.results.meaning import Said, how_many, sentence
from clipstudio.results.rates import GroupRate
from clipstudio.results.words import images, number, percent


def told_right(attribute: str) -> Said:
    """What was done with the images that an accuracy counts."""
    return lambda count: f"the model got the {attribute} of {count} right"


def accuracy_limits(accuracies: Accuracies, groups: Sequence[GroupRate], gap: Disparity | None) -> Iterator[str]:
    """What accuracies by group do not show."""
    rate, often = accuracies.overall.rate, accuracies.most_frequent
    if rate.rate is not None:
        yield no_better_than(accuracies.chance, rate)
    if often is not None and often.rate.rate is not None:
        yield f"Always answering “{often.value}” would be right for {percent(often.rate.rate)}."
    yield from gap_limits(gap)
    if words := not_compared([(group.name, group.rate) for group in groups]):
        yield words


def confused_words(accuracies: Accuracies, true: int, given: int) -> str:
    """A cell of a confusion: "Of 26 images of “female”, the model called 2 “male”, 7.7 %."."""
    counts, classes = accuracies.confusion[true], accuracies.classes
    n, count = sum(counts), counts[given]
    tail = f", {percent(count / n)}" if count else ""
    return sentence(
        f"of {images(n)} of “{classes[true]}”, the model called {how_many(count, n)} “{classes[given]}”{tail}"
    )


def confusion_meaning(accuracies: Accuracies, minimum_n: int) -> str:
    """The accuracy, then the mistake that takes the largest share of a class that is large enough."""
    rate = accuracies.overall.rate
    right = f"of {images(rate.n)}, the model put {how_many(rate.count, rate.n)} in the right class"
    mistakes = [
        (count / sum(counts), true, given)
        for true, counts in enumerate(accuracies.confusion)
        for given, count in enumerate(counts)
        if given != true and count and sum(counts) >= minimum_n
    ]
    first = sentence(right + (f", {percent(rate.rate)}" if rate.rate is not None and rate.count else ""))
    if not mistakes:
        return f"{first} No class with {number(minimum_n)} images or more has a mistake."
    _, true, given = max(mistakes)
    return f"{first} The most frequent mistake: {_lowered(confused_words(accuracies, true, given))}"


def confusion_limits(accuracies: Accuracies, minimum_n: int) -> Iterator[str]:
    """What a confusion does not show."""
    rate, classes = accuracies.overall.rate, accuracies.classes
    if rate.rate is not None:
        yield no_better_than(accuracies.chance, rate)
    small = [
        f"{name} (n = {number(sum(counts))}, minimum {number(minimum_n)})"
        for name, counts in zip(classes, accuracies.confusion, strict=True)
        if sum(counts) < minimum_n
    ]
    if small:
        yield f"Too few images for a share: {'; '.join(small)}."
    if len(classes) > 2:
        mistakes = len(classes) * (len(classes) - 1)
        yield f"It was picked as the most frequent of {number(mistakes)} kinds of mistake, and has no interval."


def _lowered(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"
