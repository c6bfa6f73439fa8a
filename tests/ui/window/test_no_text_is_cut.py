"""No place cuts a text in a small window: it wraps, folds, or ends in an ellipsis whose tooltip has the whole."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.ids import RunId
from clipstudio.ui.measure import FORM_LETTERS, Measure
from clipstudio.ui.places.labels.table_view import LEAST_ROWS
from clipstudio.ui.style import theme
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import ProjectView
from tests.ui.cut_texts import cut_texts
from tests.ui.window.test_keyboard import SCENES, made, path, view, window

__all__ = ["made", "path", "view", "window"]

SIZES = (
    (837, 485, 1.0, ("images", "plan")),  # what 1280 by 800 leaves where the desktop is enlarged to 150 %
    (900, 600, 1.0, ("audits", "plan", "table", "models")),
    (900, 600, 1.5, ("attributes",)),
    (1024, 700, 1.5, ("table", "names", "importing", "adding")),
    (1280, 800, 2.0, ("labels", "plan", "attributes", "images", "audits", "models", "names")),
)
"""Width and height of the window in pixels, how much larger than usual its text is, and the pages that have least
room there."""


def test_no_page_cuts_a_text(qtbot: QtBot, qapp: QApplication, window: MainWindow, view: ProjectView) -> None:
    points = qapp.font().pointSizeF()
    for width, height, text, pages in SIZES:
        window.resize(width, height)
        theme.scale_text(text * points)
        assert (window.width(), window.height()) == (width, height)
        qtbot.waitUntil(lambda: window.job_bar.geometry().bottom() < window.height())
        for name in pages:
            view.audits.open_run(RunId(1))  # scenes of this place begin at an answer
            SCENES[name](view, qtbot)

            def is_whole(name: str = name, width: int = width) -> None:
                # What is still being counted comes a little later.
                assert not (cut := cut_texts(window)), f"{name} in {width} pixels: {cut}"

            qtbot.waitUntil(is_whole, timeout=20_000)


def test_a_large_window_leaves_its_room_to_pictures_and_not_to_fields(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    window.resize(3840, 2160)
    for name, page in (("adding", view.models.form), ("plan", view.audits.form)):
        view.audits.open_run(RunId(1))
        SCENES[name](view, qtbot)
        letters = page.fontMetrics().averageCharWidth()
        (column,) = page.findChildren(Measure)

        def is_narrow(page: QWidget = page, column: Measure = column, letters: int = letters) -> None:
            assert page.width() > 2000
            assert column.width() == FORM_LETTERS * letters

        qtbot.waitUntil(is_narrow)


def test_with_large_text_some_labels_of_a_set_are_seen(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, view: ProjectView
) -> None:
    theme.scale_text(2 * qapp.font().pointSizeF())
    window.resize(1024, 700)
    SCENES["labels"](view, qtbot)
    table = view.labels.editor.rows.table
    qtbot.waitUntil(lambda: table.viewport().height() >= (LEAST_ROWS - 1) * table.rowHeight(0))


def test_a_model_is_seen_in_a_small_window(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    window.resize(900, 600)
    SCENES["models"](view, qtbot)
    table = view.models.table
    qtbot.waitUntil(lambda: table.model().rowCount() > 0, timeout=20_000)
    qtbot.waitUntil(
        lambda: table.viewport().rect().contains(table.visualRect(table.model().index(0, 0))), timeout=5_000
    )
