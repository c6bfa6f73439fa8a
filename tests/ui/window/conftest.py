"""The real window, without a project or with an empty one, on a home of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.ui.app import application
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import ProjectView
from tests.prepared import copy_of
from tests.ui.window.projects import opened


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The window, shown and active."""
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    application()
    window = MainWindow()
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()
    # Where much was deleted it closes a moment later.
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    window.deleteLater()


@pytest.fixture
def path(blank: Path, tmp_path: Path) -> Path:
    """A project in which nothing is yet."""
    return copy_of(blank, tmp_path / "one.clipstudio")


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow, path: Path) -> ProjectView:
    """That project in the window."""
    return opened(qtbot, window, path)


@pytest.fixture
def all_places(view: ProjectView) -> None:
    """Every place of that project is built, as it is a moment after the project is shown."""
    view.complete()
