"""Threshold sweeps as figures: a rate, or the labels per image, by group at many thresholds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import Mean
from clipstudio.domain.language import numeral, said_later, tr
from clipstudio.results.figures import (
    Axis,
    Curve,
    FigureText,
    KeyEntry,
    Line,
    LineFigure,
    Place,
    Point,
    Reference,
    Scale,
    Sign,
    Unit,
    escape_formula,
)
from clipstudio.results.hands import opens
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.marks import Mark
from clipstudio.results.targets import Target
from clipstudio.results.words import (
    group_size,
    images,
    interval,
    number,
    percent,
    points,
    threshold_in_words,
    uniform_in_words,
)

BELOW = said_later("threshold, on a logarithmic scale")
HEADER: Line = ("threshold", "measure", "group", "value", "low", "high", "n", "note")


class SweepMeasure(StrEnum):
    """What is followed over the thresholds."""

    RATE = "rate"
    """The share of a group's images with a label or a category."""
    LABELS_PER_IMAGE = said_later("labels per image")
    """How many labels an image of a group is given, on average."""

    @property
    def axis(self) -> Axis:
        """The upright axis."""
        if self is SweepMeasure.RATE:
            return Axis(tr("share of the group's images"))
        return Axis(tr("labels per image"), Unit.NUMBER)

    def words(self, estimate: SweepEstimate) -> str:
        """An estimate with its interval, or why there is none."""
        if estimate.value is None or estimate.low is None or estimate.high is None:
            return tr("not estimable ({value})", value=reason_words(estimate.reason) or group_size(estimate.n))
        if self is SweepMeasure.RATE:
            return f"{percent(estimate.value)} {interval(estimate.low, estimate.high)}"
        return f"{estimate.value:,.2f} ({estimate.low:,.2f}–{estimate.high:,.2f})"

    def value_words(self, value: float) -> str:
        """A value without its interval."""
        return (
            percent(value)
            if self is SweepMeasure.RATE
            else tr("{value} labels per image", value=numeral(f"{value:,.2f}"))
        )

    def difference(self, value: float) -> str:
        """A difference between two groups."""
        return (
            points(value)
            if self is SweepMeasure.RATE
            else tr("{value} labels per image", value=numeral(f"{value:,.2f}"))
        )


@dataclass(frozen=True, slots=True)
class SweepEstimate:
    """A group's value at a threshold.

    Attributes:
        value: None where not estimable.
        low: Lower end of its interval.
        high: Upper end.
        n: Images of the group.
        reason: Why it is not estimable.
        count: Images that the value counts; None where it is a mean.
    """

    value: float | None
    low: float | None
    high: float | None
    n: int
    reason: str | None = None
    count: int | None = None

    @classmethod
    def of(cls, estimate: Rate | Mean) -> SweepEstimate:
        """From a rate, or from a mean number of labels."""
        if isinstance(estimate, Mean):
            return cls(estimate.mean, estimate.low, estimate.high, estimate.n, estimate.reason)
        return cls(estimate.rate, estimate.low, estimate.high, estimate.n, estimate.reason, estimate.count)


@dataclass(frozen=True, slots=True)
class SweepGroup:
    """One group over T thresholds.

    Attributes:
        name: The group in words.
        mark: Its colour and shape.
        estimates: (T,) its values.
        targets: (T,) the images behind them; empty where none can be shown.
    """

    name: str
    mark: Mark
    estimates: tuple[SweepEstimate, ...]
    targets: tuple[Target, ...] = ()


