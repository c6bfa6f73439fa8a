"""What the terminal shows of the attributes probe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipstudio.domain.audits import Rate
from clipstudio.domain.group_names import group_names
from clipstudio.domain.language import tr
from clipstudio.domain.merging import merged_words
from clipstudio.results.answers import Printed, Remark
from clipstudio.results.attributes.figures import METHODS, MethodShown, accuracy_figure, by_words
from clipstudio.results.attributes.result import (
    NOT_ASKED,
    Accuracies,
    Accuracy,
    AttributesResult,
    LinearProbe,
    Method,
    MethodAccuracies,
)
from clipstudio.results.attributes.sentences import splits_words
from clipstudio.results.changes import change_words
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.margins import Margin, margins
from clipstudio.results.printed import told
from clipstudio.results.reading import ProbeReading
from clipstudio.results.words import interval, percent

MOST_CLASSES = 12
"""A confusion of more classes does not fit a terminal."""


def printout(reading: ProbeReading[AttributesResult]) -> Iterator[Printed]:
    """The accuracies of every group, the confusion, and the linear probe against zero-shot."""
    result = reading.result
    labels, linear = result.label_set, result.linear_probe
    yield f"Label set: {labels.name}, version {labels.version} ({labels.status})."
    if merged := merged_words(reading.record.provenance):
        yield merged
    yield from _zero_shot(result.attribute, result.zero_shot, result.positive)
    if linear is not None:
        yield from _linear(result.attribute, linear)
    if result.without_value:
        yield Remark(f"{result.without_value:,} images have no value of “{result.attribute}” and are left out.")
    if linear is None and result.no_linear_probe != NOT_ASKED:
        yield Remark(result.no_linear_probe)


def _told(attribute: str, method: MethodAccuracies, name: Method) -> Iterator[Printed]:
    """What the accuracies by group say in words, comparison by comparison."""
    shown = MethodShown(name, False, tr(METHODS[name]), method.of_classes)
    for comparison in method.of_classes.comparisons or (None,):
        lead = by_words(comparison) if comparison is not None else ""
        yield from told(accuracy_figure(attribute, shown, comparison, {}).text, lead)


def _zero_shot(attribute: str, method: MethodAccuracies, positive: str) -> Iterator[Printed]:
    accuracies, pair = method.of_classes, method.of_pair
    yield _table("Zero-shot: accuracy", ("accuracy",), [_rows(accuracies, accuracies.groups)])
    yield from _told(attribute, method, Method.ZERO_SHOT)
    if means := margins([(group.attributes, group.rate) for group in accuracies.groups]):
        yield _means(means)
    yield from _baselines(accuracies)
    if pair is not None:
        title = f"Zero-shot: {positive} against all others"
        if len(accuracies.classes) > 2:
            yield _table(title, ("accuracy",), [_rows(pair, pair.groups)])
        yield _table(f"{title}, by the truth", ("accuracy",), [_rows(pair, pair.values)])
    yield from _confusion(accuracies, "Zero-shot")


def _linear(attribute: str, linear: LinearProbe) -> Iterator[Printed]:
    sides = ", ".join(f"{side.images:,} {side.name}" for side in linear.sides)
    yield f"Linear probe: {sides} images, split by {linear.split_by or 'drawing'}; C = {linear.c:.3g}."
    if spread := splits_words(linear):
        yield spread
    if linear.training is not None:
        yield Remark(linear.training.note)
    yield from map(Remark, linear.notes)
    accuracies = linear.accuracies.of_classes
    methods = [_rows(each, each.groups) for each in (linear.zero_shot.of_classes, accuracies)]
    changes = [change_words(change.change) for change in linear.changes]
    yield _table("On the test images", ("zero-shot", "linear probe"), methods, changes)
    yield from _told(attribute, linear.accuracies, Method.LINEAR_PROBE)
    yield from _baselines(accuracies)
    yield from _confusion(accuracies, "Linear probe")


def _baselines(accuracies: Accuracies) -> Iterator[str]:
    """What takes no model: blind guessing, and always answering one value."""
    often = accuracies.most_frequent
    guessing = f"Guessing blindly among {len(accuracies.classes)} classes is right in"
    yield f"{guessing} {percent(accuracies.chance)}."
    if often is not None and often.rate.rate is not None:
        yield f"Always answering “{often.value}” would be right in {percent(often.rate.rate)}."


def _rows(accuracies: Accuracies, groups: Sequence[Accuracy]) -> tuple[Accuracy, ...]:
    """All images, then the groups."""
    return (accuracies.overall, *groups)


def _table(
    title: str, headings: Sequence[str], methods: Sequence[Sequence[Accuracy]], changes: Sequence[str] = ()
) -> TableFigure:
    """A row for all images and for every group, a column for every method.

    Args:
        title: What it is of.
        headings: Names of the methods.
        methods: The accuracies of each, for the same groups.
        changes: The change from the first to the last in each group; empty for no such column.
    """
    first = methods[0]
    has_unanswered = any(accuracy.unanswered for method in methods for accuracy in method)
    names = group_names([accuracy.attributes for accuracy in first])
    rows = []
    for place, (name, accuracy) in enumerate(zip(names, first, strict=True)):
        cells = [name, f"{accuracy.rate.n:,}", *(_rate(method[place].rate) for method in methods)]
        cells += changes[place : place + 1]
        cells += [f"{accuracy.unanswered:,}"] if has_unanswered else []
        rows.append(TableRow(tuple(cells)))
    more = [*(["change"] if changes else []), *(["not answered"] if has_unanswered else [])]
    return TableFigure(
        FigureText(title),
        (Column("group", is_number=False), *map(Column, ("n", *headings, *more))),
        tuple(rows),
    )


def _means(means: Sequence[Margin]) -> TableFigure:
    rows = []
    for margin in means:
        mean, of = margin.mean, ", ".join(margin.attributes.values()) or "all values"
        if mean.mean is None:
            words = f"not estimable ({mean.reason})"
        elif mean.low is None or mean.high is None:
            words = f"{percent(mean.mean)} (no interval: {mean.reason})"
        else:
            words = f"{percent(mean.mean)} {interval(mean.low, mean.high)}"
        rows.append(TableRow((margin.over, of, f"{mean.groups:,}", words)))
    columns = (Column("mean over", False), Column("of", False), Column("groups"), Column("accuracy"))
    return TableFigure(FigureText("Means over groups, equally weighted"), columns, tuple(rows))


def _confusion(accuracies: Accuracies, method: str) -> Iterator[TableFigure]:
    classes = accuracies.classes
    if len(classes) > MOST_CLASSES:
        return
    rows = [
        TableRow((name, *(f"{count:,}" for count in counts)))
        for name, counts in zip(classes, accuracies.confusion, strict=True)
    ]
    columns = (Column("", is_number=False), *map(Column, classes))
    yield TableFigure(FigureText(f"{method}: true value by row, answer by column"), columns, tuple(rows))


def _rate(rate: Rate) -> str:
    if rate.rate is None or rate.low is None or rate.high is None:
        return f"not estimable ({rate.reason})"
    return f"{percent(rate.rate)} {interval(rate.low, rate.high)}"
