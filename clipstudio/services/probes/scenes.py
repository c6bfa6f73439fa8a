"""The scenes probe: every caption of a table scored once, then each image among its own."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import AuditError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import ProbeName, ScenesPlan
from clipstudio.domain.progress import Progress, Work
from clipstudio.probes.scenes import NOT_ANSWERED, NOT_ASKED, Captions, look_at_scenes
from clipstudio.probes.shares import Sampling
from clipstudio.results.codec import encode
from clipstudio.results.reading import ProbeReading
from clipstudio.results.scenes.result import AnswerKind, Question, ScenesResult, ScenesTarget, scenes_result
from clipstudio.services.auditing import clusters_used
from clipstudio.services.auditing.labels_behind import Labels, named_labels
from clipstudio.services.auditing.scoring import find_scorer
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.asked_captions import asked_arrays
from clipstudio.services.probes.captions import match_captions, table_of
from clipstudio.services.probes.coco_captions import read_captions
from clipstudio.services.probes.kept_arrays import KeptArrays
from clipstudio.services.probes.records import ProbeOutcome, probe_provenance
from clipstudio.storage.project_file import ProjectFile


def run_scenes(
    project: ProjectFile,
    shelf: ModelCache,
    plan: ScenesPlan,
    device: str = "auto",
    precision: str = "float32",
) -> Work[ProbeOutcome]:
    """Run the probe on the images that the table of captions names.

    Raises:
        AuditError: No image of the plan has captions, or none can be scored.
        ModelError: The model is not there or cannot be loaded.
        TableError: The table of captions cannot be used.
    """
    started_at = datetime.now(UTC)
    yield Progress("Reading the captions", 0, None, "rows", plan.table)
    table = table_of(plan.captions) if plan.captions else (yield from read_captions(Path(plan.table), project))
    matched = match_captions(project, table)
    chosen = np.isin(matched.images, select_images(project, plan.images))
    if not chosen.any():
        raise AuditError("None of the images chosen has captions in the table.")
    labels = _label_set(matched.captions)
    scorer = find_scorer(project, shelf, plan.model, device, precision)
    scored = yield from scorer.score(project, labels, matched.images[chosen])
    yield Progress("Comparing captions", 0, 1, "tables")
    captions = matched.captions.of(np.searchsorted(matched.images, scored.images))
    together = clusters_used(project, plan.use_clusters, scored.images)
    # Every question is of all images together, however few they are.
    sampling = Sampling(1, plan.interval, together, plan.seed, plan.confidence)
    found = look_at_scenes(scored.probabilities[:, : len(captions.texts)], captions, sampling)
    told = probe_provenance(
        ProbeName.SCENES,
        plan,
        scorer.facts,
        project.images.digests(scored.images),
        started_at,
        together,
        captions={"table": table.path.name, "sha256": table.sha256, "distinct": len(captions.texts)},
    )
    arrays: dict[str, NDArray[Any]] = {"images": scored.images, "close": found.close}
    for name, outcome in (
        (Question.COARSE, found.coarse),
        (Question.STRESS, found.stress),
        (Question.FINE, found.fine),
    ):
        arrays |= {f"{name}_chosen": outcome.chosen, f"{name}_right": outcome.right}
    arrays |= asked_arrays(scored.probabilities[:, : len(captions.texts)], captions)
    result = scenes_result(found, captions.texts, matched.unmatched, matched.told)
    row, changes = project.probe_runs.save(ProbeName.SCENES, plan, encode(result), told, arrays=arrays)
    yield Progress("Comparing captions", 1, 1, "tables")
    return ProbeOutcome(row, scored.failures, scored.changes | changes)


def scenes_images(
    kept: KeptArrays, reading: ProbeReading[ScenesResult], target: ScenesTarget
) -> NDArray[np.int64]:
    """(m,) int64 ids of the images of one answer to a question, ascending."""
    question = target.question.value
    images: NDArray[np.int64] = kept.array("images")
    if target.answer is AnswerKind.CLOSE:
        wanted = kept.array("close")
    elif target.answer is AnswerKind.RIGHT:
        wanted = kept.array(f"{question}_right")
    else:
        chosen = kept.array(f"{question}_chosen")
        wanted = chosen == NOT_ANSWERED
        if target.answer is AnswerKind.WRONG:
            wanted = (chosen != NOT_ASKED) & ~wanted & ~kept.array(f"{question}_right")
    behind: NDArray[np.int64] = images[wanted]
    return behind


def scenes_given(
    kept: KeptArrays, reading: ProbeReading[ScenesResult], target: ScenesTarget, images: NDArray[np.int64]
) -> Labels:
    """The caption that the model took for each image when it was asked the question."""
    chosen, captions = kept.array(f"{target.question.value}_chosen"), reading.result.captions
    texts = [captions[place] if place >= 0 else "" for place in chosen.tolist()]
    return named_labels(images, kept.array("images"), texts)


def _label_set(captions: Captions) -> LabelSet:
    if len(captions.texts) < 2:
        raise AuditError("The table holds a single caption: there is nothing to choose between.")
    # A caption is read as it stands, whatever braces it may hold.
    return LabelSet("captions", tuple(Label(text, prompts=(text,)) for text in captions.texts))