def sweep_figure(
    title: str,
    measure: SweepMeasure,
    thresholds: Sequence[float],
    groups: Sequence[SweepGroup],
    threshold: float,
    labels: int | None = None,
    note: str = "",
) -> LineFigure:
    """A sweep by group, with a handle that is moved over the thresholds.

    Args:
        title: The question in words.
        measure: What is followed.
        thresholds: (T,) probabilities at which it was computed, ascending.
        groups: The groups.
        threshold: Where the handle starts.
        labels: K, for the uniform level 1/K; None where that has no meaning.
        note: What must be known besides.
    """
    key = tuple(KeyEntry(group.name, Sign.LINE, group.mark) for group in groups)
    return LineFigure(
        text=FigureText(title, note=note, key=key, header=HEADER),
        axis=measure.axis,
        scale=Scale.LOGARITHMIC,
        below=tr(BELOW),
        places=tuple(_place(measure, at, place, groups) for place, at in enumerate(thresholds)),
        curves=tuple(_curve(measure, thresholds, group) for group in groups),
        references=_uniform(thresholds, labels),
        start=nearest(thresholds, threshold),
        has_handle=True,
        data=tuple(line for group in groups for line in _lines(measure, thresholds, group)),
    )


def nearest(places: Sequence[float], value: float) -> int:
    """The index of the place nearest to a value, by ratio."""
    return min(range(len(places)), key=lambda index: abs(math.log(places[index] / value)))


def _place(measure: SweepMeasure, at: float, place: int, groups: Sequence[SweepGroup]) -> Place:
    heading = tr("At {threshold_in_words}", threshold_in_words=threshold_in_words(at))
    answer = f"{heading}: {_gap(measure, [(group.name, group.estimates[place]) for group in groups])}"
    return Place(at, "", heading, answer)


def _gap(measure: SweepMeasure, groups: Sequence[tuple[str, SweepEstimate]]) -> str:
    """The largest gap between groups at a threshold."""
    known = [(estimate.value, name, estimate) for name, estimate in groups if estimate.value is not None]
    if len(known) < 2:
        return tr("no gap can be given, fewer than two groups are estimable.")
    low, high = min(known, key=lambda group: group[0]), max(known, key=lambda group: group[0])
    if high[0] == low[0]:
        return tr("no gap: every group has {value_words}.", value_words=measure.value_words(high[0]))
    return tr(
        "largest gap {high} {words} against {low} {words2}: {difference}.",
        high=high[1],
        words=measure.words(high[2]),
        low=low[1],
        words2=measure.words(low[2]),
        difference=measure.difference(high[0] - low[0]),
    )


def _curve(measure: SweepMeasure, thresholds: Sequence[float], group: SweepGroup) -> Curve:
    targets: Sequence[Target | None] = group.targets or [None] * len(thresholds)
    return Curve(
        group.name,
        group.mark,
        tuple(
            Point(
                estimate.value,
                estimate.low,
                estimate.high,
                measure.words(estimate),
                _sentence(measure, at, group.name, estimate, target),
                target,
            )
            for at, estimate, target in zip(thresholds, group.estimates, targets, strict=True)
        ),
    )


def _sentence(measure: SweepMeasure, at: float, name: str, estimate: SweepEstimate, target: Target | None) -> str:
    """All that is known of a point, and what a click opens."""
    size = group_size(estimate.n)
    if estimate.count is not None and estimate.value is not None:
        size = tr("{count} of {n}", count=number(estimate.count), n=images(estimate.n))
    lines = [
        tr(
            "{name} at {threshold_in_words}: {words}",
            name=name,
            threshold_in_words=threshold_in_words(at),
            words=measure.words(estimate),
        ),
        size,
    ]
    return "\n".join(
        [*lines, *([opens(tr("the images of {name} at this threshold", name=name))] if target else [])]
    )


def _uniform(thresholds: Sequence[float], labels: int | None) -> tuple[Reference, ...]:
    """The uniform level 1/K; none where it has no meaning or lies beyond the thresholds."""
    if labels is None or not thresholds[0] <= 1 / labels <= thresholds[-1]:
        return ()
    return (Reference(1 / labels, tr("uniform, {uniform_in_words}", uniform_in_words=uniform_in_words(labels))),)


def _lines(measure: SweepMeasure, thresholds: Sequence[float], group: SweepGroup) -> Sequence[Line]:
    return [
        (
            *(at, measure.value, escape_formula(group.name)),
            *(estimate.value, estimate.low, estimate.high, estimate.n),
            "" if estimate.value is not None else measure.words(estimate),
        )
        for at, estimate in zip(thresholds, group.estimates, strict=True)
    ]
