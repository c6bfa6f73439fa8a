"""The scenes probe: every caption of a table scored once, then each image among its own."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import ProbeName, ProbeRunRecord, ScenesPlan
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.published import published
from clipstudio.probes.scenes import FEWEST_FALSE, Captions, Intervals, Outcome, Scenes, look_at_scenes
from clipstudio.services.documents import rate_document
from clipstudio.services.model_shelf import ModelShelf
from clipstudio.services.probes.captions import match_captions
from clipstudio.services.probes.frame import (
    ProbeOutcome,
    probe_head,
    probe_provenance,
    published_document,
    resampled_document,
)
from clipstudio.services.scoring import find_scorer
from clipstudio.services.selecting import select_images
from clipstudio.services.tables import read_table
from clipstudio.statistics.bootstrap import holds_several
from clipstudio.storage.project_file import ProjectFile

QUESTIONS = ("coarse", "stress", "fine")


def run_scenes(
    project: ProjectFile,
    shelf: ModelShelf,
    plan: ScenesPlan,
    device: str = "auto",
    precision: str = "float32",
) -> Work[ProbeOutcome]:
    """Run the probe on the images that the table of captions names.

    Raises:
        AuditError: No image of the plan has captions, or none can be scored.
        ModelError: The model is not there or cannot be loaded.
        TableError: The table of captions will not do.
    """
    started_at = datetime.now(UTC)
    yield Progress("Reading the captions", 0, None, "rows", plan.table)
    table = read_table(Path(plan.table))
    matched = match_captions(project, table)
    chosen = np.isin(matched.images, select_images(project, plan.images))
    if not chosen.any():
        raise AuditError("None of the images chosen has captions in the table.")
    labels = _label_set(matched.captions)
    scorer = find_scorer(project, shelf, plan.model, device, precision)
    scored = yield from scorer.score(project, labels, matched.images[chosen])
    yield Progress("Comparing captions", 0, 1, "tables")
    captions = matched.captions.of(np.searchsorted(matched.images, scored.images))
    clusters = project.images.clusters(scored.images)
    has_clusters = plan.use_clusters and holds_several(clusters)
    intervals = Intervals(plan.interval, clusters if has_clusters else None, plan.seed)
    found = look_at_scenes(scored.probabilities[:, : len(captions.texts)], captions, intervals)
    told = probe_provenance(
        ProbeName.SCENES,
        plan,
        scorer.facts,
        project.images.digests(scored.images),
        started_at,
        has_clusters,
        captions={"table": table.path.name, "sha256": table.sha256, "distinct": len(captions.texts)},
    )
    arrays: dict[str, NDArray[Any]] = {"images": scored.images, "close": found.close}
    for name in QUESTIONS:
        outcome: Outcome = getattr(found, name)
        arrays |= {f"{name}_chosen": outcome.chosen, f"{name}_right": outcome.right}
    unmatched = [{"row": row, "name": name} for row, name in matched.unmatched]
    result = _result(found) | {"captions": list(captions.texts), "unmatched": unmatched}
    row, changes = project.probe_runs.save(ProbeName.SCENES, plan, result, told, arrays=arrays)
    yield Progress("Comparing captions", 1, 1, "tables")
    return ProbeOutcome(row, scored.failures, scored.changes | changes)


def scenes_document(project: ProjectFile, id: ProbeRunId) -> dict[str, Any]:
    """The probe as `probe scenes --json` writes it."""
    record = project.probe_runs.record(id)
    return {
        **probe_head(record),
        "groups": [],
        **record.result,
        "published": published_document(published(ProbeName.SCENES)),
    }


def scene_images(project: ProjectFile, record: ProbeRunRecord, question: str, answer: str) -> NDArray[np.int64]:
    """The images of one answer.

    Args:
        project: The open project.
        record: The probe's run.
        question: "coarse", "stress" or "fine".
        answer: "right", "wrong", or "close" for those of the stress test that took a close caption.
    """
    read = project.probe_runs.array
    images: NDArray[np.int64] = read(record.id, "images")
    if answer == "close":
        wanted = read(record.id, "close")
    else:
        right, asked = read(record.id, f"{question}_right"), read(record.id, f"{question}_chosen") >= 0
        wanted = right if answer == "right" else asked & ~right
    found: NDArray[np.int64] = images[wanted]
    return found


def _label_set(captions: Captions) -> LabelSet:
    if len(captions.texts) < 2:
        raise AuditError("The table holds a single caption: there is nothing to choose between.")
    # A caption is read as it stands, whatever braces it may hold.
    return LabelSet("captions", tuple(Label(text, prompts=(text,)) for text in captions.texts))


def _result(found: Scenes) -> dict[str, Any]:
    stress = _outcome(found.stress)
    close, errors = int(found.close.sum()), found.errors
    asked = found.stress.accuracy.n
    stress |= {
        "errors": errors,
        "close_errors": close,
        "close_share": close / errors if errors else None,
        "close_rate": close / asked if asked else None,
    }
    if not errors:
        stress["close_share_reason"] = "no error" if asked else "no images"
    coarse = _outcome(found.coarse) | {"few_false": found.few_false, "fewest_false": FEWEST_FALSE}
    return {"coarse": coarse, "stress": stress, "fine": _outcome(found.fine)}


def _outcome(outcome: Outcome) -> dict[str, Any]:
    """Accuracy with its interval: from drawing sequences where there are any, else of a single proportion."""
    told = rate_document(outcome.accuracy, "accuracy")
    if outcome.resampled is None or outcome.resampled.low is None:
        return told | {"by": "images"}
    return told | resampled_document(outcome.resampled, "accuracy") | {"by": "sequences"}
