"""Audits with SigLIP-type models: by their own rule, never by softmax."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.audits import AuditPlan, Scoring, scorings_of
from clipstudio.domain.errors import AuditError
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.progress import finish
from clipstudio.engine.architectures import build
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.auditing import check_plan, read_run, run_audit
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from tests.engine.test_sigmoid_models import SIGMOID
from tests.services.conftest import bring_in


@pytest.fixture
def own_shelf(tmp_path: Path) -> ModelCache:
    """A registry with a SigLIP-type model called sig."""
    import torch
    from safetensors.torch import save_file

    torch.manual_seed(7)
    config = tmp_path / "sig.json"
    config.write_text(json.dumps(SIGMOID))
    save_file(build("sig", SIGMOID).state_dict(), tmp_path / "sig.safetensors")
    shelf = ModelCache(tmp_path / "models")
    finish(shelf.registry.add("sig", str(config), tmp_path / "sig.safetensors"))
    return shelf


@pytest.fixture
def plan(project: ProjectFile, photos: Path) -> AuditPlan:
    """Six images, the 21 classes, by sigmoid."""
    bring_in(project, photos)
    labels = project.label_sets.find("denigration-21").id
    return AuditPlan("trial", "sig", labels, scoring=Scoring.SIGMOID, threshold=0.5)


def test_every_label_is_given_by_its_own_probability(
    project: ProjectFile, own_shelf: ModelCache, plan: AuditPlan
) -> None:
    run = finish(run_audit(project, own_shelf, plan)).run
    result = read_run(project, run)
    scores = project.runs.arrays(run).probabilities
    assert [rate.count for rate in result.overall.labels] == (scores > 0.5).sum(axis=0).tolist()
    assert np.abs(scores.sum(axis=1) - 1).min() > 0.01
    images = RunImages.of(project, result.record)
    assert [len(images.numerator("label", label, -1, -1)) for label in range(scores.shape[1])] == [
        rate.count for rate in result.overall.labels
    ]
    told = result.record.provenance
    assert told["scoring"] == {
        "rule": "sigmoid",
        "threshold": 0.5,
        "boundary": "above",
        "ties": None,
        "uniform": None,
        "function": "sigmoid of logit_scale times cosine plus logit_bias, each label by itself",
    }
    assert told["model"]["family"] == "sigmoid"
    assert told["model"]["logit_bias"] == -2.5
    assert told["model"]["decisions"] == {"preprocessing": "default, assumed"}


def test_top1_takes_the_highest(project: ProjectFile, own_shelf: ModelCache, plan: AuditPlan) -> None:
    by_top1 = replace(plan, scoring=Scoring.TOP1, threshold=None)
    run = finish(run_audit(project, own_shelf, by_top1)).run
    result = read_run(project, run)
    highest = project.runs.arrays(run).probabilities.argmax(axis=1)
    assert [rate.count for rate in result.overall.labels] == np.bincount(
        highest, minlength=len(result.label_set.labels)
    ).tolist()


def test_a_rule_of_the_other_family_is_refused_before_any_work(
    project: ProjectFile, own_shelf: ModelCache, plan: AuditPlan
) -> None:
    with pytest.raises(AuditError, match="“sig” is a SigLIP-type model.*Score by top1, or by sigmoid"):
        finish(run_audit(project, own_shelf, replace(plan, scoring=Scoring.THRESHOLD)))
    with pytest.raises(AuditError, match=f"“{SAMPLE_NAME}” is a CLIP-type model.*Score by top1, or by threshold"):
        finish(run_audit(project, own_shelf, replace(plan, model=SAMPLE_NAME)))


def test_sigmoid_needs_a_threshold(project: ProjectFile, plan: AuditPlan) -> None:
    with pytest.raises(AuditError, match="needs a probability between 0 and 1"):
        check_plan(project, replace(plan, threshold=None))


def test_the_rules_of_each_family() -> None:
    assert scorings_of(ScoringFamily.SOFTMAX) == (Scoring.TOP1, Scoring.THRESHOLD)
    assert scorings_of(ScoringFamily.SIGMOID) == (Scoring.TOP1, Scoring.SIGMOID)
