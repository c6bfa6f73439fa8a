"""The images behind the numbers of the attributes probe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from clipstudio.probes.attributes import one_against_others
from clipstudio.results.attributes.result import AttributesResult, Method, pair_names
from clipstudio.results.attributes.targets import (
    AttributesTarget,
    ConfusedTarget,
    UnansweredTarget,
)
from clipstudio.results.reading import ProbeReading
from clipstudio.services.auditing.labels_behind import Labels, named_labels, no_labels
from clipstudio.services.probes.group_members import group_members
from clipstudio.services.probes.kept_arrays import KeptArrays


def attributes_images(
    kept: KeptArrays, reading: ProbeReading[AttributesResult], target: AttributesTarget
) -> NDArray[np.int64]:
    """(m,) int64 ids of the images behind a target, in the order of the run.

    Raises:
        AuditError: The run was deleted.
    """
    return AnsweredImages.of(kept, reading).find(target)


def attributes_given(
    kept: KeptArrays,
    reading: ProbeReading[AttributesResult],
    target: AttributesTarget,
    images: NDArray[np.int64],
) -> Labels:
    """The class that each image was given by the method of a target."""
    if isinstance(target, UnansweredTarget):
        return no_labels(images)
    answered = AnsweredImages.of(kept, reading)
    return named_labels(images, answered.images, answered.texts(target.method, target.is_pair))


@dataclass(frozen=True, slots=True, eq=False)
class AnsweredImages:
    """The images behind the numbers of a run of the attributes probe; every count is the size of such a set.

    Attributes:
        classes: (K,) the answers there are.
        positive: The class that is set against all others; empty for none.
        images: (n,) int64 ids.
        truth: (n,) int32 class of each image.
        given: Method to (n,) int32, -1 where it did not answer the image.
        groups: (n, C) int32 group of each image in each comparison, as the run had them.
        names: Per comparison, the attributes of each group.
    """

    classes: tuple[str, ...]
    positive: str
    images: NDArray[np.int64]
    truth: NDArray[np.int32]
    given: Mapping[Method, NDArray[np.int32]]
    groups: NDArray[np.int32] = field(repr=False)
    names: tuple[tuple[Mapping[str, str], ...], ...]

    @classmethod
    def of(cls, kept: KeptArrays, reading: ProbeReading[AttributesResult]) -> AnsweredImages:
        """What a run of the probe kept."""
        result = reading.result
        methods = [Method.ZERO_SHOT, *([Method.LINEAR_PROBE] if result.linear_probe else [])]
        return cls(
            result.zero_shot.of_classes.classes,
            result.positive,
            kept.array("images"),
            kept.array("truth"),
            {method: kept.array(method.value) for method in methods},
            kept.run_arrays(0).groups,
            tuple(
                tuple(group.attributes for group in comparison.groups)
                for comparison in reading.runs[0].comparisons
            ),
        )

    def find(self, target: AttributesTarget) -> NDArray[np.int64]:
        """Ids of the images behind a target."""
        found: NDArray[np.int64] = self.images[self._rows(target)]
        return found

    def texts(self, method: Method, is_pair: bool) -> list[str]:
        """(n,) the class that each image was given; empty where the method did not answer."""
        _, given, classes = self._answers(method, is_pair)
        return [classes[place] if place >= 0 else "" for place in given.tolist()]

    def _rows(self, target: AttributesTarget) -> NDArray[np.bool_]:
        if isinstance(target, UnansweredTarget):
            unanswered: NDArray[np.bool_] = self.given[Method.ZERO_SHOT] < 0
            return unanswered
        truth, given, classes = self._answers(target.method, target.is_pair)
        if isinstance(target, ConfusedTarget):
            confused: NDArray[np.bool_] = (truth == classes.index(target.true)) & (
                given == classes.index(target.given)
            )
            return confused
        members = group_members(self.names, self.groups, dict(target.group))
        answered: NDArray[np.bool_] = members & (given >= 0) & ((given == truth) == target.is_right)
        return answered

    def _answers(
        self, method: Method, is_pair: bool
    ) -> tuple[NDArray[np.int32], NDArray[np.int32], tuple[str, ...]]:
        """The classes, true and given, of all images, and their names."""
        given = self.given[method]
        if not is_pair:
            return self.truth, given, self.classes
        positive = self.classes.index(self.positive)
        of_two = one_against_others(given, positive)
        of_two[given < 0] = -1
        return one_against_others(self.truth, positive), of_two, pair_names(self.positive)
