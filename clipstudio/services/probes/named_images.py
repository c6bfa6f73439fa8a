"""The images behind the numbers of the identity probe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.probes.identity import NOT_ANSWERED
from clipstudio.services.probes.group_members import group_members
from clipstudio.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True, eq=False)
class NamedImages:
    """What a run of the identity probe kept of each image; every count is the size of a set given here.

    Attributes:
        candidates: The names, in the order of their places.
        images: (n,) int64 ids, ascending.
        own: (n,) int64 place of each image's own name.
        top: Size of a pool to (n, 5) int32 places of its first answers, -1 where the image was not asked.
        groups: (n, C) int32 group of each image in each comparison.
        names: Per comparison, the attributes of each group.
    """

    candidates: tuple[str, ...]
    images: NDArray[np.int64]
    own: NDArray[np.int64]
    top: Mapping[int, NDArray[np.int32]] = field(repr=False)
    groups: NDArray[np.int32] = field(repr=False)
    names: tuple[tuple[Mapping[str, str], ...], ...]

    @classmethod
    def of(cls, project: ProjectFile, record: ProbeRunRecord) -> NamedImages:
        """Read what a run of the probe kept."""
        sizes = [pool["names"] for pool in record.result["pools"]]
        return cls(
            tuple(record.result["candidates"]),
            project.probe_runs.array(record.id, "images"),
            project.probe_runs.array(record.id, "own"),
            {size: project.probe_runs.array(record.id, f"top5_{size}") for size in sizes},
            project.probe_runs.array(record.id, "groups"),
            tuple(tuple(each["groups"]) for each in record.result["comparisons"]),
        )

    def found(self, pool: int, answers: int, group: Mapping[str, str], is_found: bool = True) -> NDArray[np.int64]:
        """Ids of a group's images whose own name is among the first answers of a pool, or is not.

        Args:
            pool: Size of the pool.
            answers: 1 or 5.
            group: The group; empty for all images.
            is_found: Whether it is.
        """
        asked = (self.own < pool) & (self.top[pool][:, 0] != NOT_ANSWERED)
        among = (self.top[pool][:, :answers] == self.own[:, None]).any(axis=1)
        members = group_members(self.names, self.groups, group)
        images: NDArray[np.int64] = self.images[asked & (among == is_found) & members]
        return images

    def unanswered(self, pool: int, group: Mapping[str, str]) -> NDArray[np.int64]:
        """Ids of a group's images of which no names of a pool are told apart; all images for an empty group."""
        silent = self.top[pool][:, 0] == NOT_ANSWERED
        found: NDArray[np.int64] = self.images[silent & group_members(self.names, self.groups, group)]
        return found

    def answers(self, image: int, pool: int) -> tuple[str, ...]:
        """The first five names for an image, the best first; none where it was not asked."""
        row = int(np.searchsorted(self.images, image))
        if row == len(self.images) or self.images[row] != image:
            return ()
        return tuple(self.candidates[place] for place in self.top[pool][row].tolist() if place >= 0)
