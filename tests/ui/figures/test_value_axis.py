from __future__ import annotations

import pytest

from clipstudio.results.figures import Unit
from clipstudio.ui.figures.value_axis import ValueAxis, tick_words


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


@pytest.mark.parametrize(
    ("unit", "low", "high"),
    [(Unit.PERCENT, 0, 1), (Unit.MIRRORED, -1, 1), (Unit.POINTS, -1, 1), (Unit.NUMBER, 0, 1.4)],
)
def test_ticks_stay_within_what_the_unit_allows(unit: Unit, low: float, high: float) -> None:
    [(_, values)] = ValueAxis(unit=unit).tickValues(-1.45, 1.45, 400)
    assert low <= min(values)
    assert max(values) <= high
