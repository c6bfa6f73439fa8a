"""What the points of a map are colored by: attribute, top label, probability, answer or cluster."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.cluster_names import cluster_words
from clipstudio.domain.ids import RunId
from clipstudio.domain.images import AttributeOrder, LabelFilter
from clipstudio.domain.language import number, tr
from clipstudio.services.auditing.selecting import label_probabilities
from clipstudio.services.image_captions import NOT_SCORED, AnswerOf, TopLabelOf, read_captions
from clipstudio.storage.project_reader import ProjectReader

MOST_VALUES = 7
"""Values with a color of their own: so many colors can be told apart with every color blindness."""
SHARES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
"""Bounds of the classes of a probability."""


@dataclass(frozen=True, slots=True)
class ByCluster:
    """The person, video or sequence that an image belongs to."""


@dataclass(frozen=True, slots=True)
class ProbabilityOf:
    """The probability that a run gave a label."""

    run: RunId
    label: str


ColorWish = AttributeOrder | TopLabelOf | ProbabilityOf | AnswerOf | ByCluster


@dataclass(frozen=True, slots=True, eq=False)
class Coloring:
    """A color for each image.

    Attributes:
        codes: (n,) int16 index into ``values``.
        values: What each color stands for; the last is for images without a value.
        is_scale: Whether they are classes of a number, from low to high.
        has_rest: Whether the last but one stands for all values without a color of their own.
    """

    codes: NDArray[np.int16]
    values: tuple[str, ...]
    is_scale: bool = False
    has_rest: bool = False


def plain_coloring(count: int) -> Coloring:
    """All images alike."""
    return Coloring(np.zeros(count, np.int16), (tr("images"), tr("missing")))


def read_coloring(project: ProjectReader, wish: ColorWish | None, ids: NDArray[np.int64]) -> Coloring:
    """The colors of images, (n,) int64; all alike where nothing is wished for, or it is not there any more."""
    match wish:
        case None:
            return plain_coloring(len(ids))
        case ByCluster():
            held = project.facets.clusters()
            codes = np.full(len(ids), -1, np.int64)
            order = np.argsort(held.images, kind="stable")
            if len(order):
                known = held.images[order]
                place = np.minimum(np.searchsorted(known, ids), len(known) - 1)
                found = known[place] == ids
                codes[found] = held.codes[order][place[found]]
            return _by_value(codes, tuple(cluster_words(str(each)) for each in held.values), tr("no cluster"))
        case ProbabilityOf():
            probabilities = label_probabilities(project, LabelFilter(wish.run, wish.label), ids)
            return _by_share(probabilities)
        case _:
            found_captions = read_captions(project, wish, ids)
            if found_captions is None:
                return plain_coloring(len(ids))
            return _by_value(found_captions.codes.astype(np.int64), found_captions.values, found_captions.none)


def _by_value(codes: NDArray[np.int64], values: tuple[str, ...], none: str) -> Coloring:
    """Values in their order; where there are too many, the most frequent ones, and one color for the rest."""
    counts = np.bincount(codes[codes >= 0], minlength=len(values))
    kept = np.flatnonzero(counts)
    has_rest = len(kept) > MOST_VALUES
    if has_rest:
        kept = np.sort(np.argsort(-counts, kind="stable")[:MOST_VALUES])
    names = [values[place] for place in kept]
    rest = int(np.count_nonzero(counts)) - len(kept)
    if has_rest:
        (first, *_) = np.flatnonzero(np.isin(np.arange(len(values)), kept, invert=True) & (counts > 0))
        names.append(tr("other values ({rest})", rest=number(rest)) if rest > 1 else values[first])
    # The last one is for -1, which numpy takes as the last place.
    to = np.full(len(values) + 1, len(kept), np.int16)
    to[kept] = np.arange(len(kept))
    to[-1] = len(names)
    return Coloring(to[codes], (*names, none), has_rest=has_rest)


def _by_share(probabilities: NDArray[np.floating]) -> Coloring:
    missing = len(SHARES) - 1
    codes = np.clip(np.digitize(probabilities, SHARES[1:-1]), 0, missing - 1).astype(np.int16)
    codes[np.isnan(probabilities)] = missing
    names = [f"{100 * low:.0f}–{100 * high:.0f} %" for low, high in pairwise(SHARES)]
    return Coloring(codes, (*names, tr(NOT_SCORED)), is_scale=True)
