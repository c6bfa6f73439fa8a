"""No place cuts a text in a small window: it wraps, folds, or ends in an ellipsis whose tooltip has the whole."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.domain.ids import RunId
from clipstudio.ui.style import theme
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import ProjectView
from tests.ui.cut_texts import cut_texts
from tests.ui.window.test_keyboard import SCENES, path, view, window

__all__ = ["path", "view", "window"]

SIZES = (
    (900, 600, 1.0, ("audits",)),
    (1024, 700, 1.5, ("table", "importing", "adding")),
)
"""Width and height of the window in pixels, how much larger than usual its text is, and the pages that have least
room there."""


def test_no_page_cuts_a_text(qtbot: QtBot, qapp: QApplication, window: MainWindow, view: ProjectView) -> None:
    points = qapp.font().pointSizeF()
    for width, height, text, pages in SIZES:
        window.resize(width, height)
        theme.scale_text(text * points)
        for name in pages:
            view.audits.open_run(RunId(1))  # scenes of this place begin at an answer
            SCENES[name](view, qtbot)

            def is_whole(name: str = name, width: int = width) -> None:
                # What is still being counted comes a little later.
                assert not (cut := cut_texts(window)), f"{name} in {width} pixels: {cut}"

            qtbot.waitUntil(is_whole, timeout=20_000)
