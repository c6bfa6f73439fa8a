"""What the paper found for the same categories and groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from clipstudio.domain.audits import RunResult
from clipstudio.domain.dimensions import dimension
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.published import PublishedRate, published, same_group
from clipstudio.results.dumbbells import PublishedChange


def published_rates(run: RunResult) -> list[PublishedRate]:
    """The published figures of a run's groups; none where it compares by nothing that the papers know.

    The figures over all images are of people as FairFace groups them: beside hair colours they would say nothing.
    """
    groups = [run.overall, *(group for comparison in run.comparisons for group in comparison.groups)]
    compared = {name for group in groups for name in group.attributes}
    if compared and not any(map(dimension, compared)):
        return []
    return [
        rate for rate in published(ProbeName.DENIGRATION) if any(rate.is_of(group.attributes) for group in groups)
    ]


def published_change(
    category: str, attributes: Mapping[str, str], rates: Sequence[PublishedRate]
) -> PublishedChange | None:
    """What the paper found for a category in a group, before and after ``child`` was added.

    Args:
        category: The category, or several of them with "or" between them.
        attributes: The group; empty for all images.
        rates: The published figures.
    """
    same = [
        rate
        for rate in rates
        if set(rate.what.split(" or ")) == set(category.split(" or ")) and same_group(rate.groups, attributes)
    ]
    if not same:
        return None
    by_design = {rate.facts.get("design", "default"): rate.rate for rate in same}
    source = f"{same[0].by}, {same[0].source}"
    return PublishedChange(by_design.get("default"), by_design.get("with child"), source)
