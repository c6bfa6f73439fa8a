"""What was judged in the strata of a sample, and a share that is estimated from it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.statistics.weighted_score import Array

UNREACHED = 0.05
"""Of all images, more in strata of which none was judged are too many to be left out."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A share as judged; None where not estimable, and ``reason`` says why.

    Attributes:
        share: A fraction.
        low: Lower end of its interval.
        high: Upper end.
        judged: Judged images that it rests on.
        population: Images that it is of, judged or not; estimated where judging alone shows which they are.
        effective_n: Images drawn at random whose interval would be as wide; None where all were judged.
        unreached: Images left out, being of strata of which none was judged.
        reason: Why it is not estimable.
        clusters: Clusters that the judged images lie in, where the interval allows for them.
    """

    share: float | None
    low: float | None
    high: float | None
    judged: int
    population: float
    effective_n: float | None = None
    unreached: int = 0
    reason: str | None = None
    clusters: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Strata:
    """What was judged in those strata that hold judged images of the domain that a share is of.

    Attributes:
        sizes: (H,) images, judged or not.
        judged: (H,) images judged.
        within: (H,) judged images of the domain, at least 1.
        hits: (H,) those of them that count.
        missed: Images of strata of which none was judged.
        whole: Whether a share is to be of these images and no others.
    """

    sizes: Array
    judged: Array
    within: Array
    hits: Array
    missed: int
    whole: bool

    @classmethod
    def of(
        cls,
        hits: NDArray[np.bool_],
        strata: NDArray[np.integer],
        sizes: NDArray[np.integer],
        within: NDArray[np.bool_],
        whole: bool = True,
    ) -> Strata:
        """From (n,) judged images and (H,) sizes.

        Raises:
            ValueError: If more images of a stratum were judged than it holds.
        """
        rows = (np.ones(len(hits), dtype=np.bool_), within, within & hits)
        judged, inside, found = (
            np.bincount(strata[each], minlength=len(sizes)).astype(np.float64) for each in rows
        )
        if (judged > sizes).any():
            place = int(np.argmax(judged > sizes))
            raise ValueError(
                f"{judged[place]:.0f} images of stratum {place} were judged, and it holds {sizes[place]}"
            )
        has = inside > 0
        return cls(
            sizes[has].astype(np.float64),
            judged[has],
            inside[has],
            found[has],
            int(sizes[judged == 0].sum()),
            whole,
        )

    @property
    def totals(self) -> Array:
        """Images of the domain in each stratum, (H,); estimated where not all of the stratum are in it."""
        return np.asarray(self.sizes * self.within / self.judged)

    @property
    def shares(self) -> Array:
        """Of those the images that count, (H,)."""
        return np.asarray(self.hits / self.within)

    @property
    def worth(self) -> Array:
        """Images of an endless store that those judged tell as much as, (H,); infinite where all were judged."""
        if not self.whole:
            return self.within
        left = self.sizes - self.judged
        more = np.where(left > 0, (self.sizes - 1) / np.where(left > 0, left, 1), np.inf)
        return np.asarray(self.within * more)

    def between(self, share: float) -> float:
        """The variance of the share that comes from not knowing how much of each stratum is in the domain."""
        part = self.within / self.judged
        left = 1 - self.judged / self.sizes if self.whole else 1.0
        squares = self.sizes**2 * left * part * (1 - part) * (self.shares - share) ** 2
        return float((squares / np.maximum(1, self.judged - 1)).sum()) / float(self.totals.sum()) ** 2


def unreached(missed: int, everything: int) -> str | None:
    """Why strata of which nothing was judged forbid an estimate; None where they hold too little to matter."""
    if missed <= UNREACHED * everything:
        return None
    return f"{missed:,} of {everything:,} images are of strata of which none was judged"
