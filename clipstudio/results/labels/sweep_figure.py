"""One label over every threshold: what the choice of a threshold decides."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from clipstudio.domain.audits import Comparison, GroupRates, Rate, RunResult
from clipstudio.domain.language import said_later, tr
from clipstudio.results.figures import LineFigure
from clipstudio.results.labels.result import LabelsResult, ThresholdSweep
from clipstudio.results.labels.said import given_words, sweep_limits, sweep_meaning, threshold_limits
from clipstudio.results.labels.targets import LabelTarget
from clipstudio.results.marks import group_marks
from clipstudio.results.meaning import sentence
from clipstudio.results.sweeps import SweepEstimate, SweepGroup, SweepMeasure, sweep_figure
from clipstudio.results.targets import group_of
from clipstudio.results.words import compared_by, rule_in_words, threshold_in_words
from clipstudio.statistics.intervals import rates

INDEPENDENT = said_later(
    "The bands take every image as independent, so they are too narrow; the run's own intervals allow for images "
    "that belong together."
)


def label_sweep_figure(run: RunResult, result: LabelsResult, place: int, label: int) -> LineFigure:
    """A label's share of each group's images at every threshold.

    Args:
        run: The run of the probe.
        result: What the probe found.
        place: Of the comparison.
        label: Place of the label.
    """
    comparison = run.comparisons[place]
    text = run.label_set.texts[label]
    thresholds, counts = _with_own(result.comparisons[place].sweep, comparison, result.threshold, label)
    names, marks = comparison.group_names, group_marks(comparison, run.comparisons)
    rates = [_rates(run, group, label, counts[column]) for column, group in enumerate(comparison.groups)]
    groups = [
        SweepGroup(
            name,
            mark,
            tuple(SweepEstimate.of(rate) for rate in rates[column]),
            tuple(
                _target(result, group, label, (text, name), threshold, rate)
                for threshold, rate in zip(thresholds, rates[column], strict=True)
            ),
        )
        for column, (name, mark, group) in enumerate(zip(names, marks, comparison.groups, strict=True))
    ]
    figure = sweep_figure(
        tr("images given “{value}” at each threshold, by {title}", value=text, title=compared_by(comparison)),
        SweepMeasure.RATE,
        thresholds,
        groups,
        result.threshold,
        None if result.uniform is None else len(run.label_set.texts),
    )
    limits = (
        (tr(INDEPENDENT),) if any(group.labels[label].clusters is not None for group in comparison.groups) else ()
    )
    places = tuple(
        replace(
            each,
            meaning=sweep_meaning(
                text,
                shown,
                tr("with a threshold of {threshold_in_words}", threshold_in_words=threshold_in_words(threshold)),
            ),
            limits=(*threshold_limits(run, result, threshold), *sweep_limits(shown)),
        )
        for at, (threshold, each) in enumerate(zip(thresholds, figure.places, strict=True))
        for shown in [[(name, rate[at]) for name, rate in zip(names, rates, strict=True)]]
    )
    return replace(figure, text=replace(figure.text, limits=limits), places=places)


def _with_own(
    sweep: ThresholdSweep, comparison: Comparison, threshold: float, label: int
) -> tuple[tuple[float, ...], list[list[int]]]:
    """The thresholds with the probe's own among them, and for each group the images with a label at each.

    Sweeps of earlier versions lack the probe's own threshold: there it is the run that has counted.
    """
    steps = list(sweep.thresholds)
    counts = [[step[group][label] for step in sweep.counts] for group in range(len(comparison.groups))]
    if threshold not in steps:
        own = bisect_left(steps, threshold)
        steps.insert(own, threshold)
        for column, group in zip(counts, comparison.groups, strict=True):
            column.insert(own, group.labels[label].count)
    return tuple(steps), counts


def _rates(run: RunResult, group: GroupRates, label: int, counts: list[int]) -> tuple[Rate, ...]:
    """A group's rates at every threshold; none is estimable where the run could not estimate the group."""
    plan, own = run.record.plan, group.labels[label]
    if own.is_suppressed:
        return (own,) * len(counts)
    shares = rates(counts, group.n, plan.minimum_n, plan.confidence, plan.interval)
    if own.rate is not None:
        return shares
    return tuple(replace(share, rate=None, low=None, high=None, reason=own.reason) for share in shares)


def _target(
    result: LabelsResult, group: GroupRates, label: int, names: tuple[str, str], threshold: float, rate: Rate
) -> LabelTarget:
    text, name = names
    rule = rule_in_words(threshold, result.boundary)
    return LabelTarget(
        caption=f"{text} · {name} · {rule}",
        meaning=sentence(
            tr(
                "{given_words}, with a probability {rule}",
                given_words=given_words(text, name, rate.count, rate.n),
                rule=rule,
            )
        ),
        label=label,
        groups=(group_of(group.attributes),),
        threshold=None if threshold == result.threshold else threshold,
    )
