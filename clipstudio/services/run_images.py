"""The images behind a run's numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import RunArrays, RunRecord, Scoring
from clipstudio.domain.labels import LabelSet
from clipstudio.probes.assignment import assign, in_categories
from clipstudio.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class RunImages:
    """The images behind a run's numbers; every count of the run is the size of one of these sets.

    Attributes:
        label_set: The run's labels.
        arrays: The run's figures per image.
        labels: (n, K) bool, the labels each image was given.
        categories: (n, C) bool, the categories each image falls in.
    """

    label_set: LabelSet
    arrays: RunArrays
    labels: NDArray[np.bool_]
    categories: NDArray[np.bool_]

    @classmethod
    def of(cls, project: ProjectFile, record: RunRecord) -> RunImages:
        """Decide again, from the stored probabilities, which labels each image was given."""
        arrays = project.runs.arrays(record.id)
        plan = record.plan
        labels = assign(arrays.probabilities, plan.scoring, plan.threshold)
        return cls(record.label_set, arrays, labels, in_categories(labels, record.label_set))

    def at(self, threshold: float) -> RunImages:
        """The same images as they would be with every label at or above ``threshold``, a probability."""
        labels = assign(self.arrays.probabilities, Scoring.THRESHOLD, threshold)
        return replace(self, labels=labels, categories=in_categories(labels, self.label_set))

    def hits(self, kind: str, index: int) -> NDArray[np.bool_]:
        """(n,) bool: the images given a label (``kind`` "label") or falling in a category ("category")."""
        table = self.labels if kind == "label" else self.categories
        column: NDArray[np.bool_] = table[:, index]
        return column

    def members(self, comparison: int, group: int) -> NDArray[np.bool_]:
        """(n,) bool: the images of a group; all of them for group -1."""
        if group < 0:
            return np.ones(len(self.arrays.images), dtype=np.bool_)
        members: NDArray[np.bool_] = self.arrays.groups[:, comparison] == group
        return members

    def probability(self, kind: str, index: int) -> NDArray[np.float32]:
        """(n,) float32: a label's probability; of a category, that of its most probable label."""
        columns = [index]
        if kind == "category":
            category = self.label_set.categories[index]
            columns = [place for place, label in enumerate(self.label_set.labels) if label.category == category]
        highest: NDArray[np.float32] = self.arrays.probabilities[:, columns].max(axis=1)
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
        """(label, probability, whether it was given) of an image, the most probable first; [] if unscored."""
        place = int(np.searchsorted(self.arrays.images, image))
        if place == len(self.arrays.images) or self.arrays.images[place] != image:
            return []
        row = self.arrays.probabilities[place]
        order = np.argsort(-row, kind="stable")
        return [(self.label_set.texts[k], float(row[k]), bool(self.labels[place, k])) for k in order]
