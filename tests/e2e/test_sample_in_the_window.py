"""From first start to a clicked bar, in the real window, by clicks and keys: the sample tells what was planted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.domain.run_list import PairKey, RunKind
from clipstudio.results.answers import FORM
from clipstudio.results.basis import SAMPLE_NOTE
from clipstudio.results.comparison.answer import SLOPE
from clipstudio.results.figures import HistogramFigure, MatrixFigure, RowFigure
from clipstudio.results.run.answer import ALL_LABELS, BY_GROUP, COUNTED, HISTOGRAM
from clipstudio.services.sample import AUDIT_NAME, sample_facts
from clipstudio.ui.app import application
from clipstudio.ui.figures.row_widget import RowFigureWidget
from clipstudio.ui.places.audits.answer_page import AnswerPage
from clipstudio.ui.places.audits.choice_controls import ButtonsControl, SearchControl
from clipstudio.ui.window.main_window import MainWindow
from tests.ui.keys import focused, press

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A first start: no project, no settings."""
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    application()
    window = MainWindow()
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()


def select_label(qtbot: QtBot, page: AnswerPage, text: str) -> None:
    """Type a label or category into the page's list of them and take it."""
    control = page.choices.control(COUNTED)
    assert isinstance(control, SearchControl)
    line, completer = control.box.lineEdit(), control.box.completer()
    assert line is not None
    assert completer is not None
    option = next(option for option in control.choice.options if option.words.startswith(text))
    line.selectAll()
    qtbot.keyClicks(line, option.words)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    completer.popup().hide()  # which a real Return would reach first, and close
    qtbot.waitUntil(lambda: is_chosen(page, COUNTED, option.value))


def is_chosen(page: AnswerPage, name: str, value: str) -> bool:
    """Whether the answer that is shown is the one to a choice."""
    choices = page.answer.choices if page.answer is not None else ()
    return any((choice.name, choice.chosen) == (name, value) for choice in choices)


def show_figure(qtbot: QtBot, page: AnswerPage, form: str) -> None:
    """Press the button of a figure and wait for it."""
    control = page.choices.control(FORM)
    assert isinstance(control, ButtonsControl)
    place = [option.value for option in control.choice.options].index(form)
    qtbot.mouseClick(control.buttons.button(place), LEFT)
    qtbot.waitUntil(lambda: is_chosen(page, FORM, form))


