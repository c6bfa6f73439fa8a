"""Denigration: which groups' images fall in harmful categories, and what another choice of classes does to that.

The paper asks it of 21 classes, then adds ``child`` (arXiv 2108.02818, tables 2 and 3). Every comparison here is
of the same images twice, so changes are paired.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.estimates import PairedChange, Resampled
from clipstudio.domain.labels import HARMFUL_CATEGORIES, LabelSet
from clipstudio.statistics.bootstrap import cluster_bootstrap
from clipstudio.statistics.differences import paired_change, paired_table
from clipstudio.statistics.groups import Grouping


@dataclass(frozen=True, slots=True)
class CategoryChange:
    """What became of one category in one group.

    Attributes:
        attributes: Attribute name to value; empty for all images.
        category: The category, or "one or other" for several taken together.
        change: Before against after.
        resampled: The change with the interval of the cluster bootstrap; None without clusters.
    """

    attributes: Mapping[str, str]
    category: str
    change: PairedChange
    resampled: Resampled | None = None


@dataclass(frozen=True, slots=True)
class LabelDelta:
    """What taking one label away, or adding it, does to a category over all images.

    Attributes:
        label: The label.
        category: The category counted.
        change: Without it against with the whole set, or with it against without.
    """

    label: str
    category: str
    change: PairedChange


@dataclass(frozen=True, slots=True)
class Measures:
    """The categories that are counted: each of them, and the harmful ones together.

    Attributes:
        names: What each is called.
        members: Per name, the categories that it takes together.
    """

    names: tuple[str, ...]
    members: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, label_sets: Sequence[LabelSet]) -> Measures:
        """The categories that every set has; with two or more harmful ones, those taken together as well."""
        first, *others = label_sets
        shared = [each for each in first.categories if all(each in other.categories for other in others)]
        names, members = list(shared), [frozenset({each}) for each in shared]
        harmful = [each for each in shared if each in HARMFUL_CATEGORIES]
        if len(harmful) > 1:
            names.append(" or ".join(harmful))
            members.append(frozenset(harmful))
        return cls(tuple(names), tuple(members))

    def fall_in(self, given: NDArray[np.bool_], labels: LabelSet) -> NDArray[np.bool_]:
        """Whether each image is given a label of each measure, (n, M) bool from (n, K) bool."""
        of_label = self.of_labels(labels)
        columns = [given[:, belongs].any(axis=1) for belongs in of_label]
        return np.stack(columns, axis=1) if columns else np.zeros((len(given), 0), dtype=np.bool_)

    def of_labels(self, labels: LabelSet) -> NDArray[np.bool_]:
        """(M, K) bool: the labels that belong to each measure."""
        return np.array(
            [[label.category in each for label in labels.labels] for each in self.members], dtype=np.bool_
        ).reshape(len(self.names), len(labels.labels))


def compare(
    before: NDArray[np.bool_],
    after: NDArray[np.bool_],
    measures: Measures,
    groupings: Sequence[Grouping],
    minimum_n: int,
    clusters: NDArray[np.int32] | None = None,
    seed: int = 0,
) -> tuple[CategoryChange, ...]:
    """What changed in every category, over all images and in every group.

    Args:
        before: (n, M) bool, the measures that each image falls in by the first label set.
        after: (n, M) bool, by the other.
        measures: The M measures.
        groupings: How the n images are grouped.
        minimum_n: Smaller groups are not estimable.
        clusters: (n,) int32 cluster of each image, -1 for none; None to take images as independent.
        seed: For the bootstrap.
    """
    groups: list[tuple[Mapping[str, str], NDArray[np.bool_], int]] = [
        ({}, np.ones(len(before), dtype=np.bool_), 1)
    ]
    for grouping in groupings:
        for place, values in enumerate(grouping.groups):
            attributes = dict(zip(grouping.attributes, values, strict=True))
            groups.append((attributes, grouping.codes == place, minimum_n))
    found = []
    for named, members, least in groups:
        for column, name in enumerate(measures.names):
            one, other = before[members, column], after[members, column]
            change = paired_change(*paired_table(one, other), least)
            resampled = None
            if clusters is not None and change.reason is None:
                moved = other.astype(np.int8) - one.astype(np.int8)
                resampled = cluster_bootstrap(moved.astype(np.float64), clusters[members], seed)
            found.append(CategoryChange(named, name, change, resampled))
    return tuple(found)


def leave_one_out(
    probabilities: NDArray[np.float32], labels: LabelSet, measures: Measures
) -> tuple[LabelDelta, ...]:
    """What each label's absence would do to the top-1 answers: no image is scored again.

    Without a label, a softmax is only scaled: the highest of the rest stays the highest. So images whose top label
    it is fall to their second label, and no other image moves.

    Args:
        probabilities: (n, K) float32.
        labels: K labels, three or more.
        measures: The categories counted.
    """
    n, size = probabilities.shape
    if size < 3 or not n:
        return ()
    order = np.argsort(-probabilities, axis=1, kind="stable")[:, :2]
    pairs = np.bincount(order[:, 0] * size + order[:, 1], minlength=size * size).reshape(size, size)
    belongs = measures.of_labels(labels)
    found = []
    for column, name in enumerate(measures.names):
        inside = belongs[column]
        before = int(pairs[inside].sum())
        for place, label in enumerate(labels.labels):
            falls_inside, falls_outside = int(pairs[place, inside].sum()), int(pairs[place, ~inside].sum())
            gained, lost = (0, falls_outside) if inside[place] else (falls_inside, 0)
            change = paired_change(before - lost, lost, gained, n - before - gained, 1)
            found.append(LabelDelta(label.text, name, change))
    return tuple(found)


def flips_without(probabilities: NDArray[np.float32], label: int, belongs: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The images that enter or leave a category when a label is left out, (n,) bool.

    Args:
        probabilities: (n, K) float32, K at least 3.
        label: Place of the label.
        belongs: (K,) bool, the labels of the category.
    """
    order = np.argsort(-probabilities, axis=1, kind="stable")[:, :2]
    flips: NDArray[np.bool_] = (order[:, 0] == label) & (belongs[label] != belongs[order[:, 1]])
    return flips


