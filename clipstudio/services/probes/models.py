"""The models probe: one run per model on the same images and labels, and what changes from the first to others."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import AssignmentRule, RunArrays
from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import AuditError
from clipstudio.domain.estimates import PairedChange
from clipstudio.domain.ids import RunId
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.probes import ModelsPlan, ProbeName
from clipstudio.domain.progress import Progress, Work
from clipstudio.probes.models import Given, compare_models, repeated_shares
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.codec import encode
from clipstudio.results.dumbbells import ChangePart
from clipstudio.results.models.result import (
    FamilyDifference,
    GroupDifference,
    ModelDifference,
    ModelsResult,
    ModelsTarget,
    SideBySide,
)
from clipstudio.results.run.outcomes import OutcomeKind
from clipstudio.services.auditing import clusters_used, group_images, run_with
from clipstudio.services.auditing.attribute_facts import noted
from clipstudio.services.auditing.labels_behind import Labels, given_labels, no_labels, one_label
from clipstudio.services.auditing.provenance import joined_prompt_facts
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.auditing.scoring import Scorer, find_scorer
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.group_members import group_members
from clipstudio.services.probes.kept_arrays import HeldRuns
from clipstudio.services.probes.records import ProbeOutcome, probe_provenance
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.multiplicity import adjust
from clipstudio.statistics.steps import as_work
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


def check_models(values: Mapping[str, Any]) -> None:
    """Refuse values of a plan before any work is done.

    Raises:
        AuditError: Fewer than two models are named, or one of them twice.
    """
    models = values["models"]
    if len(models) < 2:
        raise AuditError("The models probe compares two or more models: name at least two.")
    if len(set(models)) < len(models):
        raise AuditError("The models probe compares different models: one is named twice.")


def run_models(
    project: ProjectFile, models: ModelCache, plan: ModelsPlan, device: str = "auto", precision: str = "float32"
) -> Work[ProbeOutcome]:
    """Run the probe: top-1 by every model, each kept as a run of its own, then the comparison with the first.

    Raises:
        AuditError: Fewer than two models, no image that all of them scored, or a run cannot be made.
        ModelError: A model is not there or cannot be loaded.
    """
    check_models({"models": plan.models})
    # All of them are looked up before the first one works, and none is held once it has.
    scorers = deque(find_scorer(project, models, name, device, precision) for name in plan.models)
    runs: list[RunId] = []
    try:
        return (yield from _run(project, scorers, plan, runs))
    except BaseException:
        # A model that fails, or work that is cancelled, leaves no runs of the other models behind.
        for run in runs:
            project.runs.remove(run)
        raise


def _run(project: ProjectFile, scorers: deque[Scorer], plan: ModelsPlan, runs: list[RunId]) -> Work[ProbeOutcome]:
    """Run the probe with scorers that are taken one by one; ``runs`` gets every run as soon as it is kept."""
    started_at = datetime.now(UTC)
    labels = project.label_sets.version(plan.label_set).content
    facts: list[dict[str, Any]] = []
    failures: dict[tuple[Path | None, str], None] = {}
    changes = Changes.NONE
    for name in plan.models:
        scorer = scorers.popleft()
        audit = replace(plan.audit(f"{plan.name}: {name}", plan.label_set), model=name)
        outcome = yield from run_with(project, scorer, audit)
        runs.append(outcome.run)
        facts.append(dict(scorer.facts))
        failures |= dict.fromkeys(outcome.failures)
        changes |= outcome.changes
    arrays = [project.runs.arrays(run) for run in runs]
    images = _shared(arrays)
    clusters = clusters_used(project, plan.use_clusters, images)
    differences = []
    for place, name in enumerate(plan.models[1:], 1):
        yield Progress("Comparing", place - 1, len(runs) - 1, "models", name)
        differences.append(
            (yield from _difference(project, plan, labels, [arrays[0], arrays[place]], images, name))
        )
    result = ModelsResult(plan.models, len(images), tuple(differences))
    provenance = probe_provenance(
        ProbeName.MODELS,
        plan,
        facts[0],
        project.images.digests(images),
        started_at,
        clusters,
        **noted(project, plan.comparisons),
        models=[{key: value for key, value in each.items() if key != "prompts"} for each in facts],
        prompts=joined_prompt_facts([each["prompts"] for each in facts]),
    )
    row, more = project.probe_runs.save(ProbeName.MODELS, plan, encode(result), provenance, runs)
    yield Progress("Comparing", len(runs) - 1, len(runs) - 1, "models")
    return ProbeOutcome(row, tuple(failures), changes | more)


def models_images(kept: HeldRuns, reading: SideBySide, target: ModelsTarget) -> NDArray[np.int64]:
    """(m,) int64 ids of the images behind a target; of changed ones, those that the first counts are first."""
    if target.part is None:
        only = kept.run_images(target.model)
        return only.arrays.images[_members(reading, target.model, only.arrays, target) & _hits(only, target)]
    # Differences are over the images that all models scored, not only these two.
    images = kept.once(
        "images of all", lambda: _shared([kept.run_arrays(place) for place in range(len(reading.runs))])
    )
    held = [kept.run_images(place) for place in (0, target.model)]
    rows = [np.searchsorted(each.arrays.images, images) for each in held]
    first, other = (_hits(each, target)[row] for each, row in zip(held, rows, strict=True))
    answered = held[0].given.answered[rows[0]] & held[1].given.answered[rows[1]]
    members = _members(reading, 0, held[0].arrays, target)[rows[0]] & answered
    if target.part is ChangePart.FLIPPED:
        return np.concatenate([images[members & first & ~other], images[members & other & ~first]])
    counted: NDArray[np.int64] = images[members & (first if target.part is ChangePart.BEFORE else other)]
    return counted


def models_given(kept: HeldRuns, reading: SideBySide, target: ModelsTarget, images: NDArray[np.int64]) -> Labels:
    """What each image was called: by the model that counts it, of those that changed by the one that counts it."""
    if target.kind is OutcomeKind.UNANSWERED:
        return no_labels(images)
    places = {None: (target.model,), ChangePart.BEFORE: (0,), ChangePart.AFTER: (target.model,)}
    held = [kept.run_images(place) for place in places.get(target.part, (0, target.model))]
    if target.kind is OutcomeKind.LABEL:
        return one_label(images, held[0].label_set.texts[target.index])
    told = [given_labels(run, images, (run.label_set.categories[target.index],)) for run in held]
    return tuple(next(filter(None, each), ()) for each in zip(*told, strict=True))


def _shared(arrays: Sequence[RunArrays]) -> NDArray[np.int64]:
    """(m,) int64 ids, ascending, of the images that every run has.

    Raises:
        AuditError: There is none.
    """
    images = arrays[0].images
    for each in arrays[1:]:
        images = np.intersect1d(images, each.images, assume_unique=True)
    if not len(images):
        raise AuditError("No image was scored by all of the models.")
    return images


def _difference(
    project: ProjectReader,
    plan: ModelsPlan,
    labels: LabelSet,
    arrays: Sequence[RunArrays],
    images: NDArray[np.int64],
    other: str,
) -> Work[ModelDifference]:
    """How another model differs from the first, over the images that both scored."""
    rule = AssignmentRule()
    first, second = (
        Given.of(each.probabilities[np.searchsorted(each.images, images)], labels, rule) for each in arrays
    )
    groupings = group_images(project, plan.comparisons, images, plan.merged)
    clusters = clusters_used(project, plan.use_clusters, images)
    how = (plan.minimum_n, clusters, plan.seed, other)
    return (yield from model_difference(labels, first, second, groupings, *how, confidence=plan.confidence))


def model_difference(
    labels: LabelSet,
    first: Given,
    second: Given,
    groupings: Sequence[Grouping],
    minimum_n: int,
    clusters: NDArray[np.int32] | None,
    seed: int,
    other: str,
    *,
    confidence: float,
) -> Work[ModelDifference]:
    """How another side, by its name, differs from the first, on the same images in the same order."""
    steps = compare_models(first, second, groupings, minimum_n, clusters, seed, confidence)
    families = yield from as_work(steps, Progress("Comparing", 0, None, "shares", other))
    by = [(), *(grouping.attributes for grouping in groupings)]
    unanswered = int((~(first.answered & second.answered)).sum())
    found = tuple(
        adjusted_changes(names, [(group.attributes, group.changes) for group in groups], labels)
        for names, groups in zip(by, families, strict=True)
    )
    return ModelDifference(other, unanswered, found)


def adjusted_changes(
    by: tuple[str, ...], groups: Sequence[tuple[Mapping[str, str], tuple[PairedChange, ...]]], labels: LabelSet
) -> FamilyDifference:
    """The changes of one family of tests, adjusted.

    Args:
        by: The attributes compared; empty for all images.
        groups: Each group with its changes: of every category, then of every label.
        labels: The label set.
    """
    repeated = repeated_shares(labels)
    size = len(repeated)
    changes = [change for _, several in groups for change in several]
    twins = [None if twin is None else place * size + twin for place in range(len(groups)) for twin in repeated]
    family = adjust([each.p for each in changes], [each.attainable_p for each in changes], twins)
    adjusted = [Adjusted.of(family, place) for place in range(len(changes))]
    differences = tuple(
        GroupDifference(attributes, several, tuple(adjusted[place * size : (place + 1) * size]))
        for place, (attributes, several) in enumerate(groups)
    )
    return FamilyDifference(by, differences, family.size, family.left_out)


def _hits(held: RunImages, target: ModelsTarget) -> NDArray[np.bool_]:
    """(n,) bool: the images of a run that a target's category or label counts, or that were not answered."""
    if target.kind is OutcomeKind.UNANSWERED:
        return held.hits(target.kind.value, target.index)
    hits: NDArray[np.bool_] = held.hits(target.kind.value, target.index) & held.given.answered
    return hits


def _members(reading: SideBySide, place: int, arrays: RunArrays, target: ModelsTarget) -> NDArray[np.bool_]:
    """(n,) bool: the images of a target's group, as a run has its groups."""
    comparisons = reading.runs[place].comparisons
    names = [[group.attributes for group in each.groups] for each in comparisons]
    return group_members(names, arrays.groups, dict(target.group))
