"""The histogram of a run: how the probability of a label is spread over the images of each group."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from clipstudio.domain.audits import Comparison, RunResult
from clipstudio.domain.group_names import ALL_IMAGES
from clipstudio.domain.language import quoted, said_later, tr
from clipstudio.domain.merging import merged_words
from clipstudio.domain.percents import level_percent
from clipstudio.results.figures import (
    Axis,
    FigureText,
    HistogramFigure,
    Line,
    Reference,
    Series,
    escape_formula,
)
from clipstudio.results.limits import guessing
from clipstudio.results.marks import NEUTRAL_MARK, Mark, group_marks
from clipstudio.results.meaning import done_with, how_many, of_group, sentence
from clipstudio.results.run.notes import comparison_words, competing_labels, missing_note
from clipstudio.results.run.outcomes import Outcome, OutcomeKind
from clipstudio.results.run.targets import RunTarget
from clipstudio.results.words import (
    counted,
    images,
    not_estimable,
    number,
    size_of,
    threshold_in_words,
    uniform_in_words,
)
from clipstudio.statistics.histograms import LEAST, LogHistogram

Spread = Callable[[Outcome, int | None, Sequence[int]], LogHistogram]
"""Counts the probabilities of an outcome over all images, and over groups of a comparison by their places."""

HEADER: Line = ("kind", "label", "group", "from", said_later("to"), "count", "n", "share")
MOST_GROUPS = 14
"""More lines than these cannot be told apart."""
ALL_GROUPS = ""
"""Value of the choice of a group for all of them."""


def histogram(
    result: RunResult, outcome: Outcome, comparison: int | None, spread: Spread, group: int | None = None
) -> HistogramFigure:
    """The probability of a label, or of a category's most probable label, by group.

    Groups that are not estimable are not drawn.

    Args:
        result: The run.
        outcome: The label or category.
        comparison: Place of the comparison; None for all images alone.
        spread: Counts the probabilities.
        group: Place of the one group that is drawn beside all images; None for the largest ones.
    """
    compared = None if comparison is None else result.comparisons[comparison]
    drawn = _drawn_groups(compared, group)
    counts = spread(outcome, comparison, drawn)
    shown = [(None, ALL_IMAGES, NEUTRAL_MARK), *_named(result, compared, drawn)]
    series = tuple(
        Series(name, mark, tuple(row.tolist()), int(row.sum()))
        for (_, name, mark), row in zip(shown, counts.counts, strict=True)
    )
    by = comparison_words(compared)
    grouped = series[0].n if compared is None else sum(each.labels[0].n for each in compared.groups)
    edges = tuple(counts.edges.tolist())
    whose = tr("of the most probable label of") if outcome.kind is OutcomeKind.CATEGORY else tr("of")
    names = [name for _, name, _ in shown]
    text = FigureText(
        tr(
            "Probability {whose} “{value}”, {by}   {size_of}",
            whose=whose,
            value=outcome.text,
            by=by,
            size_of=size_of(grouped, series[0].n),
        ),
        _answer(names, counts),
        " ".join(filter(None, (_note(result, series[0].n, edges), *_group_notes(compared, drawn, group)))),
        header=HEADER,
        meaning=_meaning(series, counts, f"{whose} {quoted(outcome.text)}"),
        limits=tuple(_limits(result, compared, counts)),
    )
    groups = tuple((place, name) for place, name, _ in shown)
    brush = _Brush(result, outcome, comparison, groups, edges, series)
    return HistogramFigure(
        text,
        Axis(tr("probability {whose} “{value}”", whose=whose, value=outcome.text)),
        True,
        edges,
        series,
        brush.target,
        tuple(_references(result, edges)),
        tuple(_lines(outcome, edges, series)),
    )


@dataclass(frozen=True, slots=True)
class _Brush:
    """Gives the target of a range of probabilities.

    Attributes:
        result: The run.
        outcome: The label or category.
        comparison: Place of the comparison.
        groups: Place and name of the group of each series; None for all images.
        edges: Ends of the bins.
        series: The counts of each group.
    """

    result: RunResult
    outcome: Outcome
    comparison: int | None
    groups: tuple[tuple[int | None, str], ...]
    edges: tuple[float, ...]
    series: tuple[Series, ...]

    def target(self, low: float, high: float, series: int) -> RunTarget:
        """The images from a lower to an upper end; at an end of the axis, also those beyond it."""
        group, name = self.groups[max(series, 0)]
        least, most = (0.0 if low <= self.edges[0] else low), (1.0 if high >= self.edges[-1] else high)
        words = tr(
            "probability of {level_percent} to {level_percent2}",
            level_percent=level_percent(least),
            level_percent2=level_percent(most),
        )
        return RunTarget(
            run=self.result.record.id,
            kind=self.outcome.kind,
            index=self.outcome.index,
            comparison=None if group is None else self.comparison,
            group=group,
            probability=(least, most),
            caption=f"{self.outcome.text} · {name} · {words}",
            meaning=self._meaning(low, high, self.series[max(series, 0)], words),
        )

    def _meaning(self, low: float, high: float, series: Series, words: str) -> str:
        """How many images of a series lie in a range, which begins and ends at ends of bins."""
        inside = zip(self.edges, self.edges[1:], series.counts, strict=False)
        count = sum(held for start, end, held in inside if low <= start and end <= high)
        some = how_many(count, series.n)
        have = tr("{some} has a {words}", some=some, words=words)
        if count != 1:
            have = tr("{some} have a {words}", some=some, words=words)
        return sentence(done_with(of_group(series.name, series.n), have))


def _drawn_groups(compared: Comparison | None, group: int | None) -> list[int]:
    """The groups that are estimable, the largest ones where there are many, in the order of the comparison."""
    if compared is None:
        return []
    estimable = [
        place
        for place, rates in enumerate(compared.groups)
        if rates.labels[0].rate is not None and group in (None, place)
    ]
    return sorted(sorted(estimable, key=lambda place: compared.groups[place].n, reverse=True)[:MOST_GROUPS])


def _named(
    result: RunResult, compared: Comparison | None, places: Sequence[int]
) -> list[tuple[int | None, str, Mark]]:
    if compared is None:
        return []
    names, marks = compared.group_names, group_marks(compared, result.comparisons)
    return [(place, names[place], marks[place]) for place in places]


def _meaning(series: Sequence[Series], counts: LogHistogram, whose: str) -> str:
    """Above which probability half of the images lie: in the groups with the highest and the lowest median."""
    known = [place for place in range(len(series)) if not np.isnan(counts.medians[place])]
    if not known:
        return tr("No probability is known.")
    groups = [place for place in known if place]
    ends = [max(groups, key=counts.medians.item), min(groups, key=counts.medians.item)] if groups else known[:1]
    have = tr(" have a probability {whose} of ", whose=whose)
    parts = [
        tr(
            "half {of_group}{have}{level_percent} or more",
            of_group=of_group(series[place].name, series[place].n, is_first),
            have=have if is_first else ", ",
            level_percent=level_percent(float(counts.medians[place])),
        )
        for place, is_first in zip(dict.fromkeys(ends), (True, False), strict=False)
    ]
    return sentence("; ".join(parts))


def _limits(result: RunResult, compared: Comparison | None, counts: LogHistogram) -> Iterator[str]:
    """What a histogram does not show."""
    if compared is not None and len(counts.medians) > 2:
        yield tr("No interval is given for medians: small differences between groups may be chance.")
    labels = competing_labels(result)
    if labels is not None:
        yield (
            tr(
                "{guessing} A probability says how this model divides itself between these labels, "
                "not how likely a label is to be true.",
                guessing=guessing(labels),
            )
        )


def _answer(names: Sequence[str], counts: LogHistogram) -> str:
    """The medians of all images, and of the groups with the highest and the lowest one."""
    medians = counts.medians
    if np.isnan(medians[0]):
        return tr("No probability is known.")
    words = [f"{name} {level_percent(float(median))}" for name, median in zip(names, medians, strict=True)]
    groups = [place for place in range(1, len(names)) if not np.isnan(medians[place])]
    if len(groups) < 2:
        return tr("Median: {words}.", words=", ".join(words[place] for place in (0, *groups)))
    highest, lowest = max(groups, key=lambda p: medians[p]), min(groups, key=lambda p: medians[p])
    if medians[highest] == medians[lowest]:
        return tr("Median: {words}, and no different in the groups.", words=words[0])
    return tr(
        "Median: {words}; highest {words2}, lowest {words3}.",
        words=words[0],
        words2=words[highest],
        words3=words[lowest],
    )


def _note(result: RunResult, known: int, edges: Sequence[float]) -> str:
    """Which images are in no bin, and which bin holds more than its ends say."""
    unanswered = result.overall.unanswered
    unknown = result.n + (unanswered.count if unanswered else 0) - known
    sentences = []
    if unknown:
        are = tr("has no probability and is") if unknown == 1 else tr("have no probability and are")
        sentences.append(tr("{unknown} {are} not counted.", unknown=images(unknown), are=are))
    if edges[0] <= LEAST:
        sentences.append(tr("The first bin holds lower probabilities too."))
    sentences.append(merged_words(result.record.provenance))
    return " ".join(filter(None, sentences))


def _group_notes(compared: Comparison | None, drawn: Sequence[int], group: int | None) -> Iterator[str]:
    """Which groups are not drawn, and which images are in none."""
    if compared is None:
        return
    yield missing_note(compared)
    names = compared.group_names
    refused = [place for place, rates in enumerate(compared.groups) if rates.labels[0].rate is None]
    asked = [place for place in refused if group in (None, place)]
    if len(asked) > MOST_GROUPS:
        yield tr("{asked} are not drawn: not estimable.", asked=counted(len(asked), "group"))
    elif asked:
        reasons = (f"{names[place]} {not_estimable(compared.groups[place].labels[0])}" for place in asked)
        yield tr("Not drawn: {reasons}.", reasons="; ".join(reasons))
    others = len(names) - len(refused) - len(drawn)
    if group is None and others:
        groups = number(len(drawn) + others)
        yield tr(
            "Drawn are the {drawn} largest of {groups} groups; choose a group to see another.",
            drawn=len(drawn),
            groups=groups,
        )


def _references(result: RunResult, edges: Sequence[float]) -> Iterator[Reference]:
    """The threshold and the uniform level, where they lie on the axis."""
    threshold, labels = result.record.plan.threshold, competing_labels(result)
    if threshold is not None and edges[0] <= threshold <= edges[-1]:
        yield Reference(
            threshold, tr("threshold {threshold_in_words}", threshold_in_words=threshold_in_words(threshold))
        )
    if labels is not None and edges[0] <= 1 / labels <= edges[-1]:
        yield Reference(1 / labels, tr("uniform, {uniform_in_words}", uniform_in_words=uniform_in_words(labels)))


def _lines(outcome: Outcome, edges: Sequence[float], series: Sequence[Series]) -> Iterator[Line]:
    words = (outcome.kind.value, escape_formula(outcome.text))
    for group in series:
        for low, high, count in zip(edges, edges[1:], group.counts, strict=False):
            share = count / group.n if group.n else None
            yield (*words, escape_formula(group.name), low, high, count, group.n, share)
