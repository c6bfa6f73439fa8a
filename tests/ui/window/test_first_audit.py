"""The steps of a first audit stand beside the work and tick themselves, however a step was done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.services.projects import new_project
from clipstudio.ui.window import first_audit
from clipstudio.ui.window.first_audit import AGAIN, GROUPS, IMPORT, LABELS, READ, RUN, FirstAuditPanel, Standing
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import ProjectView
from tests.storage.conftest import add_images
from tests.ui.window.projects import opened, shown
from tests.ui.window.test_menus import entries

LEFT = Qt.MouseButton.LeftButton


def spoken_values(form: QWidget) -> str:
    return " ".join(box.currentText() for box in form.findChildren(QComboBox))


def test_what_is_said_below_two_lines_of_steps_is_not_cut(qtbot: QtBot) -> None:
    page, panel = QWidget(), FirstAuditPanel()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(QWidget(), 1)
    column.addWidget(panel)
    panel.show_steps({IMPORT, GROUPS, LABELS})
    panel.show()
    page.resize(460, 600)
    page.show()
    qtbot.waitUntil(lambda: panel.words.height() >= panel.words.heightForWidth(panel.words.width()) > 30)


@pytest.mark.usefixtures("all_places")
def test_the_steps_lead_and_tick_themselves(
    qtbot: QtBot, window: MainWindow, view: ProjectView, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    entries(window, "&Help")["First audit on your images"].trigger()
    panel = view.guide.panel
    qtbot.waitUntil(panel.isVisible)
    assert [button.property("role") for button in panel.buttons] == ["primary", "", "", "", ""]
    qtbot.mouseClick(panel.buttons[IMPORT], LEFT)
    assert view.images.disk.form.isVisible()
    qtbot.mouseClick(panel.buttons[GROUPS], LEFT)
    assert view.place is view.attributes
    assert not view.attributes.form.isVisible()
    table = tmp_path / "beside.csv"
    table.write_text("file,gender\na.png,f\n")
    view.images.disk.table_beside = table
    qtbot.mouseClick(panel.buttons[GROUPS], LEFT)
    assert view.attributes.form.isVisible(), "the table was found with the images"
    assert view.images.disk.table_beside is None, "what is chosen in the form stays"
    view.attributes.close_import()
    view.go_to(2)
    qtbot.waitUntil(lambda: view.labels.bench.current is not None)
    assert view.guide.done == set(), "the set that is there at first was chosen by nobody"
    chosen = next(each for each in view.labels.bench.documents if each.saved_name == "fairface-gender")
    view.labels.bench.choose(chosen)
    assert view.guide.done == {LABELS}, "it was done without the guide"
    qtbot.mouseClick(panel.buttons[RUN], LEFT)
    assert view.audits.form.isVisible()
    qtbot.waitUntil(lambda: "fairface-gender" in spoken_values(view.audits.form))
    monkeypatch.setattr(
        first_audit, "read_standing", lambda _project: Standing(images=True, groups=True, runs=True)
    )
    view.audits.runs._under_way.add((object(), ""))  # type: ignore[arg-type]
    view.audits.runs.changed.emit()
    assert panel.words.text().startswith("The audit is running; the bar below")
    view.audits.runs._under_way.clear()
    view.audits.runs.changed.emit()
    assert not panel.words.text().startswith("The audit is running")
    view.session.announce(Changes.IMAGES)
    qtbot.waitUntil(lambda: view.guide.done == {IMPORT, GROUPS, LABELS, RUN})
    assert panel.buttons[RUN].text().startswith("✓")
    assert panel.buttons[RUN].accessibleName() == "Step 4, Run the audit, done"
    assert panel.words.text().startswith("Each bar is the share")
    view.audits.answer.figure.target_clicked.emit(None)
    assert READ in view.guide.done
    assert panel.close_button.text() == "Finish"
    qtbot.mouseClick(panel.close_button, LEFT)
    assert not panel.isVisible()


def test_the_steps_are_closed_by_escape_and_come_back(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    window.show_guide()
    panel = view.guide.panel
    qtbot.waitUntil(panel.isVisible)
    panel.buttons[0].setFocus()
    qtbot.keyClick(panel.buttons[0], Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.messages.text == AGAIN
    assert not panel.isAncestorOf(window.focusWidget())
    window.show_guide()
    qtbot.waitUntil(panel.isVisible)


def test_an_esc_elsewhere_leaves_the_steps(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    window.show_guide()
    view.go_to(2)
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    assert view.guide.panel.isVisible()


def test_what_is_said_covers_neither_the_steps_nor_the_header(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    window.show_guide()
    panel = view.guide.panel
    qtbot.waitUntil(panel.isVisible)
    view.session.say("356 image files: 356 new, 0 already here.")
    card = window.messages.card
    qtbot.waitUntil(card.isVisible)

    def place(widget: QWidget) -> QRect:
        return QRect(widget.mapTo(window, QPoint()), widget.size())

    qtbot.waitUntil(lambda: not place(card).intersects(place(panel)))
    assert not place(card).intersects(place(view.header))


def test_what_is_in_the_project_already_is_ticked(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    with new_project(tmp_path / "one") as project:
        add_images(project, 2)
        path = project.path
    view = opened(qtbot, window, path)
    view.start_guide()
    qtbot.waitUntil(lambda: IMPORT in view.guide.done)
    assert GROUPS not in view.guide.done


def test_the_first_new_project_begins_with_the_steps_and_the_second_does_not(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, begins in (("one", True), ("two", False)):
        path = tmp_path / f"{name}.clipstudio"
        monkeypatch.setattr(window, "ask_new_file", lambda path=path: path)
        window.new_project()
        view = shown(qtbot, window, path)
        assert view.guide.panel.isVisible() == begins


def test_without_a_project_the_steps_wait_for_one(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.show_guide()
    assert "Create or open a project" in window.messages.text
    view = opened(qtbot, window, path)
    assert view.guide.panel.isVisible()