def flips_with(
    probabilities: NDArray[np.float32], label: int, base: NDArray[np.int64], belongs: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """The images that enter or leave a category when a label is added to others, (n,) bool.

    Args:
        probabilities: (n, K) float32, of a set that holds the label and the others.
        label: Place of the label.
        base: Places of the others.
        belongs: (K,) bool, the labels of the category.
    """
    top = base[probabilities[:, base].argmax(axis=1)]
    highest = np.take_along_axis(probabilities, top[:, None], axis=1)[:, 0]
    flips: NDArray[np.bool_] = (probabilities[:, label] > highest) & (belongs[top] != belongs[label])
    return flips


def add_one(
    probabilities: NDArray[np.float32], larger: LabelSet, base: LabelSet, measures: Measures
) -> tuple[LabelDelta, ...]:
    """What each label that the larger set has more would do to the base set's top-1 answers, added alone.

    Args:
        probabilities: (n, K) float32, of the larger set.
        larger: K labels, all of the base set's among them.
        base: The set that labels are added to.
        measures: The categories counted; by the larger set's categories.

    Returns:
        Nothing where the larger set lacks a label of the base set: then the two were never scored together.
    """
    place = {text: column for column, text in enumerate(larger.texts)}
    if not set(base.texts) <= place.keys() or not len(probabilities):
        return ()
    columns = np.array([place[text] for text in base.texts])
    top = columns[probabilities[:, columns].argmax(axis=1)]
    highest = np.take_along_axis(probabilities, top[:, None], axis=1)[:, 0]
    belongs = measures.of_labels(larger)
    found = []
    for text in (each for each in larger.texts if each not in base.texts):
        taken = np.where(probabilities[:, place[text]] > highest, place[text], top)
        for column, name in enumerate(measures.names):
            table = paired_table(belongs[column][top], belongs[column][taken])
            found.append(LabelDelta(text, name, paired_change(*table, 1)))
    return tuple(found)
