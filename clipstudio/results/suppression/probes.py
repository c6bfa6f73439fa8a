"""Results of probes without the numbers of suppressed groups, which keep their places and names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import singledispatch
from typing import Any

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import CONFIDENCE, PairedChange
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.attributes.result import (
    Accuracies,
    Accuracy,
    AttributesResult,
    ComparedAccuracies,
    LinearProbe,
    MethodAccuracies,
)
from clipstudio.results.denigration.result import DenigrationResult
from clipstudio.results.identity.result import GroupNaming, IdentityResult, PoolMean
from clipstudio.results.models.result import FamilyDifference, GroupDifference, ModelsResult
from clipstudio.results.scenes.result import ScenesResult
from clipstudio.results.suppression.groups import Scopes, Suppression
from clipstudio.statistics.disparity import largest_disparity

Sizes = Sequence[tuple[Mapping[str, str], int]]
"""Groups of one comparison with their images."""
NO_TEST = Adjusted(None, None, None)


def add_result(scopes: Scopes, result: object) -> None:
    """Add the sizes of groups that a probe's result tells beside its runs."""
    for n, comparisons in _tables(result):
        scopes.add_sizes(n, comparisons)


@singledispatch
def suppress_result(result: Any, _suppression: Suppression) -> Any:
    """A probe's result without suppressed groups; None where it is not known how to take them out."""
    return None


@suppress_result.register
def _scenes(result: ScenesResult, _suppression: Suppression) -> ScenesResult:
    return result  # It compares no groups.


@suppress_result.register
def _denigration(result: DenigrationResult, suppression: Suppression) -> DenigrationResult:
    changes = tuple(
        replace(each, change=PairedChange.withheld(suppression.reason), adjusted=NO_TEST)
        if suppression.hides(each.attributes)
        else each
        for each in result.changes
    )
    return replace(result, changes=changes)


@suppress_result.register
def _models(result: ModelsResult, suppression: Suppression) -> ModelsResult:
    def without(group: GroupDifference) -> GroupDifference:
        if not suppression.hides(group.attributes):
            return group
        change = PairedChange.withheld(suppression.reason)
        return replace(group, changes=(change,) * len(group.changes), tests=(NO_TEST,) * len(group.tests))

    def of_family(family: FamilyDifference) -> FamilyDifference:
        if not suppression.hides_any(group.attributes for group in family.groups):
            return family
        groups = tuple(map(without, family.groups))
        # How many tests were hopeless hangs on how small suppressed groups are: those of the others are told.
        hopeless = sum(test.needed_p is not None for group in groups for test in group.tests)
        return replace(family, groups=groups, left_out=hopeless)

    return replace(
        result,
        differences=tuple(
            replace(each, families=tuple(map(of_family, each.families))) for each in result.differences
        ),
    )


@suppress_result.register
def _identity(result: IdentityResult, suppression: Suppression) -> IdentityResult:
    def without(naming: GroupNaming) -> GroupNaming:
        if not suppression.hides(naming.attributes):
            return naming
        rate, reason = Rate.withheld(suppression.reason), suppression.reason
        means = [mean and PoolMean(0, None, None, None, reason) for mean in (naming.mean1, naming.mean5)]
        return GroupNaming(naming.attributes, rate, rate, 0, *means)

    def missing(attributes: tuple[str, ...]) -> int:
        """Images that are in no group that is told of, by the list that answers most."""
        told = [sum(each.top1.n + each.unanswered for each in pool.of_comparison(attributes)) for pool in pools]
        return result.asked - max(told, default=0)

    pools = tuple(replace(pool, groups=tuple(map(without, pool.groups))) for pool in result.pools)
    comparisons = tuple(
        replace(each, missing=missing(each.attributes)) if suppression.hides_any(each.groups) else each
        for each in result.comparisons
    )
    return replace(result, pools=pools, comparisons=comparisons)


@suppress_result.register
def _attributes(result: AttributesResult, suppression: Suppression) -> AttributesResult:
    is_pair_hidden = bool(result.positive) and suppression.hides({result.attribute: result.positive})
    linear = result.linear_probe
    if linear is not None:
        linear = _linear(linear, _beside(linear, suppression), result.attribute, is_pair_hidden)
    taken = _taken(result, suppression)
    return replace(
        result,
        positive="" if is_pair_hidden else result.positive,
        without_value=result.without_value + taken,
        zero_shot=_method(result.zero_shot, suppression, result.attribute, is_pair_hidden),
        linear_probe=linear,
    )


def _taken(result: AttributesResult, suppression: Suppression) -> int:
    """Images of suppressed classes, which are told of together with those that have none."""
    return sum(
        each.rate.n + each.unanswered
        for each in result.zero_shot.of_classes.values
        if suppression.hides(each.attributes)
    )


