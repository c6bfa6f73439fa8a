"""Searching images by what a model makes of a text, of other images, or of a picture from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.ids import ImageId
from clipstudio.domain.language import number, said_later, tr
from clipstudio.domain.prompts import shortened
from clipstudio.domain.visible_text import written_out

IDEA_OF_SIMILAR = said_later(
    "this is the model's own idea of similar, with its biases; cosines of two searches do not compare."
)
"""To be said wherever search results are shown."""

CUT = said_later("The text is longer than the model can read: only its beginning was searched for.")
"""To be said where `SearchResult.is_cut`."""


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What is searched for; one of ``text``, ``images``, ``picture`` and ``pasted`` is given.

    Attributes:
        model: Name of the registered model whose idea of similar is asked.
        text: In words, given to the model as they are, without a template.
        images: Images of the project: what is nearest to the mean of their unit vectors.
        picture: An image file, which need not be in the project.
        pasted: An encoded picture that is in no file, such as one from the clipboard.
    """

    model: str
    text: str = ""
    images: tuple[ImageId, ...] = ()
    picture: Path | None = None
    pasted: bytes = field(default=b"", repr=False)

    @property
    def is_kept(self) -> bool:
        """Whether it can be asked again from what a project keeps: of a picture that was pasted nothing is."""
        return bool(self.text or self.images or self.picture is not None)

    def in_words(self) -> str:
        """What is searched for, as a chip or a title says it."""
        if self.text:
            return f"“{written_out(shortened(self.text))}”"
        if self.picture is not None:
            return tr("like “{written_out}”", written_out=written_out(shortened(self.picture.name)))
        if not self.images:
            return tr("like a picture that was pasted")
        return (
            tr("like this image")
            if len(self.images) == 1
            else tr("like these {images} images", images=number(len(self.images)))
        )


ROOMS = 8
"""A table with a place for each id is made while at most so many times as many as there are images."""

NEAREST, SHARE = 100, 100
"""What a search proposes to show: so many images, or one of so many where that is more."""

BARS = 40
"""Bars of a `Spread`."""


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """How cosines are spread.

    Attributes:
        low: The least; the left edge of the first bar.
        high: The greatest; the right edge of the last bar.
        counts: (BARS,) int64, images in each of the bars, which are equally wide.
    """

    low: float
    high: float
    counts: NDArray[np.int64]

    @classmethod
    def of(cls, cosines: NDArray[np.float32]) -> Spread:
        """Count (n,) cosines."""
        low, high = (float(cosines.min()), float(cosines.max())) if len(cosines) else (-1.0, 1.0)
        high = max(high, low + 1e-3)  # equal ones have bars as well
        return cls(low, high, np.histogram(cosines.astype(np.float64), BARS, (low, high))[0])


@dataclass(frozen=True, slots=True, eq=False)
class SearchResult:
    """How near the images of a project are to what was searched for.

    Attributes:
        query: What was searched for.
        images: (n,) int64, those that the model has embedded, ascending.
        cosines: (n,) float32, the cosine of each with what was searched for; cosines of different searches do not
            compare.
        without: Images that have no embedding of this model, and so are not searched.
        spread: How the cosines are spread.
        is_cut: Whether the text is longer than the model's context, so that its end was not read.
    """

    query: SearchQuery
    images: NDArray[np.int64]
    cosines: NDArray[np.float32]
    without: int
    spread: Spread
    is_cut: bool = False

    def proposed_cut_off(self) -> float | None:
        """The least cosine that is worth looking at first; None where that would leave out nothing.

        It is a number of images, since a cosine has no limit beyond which a model means "alike": the nearest
        `NEAREST`, or one in `SHARE`.
        """
        wanted = max(NEAREST, len(self.cosines) // SHARE)
        if len(self.cosines) <= wanted:
            return None
        least = float(np.partition(self.cosines, -wanted)[-wanted])
        return least if least > self.spread.low else None

    def of(self, images: NDArray[np.int64]) -> NDArray[np.float32]:
        """The cosine of each of ``images``, (m,) float32; NaN where it was not searched."""
        found = np.full(len(images), np.nan, np.float32)
        top = int(self.images[-1]) + 1 if len(self.images) else 0
        if 0 < top <= ROOMS * len(self.images):  # a table is read many times as quickly as each is looked for
            table = np.full(top, np.nan, np.float32)
            table[self.images] = self.cosines
            is_inside = (images >= 0) & (images < top)
            found[is_inside] = table[images[is_inside]]
        elif top:
            place = np.minimum(np.searchsorted(self.images, images), len(self.images) - 1)
            is_there = self.images[place] == images
            found[is_there] = self.cosines[place[is_there]]
        return found

    def best_first(self, images: NDArray[np.int64], least: float = -1.0) -> NDArray[np.int64]:
        """Those of ``images`` whose cosine is ``least`` or more, the nearest first."""
        cosines = self.of(images)
        kept = np.flatnonzero(cosines >= least)
        return images[kept[np.argsort(-cosines[kept], kind="stable")]]
