"""The form of an audit: its question, its order, what it shows for predictions, wheel and keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import AuditPlan, Boundary, Scoring
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.ids import AttributeId, LabelSetVersionId
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probe_materials import materials
from clipstudio.domain.probes import ProbeName
from clipstudio.engine.sample_model import sample_card
from clipstudio.services.auditing.kind import AUDIT
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.forms.model_editors import ModelEditor
from clipstudio.ui.forms.plan_form import LOADING, PlanForm
from clipstudio.ui.forms.rule_editor import RuleEditor, TemplatesEditor
from clipstudio.ui.style import theme
from tests.ui.forms.choices import AGE, GROUP, offered
from tests.values import card

PLAN = AuditPlan(
    name="mine",
    model="cloud",
    label_set=LabelSetVersionId(1),
    images=ImageQuery(text="x"),
    scoring=Scoring.THRESHOLD,
    threshold=0.2,
    boundary=Boundary.AT_LEAST,
    comparisons=(("age",),),
    minimum_n=4,
    interval=IntervalMethod.CLOPPER_PEARSON,
    use_clusters=False,
)
JOBS = LabelSet("jobs", (Label("doctor"), Label("thief")), ("a photo of a {label}",))


@pytest.fixture
def form(qtbot: QtBot) -> PlanForm:
    made = PlanForm(AUDIT)
    qtbot.addWidget(made)
    version = VersionedLabelSet(LabelSetVersionId(1), 1, JOBS, datetime(2026, 1, 1, tzinfo=UTC))
    attributes = tuple(
        AttributeSummary(AttributeId(place), name, (("a", 9), ("b", 9)), 0, (), 0)
        for place, name in enumerate(("group", "age", "place"))
    )
    card = sample_card()
    assert card is not None
    made.offer(PlanChoices(18, 18, (), (card,), (version,), attributes, ("cloud",), (version,)))
    made.resize(900, 500)
    made.show()
    return made


def test_predictions_are_asked_for_no_speed_and_no_templates(form: PlanForm) -> None:
    form.rows.fold.click()
    templates, model = form.editor("templates", TemplatesEditor), form.editor("model", ModelEditor)
    rows = (form.runs_on.speed, templates)
    assert [each.isVisible() for each in rows] == [True, True]
    model.choose("cloud")
    assert [each.isVisible() for each in rows] == [False, False]
    templates.text.setPlainText("")  # not seen, so not in the way either
    plan = form.plan()
    assert isinstance(plan, AuditPlan)
    assert (plan.model, plan.templates) == ("cloud", ())
    model.choose(sample_card().name)  # type: ignore[union-attr]
    assert [each.isVisible() for each in rows] == [True, True]
    assert form.plan() is None


def test_the_drawn_model_is_said_to_know_nothing_of_photographs(form: PlanForm) -> None:
    model = form.editor("model", ModelEditor)
    assert model.value() == sample_card().name  # type: ignore[union-attr]
    assert form.drawn.isVisible()
    assert form.drawn.text().startswith("Answers on photographs mean nothing here")
    model.choose("cloud")
    assert not form.drawn.isVisible()


@pytest.mark.parametrize("is_chosen", [False, True])
def test_an_added_model_takes_the_place_of_the_drawn_one_unless_that_was_chosen(
    form: PlanForm, is_chosen: bool
) -> None:
    model, drawn = form.editor("model", ModelEditor), sample_card()
    assert drawn is not None
    if is_chosen:
        model.choose(drawn.name)
    model.offer(PlanChoices(1, 1, (), (drawn, card()), (), (), (), ()), materials(ProbeName.LABELS))
    assert model.value() == (drawn.name if is_chosen else card().name)


def turn_wheel(field: QWidget) -> None:
    """As a hand does it: through the window, so that what a field leaves goes to what lies around it."""
    window = field.window()
    spot = field.mapTo(window, field.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(spot), QPoint(0, -120))


def test_the_wheel_scrolls_the_form_and_changes_nothing(form: PlanForm) -> None:
    form.rows.fold.click()
    form.editor("scoring", RuleEditor).rule.by_threshold.click()
    (scroll,) = (each for each in form.findChildren(QScrollArea) if each.isAncestorOf(form.runs_on.speed))
    fields = [*form.findChildren(QComboBox), *form.findChildren(QAbstractSpinBox)]
    visible = [each for each in fields if each.isVisible() and each.isEnabled()]
    assert len(visible) >= 8
    before = form.plan()
    moved = 0
    for field in visible:
        field.setFocus()
        scroll.ensureWidgetVisible(field)
        start = scroll.verticalScrollBar().value()
        turn_wheel(field)
        moved += scroll.verticalScrollBar().value() > start
    assert moved >= 4, "where the page can go on"
    assert form.plan() == before


def test_the_question_names_labels_model_images_and_groups(form: PlanForm) -> None:
    picker = form.comparisons
    assert picker is not None
    picker.choose([("group",)])
    question = "Which of the 2 labels of “jobs” v1 does clipstudio-sample give to all 18 images"
    assert form.words.text() == f"{question}, by group?"
    form.editor("scoring", RuleEditor).rule.by_threshold.click()
    assert form.words.text() == f"{question}, with a probability above 5.00 %, by group?"
    form.editor("templates", TemplatesEditor).text.setPlainText("the {label}")
    assert "of “jobs” v1 (with templates of your own) does" in form.words.text()
    form.choose(replace(PLAN, images=ImageQuery(attributes=(AttributeFilter("group", frozenset({"a"})),))))
    assert "give to the images with group a, with a probability of at least 20.00 %, by age?" in form.words.text()


def test_an_earlier_plan_fills_the_form_as_it_was(form: PlanForm) -> None:
    form.choose(PLAN)
    assert form.plan() == PLAN


def test_no_sideways_scroll_in_a_narrow_window_with_large_text(form: PlanForm, qapp: QApplication) -> None:
    font = qapp.font()
    points = font.pointSizeF()
    theme.dress(form)
    theme.scale_text(points * 1.5)
    try:
        form.resize(640, 560)  # what 1024 x 700 leaves beside the rail and the list
        form.rows.fold.click()
        QTest.qWait(50)
        (scroll,) = (each for each in form.findChildren(QScrollArea) if each.isAncestorOf(form.runs_on.speed))
        assert scroll.horizontalScrollBar().maximum() == 0
    finally:
        theme.scale_text(points)


def test_tab_goes_down_the_form(form: PlanForm, qtbot: QtBot) -> None:
    form.activateWindow()
    form.focus_first()
    (pane,) = (each.widget() for each in form.findChildren(QScrollArea) if each.isAncestorOf(form.runs_on.speed))
    seen: list[int] = []
    for _ in range(40):
        widget = QApplication.focusWidget()
        assert widget is not None
        if not pane.isAncestorOf(widget):
            break
        seen.append(widget.mapTo(pane, widget.rect().topLeft()).y())
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.run
    assert len(seen) > 8
    assert all(later >= earlier - 12 for earlier, later in pairwise(seen)), seen


def test_nothing_is_run_and_nothing_false_is_said_before_the_choices_are_there(qtbot: QtBot) -> None:
    form = PlanForm(AUDIT)
    qtbot.addWidget(form)
    form.show()

    def said() -> list[str]:
        return [each.text() for each in form.findChildren(QLabel) if each.isVisible()]

    assert not form.run.isEnabled()
    assert form.words.text() == LOADING
    form.check()
    assert not form.run.isEnabled(), "whatever else is noticed meanwhile"
    assert form.words.text() == LOADING
    assert not any("No attribute yet" in each for each in said())
    form.offer(offered(()))
    assert any("No attribute yet" in each for each in said())
    form.offer(offered())
    form.compare(((("group",),), ()))
    assert form.run.isEnabled()


def test_a_form_that_is_opened_again_runs_only_what_it_will_show(form: PlanForm) -> None:
    form.compare(((("group",),), ()))
    assert form.run.isEnabled()
    form.after_offer(lambda: form.compare(((("age",),), ())))
    assert not form.run.isEnabled()
    assert form.plan() is None


def test_a_deleted_attribute_of_an_earlier_plan_is_told_until_something_else_is_chosen(form: PlanForm) -> None:
    picker = form.comparisons
    assert picker is not None

    def told() -> list[str]:
        notes = [each.text() for each in picker.findChildren(QLabel) if each.isVisible()]
        return [each for each in notes if "deleted" in each]

    form.choose(replace(PLAN, comparisons=(("group",), ("faith",), ("group", "faith"))))
    (sentence,) = told()
    assert sentence == (
        "Not compared by “faith” or “group and faith”: deleted since. "
        "Restore it under Attributes, or run without it."
    )
    assert picker.chosen() == (("group",),)
    form.offer(offered((GROUP, replace(AGE, name="faith"))))  # it was restored
    assert told() == []
    assert set(picker.chosen()) == {("group",), ("faith",), ("group", "faith")}
    form.choose(replace(PLAN, comparisons=(("height",),)))
    assert told() != []
    form.choose(replace(PLAN, comparisons=(("group",),)))
    assert told() == []
