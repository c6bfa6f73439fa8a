"""The images of a filter with what stands under each."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.images import AttributeOrder, ImageQuery, SortKey
from clipstudio.domain.searching import SearchResult
from clipstudio.results.words import probability_of
from clipstudio.services.auditing.selecting import label_probabilities, select_images
from clipstudio.services.image_captions import CaptionWish, read_captions
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.grid.captions import Captions, CodedTexts, CosineCaptions, ValueCaptions


def select_captioned(
    project: ProjectReader,
    query: ImageQuery,
    search: tuple[SearchResult, float] | None,
    wish: CaptionWish | None,
) -> tuple[NDArray[np.int64], Captions | None]:
    """The images of a query, and what stands under each: what was wished for, or else what they are sorted by."""
    ids, captions = _select_as_sorted(project, query, search)
    if wish is not None and (found := read_captions(project, wish, ids)) is not None:
        captions = CodedTexts(found.codes, found.values, found.probabilities, found.none)
    return ids, captions


def _select_as_sorted(
    project: ProjectReader, query: ImageQuery, search: tuple[SearchResult, float] | None
) -> tuple[NDArray[np.int64], Captions | None]:
    """The images of a query, with a cosine, a probability, or the value that they are sorted by."""
    ids = select_images(project, query)
    if search is not None:
        result, least = search
        nearest = result.best_first(ids, least)
        if query.sort is not SortKey.SIMILARITY:
            ids = ids[np.isin(ids, nearest)]
        else:
            ids = nearest if query.descending else nearest[::-1].copy()
        return ids, CosineCaptions(result.of(ids))
    if query.label is not None:
        return ids, label_probabilities(project, query.label, ids)
    if isinstance(query.sort, AttributeOrder) and query.sort.attribute in project.attributes.names():
        held = project.attributes.codes(query.sort.attribute, ids)
        return ids, ValueCaptions(held.codes, held.values)
    return ids, None


def measure_of(query: ImageQuery) -> str:
    """What the captions tell."""
    if query.label is not None:
        return probability_of(query.label.label)
    return query.sort.attribute if isinstance(query.sort, AttributeOrder) else ""
