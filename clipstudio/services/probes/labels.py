"""The labels probe: a run by threshold, tests label by label, and a sweep of thresholds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import AuditPlan, RunArrays, RunResult, Scoring
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.probes import LabelsPlan, ProbeName
from clipstudio.domain.progress import Progress, Work
from clipstudio.probes.assignment import assign
from clipstudio.probes.labels import LIST_RULE, MOST_TIED, Tied, associate, labels_per_image, sweep
from clipstudio.probes.shares import Sampling
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.codec import encode
from clipstudio.results.labels.result import (
    LOST,
    ComparedLabels,
    LabelsResult,
    LabelTest,
    ThresholdSweep,
    TiedGroup,
    TiedLabel,
)
from clipstudio.results.labels.targets import LabelTarget
from clipstudio.results.reading import ProbeReading
from clipstudio.results.suppression import Suppression, suppress_run
from clipstudio.results.targets import group_of
from clipstudio.services.auditing import read_run, run_with
from clipstudio.services.auditing.attribute_facts import noted
from clipstudio.services.auditing.labels_behind import Labels, one_label
from clipstudio.services.auditing.provenance import uniform_level
from clipstudio.services.auditing.scoring import find_scorer
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.kept_arrays import KeptArrays
from clipstudio.services.probes.records import ProbeOutcome, probe_provenance
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.sweeps import sweep_thresholds
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


def run_labels(
    project: ProjectFile, shelf: ModelCache, plan: LabelsPlan, device: str = "auto", precision: str = "float32"
) -> Work[ProbeOutcome]:
    """Run the probe: every label at the plan's threshold, kept as a run, then tests and a sweep.

    Raises:
        AuditError: The plan cannot be carried out, or no image can be scored.
        ModelError: The model is not there or cannot be loaded.
    """
    started_at = datetime.now(UTC)
    scorer = find_scorer(project, shelf, plan.model, device, precision)
    version = project.label_sets.version(plan.label_set)
    audit = replace(
        plan.audit(f"{plan.name}: {version.content.name}", plan.label_set),
        scoring=Scoring.SIGMOID if scorer.family is ScoringFamily.SIGMOID else Scoring.THRESHOLD,
        threshold=plan.threshold,
        boundary=plan.boundary,
    )
    outcome = yield from run_with(project, scorer, audit)
    yield Progress("Testing the labels", 0, len(plan.comparisons), "comparisons")
    run, arrays = read_run(project, outcome.run), project.runs.arrays(outcome.run)
    comparisons = []
    for place in range(len(run.comparisons)):
        comparisons.append(compare_labels(run, arrays, place))
        yield Progress("Testing the labels", place + 1, len(plan.comparisons), "comparisons")
    uniform = uniform_level(scorer.family, len(run.label_set.texts))
    result = LabelsResult(plan.threshold, plan.boundary, uniform, tuple(comparisons))
    digests = project.images.digests(arrays.images)
    facts = probe_provenance(
        ProbeName.LABELS,
        plan,
        scorer.facts,
        digests,
        started_at,
        clusters=arrays.clusters,
        scoring=run.record.provenance["scoring"],
        lists=LIST_RULE.format(number=MOST_TIED),
        **noted(project, plan.comparisons),
    )
    row, more = project.probe_runs.save(ProbeName.LABELS, plan, encode(result), facts, [outcome.run])
    return ProbeOutcome(row, outcome.failures, outcome.changes | more)


def complete_labels(project: ProjectReader, reading: ProbeReading[LabelsResult]) -> ProbeReading[LabelsResult]:
    """Work out anew, from the stored probabilities, the comparisons whose counts an earlier version lost."""
    result, run = reading.result, reading.runs[0]
    if LOST not in result.comparisons:
        return reading
    arrays = project.runs.arrays(run.record.id)
    comparisons = tuple(
        compare_labels(run, arrays, place) if compared == LOST else compared
        for place, compared in enumerate(result.comparisons)
    )
    return replace(reading, result=replace(result, comparisons=comparisons))


def labels_without(
    reading: ProbeReading[LabelsResult], arrays: RunArrays, suppression: Suppression
) -> ProbeReading[LabelsResult]:
    """A result without suppressed groups: the comparisons that hold some are worked out anew from the others.

    Args:
        reading: The result.
        arrays: The figures per image of its run.
        suppression: What is withheld.
    """
    run, left = suppress_run(reading.runs[0], arrays, suppression)
    comparisons = tuple(
        compare_labels(run, left, place) if run.comparisons[place].has_suppressed else compared
        for place, compared in enumerate(reading.result.comparisons)
    )
    return replace(reading, result=replace(reading.result, comparisons=comparisons), runs=(run,))


def labels_images(kept: KeptArrays, reading: ProbeReading[LabelsResult], target: LabelTarget) -> NDArray[np.int64]:
    """(m,) int64 ids, ascending, of the images of a label in some groups, at the run's threshold or another."""
    run = reading.runs[0]
    places = {
        group_of(group.attributes): (comparison, place)
        for comparison, compared in enumerate(run.comparisons)
        for place, group in enumerate(compared.groups)
    }
    arrays, rule = kept.run_arrays(0), run.record.plan.rule
    if target.threshold is not None:
        rule = rule.at(target.threshold)
    # By a threshold each label is given by itself, so that the others need not be decided.
    is_given = assign(arrays.probabilities[:, [target.label]], rule).labels[:, 0]
    in_groups = np.zeros(len(arrays.images), dtype=np.bool_)
    for comparison, place in (places[group] for group in target.groups):
        in_groups |= arrays.groups[:, comparison] == place
    return arrays.images[is_given & in_groups]


