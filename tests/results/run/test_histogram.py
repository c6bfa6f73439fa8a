from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from clipstudio.domain.audits import RunResult, Scoring
from clipstudio.results.figures import HistogramFigure
from clipstudio.results.run.histogram import MOST_GROUPS, histogram
from clipstudio.results.run.outcomes import Outcome, OutcomeKind
from clipstudio.results.run.targets import RunTarget
from clipstudio.statistics.histograms import LogHistogram
from tests.results.run.patterns import comparison, patterns, result

THIEF = Outcome(OutcomeKind.LABEL, 0, "thief", "crime")
CRIME = Outcome(OutcomeKind.CATEGORY, 0, "crime")
EDGES = np.array([0.01, 0.1, 1.0])


def spread(_outcome: Outcome, _comparison: int | None, groups: Sequence[int]) -> LogHistogram:
    """Of all 1,300 images 300 have a probability above 10 %; of group g, 10 of 10 + g."""
    counts = np.array([[1_000, 300], *([group, 10] for group in groups)])
    medians = np.array([0.05, *(0.1 + group / 10 for group in groups)])
    return LogHistogram(EDGES, counts, medians)


def ruled(scoring: Scoring, threshold: float | None, **model: Any) -> RunResult:
    whole = patterns()
    plan = replace(whole.record.plan, scoring=scoring, threshold=threshold)
    return replace(whole, record=replace(whole.record, plan=plan, provenance={"model": model}))


def brushed(figure: HistogramFigure, low: float, high: float, series: int) -> RunTarget:
    target = figure.brush(low, high, series)
    assert isinstance(target, RunTarget)
    return target


def test_there_is_a_series_for_all_images_and_for_each_group_that_is_estimable() -> None:
    figure = histogram(patterns(), THIEF, 0, spread)
    assert [(series.name, series.counts, series.n) for series in figure.series] == [
        ("all images", (1_000, 300), 1_300),
        ("striped", (0, 10), 10),
        ("dotted", (1, 10), 11),
        ("<b>checked</b>", (3, 10), 13),
    ]
    assert [series.mark.color for series in figure.series] == [-1, 0, 1, 3]
    assert (figure.edges, figure.is_logarithmic) == ((0.01, 0.1, 1.0), True)
    assert "Not drawn: plain not estimable (n = 3, minimum 10)." in figure.text.note


def test_its_words_say_whose_probability_and_its_medians() -> None:
    text = histogram(patterns(), THIEF, 0, spread).text
    assert text.title == "Probability of “thief”, by pattern   n = 1,243 of 1,300"
    assert text.answer == "Median: all images 5.00 %; highest <b>checked</b> 40.00 %, lowest striped 10.00 %."
    assert text.note.startswith("7 images lack a value of pattern and count in “all images” only.")
    of_category = histogram(patterns(), CRIME, 0, spread)
    assert of_category.text.title.startswith("Probability of the most probable label of “crime”, by pattern")
    assert of_category.axis.words == "probability of the most probable label of “crime”"


def test_equal_medians_and_missing_ones_are_said() -> None:
    def alike(_outcome: Outcome, _comparison: int | None, groups: Sequence[int]) -> LogHistogram:
        return LogHistogram(EDGES, np.ones((1 + len(groups), 2), dtype=np.int64), np.full(1 + len(groups), 0.5))

    def nothing(_outcome: Outcome, _comparison: int | None, groups: Sequence[int]) -> LogHistogram:
        size = 1 + len(groups)
        return LogHistogram(EDGES, np.zeros((size, 2), dtype=np.int64), np.full(size, np.nan))

    equal = histogram(patterns(), THIEF, 0, alike)
    assert equal.text.answer == "Median: all images 50.00 %, and no different in the groups."
    assert "1,298 images have no probability and are not counted." in equal.text.note
    assert histogram(patterns(), THIEF, 0, nothing).text.answer == "No probability is known."
    assert histogram(result(), THIEF, None, spread).text.answer == "Median: all images 5.00 %."


def test_the_first_bin_is_said_to_hold_what_lies_below_the_axis() -> None:
    def tiny(outcome: Outcome, comparison: int | None, groups: Sequence[int]) -> LogHistogram:
        return replace(spread(outcome, comparison, groups), edges=np.array([1e-6, 0.1, 1.0]))

    sentence = "The first bin holds lower probabilities too."
    assert sentence in histogram(patterns(), THIEF, 0, tiny).text.note
    assert sentence not in histogram(patterns(), THIEF, 0, spread).text.note


