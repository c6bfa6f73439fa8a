"""The images behind a run's numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import AssignmentRule, RunArrays, RunRecord
from clipstudio.domain.labels import LabelSet
from clipstudio.probes.assignment import Assignment, assign, in_categories
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class RunImages:
    """The images behind a run's numbers; every count of the run is the size of one of these sets.

    Attributes:
        label_set: The run's labels.
        arrays: The run's figures per image.
        rule: How probabilities became labels.
        given: Which labels each image was given, and which images were answered.
        categories: (n, C) bool, the categories each image falls in.
    """

    label_set: LabelSet
    arrays: RunArrays
    rule: AssignmentRule
    given: Assignment
    categories: NDArray[np.bool_]

    @classmethod
    def of(cls, project: ProjectReader, record: RunRecord) -> RunImages:
        """Read a run's figures and decide again which labels each image was given."""
        return cls.decided(project.runs.arrays(record.id), record)

    @classmethod
    def decided(cls, arrays: RunArrays, record: RunRecord) -> RunImages:
        """Decide again, from the stored probabilities, which labels each image was given."""
        given = assign(arrays.probabilities, record.plan.rule)
        categories = in_categories(given.labels, record.label_set)
        return cls(record.label_set, arrays, record.plan.rule, given, categories)

    def at(self, threshold: float) -> RunImages:
        """The same images as they would be with every label that passes ``threshold``, a probability."""
        given = assign(self.arrays.probabilities, self.rule.at(threshold))
        return replace(self, given=given, categories=in_categories(given.labels, self.label_set))

    def hits(self, kind: str, index: int) -> NDArray[np.bool_]:
        """(n,) bool: the images given a label (``kind`` "label"), falling in a category, or "unanswered"."""
        if kind == "unanswered":
            unanswered: NDArray[np.bool_] = ~self.given.answered
            return unanswered
        table = self.given.labels if kind == "label" else self.categories
        column: NDArray[np.bool_] = table[:, index]
        return column

    def members(self, comparison: int, group: int) -> NDArray[np.bool_]:
        """(n,) bool: the images of a group; all of them for group -1."""
        if group < 0:
            return np.ones(len(self.arrays.images), dtype=np.bool_)
        members: NDArray[np.bool_] = self.arrays.groups[:, comparison] == group
        return members

    def probability(self, kind: str, index: int) -> NDArray[np.floating]:
        """(n,): a label's probability; else that of the most probable label; NaN where nothing is known."""
        columns = [index]
        if kind == "unanswered":
            columns = list(range(len(self.label_set.labels)))
        elif kind == "category":
            category = self.label_set.categories[index]
            columns = [place for place, label in enumerate(self.label_set.labels) if label.category == category]
        # The highest one that is known: `max` would give NaN where one of several labels is unknown.
        highest: NDArray[np.floating] = np.fmax.reduce(self.arrays.probabilities[:, columns], axis=1)
        return highest

    def numerator(self, kind: str, index: int, comparison: int, group: int) -> NDArray[np.int64]:
        """Ids of exactly the images that a bar counts."""
        return self.arrays.images[self.hits(kind, index) & self.members(comparison, group)]

    def share(
        self, selected: NDArray[np.int64], kind: str, index: int, comparison: int, groups: int
    ) -> list[tuple[int, int]]:
        """For each group, (selected images in the bar's numerator, the numerator)."""
        hits = self.hits(kind, index)
        chosen = hits & np.isin(self.arrays.images, selected)
        return [
            (int((chosen & members).sum()), int((hits & members).sum()))
            for members in (self.members(comparison, group) for group in range(groups))
        ]

    def of_image(self, image: int) -> list[tuple[str, float, bool]]:
        """(label, probability, whether it was given) of an image, the most probable first; [] if none is known."""
        place = int(np.searchsorted(self.arrays.images, image))
        if place == len(self.arrays.images) or self.arrays.images[place] != image:
            return []
        row = self.arrays.probabilities[place]
        order = np.argsort(-row, kind="stable")
        given = self.given.labels[place]
        return [(self.label_set.texts[k], float(row[k]), bool(given[k])) for k in order if not np.isnan(row[k])]
