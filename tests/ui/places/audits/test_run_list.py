"""The list of runs in its place: what is highlighted is what is shown; filtered, arranged, renamed, deleted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.ids import RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.run_list import ListedRun, PairKey
from clipstudio.results.figures import LineFigure, TableFigure
from clipstudio.results.run_list import GroupBy, SortBy, entries_of
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.audits.audit_list import AuditList
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.places.audits.run_delegate import shortened, with_room_for_name
from clipstudio.ui.places.audits.run_tree import RunTree
from clipstudio.ui.places.audits.run_tree_model import RunTreeModel
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import theme
from tests.prepared import copy_of
from tests.saved_runs import key, save_run
from tests.ui.places.audits.hands import click_row, click_table_row, images, press, rows

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def audited(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of `runs`, to be copied."""
    path = copy_of(blank, tmp_path_factory.mktemp("audited") / "audited.clipstudio")
    with ProjectFile.open(path) as project:
        for each in (("Jobs", "small", None), ("Jobs", "larger", None), ("Crime", "small", 0.5)):
            save_run(project, *each)
    return path


@pytest.fixture
def project(audited: Path, tmp_path: Path) -> Iterator[ProjectFile]:
    with ProjectFile.open(copy_of(audited, tmp_path / "audit.clipstudio")) as project:
        yield project


@pytest.fixture
def runs(project: ProjectFile) -> list[RunId]:
    """Jobs with two models, and Crime at a threshold, the latest."""
    return sorted(run.id for audit in project.runs.audits() for run in audit.runs)