def labels_given(
    kept: KeptArrays, reading: ProbeReading[LabelsResult], target: LabelTarget, images: NDArray[np.int64]
) -> Labels:
    """The label of the target, which each of its images was given."""
    return one_label(images, reading.runs[0].label_set.texts[target.label])


def compare_labels(run: RunResult, arrays: RunArrays, place: int) -> ComparedLabels:
    """Everything of one comparison: tests, the labels most tied, and the sweep."""
    plan, comparison = run.record.plan, run.comparisons[place]
    given = assign(arrays.probabilities, plan.rule)
    groups = tuple(tuple(group.attributes.values()) for group in comparison.groups)
    codes = arrays.groups[:, place]
    sampling = Sampling(plan.minimum_n, plan.interval, arrays.clusters, confidence=plan.confidence)
    tested = associate(
        given.labels,
        Grouping(comparison.attributes, np.where(given.answered, codes, -1).astype(np.int32), groups),
        [bool(group.labels) and group.labels[0].rate is not None for group in comparison.groups],
        sampling,
    )
    return ComparedLabels(
        tests=tuple(LabelTest(test, Adjusted.of(tested.family, label)) for label, test in enumerate(tested.tests)),
        family_size=tested.family.size,
        family_left_out=tested.family.left_out,
        left_out=tested.left_out,
        tied=tuple(_tied_group(tied) for tied in tested.tied),
        sweep=_sweep(arrays, Grouping(comparison.attributes, codes, groups), plan, sampling),
    )


def _tied_group(tied: Tied) -> TiedGroup:
    own, against = tied.rates
    return TiedGroup(
        group=tied.group,
        n=own[0].n if own else 0,
        against_n=against[0].n if against else 0,
        family_size=tied.family.size,
        family_left_out=tied.family.left_out,
        needed_p=tied.family.needed,
        labels=tuple(_tied_label(tied, label) for label in tied.labels),
        of_others=tuple(_tied_label(tied, label) for label in tied.of_others),
    )


def _tied_label(tied: Tied, label: int) -> TiedLabel:
    own, against = (rates[label] for rates in tied.rates)
    return TiedLabel(label, own, against, LabelTest(tied.tests[label], Adjusted.of(tied.family, label)))


def _sweep(arrays: RunArrays, grouping: Grouping, plan: AuditPlan, sampling: Sampling) -> ThresholdSweep:
    own = () if plan.threshold is None else (plan.threshold,)
    thresholds = sweep_thresholds(*own)
    counted = sweep(arrays.probabilities, grouping.codes, len(grouping.groups), thresholds, plan.boundary)
    means = labels_per_image(arrays.probabilities, grouping, thresholds, plan.boundary, sampling)
    return ThresholdSweep(
        thresholds=tuple(counted.thresholds.tolist()),
        counts=tuple(tuple(tuple(labels) for labels in groups) for groups in counted.counts.tolist()),
        sizes=tuple(counted.sizes.tolist()),
        means=tuple(zip(*means, strict=True)) if means else ((),) * len(thresholds),
    )