def _beside(linear: LinearProbe, suppression: Suppression) -> Suppression:
    """What is withheld of the test images of a linear probe: more, since they are a part of the images."""
    scopes = Scopes()
    for each in (linear.accuracies.of_classes, linear.zero_shot.of_classes):
        for n, comparisons in _of_accuracies(each):
            scopes.add_sizes(n, comparisons)
    return scopes.suppression(suppression.minimum, suppression.groups)


def _linear(linear: LinearProbe, suppression: Suppression, attribute: str, is_pair_hidden: bool) -> LinearProbe:
    changes = tuple(
        replace(each, change=PairedChange.withheld(suppression.reason), adjusted=NO_TEST)
        if suppression.hides(each.attributes)
        else each
        for each in linear.changes
    )
    return replace(
        linear,
        accuracies=_method(linear.accuracies, suppression, attribute, is_pair_hidden),
        zero_shot=_method(linear.zero_shot, suppression, attribute, is_pair_hidden),
        changes=changes,
        left_out=tuple(
            each
            for each in linear.left_out
            if each.images >= suppression.minimum and not suppression.hides({attribute: each.value})
        ),
    )


def _method(
    method: MethodAccuracies, suppression: Suppression, attribute: str, is_pair_hidden: bool
) -> MethodAccuracies:
    pair = method.of_pair
    if pair is not None:
        pair = None if is_pair_hidden else _accuracies(pair, suppression, attribute)
    return replace(method, of_classes=_accuracies(method.of_classes, suppression, attribute), of_pair=pair)


def _accuracies(found: Accuracies, suppression: Suppression, attribute: str) -> Accuracies:
    """Accuracies without suppressed groups and classes; a confusion that holds such a class is not told."""
    hides_class = any(suppression.hides(each.attributes) for each in found.values)
    often = found.most_frequent
    if often is not None and suppression.hides({attribute: often.value}):
        often = None
    return replace(
        found,
        comparisons=tuple(_compared(each, suppression) for each in found.comparisons),
        values=tuple(_accuracy(each, suppression) for each in found.values),
        confusion=() if hides_class else found.confusion,
        most_frequent=often,
    )


def _compared(found: ComparedAccuracies, suppression: Suppression) -> ComparedAccuracies:
    """The gap is told anew from the rates that are left, without a test: that takes every image."""
    if not suppression.hides_any(each.attributes for each in found.groups):
        return found
    groups = tuple(_accuracy(each, suppression) for each in found.groups)
    level = CONFIDENCE if found.gap is None else found.gap.confidence
    return replace(found, groups=groups, gap=largest_disparity([each.rate for each in groups], level))


def _accuracy(found: Accuracy, suppression: Suppression) -> Accuracy:
    if not suppression.hides(found.attributes):
        return found
    return Accuracy(found.attributes, Rate.withheld(suppression.reason))


# --- What is told of sizes ---


@singledispatch
def _tables(_result: object) -> Iterator[tuple[int, list[Sizes]]]:
    """How many images there are, and how many in each group of each comparison."""
    yield from ()


@_tables.register
def _denigration_tables(result: DenigrationResult) -> Iterator[tuple[int, list[Sizes]]]:
    for label_set in result.label_sets[1:]:
        found = [(each.attributes, each.change.n) for each in result.changes_of(result.categories[-1], label_set)]
        yield from _sorted(found)


@_tables.register
def _models_tables(result: ModelsResult) -> Iterator[tuple[int, list[Sizes]]]:
    for each in result.differences:
        groups = [group for family in each.families for group in family.groups if group.changes]
        yield from _sorted([(group.attributes, group.changes[0].n) for group in groups])


@_tables.register
def _identity_tables(result: IdentityResult) -> Iterator[tuple[int, list[Sizes]]]:
    for pool in result.pools:
        every = (pool.overall, *pool.groups)
        yield from _sorted([(each.attributes, each.top1.n) for each in every])
        yield from _sorted([(each.attributes, each.top1.n + each.unanswered) for each in every])


@_tables.register
def _attributes_tables(result: AttributesResult) -> Iterator[tuple[int, list[Sizes]]]:
    yield from _of_accuracies(result.zero_shot.of_classes)


def _of_accuracies(found: Accuracies) -> Iterator[tuple[int, list[Sizes]]]:
    every = (found.overall, *found.groups, *found.values)
    yield from _sorted([(each.attributes, each.rate.n) for each in every])
    yield from _sorted([(each.attributes, each.rate.n + each.unanswered) for each in every])


def _sorted(found: Iterable[tuple[Mapping[str, str], int]]) -> Iterator[tuple[int, list[Sizes]]]:
    """Groups by what they are compared by; a group that stands twice counts once."""
    whole, tables = 0, dict[tuple[str, ...], dict[frozenset[tuple[str, str]], tuple[Mapping[str, str], int]]]()
    for attributes, n in found:
        if not attributes:
            whole = n
        else:
            tables.setdefault(tuple(attributes), {})[frozenset(attributes.items())] = (attributes, n)
    if tables:
        yield whole, [list(table.values()) for table in tables.values()]
