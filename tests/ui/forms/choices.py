"""What a made-up project offers to the forms."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from clipstudio.domain.ids import AttributeId, LabelSetVersionId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.plan_fields import AskedField, FieldKind, PlanField
from clipstudio.engine.sample_model import sample_card
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.forms.editor import FieldEditor
from clipstudio.ui.forms.plan_form import PlanForm

MODEL, CLOUD = "clipstudio-sample", "cloud"
"""A model, and predictions from elsewhere."""

PERSON, THIEF, APE = Label("person", "person"), Label("thief", "crime-related"), Label("ape", "non-human")
JOBS = LabelSet("jobs", (Label("doctor"), Label("judge")))
DENIGRATION = LabelSet("denigration-21", (PERSON, THIEF, APE))
WITH_CHILD = LabelSet("denigration-22-child", (PERSON, THIEF, APE, Label("child", "person")))

TIME = datetime(2026, 1, 1, tzinfo=UTC)
VERSIONS = tuple(
    VersionedLabelSet(LabelSetVersionId(id), number, content, TIME)
    for id, number, content in (
        (1, 1, JOBS),
        (3, 2, replace(DENIGRATION, labels=(PERSON, THIEF))),
        (2, 1, DENIGRATION),
        (4, 1, WITH_CHILD),
    )
)
NEWEST = (VERSIONS[0], VERSIONS[1], VERSIONS[3])


def _attribute(id: int, name: str, *values: str) -> AttributeSummary:
    return AttributeSummary(AttributeId(id), name, tuple((value, 9) for value in values), 0, (), 0)


GROUP, AGE = _attribute(1, "group", "a", "b"), _attribute(2, "age", "old", "young")
SIDE = _attribute(3, "side", "train", "validation", "test")
NAME = _attribute(4, "name", *(f"Person {number}" for number in range(60)))
ONE = _attribute(5, "one", "always")
ATTRIBUTES = (GROUP, AGE, SIDE, NAME, ONE)


def offered(
    attributes: tuple[AttributeSummary, ...] = ATTRIBUTES,
    newest: tuple[VersionedLabelSet, ...] = NEWEST,
    versions: tuple[VersionedLabelSet, ...] = VERSIONS,
) -> PlanChoices:
    """18 images, one model and predictions, with these attributes and label sets."""
    card = sample_card()
    assert card is not None
    return PlanChoices(18, 18, (), (card,), newest, attributes, (CLOUD,), versions)


def asked(kind: FieldKind, default: object = None, **of_field: object) -> AskedField:
    """A field of a plan; without a default something must be given."""
    plan_field = PlanField(kind, "Thing", "What it is for.", **of_field)  # type: ignore[arg-type]
    return AskedField("thing", plan_field, default, default is None, type(default))


E = TypeVar("E", bound=FieldEditor)


def editor(form: PlanForm, name: str, kind: type[E]) -> E:
    """The editor of a field, which must be of this kind."""
    made = form.editors[name]
    assert isinstance(made, kind)
    return made
