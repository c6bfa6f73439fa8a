"""The import of a table, looked at before it is written."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.jobs import JobReport, Lane
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.attributes.place import AttributesPlace
from clipstudio.ui.places.attributes.table_form import TableImportForm
from tests.services.conftest import bring_in, save_picture
from tests.ui.places.attributes.conftest import record

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def form(qtbot: QtBot, place: AttributesPlace, table: Path, monkeypatch: pytest.MonkeyPatch) -> TableImportForm:
    """The form, opened from the first-time page on the table, matched by the guessed key."""
    monkeypatch.setattr(place, "ask_table", lambda: table)
    qtbot.mouseClick(place.empty.button, LEFT)
    qtbot.waitUntil(place.form.import_button.isEnabled, timeout=30_000)
    return place.form


def counts(form: TableImportForm) -> list[str]:
    return [form.preview.tabs.button(place).text() for place in range(4)]


def rows(form: TableImportForm) -> list[tuple[str, ...]]:
    return list(form.preview.shown.rows)


def tick(qtbot: QtBot, form: TableImportForm, column: str) -> None:
    """Turn a column's tick by the space bar."""
    (item,) = form.columns.findItems(column, Qt.MatchFlag.MatchExactly)
    form.columns.setCurrentItem(item)
    qtbot.keyClick(form.columns, Qt.Key.Key_Space)


def test_the_form_shows_what_the_table_would_do(form: TableImportForm) -> None:
    assert form.roles.key.currentText() == "picture"
    assert form.roles.cluster.currentText() == "none"
    assert "“sequence” looks like one" in form.roles.cluster_words.text()
    assert form.columns.chosen() == ("sequence", "gender")  # names are no groups
    assert counts(form) == ["20 matched", "1 unmatched", "2 ambiguous", "4 images without a row"]
    assert form.import_button.text() == "Import 20 rows"


def test_every_count_opens_its_rows(qtbot: QtBot, form: TableImportForm, tmp_path: Path) -> None:
    assert rows(form)[1] == ("3", "p1.png", str(tmp_path / "photos" / "p1.png"))
    for place, expected in (
        (1, [("24", "nobody.png")]),
        (
            2,
            [
                ("22", "p20.png", "2 rows name this image and differ in “gender”"),
                ("23", "p20.png", "2 rows name this image and differ in “gender”"),
            ],
        ),
        (3, [(f"p{number}.png", str(tmp_path / "photos")) for number in (20, 21, 22, 23)]),
    ):
        qtbot.mouseClick(form.preview.tabs.button(place), LEFT)
        assert sorted(rows(form)) == expected


def test_importing_writes_what_was_shown(
    qtbot: QtBot, place: AttributesPlace, form: TableImportForm, peopled: ProjectFile, told: list[str]
) -> None:
    form.roles.cluster.setCurrentText("sequence")
    assert form.columns.chosen() == ("gender",)
    assert peopled.attributes.names() == ()
    qtbot.waitUntil(form.import_button.isEnabled)
    qtbot.mouseClick(form.import_button, LEFT)
    qtbot.waitUntil(place.details.isVisible)
    (gender,) = peopled.attributes.summaries()
    assert (gender.name, gender.values, gender.missing) == ("gender", (("female", 14), ("male", 6)), 4)
    first = next(image for image, path in peopled.images.all_paths() if path.name == "p2.png")
    assert peopled.images.facts(first)[2] == "s1"
    assert told == ["Imported “gender” for 20 images. 20 images now name their cluster."]
    assert place.details.title.text() == "gender"
    history = place.session.history
    assert history.undo_words == "import attributes from “people.csv”"
    history.undo()
    qtbot.waitUntil(place.empty.isVisible)
    assert peopled.attributes.names() == ()
    assert peopled.images.facts(first)[2] is None
    history.redo()
    qtbot.waitUntil(place.details.isVisible)
    assert peopled.attributes.summaries() == (gender,)
    assert peopled.images.facts(first)[2] == "s1"


def test_another_key_is_matched_anew(qtbot: QtBot, form: TableImportForm) -> None:
    form.roles.key.setFocus()
    qtbot.keyClick(form.roles.key, Qt.Key.Key_Up)
    assert form.roles.key.currentText() == "name"
    assert not form.import_button.isEnabled()
    qtbot.waitUntil(lambda: counts(form)[0] == "0 matched")
    assert form.words.text() == "No row names an image by this column: choose another key column."
    assert not form.import_button.isEnabled()
    qtbot.keyClick(form.roles.key, Qt.Key.Key_Down)
    qtbot.waitUntil(form.import_button.isEnabled)
    assert counts(form)[0] == "20 matched"


def test_a_table_without_a_ticked_column_waits(qtbot: QtBot, form: TableImportForm) -> None:
    for column in ("sequence", "gender"):
        tick(qtbot, form, column)
    assert form.words.text() == "Tick at least one column to import as an attribute."
    assert not form.import_button.isEnabled()
    tick(qtbot, form, "name")
    assert form.columns.chosen() == ("name",)
    qtbot.waitUntil(form.import_button.isEnabled)


