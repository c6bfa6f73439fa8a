"""Every rate in every document has n, and its interval or the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import (
    AttributesPlan,
    DenigrationPlan,
    IdentityPlan,
    LabelsPlan,
    ModelsPlan,
    ProbePlan,
    ScenesPlan,
)
from clipstudio.domain.progress import finish
from clipstudio.results.documents.run import run_document
from clipstudio.services.auditing import read_run, run_audit
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.attributes import run_attributes
from clipstudio.services.probes.denigration import run_denigration
from clipstudio.services.probes.identity import run_identity_among
from clipstudio.services.probes.labels import run_labels
from clipstudio.services.probes.models import run_models
from clipstudio.services.probes.scenes import run_scenes
from clipstudio.storage.project_file import ProjectFile
from tests.services.probes.conftest import IMAGES, image_ids, predict
from tests.services.probes.kept import document_of

WORDS = ("red", "green", "blue", "other")

RATES = {"rate": "", "accuracy": "", "against_rate": "against_"} | {
    name: f"{name}_" for name in ("top1", "top5", "mean_top1", "mean_top5", "close_rate", "close_share")
}
"""Key of a rate to what stands before the keys of its n and interval."""

SHARED_N = {"top1": "n", "top5": "n", "mean_top1": "mean_n", "mean_top5": "mean_n"}

SHARED_REASON = {"top1": "reason", "top5": "reason", "mean_top1": "mean_reason", "mean_top5": "mean_reason"}

CHANGED = ("before", "after")
"""Both rates of a change, which has the interval."""

NO_RATES = {
    *("low", "high", "level", "under", "threshold", "uniform", "c", "tolerance"),
    *("p", "p_holm", "p_bh", "statistic", "cramers_v", "family_needed_p"),
    *("effective_n", "ratio", "ratio_low", "ratio_high", "difference", "change"),
    *("chance", "chance_top5", "mean_probability", "mean", "percentile_95", "sd", "lowest", "highest"),
}
"""Fractions that are no share of the images, or have a spread of their own."""


def faults(document: Mapping[str, Any]) -> list[str]:
    """Rates without n, without interval and reason, and fractions that nobody knows to be no rates."""
    found = []
    for path, entry in _entries({key: each for key, each in document.items() if key not in ("run", "published")}):
        ends = tuple(f"_{end}" for end in ("low", "high", "effective_n"))
        for key, value in entry.items():
            before = RATES.get(key)
            if before is not None and not isinstance(value, dict):
                n, reason = SHARED_N.get(key, f"{before}n"), SHARED_REASON.get(key, f"{before}reason")
                both = entry.get(f"{before}low") is not None and entry.get(f"{before}high") is not None
                if not isinstance(entry.get(n), int) or not (both or entry.get(reason)):
                    found.append(f"{path}/{key}")
                if value is None and not entry.get(reason):
                    found.append(f"{path}/{key}: no reason")
            elif key in CHANGED:
                if not isinstance(entry.get("n"), int) or (entry["low"] is None) == (not entry.get("reason")):
                    found.append(f"{path}/{key}")
            elif isinstance(value, float) and not (
                key in NO_RATES or key.endswith(ends) or path.endswith("/labels_per_image")
            ):
                found.append(f"{path}/{key}: unknown")
        if "labels_per_image" in entry:
            for name, mean in entry["labels_per_image"].items():
                told = entry["labels_per_image_intervals"][name]
                if (mean is None) == ("reason" not in told) or (told["low"] is None) != (mean is None):
                    found.append(f"{path}/labels_per_image/{name}")
    return found


def _entries(told: Any, path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(told, Mapping):
        yield path, told
        for key, each in told.items():
            yield from _entries(each, f"{path}/{key}")
    elif isinstance(told, list):
        for place, each in enumerate(told):
            yield from _entries(each, f"{path}[{place}]")


def test_the_walk_finds_what_lacks() -> None:
    whole = {"count": 1, "n": 2, "rate": 0.5, "low": 0.1, "high": 0.9}
    assert faults({"groups": [whole]}) == []
    for key in ("n", "low", "high"):
        assert faults({"groups": [{**whole, key: None}]}) == ["/groups[0]/rate"]
    assert faults({"groups": [{**whole, "low": None, "reason": "few"}, {"portion": 0.5}]}) == [
        "/groups[1]/portion: unknown"
    ]


@pytest.fixture
def asked(known: ProjectFile, tmp_path: Path) -> ProjectFile:
    """Answers of every kind: ties, silence, and a group "few" of three images, in clusters of two."""
    ids, rng = image_ids(known), np.random.default_rng(5)
    source = known.attributes.add_source("t.csv", None)
    known.attributes.record(source, "colour", {id: WORDS[place % 3] for place, id in enumerate(ids)})
    known.attributes.record(source, "size", {id: "few" if place < 3 else "many" for place, id in enumerate(ids)})
    told = [dict(zip(WORDS, row.tolist(), strict=True)) for row in rng.dirichlet(np.ones(4), IMAGES)]
    told[5], told[6] = dict.fromkeys(WORDS, 0.25), {}
    predict(known, tmp_path, told)
    predict(known, tmp_path, told[1:] + told[:1], "other")
    return known


def plans(project: ProjectFile, table: Path, *, use_clusters: bool, minimum_n: int) -> dict[Any, ProbePlan]:
    """A plan for every probe."""
    every = {
        "name": "trial",
        "model": "oracle",
        "comparisons": (("group",), ("size", "group")),
        "use_clusters": use_clusters,
        "minimum_n": minimum_n,
    }
    categories = ("person", "crime-related", "non-human", "person")
    labels = tuple(Label(text, category) for text, category in zip(WORDS, categories, strict=True))
    base, more = (project.label_sets.save(LabelSet(n, labels[:k]))[0].id for n, k in (("base", 3), ("more", 4)))
    captions = [
        f"k{place:02},{text},{kind}"
        for place in range(IMAGES)
        for text, kind in zip(WORDS, ("true", "false", "close", "fine-true"), strict=True)
    ]
    table.write_text("\n".join(["image,caption,kind", *captions]), encoding="utf-8")
    scenes = {key: each for key, each in every.items() if key not in ("comparisons", "minimum_n")}
    several = {key: each for key, each in every.items() if key != "model"}
    return {
        run_models: ModelsPlan(models=("oracle", "other"), label_set=more, **several),
        run_denigration: DenigrationPlan(label_sets=(base, more), **every),
        run_labels: LabelsPlan(label_set=more, threshold=0.2, **every),
        run_attributes: AttributesPlan(attribute="colour", label_set=more, positive="red", **every),
        run_scenes: ScenesPlan(table=str(table), **scenes),
        run_identity_among: IdentityPlan(
            attribute="colour", pools=(2, 4), purpose="A test of ours", distractors="", **every
        ),
    }


@pytest.mark.parametrize("use_clusters", [True, False])
@pytest.mark.parametrize("minimum_n", [1, 10, 25])
def test_every_rate_of_every_verb_has_n_and_interval_or_reason(
    asked: ProjectFile, shelf: ModelCache, tmp_path: Path, minimum_n: int, use_clusters: bool
) -> None:
    probes = plans(asked, tmp_path / "captions.csv", use_clusters=use_clusters, minimum_n=minimum_n)
    for run, plan in probes.items():
        done = finish(run(asked, shelf, plan))
        document = document_of(asked, done.probe_run)
        assert (run.__name__, faults(document)) == (run.__name__, [])
        kept = [path for path, each in _entries({**document, "run": {}}) if each.get("clusters") is not None]
        assert bool(kept) is use_clusters
    more = asked.label_sets.versions("more")[0].id
    audit = AuditPlan(
        "trial", "oracle", more, comparisons=(("size",),), minimum_n=minimum_n, use_clusters=use_clusters
    )
    document = run_document(read_run(asked, finish(run_audit(asked, shelf, audit)).run))
    assert faults(document) == []
    # All images together are told whatever the minimum is.
    assert all(each["rate"] is not None for each in document["overall"]["labels"])


def test_the_linear_probe_too(asked: ProjectFile, shelf: ModelCache, tmp_path: Path) -> None:
    base = asked.label_sets.save(LabelSet("colours", tuple(map(Label, WORDS))))[0].id
    for use_clusters in (True, False):
        plan = AttributesPlan(
            name="trial", model="clipstudio-sample", attribute="colour", label_set=base, linear_probe=True,
            comparisons=(("group",), ("size",)), splits=2, positive="red", use_clusters=use_clusters,
        )  # fmt: skip
        done = finish(run_attributes(asked, shelf, plan))
        document = document_of(asked, done.probe_run)
        assert document["linear_probe"] is not None
        assert faults(document) == []
