"""Models side by side: what two of them make of the same images and labels, image by image."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import AssignmentRule
from clipstudio.domain.estimates import CONFIDENCE, PairedChange
from clipstudio.domain.labels import LabelSet
from clipstudio.probes.assignment import assign, in_categories
from clipstudio.statistics.changes import change
from clipstudio.statistics.clusters import Clustering
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.multiplicity import repeats
from clipstudio.statistics.steps import Steps


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """What one model made of the images.

    Attributes:
        hits: (n, C + K) bool, whether each image falls in each category and then is given each label.
        answered: (n,) bool, whether it answered the image.
    """

    hits: NDArray[np.bool_]
    answered: NDArray[np.bool_]

    @classmethod
    def of(cls, probabilities: NDArray[np.floating], labels: LabelSet, rule: AssignmentRule) -> Given:
        """By a rule, from (n, K) probabilities."""
        assignment = assign(probabilities, rule)
        hits = np.hstack([in_categories(assignment.labels, labels), assignment.labels])
        return cls(hits, assignment.answered)


@dataclass(frozen=True, slots=True)
class GroupChanges:
    """How the shares of one group differ between two models.

    Attributes:
        attributes: Attribute name to value; empty for all images.
        changes: (C + K) from the first model to the other: of every category, then of every label.
    """

    attributes: Mapping[str, str]
    changes: tuple[PairedChange, ...]


def compare_models(
    first: Given,
    other: Given,
    groupings: Sequence[Grouping],
    minimum_n: int,
    clusters: NDArray[np.int32] | None = None,
    seed: int = 0,
    confidence: float = CONFIDENCE,
) -> Steps[tuple[tuple[GroupChanges, ...], ...]]:
    """The paired changes from one model to another: over all images, then for the groups of every comparison.

    An image counts where both models answered it. By group and share, McNemar's exact test and Newcombe's paired
    interval, or where images belong together the tests and intervals of `change`.

    Args:
        first: What the first model made of the images.
        other: What the other made of the same images, in the same order.
        groupings: How the n images are grouped.
        minimum_n: Smaller groups are not estimable.
        clusters: (n,) int32 cluster of each image, -1 for none; None to take images as independent.
        seed: For tests whose distribution is drawn.
        confidence: Level of the intervals.
    """
    how = (clusters, seed, confidence)
    both = first.answered & other.answered
    everything = yield from _group_changes({}, np.ones_like(both), both, first, other, 1, *how)
    families: list[tuple[GroupChanges, ...]] = [(everything,)]
    for grouping in groupings:
        groups = []
        for place, values in enumerate(grouping.groups):
            attributes = dict(zip(grouping.attributes, values, strict=True))
            members = grouping.codes == place
            groups.append((yield from _group_changes(attributes, members, both, first, other, minimum_n, *how)))
        families.append(tuple(groups))
    return tuple(families)


def repeated_shares(labels: LabelSet) -> tuple[int | None, ...]:
    """(C + K) the earlier share that each repeats: a category of one label, or exactly all other labels."""
    categories = [[label.category == category for label in labels.labels] for category in labels.categories]
    belongs = np.vstack([np.array(categories, dtype=np.bool_).reshape(-1, len(labels.labels)), _each(labels)])
    return repeats(belongs.T)


def _each(labels: LabelSet) -> NDArray[np.bool_]:
    return np.eye(len(labels.labels), dtype=np.bool_)


def _group_changes(
    attributes: Mapping[str, str],
    members: NDArray[np.bool_],
    both: NDArray[np.bool_],
    first: Given,
    other: Given,
    minimum_n: int,
    clusters: NDArray[np.int32] | None,
    seed: int,
    confidence: float,
) -> Steps[GroupChanges]:
    rows = members & both
    held = None if clusters is None else Clustering.of(clusters[rows])
    silent = "no image is answered by both models" if members.any() and not rows.any() else None
    before, after = first.hits[rows], other.hits[rows]
    changes = []
    for column in range(before.shape[1]):
        result = change(before[:, column], after[:, column], held, minimum_n, confidence, seed=seed)
        changes.append(replace(result, reason=silent) if silent else result)
        yield
    return GroupChanges(attributes, tuple(changes))
