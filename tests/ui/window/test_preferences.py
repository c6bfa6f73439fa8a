"""Preferences: every setting holds at once, in what is open, and at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from clipstudio.services.folders import models_folder
from clipstudio.ui.forms.plain_editors import NumberEditor
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import theme
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.preferences_dialog import PreferencesDialog
from clipstudio.ui.window.project_view import ProjectView
from tests.ui.window.test_menus import entries

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


def dialog_of(qtbot: QtBot, window: MainWindow) -> PreferencesDialog:
    """The dialog, opened by its keys."""
    qtbot.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def close(qtbot: QtBot, window: MainWindow, dialog: PreferencesDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(PreferencesDialog) is None)


def test_colours_and_text_follow_and_are_followed(qtbot: QtBot, window: MainWindow, qapp: QApplication) -> None:
    usual = qapp.font().pointSizeF()
    dialog = dialog_of(qtbot, window)
    window.show_preferences()
    assert len(window.findChildren(PreferencesDialog)) == 1, "a second one does not come"
    dialog.scheme.setFocus()
    qtbot.keyClicks(dialog.scheme, "Dark")
    assert theme.dark
    assert Settings().scheme == "dark"
    entries(window, "&View")["Light"].trigger()
    assert not theme.dark
    assert dialog.scheme.currentText() == "Light"
    dialog.text_size.selectAll()
    qtbot.keyClicks(dialog.text_size, "150")
    qtbot.keyClick(dialog.text_size, Qt.Key.Key_Return)
    assert qapp.font().pointSizeF() == pytest.approx(1.5 * usual)
    assert dialog.isVisible(), "Enter takes the number over and presses nothing"
    assert Settings().text_scale == 150
    entries(window, "&View")["Default text size"].trigger()
    assert dialog.text_size.value() == 100
    close(qtbot, window, dialog)


def test_care_is_taken_only_as_far_as_one_prefers(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    dialog = dialog_of(qtbot, window)
    blur, rows = view.images.grid.model.blur, view.labels.editor.rows
    top = view.images.grid.preview.labels
    top.set_labels([("slur", 0.9, True)], folded=True)
    view.images.grid.set_blurred(True)
    view.labels.bench.choose(next(each for each in view.labels.bench.documents if each.title == "denigration-21"))
    assert (blur.covers(1), top.are_shown, rows.filter.folds) == (True, False, True)
    for tick in (dialog.blurs, dialog.folds):
        tick.setFocus()
        qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert (blur.covers(1), top.are_shown, rows.filter.folds) == (False, True, False)
    for tick in (dialog.blurs, dialog.folds):
        qtbot.mouseClick(tick, LEFT, pos=QPoint(8, tick.height() // 2))
    assert (blur.covers(1), top.are_shown, rows.filter.folds) == (True, False, True)
    close(qtbot, window, dialog)


def test_new_plans_begin_with_the_smallest_group_that_is_preferred(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    least = view.audits.form.editor("minimum_n", NumberEditor)
    assert least.value() == 10
    dialog = dialog_of(qtbot, window)
    dialog.minimum.selectAll()
    qtbot.keyClicks(dialog.minimum, "25")
    qtbot.keyClick(dialog.minimum, Qt.Key.Key_Return)
    assert least.value() == 25
    least.choose(7)
    dialog.minimum.setValue(30)
    assert least.value() == 7, "what was written in a form stays"
    close(qtbot, window, dialog)


def test_recent_projects_are_forgotten_and_brought_back(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    path = view.project.path
    dialog = dialog_of(qtbot, window)
    assert dialog.recent.text() == "1 project"
    qtbot.mouseClick(dialog.clear, LEFT)
    assert Settings().recent == []
    assert (dialog.recent.text(), dialog.clear.text()) == ("none", "Undo")
    assert not entries(window, "&File")["Open recent"].isEnabled()
    qtbot.mouseClick(dialog.clear, LEFT)
    assert Settings().recent == [path]
    assert entries(window, "&File")["Open recent"].isEnabled()
    close(qtbot, window, dialog)


def test_folders_are_shown_where_there_are_any(
    qtbot: QtBot, window: MainWindow, view: ProjectView, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", staticmethod(lambda url: asked.append(Path(url.toLocalFile())) is None)
    )
    models_folder().mkdir(parents=True, exist_ok=True)
    dialog = dialog_of(qtbot, window)
    assert list(dialog.folder_buttons) == ["Models", "Settings and log", "Cache of this project"]
    for button in dialog.folder_buttons.values():
        assert button.isEnabled() or button.toolTip() == "There is nothing in it yet"
    qtbot.mouseClick(dialog.folder_buttons["Models"], LEFT)
    assert asked == [models_folder()]
    close(qtbot, window, dialog)


def test_the_tour_is_asked_for_again(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(window, "make_sample", lambda: asked.append(window.settings.tour_seen))
    window.settings.tour_seen = True
    dialog = dialog_of(qtbot, window)
    qtbot.mouseClick(dialog.tour, LEFT)
    assert asked == [False], "the sample is made or opened, and its tour begins"
    qtbot.waitUntil(lambda: window.findChild(PreferencesDialog) is None)


def test_every_control_is_reached_by_tab(qtbot: QtBot, window: MainWindow) -> None:
    dialog = dialog_of(qtbot, window)
    dialog.scheme.setFocus()
    reached = set()
    for _ in range(20):
        reached.add(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    wanted = {dialog.scheme, dialog.text_size, dialog.blurs, dialog.folds, dialog.minimum, dialog.tour}
    assert wanted <= reached
    assert all(each in reached for each in dialog.findChildren(QPushButton) if each.isEnabled())
    close(qtbot, window, dialog)
