"""The form of every probe makes the plan that its fields say, and says what is missing."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import DEFAULT_MINIMUM_N, Boundary
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.ids import LabelSetVersionId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.merging import MergedValues
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
from clipstudio.ui.forms.choosing_editors import (
    AttributeEditor,
    LabelSetEditor,
    LabelSetsEditor,
    SplitEditor,
    ValueEditor,
)
from clipstudio.ui.forms.file_editors import CaptionTableEditor, FileEditor
from clipstudio.ui.forms.plain_editors import (
    NumberEditor,
    NumbersEditor,
    OptionEditor,
    ProbabilityEditor,
    TextEditor,
    TickEditor,
)
from clipstudio.ui.forms.probe_form import EDITORS, ProbeForm
from tests.ui.forms.choices import CLOUD, DENIGRATION, MODEL, WITH_CHILD, editor, offered

LEFT = Qt.MouseButton.LeftButton

SHARED = {"images": ImageQuery(), "minimum_n": DEFAULT_MINIMUM_N, "use_clusters": True, "merged": ()}
BY_GROUP = (("group",),)


def form_of(qtbot: QtBot, probe: ProbeName) -> ProbeForm:
    """A form on the screen, to which a made-up project is offered."""
    form = ProbeForm(PROBES[probe])
    qtbot.addWidget(form)
    form.resize(900, 640)
    form.offer(offered(), ImageQuery())
    with qtbot.waitExposed(form):
        form.show()
    return form


def asked_plan(qtbot: QtBot, form: ProbeForm) -> ProbePlan:
    """What the form asks to be run."""
    assert form.run.isEnabled(), form.words.text()
    with qtbot.waitSignal(form.run_asked) as asked:
        qtbot.mouseClick(form.run, LEFT)
    (plan,) = asked.args
    assert isinstance(plan, ProbePlan)
    return plan


def choose_model(form: ProbeForm, name: str) -> None:
    form.subject.model.setCurrentIndex(form.subject.model.findData(name))


def fill(form: ProbeForm, folder: Path) -> None:
    """Give what a plan cannot be made without."""
    if "purpose" in form.editors:
        editor(form, "purpose", TextEditor).line.setText("to test this very form")
    if "table" in form.editors:
        (folder / "captions.csv").write_text("caption\n")
        editor(form, "table", CaptionTableEditor).line.setText(str(folder / "captions.csv"))
    if "models" in form.editors:
        form.editors["models"].others.item(0).setCheckState(Qt.CheckState.Checked)
    if form.probe.plan.has_groups:
        form.comparisons.choose(list(BY_GROUP))


@pytest.mark.parametrize("probe", list(PROBES))
def test_a_form_that_is_filled_makes_the_plan_that_its_fields_say(
    qtbot: QtBot, tmp_path: Path, probe: ProbeName
) -> None:
    form = form_of(qtbot, probe)
    fill(form, tmp_path)
    plan = asked_plan(qtbot, form)
    assert type(plan) is PROBES[probe].plan
    for name, made in form.editors.items():
        assert getattr(plan, name) == made.value(), name
    expected = {**SHARED, "comparisons": BY_GROUP if type(plan).has_groups else ()}
    assert {name: getattr(plan, name) for name in expected} == expected
    assert MODEL in (plan.model, *getattr(plan, "models", ()))
    values = {name: getattr(plan, name) for name in ("model", *form.editors)}
    assert plan.name == type(plan).name_for(values)


@pytest.mark.parametrize("probe", list(PROBES))
def test_every_field_of_a_probes_own_has_a_row_with_its_words(qtbot: QtBot, probe: ProbeName) -> None:
    form = form_of(qtbot, probe)
    own = PROBES[probe].plan.own()
    assert list(form.editors) == [field.name for field in own]
    assert {field.asked.kind for field in own} <= set(EDITORS)
    (rows,) = (layout for layout in form.findChildren(QFormLayout) if layout.indexOf(form.runs_on) >= 0)
    for field in own:
        label = rows.labelForField(form.editors[field.name])
        assert isinstance(label, QLabel)
        assert label.text() == field.asked.words
        assert form.editors[field.name].isVisible()
    words = [label.text() for label in form.findChildren(QLabel)]
    assert all(field.asked.note in words for field in own if field.asked.note)
    assert PROBES[probe].question in words


@pytest.mark.parametrize("probe", list(PROBES))
def test_no_widget_of_a_form_is_a_window_of_its_own(qtbot: QtBot, probe: ProbeName) -> None:
    form = form_of(qtbot, probe)
    inside: list[QWidget] = [form.comparisons, form.minimum_n, form.clusters, form.name, *form.editors.values()]
    assert [widget.window() for widget in inside] == [form] * len(inside)
    assert form.comparisons.isVisible() == form.minimum_n.isVisible() == PROBES[probe].plan.has_groups


def test_what_all_probes_share_is_taken_from_the_form(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.DENIGRATION)
    form.comparisons.choose([("group",), ("group", "age")])
    form.comparisons.choose_merged([MergedValues("group", "all", ("a", "b"))])
    form.minimum_n.setValue(3)
    form.clusters.click()
    qtbot.keyClicks(form.name, " mine ")
    plan = asked_plan(qtbot, form)
    assert plan.comparisons == (("group",), ("group", "age"))
    assert plan.merged == (MergedValues("group", "all", ("a", "b")),)
    assert (plan.minimum_n, plan.use_clusters, plan.name) == (3, False, "mine")
    assert (plan.interval, plan.seed) == (IntervalMethod.WILSON, 0)


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
    assert form.runs_on.isVisible()
    choose_model(form, CLOUD)
    assert not form.runs_on.isVisible()
    enabled = [form.editors[name].isEnabled() for name in ("linear_probe", "split_by", "splits")]
    assert enabled == [False, False, False]
    plan = asked_plan(qtbot, form)
    assert isinstance(plan, AttributesPlan)
    assert (plan.model, plan.linear_probe, plan.split_by) == (CLOUD, False, "")
    choose_model(form, MODEL)
    assert tick.isEnabled()
    assert form.runs_on.isVisible()


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
    form.comparisons.choose([("age",)])
    editor(form, "label_set", LabelSetEditor).choose(3)
    threshold = editor(form, "threshold", ProbabilityEditor)
    assert threshold.remark.text().startswith("Under 1/2")
    threshold.box.setValue(60)
    assert threshold.remark.text() == "Uniform baseline (1/K): 1/2 = 50.00 %."
    boundary = editor(form, "boundary", OptionEditor).box
    boundary.setCurrentIndex(boundary.findData(Boundary.AT_LEAST))
    plan = asked_plan(qtbot, form)
    assert isinstance(plan, LabelsPlan)
    assert (plan.label_set, plan.threshold, plan.boundary) == (LabelSetVersionId(3), 0.6, Boundary.AT_LEAST)
    choose_model(form, CLOUD)
    assert threshold.remark.text() == "", "predictions from elsewhere need not compete"


def test_scenes_ask_for_a_table_and_for_no_groups(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = form_of(qtbot, ProbeName.SCENES)
    assert form.words.text() == "Captions: choose a file."
    table = editor(form, "table", CaptionTableEditor)
    table.line.setText(str(tmp_path / "none.csv"))
    assert form.words.text() == f"There is no file “{tmp_path / 'none.csv'}”."
    qtbot.mouseClick(table.by_hand, LEFT)
    written = table.captions
    written.rows.item(0, 0).setText("p0")
    written.rows.item(0, 2).setText("a street")
    monkeypatch.setattr(written, "ask_file", lambda: tmp_path / "no" / "hand.csv")
    qtbot.mouseClick(written.save, LEFT)
    assert "cannot be written" in form.words.text()
    monkeypatch.setattr(written, "ask_file", lambda: tmp_path / "hand.csv")
    qtbot.mouseClick(written.save, LEFT)
    plan = asked_plan(qtbot, form)
    assert isinstance(plan, ScenesPlan)
    assert plan.table == str(tmp_path / "hand.csv")
    monkeypatch.setattr(table, "ask_target", lambda: tmp_path / "more.csv")
    with qtbot.waitSignal(form.proposals_asked) as proposals:
        qtbot.mouseClick(table.propose, LEFT)
    assert proposals.args == [tmp_path / "hand.csv", tmp_path / "more.csv"]


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
        form = ProbeForm(PROBES[probe])
        qtbot.addWidget(form)
        form.offer(offered(attributes=(), newest=(), versions=()), ImageQuery())
        assert form.words.text() == words
        assert not form.run.isEnabled()
        assert form.plan() is None


def test_what_was_filled_in_stays_when_the_project_changes(qtbot: QtBot) -> None:
    form = form_of(qtbot, ProbeName.ATTRIBUTES)
    editor(form, "attribute", AttributeEditor).choose("age")
    editor(form, "positive", ValueEditor).choose("young")
    form.comparisons.choose(list(BY_GROUP))
    before = form.plan()
    form.offer(offered(), ImageQuery())
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
    form.name.setFocus()
    with qtbot.waitSignal(form.run_asked):
        qtbot.keyClick(form.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
