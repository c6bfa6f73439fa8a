"""The whole window by ear: every control of every page has a name, its role and its value."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from clipstudio.domain.ids import RunId
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.preferences_dialog import PreferencesDialog
from clipstudio.ui.window.project_view import ProjectView
from tests.ui.spoken import controls, faults, spoken
from tests.ui.window.test_keyboard import IMAGES, REPORTS, REVIEW, SCENES, made, path, place, view, window

__all__ = ["made", "path", "view", "window"]


def review_form(view: ProjectView, _qtbot: QtBot) -> None:
    view.go_to(REVIEW)
    view.review.open_form()


def clusters(view: ProjectView, _qtbot: QtBot) -> None:
    view.go_to(IMAGES)
    view.images.open_clusters()


def duplicates(view: ProjectView, _qtbot: QtBot) -> None:
    view.go_to(IMAGES)
    view.images.open_duplicates()


def embedding_map(view: ProjectView, _qtbot: QtBot) -> None:
    view.go_to(IMAGES)
    view.images.open_map()


PAGES: dict[str, Callable[[ProjectView, QtBot], None]] = {
    **SCENES,
    "review": place(REVIEW),
    "reports": place(REPORTS),
    "review form": review_form,
    "clusters": clusters,
    "duplicates": duplicates,
    "map": embedding_map,
}


def test_every_control_of_every_page_says_what_it_is(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    for name, show in PAGES.items():
        view.audits.open_run(RunId(1))  # scenes of this place begin at an answer
        show(view, qtbot)

        def is_told(name: str = name) -> None:
            # What is still being read comes a little later.
            assert not (wrong := faults(window)), f"{name}: {wrong}"
            assert len(list(controls(window))) > 10

        qtbot.waitUntil(is_told, timeout=20_000)


def test_the_start_page_and_the_dialogs_say_what_they_are(qtbot: QtBot, window: MainWindow) -> None:
    assert not faults(window)
    window.show_preferences()
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    assert not faults(dialog)
    said = spoken(dialog.scheme)
    assert (said.role.name, said.name, said.value) == ("ComboBox", "Colours", dialog.scheme.currentText())
    dialog.close()
