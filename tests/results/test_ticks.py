from __future__ import annotations

import pytest

from clipstudio.results.figures import Unit
from clipstudio.results.ticks import Tick, linear_ticks, logarithmic_ticks, tick_words, value_words, with_room


def test_linear_ticks_are_round_and_no_more_than_wanted() -> None:
    assert [tick.words for tick in linear_ticks(-0.01, 0.63, Unit.PERCENT, 4)] == ["0 %", "20 %", "40 %", "60 %"]
    assert [tick.words for tick in linear_ticks(0, 0.021, Unit.PERCENT, 5)][:3] == ["0.0 %", "0.5 %", "1.0 %"]
    assert [tick.words for tick in linear_ticks(-0.2, 0.2, Unit.POINTS, 4)] == ["−20", "−10", "0", "+10", "+20"]
    assert [tick.words for tick in linear_ticks(0, 4.2, Unit.NUMBER, 5)] == ["0", "1", "2", "3", "4"]


def test_shares_never_go_beyond_all() -> None:
    assert linear_ticks(0, 1.04, Unit.PERCENT, 5)[-1].words == "100 %"
    assert linear_ticks(0, 1.3, Unit.PERCENT, 13)[-1].words == "100 %"


def test_logarithmic_ticks_begin_with_powers_of_ten() -> None:
    words = [tick.words for tick in logarithmic_ticks(0.001, 0.5, Unit.PERCENT)]
    assert words == ["0.1 %", "1 %", "10 %", "0.5 %", "5 %", "50 %", "0.2 %", "2 %", "20 %"]


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (0.00001234, Unit.PERCENT, "0.00123 %"),
        (0.5, Unit.PERCENT, "50 %"),
        (1_200, Unit.NUMBER, "1,200"),
        (0.25, Unit.NUMBER, "0.25"),
    ],
)
def test_a_value_has_three_digits_that_count(value: float, unit: Unit, words: str) -> None:
    assert value_words(value, unit) == words


def test_ticks_without_room_are_left_out_and_the_first_are_kept() -> None:
    ticks = [Tick(0, "aaaa"), Tick(10, "bbbb"), Tick(5, "cccc"), Tick(2, "d")]
    kept = with_room(ticks, lambda at: 10 * at, lambda words: 10.0 * len(words))
    assert [tick.words for _, tick in kept] == ["aaaa", "bbbb", "cccc"]


@pytest.mark.parametrize(
    ("value", "unit", "spacing", "words"),
    [
        (0.2, Unit.PERCENT, 0.1, "20 %"),
        (0.005, Unit.PERCENT, 0.005, "0.5 %"),
        (-0.2, Unit.MIRRORED, 0.1, "20 %"),
        (-0.2, Unit.POINTS, 0.1, "−20"),
        (0.002, Unit.POINTS, 0.002, "+0.2"),
        (-1e-12, Unit.POINTS, 0.002, "0"),
        (1_500, Unit.NUMBER, 500, "1,500"),
        (0.5, Unit.NUMBER, 0.5, "0.5"),
    ],
)
def test_tick_is_written_in_the_unit_of_its_axis(value: float, unit: Unit, spacing: float, words: str) -> None:
    assert tick_words(value, unit, spacing) == words
