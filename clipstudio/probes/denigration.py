"""Denigration: which groups' images fall in harmful categories, and what another choice of classes does to that.

The paper asks it of 21 classes, then adds ``child`` (arXiv 2108.02818, tables 2 and 3). Every comparison here is
of the same images twice, so changes are paired.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Ties
from clipstudio.domain.estimates import CONFIDENCE, PairedChange
from clipstudio.domain.group_names import numbered
from clipstudio.domain.labels import HARMFUL_CATEGORIES, LabelSet
from clipstudio.probes.assignment import top_label
from clipstudio.probes.one_way import adding, leaving_out
from clipstudio.statistics.changes import change
from clipstudio.statistics.clusters import Clustering
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.multiplicity import repeats


@dataclass(frozen=True, slots=True)
class CategoryChange:
    """What became of one category in one group.

    Attributes:
        attributes: Attribute name to value; empty for all images.
        category: The category, or "one or other" for several taken together.
        change: Before against after.
    """

    attributes: Mapping[str, str]
    category: str
    change: PairedChange


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

    def repeated(self, label_sets: Sequence[LabelSet]) -> tuple[int | None, ...]:
        """(M,) the earlier measure that each repeats: the same labels in every set, or exactly all others."""
        return repeats(np.concatenate([self.of_labels(labels).T for labels in label_sets]))

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
    one_way: Sequence[str | None] = (),
    confidence: float = CONFIDENCE,
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
        seed: For tests whose distribution is drawn.
        one_way: (M,) why images can flip one way only, of `one_way_words`; empty for both ways.
        confidence: Level of the intervals.
    """
    both = np.ones(len(before), dtype=np.bool_) if answered is None else answered
    groups: list[tuple[Mapping[str, str], NDArray[np.bool_], int]] = [({}, np.ones_like(both), 1)]
    for grouping in groupings:
        for place, values in enumerate(grouping.groups):
            attributes = dict(zip(grouping.attributes, values, strict=True))
            groups.append((attributes, grouping.codes == place, minimum_n))
    found = []
    for named, group, least in groups:
        members = group & both
        held = None if clusters is None else Clustering.of(clusters[members])
        silent = None if members.any() or not group.any() else _why_silent(group, clusters)
        for column, name in enumerate(measures.names):
            why = one_way[column] if one_way else None
            one, other = before[members, column], after[members, column]
            told = change(one, other, held, least, confidence, why, seed)
            found.append(CategoryChange(named, name, replace(told, reason=silent) if silent else told))
    return tuple(found)


def _why_silent(group: NDArray[np.bool_], clusters: NDArray[np.int32] | None) -> str:
    """Why nothing can be said of a group of which no image is answered by both sets."""
    reason = "no image is answered by both label sets"
    few = None if clusters is None else Clustering.of(clusters[group]).too_few()
    return f"{reason}; {few}" if few else reason


def leave_one_out(
    probabilities: NDArray[np.floating],
    labels: LabelSet,
    measures: Measures,
    ties: Ties = Ties.UNANSWERED,
    clusters: NDArray[np.int32] | None = None,
    confidence: float = CONFIDENCE,
) -> Iterator[LabelDelta]:
    """What each label's absence would do to the top-1 answers: no image is scored again.

    Without a label, a softmax is only scaled: the highest of the rest stays the highest. So images whose top label
    it is fall to their second label, and no other image moves. An image counts where it is answered both with the
    label and without it. Images can then flip one way only, so there is no p; the intervals are at Bonferroni's
    level over all labels and categories (`simultaneous`).

    Args:
        probabilities: (n, K), K three or more.
        labels: K labels.
        measures: The categories counted.
        ties: What equal highest probabilities come to.
        clusters: (n,) int32 cluster of each image, -1 for none; None to take images as independent.
        confidence: Level of all intervals together.
    """
    if len(labels.labels) < 3 or not len(probabilities):
        return
    top, second = first_two(probabilities, ties)
    belongs = measures.of_labels(labels)
    level = simultaneous(len(labels.labels), measures, confidence)
    held = _Held(clusters)
    for column, name in enumerate(measures.names):
        inside = belongs[column]
        for place, label in enumerate(labels.labels):
            taken = np.where(top == place, second, top)
            both = (top >= 0) & (taken >= 0)
            found = change(
                *(inside[top[both]], inside[taken[both]], held.among(both), 1),
                confidence=level,
                one_way=leaving_out(is_inside=bool(inside[place])),
            )
            yield LabelDelta(label.text, name, found)


