"""The form of every probe makes the plan that its fields say, and says what is missing."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import DEFAULT_MINIMUM_N, Boundary
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.ids import LabelSetVersionId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.merging import MergedValues
from clipstudio.domain.probe_materials import materials
from clipstudio.domain.probes import (
    IDENTITY_TEMPLATE,
    PROPOSED,
    AttributesPlan,
    DenigrationPlan,
    IdentityPlan,
    LabelsPlan,
    ProbeName,
    ProbePlan,
    ScenesPlan,
)
from clipstudio.services.probes.registry import PROBES
from clipstudio.ui.forms.choosing_editors import AttributeEditor, SplitEditor, ValueEditor
from clipstudio.ui.forms.comparison_picker import ComparisonPicker
from clipstudio.ui.forms.editors import EDITORS
from clipstudio.ui.forms.file_editors import CaptionsEditor, FileEditor
from clipstudio.ui.forms.label_set_editors import LabelSetEditor, LabelSetsEditor
from clipstudio.ui.forms.model_editors import ModelEditor, ModelsEditor
from clipstudio.ui.forms.plain_editors import (
    NumberEditor,
    NumbersEditor,
    OptionEditor,
    ProbabilityEditor,
    TextEditor,
    TickEditor,
)
from clipstudio.ui.forms.plan_form import PlanForm
from tests.ui.forms.choices import CLOUD, DENIGRATION, MODEL, WITH_CHILD, editor, offered

LEFT = Qt.MouseButton.LeftButton

SHARED = {"images": ImageQuery(), "minimum_n": DEFAULT_MINIMUM_N, "use_clusters": True, "merged": ()}
BY_GROUP = (("group",),)


def made(probe: ProbeName) -> PlanForm:
    """The form of a probe."""
    return PlanForm(PROBES[probe], materials(probe))


def picker(form: PlanForm) -> ComparisonPicker:
    """What the form compares by."""
    assert form.comparisons is not None
    return form.comparisons


def form_of(qtbot: QtBot, probe: ProbeName) -> PlanForm:
    """A form on the screen, to which a made-up project is offered."""
    form = made(probe)
    qtbot.addWidget(form)
    form.resize(900, 640)
    form.offer(offered())
    with qtbot.waitExposed(form):
        form.show()
    return form


def asked_plan(qtbot: QtBot, form: PlanForm) -> ProbePlan:
    """What the form asks to be run."""
    assert form.run.isEnabled(), form.words.text()
    with qtbot.waitSignal(form.run_asked) as asked:
        qtbot.mouseClick(form.run, LEFT)
    (plan,) = asked.args
    assert isinstance(plan, ProbePlan)
    return plan


def choose_model(form: PlanForm, name: str) -> None:
    editor(form, "model", ModelEditor).choose(name)


def fill(form: PlanForm, folder: Path) -> None:
    """Give what a plan cannot be made without."""
    if "purpose" in form.editors:
        editor(form, "purpose", TextEditor).line.setText("to test this very form")
    if "table" in form.editors:
        (folder / "captions.csv").write_text("caption\n")
        editor(form, "table", CaptionsEditor).line.setText(str(folder / "captions.csv"))
    if "models" in form.editors:
        editor(form, "models", ModelsEditor).others.item(0).setCheckState(Qt.CheckState.Checked)
    if form.kind.plan.has_groups:
        picker(form).choose(list(BY_GROUP))


@pytest.mark.parametrize("probe", list(PROBES))
def test_a_form_that_is_filled_makes_the_plan_that_its_fields_say(
    qtbot: QtBot, tmp_path: Path, probe: ProbeName
) -> None:
    form = form_of(qtbot, probe)
    fill(form, tmp_path)
    plan = asked_plan(qtbot, form)
    assert type(plan) is PROBES[probe].plan
    for name, field in form.editors.items():
        if name != "name":
            assert getattr(plan, name) == field.value(), name
    expected = {**SHARED, "comparisons": BY_GROUP if type(plan).has_groups else ()}
    assert {name: getattr(plan, name) for name in expected} == expected
    assert MODEL in (plan.model, *getattr(plan, "models", ()))
    values = {each.name: getattr(plan, each.name) for each in fields(plan)}
    assert plan.name == type(plan).name_for(values)


@pytest.mark.parametrize("probe", list(PROBES))
def test_every_field_of_a_plan_has_a_row_with_its_words(qtbot: QtBot, probe: ProbeName) -> None:
    form = form_of(qtbot, probe)
    own = [field for field in PROBES[probe].plan.asked() if not field.asked.asked_with]
    assert set(form.editors) == {field.name for field in own}
    assert {field.asked.kind for field in own} <= set(EDITORS)
    for field in own:
        label = form.rows.labelForField(form.editors[field.name])
        assert isinstance(label, QLabel)
        assert label.text() == field.asked.words
        assert form.editors[field.name].isVisible() is not field.asked.is_detail
    form.rows.fold.click()
    assert all(form.editors[field.name].isVisible() for field in own)
    words = [label.text() for label in form.findChildren(QLabel)]
    assert all(field.asked.note in words for field in own if field.asked.note)
    assert PROBES[probe].question in words


@pytest.mark.parametrize("probe", list(PROBES))
def test_no_widget_of_a_form_is_a_window_of_its_own(qtbot: QtBot, probe: ProbeName) -> None:
    form = form_of(qtbot, probe)
    inside: list[QWidget] = [form.runs_on.speed, form.prompts, *form.editors.values()]
    assert [widget.window() for widget in inside] == [form] * len(inside)
    assert ("comparisons" in form.editors) == ("minimum_n" in form.editors) == PROBES[probe].plan.has_groups


def test_what_all_probes_share_is_taken_from_the_form(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.DENIGRATION)
    picker(form).choose([("group",), ("group", "age")])
    picker(form).choose_merged([MergedValues("group", "all", ("a", "b"))])
    editor(form, "minimum_n", NumberEditor).box.setValue(3)
    editor(form, "use_clusters", TickEditor).box.click()
    editor(form, "interval", OptionEditor).choose(IntervalMethod.CLOPPER_PEARSON)
    editor(form, "seed", NumberEditor).box.setValue(7)
    qtbot.keyClicks(editor(form, "name", TextEditor).line, " mine ")
    plan = asked_plan(qtbot, form)
    assert plan.comparisons == (("group",), ("group", "age"))
    assert plan.merged == (MergedValues("group", "all", ("a", "b")),)
    assert (plan.minimum_n, plan.use_clusters, plan.name) == (3, False, "mine")
    assert (plan.interval, plan.seed) == (IntervalMethod.CLOPPER_PEARSON, 7)


def test_an_attribute_with_everything_that_hangs_on_it(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.ATTRIBUTES)
    editor(form, "attribute", AttributeEditor).choose("age")
    editor(form, "positive", ValueEditor).choose("old")
    split, splits = editor(form, "split_by", SplitEditor), editor(form, "splits", NumberEditor)
    assert not split.isEnabled()
    assert not splits.isEnabled()
    editor(form, "linear_probe", TickEditor).box.click()
    assert split.isEnabled()
    assert splits.isEnabled()
    splits.box.setValue(7)
    plan = asked_plan(qtbot, form)
    assert isinstance(plan, AttributesPlan)
    assert (plan.attribute, plan.label_set, plan.positive) == ("age", PROPOSED, "old")
    assert (plan.linear_probe, plan.split_by, plan.splits) == (True, "", 7)
    split.choose("side")
    assert not splits.isEnabled(), "a split that is given is not drawn"
    again = asked_plan(qtbot, form)
    assert isinstance(again, AttributesPlan)
    assert again.split_by == "side"
    editor(form, "attribute", AttributeEditor).choose("group")
    last = asked_plan(qtbot, form)
    assert isinstance(last, AttributesPlan)
    assert (last.attribute, last.positive) == ("group", ""), "the value of the other attribute is none of this one"


def test_predictions_ask_for_no_device_and_no_linear_probe(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.ATTRIBUTES)
    tick = editor(form, "linear_probe", TickEditor)
    tick.box.click()
    editor(form, "split_by", SplitEditor).choose("side")
    form.rows.fold.click()
    assert form.runs_on.speed.isVisible()
    choose_model(form, CLOUD)
    assert not form.runs_on.speed.isVisible()
    enabled = [form.editors[name].isEnabled() for name in ("linear_probe", "split_by", "splits")]
    assert enabled == [False, False, False]
    plan = asked_plan(qtbot, form)
    assert isinstance(plan, AttributesPlan)
    assert (plan.model, plan.linear_probe, plan.split_by) == (CLOUD, False, "")
    choose_model(form, MODEL)
    assert tick.isEnabled()
    assert form.runs_on.speed.isVisible()


def test_the_denigration_form_begins_with_the_papers_two_label_sets(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.DENIGRATION)
    assert form.label_sets() != ()
    plan = asked_plan(qtbot, form)
    assert isinstance(plan, DenigrationPlan)
    assert plan.label_sets == (LabelSetVersionId(3), LabelSetVersionId(4))
    assert [labels.name for labels in form.label_sets()] == [DENIGRATION.name, WITH_CHILD.name]
    others = editor(form, "label_sets", LabelSetsEditor).others
    for row in range(others.count()):
        others.item(row).setCheckState(Qt.CheckState.Unchecked)
    plan = asked_plan(qtbot, form)
    assert isinstance(plan, DenigrationPlan)
    assert plan.label_sets == (LabelSetVersionId(3),), "one alone is looked at label by label"
    assert plan.comparisons == ()


def test_labels_need_groups_and_a_threshold(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.LABELS)
    assert form.words.text() == "Choose at least one attribute to compare by."
    assert not form.run.isEnabled()
    assert form.plan() is not None or form.words.text()
    picker(form).choose([("age",)])
    editor(form, "label_set", LabelSetEditor).choose(3)
    threshold = editor(form, "threshold", ProbabilityEditor)
    assert threshold.remark.text().startswith("Under 1/2")
    threshold.box.setValue(60)
    assert threshold.remark.text() == "Pure guessing gives each label 1/2 = 50.00\u00a0%."
    boundary = editor(form, "boundary", OptionEditor).box
    boundary.setCurrentIndex(boundary.findData(Boundary.AT_LEAST))
    plan = asked_plan(qtbot, form)
    assert isinstance(plan, LabelsPlan)
    assert (plan.label_set, plan.threshold, plan.boundary) == (LabelSetVersionId(3), 0.6, Boundary.AT_LEAST)
    choose_model(form, CLOUD)
    assert threshold.remark.text() == "", "predictions from elsewhere need not compete"


def answered(form: PlanForm) -> None:
    """Answer at once what the form asks a reading thread."""
    form.asked.connect(lambda question, answer: answer(question()))


def test_scenes_ask_for_a_table_and_for_no_groups(qtbot: QtBot, tmp_path: Path) -> None:
    form = form_of(qtbot, ProbeName.SCENES)
    assert form.words.text() == "Captions: choose a file."
    table = editor(form, "table", CaptionsEditor)
    table.line.setText(str(tmp_path / "none.csv"))
    assert form.words.text() == f"There is no file “{tmp_path / 'none.csv'}”."
    (tmp_path / "there.csv").write_text("image,caption,kind\np0,a street,true\n")
    table.line.setText(str(tmp_path / "there.csv"))
    plan = asked_plan(qtbot, form)
    assert isinstance(plan, ScenesPlan)
    assert (plan.table, plan.captions) == (str(tmp_path / "there.csv"), ())


def test_captions_written_here_run_as_they_stand(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.SCENES)
    table = editor(form, "table", CaptionsEditor)
    qtbot.mouseClick(table.ways.button(1), LEFT)
    assert table.captions.rows.isVisible()
    assert not table.line.isVisible(), "what is seen is what runs"
    assert form.words.text() == "Captions: write at least two, or choose a table."
    cells = table.captions.rows
    cells.item(0, 2).setText("two red cars")
    assert form.words.text() == "Caption 1 names neither an image nor a sequence: fill in one of the two."
    cells.item(0, 0).setText("p0")
    plan = asked_plan(qtbot, form)
    assert isinstance(plan, ScenesPlan)
    assert (plan.table, plan.captions) == ("", (("p0", "", "two red cars", "true"),))
    assert "the 1 caption written here" in form.words.text()


def test_close_captions_are_proposed_into_the_table_that_runs(qtbot: QtBot, tmp_path: Path) -> None:
    form = form_of(qtbot, ProbeName.SCENES)
    answered(form)
    table = editor(form, "table", CaptionsEditor)
    path = tmp_path / "there.csv"
    path.write_text("image,caption,kind\np0,a red car,true\np0,a blue car,close\np1,a wood,false\n")
    table.line.setText(str(path))
    qtbot.mouseClick(table.propose, LEFT)
    plan = asked_plan(qtbot, form)
    assert isinstance(plan, ScenesPlan)
    assert plan.table == ""
    captions = [row[2] for row in plan.captions]
    assert captions == [row[2] for row in table.captions.cells()]
    assert captions.count("a blue car") == 1, "what is there already is not proposed"
    assert {"a red car", "a wood"} < set(captions)
    assert len(captions) > 3
    qtbot.mouseClick(table.propose, LEFT)
    assert [row[2] for row in table.captions.cells()] == captions
    assert "No more close captions" in form.words.text()
    qtbot.mouseClick(table.ways.button(0), LEFT)
    back = asked_plan(qtbot, form)
    assert isinstance(back, ScenesPlan)
    assert (back.table, back.captions) == (str(path), ())


def test_identity_asks_for_a_purpose(qtbot: QtBot, tmp_path: Path) -> None:
    form = form_of(qtbot, ProbeName.IDENTITY)
    assert form.words.text() == "The identity probe needs a purpose."
    assert form.plan() is None
    qtbot.keyClicks(editor(form, "purpose", TextEditor).line, "to test this very form")
    editor(form, "pools", NumbersEditor).line.setText("50, 5, x")
    assert form.words.text() == "Candidates: write numbers of at least 2, such as 100, 1000, 2000."
    editor(form, "pools", NumbersEditor).line.setText("50, 5")
    (tmp_path / "names.txt").write_text("Ada\n")
    editor(form, "distractors", FileEditor).line.setText(str(tmp_path / "names.txt"))
    plan = asked_plan(qtbot, form)
    assert isinstance(plan, IdentityPlan)
    assert (plan.attribute, plan.pools, plan.template) == ("name", (5, 50), IDENTITY_TEMPLATE)
    assert (plan.purpose, plan.distractors) == ("to test this very form", str(tmp_path / "names.txt"))


def test_what_a_project_lacks_is_said_first(qtbot: QtBot) -> None:
    for probe, words in (
        (ProbeName.ATTRIBUTES, "There is no attribute with classes: import a table under Attributes first."),
        (ProbeName.DENIGRATION, "There is no label set with categories: make one under Labels."),
        (ProbeName.LABELS, "There is no label set: make one under Labels."),
        (ProbeName.IDENTITY, "There is no attribute with names: import a table under Attributes first."),
    ):
        form = made(probe)
        qtbot.addWidget(form)
        form.offer(offered(attributes=(), newest=(), versions=()))
        assert form.words.text() == words
        assert not form.run.isEnabled()
        assert form.plan() is None


def test_what_was_filled_in_stays_when_the_project_changes(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.ATTRIBUTES)
    editor(form, "attribute", AttributeEditor).choose("age")
    editor(form, "positive", ValueEditor).choose("young")
    picker(form).choose(list(BY_GROUP))
    before = form.plan()
    form.offer(offered())
    assert form.plan() == before
    assert before is not None
    assert {field.name for field in fields(before)} >= set(form.editors)


def test_a_form_is_left_without_running(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.DENIGRATION)
    with qtbot.waitSignal(form.closed), qtbot.assertNotEmitted(form.run_asked):
        qtbot.mouseClick(form.back, LEFT)


def test_ctrl_return_runs(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.DENIGRATION)
    form.activateWindow()
    line = editor(form, "name", TextEditor).line
    line.setFocus()
    with qtbot.waitSignal(form.run_asked):
        qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("probe", list(PROBES))
def test_an_earlier_plan_fills_the_form_as_it_was(qtbot: QtBot, tmp_path: Path, probe: ProbeName) -> None:
    first = form_of(qtbot, probe)
    fill(first, tmp_path)
    editor(first, "interval", OptionEditor).choose(IntervalMethod.CLOPPER_PEARSON)
    editor(first, "seed", NumberEditor).choose(5)
    editor(first, "use_clusters", TickEditor).choose(False)
    qtbot.keyClicks(editor(first, "name", TextEditor).line, "mine")
    if "attribute" in first.editors and probe is ProbeName.ATTRIBUTES:
        editor(first, "attribute", AttributeEditor).choose("age")
        editor(first, "positive", ValueEditor).choose("young")
        editor(first, "linear_probe", TickEditor).choose(True)
        editor(first, "split_by", SplitEditor).choose("side")
    if "pools" in first.editors:
        editor(first, "pools", NumbersEditor).choose((5, 7))
    if probe.value == "labels":
        editor(first, "threshold", ProbabilityEditor).choose(0.07)
        editor(first, "label_set", LabelSetEditor).choose(1)
    if "label_sets" in first.editors:
        editor(first, "label_sets", LabelSetsEditor).choose((4, 2))
    plan = first.plan()
    assert plan is not None
    plan = replace(plan, images=ImageQuery(text="p1"))
    second = form_of(qtbot, probe)
    second.choose(plan)
    assert second.plan() == plan
    second.offer(offered())
    assert second.plan() == plan, "also when the project has changed"


def test_an_older_version_of_a_label_set_is_run_again_as_it_was(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.LABELS)
    picker(form).choose([("age",)])
    labels = editor(form, "label_set", LabelSetEditor)
    labels.choose(2)
    assert labels.value() == 2
    assert labels.box.currentText() == "denigration-21, version 1 (3 labels)"
    assert "“denigration-21” v1" in form.words.text()


@pytest.mark.parametrize("probe", list(PROBES))
def test_the_question_stands_beside_run_and_follows_what_is_chosen(
    qtbot: QtBot, tmp_path: Path, probe: ProbeName
) -> None:
    form = form_of(qtbot, probe)
    fill(form, tmp_path)
    question = form.words.text()
    assert "?" in question
    assert MODEL in question
    assert "all 18 images" in question
    assert (", by group" in question) == form.kind.plan.has_groups
    if "model" in form.editors:
        choose_model(form, CLOUD)
        assert CLOUD in form.words.text()
        assert MODEL not in form.words.text()
    if form.kind.plan.has_groups:
        picker(form).choose([("group",), ("group", "age")])
        assert ", by group, and by group and age" in form.words.text()


def test_the_question_comes_first_and_speed_is_folded(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.DENIGRATION)
    tops = {name: made.mapTo(form, made.rect().topLeft()).y() for name, made in form.editors.items()}
    shown = [name for name in sorted(tops, key=lambda name: tops[name]) if form.editors[name].isVisible()]
    assert shown == ["comparisons", "images", "model", "label_sets", "minimum_n", "use_clusters", "name"]
    assert form.rows.fold.text() == "Speed and details: exact"
    assert not form.runs_on.speed.isVisible()
    form.rows.fold.click()
    assert form.runs_on.speed.isVisible()
    form.runs_on.fast.click()
    assert form.rows.fold.text() == "Speed and details: fast"


def test_number_fields_show_their_range(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.ATTRIBUTES)
    assert editor(form, "splits", NumberEditor).range.text() == "1 to 100"
    assert editor(form, "seed", NumberEditor).range.text() == "0 to 2,147,483,647"


def test_what_hinders_a_plan_is_said_and_it_is_not_run(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.DENIGRATION)
    form.hindrance = lambda plan, precision: f"not now at {precision}" if plan.minimum_n == 10 else ""
    form.check()
    assert (form.run.isEnabled(), form.words.text()) == (False, "not now at float32")
    with qtbot.assertNotEmitted(form.run_asked):
        qtbot.mouseClick(form.run, LEFT)
    editor(form, "minimum_n", NumberEditor).box.setValue(9)
    assert asked_plan(qtbot, form).minimum_n == 9
