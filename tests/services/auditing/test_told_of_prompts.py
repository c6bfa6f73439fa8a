"""Labels with equal prompts tie, and a model at hand is compared with its canary for every run."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.progress import Progress, finish
from clipstudio.engine import canary
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.auditing import run_audit, scoring
from clipstudio.services.auditing.provenance import canary_facts, canary_warning, prompt_warnings
from clipstudio.services.auditing.scoring import find_scorer
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.models.prompt_reading import read_prompts
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in

DOGS = LabelSet(
    "dogs",
    (
        Label("dog", prompts=("a photo of a dog",)),
        *(Label(f"thing number {number}") for number in range(3)),
        Label("hound", prompts=("a photo of a dog",)),
    ),
)


def plan_of(project: ProjectFile, labels: LabelSet) -> AuditPlan:
    return AuditPlan(name="trial", model=SAMPLE_NAME, label_set=project.label_sets.save(labels)[0].id)


def test_labels_with_one_prompt_share_every_probability(
    project: ProjectFile, shelf: ModelCache, photos: Path
) -> None:
    bring_in(project, photos)
    outcome = finish(run_audit(project, shelf, plan_of(project, DOGS)))
    scores = project.runs.arrays(outcome.run).probabilities
    np.testing.assert_array_equal(scores[:, 0], scores[:, 4])
    provenance = project.runs.record(outcome.run).provenance
    assert provenance["prompts"] == {
        "n": 5, "token_limit": 24, "cut": [], "cut_labels": 0, "alike": [["dog", "hound"]], "alike_groups": 1,
    }  # fmt: skip
    assert prompt_warnings(provenance) == (
        "The model reads the same words for “dog” and “hound”. No image can tell them apart: they tie.",
    )
    clean = LabelSet("clean", (Label("cat"), Label("dog")))
    told = project.runs.record(finish(run_audit(project, shelf, plan_of(project, clean))).run).provenance
    assert prompt_warnings(told) == ()
    assert prompt_warnings({}) == ()


def test_every_run_holds_the_model_against_its_canary(project: ProjectFile, photos: Path, tmp_path: Path) -> None:
    own = ModelCache(tmp_path / "models")
    bring_in(project, photos)
    plan = plan_of(project, LabelSet("clean", (Label("cat"), Label("dog"))))
    model = own.load(own.registry.card(SAMPLE_NAME))
    first = finish(run_audit(project, own, plan)).run
    fingerprint = model.card.fingerprint
    kept = canary.kept(own.registry.folder, fingerprint)
    assert kept is not None
    turned = canary.Canary(np.roll(kept.images, 1, axis=1), kept.texts, kept.versions)
    canary.keep(own.registry.folder, fingerprint, turned)
    second = finish(run_audit(project, own, plan)).run
    assert own.load(model.card) is model, "it is loaded once"
    assert project.runs.record(first).provenance["canary"]["flagged"] is False
    assert project.runs.record(second).provenance["canary"]["flagged"] is True


def test_a_canary_without_numbers_is_said_so_and_fits_json() -> None:
    import json

    from clipstudio.domain.models import CanaryReport

    facts = canary_facts(CanaryReport(1.0, float("nan"), 0.99999, {}))
    assert facts is not None
    assert json.loads(json.dumps(facts, allow_nan=False))["cosine_min_texts"] is None
    told = canary_warning({"canary": facts})
    assert "gives no vectors for some of its canary" in told
    assert "1.0000" not in told


def test_a_cosine_just_below_the_tolerance_does_not_read_as_if_it_passed() -> None:
    from clipstudio.domain.models import CanaryReport

    told = canary_warning({"canary": canary_facts(CanaryReport(0.9999896, 1.0, 0.99999, {}))})
    assert "the lowest cosine is 0.99998, and at least 0.99999" in told


def test_prompts_are_read_without_loading_a_model(shelf: ModelCache) -> None:
    (reading,) = read_prompts(shelf.registry, DOGS)
    assert reading.models == (SAMPLE_NAME,)
    assert reading.reading.alike == (("dog", "hound"),)
    assert read_prompts(shelf.registry, DOGS, "predictions from elsewhere") == ()
    plain = LabelSet("plain", (Label("cat"), Label("dog")))
    (reading,) = read_prompts(shelf.registry, plain, SAMPLE_NAME)
    assert (reading.sentences, reading.reading.prompts) == ((), 2)


def test_scoring_goes_in_steps_of_so_many_cells(
    project: ProjectFile, shelf: ModelCache, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(project, photos)
    scorer = find_scorer(project, shelf, SAMPLE_NAME)
    images = project.images.find(ImageQuery())
    whole = finish(scorer.score(project, DOGS, images))
    monkeypatch.setattr(scoring, "CELLS_AT_ONCE", 10)
    steps: list[Progress] = []
    parts = finish(scorer.score(project, DOGS, images), steps.append)
    assert [step.done for step in steps if step.task == "Scoring"] == [2, 4, 6]
    np.testing.assert_allclose(parts.probabilities, whole.probabilities, rtol=1e-5)


def test_many_prompts_are_read_in_steps_and_can_be_cancelled(
    project: ProjectFile, shelf: ModelCache, photos: Path
) -> None:
    bring_in(project, photos)
    labels = LabelSet("many", tuple(Label(f"person {number}") for number in range(24_000)))
    scorer = find_scorer(project, shelf, SAMPLE_NAME)
    work = scorer.score(project, labels, project.images.find(ImageQuery()))
    done: list[int] = []
    for step in work:
        if step.task == "Reading the labels":
            assert step.total == 24_000
            done.append(step.done)
            if not step.note and step.done > 1_000:  # past the tokens, among the vectors
                break
    before = time.process_time()
    work.close()
    assert time.process_time() - before < 1
    assert max(np.diff(done)) <= 512
    assert done.count(0) == 2, "first tokens, then vectors"
