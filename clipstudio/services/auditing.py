"""Audits: check a plan, run it, and read its result."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import AuditPlan, RunArrays, RunResult, scorings_of
from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import RunId
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.models import Family, ModelCard
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine.zero_shot import classifier, score
from clipstudio.probes.assignment import assign, tabulate, with_rates
from clipstudio.services.embedding import EmbeddingReport, embed
from clipstudio.services.model_shelf import ModelShelf
from clipstudio.services.provenance import provenance
from clipstudio.services.selecting import select_images
from clipstudio.statistics.groups import Grouping, intersect
from clipstudio.storage.attributes import AttributeCodes
from clipstudio.storage.project_file import ProjectFile

if TYPE_CHECKING:
    from clipstudio.engine.clip_model import ClipModel

ROWS_AT_ONCE = 16_384
"""Embeddings scored between two steps of progress."""


@dataclass(frozen=True, slots=True)
class AuditOutcome:
    """A finished run.

    Attributes:
        run: Row of the run in the project.
        embedding: What embedding did before the scoring.
        changes: What the views have to redraw.
    """

    run: RunId
    embedding: EmbeddingReport
    changes: Changes


def check_plan(project: ProjectFile, plan: AuditPlan) -> None:
    """Refuse a plan that cannot be carried out, before any work is done.

    Raises:
        AuditError: With the field that is wrong.
    """
    if plan.scoring.has_threshold:
        if plan.threshold is None or not 0 < plan.threshold < 1:
            raise AuditError("Scoring by threshold needs a probability between 0 and 1, such as 0.05.")
    elif plan.threshold is not None:
        raise AuditError("A threshold has no meaning for top-1 scoring: leave it out, or score by threshold.")
    if plan.minimum_n < 1:
        raise AuditError("The minimum group size must be at least 1.")
    known = project.attributes.names()
    for comparison in plan.comparisons:
        for name in comparison:
            if name not in known:
                names = ", ".join(f"“{each}”" for each in known) or "none yet (import a table first)"
                raise AuditError(f"There is no attribute “{name}” in this project. Attributes: {names}.")
            if comparison.count(name) > 1:
                raise AuditError(f"The comparison names “{name}” twice.")


def check_scoring(plan: AuditPlan, card: ModelCard) -> None:
    """Refuse a rule that has no meaning for the model.

    Raises:
        AuditError: The rule is for models of the other family.
    """
    if plan.scoring in scorings_of(card.family):
        return
    if card.family is Family.SIGMOID:
        raise AuditError(
            f"“{card.name}” is a SigLIP-type model: it gives every label a probability of its own, so a threshold "
            "on softmax probabilities has no meaning. Score by top1, or by sigmoid with a threshold."
        )
    raise AuditError(
        f"“{card.name}” is a CLIP-type model: its labels compete, so there are no sigmoid probabilities. "
        "Score by top1, or by threshold."
    )


def run_audit(
    project: ProjectFile, shelf: ModelShelf, plan: AuditPlan, device: str = "auto", precision: str = "float32"
) -> Work[AuditOutcome]:
    """Carry out a plan: embed what is not embedded, score, count, and keep the run.

    Raises:
        AuditError: If the plan cannot be carried out, or no image can be scored.
        ModelError: If the model is not there or cannot be loaded.
    """
    started_at = datetime.now(UTC)
    check_plan(project, plan)
    version = project.label_sets.version(plan.label_set)
    labels = replace(version.content, templates=plan.templates) if plan.templates else version.content
    images = np.sort(select_images(project, plan.images))
    if not len(images):
        raise AuditError("No image is selected: import images first, or widen the filter.")
    card = shelf.registry.card(plan.model)
    check_scoring(plan, card)
    yield Progress("Loading the model", 0, None, "models", plan.model)
    model = shelf.load(card, device, precision)
    embedding = yield from embed(project, model, images)
    images, scores = yield from _score(project, model, labels, images, embedding)
    attributes = _attributes(project, plan, images)
    groupings = [_group(attributes, names) for names in plan.comparisons]
    yield Progress("Counting", 0, 1, "tables")
    given = assign(scores, plan.scoring, plan.threshold)
    overall, comparisons = tabulate(given, labels, groupings)
    told = provenance(
        plan,
        model,
        version,
        labels.templates,
        project.images.digests(images),
        attributes,
        groupings,
        embedding,
        started_at,
    )
    arrays = RunArrays(images, scores, _codes(groupings, len(images)))
    row = project.models.record(model.card)
    run, changes = project.runs.save(plan, row, labels, overall, comparisons, arrays, told)
    yield Progress("Counting", 1, 1, "tables")
    return AuditOutcome(run, embedding, changes | embedding.changes)


def _score(
    project: ProjectFile,
    model: ClipModel,
    labels: LabelSet,
    images: NDArray[np.int64],
    embedding: EmbeddingReport,
) -> Generator[Progress, None, tuple[NDArray[np.int64], NDArray[np.float32]]]:
    """Images that have an embedding, and their (n, K) probabilities."""
    rows = project.embeddings.lookup(embedding.stored, images)
    images, rows = images[rows >= 0], rows[rows >= 0]
    if not len(images):
        reason = embedding.failures[0][1] if embedding.failures else "no embedding"
        raise AuditError(f"None of the selected images could be read ({reason}).")
    yield Progress("Reading the labels", 0, len(labels.labels), "labels")
    weights = classifier(model, labels)
    vectors = embedding.stored.file.map()
    scores = np.empty((len(images), len(weights)), dtype=np.float32)
    for start in range(0, len(images), ROWS_AT_ONCE):
        part = slice(start, start + ROWS_AT_ONCE)
        scores[part] = score(model, vectors[rows[part]], weights)
        yield Progress("Scoring", min(start + ROWS_AT_ONCE, len(images)), len(images))
    return images, scores


def _attributes(project: ProjectFile, plan: AuditPlan, images: NDArray[np.int64]) -> dict[str, AttributeCodes]:
    names = dict.fromkeys(name for comparison in plan.comparisons for name in comparison)
    return {name: project.attributes.codes(name, images) for name in names}


def _group(attributes: dict[str, AttributeCodes], names: tuple[str, ...]) -> Grouping:
    return intersect(
        names, [attributes[name].codes for name in names], [attributes[name].values for name in names]
    )


def _codes(groupings: list[Grouping], n: int) -> NDArray[np.int32]:
    codes = [grouping.codes for grouping in groupings]
    return np.stack(codes, axis=1) if codes else np.empty((n, 0), dtype=np.int32)


def read_run(project: ProjectFile, run: RunId) -> RunResult:
    """A run with its rates and intervals."""
    return with_rates(project.runs.record(run))
