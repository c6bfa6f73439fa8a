"""The images behind the numbers of the attributes probe."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.services.probes.group_members import group_members
from clipstudio.storage.project_file import ProjectFile

ZERO_SHOT, LINEAR_PROBE = "zero_shot", "linear_probe"
"""The two ways of answering, as the result names them."""


@dataclass(frozen=True, slots=True, eq=False)
class AnsweredImages:
    """The images behind the numbers of a run of the attributes probe; every count is the size of such a set.

    Attributes:
        classes: (K,) the answers there are.
        images: (n,) int64 ids.
        truth: (n,) int32 class of each image.
        given: Way of answering to (n,) int32, -1 where it did not answer the image.
        groups: (n, C) int32 group of each image in each comparison, as the run had them.
        names: Per comparison, the attributes of each group.
    """

    classes: tuple[str, ...]
    images: NDArray[np.int64]
    truth: NDArray[np.int32]
    given: Mapping[str, NDArray[np.int32]]
    groups: NDArray[np.int32] = field(repr=False)
    names: tuple[tuple[Mapping[str, str], ...], ...]

    @classmethod
    def of(cls, project: ProjectFile, record: ProbeRunRecord) -> AnsweredImages:
        """Read what a run of the probe kept."""
        ways = [ZERO_SHOT] + ([LINEAR_PROBE] if record.result[LINEAR_PROBE] else [])
        run = project.runs.record(record.runs[0])
        return cls(
            tuple(record.result[ZERO_SHOT]["confusion"]["classes"]),
            project.probe_runs.array(record.id, "images"),
            project.probe_runs.array(record.id, "truth"),
            {way: project.probe_runs.array(record.id, way) for way in ways},
            project.runs.arrays(run.id).groups,
            tuple(tuple(group.attributes for group in each.groups) for each in run.comparisons),
        )

    def right(self, way: str, group: Mapping[str, str], is_right: bool = True) -> NDArray[np.int64]:
        """Ids of a group's images that a way of answering has right, or wrong; all images for an empty group."""
        given = self.given[way]
        found: NDArray[np.int64] = self.images[
            group_members(self.names, self.groups, group) & (given >= 0) & ((given == self.truth) == is_right)
        ]
        return found

    def unanswered(self, group: Mapping[str, str]) -> NDArray[np.int64]:
        """Ids of a group's images that zero-shot did not answer; all images for an empty group."""
        silent = self.given[ZERO_SHOT] < 0
        found: NDArray[np.int64] = self.images[silent & group_members(self.names, self.groups, group)]
        return found

    def cell(
        self, way: str, truth: Collection[str], answer: Collection[str], group: Mapping[str, str]
    ) -> NDArray[np.int64]:
        """Ids of a group's images of some true values that were given some answers: a cell of a confusion.

        Args:
            way: `ZERO_SHOT` or `LINEAR_PROBE`.
            truth: The true values; several for the "others" of a binary reading.
            answer: The answers.
            group: The group; empty for all images.
        """
        rows = np.isin(self.truth, self._places(truth)) & np.isin(self.given[way], self._places(answer))
        found: NDArray[np.int64] = self.images[rows & group_members(self.names, self.groups, group)]
        return found

    def _places(self, names: Collection[str]) -> list[int]:
        return [self.classes.index(name) for name in names]
