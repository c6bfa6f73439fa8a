"""The threshold bar: one threshold in two fields, told while it moves and when it rests."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.ui.charts.threshold_bar import LEAST, MOST, STEPS, ThresholdBar, of_step, to_step

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot: QtBot) -> ThresholdBar:
    made = ThresholdBar()
    qtbot.addWidget(made)
    made.set_run(0.05, 30)
    made.resize(640, 80)
    made.show()
    return made


def test_steps_and_thresholds_are_each_others_inverse() -> None:
    assert (of_step(0), of_step(STEPS)) == (pytest.approx(LEAST), pytest.approx(MOST))
    assert [to_step(of_step(step)) for step in range(STEPS + 1)] == list(range(STEPS + 1))
    assert (to_step(1e-9), to_step(1.0)) == (0, STEPS)


def test_it_starts_at_the_runs_own_threshold_exactly(bar: ThresholdBar) -> None:
    assert bar.threshold == 0.05
    assert bar.slider.value() == to_step(0.05)
    assert bar.words.text() == "The run's own threshold, 5.00 %."
    assert not bar.back.isVisible()
    assert bar.slider.mark == (to_step(1 / 30), "1/30 = 3.3 %")


def test_arrow_keys_move_and_settle(qtbot: QtBot, bar: ThresholdBar) -> None:
    with qtbot.waitSignals([bar.moved, bar.settled]):
        qtbot.keyClick(bar.slider, Qt.Key.Key_Right)
    assert bar.threshold > 0.05
    assert bar.field.value() == pytest.approx(100 * bar.threshold, abs=0.005)
    assert "the run itself, with 5.00 %, stays as it is" in bar.words.text()


def test_a_drag_settles_only_when_it_is_let_go(bar: ThresholdBar) -> None:
    moved: list[float] = []
    settled: list[float] = []
    bar.moved.connect(moved.append)
    bar.settled.connect(settled.append)
    bar.slider.setSliderDown(True)
    bar.slider.setValue(100)
    bar.slider.setValue(200)
    assert moved == [of_step(100), of_step(200)]
    assert settled == []
    bar.slider.setSliderDown(False)
    assert settled == [of_step(200)]


def test_a_typed_threshold_is_taken_as_it_is_and_given_back(qtbot: QtBot, bar: ThresholdBar) -> None:
    bar.field.setValue(12.34)
    assert bar.threshold == pytest.approx(0.1234)
    with qtbot.waitSignal(bar.run_asked) as asked:
        qtbot.mouseClick(bar.run, LEFT)
    assert asked.args == [pytest.approx(0.1234)]
    qtbot.mouseClick(bar.back, LEFT)
    assert bar.threshold == 0.05
    assert not bar.run.isVisible()
