"""The probes by clicks: from the cards through a form to an answer whose numbers open their images."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.progress import finish
from clipstudio.services.importing.predictions import import_predictions
from clipstudio.services.probes.attributes import attributes_document
from clipstudio.services.probes.identity import identity_document
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.charts.change_model import ChangePart
from clipstudio.ui.charts.view_model import ALL_IMAGES
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.places.audits.probes.attributes_form import AttributesForm
from clipstudio.ui.places.audits.probes.attributes_view import AttributesView
from clipstudio.ui.places.audits.probes.denigration_form import DenigrationForm
from clipstudio.ui.places.audits.probes.denigration_view import DenigrationView
from clipstudio.ui.places.audits.probes.identity_form import IdentityForm
from clipstudio.ui.places.audits.probes.identity_view import IdentityView
from clipstudio.ui.places.audits.probes.labels_form import LabelsForm
from clipstudio.ui.places.audits.probes.labels_view import LabelsView
from clipstudio.ui.places.audits.probes.scenes_form import ScenesForm
from clipstudio.ui.places.audits.probes.scenes_view import ScenesView
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.ui.places.conftest import PEOPLE

LEFT = Qt.MouseButton.LeftButton

BASE = LabelSet("base", (Label("person", "person"), Label("thief", "crime-related"), Label("ape", "non-human")))
WITH_CHILD = LabelSet("with child", (*BASE.labels, Label("child", "person")))


@pytest.fixture
def place(
    qtbot: QtBot, peopled: ProjectFile, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[AuditsPlace]:
    """p0 to p5 are taken for a thief, p0 to p2 of them for a child if it may be; groups "a" and "b" by turns."""
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    paths = dict(peopled.images.paths(peopled.images.find(ImageQuery())))
    numbers = {image: int((path or Path("p0")).stem[1:]) for image, path in paths.items()}
    source = peopled.attributes.add_source("t.csv", None)
    peopled.attributes.record(source, "group", {image: "ab"[number % 2] for image, number in numbers.items()})
    rows = ["image,person,thief,ape,child"]
    for number in range(PEOPLE):
        child = 0.5 if number < 3 else 0.0
        rows.append(f"p{number}.png,{0.1 if number < 6 else 0.8},{0.4 if number < 6 else 0.1},0.05,{child}")
    (tmp_path / "oracle.csv").write_text("\n".join(rows), encoding="utf-8")
    finish(import_predictions(peopled, tmp_path / "oracle.csv", "oracle"))
    for each in (BASE, WITH_CHILD):
        peopled.label_sets.save(each)
    made = AuditsPlace(session, Settings(), ImageQuery)
    qtbot.addWidget(made)
    made.resize(1200, 720)
    made.show()
    yield made
    made.shut_down()


def set_up(qtbot: QtBot, place: AuditsPlace, probe: ProbeName) -> None:
    qtbot.mouseClick(place.list.probes, LEFT)
    qtbot.waitUntil(lambda: probe in place.probes.cards.buttons)
    qtbot.mouseClick(place.probes.cards.buttons[probe], LEFT)
    form = place.probes.form.currentWidget()
    form.subject.model.setCurrentIndex(form.subject.model.findData("oracle"))
    form.comparisons.choose([("group",)])


def run(qtbot: QtBot, place: AuditsPlace) -> None:
    panel = place.probes.panel
    qtbot.mouseClick(place.probes.form.currentWidget().run, LEFT)
    qtbot.waitUntil(lambda: panel.isVisible() and panel.record is not None, timeout=60_000)


def test_class_design_from_a_card_to_the_flipped_images(
    qtbot: QtBot, place: AuditsPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(qtbot, place, ProbeName.DENIGRATION)
    form = place.probes.form.currentWidget()
    assert isinstance(form, DenigrationForm)
    form.base.setCurrentIndex(form.base.findText("base, version 1"))
    for row in range(form.others.count()):
        item = form.others.item(row)
        is_wanted = item.text().startswith("with child")
        item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
    run(qtbot, place)
    panel, view = place.probes.panel, place.probes.panel.view
    assert isinstance(view, DenigrationView)
    qtbot.waitUntil(lambda: panel.grid.model.rowCount() == 3)
    assert "the images that flipped" in panel.caption.text()
    assert [row.name for row in view.chart.rows] == ["all images", "a", "b"]
    assert (view.chart.rows[0].before, view.chart.rows[0].after, view.chart.rows[0].lost) == (6, 3, 3)
    for name in ("chart.png", "chart.svg", "chart.csv"):
        monkeypatch.setattr(panel, "ask_file", lambda name=name: tmp_path / name)
        qtbot.mouseClick(panel.save_button, LEFT)
        assert (tmp_path / name).stat().st_size > 100
    view.chart.mark_clicked.emit(1, ChangePart.FLIPPED.value)
    qtbot.waitUntil(lambda: panel.grid.model.rowCount() == 2)  # p0 and p2
    view.chart.mark_clicked.emit(ALL_IMAGES, ChangePart.BEFORE.value)
    qtbot.waitUntil(lambda: panel.grid.model.rowCount() == 6)
    qtbot.mouseClick(view.form.button(1), LEFT)
    qtbot.waitUntil(view.labels.isVisible)
    thief = next(place for place, each in enumerate(view._deltas) if each["label"] == "thief")
    view.labels.mark_clicked.emit(thief)
    qtbot.waitUntil(lambda: "without “thief”" in panel.caption.text() and panel.grid.model.rowCount() == 6)
    view.edit.setCurrentIndex(1)
    assert [row.text for row in view.labels.rows] == ["child"]
    view.labels.mark_clicked.emit(0)
    qtbot.waitUntil(lambda: "with “child”" in panel.caption.text() and panel.grid.model.rowCount() == 3)
    qtbot.mouseClick(view.form.button(2), LEFT)
    view.table.selectRow(2)
    qtbot.waitUntil(lambda: panel.grid.model.rowCount() == 1)
    # The runs that it is made of stand below it, and open as runs.
    item = place.list.tree.topLevelItem(0)
    assert [item.child(row).text(0) for row in range(item.childCount())] == ["base", "with child"]
    place.list.tree.setCurrentItem(item.child(1))
    qtbot.waitUntil(lambda: place.run_panel.isVisible() and place.run_panel.result is not None)
    assert place.run_panel.result.label_set.name == "with child"


def test_labels_tied_to_groups_open_their_images(
    qtbot: QtBot, place: AuditsPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(qtbot, place, ProbeName.LABELS)
    form = place.probes.form.currentWidget()
    assert isinstance(form, LabelsForm)
    form.labels.setCurrentIndex(form.labels.findText("oracle, version 1"))
    form.comparisons.choose([])
    assert not form.run.isEnabled()
    assert form.words.text() == "Choose at least one attribute to compare by."
    form.comparisons.choose([("group",)])
    form.threshold.percent.setValue(30)
    run(qtbot, place)
    panel, view = place.probes.panel, place.probes.panel.view
    assert isinstance(view, LabelsView)
    child = next(place for place, each in enumerate(view._compared["labels"]) if each["label"] == "child")
    view.chart.mark_clicked.emit(child, 0)
    qtbot.waitUntil(lambda: panel.caption.text() == "child · a" and panel.grid.model.rowCount() == 2)
    # Nothing is found in so few images, so lists that end where Benjamini-Hochberg does are empty.
    view.only_bh.click()
    assert view.chart._data.tied == ((), ())
    view.only_bh.click()
    assert [label.text for label in view.chart._data.tied[0]]
    assert not any(label.is_clear for tied in view.chart._data.tied for label in tied)
    qtbot.mouseClick(view.form.button(1), LEFT)
    qtbot.waitUntil(view.sweep.isVisible)
    thief = next(each["label"] for each in view._compared["labels"] if each["label"] == "thief")
    view.sweep.picker.setCurrentText(thief)
    view.sweep.picker.activated.emit(view.sweep.picker.findText(thief))
    view.sweep.chart.mark_clicked.emit(1, 0.05)  # everybody in group b is a thief from 10 % on
    qtbot.waitUntil(lambda: panel.grid.model.rowCount() == PEOPLE / 2 and "thief · b" in panel.caption.text())
    monkeypatch.setattr(place, "ask_file", lambda _suggestion: tmp_path / "labels.json")
    place.save_action.trigger()
    qtbot.waitUntil((tmp_path / "labels.json").exists)
    assert json.loads((tmp_path / "labels.json").read_text())["threshold"] == 0.3
    qtbot.mouseClick(view.run, LEFT)
    qtbot.waitUntil(lambda: place.run_panel.isVisible() and place.run_panel.threshold.isVisible())


def test_a_probe_is_deleted_after_a_second_click(qtbot: QtBot, place: AuditsPlace, peopled: ProjectFile) -> None:
    set_up(qtbot, place, ProbeName.LABELS)
    form = place.probes.form.currentWidget()
    form.labels.setCurrentIndex(form.labels.findText("oracle, version 1"))
    run(qtbot, place)
    qtbot.waitUntil(lambda: place.list.chosen_probe() is not None)
    qtbot.mouseClick(place.list.remove, LEFT)
    assert peopled.probe_runs.all() != ()
    qtbot.mouseClick(place.list.remove, LEFT)
    qtbot.waitUntil(lambda: peopled.probe_runs.all() == ())
    qtbot.waitUntil(lambda: not place.probes.panel.isVisible())


def test_a_probe_that_lacks_something_says_what_to_do(qtbot: QtBot, session: Session) -> None:
    place = AuditsPlace(session, Settings(), ImageQuery)
    qtbot.addWidget(place)
    place.resize(1200, 720)
    place.show()
    qtbot.mouseClick(place.list.probes, LEFT)
    qtbot.waitUntil(lambda: ProbeName.DENIGRATION in place.probes.cards.buttons)
    assert not place.probes.cards.buttons[ProbeName.DENIGRATION].isEnabled()
    words = "\n".join(label.text() for label in place.probes.cards.findChildren(QLabel))
    assert "✗ images: import a folder under Images" in words
    assert "✗ an attribute to compare by: import a table under Attributes" in words
    place.shut_down()


def test_scenes_from_a_table_to_the_images_that_took_a_close_caption(
    qtbot: QtBot, place: AuditsPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = ["image,caption,kind"]
    rows += [f"p{number},{each}" for number in range(4) for each in ("person,true", "ape,false", "thief,close")]
    (tmp_path / "captions.csv").write_text("\n".join(rows), encoding="utf-8")
    qtbot.mouseClick(place.list.probes, LEFT)
    qtbot.waitUntil(lambda: ProbeName.SCENES in place.probes.cards.buttons)
    qtbot.mouseClick(place.probes.cards.buttons[ProbeName.SCENES], LEFT)
    form = place.probes.form.currentWidget()
    assert isinstance(form, ScenesForm)
    assert form.words.text() == "Choose the table of captions."
    assert not form.comparisons.isVisible()
    qtbot.mouseClick(form.by_hand, LEFT)
    form.editor.rows.item(0, 0).setText("p0")
    form.editor.rows.item(0, 2).setText("person")
    qtbot.mouseClick(form.editor.add, LEFT)  # the next caption is of the same image
    form.editor.rows.item(1, 2).setText("ape")
    form.editor.rows.cellWidget(1, 3).setCurrentText("false")
    qtbot.mouseClick(form.editor.add, LEFT)  # a row without a caption is none
    monkeypatch.setattr(form.editor, "ask_file", lambda: tmp_path / "hand.csv")
    qtbot.mouseClick(form.editor.save, LEFT)
    assert form.table.text() == str(tmp_path / "hand.csv")
    lines = (tmp_path / "hand.csv").read_text().splitlines()
    assert lines == ["image,sequence,caption,kind", "p0,,person,true", "p0,,ape,false"]
    monkeypatch.setattr(form, "ask_table", lambda: tmp_path / "captions.csv")
    qtbot.mouseClick(form.choose, LEFT)
    monkeypatch.setattr(form, "ask_target", lambda: tmp_path / "proposed.csv")
    qtbot.mouseClick(form.propose, LEFT)
    qtbot.waitUntil((tmp_path / "proposed.csv").exists)
    form.subject.model.setCurrentIndex(form.subject.model.findData("oracle"))
    run(qtbot, place)
    panel, view = place.probes.panel, place.probes.panel.view
    assert isinstance(view, ScenesView)
    taken = [row.answer for row in view.model.rows].index("close")
    view.table.selectRow(taken)
    # All four are taken for a thief, which stands here for a caption that is nearly right.
    qtbot.waitUntil(lambda: panel.grid.model.rowCount() == 4 and "took a close caption" in panel.caption.text())
    assert view.model.rows[taken].cells[2:4] == (
        "4 of 4",
        "100.0 % (51.0–100.0); 100.0 % (51.0–100.0) of the errors",
    )
    view.table.selectRow(0)
    qtbot.waitUntil(lambda: panel.caption.text() == "among other scenes · right")


ADDED = ("chance", "unanswered", "averages", "merged", "mean_n", "mean_top1", "mean_top5")


def without(document: Any, keys: Sequence[str]) -> Any:
    """A document without some keys, wherever they stand."""
    if isinstance(document, Mapping):
        return {key: without(each, keys) for key, each in document.items() if key not in keys}
    return [without(each, keys) for each in document] if isinstance(document, list) else document


def test_an_attribute_is_told_and_its_confusions_open_their_images(
    qtbot: QtBot, place: AuditsPlace, peopled: ProjectFile, tmp_path: Path
) -> None:
    # p0 to p3 are taken for the other group; the last is as likely of either.
    rows = ["image,a,b"]
    for number in range(PEOPLE):
        is_a = (number % 2 == 0) != (number < 4)
        told = (0.5, 0.5) if number == PEOPLE - 1 else (0.9, 0.1) if is_a else (0.1, 0.9)
        rows.append(f"p{number}.png,{told[0]},{told[1]}")
    (tmp_path / "teller.csv").write_text("\n".join(rows), encoding="utf-8")
    finish(import_predictions(peopled, tmp_path / "teller.csv", "teller"))
    qtbot.mouseClick(place.list.probes, LEFT)
    qtbot.waitUntil(lambda: ProbeName.ATTRIBUTES in place.probes.cards.buttons)
    qtbot.mouseClick(place.probes.cards.buttons[ProbeName.ATTRIBUTES], LEFT)
    form = place.probes.form.currentWidget()
    assert isinstance(form, AttributesForm)
    form.subject.model.setCurrentIndex(form.subject.model.findData("teller"))
    assert not form.linear_probe.isEnabled()  # predictions have no embeddings
    form.attribute.setCurrentIndex(form.attribute.findText("group"))
    form.positive.setCurrentIndex(form.positive.findData("a"))
    form.comparisons.choose([("group",)])
    run(qtbot, place)
    panel, view = place.probes.panel, place.probes.panel.view
    assert isinstance(view, AttributesView)
    grid = panel.grid.model
    qtbot.waitUntil(lambda: grid.rowCount() == PEOPLE - 5 and "right · all images" in panel.caption.text())
    assert view.chart.plot.marks.chance.value() == 0.5
    assert view.silent.text() == "Show the 1 image not answered"
    qtbot.mouseClick(view.silent, LEFT)
    qtbot.waitUntil(lambda: grid.rowCount() == 1 and "not answered" in panel.caption.text())
    view.wrong.click()
    qtbot.waitUntil(lambda: grid.rowCount() == 4)
    view.chart.mark_clicked.emit(0)
    qtbot.waitUntil(lambda: grid.rowCount() == 2 and "wrong · a" in panel.caption.text())
    view.form.button(1).click()
    view.confusion.cell_clicked.emit(1, 0)
    qtbot.waitUntil(lambda: panel.caption.text() == "b, called a · zero-shot" and grid.rowCount() == 2)
    view.way.setCurrentIndex(1)
    assert view.way.currentText() == "zero-shot, a against all others"
    view.confusion.cell_clicked.emit(0, 0)
    qtbot.waitUntil(lambda: panel.caption.text().startswith("a, called a") and grid.rowCount() == PEOPLE / 2 - 2)
    # A document as earlier versions kept it, which told neither of chance nor of images not answered.
    record = peopled.probe_runs.record(peopled.probe_runs.all()[0].id)
    view.show_probe(peopled, record, without(attributes_document(peopled, record.id), ADDED))
    assert view.chart.plot.marks.chance.value() == 0.5
    assert not view.silent.isVisibleTo(view)


def test_identity_asks_for_a_purpose_and_opens_the_images_it_found(
    qtbot: QtBot, place: AuditsPlace, peopled: ProjectFile, tmp_path: Path
) -> None:
    ids = peopled.images.find(ImageQuery())
    numbers = {image: int((path or Path("p0")).stem[1:]) for image, path in peopled.images.paths(ids)}
    source = peopled.attributes.add_source("names.csv", None)
    peopled.attributes.record(source, "name", {image: f"Person {number}" for image, number in numbers.items()})
    rows = ["image,label,probability"]
    for number in range(PEOPLE):
        # The first six are taken for their neighbour.
        rows.append(f"p{number},Person {number + 1 if number < 6 else number},0.9")
        rows.append(f"p{number},Person {number if number < 6 else (number + 1) % PEOPLE},0.1")
    (tmp_path / "names.csv").write_text("\n".join(rows), encoding="utf-8")
    finish(import_predictions(peopled, tmp_path / "names.csv", "namer"))
    qtbot.mouseClick(place.list.probes, LEFT)
    qtbot.waitUntil(lambda: ProbeName.IDENTITY in place.probes.cards.buttons)
    place.probes.set_up(ProbeName.IDENTITY)
    form = place.probes.form.currentWidget()
    assert isinstance(form, IdentityForm)
    form.subject.model.setCurrentIndex(form.subject.model.findData("namer"))
    form.attribute.setCurrentIndex(form.attribute.findText("name"))
    form.pools.setText("24, x")
    assert "sizes of the candidate lists" in form.words.text()
    form.pools.setText(str(PEOPLE))
    assert form.words.text() == "Say in a few words what you do this for."
    qtbot.keyClicks(form.purpose, "to test this very form")
    form.comparisons.choose([("group",)])
    run(qtbot, place)
    panel, view = place.probes.panel, place.probes.panel.view
    assert isinstance(view, IdentityView)
    grid = panel.grid.model
    qtbot.waitUntil(lambda: grid.rowCount() == PEOPLE - 6)
    assert panel.caption.text() == f"found as the first of {PEOPLE} names · all images"
    assert "Purpose: to test this very form." in view.words.text()
    view.missed.click()
    qtbot.waitUntil(lambda: grid.rowCount() == 6)
    view.missed.click()
    view.comparison.setCurrentIndex(1)
    view.chart.mark_clicked.emit(1, 0)
    qtbot.waitUntil(lambda: grid.rowCount() == PEOPLE / 2 - 3 and "· b" in panel.caption.text())
    assert f"Over all lists of {PEOPLE} names with the own one in them, top-1 is 75.0 %" in view.words.text()
    record = peopled.probe_runs.record(peopled.probe_runs.all()[0].id)
    view.show_probe(peopled, record, without(identity_document(peopled, record.id), ADDED))
    assert "Over all lists" not in view.words.text()


def test_prompts_that_the_model_cuts_are_told_in_the_forms(
    qtbot: QtBot, place: AuditsPlace, peopled: ProjectFile
) -> None:
    long = "a very detailed description of one and the same person " * 6
    ends = ("honest", "criminal")
    peopled.label_sets.save(LabelSet("cut", tuple(Label(long + end, "crime-related") for end in ends)))
    for probe, chosen, others in (
        (ProbeName.DENIGRATION, "base", "others"),
        (ProbeName.LABELS, "labels", ""),
        (ProbeName.ATTRIBUTES, "labels", ""),
    ):
        set_up(qtbot, place, probe)
        form = place.probes.form.currentWidget()
        assert isinstance(form, DenigrationForm | LabelsForm | AttributesForm)
        box = getattr(form, chosen)
        box.setCurrentIndex(box.findText("cut", Qt.MatchFlag.MatchStartsWith))
        if others:
            for row in range(form.others.count()):
                form.others.item(row).setCheckState(Qt.CheckState.Unchecked)
        qtbot.wait(600)
        assert not form.prompts.isVisible(), "predictions from elsewhere read no prompts"
        form.subject.model.setCurrentIndex(form.subject.model.findData("clipstudio-sample"))
        qtbot.waitUntil(form.prompts.isVisible, timeout=60_000)
        assert form.prompts.text().startswith("2 labels have prompts longer than the 24 tokens")
        box.setCurrentIndex(
            box.findText("base" if probe is ProbeName.DENIGRATION else "gender", Qt.MatchFlag.MatchStartsWith)
        )
        qtbot.waitUntil(lambda form=form: not form.prompts.isVisible(), timeout=15_000)
