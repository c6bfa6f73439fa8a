"""The images of a filter with what stands under each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.images import AttributeOrder, ImageQuery, SortKey
from clipstudio.domain.searching import SearchResult
from clipstudio.results.words import probability_of
from clipstudio.services.auditing.selecting import label_probabilities, select_images
from clipstudio.services.image_captions import CaptionWish, read_captions
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.grid.captions import Captions, CodedTexts, CosineCaptions, ValueCaptions


@dataclass(frozen=True, slots=True, eq=False)
class CaptionedImages:
    """Images for the grid.

    Attributes:
        ids: (n,) int64, those that are shown, in their order.
        captions: What stands under each; None for nothing.
        of_filter: (m,) int64, all that the filter finds.
    """

    ids: NDArray[np.int64]
    captions: Captions | None
    of_filter: NDArray[np.int64]


def select_captioned(
    project: ProjectReader,
    query: ImageQuery,
    search: tuple[SearchResult, float] | None,
    wish: CaptionWish | None,
    only: NDArray[np.int64] | None = None,
) -> CaptionedImages:
    """The images of a query, and what stands under each: what was wished for, or else what they are sorted by.

    Args:
        project: The open project.
        query: The filter, with its order.
        search: What a search found, and the least cosine; None without one.
        wish: What is to stand under the images; None for what they are sorted by.
        only: Show only these of them, (m,) int64; None for all.
    """
    found_all = _select(project, query, search)
    ids = found_all if only is None else found_all[np.isin(found_all, only)]
    captions = _captions_as_sorted(project, query, search, ids)
    if wish is not None and (found := read_captions(project, wish, ids)) is not None:
        captions = CodedTexts(found.codes, found.values, found.probabilities, found.none)
    return CaptionedImages(ids, captions, found_all)


def _select(
    project: ProjectReader, query: ImageQuery, search: tuple[SearchResult, float] | None
) -> NDArray[np.int64]:
    if search is None:
        return select_images(project, query)
    result, least = search
    if query == ImageQuery(sort=SortKey.SIMILARITY, descending=query.descending):
        # A search knows already which images there are: a million ids take longer to read than to compare.
        removed = project.images.removed()
        ids = result.images[~np.isin(result.images, removed)] if len(removed) else result.images
    else:
        ids = select_images(project, query)
    nearest = result.best_first(ids, least)
    if query.sort is not SortKey.SIMILARITY:
        return ids[np.isin(ids, nearest)]
    return nearest if query.descending else nearest[::-1].copy()


def _captions_as_sorted(
    project: ProjectReader,
    query: ImageQuery,
    search: tuple[SearchResult, float] | None,
    ids: NDArray[np.int64],
) -> Captions | None:
    """A cosine, a probability, or the value that images are sorted by."""
    if search is not None:
        return CosineCaptions(search[0].of(ids))
    if query.label is not None:
        return label_probabilities(project, query.label, ids)
    if isinstance(query.sort, AttributeOrder) and query.sort.attribute in project.attributes.names():
        held = project.attributes.codes(query.sort.attribute, ids)
        return ValueCaptions(held.codes, held.values)
    return None


def measure_of(query: ImageQuery) -> str:
    """What the captions tell."""
    if query.label is not None:
        return probability_of(query.label.label)
    return query.sort.attribute if isinstance(query.sort, AttributeOrder) else ""
