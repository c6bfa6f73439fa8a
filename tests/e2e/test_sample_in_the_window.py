"""From first start to a clicked bar, in the real window, by clicks and keys: the sample tells what was planted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.services.sample import AUDIT_NAME, sample_facts
from clipstudio.ui.app import application
from clipstudio.ui.window.main_window import MainWindow

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


def select_label(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Type a label or category into the result's picker and take it."""
    assert window.project_view is not None
    line = window.project_view.audits.run_panel.view.header.picker.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_the_sample_from_first_start_to_a_clicked_bar(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sample"
    monkeypatch.setattr(window, "ask_sample_folder", lambda: folder)
    assert "clipstudio" in window.windowTitle()
    qtbot.mouseClick(window.start_page.sample, LEFT)
    qtbot.waitUntil(lambda: window.job_bar.words != "Nothing is running.", timeout=60_000)
    qtbot.waitUntil(lambda: window.project_view is not None, timeout=300_000)
    assert window.project_view is not None
    panel = window.project_view.audits.run_panel
    qtbot.waitUntil(lambda: panel.result is not None and panel.shown is not None, timeout=20_000)
    assert panel.result is not None
    assert panel.result.record.plan.name == AUDIT_NAME
    assert "drawn example" in panel.view.warning.text()

    planted = sample_facts()["planted"]
    comparison = panel.result.comparisons[0]
    category = panel.result.label_set.categories.index("crime-related")
    names = comparison.group_names
    rates = {name: group.categories[category] for name, group in zip(names, comparison.groups, strict=True)}
    flagged = rates.pop(planted["group"])
    estimable = [rate for rate in rates.values() if rate.rate is not None]
    assert flagged.low is not None
    assert all(rate.high is not None and flagged.low > rate.high for rate in estimable)
    assert any(rate.rate is None for rate in rates.values()), "the tiny group is not estimable"

    position = names.index(planted["group"])
    select_label(qtbot, window, "crime-related")
    plot = panel.view.chart.plot
    qtbot.mouseClick(plot.viewport(), LEFT, pos=plot.row_center(position))
    qtbot.waitUntil(lambda: panel.grid.model.rowCount() == flagged.count, timeout=5_000)
    shown = window.project_view.project.images.rows(panel.grid.model.ids)
    assert len(shown) == flagged.count
    for row in shown:
        values = window.project_view.project.attributes.of_image(row.id)
        assert values["group"][0][0] == planted["group"]

    qtbot.keyClick(panel.grid.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(panel.grid.selected_ids()) == flagged.count)
    # The picker's list of suggestions was a window of its own; without a window manager ours stays behind.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panel.grid.view.setFocus()
    qtbot.keyClick(panel.grid.view, Qt.Key.Key_Home)
    qtbot.keyClick(panel.grid.view, Qt.Key.Key_Space)
    assert not panel.grid.preview_shown, "with blur on, the first press of the space bar reveals"
    qtbot.keyClick(panel.grid.view, Qt.Key.Key_Space)
    assert panel.grid.preview_shown
    qtbot.keyClick(panel.grid.preview.picture, Qt.Key.Key_Escape)
    assert not panel.grid.preview_shown

    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.project_view.place is window.project_view.images
    qtbot.waitUntil(
        lambda: window.project_view is not None and window.project_view.images.grid.model.rowCount() == 800
    )
