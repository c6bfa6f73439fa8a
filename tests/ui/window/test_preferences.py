"""Preferences: every setting holds at once, in what is open, and at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMenu, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from clipstudio.domain import estimates
from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.services.folders import models_folder
from clipstudio.services.jobs import JobReport, JobState
from clipstudio.storage.cache_place import cache_beside, cache_of
from clipstudio.ui.choices import CACHE_LIMIT, CONFIDENCE, INTERVAL, MINIMUM_N
from clipstudio.ui.confidence_box import ConfidenceBox
from clipstudio.ui.forms.plain_editors import ConfidenceEditor, NumberEditor, OptionEditor
from clipstudio.ui.preferences import plan_value
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import theme
from clipstudio.ui.window import main_window
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.preferences_dialog import PreferencesDialog
from clipstudio.ui.window.project_view import ProjectView
from clipstudio.ui.window.shortcut_sheet import ShortcutSheet
from tests.prepared import copy_of
from tests.ui.window.projects import opened
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
    colours = entries(window, "&View")["Colours"].menu()
    assert isinstance(colours, QMenu)
    colours.actions()[1].trigger()
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


@pytest.mark.usefixtures("all_places")
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


def test_new_plans_begin_with_the_confidence_level_that_is_preferred(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    level = view.audits.form.editor("confidence", ConfidenceEditor)
    assert level.value() == 0.95
    dialog = dialog_of(qtbot, window)
    section = next(each for each in dialog.sections if dialog.confidence in each.findChildren(ConfidenceBox))
    for words in ("confidence", "level", "significance", "99 %"):
        dialog.search.setText(words)
        qtbot.waitUntil(lambda: section.isVisible() and dialog.confidence.isVisible())
    for words, control in (("theme", dialog.scheme), ("font", dialog.text_size), ("gpu", dialog.device)):
        dialog.search.setText(words)
        assert control.isVisible(), "other words for a setting find it too"
        assert not section.isVisible()
    dialog.search.clear()
    dialog.confidence.setFocus()
    qtbot.keyClick(dialog.confidence, Qt.Key.Key_Down)
    assert (level.value(), view.session.preferences.confidence) == (0.99, 0.99)
    assert Settings().choices.get(CONFIDENCE) == 99
    qtbot.mouseClick(section.reset, LEFT)
    assert (dialog.confidence.currentText(), level.value()) == ("95 %", 0.95)
    level.choose(0.9)
    dialog.confidence.setCurrentIndex(2)
    assert level.value() == 0.9, "what was chosen in a form stays"
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
    for _ in range(60):
        reached.add(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    wanted = {
        dialog.search,
        dialog.scheme,
        dialog.text_size,
        dialog.blurs,
        dialog.folds,
        dialog.minimum,
        dialog.tour,
    }
    assert wanted <= reached
    buttons = [each for each in dialog.findChildren(QPushButton) if each.isEnabled() and each.isVisible()]
    assert all(each in reached for each in buttons)
    close(qtbot, window, dialog)


def test_a_setting_is_found_by_its_words_and_the_rest_stands_back(qtbot: QtBot, window: MainWindow) -> None:
    dialog = dialog_of(qtbot, window)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.tour.setFocus()
    qtbot.keyClick(dialog.tour, Qt.Key.Key_F, CONTROL)
    qtbot.waitUntil(dialog.search.hasFocus)
    qtbot.keyClicks(dialog.search, "clopper")
    seen = [section for section in dialog.sections if section.isVisible()]
    assert [section.heading.text() for section in seen] == ["New audits and probes"]
    assert dialog.interval.isVisible(), "an option of a list is found too"
    assert not dialog.minimum.isVisible()
    assert not seen[0].reset.isVisible(), "it would put back what is not seen"
    assert seen[0].form.labelForField(dialog.interval.parentWidget()).property("found")
    dialog.search.setText("blur")
    assert dialog.blurs.isVisible()
    assert dialog.blurs.property("found")
    assert not dialog.folds.isVisible()
    dialog.search.setText("nonsense")
    assert not any(section.isVisible() for section in dialog.sections)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "Esc empties the field first"
    assert all(section.isVisible() for section in dialog.sections)
    assert not dialog.blurs.property("found")
    assert seen[0].reset.isVisible()
    close(qtbot, window, dialog)


def test_a_group_is_reset_by_itself(qtbot: QtBot, window: MainWindow, qapp: QApplication) -> None:
    usual = qapp.font().pointSizeF()
    dialog = dialog_of(qtbot, window)
    appearance, care = dialog.sections[:2]
    assert not appearance.reset.isEnabled()
    dialog.scheme.setCurrentIndex(dialog.scheme.findData("dark"))
    assert appearance.reset.isEnabled(), "the colours alone are another setting too"
    dialog.text_size.setValue(130)
    dialog.tile_size.setValue(96)
    dialog.blurs.setChecked(False)
    assert appearance.reset.isEnabled()
    assert care.reset.isEnabled()
    qtbot.mouseClick(appearance.reset, LEFT)
    assert (Settings().scheme, Settings().text_scale) == ("system", 100)
    assert (dialog.text_size.value(), dialog.tile_size.value()) == (100, 160)
    assert qapp.font().pointSizeF() == pytest.approx(usual)
    assert not theme.dark
    assert not appearance.reset.isEnabled()
    assert not dialog.blurs.isChecked(), "another group stays"
    close(qtbot, window, dialog)


def test_what_plans_models_and_pictures_begin_with(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    form = view.audits.form
    dialog = dialog_of(qtbot, window)
    dialog.interval.setCurrentIndex(1)
    assert form.editor("interval", OptionEditor).value() is IntervalMethod.CLOPPER_PEARSON
    dialog.speed.setCurrentIndex(1)
    assert form.precision == "auto"
    form.runs_on.exact.setChecked(True)
    dialog.speed.setCurrentIndex(0)
    dialog.speed.setCurrentIndex(1)
    assert form.precision == "auto"
    form.runs_on.device.setText("cuda. found")
    dialog.device.setCurrentIndex(dialog.device.findData("cpu"))
    dialog.threads.setValue(3)
    assert (window.shelf.device, window.shelf.threads) == ("cpu", 3)
    assert form.runs_on.device.text() == "", "it is asked again where models run"
    dialog.tile_size.setValue(240)
    assert view.images.grid.view.tile_size == 240
    close(qtbot, window, dialog)


def test_no_download_is_offered_where_they_are_off(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    panel = view.models.downloads
    panel.id.setText("org/name")
    assert panel.download.isEnabled()
    dialog = dialog_of(qtbot, window)
    dialog.downloads.setCurrentIndex(1)
    assert not panel.download.isEnabled()
    assert "Downloads are off" in panel.words.text()
    panel.download.confirmed.emit()
    assert not window.job_bar.reports, "not by any way"
    dialog.downloads.setCurrentIndex(0)
    assert panel.download.isEnabled()
    close(qtbot, window, dialog)


def test_caches_are_told_and_deleted_except_that_of_the_open_project(
    qtbot: QtBot, window: MainWindow, view: ProjectView, blank: Path, tmp_path: Path
) -> None:
    other = copy_of(blank, tmp_path / "other.clipstudio")
    for project in (view.project.path, other):
        file = cache_of(project) / "embeddings" / "a.f32"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x" * 2_000_000)
    window.settings.remember(other)
    dialog = dialog_of(qtbot, window)
    qtbot.waitUntil(lambda: len(dialog.caches.buttons) == 2)
    assert not dialog.caches.buttons[view.project.path].button.isEnabled()
    button = dialog.caches.buttons[other]
    qtbot.mouseClick(button.button, LEFT)
    assert button.words.text().startswith("Delete 2.0 MB of “other.clipstudio”?")
    qtbot.mouseClick(button.yes, LEFT)
    qtbot.waitUntil(lambda: list(dialog.caches.buttons) == [view.project.path])
    assert not cache_of(other).exists()
    close(qtbot, window, dialog)


def test_caches_are_kept_elsewhere_and_moved_except_that_of_the_open_project(
    qtbot: QtBot,
    window: MainWindow,
    view: ProjectView,
    blank: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = copy_of(blank, tmp_path / "other.clipstudio")
    for project in (view.project.path, other):
        (cache_of(project) / "embeddings").mkdir(parents=True, exist_ok=True)
        (cache_of(project) / "embeddings" / "a.f32").write_bytes(b"x" * 1000)
    window.settings.remember(other)
    dialog = dialog_of(qtbot, window)
    place = dialog.cache_place
    monkeypatch.setattr(place, "ask_folder", lambda: tmp_path / "caches")
    qtbot.mouseClick(place.choose, LEFT)
    assert place.place.text() == str(tmp_path / "caches")
    qtbot.waitUntil(place.move_button.isVisible)
    assert place.words.text().startswith("2 caches lie at the former place.")
    assert "close the project" in place.words.text()
    qtbot.mouseClick(place.move_button, LEFT)
    qtbot.waitUntil(lambda: place.words.text() == "1 cache was moved.")
    assert not cache_beside(other).exists()
    assert cache_of(other).parent == tmp_path / "caches"
    assert view.project.cache.is_dir()
    dialog.cache_limit.setValue(3)
    assert Settings().choices.path.read_text("utf-8").count("limit_gb = 3") == 1
    caches = next(section for section in dialog.sections if section.heading.text() == "Caches")
    qtbot.mouseClick(caches.reset, LEFT)
    assert place.place.text() == "beside each project"
    assert dialog.cache_limit.text() == "no limit"
    close(qtbot, window, dialog)


def test_caches_are_kept_within_their_limit_when_a_project_opens(
    qtbot: QtBot, window: MainWindow, blank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main_window, "GIGABYTE", 1000)
    old, new = (copy_of(blank, tmp_path / f"{name}.clipstudio") for name in ("old", "new"))
    (cache_of(old) / "embeddings").mkdir(parents=True)
    (cache_of(old) / "embeddings" / "a.f32").write_bytes(b"x" * 2000)
    window.settings.remember(old)
    window.preferences.keep(CACHE_LIMIT, 1)
    opened(qtbot, window, new)
    qtbot.waitUntil(lambda: not cache_of(old).exists())
    qtbot.waitUntil(lambda: "“old.clipstudio” were cleared" in window.messages.text)


def test_nothing_moves_by_itself_where_motion_is_reduced(qtbot: QtBot, window: MainWindow) -> None:
    usual = QApplication.cursorFlashTime()
    unknown = JobReport(1, "Looking", JobState.RUNNING)
    dialog = dialog_of(qtbot, window)
    dialog.still.setChecked(True)
    assert QApplication.cursorFlashTime() == 0
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    window.job_bar.take(unknown)
    bar = window.job_bar.findChild(QProgressBar)
    assert bar is not None
    assert bar.maximum() > 0, "a bar without an end runs to and fro"
    dialog.still.setChecked(False)
    window.job_bar.take(unknown)
    assert bar.maximum() == 0
    assert QApplication.cursorFlashTime() == usual
    close(qtbot, window, dialog)


def test_the_keys_are_one_click_away(qtbot: QtBot, window: MainWindow) -> None:
    dialog = dialog_of(qtbot, window)
    qtbot.mouseClick(dialog.keys, LEFT)
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    sheet.close()
    close(qtbot, window, dialog)


def test_settings_that_cannot_be_read_are_told_of_once(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path))
    (tmp_path / "settings.toml").write_text("[appearance\n", encoding="utf-8")
    texts = []
    for _start in range(2):
        window = MainWindow()
        texts.append(window.messages.text)
        window.close()
        window.deleteLater()
    assert texts[0].startswith("The settings in settings.toml could not be read")
    assert texts[1] == ""


def test_what_settings_begin_with_is_what_the_program_has_without_them() -> None:
    assert MINIMUM_N.default == DEFAULT_MINIMUM_N
    assert plan_value(CONFIDENCE, CONFIDENCE.default) == estimates.CONFIDENCE
    assert INTERVAL.words == tuple(IntervalMethod)
