"""What of a probe's result follows from other numbers of it: gaps, tables of answers, corrections over tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipstudio.domain.estimates import Disparity
from clipstudio.domain.packs import Check
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.attributes.result import (
    Accuracies,
    AttributesResult,
    ComparedAccuracies,
    MethodChange,
)
from clipstudio.results.models.result import FamilyDifference, ModelsResult
from clipstudio.results.reading import ProbeReading
from clipstudio.results.words import counted, number
from clipstudio.services.packing.documents import dumped
from clipstudio.services.probes.models import adjusted_changes
from clipstudio.services.verifying.comparing import both, differences
from clipstudio.services.verifying.finding import found_in
from clipstudio.services.verifying.runs import gap_faults
from clipstudio.statistics.multiplicity import adjust


def checking_counts(name: str, reading: ProbeReading[object]) -> Iterator[Check]:
    """What follows without any row; nothing of probes that have no such numbers.

    Args:
        name: What the probe is called in the checks.
        reading: Its result.
    """
    result, level = reading.result, reading.confidence
    if isinstance(result, ModelsResult):
        families = [family for each in result.differences for family in each.families if not _is_part(family)]
        if families:
            yield found_in(
                f"Corrections over tests, {name}",
                (fault for each in families for fault in _family_faults(each, reading)),
                f"Families of tests that were adjusted anew: {number(len(families))}.",
            )
    if isinstance(result, AttributesResult):
        told = list(_accuracies(result))
        gaps = sum(len(_plain_gaps(each)) for each in told)
        tables = sum(bool(each.confusion) for each in told)
        yield found_in(
            f"Gaps and tables of answers, {name}",
            (fault for each in told for fault in (*_faults_of_gaps(each, level), *_confusion_faults(each))),
            f"Recomputed from counts. Largest gaps: {number(gaps)}; tables of answers: {number(tables)}.",
        )
        if result.linear_probe is not None:
            changes = result.linear_probe.changes
            yield found_in(
                f"Corrections over tests, {name}",
                _change_faults(changes),
                f"{counted(len(changes), 'test')} of zero-shot against the linear probe, adjusted anew.",
            )


def _family_faults(family: FamilyDifference, reading: ProbeReading[object]) -> Iterator[str]:
    right = adjusted_changes(
        family.by, [(group.attributes, group.changes) for group in family.groups], reading.runs[0].label_set
    )
    one, other = (dumped(FamilyDifference, each) for each in (family, right))
    yield from differences(one, other, " and ".join(family.by) or "all images")


def _is_part(family: FamilyDifference) -> bool:
    """Whether some of its tests are withheld: the others were adjusted beside them."""
    return any(change.is_suppressed for group in family.groups for change in group.changes)


def _accuracies(result: AttributesResult) -> Iterator[Accuracies]:
    methods = [result.zero_shot]
    if result.linear_probe is not None:
        methods += [result.linear_probe.accuracies, result.linear_probe.zero_shot]
    for each in methods:
        yield each.of_classes
        if each.of_pair is not None:
            yield each.of_pair


def _plain_gaps(found: Accuracies) -> list[tuple[ComparedAccuracies, Disparity]]:
    """The gaps that follow from the rates alone: with clusters their intervals take the images."""
    told = ((each, each.gap) for each in found.comparisons)
    return [
        (each, gap)
        for each, gap in told
        if gap is not None and all(group.rate.clusters is None for group in each.groups)
    ]


def _faults_of_gaps(found: Accuracies, level: float) -> Iterator[str]:
    for each, gap in _plain_gaps(found):
        rates = [group.rate for group in each.groups]
        yield from gap_faults(gap, rates, f"accuracy by {' and '.join(each.attributes)}", level)


def _confusion_faults(found: Accuracies) -> Iterator[str]:
    """A table of answers beside the accuracies: what is right lies on its diagonal."""
    if not found.confusion:
        return
    right = sum(row[place] for place, row in enumerate(found.confusion))
    every = sum(map(sum, found.confusion))
    rate = found.overall.rate
    for word, kept, sum_of in (("right", rate.count, right), ("answered", rate.n, every)):
        if kept != sum_of:
            yield f"accuracy, {word}: {both(kept, sum_of)}"
    for name, row, place in zip(found.classes, found.confusion, range(len(found.classes)), strict=True):
        told = next((each.rate for each in found.values if name in each.attributes.values()), None)
        if told is not None and (told.count, told.n) != (row[place], sum(row)):
            yield f"“{name}”: {both(f'{told.count} of {told.n}', f'{row[place]} of {sum(row)}')}"


def _change_faults(changes: Sequence[MethodChange]) -> Iterator[str]:
    """Tests by comparison, of which none may be withheld."""
    by: dict[tuple[str, ...], list[MethodChange]] = {}
    for each in changes:
        by.setdefault(tuple(each.attributes), []).append(each)
    for names, part in by.items():
        if any(each.change.is_suppressed for each in part):
            continue
        family = adjust([each.change.p for each in part], [each.change.attainable_p for each in part])
        for place, each in enumerate(part):
            kept, right = (dumped(Adjusted, one) for one in (each.adjusted, Adjusted.of(family, place)))
            of = ", ".join(each.attributes.values()) or " and ".join(names) or "all test images"
            yield from differences(kept, right, of)
