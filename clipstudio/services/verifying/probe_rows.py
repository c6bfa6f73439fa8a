"""Probes whose result follows from the rows of their runs, computed anew from these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.packs import Check, Outcome
from clipstudio.domain.progress import Progress, Work
from clipstudio.probes.models import Given
from clipstudio.results.denigration.result import DenigrationResult, GroupChange, LabelChange
from clipstudio.results.labels.result import ComparedLabels, LabelsResult
from clipstudio.results.models.result import FamilyDifference, GroupDifference, ModelsResult
from clipstudio.results.reading import ProbeReading
from clipstudio.results.suppression.runs import run_groupings
from clipstudio.results.words import counted, images
from clipstudio.services.packing.documents import dumped
from clipstudio.services.packing.rows import Rows
from clipstudio.services.probes.denigration import compare_label_sets, label_changes, measures_of, named_as
from clipstudio.services.probes.labels import compare_labels
from clipstudio.services.probes.models import model_difference
from clipstudio.services.verifying.comparing import differences
from clipstudio.services.verifying.finding import found_in
from clipstudio.services.verifying.runs import CheckedRun

LACKING = "the rows of its runs do not have all of these groups"


def recounting_probe(name: str, reading: ProbeReading[object], runs: Sequence[CheckedRun]) -> Work[list[Check]]:
    """Compute a result anew from the rows of its runs; nothing where that cannot be done.

    Args:
        name: What the probe is called in the checks.
        reading: Its result.
        runs: The runs that it is made of.
    """
    rows = [run.rows for run in runs if run.rows is not None]
    if not rows or len(rows) < len(runs):
        return []
    yield Progress("Counting anew", 0, None, "tables", name, is_part=True)
    if isinstance(reading.result, LabelsResult):
        return _labels(name, reading.result, runs[0], rows[0])
    if isinstance(reading.result, DenigrationResult):
        return (yield from _denigration(name, reading.result, _seed(reading), runs, rows, reading.confidence))
    if isinstance(reading.result, ModelsResult):
        return (yield from _models(name, reading.result, _seed(reading), runs, rows, reading.confidence))
    return []


def _labels(name: str, result: LabelsResult, run: CheckedRun, rows: Rows) -> list[Check]:
    def faults() -> Iterator[str]:
        for place in rows.comparisons:
            kept, found = result.comparisons[place], compare_labels(run.result, rows.arrays, place)
            one, other = (dumped(ComparedLabels, each) for each in (kept, found))
            yield from differences(one, other, " and ".join(run.record.comparisons[place].attributes))

    compared = counted(len(rows.comparisons), "comparison")
    words = f"Recomputed from the rows of {images(len(rows.arrays.images))}: {compared}."
    checks = [found_in(f"Tests, labels most tied and thresholds, {name}", faults(), words)]
    if len(rows.comparisons) < len(result.comparisons):
        what = f"Tests, labels most tied and thresholds by the other comparisons, {name}"
        checks.append(Check(what, Outcome.NOT_RECOMPUTED, f"{LACKING}."))
    return checks


def _denigration(
    name: str, result: DenigrationResult, seed: int, runs: Sequence[CheckedRun], rows: Sequence[Rows], level: float
) -> Work[list[Check]]:
    record, arrays = runs[0].record, [each.arrays for each in rows]
    if len({each.names for each in rows}) > 1:
        return []
    label_sets = named_as([run.record.label_set for run in runs], result.label_sets)
    measures = measures_of(label_sets)
    places = set.intersection(*(set(each.comparisons) for each in rows))
    groupings = [each for place, each in enumerate(run_groupings(record, arrays[0])) if place in places]
    clusters, minimum = arrays[0].clusters, record.plan.minimum_n
    found = compare_label_sets(groupings, minimum, seed, label_sets, arrays, measures, clusters, confidence=level)
    left_out, added = yield from label_changes(arrays, label_sets, measures, clusters, confidence=level)
    recomputed = {_key(each): each for each in found.changes}
    told = [each for each in result.changes if _key(each) in recomputed and not each.change.is_suppressed]
    # p is adjusted over a family whose suppressed tests are not there any more.
    hidden = {tuple(each.attributes) for each in result.changes if each.change.is_suppressed}

    def faults() -> Iterator[str]:
        for each in told:
            kept, right = (dumped(GroupChange, change) for change in (each, recomputed[_key(each)]))
            if tuple(each.attributes) in hidden:
                kept, right = kept["change"], right["change"]
            yield from differences(kept, right, ", ".join((*each.attributes.values(), each.category)))
        for kinds in ((result.left_out, left_out), (result.added, added)):
            kept, right = ([dumped(LabelChange, change) for change in changes] for changes in kinds)
            yield from differences(kept, right, "single labels")

    words = f"{counted(len(told), 'change')}, and those by single labels, recomputed from the rows of its runs."
    checks = [found_in(f"Changes by label set, {name}", faults(), words)]
    if len(told) < sum(not each.change.is_suppressed for each in result.changes):
        checks.append(Check(f"Changes by the other groups, {name}", Outcome.NOT_RECOMPUTED, f"{LACKING}."))
    return checks


def _models(
    name: str, result: ModelsResult, seed: int, runs: Sequence[CheckedRun], rows: Sequence[Rows], level: float
) -> Work[list[Check]]:
    record, shared = runs[0].record, _shared(rows)
    if shared is None or len(shared[0]) != result.images:
        return []
    minimum, labels, kept = record.plan.minimum_n, record.label_set, rows[0].comparisons
    clusters = None if rows[0].arrays.clusters is None else rows[0].arrays.clusters[shared[0]]
    every = run_groupings(record, rows[0].arrays)
    groupings = [replace(every[place], codes=every[place].codes[shared[0]]) for place in kept]
    faults: list[str] = []

    def given(place: int) -> Given:
        """What one of the models made of the images that all have."""
        probabilities = rows[place].arrays.probabilities[shared[place]]
        return Given.of(probabilities, labels, runs[place].record.plan.rule)

    first = given(0)
    for place, told in enumerate(result.differences, start=1):
        other = given(place)
        how = (minimum, clusters, seed, told.other)
        right = yield from model_difference(labels, first, other, groupings, *how, confidence=level)
        faults += differences(told.unanswered, right.unanswered, f"{told.other}, images not answered by both")
        of_kept = [told.families[0], *(told.families[at + 1] for at in kept)]
        for one, two in zip(of_kept, right.families, strict=True):
            faults += _family_faults(told.other, one, two)
    words = (
        f"Recomputed from the rows of {images(result.images)}: all images and {counted(len(kept), 'comparison')}."
    )
    checks = [found_in(f"Differences between models, {name}", faults, words)]
    if len(kept) < len(record.comparisons):
        what = f"Differences between models by the other comparisons, {name}"
        checks.append(Check(what, Outcome.NOT_RECOMPUTED, f"{LACKING}."))
    return checks


def _family_faults(other: str, kept: FamilyDifference, right: FamilyDifference) -> Iterator[str]:
    """A family of tests; of one in which some are withheld only the changes, which were adjusted beside those."""
    by = " and ".join(kept.by) or "all images"
    hidden = [any(change.is_suppressed for change in group.changes) for group in kept.groups]
    if not any(hidden):
        one, two = (dumped(FamilyDifference, each) for each in (kept, right))
        yield from differences(one, two, f"{other}, {by}")
        return
    for is_hidden, group, expected in zip(hidden, kept.groups, right.groups, strict=True):
        if not is_hidden:
            one, two = (dumped(GroupDifference, each)["changes"] for each in (group, expected))
            yield from differences(one, two, f"{other}, {', '.join(group.attributes.values())}")


def _shared(rows: Sequence[Rows]) -> list[NDArray[np.intp]] | None:
    """Of each run the rows of the images that all have, in one order; None where that cannot be told."""
    if all(each.names for each in rows):
        common = set.intersection(*(set(each.names) for each in rows))
        places = ({name: place for place, name in enumerate(each.names)} for each in rows)
        return [np.array([of[name] for name in sorted(common)], np.intp) for of in places]
    # Without names the order is that of names that are not told: the same images lie in the same order.
    sizes = {len(each.arrays.images) for each in rows}
    return [np.arange(len(each.arrays.images)) for each in rows] if len(sizes) == 1 else None


def _key(change: GroupChange) -> tuple[object, ...]:
    return change.label_set, change.category, tuple(sorted(change.attributes.items()))


def _seed(reading: ProbeReading[object]) -> int:
    plan: Mapping[str, object] = reading.record.plan
    seed = plan.get("seed")
    return seed if isinstance(seed, int) else 0
