"""The images behind the figures of the denigration probe."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from clipstudio.probes.denigration import Measures, first_two, flips_with, flips_without, top_of
from clipstudio.results.denigration.result import DenigrationResult
from clipstudio.results.denigration.targets import DenigrationTarget, LabelTarget
from clipstudio.results.dumbbells import ChangePart
from clipstudio.results.reading import ProbeReading
from clipstudio.services.auditing.labels_behind import Labels, given_labels, one_label
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.probes.group_members import group_members
from clipstudio.services.probes.kept_arrays import KeptArrays

_KINDS = {
    ChangePart.BEFORE: ("both", "lost"),
    ChangePart.AFTER: ("both", "gained"),
    ChangePart.FLIPPED: ("lost", "gained"),
}


def denigration_images(
    kept: KeptArrays, reading: ProbeReading[DenigrationResult], target: DenigrationTarget
) -> NDArray[np.int64]:
    """(m,) int64 ids of the images behind a target; of those that flipped the lost ones first.

    Raises:
        AuditError: A run was deleted.
    """
    if isinstance(target, LabelTarget):
        return flipped_by_label(kept, reading, target.other, target.category, target.label)
    flips = flipped(kept, reading, target.other, target.category, dict(target.group))
    return np.concatenate([flips[kind] for kind in _KINDS[target.part]])


def denigration_given(
    kept: KeptArrays,
    reading: ProbeReading[DenigrationResult],
    target: DenigrationTarget,
    images: NDArray[np.int64],
) -> Labels:
    """Of each image the labels of the category that it was given: by the first label set, or by the other one.

    Of images that flipped it is the set by which they fall in the category; of a label that moves them, the label.
    """
    if isinstance(target, LabelTarget):
        return one_label(images, target.label)
    measures = _measures(reading)
    categories = measures.members[measures.names.index(target.category)]
    before, after = (given_labels(kept.run_images(place), images, categories) for place in (0, target.other))
    if target.part is ChangePart.BEFORE:
        return before
    if target.part is ChangePart.AFTER:
        return after
    return tuple(first or second for first, second in zip(before, after, strict=True))


def flipped(
    kept: KeptArrays,
    reading: ProbeReading[DenigrationResult],
    other: int,
    category: str,
    attributes: Mapping[str, str],
) -> dict[str, NDArray[np.int64]]:
    """The images behind a change, by what became of them: "gained", "lost", "both".

    Args:
        kept: What the probe's run kept.
        reading: The probe's run.
        other: Place of the label set that the first is compared with, 1 or more.
        category: The category, or the harmful ones together, as the result names it.
        attributes: The group; empty for all images.

    Raises:
        KeyError: The run has no such group.
    """
    measures = _measures(reading)
    categories = measures.members[measures.names.index(category)]
    first, second = kept.run_images(0), kept.run_images(other)
    before, after = _fall_in(first, categories), _fall_in(second, categories)
    names = [[group.attributes for group in comparison.groups] for comparison in reading.runs[0].comparisons]
    members = group_members(names, first.arrays.groups, attributes)
    members = members & first.given.answered & second.given.answered
    images = first.arrays.images
    return {
        "gained": images[members & after & ~before],
        "lost": images[members & before & ~after],
        "both": images[members & before & after],
    }


def flipped_by_label(
    kept: KeptArrays, reading: ProbeReading[DenigrationResult], other: int, category: str, label: str
) -> NDArray[np.int64]:
    """The images that one label moves into a category or out of it, over all images.

    Args:
        kept: What the probe's run kept.
        reading: The probe's run.
        other: 0 for a label left out of the first set; the place of the set whose label is added to the first.
        category: The category, as the result names it.
        label: The label.
    """
    measures, base = _measures(reading), reading.runs[0]
    labels, arrays = reading.runs[other].label_set, kept.run_arrays(other)
    belongs = measures.of_labels(labels)[measures.names.index(category)]
    place, ties = labels.texts.index(label), base.record.plan.ties
    if other == 0:
        tops = kept.once("first two labels", lambda: first_two(arrays.probabilities, ties))
        return arrays.images[flips_without(*tops, place, belongs)]
    columns = np.array([labels.texts.index(text) for text in base.label_set.texts])
    top, highest = kept.once(("top of the first", other), lambda: top_of(arrays.probabilities, columns, ties))
    return arrays.images[flips_with(top, highest, arrays.probabilities[:, place], place, belongs)]


def _measures(reading: ProbeReading[DenigrationResult]) -> Measures:
    """The categories that all label sets have, not only the two of a target."""
    return Measures.of([run.label_set for run in reading.runs])


def _fall_in(run: RunImages, categories: frozenset[str]) -> NDArray[np.bool_]:
    """(n,) bool: the images that fall in at least one of the categories."""
    columns = [category in categories for category in run.label_set.categories]
    fall_in: NDArray[np.bool_] = np.logical_or.reduce(run.categories[:, columns], axis=1)
    return fall_in
