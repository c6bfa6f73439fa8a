"""What the page of images that look alike shows at a distance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.duplicates import CopyEffect, LookAlikeGroup, LookAlikes
from clipstudio.domain.images import ImageRow
from clipstudio.services.duplicates.deciding import undecided_groups
from clipstudio.services.duplicates.effect import latest_effect
from clipstudio.storage.project_reader import ProjectReader

EXAMPLES = 2
"""Pairs on either side of the distance."""


@dataclass(frozen=True, slots=True)
class ExamplePair:
    """Two images, and by how many bits they differ."""

    first: int
    second: int
    distance: int


@dataclass(frozen=True, slots=True)
class LookAlikePage:
    """What is shown.

    Attributes:
        groups: What is still to be decided.
        inside: Pairs that the distance just takes in, the furthest first.
        outside: Pairs that it just leaves out, the nearest first.
        decided: Decisions that stand.
        copies: Images that are left out as copies.
        effect: What that changes in the latest run; None where there is nothing to say.
    """

    groups: tuple[LookAlikeGroup, ...]
    inside: tuple[ExamplePair, ...]
    outside: tuple[ExamplePair, ...]
    decided: int
    copies: int
    effect: CopyEffect | None


def read_look_alikes(project: ProjectReader, found: LookAlikes, distance: int) -> LookAlikePage:
    """What the page shows at a distance."""
    order = np.argsort(found.distance, kind="stable")
    within = int(np.searchsorted(found.distance[order], distance, side="right"))
    return LookAlikePage(
        undecided_groups(project, found, distance),
        _pairs(found, order[:within][::-1]),
        _pairs(found, order[within:]),
        len(project.look_alikes.all()),
        len(project.look_alikes.left_out()),
        latest_effect(project),
    )


def _pairs(found: LookAlikes, places: NDArray[np.int64]) -> tuple[ExamplePair, ...]:
    return tuple(
        ExamplePair(int(found.first[at]), int(found.second[at]), int(found.distance[at]))
        for at in places[:EXAMPLES].tolist()
    )


def rows_of(project: ProjectReader, group: LookAlikeGroup) -> tuple[Sequence[ImageRow], dict[int, int]]:
    """The images of a group, and of how many attributes those have values that have any."""
    return project.images.rows(group.images), project.attributes.spoken_of(np.array(group.images))
