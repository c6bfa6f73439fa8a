"""The denigration probe: one run per label set on the same images, and what changed between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import AssignmentRule, RunArrays
from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import AuditError
from clipstudio.domain.group_names import numbered
from clipstudio.domain.ids import RunId
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.probes import DenigrationPlan, ProbeName
from clipstudio.domain.progress import Progress, Work
from clipstudio.probes.assignment import assign
from clipstudio.probes.denigration import (
    CategoryChange,
    LabelDelta,
    Measures,
    add_one,
    compare,
    leave_one_out,
    simultaneous,
)
from clipstudio.probes.one_way import one_way
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.codec import encode
from clipstudio.results.denigration.result import DenigrationResult, FamilyOfTests, GroupChange, LabelChange
from clipstudio.services.auditing import group_images, run_with
from clipstudio.services.auditing.attribute_facts import noted
from clipstudio.services.auditing.provenance import joined_prompt_facts
from clipstudio.services.auditing.scoring import find_scorer
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.records import ProbeOutcome, probe_provenance
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.multiplicity import adjust
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.storage.project_file import ProjectFile

FAMILY_TESTS = "one family for each label set and comparison: its groups and categories"


def run_denigration(
    project: ProjectFile,
    shelf: ModelCache,
    plan: DenigrationPlan,
    device: str = "auto",
    precision: str = "float32",
) -> Work[ProbeOutcome]:
    """Run the probe: top-1 by every label set, each kept as a run of its own, then the comparison.

    Raises:
        AuditError: No label set is named, one has no categories, or a run cannot be made.
        ModelError: The model is not there or cannot be loaded.
    """
    started_at = datetime.now(UTC)
    versions = [project.label_sets.version(version) for version in plan.label_sets]
    label_sets = _told_apart(versions)
    measures = measures_of(label_sets)
    scorer = find_scorer(project, shelf, plan.model, device, precision)
    runs: list[RunId] = []
    prompts: list[dict[str, Any] | None] = []
    failures: tuple[tuple[Path | None, str], ...] = ()
    changes = Changes.NONE
    for version, labels in zip(plan.label_sets, label_sets, strict=True):
        name = f"{plan.name}: {labels.name}" if len(label_sets) > 1 else plan.name
        audit = plan.audit(name, version)
        outcome = yield from run_with(project, scorer, audit)
        runs.append(outcome.run)
        prompts.append(scorer.facts["prompts"])
        failures, changes = outcome.failures, changes | outcome.changes
    yield Progress("Comparing", 0, 1, "tables")
    arrays = [project.runs.arrays(run) for run in runs]
    images = arrays[0].images
    together = arrays[0].clusters
    groupings = group_images(project, plan.comparisons, images, plan.merged)
    level = plan.confidence
    compared = compare_label_sets(
        groupings, plan.minimum_n, plan.seed, label_sets, arrays, measures, together, confidence=level
    )
    left_out, added = yield from label_changes(arrays, label_sets, measures, together, confidence=level)
    result = DenigrationResult(
        label_sets=tuple(labels.name for labels in label_sets),
        categories=measures.names,
        changes=compared.changes,
        unanswered=compared.unanswered,
        families=compared.families,
        family_size=max((family.size for family in compared.families), default=0),
        family_tests=FAMILY_TESTS,
        left_out=left_out,
        added=added,
    )
    told = probe_provenance(
        ProbeName.DENIGRATION,
        plan,
        scorer.facts,
        project.images.digests(images),
        started_at,
        together,
        **noted(project, plan.comparisons),
        prompts=joined_prompt_facts(prompts),
    )
    row, more = project.probe_runs.save(ProbeName.DENIGRATION, plan, encode(result), told, runs)
    yield Progress("Comparing", 1, 1, "tables")
    return ProbeOutcome(row, failures, changes | more)


def _told_apart(versions: Sequence[VersionedLabelSet]) -> list[LabelSet]:
    """The label sets, two versions of one set called by their numbers."""
    names = [each.content.name for each in versions]
    titles = [each.title if names.count(each.content.name) > 1 else each.content.name for each in versions]
    return named_as([each.content for each in versions], numbered(titles))


def named_as(label_sets: Sequence[LabelSet], names: Sequence[str]) -> list[LabelSet]:
    """Label sets under other names."""
    return [replace(each, name=name) for name, each in zip(names, label_sets, strict=True)]


def measures_of(label_sets: Sequence[LabelSet]) -> Measures:
    """What is counted: the categories that all label sets have, and the harmful ones together.

    Raises:
        AuditError: There is none.
    """
    if not label_sets:
        raise AuditError("The denigration probe needs a label set.")
    measures = Measures.of(label_sets)
    if not measures.names:
        names = ", ".join(f"“{each.name}”" for each in label_sets)
        raise AuditError(
            "{names}: no category is in every label set. Give the labels categories under Labels.", names=names
        )
    return measures


@dataclass(frozen=True, slots=True)
class ComparedSets:
    """What the further label sets changed, with the families of tests and the images that not both answer."""

    changes: tuple[GroupChange, ...]
    families: tuple[FamilyOfTests, ...]
    unanswered: Mapping[str, int]


def compare_label_sets(
    groupings: Sequence[Grouping],
    minimum_n: int,
    seed: int,
    label_sets: Sequence[LabelSet],
    arrays: Sequence[RunArrays],
    measures: Measures,
    clusters: NDArray[np.int32] | None,
    *,
    confidence: float,
) -> ComparedSets:
    """Each further label set against the first.

    Args:
        groupings: How the n images are grouped.
        minimum_n: Smaller groups are not estimable.
        seed: For tests whose distribution is drawn.
        label_sets: By name all different.
        arrays: The run of each on the same images, aligned by row.
        measures: What is counted.
        clusters: (n,) int32 cluster of each image, -1 for none; None to take images as independent.
        confidence: Level of the intervals.
    """
    rule = AssignmentRule()
    before, answered = _fall_in(arrays[0], label_sets[0], measures, rule)
    compared: list[GroupChange] = []
    families: list[FamilyOfTests] = []
    unanswered: dict[str, int] = {}
    for labels, each in zip(label_sets[1:], arrays[1:], strict=True):
        after, also = _fall_in(each, labels, measures, rule)
        both = answered & also
        unanswered[labels.name] = int((~both).sum())
        ways = [one_way(label_sets[0], labels, members) for members in measures.members]
        found = compare(before, after, measures, groupings, minimum_n, both, clusters, seed, ways, confidence)
        repeated = measures.repeated([label_sets[0], labels])
        for changes in _by_comparison(found):
            entries, family = _adjusted(labels.name, changes, repeated)
            compared += entries
            families.append(family)
    return ComparedSets(tuple(compared), tuple(families), unanswered)


def _fall_in(
    arrays: RunArrays, labels: LabelSet, measures: Measures, rule: AssignmentRule
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """(n, M) bool measures that each image falls in, and (n,) bool whether it was answered."""
    given = assign(arrays.probabilities, rule)
    return measures.fall_in(given.labels, labels), given.answered


def _by_comparison(found: Sequence[CategoryChange]) -> list[list[CategoryChange]]:
    """All images, and the groups of each comparison, apart."""
    parts: dict[tuple[str, ...], list[CategoryChange]] = {}
    for each in found:
        parts.setdefault(tuple(each.attributes), []).append(each)
    return list(parts.values())


def _adjusted(
    name: str, changes: Sequence[CategoryChange], repeated: Sequence[int | None]
) -> tuple[list[GroupChange], FamilyOfTests]:
    """The changes of one family, and what is to be known of it."""
    size = len(repeated)
    twins = [repeated[place % size] for place in range(len(changes))]
    again = [None if twin is None else place - place % size + twin for place, twin in enumerate(twins)]
    found = [each.change for each in changes]
    family = adjust([each.p for each in found], [each.attainable_p for each in found], again)
    entries = [
        GroupChange(each.attributes, each.category, name, each.change, Adjusted.of(family, place))
        for place, each in enumerate(changes)
    ]
    return entries, FamilyOfTests(name, tuple(changes[0].attributes), family.size, family.left_out)


def label_changes(
    arrays: Sequence[RunArrays],
    label_sets: Sequence[LabelSet],
    measures: Measures,
    clusters: NDArray[np.int32] | None,
    *,
    confidence: float,
) -> Work[tuple[tuple[LabelChange, ...], tuple[LabelChange, ...]]]:
    """What each label of the first set does when it is left out, and each further one when it is added."""
    first = label_sets[0]
    without = leave_one_out(arrays[0].probabilities, first, measures, clusters=clusters, confidence=confidence)
    level = simultaneous(len(first.labels), measures, confidence)
    left_out = yield from _label_changes(without, len(first.labels), measures, level)
    added: tuple[LabelChange, ...] = ()
    for labels, each in zip(label_sets[1:], arrays[1:], strict=True):
        told = each.probabilities
        one_more = add_one(told, labels, first, measures, clusters=clusters, confidence=confidence)
        more_labels = len(set(labels.texts) - set(first.texts))
        level = simultaneous(more_labels, measures, confidence)
        added += yield from _label_changes(one_more, more_labels, measures, level, labels.name)
    return left_out, added


def _label_changes(
    deltas: Iterable[LabelDelta], labels: int, measures: Measures, level: float, label_set: str = ""
) -> Work[tuple[LabelChange, ...]]:
    """What single labels do, with the level of the intervals that hold for all of them together."""
    total = labels * len(measures.names)
    changes = []
    for place, delta in enumerate(deltas):
        yield Progress("Trying label by label", place, total, "pairs of label and category")
        changes.append(LabelChange(delta.label, delta.category, delta.change, level, label_set))
    return tuple(changes)
