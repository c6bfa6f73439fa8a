"""Every form of chart takes the colours of the scheme in force, and shows nothing while it is empty."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipstudio.ui.charts.chart_frame import ChartFrame
from clipstudio.ui.charts.confusion_chart import ConfusionMatrix
from clipstudio.ui.charts.curve_chart import CurveChart
from clipstudio.ui.charts.delta_chart import DeltaChart
from clipstudio.ui.charts.dumbbell_chart import DumbbellChart
from clipstudio.ui.charts.mirror_chart import MirrorChart
from clipstudio.ui.charts.rate_chart import RateChart
from clipstudio.ui.charts.sweep_chart import SweepChart
from clipstudio.ui.style import DARK, LIGHT, theme
from tests.ui.charts.hands import has_color
from tests.ui.charts.test_change_model import DATA as CHANGES
from tests.ui.charts.test_confusion_model import DATA as CONFUSION
from tests.ui.charts.test_curve_model import DATA as CURVE
from tests.ui.charts.test_delta_chart import DATA as DELTAS
from tests.ui.charts.test_mirror_model import DATA as MIRROR
from tests.ui.charts.test_sweep_model import DATA as SWEEP

FILLED = [
    (DumbbellChart, CHANGES),
    (MirrorChart, MIRROR),
    (SweepChart, SWEEP),
    (ConfusionMatrix, CONFUSION),
    (CurveChart, CURVE),
    (DeltaChart, DELTAS),
]


@pytest.mark.parametrize(("make", "data"), FILLED, ids=lambda each: getattr(each, "__name__", ""))
def test_chart_changes_its_ground_and_ink_with_the_scheme(
    qtbot: QtBot, make: Callable[[], ChartFrame], data: object
) -> None:
    chart = make()
    qtbot.addWidget(chart)
    chart.setProperty("role", "surface")
    chart.resize(680, 400)
    chart.set_data(data)  # type: ignore[attr-defined]
    try:
        with qtbot.waitExposed(chart):
            chart.show()
        theme.use(dark=True)
        picture = chart.grab().toImage()
        assert has_color(picture, DARK.surface)
        assert not has_color(picture, LIGHT.surface)
    finally:
        theme.use(dark=False)


@pytest.mark.parametrize("make", [RateChart, *(make for make, _ in FILLED)])
def test_empty_chart_has_nothing_to_copy_and_none_to_export(
    qtbot: QtBot, make: Callable[[], ChartFrame], tmp_path: Path
) -> None:
    chart = make()
    qtbot.addWidget(chart)
    assert chart.sheet is None
    chart.copy()
    with pytest.raises(RuntimeError, match="empty chart"):
        chart.export_csv(tmp_path / "chart.csv")
