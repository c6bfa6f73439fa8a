"""Plan an audit by clicks, run it, read it, and follow its numbers to the images and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import Scoring
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.places.audits.run_panel import FILE_KINDS, WHOLE_TABLE
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.ui.places.conftest import PEOPLE

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def filtered() -> list[ImageQuery]:
    """The query that the Images place would show; a test may replace it."""
    return [ImageQuery()]


@pytest.fixture
def place(
    qtbot: QtBot,
    peopled: ProjectFile,
    session: Session,
    filtered: list[ImageQuery],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[AuditsPlace]:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    ids = peopled.images.find(ImageQuery()).tolist()
    source = peopled.attributes.add_source("t.csv", None)
    peopled.attributes.record(source, "group", {id: "ab"[id % 2] for id in ids})
    peopled.attributes.record(source, "age", {id: "old" if id > 6 else "young" for id in ids})
    place = AuditsPlace(session, Settings(), lambda: filtered[0])
    qtbot.addWidget(place)
    place.resize(1200, 720)
    place.show()
    yield place
    place.shut_down()


def open_form(qtbot: QtBot, place: AuditsPlace) -> None:
    qtbot.mouseClick(place.empty.button if place.empty.isVisible() else place.list.plan, LEFT)
    qtbot.waitUntil(lambda: place.form.labels.count() > 0)


def tick(place: AuditsPlace, name: str) -> QCheckBox:
    boxes = place.form.comparisons.findChildren(QCheckBox)
    return next(box for box in boxes if box.accessibleName() == name)


def run_form(qtbot: QtBot, place: AuditsPlace) -> None:
    before = place.run_panel.requested
    qtbot.mouseClick(place.form.run, LEFT)
    panel = place.run_panel
    qtbot.waitUntil(lambda: panel.result is not None and panel.requested != before, timeout=120_000)
    qtbot.waitUntil(lambda: panel.result is not None and panel.result.record.id == panel.requested)
    qtbot.waitUntil(lambda: panel.shown is not None)


def test_from_the_empty_place_to_a_result(qtbot: QtBot, place: AuditsPlace, peopled: ProjectFile) -> None:
    open_form(qtbot, place)
    tick(place, "group").click()
    place.form.comparisons.first.setCurrentText("group")
    place.form.comparisons.second.setCurrentText("age")
    qtbot.mouseClick(place.form.comparisons.add, LEFT)
    assert "compared by group, group and age" in place.form.words.text()
    run_form(qtbot, place)
    result = place.run_panel.result
    assert result is not None
    assert [each.title for each in result.comparisons] == ["group", "group and age"]
    assert result.n == PEOPLE
    assert "drawn example" in place.run_panel.view.warning.text()
    qtbot.waitUntil(lambda: place.list.tree.topLevelItemCount() == 1)
    assert place.list.chosen() == result.record.id


def test_a_bar_fills_the_grid_and_a_selection_lights_up_the_bars(qtbot: QtBot, place: AuditsPlace) -> None:
    open_form(qtbot, place)
    tick(place, "group").click()
    run_form(qtbot, place)
    panel = place.run_panel
    assert panel.result is not None
    assert panel.shown is not None
    assert panel.result.label_set.categories[panel.shown.index] == "non-human", "harm comes first"
    panel.view.show_numerator("category", 0)
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.index == 0)
    groups = panel.result.comparisons[0].groups
    names = panel.result.comparisons[0].group_names
    for position, (name, group) in enumerate(zip(names, groups, strict=True)):
        qtbot.mouseClick(panel.view.chart.plot.viewport(), LEFT, pos=panel.view.chart.plot.row_center(position))
        qtbot.waitUntil(lambda name=name: panel.caption.text().endswith(f"person · {name}"))
        assert panel.grid.model.rowCount() == group.categories[0].count
    if panel.grid.model.rowCount():
        qtbot.keyClick(panel.grid.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        expected = groups[-1].categories[0].count
        qtbot.waitUntil(lambda: panel.view.chart._shares.get(len(groups) - 1) == (expected, expected))


def test_what_keeps_a_plan_from_running_is_said(qtbot: QtBot, place: AuditsPlace) -> None:
    open_form(qtbot, place)
    place.form.templates.setPlainText("a photo")
    assert not place.form.run.isEnabled()
    assert "lacks {label}" in place.form.words.text()
    place.form.templates.setPlainText("a drawing of a {label}")
    assert place.form.run.isEnabled()
    plan = place.form.plan()
    assert plan is not None
    assert plan.templates == ("a drawing of a {label}",)


def test_a_plan_is_made_of_what_the_form_says(
    qtbot: QtBot, place: AuditsPlace, filtered: list[ImageQuery]
) -> None:
    filtered[0] = ImageQuery(attributes=(AttributeFilter("group", frozenset({"a"})),))
    place.plan_for_filter()
    qtbot.waitUntil(lambda: "the filter in Images (12)" in place.form.subject.images.currentText())
    place.form.rule.by_threshold.setChecked(True)
    place.form.rule.threshold.percent.setValue(4.0)
    place.form.minimum_n.setValue(5)
    qtbot.keyClicks(place.form.name, "mine")
    plan = place.form.plan()
    assert plan is not None
    assert (plan.scoring, plan.threshold, plan.minimum_n, plan.name) == (Scoring.THRESHOLD, 0.04, 5, "mine")
    assert plan.images == filtered[0]
    assert plan.templates == ()


def test_a_run_is_repeated_with_its_plan_saved_and_deleted(
    qtbot: QtBot, place: AuditsPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_form(qtbot, place)
    tick(place, "age").click()
    run_form(qtbot, place)
    place.again_action.trigger()
    qtbot.waitUntil(
        lambda: tick(place, "age").isChecked() and place.form.subject.images.currentData() == "earlier"
    )
    run_form(qtbot, place)
    qtbot.waitUntil(lambda: place.list.tree.topLevelItem(0).childCount() == 2)
    monkeypatch.setattr(place, "ask_file", lambda _suggestion: tmp_path / "run.json")
    place.save_action.trigger()
    qtbot.waitUntil(lambda: (tmp_path / "run.json").exists())
    document = json.loads((tmp_path / "run.json").read_text())
    assert {group["attributes"]["age"] for group in document["groups"]} == {"old", "young"}
    qtbot.mouseClick(place.list.remove, LEFT)
    assert "Delete “Run 2" in place.list.remove.text()
    assert place.list.tree.topLevelItem(0).childCount() == 2
    qtbot.mouseClick(place.list.remove, LEFT)
    qtbot.waitUntil(lambda: place.list.tree.topLevelItem(0).childCount() == 1)


def test_a_threshold_is_moved_on_a_run_and_run_again(qtbot: QtBot, place: AuditsPlace) -> None:
    open_form(qtbot, place)
    tick(place, "group").click()
    run_form(qtbot, place)
    panel = place.run_panel
    assert not panel.threshold.isVisible()  # top-1 has none
    place.again_action.trigger()
    qtbot.waitUntil(lambda: place.form.subject.images.currentData() == "earlier")
    place.form.rule.by_threshold.click()
    place.form.rule.threshold.percent.setValue(30)
    run_form(qtbot, place)
    assert panel.threshold.isVisible()
    assert panel.result is not None
    assert panel.view.data is not None
    numerator = panel.view.data.numerator
    panel.threshold.field.setValue(0.1)  # whatever the model, almost every image has a tenth of a percent
    qtbot.waitUntil(lambda: panel.view.data.overall.rate.count == panel.result.n)
    assert panel.view.data.numerator == numerator
    qtbot.waitUntil(lambda: panel.grid.model.rowCount() == panel.result.n)
    assert panel.result.record.plan.threshold == 0.3
    qtbot.mouseClick(panel.threshold.back, LEFT)
    own = numerator.rate_of(panel.result.overall).count
    qtbot.waitUntil(lambda: panel.view.data.overall.rate.count == own and panel.grid.model.rowCount() == own)
    panel.threshold.field.setValue(50)
    first = panel.requested
    qtbot.mouseClick(panel.threshold.run, LEFT)
    qtbot.waitUntil(lambda: panel.requested != first and panel.result.record.id == panel.requested, timeout=60_000)
    assert panel.result.record.plan.threshold == 0.5


def test_the_chart_is_saved_as_picture_and_as_numbers(
    qtbot: QtBot, place: AuditsPlace, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_form(qtbot, place)
    tick(place, "group").click()
    run_form(qtbot, place)
    for name, kind in (
        ("c.png", FILE_KINDS[0]),
        ("c.svg", FILE_KINDS[1]),
        ("c.csv", FILE_KINDS[2]),
        ("all.csv", WHOLE_TABLE),
    ):
        path = tmp_path / name
        monkeypatch.setattr(place.run_panel, "ask_file", lambda path=path, kind=kind: (path, kind))
        qtbot.mouseClick(place.run_panel.save_button, LEFT)
        assert path.stat().st_size > 100
    assert len((tmp_path / "all.csv").read_text().splitlines()) > len(
        (tmp_path / "c.csv").read_text().splitlines()
    )
    monkeypatch.setattr(place.run_panel, "ask_file", lambda: (tmp_path / "c.gif", FILE_KINDS[0]))
    qtbot.mouseClick(place.run_panel.save_button, LEFT)
    assert "no known ending" in told[-1]


def test_a_fault_of_the_world_is_told(
    qtbot: QtBot, place: AuditsPlace, peopled: ProjectFile, told: list[str], tmp_path: Path
) -> None:
    for path in (tmp_path / "photos").glob("*.png"):
        path.unlink()
    open_form(qtbot, place)
    qtbot.mouseClick(place.form.run, LEFT)
    qtbot.waitUntil(
        lambda: any("None of the selected images could be read" in text for text in told), timeout=120_000
    )


def test_prompts_that_the_model_cuts_are_told_before_the_run(
    qtbot: QtBot, place: AuditsPlace, peopled: ProjectFile
) -> None:
    long = "a very detailed description of one and the same person " * 6
    peopled.label_sets.save(LabelSet("cut", (Label(long + "honest"), Label(long + "criminal"), Label("dog"))))
    place.plan_for_label_set("cut")
    form = place.form
    qtbot.waitUntil(form.prompts.isVisible, timeout=60_000)
    assert "2 labels have prompts longer than the 24 tokens that clipstudio-sample reads" in form.prompts.text()
    assert "person honest” and “" in form.prompts.text()
    assert form.run.isEnabled(), "it is told, not forbidden"
    form.choose_label_set("gender")
    qtbot.waitUntil(lambda: not form.prompts.isVisible(), timeout=15_000)
    form.templates.setPlainText(long + "{label}")
    qtbot.waitUntil(form.prompts.isVisible, timeout=15_000)
    assert "clipstudio-sample reads the same words for “man” and “woman”" in form.prompts.text()
