"""The attributes probe: zero-shot classification of what the project knows, and a linear probe beside it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import AuditPlan, RunArrays
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import LabelSetVersionId
from clipstudio.domain.images import AttributeFilter
from clipstudio.domain.merging import groups_of
from clipstudio.domain.probes import PROPOSED, AttributesPlan, ProbeName
from clipstudio.domain.progress import Progress, Work
from clipstudio.probes.assignment import top_label
from clipstudio.probes.shares import Sampling
from clipstudio.probes.splits import SPLITS, split_by_words
from clipstudio.results.attributes.result import NOT_ASKED, AttributesResult, LabelSetUsed
from clipstudio.results.codec import encode
from clipstudio.services.auditing import attribute_codes, check_merged, group_images, run_with
from clipstudio.services.auditing.attribute_facts import noted
from clipstudio.services.auditing.scoring import ModelScorer, Scorer, find_scorer
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.answers import Answers, method_accuracies
from clipstudio.services.probes.classes import Classes, make_classes, propose_classes, standing
from clipstudio.services.probes.linear import TOO_FEW, Splitting, run_linear
from clipstudio.services.probes.records import ProbeOutcome, probe_provenance
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked, once it is known that it can be answered.

    Attributes:
        version: The label set.
        audit: The run that answers it: of the images that have a value of the attribute.
        classes: The classes, and which value and which label is of which.
        positive: The class that is set against all others.
        without_value: Images that are not asked about.
    """

    version: VersionedLabelSet
    audit: AuditPlan
    classes: Classes
    positive: int | None
    without_value: int


def run_attributes(
    project: ProjectFile, shelf: ModelCache, plan: AttributesPlan, device: str = "auto", precision: str = "float32"
) -> Work[ProbeOutcome]:
    """Run the probe: top-1 among the attribute's values, kept as a run, then against the truth of the project.

    Images without a value of the attribute are not asked about.

    Raises:
        AuditError: A value has no label, predictions lack the embeddings that are wanted, or a run cannot be made.
        ModelError: The model is not there or cannot be loaded.
    """
    started_at = datetime.now(UTC)
    if plan.label_set == PROPOSED:
        proposed = propose_classes(project, plan.attribute, plan.model)
        plan = replace(plan, label_set=LabelSetVersionId(proposed.id))
    scorer = find_scorer(project, shelf, plan.model, device, precision)
    question = _ask(project, plan, scorer)
    outcome = yield from run_with(project, scorer, question.audit)
    yield Progress("Comparing", 0, 1, "tables")
    arrays = project.runs.arrays(outcome.run)
    answers = _answers(project, plan, question, arrays)
    kept: dict[str, NDArray[Any]] = {"images": arrays.images, "truth": answers.truth, "zero_shot": answers.given}
    linear_probe, no_linear_probe = None, NOT_ASKED
    if plan.linear_probe and isinstance(scorer, ModelScorer):
        vectors = yield from scorer.vectors(project, arrays.images)
        of_classes = question.classes.probabilities(arrays.probabilities)
        splitting = _splitting(project, plan, arrays.images)
        # Splits keep clusters whole whatever the plan says of intervals.
        clusters = project.images.clusters(arrays.images)
        linear = yield from run_linear(vectors.vectors, answers, of_classes, clusters, splitting)
        linear_probe, no_linear_probe = linear.result, TOO_FEW if linear.result is None else ""
        kept |= linear.arrays
    labels = question.version.content
    used = LabelSetUsed(labels.name, question.version.number, **standing(labels))
    result = AttributesResult(
        plan.attribute,
        used,
        "" if question.positive is None else question.classes.names[question.positive],
        question.without_value,
        method_accuracies(answers),
        linear_probe,
        no_linear_probe,
    )
    provenance = probe_provenance(
        ProbeName.ATTRIBUTES,
        plan,
        scorer.facts,
        project.images.digests(arrays.images),
        started_at,
        arrays.clusters,
        **noted(project, plan.comparisons, plan.attribute),
        attribute=plan.attribute,
        label_set={**asdict(used), "sha256": labels.sha256, "templates": list(labels.templates)},
    )
    row, changes = project.probe_runs.save(
        ProbeName.ATTRIBUTES, plan, encode(result), provenance, [outcome.run], kept
    )
    yield Progress("Comparing", 1, 1, "tables")
    return ProbeOutcome(row, outcome.failures, outcome.changes | changes)


