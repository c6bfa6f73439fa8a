"""Threshold sweeps in words and numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import Mean
from clipstudio.results.figures import Reference, Unit
from clipstudio.results.marks import Mark
from clipstudio.results.sweeps import (
    SweepEstimate,
    SweepGroup,
    SweepMeasure,
    nearest,
    sweep_figure,
)
from clipstudio.results.targets import Target

THRESHOLDS = (0.001, 0.01, 0.1)


def estimate(count: int, n: int) -> SweepEstimate:
    """A rate with an invented interval of 0.05 either side; not estimable under 10 images."""
    if n < 10:
        return SweepEstimate.of(Rate(count, n, None, None, None, f"n = {n}, minimum 10"))
    share = count / n
    return SweepEstimate.of(Rate(count, n, share, max(share - 0.05, 0.0), min(share + 0.05, 1.0)))


def group(place: int, name: str, counts: tuple[int, ...], n: int) -> SweepGroup:
    targets = tuple(Target(caption=f"{name} at {at}") for at in THRESHOLDS)
    return SweepGroup(name, Mark(place, place), tuple(estimate(count, n) for count in counts), targets)


FEMALE, MALE = group(0, "female", (100, 60, 20), 200), group(1, "male", (300, 100, 20), 1_000)
FEW = group(2, "=other", (2, 1, 0), 3)
FIGURE = sweep_figure(
    "nanny, by gender", SweepMeasure.RATE, THRESHOLDS, (FEMALE, MALE, FEW), 0.005, labels=300, note="A note."
)


@pytest.mark.parametrize(("value", "place"), [(0.001, 0), (0.0031, 0), (0.0033, 1), (0.03, 1), (0.5, 2)])
def test_nearest_is_by_ratio(value: float, place: int) -> None:
    assert nearest(THRESHOLDS, value) == place


def test_it_is_read_at_the_threshold_nearest_to_the_handle() -> None:
    assert (FIGURE.start, FIGURE.has_handle, FIGURE.places[1].heading) == (1, True, "At 1.00 %")
    assert [curve.points[1].value for curve in FIGURE.curves] == [0.3, 0.1, None]
    assert {place.tick for place in FIGURE.places} == {""}  # thresholds lie at equal ratios, not at round values


def test_a_point_tells_value_count_and_what_a_click_opens() -> None:
    assert FIGURE.curves[0].points[1].sentence.splitlines() == [
        "female at 1.00 %: 30.0 % (25.0–35.0)",
        "60 of 200 images",
        "Click or Enter: the images of female at this threshold",
    ]
    few = FIGURE.curves[2].points[0]
    assert few.words == "not estimable (n = 3, minimum 10)"
    assert few.sentence.splitlines()[:2] == ["=other at 0.10 %: not estimable (n = 3, minimum 10)", "n = 3"]


def test_points_without_images_promise_none() -> None:
    closed = SweepGroup("female", Mark(0, 0), FEMALE.estimates)
    figure = sweep_figure("nanny", SweepMeasure.RATE, THRESHOLDS, [closed], 0.01)
    assert [point.target for point in figure.curves[0].points] == [None, None, None]
    assert "Click" not in figure.curves[0].points[0].sentence


def test_the_answer_at_a_threshold_is_the_largest_gap() -> None:
    assert FIGURE.places[1].answer == (
        "At 1.00 %: largest gap female 30.0 % (25.0–35.0) against male 10.0 % (5.0–15.0): 20.0 points."
    )
    same = sweep_figure("nanny", SweepMeasure.RATE, THRESHOLDS, (FEMALE, replace(FEMALE, name="male")), 0.01)
    assert same.places[1].answer == "At 1.00 %: no gap: every group has 30.0 %."
    alone = sweep_figure("nanny", SweepMeasure.RATE, THRESHOLDS, (FEMALE, FEW), 0.01)
    assert alone.places[1].answer == "At 1.00 %: no gap can be given, fewer than two groups are estimable."


def test_labels_per_image_are_counts_and_not_percents() -> None:
    means = tuple(SweepEstimate.of(Mean(50, mean, mean - 1.25, mean + 0.5)) for mean in (14.0, 12.5, 1.25))
    lines = [SweepGroup("a", Mark(0, 0), means), SweepGroup("b", Mark(1, 1), means[:1] * 3)]
    figure = sweep_figure("labels", SweepMeasure.LABELS_PER_IMAGE, THRESHOLDS, lines, 0.01)
    assert (figure.axis.words, figure.axis.unit) == ("labels per image", Unit.NUMBER)
    assert figure.curves[0].points[1].words == "12.50 (11.25–13.00)"
    assert figure.curves[0].points[1].sentence.splitlines()[1] == "n = 50"
    assert figure.places[1].answer.endswith("against a 12.50 (11.25–13.00): 1.50 labels per image.")


def test_the_uniform_level_is_named_and_left_out_where_it_means_nothing() -> None:
    assert FIGURE.references == (Reference(1 / 300, "uniform, 1/300 = 0.33 %"),)
    for labels in (None, 5_000):
        assert sweep_figure("x", SweepMeasure.RATE, THRESHOLDS, [FEMALE], 0.01, labels).references == ()


def test_data_have_a_line_for_every_group_and_threshold() -> None:
    lines = list(FIGURE.lines())
    assert len(lines) == 9
    assert lines[1] == (0.01, "rate", "female", 0.3, pytest.approx(0.25), pytest.approx(0.35), 200, "")
    assert lines[8][2:] == ("'=other", None, None, None, 3, "not estimable (n = 3, minimum 10)")
    assert [entry.text for entry in FIGURE.text.key] == ["female", "male", "=other"]
    assert (FIGURE.text.title, FIGURE.text.note) == ("nanny, by gender", "A note.")