def test_rows_that_differ_in_what_is_not_taken_are_matched(qtbot: QtBot, form: TableImportForm) -> None:
    tick(qtbot, form, "gender")
    qtbot.waitUntil(lambda: counts(form)[:3] == ["22 matched", "1 unmatched", "0 ambiguous"])
    assert form.import_button.text() == "Import 22 rows"
    tick(qtbot, form, "gender")
    qtbot.waitUntil(lambda: counts(form)[:3] == ["20 matched", "1 unmatched", "2 ambiguous"])


def test_the_key_cannot_be_the_cluster(form: TableImportForm) -> None:
    form.roles.cluster.setCurrentText("picture")
    assert form.words.text() == "The key column cannot be the cluster column too."
    assert not form.import_button.isEnabled()


def test_an_attribute_that_is_known_is_said_to_get_a_newer_source(
    qtbot: QtBot, form: TableImportForm, peopled: ProjectFile, table: Path
) -> None:
    record(peopled, "gender", {0: "male"}, "old.csv")
    form.open_file(table)
    qtbot.waitUntil(form.import_button.isEnabled)
    (gender,) = form.columns.findItems("gender", Qt.MatchFlag.MatchExactly)
    assert gender.text(3) == "in the project: this table will count, as its newest source"


def test_what_is_no_table_is_told_in_the_form(
    qtbot: QtBot, place: AttributesPlace, form: TableImportForm, tmp_path: Path
) -> None:
    form.open_file(tmp_path / "photos" / "p0.png")
    qtbot.waitUntil(form.fault.isVisible)
    assert "p0.png" in form.fault.text()
    assert not form.import_button.isEnabled()
    qtbot.mouseClick(form.cancel, LEFT)
    assert place.empty.isVisible()


def test_images_that_come_later_are_matched(
    qtbot: QtBot, place: AttributesPlace, form: TableImportForm, peopled: ProjectFile, tmp_path: Path
) -> None:
    save_picture(tmp_path / "more" / "nobody.png", 99)
    place.session.announce(bring_in(peopled, tmp_path / "more").changes)
    qtbot.waitUntil(lambda: counts(form)[:2] == ["21 matched", "0 unmatched"])


def test_a_cancelled_import_can_be_started_again(
    qtbot: QtBot, place: AttributesPlace, form: TableImportForm, peopled: ProjectFile
) -> None:
    background, release = place.session.background, threading.Event()

    def hold() -> Work[None]:
        yield Progress("Holding", 0, None)
        release.wait(60)

    jobs: list[JobReport] = []
    background.run_job("Holding the lane", Lane.WRITE, hold, place)
    background.reported.connect(jobs.append)
    qtbot.mouseClick(form.import_button, LEFT)
    assert not form.import_button.isEnabled()
    waiting = background.job(jobs[-1].job)
    assert waiting is not None
    waiting.cancel()
    release.set()
    with qtbot.waitSignal(place.session.changed) as announced:
        pass
    assert announced.args == [Changes.ATTRIBUTES | Changes.IMAGES]
    qtbot.waitUntil(form.import_button.isEnabled)
    assert peopled.attributes.names() == ()


def test_an_older_file_s_refusal_is_dropped(
    qtbot: QtBot, form: TableImportForm, table: Path, tmp_path: Path
) -> None:
    form.open_file(tmp_path / "photos" / "p0.png")
    form.open_file(table)
    qtbot.waitUntil(form.import_button.isEnabled)
    assert not form.fault.isVisible()
    assert form.title.text() == "Import “people.csv”"


def test_what_other_sources_contradict_is_said_before_and_shown_after(
    qtbot: QtBot, place: AttributesPlace, table: Path, peopled: ProjectFile
) -> None:
    record(peopled, "gender", {0: "male", 1: "female"}, "votes.csv")
    place.import_table(table)
    qtbot.waitUntil(lambda: "Other sources say something else: gender (1)." in place.form.words.text())
    assert place.form.import_button.isEnabled()
    tick(qtbot, place.form, "gender")
    assert "Other sources" not in place.form.words.text(), "what is not taken contradicts nobody"
    tick(qtbot, place.form, "gender")
    qtbot.waitUntil(place.form.import_button.isEnabled)
    with qtbot.waitSignal(place.session.offered) as offered:
        qtbot.mouseClick(place.form.import_button, LEFT)
    words, action = offered.args
    assert words.endswith("Other sources say something else: gender (1). The newest one counts.")
    with qtbot.waitSignal(place.query_requested) as wanted:
        action.trigger()
    (image,) = (image for image, path in peopled.images.all_paths() if path.name == "p0.png")
    assert wanted.args[0] == ImageQuery(ids=(image,))
