"""The images behind the figures of the denigration probe."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import AssignmentRule, RunArrays
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.probes.assignment import assign
from clipstudio.probes.denigration import Measures, flips_with, flips_without
from clipstudio.results.denigration.result import DenigrationResult
from clipstudio.results.denigration.targets import ChangePart, DenigrationTarget, LabelTarget
from clipstudio.results.reading import ProbeReading
from clipstudio.services.probes.group_members import group_members
from clipstudio.storage.project_file import ProjectFile

_KINDS = {
    ChangePart.BEFORE: ("both", "lost"),
    ChangePart.AFTER: ("both", "gained"),
    ChangePart.FLIPPED: ("lost", "gained"),
}


def denigration_images(
    project: ProjectFile, reading: ProbeReading[DenigrationResult], target: DenigrationTarget
) -> NDArray[np.int64]:
    """(m,) int64 ids of the images behind a target; of those that flipped the lost ones first."""
    record = reading.record
    if isinstance(target, LabelTarget):
        return flipped_by_label(project, record, target.other, target.category, target.label)
    flips = flipped(project, record, target.other, target.category, dict(target.group))
    return np.concatenate([flips[kind] for kind in _KINDS[target.part]])


def flipped(
    project: ProjectFile, record: ProbeRunRecord, other: int, category: str, attributes: Mapping[str, str]
) -> dict[str, NDArray[np.int64]]:
    """The images behind a change, by what became of them: "gained", "lost", "both".

    Args:
        project: The open project.
        record: The probe's run.
        other: Place of the label set that the first is compared with, 1 or more.
        category: The category, or the harmful ones together, as the result names it.
        attributes: The group; empty for all images.

    Raises:
        KeyError: The run has no such group.
    """
    # The categories are those that all label sets have, not only these two.
    runs = [project.runs.record(run) for run in record.runs]
    measures = Measures.of([run.label_set for run in runs])
    column = measures.names.index(category)
    pair = [runs[0], runs[other]]
    arrays = [project.runs.arrays(run.id) for run in pair]
    (before, before_answered), (after, after_answered) = (
        fall_in(array, run.label_set, measures, run.plan.rule) for array, run in zip(arrays, pair, strict=True)
    )
    before, after = before[:, column], after[:, column]
    names = [[group.attributes for group in comparison.groups] for comparison in pair[0].comparisons]
    members = group_members(names, arrays[0].groups, attributes) & before_answered & after_answered
    images = arrays[0].images
    return {
        "gained": images[members & after & ~before],
        "lost": images[members & before & ~after],
        "both": images[members & before & after],
    }


def flipped_by_label(
    project: ProjectFile, record: ProbeRunRecord, other: int, category: str, label: str
) -> NDArray[np.int64]:
    """The images that one label moves into a category or out of it, over all images.

    Args:
        project: The open project.
        record: The probe's run.
        other: 0 for a label left out of the first set; the place of the set whose label is added to the first.
        category: The category, as the result names it.
        label: The label.
    """
    runs = [project.runs.record(run) for run in record.runs]
    measures = Measures.of([run.label_set for run in runs])
    labels, arrays = runs[other].label_set, project.runs.arrays(record.runs[other])
    belongs = measures.of_labels(labels)[measures.names.index(category)]
    place, ties = labels.texts.index(label), runs[0].plan.ties
    if other == 0:
        return arrays.images[flips_without(arrays.probabilities, place, belongs, ties)]
    base = np.array([labels.texts.index(text) for text in runs[0].label_set.texts])
    return arrays.images[flips_with(arrays.probabilities, place, base, belongs, ties)]


def fall_in(
    arrays: RunArrays, labels: LabelSet, measures: Measures, rule: AssignmentRule
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """(n, M) bool measures that each image falls in, and (n,) bool whether it was answered."""
    given = assign(arrays.probabilities, rule)
    return measures.fall_in(given.labels, labels), given.answered
