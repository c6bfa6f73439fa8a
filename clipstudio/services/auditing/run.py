"""Audits: check a plan, run it, and read its result."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.asked_plan import confidence_fault
from clipstudio.domain.audits import AuditPlan, GroupEstimates, RunArrays, RunEstimates, RunResult, scorings_of
from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import AuditError
from clipstudio.domain.estimates import Disparity
from clipstudio.domain.ids import RunId
from clipstudio.domain.merging import MergedValues, groups_of
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.progress import Progress, Work
from clipstudio.probes.assignment import assign, tabulate, with_rates
from clipstudio.probes.run_estimates import RunEstimator
from clipstudio.services.auditing.attribute_facts import noted
from clipstudio.services.auditing.attribute_views import find_view, view_codes
from clipstudio.services.auditing.embedding import EmbeddingReport
from clipstudio.services.auditing.provenance import provenance
from clipstudio.services.auditing.scoring import Scorer, find_scorer
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.statistics.clusters import holds_several
from clipstudio.statistics.groups import Grouping, intersect, merge
from clipstudio.statistics.steps import as_work
from clipstudio.storage.attributes import AttributeCodes
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class AuditOutcome:
    """A finished run.

    Attributes:
        run: Row of the run in the project.
        failures: (file, reason) of images that could not be scored.
        changes: What the views have to redraw.
        embedding: What embedding did before the scoring; None for predictions from elsewhere.
    """

    run: RunId
    failures: tuple[tuple[Path | None, str], ...]
    changes: Changes
    embedding: EmbeddingReport | None


def check_plan(project: ProjectReader, plan: AuditPlan) -> None:
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
    if fault := confidence_fault(plan.confidence):
        raise AuditError("The confidence level {fault}.", fault=fault)
    for comparison in plan.comparisons:
        for name in comparison:
            find_view(project, name)
            if comparison.count(name) > 1:
                raise AuditError("The comparison names “{name}” twice.", name=name)
    check_merged(project, plan.merged, {name for names in plan.comparisons for name in names})


def check_merged(project: ProjectReader, merged: tuple[MergedValues, ...], used: Collection[str]) -> None:
    """Refuse to take values together that are not there, or of an attribute that the plan does not use.

    Raises:
        AuditError: Naming the attribute.
    """
    attributes = {find_view(project, name).attribute for name in used} if merged else set()
    for group in merged:
        if group.attribute not in attributes:
            raise AuditError(
                "Values of “{attribute}” are combined as “{name}”, but nothing is compared by “{attribute}”.",
                attribute=group.attribute,
                name=group.name,
            )
    for name in dict.fromkeys(group.attribute for group in merged):
        attribute_codes(project, name, np.empty(0, dtype=np.int64), merged)


def check_scoring(plan: AuditPlan, scorer: Scorer) -> None:
    """Refuse a rule that has no meaning for what scores.

    Raises:
        AuditError: The rule is for models of another family.
    """
    if plan.scoring in scorings_of(scorer.family):
        return
    if scorer.family is ScoringFamily.SIGMOID:
        raise AuditError(
            "“{name}” is a SigLIP-type model: it gives every label a probability of its own, so a "
            "threshold on softmax probabilities has no meaning. Score by top1, or by sigmoid with a "
            "threshold.",
            name=scorer.name,
        )
    if scorer.family is ScoringFamily.SOFTMAX:
        raise AuditError(
            "“{name}” is a CLIP-type model: its labels compete, so there are no sigmoid probabilities. Score by "
            "top1, or by threshold.",
            name=scorer.name,
        )
    raise AuditError(
        "“{name}” is a table of predictions, so there are no sigmoid probabilities. Score by top1, or by "
        "threshold.",
        name=scorer.name,
    )


def run_audit(
    project: ProjectFile, shelf: ModelCache, plan: AuditPlan, device: str = "auto", precision: str = "float32"
) -> Work[AuditOutcome]:
    """Carry out a plan: score with a model or with predictions from elsewhere, count, and keep the run.

    Raises:
        AuditError: If the plan cannot be carried out, or no image can be scored.
        ModelError: If the model is not there or cannot be loaded.
    """
    check_plan(project, plan)
    scorer = find_scorer(project, shelf, plan.model, device, precision)
    return (yield from run_with(project, scorer, plan))


def run_with(project: ProjectFile, scorer: Scorer, plan: AuditPlan) -> Work[AuditOutcome]:
    """The same with a scorer that is at hand, such as a probe that makes several runs.

    Raises:
        AuditError: As `run_audit`.
        ModelError: As `run_audit`.
    """
    started_at = datetime.now(UTC)
    check_plan(project, plan)
    check_scoring(plan, scorer)
    version = project.label_sets.version(plan.label_set)
    labels = replace(version.content, templates=plan.templates) if plan.templates else version.content
    images = np.sort(select_images(project, plan.images))
    if not len(images):
        raise AuditError("No image is selected: import images first, or widen the filter.")
    scored = yield from scorer.score(project, labels, images)
    images, scores = scored.images, scored.probabilities
    attributes = _attributes(project, plan.comparisons, images, plan.merged)
    groupings = [_group(attributes, names) for names in plan.comparisons]
    yield Progress("Counting", 0, len(groupings), "comparisons")
    given = assign(scores, plan.rule)
    overall, comparisons = tabulate(given, labels, groupings)
    clusters = clusters_used(project, plan.use_clusters, images)
    estimates = yield from _estimates(RunEstimator.of(given, scores, labels, plan, clusters), groupings)
    told = provenance(
        plan,
        scorer.facts,
        scorer.family,
        version,
        labels.templates,
        project.images.digests(images),
        attributes,
        groupings,
        len(scored.failures),
        started_at,
        clusters,
    ) | noted(project, plan.comparisons)
    arrays = RunArrays(images, scores, _codes(groupings, len(images)), clusters)
    row = scorer.record(project)
    run, changes = project.runs.save(plan, row, labels, overall, comparisons, arrays, told, estimates)
    return AuditOutcome(run, scored.failures, changes | scored.changes, scored.embedding)


def clusters_used(project: ProjectReader, asked: bool, images: NDArray[np.int64]) -> NDArray[np.int32] | None:
    """The cluster of each image, (n,) int32 with -1 for none; None unless asked for and any holds several."""
    if not asked:
        return None
    clusters = project.images.clusters(images)
    return clusters if holds_several(clusters) else None


def _estimates(estimator: RunEstimator, groupings: list[Grouping]) -> Work[RunEstimates]:
    groups: list[tuple[GroupEstimates, ...]] = []
    gaps: list[tuple[Disparity, ...]] = []
    for done, grouping in enumerate(groupings):
        counting = Progress("Counting", done, len(groupings), "comparisons")
        of_groups, of_comparison = yield from as_work(estimator.comparison(grouping), counting)
        groups.append(of_groups)
        gaps.append(of_comparison)
    yield Progress("Counting", len(groupings), len(groupings), "comparisons")
    return RunEstimates(estimator.margins, estimator.overall(), tuple(groups), tuple(gaps))


def group_images(
    project: ProjectReader,
    comparisons: tuple[tuple[str, ...], ...],
    images: NDArray[np.int64],
    merged: tuple[MergedValues, ...] = (),
) -> tuple[Grouping, ...]:
    """How images are grouped by attributes, one grouping per comparison.

    Raises:
        AuditError: There is no attribute of that name, or values cannot be taken together as asked.
    """
    attributes = _attributes(project, comparisons, images, merged)
    return tuple(_group(attributes, names) for names in comparisons)


def _attributes(
    project: ProjectReader,
    comparisons: tuple[tuple[str, ...], ...],
    images: NDArray[np.int64],
    merged: tuple[MergedValues, ...],
) -> dict[str, AttributeCodes]:
    names = dict.fromkeys(name for comparison in comparisons for name in comparison)
    return {name: attribute_codes(project, name, images, merged) for name in names}


def attribute_codes(
    project: ProjectReader, name: str, images: NDArray[np.int64], merged: tuple[MergedValues, ...] = ()
) -> AttributeCodes:
    """The value of an attribute for each image, values that are taken together under one name.

    Raises:
        AuditError: There is no attribute of that name, or values cannot be taken together as asked.
    """
    held = view_codes(project, name, images)
    groups = groups_of(find_view(project, name).attribute, merged, held.values)
    return AttributeCodes(*merge(held.codes, held.values, groups))


def _group(attributes: dict[str, AttributeCodes], names: tuple[str, ...]) -> Grouping:
    return intersect(
        names, [attributes[name].codes for name in names], [attributes[name].values for name in names]
    )


def _codes(groupings: list[Grouping], n: int) -> NDArray[np.int32]:
    codes = [grouping.codes for grouping in groupings]
    return np.stack(codes, axis=1) if codes else np.empty((n, 0), dtype=np.int32)


def read_run(project: ProjectReader, run: RunId) -> RunResult:
    """A run with its rates and intervals."""
    return with_rates(project.runs.record(run))
