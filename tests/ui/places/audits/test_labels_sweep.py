"""The sweep of the labels probe: counts by group, read at the probe's own threshold."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from clipstudio.ui.places.audits.probes.labels_sweep import LabelsSweep

GROUPS = ("x, y", "z")


def compared(own: int) -> dict[str, Any]:
    """A comparison as a project keeps it; ``own`` of the first group's images at the probe's own threshold."""
    steps = [(0.001, 40), (0.01, 20), (0.1, 3)]
    return {
        "by": ["g"],
        "groups": [{"title": title, "attributes": {"g": title}, "n": 50} for title in GROUPS],
        "labels": [{"label": "nurse", "counts": {GROUPS[0]: own, GROUPS[1]: 5}}],
        "sweep": [
            {"threshold": at, "counts": {GROUPS[0]: {"nurse": count}, GROUPS[1]: {"nurse": 0}}}
            for at, count in steps
        ],
    }


@pytest.mark.parametrize(
    ("threshold", "heading", "own"), [(0.0005, "At 0.05 %", 45), (0.05, "At 5.00 %", 11), (0.3, "At 30.00 %", 1)]
)
def test_a_sweep_without_the_probes_own_threshold_gets_it_from_the_counts(
    qtbot: QtBot, threshold: float, heading: str, own: int
) -> None:
    sweep = LabelsSweep()
    qtbot.addWidget(sweep)
    plan = {"minimum_n": 10, "threshold": threshold, "interval": "wilson"}
    sweep.show_comparison(compared(own), plan, has_uniform=False)
    assert sweep.chart.readout.heading == heading
    assert sweep.chart.threshold == threshold
    at, points = sweep.chart._data.points_at(threshold) if sweep.chart._data else (0, ())
    assert (at, [point.value for point in points]) == (threshold, [own / 50, 0.1])
    with qtbot.waitSignal(sweep.mark_clicked) as asked:
        sweep.chart.plot.line_entered.emit(0)
    assert asked.args == [0, 0, threshold]


def test_a_sweep_that_has_it_is_taken_as_it_is(qtbot: QtBot) -> None:
    sweep = LabelsSweep()
    qtbot.addWidget(sweep)
    plan = {"minimum_n": 10, "threshold": 0.01, "interval": "wilson"}
    sweep.show_comparison(compared(99), plan, has_uniform=True)
    assert sweep.chart._data is not None
    assert sweep.chart._data.thresholds == (0.001, 0.01, 0.1)
    assert [point.value for point in sweep.chart._data.points_at(0.01)[1]] == [0.4, 0]