def simultaneous(labels: int, measures: Measures, confidence: float = CONFIDENCE) -> float:
    """The confidence of one interval at which those of all labels and measures hold together (Bonferroni)."""
    return 1 - (1 - confidence) / max(1, labels * len(measures.names))


class _Held:
    """The clusters of some of the images, worked out once for the same ones."""

    def __init__(self, clusters: NDArray[np.int32] | None) -> None:
        self._clusters = clusters
        self._rows: NDArray[np.bool_] | None = None
        self._found: Clustering | None = None

    def among(self, rows: NDArray[np.bool_]) -> Clustering | None:
        """Of the images of an (n,) bool mask; None where images are independent."""
        if self._clusters is None:
            return None
        if self._rows is None or not np.array_equal(rows, self._rows):
            self._rows, self._found = rows, Clustering.of(self._clusters[rows])
        return self._found


def flips_without(
    top: NDArray[np.int32], second: NDArray[np.int32], label: int, belongs: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """The images that enter or leave a category when a label is left out, (n,) bool.

    Args:
        top: (n,) the first of `first_two`.
        second: (n,) the second.
        label: Place of the label.
        belongs: (K,) bool, the labels of the category.
    """
    flips: NDArray[np.bool_] = (top == label) & (second >= 0) & (belongs[label] != belongs[second])
    return flips


def flips_with(
    top: NDArray[np.int64],
    highest: NDArray[np.floating],
    added: NDArray[np.floating],
    label: int,
    belongs: NDArray[np.bool_],
) -> NDArray[np.bool_]:
    """The images that enter or leave a category when a label is added to others, (n,) bool.

    Args:
        top: (n,) top label among the others, of `top_of`.
        highest: (n,) its probability.
        added: (n,) probability of the label.
        label: Place of the label.
        belongs: (K,) bool, the labels of the category.
    """
    flips: NDArray[np.bool_] = (top >= 0) & (added > highest) & (belongs[top] != belongs[label])
    return flips


def add_one(
    probabilities: NDArray[np.floating],
    larger: LabelSet,
    base: LabelSet,
    measures: Measures,
    ties: Ties = Ties.UNANSWERED,
    clusters: NDArray[np.int32] | None = None,
    confidence: float = CONFIDENCE,
) -> Iterator[LabelDelta]:
    """What each label that the larger set has more would do to the base set's top-1 answers, added alone.

    An image counts where it is answered both with the label and without it. Images can flip one way only, so there
    is no p; the intervals are at Bonferroni's level over all labels and categories (`simultaneous`).

    Args:
        probabilities: (n, K), of the larger set.
        larger: K labels, all of the base set's among them.
        base: The set that labels are added to.
        measures: The categories counted; by the larger set's categories.
        ties: What equal highest probabilities come to.
        clusters: (n,) int32 cluster of each image, -1 for none; None to take images as independent.
        confidence: Level of all intervals together.

    Returns:
        Nothing where the larger set lacks a label of the base set: then the two were never scored together.
    """
    place = {text: column for column, text in enumerate(larger.texts)}
    if not set(base.texts) <= place.keys() or not len(probabilities):
        return
    top, highest = top_of(probabilities, np.array([place[text] for text in base.texts]), ties)
    belongs = measures.of_labels(larger)
    new = [text for text in larger.texts if text not in base.texts]
    level, held = simultaneous(len(new), measures, confidence), _Held(clusters)
    for text in new:
        added = probabilities[:, place[text]]
        both = (top >= 0) if ties is Ties.FIRST else (top >= 0) & (added != highest)
        taken = np.where(added > highest, place[text], top)
        for column, name in enumerate(measures.names):
            inside = belongs[column]
            found = change(
                *(inside[top[both]], inside[taken[both]], held.among(both), 1),
                confidence=level,
                one_way=adding(is_inside=bool(inside[place[text]])),
            )
            yield LabelDelta(text, name, found)


def first_two(
    probabilities: NDArray[np.floating], ties: Ties = Ties.UNANSWERED
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Each image's top label, and the one that would be its top label without it; -1 for none."""
    top = top_label(probabilities, ties)
    rest = probabilities.copy()
    rows = np.flatnonzero(top >= 0)
    rest[rows, top[rows]] = np.nan
    return top, top_label(rest, ties)


def top_of(
    probabilities: NDArray[np.floating], columns: NDArray[np.int64], ties: Ties
) -> tuple[NDArray[np.int64], NDArray[np.floating]]:
    """The top label among some of the columns, -1 for none, and its probability."""
    found = top_label(probabilities[:, columns], ties)
    top = np.where(found >= 0, columns[found], -1)
    return top, np.take_along_axis(probabilities, top[:, None], axis=1)[:, 0]
