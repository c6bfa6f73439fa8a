"""Embedding maps: where images lie in two dimensions by what a model makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

MOST_SAMPLED = 50_000
"""Images that PaCMAP lays out at most; the others are placed beside them."""
COMPONENTS = 50
"""Principal components that the layout works in."""
PLACED_BY = 5
"""Neighbours in the sample beside which an image that is not in it is placed."""
LEAST_IMAGES = 30
"""Fewer images stay on the map of their principal components: PaCMAP has too few neighbours to choose from."""


class MapMethod(StrEnum):
    """How a map was made."""

    PCA = "pca"
    """The first two principal components: there at once."""
    PACMAP = "pacmap"


@dataclass(frozen=True, slots=True)
class MapPlan:
    """What a map is made from, beside its images.

    Attributes:
        fingerprint: Of the model.
        vectors: Which of the model's embeddings: they differ by precision and decoding.
        seed: Of the sample and of the layout.
        sampled: Images laid out at most.
        by: Attribute by whose values the sample is stratified; empty where all images are in it.
        strata: Digest of the values by which it was, so that others make another map.
    """

    fingerprint: str
    vectors: str
    seed: int = 0
    sampled: int = MOST_SAMPLED
    by: str = ""
    strata: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class EmbeddingMap:
    """A finished map.

    Attributes:
        plan: What it was made from.
        method: How.
        images: (n,) int64 ids, ascending.
        positions: (n, 2) float32, in no unit.
        is_sampled: (n,) bool: laid out itself, not placed beside others.
        trustworthiness: In 0 to 1: how many neighbours on the map are neighbours for the model too.
        judged_on: Images of the seeded sample on which that was computed.
        neighbours: Neighbours of each that it looks at.
        explained: Share of the variance in the two principal components (of the components, where they were the
            start of a layout).
    """

    plan: MapPlan
    method: MapMethod
    images: NDArray[np.int64]
    positions: NDArray[np.float32]
    is_sampled: NDArray[np.bool_]
    trustworthiness: float
    judged_on: int
    neighbours: int
    explained: float