@pytest.fixture
def place(
    qtbot: QtBot, runs: list[RunId], session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[AuditsPlace]:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    made = AuditsPlace(session, Settings(), ImageQuery)
    qtbot.addWidget(made)
    made.resize(1200, 720)
    with qtbot.waitSignal(made.answer.loaded, timeout=30_000):
        made.show()
    yield made
    made.shut_down()


def listed(runs: AuditList) -> list[str]:
    """The rows of the list from the top, with the ends of their first lines."""
    model = runs.tree.runs

    def below(parent: QModelIndex) -> Iterator[str]:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            item = model.item(index)
            assert item is not None
            yield f"{index.data()} {getattr(item, 'end', '')}".strip()
            yield from below(index)

    return list(below(QModelIndex()))


def click(
    qtbot: QtBot, place: AuditsPlace, run: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    tree = place.list.tree
    at = tree.visualRect(tree.runs.index_of(key(run))).center()
    qtbot.mouseClick(tree.viewport(), LEFT, keys, at)


def highlighted(place: AuditsPlace) -> list[int]:
    tree = place.list.tree
    items = [tree.runs.item(index) for index in tree.selectionModel().selectedIndexes()]
    return [item.run.key.id for item in items if item is not None and hasattr(item, "run")]


def test_every_run_says_what_tells_it_apart(place: AuditsPlace) -> None:
    assert listed(place.list) == ["Crime run 1", "Jobs", "Run 2 larger", "Run 1 small"]
    said = place.list.tree.runs.index_of(key(3)).data(Qt.ItemDataRole.ToolTipRole)
    assert all(words in said for words in ("Crime, run 1", "small", "words v1", "at 50.00 %", "16 images"))


def test_what_is_shown_is_highlighted_and_nothing_else(qtbot: QtBot, place: AuditsPlace) -> None:
    assert highlighted(place) == [3], "the latest opens by itself"
    with qtbot.waitSignal(place.answer.loaded):
        click(qtbot, place, 1)
    assert (highlighted(place), place.subtitle()) == ([1], "Jobs, run 1")
    place.open_plan()
    assert highlighted(place) == [], "a form is shown, and no run"
    assert not place.run_actions.change.isVisible()
    qtbot.mouseClick(place.form.back, LEFT)
    assert highlighted(place) == [1]
    qtbot.keyClick(place.list.tree, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: place.run is not None and place.run.record.id == 2)
    assert highlighted(place) == [2]
    qtbot.keyClick(place.list.tree, Qt.Key.Key_Up)  # the heading can be reached, and is no run
    assert highlighted(place) == [2]
    qtbot.keyClick(place.list.tree, Qt.Key.Key_Return)
    assert not place.list.tree.isExpanded(place.list.tree.currentIndex())


def test_a_run_that_cannot_be_read_is_not_highlighted(
    qtbot: QtBot, place: AuditsPlace, project: ProjectFile, told: list[str]
) -> None:
    project.runs.remove(RunId(1))
    with qtbot.waitSignal(place.answer.refused):
        click(qtbot, place, 1)
    assert told[-1] == "This run was deleted."
    assert highlighted(place) == [3]


def test_the_latest_run_is_shown_where_the_first_one_that_was_chosen_cannot_be_read(
    qtbot: QtBot, place: AuditsPlace, project: ProjectFile
) -> None:
    place.answer.clear()  # as before any page was read
    project.runs.remove(RunId(1))
    click(qtbot, place, 1)
    qtbot.waitUntil(lambda: highlighted(place) == [3] and place.answer.is_read)


def test_a_run_that_is_deleted_while_its_page_opens_is_not_said_to_be_gone(
    qtbot: QtBot, place: AuditsPlace, project: ProjectFile, session: Session, told: list[str]
) -> None:
    """Whoever deletes it knows; the reading threads are held so that the page is read after the deletion."""
    is_deleted = Event()
    for _ in range(2):
        session.background.query(lambda: is_deleted.wait(120), place, lambda _answer: None)
    place.open(key(1))
    place.list.removal_asked.emit((key(1),))
    qtbot.waitUntil(lambda: key(1) not in {run.key for run in project.run_list.all()})
    with qtbot.waitSignal(place.answer.refused, timeout=60_000):
        is_deleted.set()
    assert "This run was deleted." not in told
    qtbot.waitUntil(lambda: place.list.run(key(1)) is None)
    assert highlighted(place) == [3]


def test_the_list_is_filtered_from_the_keyboard(qtbot: QtBot, place: AuditsPlace) -> None:
    place.focus_filter()
    qtbot.keyClicks(place.list.search, "jobs larger")
    assert listed(place.list) == ["Jobs", "Run 2 larger"]
    qtbot.keyClick(place.list.search, Qt.Key.Key_Down)
    qtbot.keyClick(place.list.tree, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: highlighted(place) == [2])
    qtbot.keyClicks(place.list.search, " nothing")
    assert place.list.nothing.text() == "No run matches “jobs larger nothing”."
    qtbot.keyClick(place.list.search, Qt.Key.Key_Escape)
    assert len(listed(place.list)) == 4
    assert highlighted(place) == [2], "still what is shown"


def test_the_list_is_arranged_and_stays_so(qtbot: QtBot, place: AuditsPlace, session: Session) -> None:
    arrangement = place.list.arrangement
    arrangement.set_group_by(GroupBy.MODEL)
    assert listed(place.list) == ["small", "Crime run 1", "Jobs run 1", "larger", "Jobs run 2"]
    tree = place.list.tree
    tree.setExpanded(tree.runs.index(1, 0), False)
    arrangement.set_sort_by(SortBy.NAME)
    again = AuditList(Settings(), session.project.uuid, QWidget())
    qtbot.addWidget(again)
    again.show_runs(entries_of(session.project.run_list.all()))
    assert listed(again)[0] == "small"
    assert again.arrangement.sort_by is SortBy.NAME
    folded = [again.tree.isExpanded(again.tree.runs.index(row, 0)) for row in range(2)]
    assert folded == [True, False]


def test_a_run_is_renamed_in_the_list(
    qtbot: QtBot, place: AuditsPlace, project: ProjectFile, told: list[str]
) -> None:
    tree = place.list.tree
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    field = tree.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "Crime, run 1"
    field.setText("Before the summer")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(place.list)[0] == "Before the summer")
    qtbot.waitUntil(lambda: place.answer.head.facts.text().startswith("Before the summer · 16 images"))
    assert place.subtitle() == "Before the summer"
    place.list.rename_asked.emit(key(1), "before the SUMMER")
    qtbot.waitUntil(lambda: told != [])
    assert told[-1] == "Another run is called “Before the summer”. Choose another name."


def test_the_menu_of_a_run(qtbot: QtBot, place: AuditsPlace) -> None:
    with qtbot.waitSignal(place.answer.loaded):
        click(qtbot, place, 2)
    tree = place.list.tree
    place.list.tree.menu_asked.emit(tree.viewport().mapToGlobal(tree.visualRect(tree.currentIndex()).center()))
    menu = place.list.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert menu is not None
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == [
        *("Rename…", "Run again", "Change and run…", "Compare with…", "Report this…", "Copy summary"),
        *("Save as JSON…", "Export…", "Save plan…", "Delete"),
    ]
    menu.close()
    place.run_actions.copy.trigger()
    said = QGuiApplication.clipboard().text().splitlines()
    assert said[0].startswith("Jobs, run 2 · 16 images · larger")
    assert said[1].startswith("Images labelled “crime-related”, by group")


def test_the_first_tab_from_the_list_reaches_nothing_that_destroys(qtbot: QtBot, place: AuditsPlace) -> None:
    place.list.tree.setFocus()
    qtbot.keyClick(place.list.tree, Qt.Key.Key_Tab)
    focused = place.focusWidget()
    assert focused is not None
    assert not place.list.isAncestorOf(focused)


def test_a_run_is_deleted_by_its_key_and_the_latest_is_shown(qtbot: QtBot, place: AuditsPlace) -> None:
    place.list.tree.setFocus()
    qtbot.keyClick(place.list.tree, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: listed(place.list) == ["Jobs", "Run 2 larger", "Run 1 small"])
    qtbot.waitUntil(lambda: place.run is not None and place.run.record.id == 2)
    assert highlighted(place) == [2]


def test_of_a_thousand_runs_only_those_in_sight_are_drawn(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    runs = AuditList(Settings(), "a project", QWidget())
    qtbot.addWidget(runs)
    runs.resize(260, 700)
    runs.show()
    begun = datetime(2026, 1, 1, tzinfo=UTC)
    many = [
        ListedRun(
            key=key(id),
            name=f"Audit {id // 10}",
            number=id % 10 + 1,
            given_title="",
            probe=None,
            models=(f"model {id % 7}",),
            label_sets=(("words", 1),),
            created_at=begun + timedelta(hours=id),
            images=1_000,
        )
        for id in range(1_000)
    ]
    entries = entries_of(many)
    asked: list[int] = []
    data = RunTreeModel.data

    def counted(model: RunTreeModel, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        asked.append(role)
        return data(model, index, role)

    monkeypatch.setattr(RunTreeModel, "data", counted)
    for search in ("", "m", "mo", "model 3", ""):
        asked.clear()
        runs.search.setText(search)
        runs.show_runs(entries)
        QGuiApplication.processEvents()
        assert 0 < len(asked) < 2 * 1_100, "more is made of rows than a look at each, and drawing those in sight"
    assert len(listed(runs)) == 1_100


def test_the_arrow_before_a_heading_grows_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    tree = RunTree()
    qtbot.addWidget(tree)
    usual = tree.indentation()
    theme.scale_text(2 * qapp.font().pointSizeF())
    qtbot.waitUntil(lambda: tree.indentation() > 1.5 * usual)


def test_two_runs_that_are_chosen_are_shown_side_by_side(qtbot: QtBot, place: AuditsPlace) -> None:
    with qtbot.waitSignal(place.answer.loaded):
        click(qtbot, place, 1)
    with qtbot.waitSignal(place.answer.loaded):
        click(qtbot, place, 2, Qt.KeyboardModifier.ControlModifier)
    page = place.answer
    assert page.requested == PairKey(key(1), key(2))
    assert sorted(highlighted(place)) == [1, 2]
    assert place.subtitle() == "Jobs: run 1 against run 2"
    assert page.title.text() == "Images labelled “crime-related”, by group, run by run"
    assert "Both runs scored the same 16 images" in page.foot.notes.text()
    assert isinstance(page.figure.figure, LineFigure)
    assert [each.tick for each in page.figure.figure.places] == ["small", "larger"]
    press(qtbot, page, "form", "Image by image")
    qtbot.waitUntil(lambda: rows(page) == ["all images", "a", "b"])
    click_row(qtbot, page, "all images", 1)
    qtbot.waitUntil(lambda: images(page) == [5, 6, 7])
    assert not place.run_actions.change.isVisible()
    assert place.run_actions.save.isVisible()
    assert place.run_actions.remove.text() == "Delete both"
    # A third run takes the place of the second: two are compared at most.
    with qtbot.waitSignal(place.answer.loaded):
        click(qtbot, place, 3, Qt.KeyboardModifier.ControlModifier)
    assert page.requested == PairKey(key(1), key(3))
    assert page.answer is not None
    assert page.answer.choices[0].chosen == "facts", "they answer different questions: that is said first"
    with qtbot.waitSignal(place.answer.loaded):
        click(qtbot, place, 2)
    assert highlighted(place) == [2]


def test_what_moved_between_two_runs_is_listed_and_opens_its_images(qtbot: QtBot, place: AuditsPlace) -> None:
    with qtbot.waitSignal(place.answer.loaded):
        click(qtbot, place, 1)
    with qtbot.waitSignal(place.answer.loaded):
        click(qtbot, place, 2, Qt.KeyboardModifier.ControlModifier)
    page = place.answer
    press(qtbot, page, "form", "What moved")
    qtbot.waitUntil(lambda: page.title.text().startswith("What moved: "))
    figure = page.figure.figure
    assert isinstance(figure, TableFigure)
    by_name = {row.cells[:2]: place for place, row in enumerate(figure.rows)}
    whole = by_name["crime-related", "all images"]
    # Three more of sixteen: 4 by the first run, 7 by the second.
    assert figure.rows[whole].cells[2].startswith("+18.8")
    changes = [abs(float(row.cells[2].split(" ")[0].replace("−", "-"))) for row in figure.rows if row.target]
    assert changes == sorted(changes, reverse=True), "the largest change first"
    click_table_row(qtbot, page, whole)
    qtbot.waitUntil(lambda: images(page) == [5, 6, 7])


def test_the_other_run_is_chosen_after_compare_with(qtbot: QtBot, place: AuditsPlace) -> None:
    before = place.list.tree.mapTo(place, QPoint(0, 0))
    place.run_actions.compare.trigger()
    words = place.list.choosing_words
    assert words.text() == "Choose the run to compare with."
    assert "compare “Crime, run 1” with." in words.toolTip()
    QApplication.processEvents()
    assert place.list.tree.mapTo(place, QPoint(0, 0)) == before, "the run that is clicked next stays where it is"
    assert words.height() >= words.heightForWidth(words.width())
    qtbot.keyClick(place.list.tree, Qt.Key.Key_Escape)
    assert not place.list.choosing.isVisible()
    place.run_actions.compare.trigger()
    with qtbot.waitSignal(place.answer.loaded):
        click(qtbot, place, 1)
    assert place.answer.requested == PairKey(key(3), key(1))
    assert not place.list.choosing.isVisible()


def test_a_double_click_renames_and_a_list_for_reading_does_not(qtbot: QtBot, place: AuditsPlace) -> None:
    tree = place.list.tree
    at = tree.visualRect(tree.runs.index_of(key(3))).center()
    qtbot.mouseClick(tree.viewport(), LEFT, NONE, at)
    qtbot.mouseDClick(tree.viewport(), LEFT, NONE, at)
    field = tree.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    place.list.set_may_write(False)
    assert not tree.runs.flags(tree.currentIndex()) & Qt.ItemFlag.ItemIsEditable
    place.run_actions.offer(is_shown=True, may_write=False)
    actions = place.run_actions
    may = [action.isEnabled() for action in (actions.rename, actions.again, actions.change, actions.remove)]
    assert may == [False] * 4
    assert actions.compare.isEnabled(), "to look is allowed"


def test_a_run_that_comes_back_by_undo_is_chosen_and_shown(qtbot: QtBot, place: AuditsPlace) -> None:
    with qtbot.waitSignal(place.answer.loaded):
        click(qtbot, place, 1)
    qtbot.keyClick(place.list.tree, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: place.list.run(key(1)) is None)
    qtbot.waitUntil(lambda: highlighted(place) == [3])
    place.session.history.undo()
    qtbot.waitUntil(lambda: highlighted(place) == [1])
    qtbot.waitUntil(lambda: place.run is not None and place.run.record.id == 1)


def test_the_menu_of_the_list_begins_with_words(place: AuditsPlace) -> None:
    menu = place.list.findChild(QMenu)
    assert menu is not None
    actions = menu.actions()
    heads = [each.text() for each in actions if not each.isEnabled() and not each.isSeparator()]
    assert heads == ["Group by", "Sort"]
    assert actions[0].text() == "Group by", "not with a bare line"


def test_the_number_of_a_long_name_stands_in_a_line_that_has_room(qapp: QApplication) -> None:
    name = "Which group is called a thief?"
    lines = ((name, "run 1"), ("words v1", "at 0.50 %"), ("29 Nov 14:44 · 478 images", ""))
    metrics = QFontMetrics(QApplication.font())
    width = metrics.horizontalAdvance(name)
    assert tuple(with_room_for_name(lines, metrics, 2 * width)) == lines
    assert with_room_for_name(lines, metrics, width) == [(name, ""), lines[1], (lines[2][0], "run 1")]


def test_a_part_of_a_line_of_which_little_would_be_left_is_left_out(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    line, day = "29 Nov 15:05 · 356 images", "29 Nov 15:05"
    assert shortened(line, metrics, metrics.horizontalAdvance(line)) == line
    assert shortened(line, metrics, metrics.horizontalAdvance(f"{day} · 356 …")) == day
    models = "words v1 · clipstudio-sample"
    assert shortened(models, metrics, metrics.horizontalAdvance("words v1 · clipstudio-…")).endswith("…")
