"""Projects in the real window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import ProjectView


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> ProjectView:
    """Open a project and wait until it is shown."""
    window.open_project(path)
    return shown(qtbot, window, path)


def shown(qtbot: QtBot, window: MainWindow, path: Path) -> ProjectView:
    """Wait until a project that was asked for is shown."""
    qtbot.waitUntil(lambda: window.project_view is not None and window.project_view.project.path == path)
    assert window.project_view is not None
    return window.project_view
