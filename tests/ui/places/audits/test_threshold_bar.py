"""The threshold bar: one threshold in two fields, told while it moves and when it rests."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import Boundary
from clipstudio.results.answers import ThresholdChoice
from clipstudio.ui.places.audits.threshold_bar import LEAST, MOST, STEPS, ThresholdBar, of_step, to_step

LEFT = Qt.MouseButton.LeftButton


def choice(own: float, labels: int | None, boundary: Boundary = Boundary.ABOVE) -> ThresholdChoice:
    """What a run's answer offers at the run's own threshold."""
    return ThresholdChoice(own, own, labels, boundary)


@pytest.fixture
def bar(qtbot: QtBot) -> ThresholdBar:
    made = ThresholdBar()
    qtbot.addWidget(made)
    made.set_choice(choice(0.05, 30))
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
    assert bar.words.text() == "The run's own threshold: a label counts with a probability above 5.00 %."
    assert not bar.back.isVisible()
    assert bar.slider.mark == (to_step(1 / 30), "1/30 = 3.33 %")


@pytest.mark.parametrize(
    ("own", "words", "digits"),
    [
        (0.0005, "0.05 %", "0.05"),
        (0.00001, "0.001 %", "0.001"),
        (0.012345, "1.2345 %", "1.2345"),
        (0.9999, "99.99 %", "99.99"),
        (0.005, "0.50 %", "0.50"),
        (1 / 3, "about 33.33 %", "33.33333333"),
    ],
)
def test_no_threshold_is_shown_as_another(bar: ThresholdBar, own: float, words: str, digits: str) -> None:
    bar.set_choice(choice(own, None, Boundary.AT_LEAST))
    assert bar.threshold == own
    assert bar.words.text() == f"The run's own threshold: a label counts with a probability of at least {words}."
    assert bar.field.text() == f"{digits} %"
    assert bar.field.fraction == own
    bar.field.setValue(20)
    assert (bar.threshold, bar.back.text()) == (0.2, f"Back to {words}")
    bar.back.click()
    assert bar.threshold == own


def test_a_threshold_under_the_uniform_level_is_said_to_be(bar: ThresholdBar) -> None:
    bar.set_choice(choice(0.02, 30))
    assert "Under 1/30 = 3.33 %, what pure guessing gives each label" in bar.words.text()
    bar.field.setValue(3.4)
    assert "Under" not in bar.words.text()
    bar.field.setValue(3.3)
    assert "Under 1/30" in bar.words.text()
    bar.set_choice(choice(0.02, None))  # labels that do not compete
    assert "Under" not in bar.words.text()


def test_the_slider_is_at_thresholds_of_few_digits(bar: ThresholdBar) -> None:
    for step in range(0, STEPS + 1, 7):
        bar.slider.setValue(step)
        assert bar.field.fraction == bar.threshold
        assert "about" not in bar.words.text()


def test_arrow_keys_move_and_settle(qtbot: QtBot, bar: ThresholdBar) -> None:
    with qtbot.waitSignals([bar.moved, bar.settled]):
        qtbot.keyClick(bar.slider, Qt.Key.Key_Right)
    assert bar.threshold > 0.05
    assert bar.field.value() == pytest.approx(100 * bar.threshold, abs=0.005)
    assert "The saved run uses 5.00 %." in bar.words.text()


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


def test_an_answer_at_another_threshold_is_shown_and_told_to_nobody(qtbot: QtBot, bar: ThresholdBar) -> None:
    with qtbot.assertNotEmitted(bar.moved), qtbot.assertNotEmitted(bar.settled):
        bar.set_choice(ThresholdChoice(0.2, 0.05, 30, Boundary.AT_LEAST))
    assert (bar.threshold, bar.slider.value(), bar.field.fraction) == (0.2, to_step(0.2), 0.2)
    assert bar.words.text().startswith("Preview at 20.00 %. The saved run uses 5.00 %.")
    assert bar.back.isVisible()
    assert bar.run.isVisible()
