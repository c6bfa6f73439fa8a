"""A label over the thresholds: counts of the sweep, and of the run where an earlier sweep lacks its threshold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.results.labels.result import LabelsResult
from clipstudio.results.labels.sweep_figure import INDEPENDENT, label_sweep_figure
from clipstudio.results.labels.targets import LabelTarget
from clipstudio.results.reading import ProbeReading


def test_it_is_read_at_the_probes_own_threshold(reading: ProbeReading[LabelsResult]) -> None:
    figure = label_sweep_figure(reading.runs[0], reading.result, 0, 8)
    assert (figure.text.title, figure.places[figure.start].at) == (
        "images given “word 8” at each threshold, by gender",
        0.04,
    )
    assert [curve.name for curve in figure.curves] == ["female", "male"]
    assert [curve.points[figure.start].value for curve in figure.curves] == [1.0, 19 / 29]
    assert figure.references == ()  # labels of imported predictions do not compete
    assert figure.text.limits == (INDEPENDENT,)
    targets = [point.target for point in figure.curves[0].points]
    female = ((("gender", "female"),),)
    assert targets[figure.start] == LabelTarget(label=8, groups=female)
    assert targets[0] == LabelTarget(label=8, groups=female, threshold=0.001)
    assert targets[0].caption == "word 8 · female · above 0.10 %"


def test_a_sweep_without_the_probes_own_threshold_gets_it_from_the_run(
    reading: ProbeReading[LabelsResult],
) -> None:
    result, sweep = reading.result, reading.result.comparisons[0].sweep
    own = sweep.thresholds.index(0.04)
    drop = [step for step in range(len(sweep.thresholds)) if step != own]
    without = replace(
        sweep,
        thresholds=tuple(sweep.thresholds[step] for step in drop),
        counts=tuple(sweep.counts[step] for step in drop),
    )
    comparisons = (replace(result.comparisons[0], sweep=without), *result.comparisons[1:])
    earlier = replace(result, comparisons=comparisons)
    assert label_sweep_figure(reading.runs[0], earlier, 0, 8) == label_sweep_figure(reading.runs[0], result, 0, 8)


def test_a_group_that_the_run_could_not_estimate_is_estimated_at_no_threshold(
    reading: ProbeReading[LabelsResult],
) -> None:
    run = reading.runs[0]
    first, *others = run.comparisons[0].groups
    rates = tuple(
        replace(rate, rate=None, low=None, high=None, reason="4 clusters, minimum 5") for rate in first.labels
    )
    few = replace(run.comparisons[0], groups=(replace(first, labels=rates), *others))
    figure = label_sweep_figure(replace(run, comparisons=(few, *run.comparisons[1:])), reading.result, 0, 8)
    assert {point.words for point in figure.curves[0].points} == {"not estimable (4 clusters, minimum 5)"}
    assert figure.places[0].answer.endswith("no gap can be given, fewer than two groups are estimable.")


def test_the_uniform_level_stands_where_labels_compete(reading: ProbeReading[LabelsResult]) -> None:
    competing = replace(reading.result, uniform=1 / 12)
    figure = label_sweep_figure(reading.runs[0], competing, 0, 8)
    (level,) = figure.references
    assert (level.at, level.words) == (pytest.approx(1 / 12), "uniform, 1/12 = 8.33 %")
