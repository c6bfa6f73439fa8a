"""What the forms of the audits show for predictions, and what the wheel does over them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.ids import AttributeId, LabelSetVersionId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.engine.sample_model import sample_card
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.places.audits.plan_form import PlanForm

JOBS = LabelSet("jobs", (Label("doctor"), Label("thief")), ("a photo of a {label}",))


@pytest.fixture
def form(qtbot: QtBot) -> PlanForm:
    made = PlanForm()
    qtbot.addWidget(made)
    version = VersionedLabelSet(LabelSetVersionId(1), 1, JOBS, datetime(2026, 1, 1, tzinfo=UTC))
    attributes = tuple(
        AttributeSummary(AttributeId(place), name, (("a", 9), ("b", 9)), 0, (), 0)
        for place, name in enumerate(("group", "age", "place"))
    )
    card = sample_card()
    assert card is not None
    made.offer(PlanChoices(18, 18, (), (card,), (version,), attributes, ("cloud",), (version,)), ImageQuery())
    made.resize(900, 500)
    made.show()
    return made


def test_predictions_are_asked_for_no_device_and_no_templates(form: PlanForm) -> None:
    rows = (form.runs_on, form.templates)
    assert [each.isVisible() for each in rows] == [True, True]
    form.subject.model.setCurrentIndex(form.subject.model.findData("cloud"))
    assert [each.isVisible() for each in rows] == [False, False]
    form.templates.setPlainText("")  # not seen, so not in the way either
    plan = form.plan()
    assert plan is not None
    assert (plan.model, plan.templates) == ("cloud", ())
    form.subject.model.setCurrentIndex(0)
    assert [each.isVisible() for each in rows] == [True, True]
    assert form.plan() is None


def turn_wheel(field: QWidget) -> None:
    """As a hand does it: through the window, so that what a field leaves goes to what lies around it."""
    window = field.window()
    spot = field.mapTo(window, field.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(spot), QPoint(0, -120))


def test_the_wheel_scrolls_the_form_and_changes_no_box(form: PlanForm) -> None:
    box = form.comparisons.first
    (scroll,) = (each for each in form.findChildren(QScrollArea) if each.isAncestorOf(box))
    before = (box.currentText(), form.minimum_n.value(), form.subject.model.currentText())
    for field in (box, form.subject.model):
        field.setFocus()
        scroll.ensureWidgetVisible(field)
        start = scroll.verticalScrollBar().value()
        turn_wheel(field)
        assert scroll.verticalScrollBar().value() > start
    assert (box.currentText(), form.minimum_n.value(), form.subject.model.currentText()) == before
