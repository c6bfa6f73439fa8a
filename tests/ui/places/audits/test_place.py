"""Plan an audit by clicks, run it, read it, and follow its numbers to the images and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot
from statsmodels.stats.proportion import proportion_confint

from clipstudio.domain.audits import AuditPlan, Scoring
from clipstudio.domain.group_names import ALL_IMAGES
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.results.basis import SAMPLE_MODEL_NOTE
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.figures.row_widget import RowFigureWidget
from clipstudio.ui.forms.comparison_picker import ComparisonPicker
from clipstudio.ui.forms.label_set_editors import LabelSetEditor
from clipstudio.ui.forms.plain_editors import ConfidenceEditor, NumberEditor, TextEditor
from clipstudio.ui.forms.rule_editor import RuleEditor, TemplatesEditor
from clipstudio.ui.places.audits.choice_controls import SearchControl
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.ui.places.audits.hands import click_row, control, drawn, press, write
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
    qtbot.waitUntil(lambda: place.form.editor("label_set", LabelSetEditor).box.count() > 0)


def picker(place: AuditsPlace) -> ComparisonPicker:
    """What the form compares by."""
    assert place.form.comparisons is not None
    return place.form.comparisons


def tick(place: AuditsPlace, name: str) -> QCheckBox:
    # What was offered before is still a child until Qt deletes it: the newest comes last.
    return [box for box in picker(place).findChildren(QCheckBox) if box.accessibleName() == name][-1]


def run_form(qtbot: QtBot, place: AuditsPlace) -> None:
    """Run what is planned, and wait until it is on the screen with the images that it opens with."""
    page = place.answer
    with qtbot.waitSignal(page.loaded, timeout=120_000):
        qtbot.mouseClick(place.form.run, LEFT)
    qtbot.waitUntil(lambda: page.caption.text() != "")


def test_from_the_empty_place_to_a_result(qtbot: QtBot, place: AuditsPlace, peopled: ProjectFile) -> None:
    qtbot.waitUntil(lambda: not place.list.tree.isVisible())
    assert place.main_list() is place.list.plan, "no keyboard in a list of nothing"
    open_form(qtbot, place)
    tick(place, "group").click()
    picker(place).first.setCurrentText("group")
    picker(place).second.setCurrentText("age")
    qtbot.mouseClick(picker(place).add, LEFT)
    assert ", by group, and by group and age?" in place.form.words.text()
    run_form(qtbot, place)
    assert place.window().focusWidget() is place.list.tree
    result = place.run
    assert result is not None
    assert [each.title for each in result.comparisons] == ["group", "group and age"]
    assert result.n == PEOPLE
    assert place.answer.head.warning.text() == SAMPLE_MODEL_NOTE, "the pictures of this project were not drawn"
    assert SAMPLE_MODEL_NOTE in place.answer.figure.small_print
    assert place.answer.figure.small_print[-1].startswith("Exploratory: no plan was locked")
    qtbot.waitUntil(lambda: place.list.tree.model().rowCount() == 1)
    assert place.list.chosen == (RunKey(RunKind.RUN, result.record.id),)


def test_a_bar_fills_the_grid_and_a_selection_lights_up_the_bars(qtbot: QtBot, place: AuditsPlace) -> None:
    open_form(qtbot, place)
    tick(place, "group").click()
    run_form(qtbot, place)
    page, result = place.answer, place.run
    assert result is not None
    assert page.title.text().startswith("Images labelled “non-human”, by group"), "harm comes first"
    most = max(range(len(result.overall.categories)), key=lambda at: result.overall.categories[at].count)
    category = result.label_set.categories[most]
    options = control(page, "counted", SearchControl).choice.options
    write(qtbot, page, "counted", next(option.words for option in options if option.value == f"category:{most}"))
    qtbot.waitUntil(lambda: page.title.text().lower().startswith(f"images labelled “{category}”, by group"))
    comparison = result.comparisons[0]
    counts = [group.categories[most].count for group in comparison.groups]
    for name, count in zip(comparison.group_names, counts, strict=True):
        click_row(qtbot, page, name)
        qtbot.waitUntil(lambda name=name: page.caption.text().endswith(f"{category} · {name}"))
        assert page.grid.model.rowCount() == count
    click_row(qtbot, page, ALL_IMAGES)
    qtbot.waitUntil(lambda: page.grid.model.rowCount() == sum(counts))
    assert sum(counts) > 0
    qtbot.keyClick(page.grid.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    lit = drawn(page, RowFigureWidget).plot
    qtbot.waitUntil(lambda: lit.state.shares != {})
    # Everybody selected is counted: every row is lit by all of its images.
    assert sorted(lit.state.shares.values()) == sorted([*((count, count) for count in counts), (sum(counts),) * 2])
    # So is every row by what is selected in another view: the image of its group and of all images.
    place.session.selection.replace(page.grid.model.ids[:1])
    qtbot.waitUntil(lambda: sum(taken for taken, _ in lit.state.shares.values()) == 2)
    qtbot.waitUntil(lambda: "1 selected" in page.grid.header.words)
    place.session.selection.clear()
    page.figure.menu.select_asked.emit(page.target)
    qtbot.waitUntil(lambda: len(place.session.selection) == sum(counts))


def test_a_double_click_runs_once(qtbot: QtBot, place: AuditsPlace, told: list[str]) -> None:
    open_form(qtbot, place)
    tick(place, "group").click()
    form = place.form
    form.run.setFocus()
    qtbot.mouseClick(form.run, LEFT)
    assert not form.run.isEnabled()
    assert place.window().focusWidget() is place.main_list(), (
        "the keyboard does not leave the place with the button"
    )
    assert form.words.text() == "This is running. Progress is shown at the bottom."
    qtbot.mouseDClick(form.run, LEFT)
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    tick(place, "age").click()
    assert form.run.isEnabled(), "another plan may wait behind it"
    tick(place, "age").click()
    assert not form.run.isEnabled()
    with qtbot.waitSignal(place.answer.loaded, timeout=120_000):
        pass
    qtbot.waitUntil(lambda: place.list.latest is not None)
    assert not place.session.background.is_busy
    assert len(place.session.project.runs.audits()[0].runs) == 1
    assert form.run.isEnabled(), "once it is over it may be run again"
    assert "is running. Progress is shown at the bottom." in told[0]


def test_back_from_a_form_returns_to_what_was_shown(qtbot: QtBot, place: AuditsPlace) -> None:
    open_form(qtbot, place)
    tick(place, "group").click()
    run_form(qtbot, place)
    shown = place.answer.title.text()
    name = place.subtitle()
    for open_it in (place.open_plan, place.run_actions.change.trigger):
        open_it()
        qtbot.waitUntil(place.form.isVisible)
        assert place.subtitle() == "Plan an audit"
        qtbot.mouseClick(place.form.back, LEFT)
        assert place.answer.isVisible()
        assert (place.answer.title.text(), place.subtitle()) == (shown, name)
        assert all(action.isVisible() for action in place.header_actions())


def test_a_new_plan_compares_by_the_groups_of_the_result_that_is_looked_at(
    qtbot: QtBot, place: AuditsPlace
) -> None:
    open_form(qtbot, place)
    tick(place, "group").click()
    run_form(qtbot, place)
    assert place.run is not None
    other = AuditsPlace(place.session, Settings(), ImageQuery)
    qtbot.addWidget(other)
    other.resize(1180, 740)
    other.show()
    qtbot.waitUntil(lambda: other.run is not None)
    qtbot.mouseClick(other.list.plan, LEFT)
    qtbot.waitUntil(lambda: picker(other).chosen() == (("group",),))
    other.plan_by("age")
    qtbot.waitUntil(lambda: picker(other).chosen() == (("age",),))
    other.shut_down()


def test_what_keeps_a_plan_from_running_is_said(qtbot: QtBot, place: AuditsPlace) -> None:
    open_form(qtbot, place)
    place.form.editor("templates", TemplatesEditor).text.setPlainText("a photo")
    assert not place.form.run.isEnabled()
    assert "lacks {label}" in place.form.words.text()
    place.form.editor("templates", TemplatesEditor).text.setPlainText("a drawing of a {label}")
    assert place.form.run.isEnabled()
    plan = place.form.plan()
    assert isinstance(plan, AuditPlan)
    assert plan.templates == ("a drawing of a {label}",)


def test_a_plan_is_made_of_what_the_form_says(
    qtbot: QtBot, place: AuditsPlace, filtered: list[ImageQuery]
) -> None:
    filtered[0] = ImageQuery(attributes=(AttributeFilter("group", frozenset({"a"})),))
    place.plan_for_filter()
    qtbot.waitUntil(lambda: place.form.images.box.currentText() == "the 12 filtered images with group a")
    place.form.editor("scoring", RuleEditor).rule.by_threshold.setChecked(True)
    place.form.editor("scoring", RuleEditor).rule.threshold.percent.setValue(4.0)
    place.form.editor("minimum_n", NumberEditor).box.setValue(5)
    qtbot.keyClicks(place.form.editor("name", TextEditor).line, "mine")
    plan = place.form.plan()
    assert isinstance(plan, AuditPlan)
    assert (
        "give to the 12 filtered images with group a, with a probability above 4.00 %" in place.form.words.text()
    )
    assert (plan.scoring, plan.threshold, plan.minimum_n, plan.name) == (Scoring.THRESHOLD, 0.04, 5, "mine")
    assert plan.images == filtered[0]
    assert plan.templates == ()


@pytest.mark.parametrize("level", [90, 99])
def test_intervals_are_at_the_level_that_the_form_was_given(qtbot: QtBot, place: AuditsPlace, level: int) -> None:
    open_form(qtbot, place)
    form = place.form
    tick(place, "group").click()
    qtbot.mouseClick(form.rows.fold, LEFT)
    box = form.editor("confidence", ConfidenceEditor).box
    assert [box.itemText(at) for at in range(box.count())] == ["90 %", "95 %", "99 %"]
    assert box.currentText() == "95 %"
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up if level == 90 else Qt.Key.Key_Down)
    run_form(qtbot, place)
    result = place.run
    assert result is not None
    assert result.record.plan.confidence == level / 100
    for group in result.comparisons[0].groups:
        for rate in group.labels:
            expected = proportion_confint(rate.count, rate.n, 1 - level / 100, "wilson")
            assert (rate.low, rate.high) == pytest.approx(expected)
    qtbot.waitUntil(lambda: f"Wilson score {level} % intervals" in place.answer.frame.basis.text())


def test_a_run_is_repeated_with_its_plan_saved_and_deleted(
    qtbot: QtBot, place: AuditsPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_form(qtbot, place)
    tick(place, "age").click()
    run_form(qtbot, place)
    ran = place.run
    assert ran is not None
    tick(place, "age").click()
    place.run_actions.change.trigger()
    qtbot.waitUntil(lambda: place.form.plan() == ran.record.plan)
    run_form(qtbot, place)
    tree = place.list.tree
    qtbot.waitUntil(lambda: tree.model().rowCount(tree.model().index(0, 0)) == 2)
    monkeypatch.setattr(place.run_actions, "ask_file", lambda _suggestion: tmp_path / "run.json")
    place.run_actions.save.trigger()
    qtbot.waitUntil(lambda: (tmp_path / "run.json").exists())
    document = json.loads((tmp_path / "run.json").read_text())
    assert {group["attributes"]["age"] for group in document["groups"]} == {"old", "young"}
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: place.answer.requested == RunKey(RunKind.RUN, 1))
    assert tree.model().rowCount() == 1
    assert place.list.chosen == (RunKey(RunKind.RUN, 1),), "what is left is shown, and highlighted"


def test_a_threshold_is_moved_on_a_run_and_run_again(qtbot: QtBot, place: AuditsPlace) -> None:
    open_form(qtbot, place)
    tick(place, "group").click()
    run_form(qtbot, place)
    page = place.answer
    assert not page.threshold.isVisible()  # top-1 has none
    place.run_actions.change.trigger()
    qtbot.waitUntil(lambda: tick(place, "group").isChecked())
    place.form.editor("scoring", RuleEditor).rule.by_threshold.click()
    place.form.editor("scoring", RuleEditor).rule.threshold.percent.setValue(30)
    run_form(qtbot, place)
    assert page.threshold.isVisible()
    result = place.run
    assert result is not None
    title, own = page.title.text(), page.grid.model.rowCount()
    page.threshold.field.setValue(0.1)  # whatever the model, almost every image has a tenth of a percent
    qtbot.waitUntil(lambda: page.grid.model.rowCount() == result.n)
    assert f"{result.n} of {result.n} images" in drawn(page, RowFigureWidget).rows[0].parts[0].sentence
    assert page.title.text() == title
    assert result.record.plan.threshold == 0.3
    qtbot.mouseClick(page.threshold.back, LEFT)
    qtbot.waitUntil(lambda: page.grid.model.rowCount() == own)
    assert f"{own} of {result.n} images" in drawn(page, RowFigureWidget).rows[0].parts[0].sentence
    page.threshold.field.setValue(50)
    with qtbot.waitSignal(page.loaded, timeout=60_000):
        qtbot.mouseClick(page.threshold.run, LEFT)
    again = place.run
    assert again is not None
    assert (again.record.plan.threshold, again.record.id != result.record.id) == (0.5, True)


def test_a_figure_is_saved_as_picture_and_as_numbers(
    qtbot: QtBot, place: AuditsPlace, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_form(qtbot, place)
    tick(place, "group").click()
    run_form(qtbot, place)
    page = place.answer
    saved: list[Path] = []
    place.session.saved.connect(saved.append)

    def save(name: str) -> Path:
        path = tmp_path / name
        before = len(saved) + len(told)
        monkeypatch.setattr(page, "ask_file", lambda: path)
        qtbot.mouseClick(page.save_button, LEFT)
        qtbot.waitUntil(lambda: len(saved) + len(told) > before)
        return path

    for name in ("c.png", "c.svg", "c.csv"):
        assert save(name).stat().st_size > 100
        assert saved[-1] == tmp_path / name
    press(qtbot, page, "form", "All labels")
    qtbot.waitUntil(lambda: page.title.text().startswith("Images given each label, by group"))
    rows_of = {name: (tmp_path / name).read_text().splitlines() for name in ("c.csv", save("all.csv").name)}
    assert len(rows_of["all.csv"]) > len(rows_of["c.csv"]), "the heat map holds all labels"
    save("c.gif")
    assert "no known extension" in told[-1]
    save("missing/c.csv")
    assert "cannot be written" in told[-1]


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
    form.editor("templates", TemplatesEditor).text.setPlainText(long + "{label}")
    qtbot.waitUntil(form.prompts.isVisible, timeout=15_000)
    assert "clipstudio-sample reads the same words for “man” and “woman”" in form.prompts.text()