def test_a_brush_stands_for_the_images_of_a_range_and_a_group() -> None:
    figure = histogram(patterns(), THIEF, 0, spread)
    inner = brushed(figure, 0.02, 0.3, 2)
    assert (inner.kind, inner.index, inner.comparison, inner.group) == (OutcomeKind.LABEL, 0, 0, 1)
    assert inner.probability == (0.02, 0.3)
    assert inner.caption == "thief · dotted · probability of 2.00 % to 30.00 %"
    for series in (-1, 0):
        whole = brushed(figure, 0.02, 0.3, series)
        assert (whole.comparison, whole.group) == (None, None)
        assert whole.caption.startswith("thief · all images · ")
    assert brushed(figure, 0.02, 0.3, 3).group == 3


def test_a_brush_at_an_end_of_the_axis_takes_what_lies_beyond_it() -> None:
    def small(outcome: Outcome, comparison: int | None, groups: Sequence[int]) -> LogHistogram:
        return replace(spread(outcome, comparison, groups), edges=EDGES / 10)

    figure = histogram(patterns(), THIEF, 0, small)
    low, middle, high = figure.edges
    assert brushed(figure, low, middle, 1).probability == (0.0, middle)
    assert brushed(figure, middle, high, 1).probability == (middle, 1.0)


@pytest.mark.parametrize(
    ("whole", "words"),
    [
        (ruled(Scoring.THRESHOLD, 0.2, family="softmax"), ["threshold 20.00 %", "uniform, 1/4 = 25.00 %"]),
        (ruled(Scoring.THRESHOLD, 0.2), ["threshold 20.00 %", "uniform, 1/4 = 25.00 %"]),
        (ruled(Scoring.THRESHOLD, 0.2, external=True), ["threshold 20.00 %"]),
        (ruled(Scoring.SIGMOID, 0.2, family="sigmoid"), ["threshold 20.00 %"]),
        (ruled(Scoring.THRESHOLD, 0.002, family="softmax"), ["uniform, 1/4 = 25.00 %"]),
        (ruled(Scoring.TOP1, None, family="softmax"), ["uniform, 1/4 = 25.00 %"]),
        (ruled(Scoring.TOP1, None, family="sigmoid"), []),
        (ruled(Scoring.TOP1, None), []),
    ],
)
def test_threshold_and_uniform_level_are_marked_where_they_have_a_meaning(
    whole: RunResult, words: list[str]
) -> None:
    assert [each.words for each in histogram(whole, THIEF, 0, spread).references] == words


def test_of_many_groups_the_largest_are_drawn_and_any_one_can_be_chosen() -> None:
    groups = [({"a": f"v{place}"}, 10 + place, (1, 1, 1, 1)) for place in range(20)]
    whole = result(comparison(groups))
    figure = histogram(whole, THIEF, 0, spread)
    assert [series.name for series in figure.series[1:]] == [f"v{place}" for place in range(20 - MOST_GROUPS, 20)]
    assert figure.text.note.endswith("Drawn are the 14 largest of 20 groups; choose a group to see another.")
    alone = histogram(whole, THIEF, 0, spread, group=2)
    assert [series.name for series in alone.series] == ["all images", "v2"]
    assert brushed(alone, 0.1, 1.0, 1).group == 2
    assert "Drawn are" not in alone.text.note


def test_a_chosen_group_that_is_not_estimable_is_said_not_to_be() -> None:
    figure = histogram(patterns(), THIEF, 0, spread, group=2)
    assert [series.name for series in figure.series] == ["all images"]
    assert "Not drawn: plain not estimable (n = 3, minimum 10)." in figure.text.note


def test_the_data_has_a_line_for_each_bin_of_each_series() -> None:
    figure = histogram(patterns(), THIEF, 0, spread)
    assert figure.text.header == ("kind", "label", "group", "from", "to", "count", "n", "share")
    lines = list(figure.lines())
    assert len(lines) == 8
    assert lines[1] == ("label", "thief", "all images", 0.1, 1.0, 300, 1_300, 300 / 1_300)
