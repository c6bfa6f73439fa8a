"""What is known of pictures that look alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

DEFAULT_DISTANCE = 10
"""Bits of 256 by which the pictures of a group differ at most, where nothing else is asked."""


class Verdict(StrEnum):
    """What is decided of two images that look alike."""

    KEEP_ONE = "keep-one"
    """They are one picture: one of them is kept, and audits leave out the others."""
    SAME = "same-cluster"
    """They show the same person or sequence: audits take both, as belonging together."""
    DIFFERENT = "different"
    """They only look alike."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of two images, known by their SHA-256.

    Attributes:
        first: The one, the smaller digest.
        second: The other.
        verdict: What was decided.
        kept: Which one is kept; None but where one is.
        decided_at: When, UTC.
        decided_by: Who decided; "" where nobody said so.
    """

    first: str
    second: str
    verdict: Verdict
    kept: str | None
    decided_at: datetime
    decided_by: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class LookAlikes:
    """The pairs of images that look alike.

    Attributes:
        first: (p,) int64 ids of the one, always the smaller.
        second: (p,) int64 ids of the other.
        distance: (p,) uint8, by how many of 256 bits they differ.
        cosine: (p,) float32 cosine of their embeddings; nan where a model has not embedded both.
        compared: Images compared.
        unseen: Images that were not, since their files cannot be read.
        even: Images that were not, since they are one even surface.
        model: The model whose embeddings confirm the pairs; "" for none.
        least_cosine: The cosine that two images must have to be confirmed; nan without a model.
        refused: Pairs that were not confirmed, and are not here.
        unkept: Why how the images look could not be kept for the next time; empty where it was.
    """

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    distance: NDArray[np.uint8]
    cosine: NDArray[np.float32]
    compared: int
    unseen: int
    even: int
    model: str = ""
    least_cosine: float = float("nan")
    refused: int = 0
    unkept: str = ""

    def kept(self, which: NDArray[np.bool_]) -> LookAlikes:
        """Some of the pairs, (p,) bool."""
        return replace(
            self,
            first=self.first[which],
            second=self.second[which],
            distance=self.distance[which],
            cosine=self.cosine[which],
        )


@dataclass(frozen=True, slots=True)
class LookAlikeGroup:
    """Images of which every two look alike.

    Attributes:
        images: Ids; the first is the one to keep that is suggested.
        diameter: The largest distance of two of them.
    """

    images: tuple[int, ...]
    diameter: int


@dataclass(frozen=True, slots=True)
class CopyEffect:
    """What becomes of the rates of a run without the copies.

    Attributes:
        run: What the run is called.
        copies: Images that would be left out of it.
        rates: Its rates that can be estimated with the copies.
        changed: Those that move by at least a tenth of a percentage point.
        largest: The largest move, as a fraction.
        lost: Groups that become too small to estimate.
    """

    run: str
    copies: int
    rates: int
    changed: int
    largest: float
    lost: int
