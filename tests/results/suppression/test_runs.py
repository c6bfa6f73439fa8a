"""Runs without suppressed groups: the same numbers as though their images had no value."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np
import pytest

from clipstudio.domain.audits import AuditPlan, RunArrays, RunEstimates, RunRecord, RunResult
from clipstudio.domain.estimates import SUPPRESSED
from clipstudio.domain.ids import AuditId, LabelSetVersionId, RunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.progress import finish
from clipstudio.probes.assignment import assign, tabulate, with_rates
from clipstudio.probes.run_estimates import RunEstimator
from clipstudio.results.answers import FORM
from clipstudio.results.coverage import Coverage, CoverageCell, coverage_figure
from clipstudio.results.run.answer import answer
from clipstudio.results.run.histogram import Spread
from clipstudio.results.run.outcomes import COMPARED
from clipstudio.results.suppression import Scopes, Suppression, suppress_run
from clipstudio.results.suppression.runs import add_run
from clipstudio.statistics.groups import Grouping, intersect
from clipstudio.statistics.histograms import log_histogram

LABELS = LabelSet("base", (Label("person", "person"), Label("thief", "crime-related")), ("a {label}",))
SIZES = {"dotted": 40, "plain": 31, "striped": 23, "zigzag": 6}
WITHHELD = 6 + 23
"""The small group, and the smallest of the others."""


def made(groupings: Sequence[Grouping], probabilities: np.ndarray) -> tuple[RunResult, RunArrays]:
    """A run with estimates, as `run_with` counts it."""
    plan = AuditPlan("Thieves", "model", LabelSetVersionId(1), comparisons=tuple(g.attributes for g in groupings))
    given = assign(probabilities, plan.rule)
    overall, comparisons = tabulate(given, LABELS, groupings)
    estimator = RunEstimator.of(given, probabilities, LABELS, plan, None)
    found = [finish(estimator.comparison(each)) for each in groupings]
    estimates = RunEstimates(
        estimator.margins, estimator.overall(), tuple(g for g, _ in found), tuple(gaps for _, gaps in found)
    )
    record = RunRecord(
        *(RunId(1), 1, AuditId(1), datetime(2030, 1, 1, tzinfo=UTC), plan, LABELS),
        *(overall, comparisons, {}, estimates),
    )
    codes = np.stack([each.codes for each in groupings], axis=1)
    return with_rates(record), RunArrays(np.arange(len(probabilities)), probabilities, codes)


@pytest.fixture(scope="module")
def run() -> tuple[RunResult, RunArrays]:
    codes = np.repeat(np.arange(4, dtype=np.int32), list(SIZES.values()))
    ages = np.arange(100, dtype=np.int32) % 2
    thief = np.random.default_rng(3).random(100) * 0.6 + 0.3 * (codes == 0)
    groupings = [
        intersect(("group",), [codes], [tuple(SIZES)]),
        intersect(("age",), [ages], [("child", "adult")]),
    ]
    return made(groupings, np.stack([1 - thief, thief], axis=1))


@pytest.fixture(scope="module")
def suppression(run: tuple[RunResult, RunArrays]) -> Suppression:
    scopes = Scopes()
    add_run(scopes, run[0].record, run[1])
    return scopes.suppression(10)


def test_the_small_group_and_the_smallest_other_are_withheld(suppression: Suppression) -> None:
    assert [value for value in SIZES if suppression.hides({"group": value})] == ["striped", "zigzag"]
    assert suppression.hides({"group (majority)": "zigzag"})
    assert not suppression.hides({"age": "child"})


def test_a_run_is_counted_as_though_the_images_had_no_value(
    run: tuple[RunResult, RunArrays], suppression: Suppression
) -> None:
    result, arrays = run
    found, without = suppress_run(result, arrays, suppression)
    kept = intersect(("group",), [np.where(arrays.groups[:, 0] < 2, arrays.groups[:, 0], -1)], [tuple(SIZES)])
    expected = made([kept], arrays.probabilities)[0]
    of_group = found.comparisons[0]
    assert [group.attributes["group"] for group in of_group.groups] == list(SIZES)
    assert of_group.groups[:2] == expected.comparisons[0].groups
    assert of_group.missing == WITHHELD
    assert found.comparisons[1] == result.comparisons[1]
    assert found.overall == result.overall
    estimates, wanted = found.record.estimates, expected.record.estimates
    assert estimates is not None
    assert wanted is not None
    assert estimates.gaps[0] == wanted.gaps[0]
    assert np.array_equal(np.unique(without.groups[:, 0]), [-1, 0, 1])


def test_nothing_is_known_of_a_withheld_group(run: tuple[RunResult, RunArrays], suppression: Suppression) -> None:
    found, _ = suppress_run(*run, suppression)
    for group in found.comparisons[0].groups[2:]:
        assert group.suppressed == suppression.reason
        assert group.n == 0
        assert all(rate.is_suppressed and not rate.count and not rate.n for rate in group.labels)
    assert found.record.estimates is not None
    assert found.record.estimates.groups[0][3].mean_probability == (None, None)


@pytest.mark.parametrize("form", ["groups", "labels", "histogram"])
def test_figures_name_withheld_groups_and_tell_no_number_of_them(
    run: tuple[RunResult, RunArrays], suppression: Suppression, form: str
) -> None:
    found, arrays = suppress_run(*run, suppression)

    def spread(outcome: object, comparison: int | None, groups: Sequence[int]) -> object:
        codes = None if comparison is None else arrays.groups[:, comparison]
        return log_histogram(arrays.probabilities[:, 1], codes, groups)

    counted: Spread = spread  # type: ignore[assignment]
    figure = answer(found, {FORM: form, COMPARED: "0"}, counted).figure
    text = figure.text
    words = " ".join((text.title, text.answer, text.note, text.meaning, *text.limits))
    assert "zigzag" in words
    assert SUPPRESSED in words
    assert f"{WITHHELD} images are in suppressed groups or lack a value of group" in words
    numbers = [line for line in figure.lines() if {"zigzag", "striped"} & set(map(str, line))]
    for line in numbers:
        assert not [value for value in line if isinstance(value, int | float)]
        assert suppression.reason in line


def test_coverage_names_withheld_groups_only() -> None:
    reason = f"{SUPPRESSED} (why)"
    cells = (CoverageCell(("a",), 40), CoverageCell(("b",), 30), CoverageCell(("c",), 0, suppressed=reason))
    figure = coverage_figure(Coverage(("group",), cells))
    assert figure.rows[2].cells[:2] == ("c", SUPPRESSED)
    assert not any(letter.isdigit() for cell in figure.rows[2].cells for letter in cell)
    assert "1 group is suppressed (why)." in figure.text.limits
    assert "fewest of b (30)" in figure.text.meaning


def test_nothing_changes_where_nothing_is_withheld(run: tuple[RunResult, RunArrays]) -> None:
    result, arrays = run
    found, same = suppress_run(result, arrays, Suppression(0))
    assert found is result
    assert same is arrays
