"""Looking through images: filter, sort, collect, see large, and bring in more."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QCheckBox, QInputDialog, QToolButton
from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import RunId
from clipstudio.domain.images import (
    AttributeFilter,
    AttributeOrder,
    ImageFacts,
    ImageQuery,
    LabelFilter,
    SortKey,
    TopLabelFilter,
)
from clipstudio.domain.progress import finish
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.auditing import run_audit
from clipstudio.services.collections import add_to_collection
from clipstudio.services.importing import identifying, images
from clipstudio.services.importing.disk_changes import DiskChanges, look_at_disk
from clipstudio.services.jobs import Lane
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.places.images.place import ImagesPlace
from clipstudio.ui.places.images.value_filter import ValueFilterBox
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.services.conftest import save_picture
from tests.ui.places.conftest import PEOPLE

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def grouped(peopled: ProjectFile) -> ProjectFile:
    """The pictures in two groups, the last four without a value."""
    ids = peopled.images.find(ImageQuery()).tolist()
    source = peopled.attributes.add_source("t.csv", None)
    peopled.attributes.record(source, "group", {id: "ab"[id % 2] for id in ids[:-4]})
    return peopled


@pytest.fixture
def place(
    qtbot: QtBot, grouped: ProjectFile, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ImagesPlace]:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    place = ImagesPlace(session, Settings())
    qtbot.addWidget(place)
    place.resize(1100, 700)
    place.show()
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE)
    yield place
    place.shut_down()


def tick(place: ImagesPlace, words: str) -> QCheckBox:
    """The tick of a value in the filter."""
    return next(box for box in place.filter.findChildren(QCheckBox) if box.text().startswith(words))


def shown(place: ImagesPlace) -> int:
    return place.grid.model.rowCount()


def test_ticking_values_narrows_and_clearing_widens(qtbot: QtBot, place: ImagesPlace) -> None:
    tick(place, "a (").click()
    qtbot.waitUntil(lambda: shown(place) == 10)
    tick(place, "missing (").click()
    qtbot.waitUntil(lambda: shown(place) == 14)
    assert place.query().attributes == (AttributeFilter("group", frozenset({"a", None})),)
    place.filter.clear_button.click()
    qtbot.waitUntil(lambda: shown(place) == PEOPLE)
    assert not tick(place, "a (").isChecked()


def opened(place: ImagesPlace, name: str) -> None:
    """Unfold the values of an attribute by its head."""
    next(head for head in place.filter.findChildren(QToolButton) if head.text().startswith(name)).click()


def counted(place: ImagesPlace, box: ValueFilterBox) -> list[str]:
    return [each.text() for each in box.findChildren(QCheckBox) if not each.isHidden()]


def test_counts_beside_values_are_of_the_selection_with_that_facet_lifted(
    qtbot: QtBot, place: ImagesPlace, grouped: ProjectFile
) -> None:
    group, files = place.filter.facets.attributes["group"], place.filter.facets.files
    opened(place, "group")
    opened(place, "Files")
    qtbot.waitUntil(lambda: counted(place, files) == ["one file (24)", "several copies (0)", "file missing (0)"])
    tick(place, "a (").click()
    qtbot.waitUntil(lambda: counted(place, files)[0] == "one file (10)")
    assert counted(place, group) == ["a (10)", "b (10)", "missing (4)"], "the alternatives keep their counts"
    qtbot.keyClicks(place.filter.text, "p1")
    qtbot.waitUntil(lambda: counted(place, files)[0] == "one file (6)")
    assert counted(place, group) == ["a (6)", "b (5)", "missing (0)"]
    grouped.images.mark_missing([grouped.path.with_name("photos") / "p11.png"])
    place.session.announce(Changes.IMAGES)
    qtbot.waitUntil(lambda: counted(place, files)[2] == "file missing (1)")
    group = place.filter.facets.attributes["group"]
    assert counted(place, group) == ["a (6)", "b (5)", "missing (0)"], "a list that was made anew is counted too"


def test_folders_and_clusters_are_listed_when_they_are_opened(
    qtbot: QtBot, place: ImagesPlace, grouped: ProjectFile
) -> None:
    facets = place.filter.facets
    assert facets.clusters.isHidden(), "there are none"
    grouped.images.set_clusters(dict.fromkeys(grouped.images.find(ImageQuery()).tolist()[:3], "Ann"))
    place.session.announce(Changes.IMAGES)
    qtbot.waitUntil(lambda: not facets.clusters.isHidden())
    opened(place, "Cluster")
    qtbot.waitUntil(lambda: counted(place, facets.clusters) == ["Ann (3)", "in no cluster (21)"])
    tick(place, "Ann").click()
    qtbot.waitUntil(lambda: shown(place) == 3)
    opened(place, "Folder")
    qtbot.waitUntil(lambda: counted(place, facets.folders) == ["photos (3)", "in no folder (0)"])
    tick(place, "photos").click()
    qtbot.waitUntil(lambda: place.query().folders == {str(grouped.path.with_name("photos"))})
    qtbot.waitUntil(lambda: shown(place) == 3)


def test_each_part_of_the_filter_is_a_chip_that_goes_by_click_or_key(qtbot: QtBot, place: ImagesPlace) -> None:
    assert not place.chips.chips
    top = place.grid.mapTo(place, QPoint())
    tick(place, "a (").click()
    qtbot.keyClicks(place.filter.text, "p1")
    qtbot.waitUntil(lambda: [chip.text() for chip in place.chips.chips] == ["path holds “p1”", "group: a"])
    qtbot.mouseClick(place.chips.chips[0], LEFT)
    qtbot.waitUntil(lambda: shown(place) == 10)
    assert place.filter.text.text() == ""
    (chip,) = place.chips.chips
    assert place.grid.mapTo(place, QPoint()) == top, "nothing below moves when the first part comes"
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(place) == PEOPLE)
    assert not place.chips.chips
    assert place.grid.mapTo(place, QPoint()) == top, "nor when the last one goes"
    assert place.focusWidget() is place.grid.view, "the keyboard goes on in the images"


def test_typing_filters_by_file_name(qtbot: QtBot, place: ImagesPlace) -> None:
    place.focus_filter()
    qtbot.keyClicks(place.filter.text, "p1")
    qtbot.waitUntil(lambda: shown(place) == 11)  # p1 and p10 to p19
    qtbot.keyClicks(place.filter.text, "no such file")
    qtbot.waitUntil(lambda: shown(place) == 0)


def test_sorting_turns_the_grid_over(qtbot: QtBot, place: ImagesPlace) -> None:
    first = place.grid.model.id_at(0)
    place.grid.sort_changed.emit(SortKey.ADDED, True)
    qtbot.waitUntil(lambda: place.grid.model.id_at(PEOPLE - 1) == first)


def test_images_are_sorted_by_an_attribute_whose_values_stand_below(
    qtbot: QtBot, place: ImagesPlace, grouped: ProjectFile
) -> None:
    codes = grouped.attributes.codes("group", grouped.images.find(ImageQuery())).codes
    boxes = place.grid.header.findChildren(ComboBox)
    box = next(each for each in boxes if each.accessibleName() == "Sort images by")
    names = [box.itemText(each) for each in range(box.count())]
    assert names == ["Date added", "Name", "Folder", "Date modified", "Size", "group"]
    box.setFocus()
    qtbot.keyClicks(box, "gr")
    order = AttributeOrder("group")
    qtbot.waitUntil(lambda: place.query().sort == order and place.grid.model.captions.shown)
    told = [place.grid.model.captions.text(each) for each in range(PEOPLE)]
    assert told == ["a"] * 10 + ["b"] * 10 + ["missing"] * 4
    assert place.grid.model.ids[:10].tolist() == (np.flatnonzero(codes == 0) + 1).tolist()
    place.grid.sort_changed.emit(order, True)
    qtbot.waitUntil(lambda: place.grid.model.captions.text(0) == "b")
    assert place.grid.model.captions.text(PEOPLE - 1) == "missing", "what is not known is last either way"
    grouped.attributes.remove("group")
    place.session.announce(Changes.ATTRIBUTES)
    qtbot.waitUntil(lambda: place.query().sort is SortKey.ADDED)


def test_a_selection_goes_into_a_collection_that_then_filters(
    qtbot: QtBot, place: ImagesPlace, grouped: ProjectFile, told: list[str]
) -> None:
    tick(place, "b (").click()
    qtbot.waitUntil(lambda: shown(place) == 10)
    place.grid.view.setFocus()
    qtbot.keyClick(place.grid.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: place.collections.isVisible())
    place.collections.name.setEditText("the b")
    qtbot.mouseClick(place.collections.button, LEFT)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["Added 10 images to the collection “the b”."]
    (collection,) = grouped.collections.all()
    assert (collection.name, collection.images) == ("the b", 10)
    qtbot.waitUntil(lambda: place.filter.collection.count() == 3)
    place.filter.clear()
    place.filter.collection.setCurrentIndex(1)
    qtbot.waitUntil(lambda: shown(place) == 10)


def test_a_runs_labels_filter_sort_blur_and_stand_beside_the_picture(
    qtbot: QtBot, place: ImagesPlace, grouped: ProjectFile, session: Session
) -> None:
    plan = AuditPlan("trial", SAMPLE_NAME, grouped.label_sets.find("denigration-21").id)
    run = finish(run_audit(grouped, session.shelf, plan)).run
    session.announce(Changes.AUDITS)
    qtbot.waitUntil(lambda: place.filter.label.isVisible())
    assert not place.grid.model.blur.blurred
    place.show_query(ImageQuery(label=LabelFilter(run, "criminal", minimum=0.0, maximum=1.0)))
    place.grid.sort_changed.emit(SortKey.PROBABILITY, True)
    qtbot.waitUntil(lambda: place.query().sort is SortKey.PROBABILITY and place.grid.model.blur.blurred)
    arrays = grouped.runs.arrays(run)
    column = arrays.probabilities[:, grouped.runs.label_set(run).texts.index("criminal")]
    expected = arrays.images[(-column).argsort(kind="stable")].tolist()
    qtbot.waitUntil(lambda: place.grid.model.ids.tolist() == expected)
    place.grid.open_preview(expected[0])
    qtbot.waitUntil(lambda: place._labels._scored is not None)
    place.filter.clear()
    qtbot.waitUntil(lambda: not place.grid.model.blur.blurred)
    place.show_query(ImageQuery(top_label=TopLabelFilter(run, frozenset(grouped.runs.label_set(run).texts))))
    qtbot.waitUntil(lambda: shown(place) > 0 and place.grid.model.blur.blurred)


def test_a_collection_that_is_merged_gives_way_to_the_one_it_went_into(
    qtbot: QtBot, place: ImagesPlace, grouped: ProjectFile, session: Session
) -> None:
    ids = grouped.images.find(ImageQuery()).tolist()
    for name, members in (("some", ids[:5]), ("others", ids[3:10])):
        session.history.do(lambda project, n=name, m=members: add_to_collection(project, n, m), place)  # type: ignore[misc]
    qtbot.waitUntil(lambda: place.filter.collection.count() == 4)
    place.filter.collection.setCurrentIndex(place.filter.collection.findText("some (5)"))
    qtbot.waitUntil(lambda: shown(place) == 5 and place.collection_menu.isEnabled())
    place.collections.name.setCurrentText("some")
    place.collection_menu.merge_into("others")
    qtbot.waitUntil(lambda: shown(place) == 10)
    qtbot.waitUntil(lambda: place.filter.collection.count() == 3)
    assert place.filter.collection.currentText() == "others (10)"
    assert chips(place) == ["collection: others"]
    offered = place.collections.name
    assert [offered.itemText(row) for row in range(offered.count())] == ["others"]
    assert offered.currentText() == "", "the one that is gone is not proposed"


def test_the_choice_of_a_collection_does_not_call_matches_all_images(
    qtbot: QtBot, place: ImagesPlace, grouped: ProjectFile, session: Session
) -> None:
    ids = grouped.images.find(ImageQuery()).tolist()
    session.history.do(lambda project: add_to_collection(project, "some", ids[:5]), place)
    qtbot.waitUntil(lambda: place.filter.collection.count() == 3)
    place.show_query(ImageQuery(attributes=(AttributeFilter("group", frozenset({"a"})),)))
    qtbot.waitUntil(lambda: place.filter.collection.itemText(0) == "All matches (10)")
    place.filter.clear()
    qtbot.waitUntil(lambda: place.filter.collection.itemText(0) == f"All images ({PEOPLE})")


def chips(place: ImagesPlace) -> list[str]:
    return [words for words, _without in place.shown._parts()]


def test_the_filter_is_handed_to_an_audit(qtbot: QtBot, place: ImagesPlace) -> None:
    tick(place, "a (").click()
    qtbot.waitUntil(lambda: shown(place) == 10)
    with qtbot.waitSignal(place.audit_asked) as asked:
        place.audit_action.trigger()
    assert asked.args[0].attributes == (AttributeFilter("group", frozenset({"a"})),)


def test_a_project_without_images_says_what_to_do(
    qtbot: QtBot, project: ProjectFile, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    place = ImagesPlace(session, Settings())
    qtbot.addWidget(place)
    place.show()
    qtbot.waitUntil(lambda: not place.filter.isEnabled())
    assert not place.audit_action.isEnabled()
    place.import_action.trigger()
    assert place.disk.form.isVisible()
    place.close_import()
    assert not place.disk.form.isVisible()
    place.shut_down()


class Held:
    """Questions that wait until the test lets them go, in whatever order."""

    def __init__(self, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
        self.questions: list[Callable[[], None]] = []
        self._query, self._patch, self._background = session.background.query, monkeypatch, session.background

    def hold(self) -> None:
        self._patch.setattr(self._background, "query", self._keep)

    def let_through(self) -> None:
        self._patch.setattr(self._background, "query", self._query)

    def _keep(self, question: Any, owner: Any, answer: Any, refusal: Any = None) -> None:
        self.questions.append(lambda: self._query(question, owner, answer, refusal))


def all_answered(qtbot: QtBot, session: Session) -> None:
    """Wait until both reading threads have answered all that was asked of them."""
    answers, meeting = list[int](), threading.Barrier(2)
    for _ in range(2):
        session.background.query(lambda: meeting.wait(60), session, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)


def test_a_late_answer_to_an_earlier_filter_does_not_fill_the_grid(
    qtbot: QtBot, place: ImagesPlace, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(session, monkeypatch)
    held.hold()
    place.show_query(ImageQuery(attributes=(AttributeFilter("group", frozenset({"a"})),)))
    held.let_through()
    place.show_query(ImageQuery(text="p1"))
    qtbot.waitUntil(lambda: shown(place) == 11)
    for question in held.questions:
        question()
    all_answered(qtbot, session)
    assert shown(place) == 11


def test_images_that_cannot_be_found_leave_none_of_the_filter_before(
    qtbot: QtBot, place: ImagesPlace, told: list[str]
) -> None:
    place.show_query(ImageQuery(label=LabelFilter(RunId(99), "nurse", 0.5, 1.0)))
    qtbot.waitUntil(lambda: told != [])
    assert shown(place) == 0
    place.filter.clear_button.click()
    qtbot.waitUntil(lambda: shown(place) == PEOPLE)


def test_an_import_lands_on_the_pictures_and_offers_the_table_beside_them(
    qtbot: QtBot, place: ImagesPlace, tmp_path: Path, told: list[str]
) -> None:
    folder = tmp_path / "more" / "images"
    for number in range(3):
        save_picture(folder / f"n{number}.png", 100 + number)
    table = tmp_path / "more" / "attributes.csv"
    table.write_text("file,gender\nn0.png,female\nn1.png,male\n")
    (tmp_path / "more" / "other.csv").write_text("a,b\n1,2\n")
    place.open_import([folder])
    qtbot.waitUntil(lambda: place.disk.form.import_button.text() == "Import 3 images")
    qtbot.mouseClick(place.disk.form.import_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(place) == PEOPLE + 3)
    assert place.grid.view.isVisible()
    assert told == ["3 image files: 3 new, 0 already here."]
    qtbot.waitUntil(place.disk.next_step.isVisible)
    assert (
        place.disk.next_step.words.text()
        == "“attributes.csv”, next to these images, names 2 images of this project."
    )
    assert place.disk.table_beside is not None
    assert place.disk.table_beside.name == "attributes.csv"
    with qtbot.waitSignal(place.table_asked) as asked:
        qtbot.mouseClick(place.disk.next_step.buttons[0], Qt.MouseButton.LeftButton)
    assert asked.args == [table]
    assert not place.disk.next_step.isVisible()


def test_images_are_shown_while_they_come_and_their_thumbnails_are_made(
    qtbot: QtBot, place: ImagesPlace, grouped: ProjectFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        save_picture(tmp_path / "many" / f"one {number}.jpg", 700 + number)
    monkeypatch.setattr(images, "BATCH", 1)
    monkeypatch.setattr(images, "SHOWN_SECONDS", 0.0)
    monkeypatch.setattr(identifying, "AT_ONCE", 1)
    may_end, identify = threading.Event(), identifying.identify

    def slow(path: Path) -> tuple[ImageFacts, bytes | None]:
        assert path.name != "one 2.jpg" or may_end.wait(60)
        return identify(path)

    monkeypatch.setattr(identifying, "identify", slow)
    place.open_import([tmp_path / "many"])
    qtbot.waitUntil(place.disk.form.import_button.isEnabled)
    with qtbot.waitSignal(place.disk.form.finished, timeout=60_000):
        qtbot.mouseClick(place.disk.form.import_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: shown(place) > PEOPLE and place.grid.view.isVisible(), timeout=60_000)
        may_end.set()
    added = grouped.images.rows([PEOPLE + 1, PEOPLE + 2, PEOPLE + 3])
    qtbot.waitUntil(lambda: {row.sha256 for row in added} <= grouped.thumbnails.digests(), timeout=60_000)


def test_pictures_that_cannot_be_decoded_are_offered_as_a_list(
    qtbot: QtBot, place: ImagesPlace, grouped: ProjectFile
) -> None:
    (row,) = grouped.images.rows([1])
    assert row.path is not None
    grouped.thumbnails.path(row.sha256).unlink()
    row.path.write_bytes(b"no picture")
    place.disk.thumbnails.action.trigger()
    qtbot.waitUntil(place.disk.next_step.isVisible, timeout=60_000)
    assert place.disk.next_step.words.text() == "1 image cannot be shown: the files are damaged or have changed."
    qtbot.mouseClick(place.disk.next_step.buttons[0], Qt.MouseButton.LeftButton)
    assert place.disk.form.report.title.text() == "Unreadable images"


def test_a_collection_is_renamed_emptied_deleted_and_brought_back(
    qtbot: QtBot, place: ImagesPlace, grouped: ProjectFile, session: Session
) -> None:
    def kept() -> list[tuple[str, int]]:
        return [(each.name, each.images) for each in grouped.collections.all()]

    menu, history = place.collection_menu, session.history
    assert not menu.isEnabled()
    ids = grouped.images.find(ImageQuery()).tolist()[:5]
    with qtbot.waitSignal(session.changed):
        session.write(lambda project: (project.collections.add("five", ids), Changes.COLLECTIONS), place)
    qtbot.waitUntil(lambda: place.filter.collection.count() == 3)
    place.filter.collection.setCurrentIndex(1)
    qtbot.waitUntil(lambda: shown(place) == 5 and menu.isEnabled())
    menu.rename("my five")
    qtbot.waitUntil(lambda: kept() == [("my five", 5)] and history.undo_words == "rename collection “five”")
    place.grid.view.set_current(0)
    place.commands.remove_from_collection()
    qtbot.waitUntil(lambda: kept() == [("my five", 4)] and shown(place) == 4)
    history.undo()
    qtbot.waitUntil(lambda: kept() == [("my five", 5)] and history.undo_words == "rename collection “five”")
    menu.remove_action.trigger()
    qtbot.waitUntil(lambda: kept() == [] and history.undo_words == "delete collection “my five”")
    history.undo()
    qtbot.waitUntil(lambda: kept() == [("my five", 5)] and history.undo_words == "rename collection “five”")
    history.undo()
    qtbot.waitUntil(lambda: kept() == [("five", 5)])
    # What is undone is shown a moment later: until then there is no collection to delete.
    qtbot.waitUntil(lambda: not place.removed.entry.isVisible() and shown(place) == 5 and menu.isEnabled())
    menu.remove_action.trigger()
    qtbot.waitUntil(place.removed.entry.isVisible)
    assert place.removed.entry.text() == "Deleted (1)"
    qtbot.mouseClick(place.removed.entry, Qt.MouseButton.LeftButton)
    assert [each.name for each in place.removed.page.model.rows] == ["five"]
    qtbot.mouseClick(place.removed.page.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: kept() == [("five", 5)])
    qtbot.waitUntil(lambda: not place.removed.page.isVisible())


def look(qtbot: QtBot, place: ImagesPlace) -> DiskChanges:
    """What a look at the disk finds."""
    found: list[DiskChanges] = []
    place.session.run_job("Looking", Lane.WRITE, look_at_disk, place, found.append, place.session.warn)
    qtbot.waitUntil(lambda: bool(found), timeout=60_000)
    return found[0]


def test_what_changed_on_disk_is_listed_and_imported(
    qtbot: QtBot, place: ImagesPlace, tmp_path: Path, told: list[str]
) -> None:
    tile, (image,) = place.grid.model.tile, place.session.project.images.find(ImageQuery(text="p4.png")).tolist()
    save_picture(tmp_path / "photos" / "later.png", 600)
    (tmp_path / "photos" / "p4.png").rename(tmp_path / "photos" / "renamed.png")
    place.disk.look_at_disk()
    qtbot.waitUntil(place.disk.next_step.isVisible, timeout=60_000)
    assert told == [], "the line says it, and nothing else does"
    at = place.grid.model.position_of(image)
    assert at is not None
    qtbot.waitUntil(lambda: (row := tile(at).row) is not None and row.missing)
    assert place.disk.next_step.words.text() == "On disk: 1 new, 1 moved; 23 files are as they were."
    assert [button.text() for button in place.disk.next_step.buttons] == ["Import the changes", "Show the files…"]
    qtbot.mouseClick(place.disk.next_step.buttons[1], Qt.MouseButton.LeftButton)
    report = place.disk.form.report
    assert (report.title.text(), report.disk.isVisible(), report.lists.isVisible()) == (
        "Changes on disk",
        True,
        False,
    )
    place.close_import()
    place.disk.offer_changes(look(qtbot, place))
    qtbot.mouseClick(place.disk.next_step.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(place) == PEOPLE + 1, timeout=60_000)
    qtbot.waitUntil(lambda: (row := tile(at).row) is not None and row.name == "renamed.png")
    assert told[-1] == "25 image files: 1 new, 23 already here, 1 moved."


def test_missing_files_are_listed_and_located_by_their_bytes(
    qtbot: QtBot, place: ImagesPlace, tmp_path: Path, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = place.session.project
    (tmp_path / "photos").rename(tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "p3.png").unlink()
    save_picture(tmp_path / "elsewhere" / "stranger.png", 500)
    found = look(qtbot, place)
    place.disk.offer_changes(found)
    assert place.disk.next_step.words.text() == "On disk: 24 missing; 0 files are as they were."
    assert [button.text() for button in place.disk.next_step.buttons] == ["Locate folder…", "Show the files…"]
    qtbot.mouseClick(place.disk.next_step.buttons[1], Qt.MouseButton.LeftButton)
    assert len(place.disk.form.report.disk.shown.rows) == PEOPLE
    place.close_import()
    monkeypatch.setattr(place.disk, "ask_new_place", lambda: tmp_path / "elsewhere")
    place.disk.locate()
    qtbot.waitUntil(lambda: "Found 23 images again; 1 still missing." in told)
    assert project.images.count() == PEOPLE, "nothing is added"
    left = "Found 23 images again; 1 still missing. On disk: 1 missing; 23 files are as they were."
    qtbot.waitUntil(lambda: place.disk.next_step.words.text() == left)
    rows = project.images.rows(project.images.find(ImageQuery()))
    assert sum(row.missing for row in rows) == 1
    assert {row.path.parent.name for row in rows if row.path is not None and not row.missing} == {"elsewhere"}


def test_pictures_of_one_person_are_put_together_and_taken_apart_by_the_menu(
    qtbot: QtBot, place: ImagesPlace, session: Session
) -> None:
    images = session.project.images
    place.grid.view.selectAll()
    place.commands.put_together("ann")
    qtbot.waitUntil(lambda: session.history.undo_words == f"put {PEOPLE} images into cluster “ann”")
    assert list(images.cluster_members()) == ["ann"]
    place.commands.open_menu(QPoint(0, 0), ())
    assert place.commands.menu is not None
    entries = {action.text(): action for action in place.commands.menu.actions()}
    assert "Same person or sequence…" in entries
    entries["No cluster"].trigger()
    place.commands.menu.close()
    qtbot.waitUntil(lambda: session.history.undo_words.startswith("take"))
    assert not images.any_clusters()
    session.history.undo()
    qtbot.waitUntil(images.any_clusters)


def test_files_are_dragged_out_as_copies(
    qtbot: QtBot, place: ImagesPlace, grouped: ProjectFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[list[str]] = []
    actions: list[Qt.DropAction] = []
    commands = place.commands
    monkeypatch.setattr(commands, "is_dragging", lambda: True)

    def exec_(drag: QDrag, allowed: Qt.DropAction) -> Qt.DropAction:
        carried.append([url.toLocalFile() for url in drag.mimeData().urls()])
        actions.append(allowed)
        return allowed

    monkeypatch.setattr(QDrag, "exec", exec_)
    place.grid.view.selectAll()
    place.grid.view.drag_asked.emit()
    qtbot.waitUntil(lambda: bool(carried))
    photos = grouped.path.with_name("photos")
    assert sorted(carried[0]) == sorted(str(photos / f"p{number}.png") for number in range(PEOPLE))
    assert actions == [Qt.DropAction.CopyAction], "never a move: the other program would delete the files"


def test_the_menu_selects_all_and_inverts(qtbot: QtBot, place: ImagesPlace) -> None:
    place.grid.view.set_current(3)
    place.commands.open_menu(QPoint(), ())
    assert place.commands.menu is not None
    entries = {action.text(): action for action in place.commands.menu.actions()}
    entries["Invert selection"].trigger()
    assert len(place.grid.selected_ids()) == PEOPLE - 1
    entries["Select all"].trigger()
    assert len(place.grid.selected_ids()) == PEOPLE
    place.commands.menu.close()


def test_a_filter_is_saved_chosen_again_renamed_and_deleted_with_undo(
    qtbot: QtBot, place: ImagesPlace, grouped: ProjectFile, told: list[str]
) -> None:
    menu = place.saved_filters
    tick(place, "a (").click()
    qtbot.waitUntil(lambda: shown(place) == 10)
    qtbot.mouseClick(menu, LEFT)
    entries = {action.text(): action for action in menu.menu().actions()}
    assert not entries["Delete filter"].isEnabled()
    entries["Save this filter…"].trigger()
    menu.menu().close()
    dialog = menu.findChild(QInputDialog)
    dialog.setTextValue("all a")
    dialog.accept()
    qtbot.waitUntil(lambda: menu.text() == "all a")
    assert told == ["Saved the filter “all a”."]
    assert place.query().saved_as == "all a"
    place.filter.clear_button.click()
    qtbot.waitUntil(lambda: shown(place) == PEOPLE)
    assert menu.text() == "Saved filters"
    menu._fill()
    menu.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: shown(place) == 10)
    assert (menu.text(), [chip.text() for chip in place.chips.chips]) == ("all a", ["group: a"])
    menu.rename("only a")
    qtbot.waitUntil(lambda: menu.text() == "only a")
    menu.remove()
    qtbot.waitUntil(lambda: menu.text() == "Saved filters")
    assert grouped.saved_filters.all() == ()
    place.session.history.undo()
    qtbot.waitUntil(lambda: menu.text() == "only a")
    place.session.history.undo()
    qtbot.waitUntil(lambda: menu.text() == "all a")
    assert shown(place) == 10


def test_the_user_chooses_what_stands_under_the_images(qtbot: QtBot, place: ImagesPlace) -> None:
    box = place.grid.header.captions
    assert [box.itemText(each) for each in range(box.count())] == ["Caption: as sorted", "group"]
    text = box.fontMetrics().horizontalAdvance(box.itemText(0))
    assert text < box.sizeHint().width() - 2 * box.fontMetrics().averageCharWidth(), "its words are not cut"
    assert not place.grid.model.captions.shown
    box.setFocus()
    qtbot.keyClicks(box, "gr")
    qtbot.waitUntil(lambda: place.grid.model.captions.shown)
    told = [place.grid.model.captions.text(each) for each in range(PEOPLE)]
    assert told == ["b", "a"] * 10 + ["missing"] * 4, "in the order in which the images came"
    assert place.grid.model.captions.spoken(0) == "group b"
    box.setCurrentIndex(0)
    qtbot.waitUntil(lambda: not place.grid.model.captions.shown)


def test_names_that_say_who_is_in_the_pictures_are_offered_after_an_import(
    qtbot: QtBot, place: ImagesPlace, tmp_path: Path
) -> None:
    for number in range(3):
        save_picture(
            tmp_path / "faces" / f"{20 + number}_{number % 2}_3_2017011618402838{number}.png", 300 + number
        )
    place.open_import([tmp_path / "faces"])
    qtbot.waitUntil(lambda: place.disk.form.import_button.text() == "Import 3 images")
    qtbot.mouseClick(place.disk.form.import_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(place.disk.next_step.isVisible)
    words = place.disk.next_step.words.text()
    assert words == "The names of 3 images, such as “20_0_3_20170116184028380.png”, say who is in them."
    with qtbot.waitSignal(place.names_asked):
        qtbot.mouseClick(place.disk.next_step.buttons[0], Qt.MouseButton.LeftButton)
