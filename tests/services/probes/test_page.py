"""A kept probe for its page, and the registry that everything of a probe is taken from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import LabelsPlan, ProbeName
from clipstudio.domain.progress import finish
from clipstudio.results.figures import RowFigure
from clipstudio.services.auditing.provenance import asked_precision
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.cards import probe_cards
from clipstudio.services.probes.labels import run_labels
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.probes.registry import LABELS, PROBES
from clipstudio.storage.project_file import ProjectFile
from tests.services.probes.conftest import IMAGES, image_ids, predict


@pytest.fixture
def page(known: ProjectFile, shelf: ModelCache, tmp_path: Path) -> ProbePage:
    """Two labels: "thief" sticks to "a", every other image."""
    predict(known, tmp_path, [{"thief": 0.9 if not place % 2 else 0.1, "person": 0.1} for place in range(IMAGES)])
    labels = LabelSet("two", (Label("thief", "crime-related"), Label("person", "person")), ("a {label}",))
    plan = LabelsPlan(
        name="sticky",
        model="oracle",
        label_set=known.label_sets.save(labels)[0].id,
        threshold=0.5,
        comparisons=(("group",),),
    )
    return ProbePage.read(known, finish(run_labels(known, shelf, plan)).probe_run)


def test_a_kept_result_says_what_it_is(page: ProbePage) -> None:
    assert page.title == page.record.name == "sticky"
    assert page.basis.facts.startswith(f"{IMAGES} images · oracle, predictions from elsewhere · ")
    assert page.provenance == page.record.provenance
    assert page.is_harmful
    document = page.document()
    assert document.pop("plan") == page.standing.document()
    assert document == {key: value for key, value in LABELS.kind.document(page.reading).items() if key != "plan"}
    assert page.labels_of(1, {}) == []


def test_marks_open_their_images_and_show_what_is_selected_of_them(page: ProbePage, known: ProjectFile) -> None:
    figure = page.answer({}).figure
    assert isinstance(figure, RowFigure)
    targets = [part.target for row in figure.rows for part in row.parts if part.target is not None]
    assert targets
    selected = np.array(image_ids(known)[:3], dtype=np.int64)
    shares = page.shares(selected, [*targets, *targets])
    assert set(shares) == set(targets)
    for target, (taken, count) in shares.items():
        behind = page.images(target)
        assert behind.probability is None
        assert (taken, count) == (np.isin(behind.ids, selected).sum(), len(behind.ids))


def test_a_result_that_was_deleted_is_an_error(known: ProjectFile) -> None:
    with pytest.raises(AuditError):
        ProbePage.read(known, ProbeRunId(7))


def test_every_probe_is_registered_once_and_has_all_its_parts() -> None:
    assert list(PROBES) == list(ProbeName)
    for name, probe in PROBES.items():
        assert (probe.name, probe.plan.title == "") == (name, False)
        assert probe.question.endswith(("?", "."))
    assert len({probe.kind.type for probe in PROBES.values()}) == len(PROBES)


def test_cards_say_what_a_project_lacks(known: ProjectFile, shelf: ModelCache) -> None:
    cards = {card.probe.name: card for card in probe_cards(known, shelf)}
    assert list(cards) == list(PROBES)
    lacking = {name: [need.text for need in card.needs if not need.is_met] for name, card in cards.items()}
    assert "an attribute that names each person" in lacking[ProbeName.IDENTITY]
    assert "an attribute to classify" not in lacking[ProbeName.ATTRIBUTES]
    assert all(need.hint for card in cards.values() for need in card.needs if not need.is_met)
    assert all(card.is_ready is (lacking[name] == []) for name, card in cards.items())


def test_a_run_is_repeated_with_its_own_precision() -> None:
    asked = {"float32": "float32", "bfloat16": "auto", "float16": "auto"}
    assert {each: asked_precision({"device": {"precision": each}}) for each in asked} == asked
    assert asked_precision({}) == "float32"