def take_the_tour(qtbot: QtBot, window: MainWindow) -> None:
    """Go through the four steps by hand and by the keys of the panel; then go back, and end it from outside."""
    assert window.project_view is not None
    view, page, tour = window.project_view, window.project_view.audits.answer, window.project_view.tour
    panel = tour.panel
    qtbot.waitUntil(panel.isVisible)
    assert focused(window) is panel.next
    assert "Of 118 images of people in dotted clothes" in panel.text.text()
    rows = page.figure.widget
    assert isinstance(rows, RowFigureWidget)
    place = [row.name for row in rows.rows].index("dotted")
    qtbot.mouseClick(rows.plot.viewport(), LEFT, pos=rows.plot.place_center(place))
    assert panel.ask.text() == "Done."
    qtbot.waitUntil(lambda: page.grid.model.rowCount() == 78)
    planted = page.target
    panel.take_keyboard()
    press(window, Qt.Key.Key_Return)
    qtbot.mouseClick(panel.do, LEFT)
    assert page.grid.preview_shown
    assert not page.grid.model.blur.covers(page.grid.preview.image or 0)
    qtbot.waitUntil(lambda: page.grid.preview.labels.are_shown)
    assert panel.ask.text() == "Done."
    panel.take_keyboard()
    press(window, Qt.Key.Key_Return)
    assert panel.title.text().startswith("Step 3 of 4")
    assert focused(window) is panel.do
    made = len(view.project.run_list.all())
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.title.text().startswith("Step 4 of 4"), timeout=60_000)
    assert len(view.project.run_list.all()) == made + 1
    assert focused(window) is panel.close_button
    assert "4 of 118 images are called thief or smuggler (3.4 %)" in panel.text.text().replace(
        "\N{NO-BREAK SPACE}", " "
    )
    qtbot.waitUntil(lambda: view.audits.run is not None and len(view.audits.run.label_set.labels) == 8)
    for step in ("Step 3 of 4", "Step 2 of 4"):
        panel.back.setFocus()
        press(window, Qt.Key.Key_Return)
        assert panel.title.text().startswith(step)
        qtbot.waitUntil(lambda: view.audits.run is not None and len(view.audits.run.label_set.labels) == 7)
        # What a step speaks of is what is seen.
        qtbot.waitUntil(lambda: page.target == planted and page.grid.model.rowCount() == 78)
    tour.start()
    qtbot.waitUntil(lambda: panel.title.text().startswith("Step 1 of 4") and page.is_read)
    first, *_, last = (run.key for run in view.project.run_list.all() if run.key.kind is RunKind.RUN)
    # Two runs side by side have a bar of dotted clothes too, and it is not the tour's.
    view.audits.open(PairKey(first, last))
    qtbot.waitUntil(lambda: page.is_read and page.requested == PairKey(first, last))
    page.choose(form=SLOPE)
    qtbot.waitUntil(lambda: is_chosen(page, FORM, SLOPE))
    qtbot.mouseClick(panel.next, LEFT)
    qtbot.waitUntil(lambda: panel.title.text().startswith("Step 2 of 4"))
    qtbot.waitUntil(lambda: page.is_read and page.target == planted and page.grid.model.rowCount() == 78)
    view.take_keyboard()
    press(window, Qt.Key.Key_Escape)
    assert not panel.isVisible()


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_the_sample_from_first_start_to_a_clicked_bar(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sample"
    window.sample.move(folder)
    assert "clipstudio" in window.windowTitle()
    qtbot.mouseClick(window.start_page.sample, LEFT)
    qtbot.waitUntil(lambda: window.job_bar.words != "Nothing is running.", timeout=60_000)
    qtbot.waitUntil(lambda: window.project_view is not None, timeout=300_000)
    assert window.project_view is not None
    audits = window.project_view.audits
    page = audits.answer
    qtbot.waitUntil(lambda: audits.run is not None and page.target is not None, timeout=20_000)
    take_the_tour(qtbot, window)
    result = audits.run
    assert result is not None
    assert result.record.plan.name == AUDIT_NAME
    assert SAMPLE_NOTE in page.head.warning.text()

    planted = sample_facts()["planted"]
    comparison = result.comparisons[0]
    category = result.label_set.categories.index("crime-related")
    names = comparison.group_names
    rates = {name: group.categories[category] for name, group in zip(names, comparison.groups, strict=True)}
    flagged = rates.pop(planted["group"])
    estimable = [rate for rate in rates.values() if rate.rate is not None]
    assert flagged.low is not None
    assert all(rate.high is not None and flagged.low > rate.high for rate in estimable)
    assert any(rate.rate is None for rate in rates.values()), "the tiny group is not estimable"

    select_label(qtbot, page, "person")
    select_label(qtbot, page, "crime-related")
    rows = page.figure.widget
    assert isinstance(rows, RowFigureWidget)
    place = [row.name for row in rows.rows].index(planted["group"])
    qtbot.mouseClick(rows.plot.viewport(), LEFT, pos=rows.plot.place_center(place))
    qtbot.waitUntil(lambda: page.grid.model.rowCount() == flagged.count)
    shown = window.project_view.project.images.rows(page.grid.model.ids)
    assert len(shown) == flagged.count
    for row in shown:
        values = window.project_view.project.attributes.of_image(row.id)
        assert values["group"][0][0] == planted["group"]

    qtbot.keyClick(page.grid.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.grid.selected_ids()) == flagged.count)
    # The picker's list of suggestions was a window of its own; without a window manager ours stays behind.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.grid.view.setFocus()
    qtbot.keyClick(page.grid.view, Qt.Key.Key_End)  # the tour revealed the first
    qtbot.keyClick(page.grid.view, Qt.Key.Key_Space)
    assert not page.grid.preview_shown, "with blur on, the first press of the space bar reveals"
    qtbot.keyClick(page.grid.view, Qt.Key.Key_Space)
    assert page.grid.preview_shown
    qtbot.keyClick(page.grid.preview.picture, Qt.Key.Key_Escape)
    assert not page.grid.preview_shown

    for form, kind in ((ALL_LABELS, MatrixFigure), (HISTOGRAM, HistogramFigure), (BY_GROUP, RowFigure)):
        show_figure(qtbot, page, form)
        assert isinstance(page.figure.figure, kind)
        for ending in ("png", "svg", "csv"):
            path = tmp_path / f"{form}.{ending}"
            monkeypatch.setattr(page, "ask_file", lambda path=path: path)
            qtbot.mouseClick(page.save_button, LEFT)
            qtbot.waitUntil(lambda path=path: path.exists() and path.stat().st_size > 100)

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.project_view.place is window.project_view.images
    qtbot.waitUntil(
        lambda: window.project_view is not None and window.project_view.images.grid.model.rowCount() == 800
    )

    words = window.project_view.project.label_sets.versions("sample-words")
    window.close_project()
    qtbot.waitUntil(lambda: window.project_view is None, timeout=20_000)
    qtbot.mouseClick(window.start_page.sample, LEFT)
    qtbot.waitUntil(lambda: window.project_view is not None, timeout=20_000)
    assert window.project_view is not None
    project = window.project_view.project
    assert [len(audit.runs) for audit in project.runs.audits() if audit.name == AUDIT_NAME] == [1]
    assert project.label_sets.versions("sample-words") == words
    assert not window.project_view.tour.panel.isVisible(), "the tour is shown once"
