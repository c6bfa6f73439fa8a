from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.results.figures import Axis, Reference, Unit
from clipstudio.results.row_axis import captions, value_range
from tests.ui.figures.samples import CHANGES, DELTAS, MIRROR, RATES


def test_axis_of_rates_has_zero_and_the_widest_interval() -> None:
    low, high = value_range(RATES)
    assert -0.02 < low < 0
    assert 0.47 < high < 0.55


def test_axis_has_published_values_and_references_too() -> None:
    assert value_range(CHANGES)[1] > 0.303
    assert value_range(replace(RATES, references=(Reference(0.9, "uniform baseline"),)))[1] > 0.9


def test_axis_of_mirrored_bars_goes_as_far_to_either_side_with_room_for_numbers() -> None:
    assert value_range(MIRROR) == pytest.approx((-0.45, 0.45))
    assert value_range(MIRROR, 0.1) == pytest.approx((-0.45, 0.45))
    low, high = value_range(MIRROR, 0.25)
    assert (high - 0.3) / (high - low) == pytest.approx(0.25), "a number beside the longest bar has room"
    assert value_range(MIRROR, 5.0)[1] == pytest.approx(1.0)


def test_axis_of_points_goes_to_either_side_of_zero() -> None:
    low, high = value_range(DELTAS)
    assert low < -0.051
    assert high > 0.032


@pytest.mark.parametrize("unit", [Unit.PERCENT, Unit.NUMBER])
def test_axis_of_nothing_spans_the_least(unit: Unit) -> None:
    _, high = value_range(replace(RATES, rows=(), references=(), axis=Axis("", unit, least=0.02)))
    assert high == pytest.approx(0.021)


def test_captions_of_far_references_stand_apart_and_those_of_near_ones_are_joined() -> None:
    overall, uniform = Reference(0.13, "all images"), Reference(0.9, "uniform baseline")
    assert captions((uniform, overall), 1.0) == [(0.13, "all images"), (0.9, "uniform baseline")]
    near = Reference(0.1, "uniform baseline")
    assert captions((overall, near), 1.0) == [(0.13, "all images and uniform baseline")]
    assert captions((), 1.0) == []
