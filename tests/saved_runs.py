"""Runs as an audit would save them, without images and without a model."""

from __future__ import annotations

import numpy as np

from clipstudio.domain.audits import AuditPlan, ComparisonCounts, GroupCounts, RunArrays, Scoring
from clipstudio.domain.ids import RunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.storage.project_file import ProjectFile
from tests.values import card

LABELS = LabelSet("words", (Label("thief", "crime-related"), Label("friend", "neutral")))


def key(id: int) -> RunKey:
    return RunKey(RunKind.RUN, id)


def save_run(project: ProjectFile, name: str, model: str = "small", threshold: float | None = None) -> RunId:
    """A run of sixteen images in two groups; its numbers hang on the model's name."""
    version, _ = project.label_sets.save(LABELS)
    scoring = Scoring.TOP1 if threshold is None else Scoring.THRESHOLD
    plan = AuditPlan(
        name, model, version.id, scoring=scoring, threshold=threshold, comparisons=(("group",),), minimum_n=2
    )
    thieves = np.arange(16) < (4 if model == "small" else 7)
    probabilities = np.where(thieves[:, None], [0.9, 0.1], [0.2, 0.8]).astype(np.float32)
    groups = (np.arange(16) % 2).astype(np.int32)[:, None]
    counts = []
    for place, value in enumerate("ab"):
        taken = int(thieves[groups[:, 0] == place].sum())
        counts.append(GroupCounts({"group": value}, 8, (taken, 8 - taken), (taken, 8 - taken)))
    total = int(thieves.sum())
    run, _ = project.runs.save(
        plan,
        project.models.record(card(name=model, weights_sha256=f"{len(model)}" * 64)),
        LABELS,
        GroupCounts({}, 16, (total, 16 - total), (total, 16 - total)),
        (ComparisonCounts(("group",), tuple(counts), 0),),
        RunArrays(np.arange(1, 17, dtype=np.int64), probabilities, groups),
        {"model": {"name": model}, "images": {"n": 16}},
    )
    return run
