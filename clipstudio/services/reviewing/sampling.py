"""Drawing the items of a review at random from what a run labelled, or from any images."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import RunRecord
from clipstudio.domain.errors import ReviewError
from clipstudio.domain.reviewing.reviews import Stratum
from clipstudio.services.auditing.run_images import RunImages

Given = Literal["given", "not given", "both"]
"""Which pairs of image and label: those the run gave the label, the others, or both, in strata of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleRequest:
    """Which pairs of image and label of a run are to be drawn.

    Attributes:
        labels: The labels that are judged.
        comparison: Place of the run's comparison whose groups make strata; None for all images together. Images
            without a group are left out.
        given: Which pairs.
        by_label: Whether each label makes strata of its own.
        per_stratum: How many are drawn from each stratum, or all where it holds fewer.
        seed: Of the draw.
    """

    labels: tuple[str, ...]
    comparison: int | None = None
    given: Given = "given"
    by_label: bool = False
    per_stratum: int = 50
    seed: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """What was drawn: one row for each pair of image and label.

    Attributes:
        images: (m,) int64, image ids.
        labels: (m,) the label of each; "" where images are judged alone.
        strata: (m,) int32, place of each row's stratum.
        described: The strata that hold anything, with how many they hold and how many were drawn.
    """

    images: NDArray[np.int64]
    labels: NDArray[np.str_]
    strata: NDArray[np.int32]
    described: tuple[Stratum, ...]


_NONE = np.empty(0, np.int64)


def population(
    run: RunImages, record: RunRecord, request: SampleRequest, left_out: NDArray[np.int64] = _NONE
) -> tuple[Stratum, ...]:
    """The strata as they stand before anything is drawn, each with what would be drawn from it."""
    return all_pairs(run, record, request, left_out).described


def draw(run: RunImages, record: RunRecord, request: SampleRequest, left_out: NDArray[np.int64] = _NONE) -> Drawn:
    """Draw pairs at random, without replacement, from each stratum; none of images that are left out.

    Raises:
        ReviewError: Nothing can be drawn, or a label is not the run's.
    """
    pairs = all_pairs(run, record, request, left_out)
    if not pairs.described:
        raise ReviewError("No image of this run is such a one: choose other labels or groups.")
    chosen = draw_places(pairs.strata, [stratum.sampled for stratum in pairs.described], request.seed)
    return Drawn(pairs.images[chosen], pairs.labels[chosen], pairs.strata[chosen], pairs.described)


def draw_places(strata: NDArray[np.int32], wanted: Sequence[int], seed: int) -> NDArray[np.int64]:
    """Places of the rows that are drawn, ascending.

    Args:
        strata: (m,) place of each row's stratum, -1 for a row that belongs to none.
        wanted: How many of each stratum; all of it where it holds fewer.
        seed: The same seed draws the same rows of the same strata.
    """
    order = np.random.default_rng(seed).permutation(len(strata))
    # Within each stratum the rows in a random order: those up to the number wanted are drawn.
    by_stratum = order[np.argsort(strata[order], kind="stable")]
    sorted_strata = strata[by_stratum]
    starts = np.searchsorted(sorted_strata, np.arange(len(wanted)))
    inside = sorted_strata >= 0
    rank = np.arange(len(strata)) - np.where(inside, starts[np.maximum(sorted_strata, 0)], 0)
    limit = np.asarray(wanted, dtype=np.int64)[np.maximum(sorted_strata, 0)]
    return np.sort(by_stratum[inside & (rank < limit)])


def all_pairs(
    run: RunImages, record: RunRecord, request: SampleRequest, left_out: NDArray[np.int64] = _NONE
) -> Drawn:
    """Every pair that can be drawn, with its stratum: what `draw` draws from."""
    if request.per_stratum < 1:
        raise ReviewError("At least one item is to be drawn from each group.")
    places = [_place(record, label) for label in request.labels]
    if not places:
        raise ReviewError("Choose at least one label to be judged.")
    groups = None if request.comparison is None else run.arrays.groups[:, request.comparison]
    # Pairs in the order of images, then labels: (n, L) laid out row by row.
    given = run.given.labels[:, places]
    usable = np.repeat(run.given.answered[:, None], len(places), axis=1)
    if groups is not None:
        usable &= (groups >= 0)[:, None]
    if len(left_out):
        usable &= ~np.isin(run.arrays.images, left_out)[:, None]
    if request.given != "both":
        usable &= given == (request.given == "given")
    row, column = np.nonzero(usable)
    code = _codes(row, column, given, groups, request)
    held, strata, sizes = np.unique(code, return_inverse=True, return_counts=True)
    return Drawn(
        run.arrays.images[row],
        np.asarray(request.labels, dtype=np.str_)[column],
        strata.astype(np.int32),
        tuple(_stratum(record, request, int(each), int(size)) for each, size in zip(held, sizes, strict=True)),
    )


def _codes(
    row: NDArray[np.int64],
    column: NDArray[np.int64],
    given: NDArray[np.bool_],
    groups: NDArray[np.int32] | None,
    request: SampleRequest,
) -> NDArray[np.int64]:
    """The stratum of each pair as one number: group, then label where asked for, then given or not."""
    code = np.zeros(len(row), dtype=np.int64) if groups is None else groups[row].astype(np.int64)
    code = code * len(request.labels) + (column if request.by_label else 0)
    result: NDArray[np.int64] = code * 2 + ~given[row, column]
    return result


def _stratum(record: RunRecord, request: SampleRequest, code: int, size: int) -> Stratum:
    code, is_other = divmod(code, 2)
    group, label = divmod(code, len(request.labels))
    pairs: tuple[tuple[str, str], ...] = ()
    if request.comparison is not None:
        pairs = tuple(record.comparisons[request.comparison].groups[group].attributes.items())
    named = request.labels[label] if request.by_label or len(request.labels) == 1 else ""
    return Stratum(pairs, size, min(size, request.per_stratum), is_given=not is_other, label=named)


def _place(record: RunRecord, label: str) -> int:
    try:
        return record.label_set.texts.index(label)
    except ValueError as error:
        raise ReviewError("The run has no label “{label}”.", label=label) from error