def _ask(project: ProjectReader, plan: AttributesPlan, scorer: Scorer) -> _Question:
    """Check all that can be in the way before any work is done."""
    if plan.linear_probe and not isinstance(scorer, ModelScorer):
        raise AuditError(
            "The predictions “{name}” came without embeddings, so no linear probe can be trained on them. "
            "Leave the linear probe out, or take a registered model.",
            name=scorer.name,
        )
    version = project.label_sets.version(plan.label_set)
    labels = version.content
    images = select_images(project, plan.images)
    if plan.linear_probe:
        _splitting(project, plan, images)
    held = project.attributes.codes(plan.attribute, images)
    values = [held.values[code] for code in np.unique(held.codes[held.codes >= 0])]
    if len(values) < 2:
        raise AuditError(
            "The selected images have fewer than two values of “{attribute}” to tell apart.",
            attribute=plan.attribute,
        )
    check_merged(project, plan.merged, {plan.attribute, *(name for names in plan.comparisons for name in names)})
    group_of = groups_of(plan.attribute, plan.merged, held.values)
    classes = make_classes(labels, plan.attribute, values, group_of)
    if len(set(classes.of_value.values())) < 2:
        raise AuditError(
            "All values of “{attribute}” are combined: there is nothing to tell apart.", attribute=plan.attribute
        )
    positive = classes.find(plan.attribute, plan.positive) if plan.positive else None
    if plan.positive and positive is None:
        raise AuditError(
            "“{positive}” is not a label of “{name}”, so it cannot be set against the others.",
            positive=plan.positive,
            name=labels.name,
        )
    known = AttributeFilter(plan.attribute, frozenset(values))
    audit = replace(
        plan.audit(plan.name, plan.label_set),
        images=replace(plan.images, attributes=(*plan.images.attributes, known)),
        merged=tuple(each for each in plan.merged if any(each.attribute in names for names in plan.comparisons)),
    )
    return _Question(version, audit, classes, positive, int((held.codes < 0).sum()))


def _splitting(project: ProjectReader, plan: AttributesPlan, images: NDArray[np.int64]) -> Splitting:
    """How the plan splits images.

    Raises:
        AuditError: The attribute that says it has no image for one of the three sides, or no split is asked for.
    """
    if plan.splits < 1:
        raise AuditError("The linear probe needs at least one split.")
    if not plan.split_by:
        return Splitting("", None, plan.splits, plan.seed)
    held = project.attributes.codes(plan.split_by, images)
    split = split_by_words(held.values, held.codes)
    if missing := [name for side, name in enumerate(SPLITS) if side not in split]:
        raise AuditError(
            "“{split_by}” has no selected image for {missing}. Its values must say train, validation (or "
            "val) and test.",
            split_by=plan.split_by,
            missing=" and ".join(missing),
        )
    return Splitting(plan.split_by, split, 1, plan.seed)


def _answers(
    project: ProjectReader,
    plan: AttributesPlan,
    question: _Question,
    arrays: RunArrays,
) -> Answers:
    """The run's top labels beside the truth."""
    held = attribute_codes(project, plan.attribute, arrays.images, plan.merged)
    class_of = np.array([question.classes.of_value.get(value, -1) for value in held.values], dtype=np.int32)
    return Answers(
        plan.attribute,
        question.classes.names,
        question.positive,
        class_of[held.codes],
        top_label(question.classes.probabilities(arrays.probabilities)),
        group_images(project, plan.comparisons, arrays.images, plan.merged),
        Sampling(plan.minimum_n, plan.interval, arrays.clusters, plan.seed, plan.confidence),
    )
