"""Denigration: which groups' images fall in harmful categories, and what another choice of classes does to that.

The paper asks it of 21 classes, then adds ``child`` (arXiv 2108.02818, tables 2 and 3). Every comparison here is
of the same images twice, so changes are paired.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Ties
from clipstudio.domain.estimates import PairedChange, Resampled
from clipstudio.domain.group_names import numbered
from clipstudio.domain.labels import HARMFUL_CATEGORIES, LabelSet
from clipstudio.probes.assignment import top_label
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
        # A category may be called like several together.
        return cls(numbered(names), tuple(members))

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
    answered: NDArray[np.bool_] | None = None,
    clusters: NDArray[np.int32] | None = None,
    seed: int = 0,
) -> tuple[CategoryChange, ...]:
    """What changed in every category, over all images and in every group.

    Args:
        before: (n, M) bool, the measures that each image falls in by the first label set.
        after: (n, M) bool, by the other.
        measures: The M measures.
        groupings: How the n images are grouped.
        answered: (n,) bool, the images answered by both sets; the others are left out. None for all.
        minimum_n: Smaller groups are not estimable.
        clusters: (n,) int32 cluster of each image, -1 for none; None to take images as independent.
        seed: For the bootstrap.
    """
    both = np.ones(len(before), dtype=np.bool_) if answered is None else answered
    groups: list[tuple[Mapping[str, str], NDArray[np.bool_], int]] = [({}, both, 1)]
    for grouping in groupings:
        for place, values in enumerate(grouping.groups):
            attributes = dict(zip(grouping.attributes, values, strict=True))
            groups.append((attributes, both & (grouping.codes == place), minimum_n))
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
    probabilities: NDArray[np.floating], labels: LabelSet, measures: Measures, ties: Ties = Ties.UNANSWERED
) -> tuple[LabelDelta, ...]:
    """What each label's absence would do to the top-1 answers: no image is scored again.

    Without a label, a softmax is only scaled: the highest of the rest stays the highest. So images whose top label
    it is fall to their second label, and no other image moves. An image counts where it is answered both with the
    label and without it.

    Args:
        probabilities: (n, K), K three or more.
        labels: K labels.
        measures: The categories counted.
        ties: What equal highest probabilities come to.
    """
    size = len(labels.labels)
    if size < 3 or not len(probabilities):
        return ()
    top, second = _first_two(probabilities, ties)
    answered = top >= 0
    falls = answered & (second >= 0)
    pairs = np.bincount(top[falls] * size + second[falls], minlength=size * size).reshape(size, size)
    stuck = np.bincount(top[answered & (second < 0)], minlength=size)
    belongs = measures.of_labels(labels)
    found = []
    for column, name in enumerate(measures.names):
        inside = belongs[column]
        whole = int(pairs[inside].sum() + stuck[inside].sum())
        for place, label in enumerate(labels.labels):
            falls_inside, falls_outside = int(pairs[place, inside].sum()), int(pairs[place, ~inside].sum())
            gained, lost = (0, falls_outside) if inside[place] else (falls_inside, 0)
            n = int(answered.sum() - stuck[place])
            before = whole - int(stuck[place]) if inside[place] else whole
            change = paired_change(before - lost, lost, gained, n - before - gained, 1)
            found.append(LabelDelta(label.text, name, change))
    return tuple(found)


def flips_without(
    probabilities: NDArray[np.floating], label: int, belongs: NDArray[np.bool_], ties: Ties = Ties.UNANSWERED
) -> NDArray[np.bool_]:
    """The images that enter or leave a category when a label is left out, (n,) bool.

    Args:
        probabilities: (n, K), K at least 3.
        label: Place of the label.
        belongs: (K,) bool, the labels of the category.
        ties: What equal highest probabilities come to.
    """
    top, second = _first_two(probabilities, ties)
    flips: NDArray[np.bool_] = (top == label) & (second >= 0) & (belongs[label] != belongs[second])
    return flips


def flips_with(
    probabilities: NDArray[np.floating],
    label: int,
    base: NDArray[np.int64],
    belongs: NDArray[np.bool_],
    ties: Ties = Ties.UNANSWERED,
) -> NDArray[np.bool_]:
    """The images that enter or leave a category when a label is added to others, (n,) bool.

    Args:
        probabilities: (n, K), of a set that holds the label and the others.
        label: Place of the label.
        base: Places of the others.
        belongs: (K,) bool, the labels of the category.
        ties: What equal highest probabilities come to.
    """
    top, highest = _top_of(probabilities, base, ties)
    flips: NDArray[np.bool_] = (top >= 0) & (probabilities[:, label] > highest) & (belongs[top] != belongs[label])
    return flips


def add_one(
    probabilities: NDArray[np.floating],
    larger: LabelSet,
    base: LabelSet,
    measures: Measures,
    ties: Ties = Ties.UNANSWERED,
) -> tuple[LabelDelta, ...]:
    """What each label that the larger set has more would do to the base set's top-1 answers, added alone.

    An image counts where it is answered both with the label and without it.

    Args:
        probabilities: (n, K), of the larger set.
        larger: K labels, all of the base set's among them.
        base: The set that labels are added to.
        measures: The categories counted; by the larger set's categories.
        ties: What equal highest probabilities come to.

    Returns:
        Nothing where the larger set lacks a label of the base set: then the two were never scored together.
    """
    place = {text: column for column, text in enumerate(larger.texts)}
    if not set(base.texts) <= place.keys() or not len(probabilities):
        return ()
    top, highest = _top_of(probabilities, np.array([place[text] for text in base.texts]), ties)
    belongs = measures.of_labels(larger)
    found = []
    for text in (each for each in larger.texts if each not in base.texts):
        added = probabilities[:, place[text]]
        counted = (top >= 0) if ties is Ties.FIRST else (top >= 0) & (added != highest)
        taken = np.where(added > highest, place[text], top)
        for column, name in enumerate(measures.names):
            table = paired_table(belongs[column][top[counted]], belongs[column][taken[counted]])
            found.append(LabelDelta(text, name, paired_change(*table, 1)))
    return tuple(found)


def _first_two(probabilities: NDArray[np.floating], ties: Ties) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Each image's top label, and the one that would be its top label without it; -1 for none."""
    top = top_label(probabilities, ties)
    rest = probabilities.copy()
    rows = np.flatnonzero(top >= 0)
    rest[rows, top[rows]] = np.nan
    return top, top_label(rest, ties)


def _top_of(
    probabilities: NDArray[np.floating], columns: NDArray[np.int64], ties: Ties
) -> tuple[NDArray[np.int64], NDArray[np.floating]]:
    """The top label among some of the columns, -1 for none, and its probability."""
    found = top_label(probabilities[:, columns], ties)
    top = np.where(found >= 0, columns[found], -1)
    return top, np.take_along_axis(probabilities, top[:, None], axis=1)[:, 0]
