"""The probes by clicks: from the cards through a form to an answer whose numbers open their images."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.progress import finish
from clipstudio.services.predictions import import_predictions
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.charts.change_model import ChangePart
from clipstudio.ui.charts.view_model import ALL_IMAGES
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.places.audits.probes.denigration_form import DenigrationForm
from clipstudio.ui.places.audits.probes.denigration_view import DenigrationView
from clipstudio.ui.places.audits.probes.labels_form import LabelsForm
from clipstudio.ui.places.audits.probes.labels_view import LabelsView
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
    qtbot: QtBot, place: AuditsPlace, peopled: ProjectFile
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
    view.chart.mark_clicked.emit(1, ChangePart.FLIPPED.value)
    qtbot.waitUntil(lambda: panel.grid.model.rowCount() == 2)  # p0 and p2
    view.chart.mark_clicked.emit(ALL_IMAGES, ChangePart.BEFORE.value)
    qtbot.waitUntil(lambda: panel.grid.model.rowCount() == 6)
    qtbot.mouseClick(view.form.button(1), LEFT)
    qtbot.waitUntil(view.labels.isVisible)
    thief = next(place for place, each in enumerate(view._deltas) if each["label"] == "thief")
    view.labels.mark_clicked.emit(thief)
    qtbot.waitUntil(lambda: "without “thief”" in panel.caption.text() and panel.grid.model.rowCount() == 6)
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
    form.threshold.setValue(30)
    run(qtbot, place)
    panel, view = place.probes.panel, place.probes.panel.view
    assert isinstance(view, LabelsView)
    child = next(place for place, each in enumerate(view._compared["labels"]) if each["label"] == "child")
    view.chart.mark_clicked.emit(child, 0)
    qtbot.waitUntil(lambda: panel.caption.text() == "child · a" and panel.grid.model.rowCount() == 2)
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
