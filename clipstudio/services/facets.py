"""Facets: how many images of the current selection have each value, with the facet's own part lifted."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ReviewId, RunId
from clipstudio.domain.images import CopyState, FileState, ImageQuery
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.auditing.top_labels import top_labels
from clipstudio.services.reviewing.answer_filters import given_answers
from clipstudio.storage.image_facets import Holders
from clipstudio.storage.path_search import SearchedPaths
from clipstudio.storage.project_reader import ProjectReader

NOTHING = Holders(np.empty(0, np.int64), np.empty(0, np.int32), ())
"""Of a facet that is not there any more."""

MASKS_KEPT = 24
"""Parts of filters whose images stay known: a byte for each image of the project each."""


class FacetKind(StrEnum):
    """What the values of a facet are."""

    ATTRIBUTE = "attribute"
    CLUSTER = "cluster"
    FOLDER = "folder"
    FILES = "files"
    COLLECTION = "collection"
    COPIES = "copies"
    TOP_LABEL = "top label"
    ANSWER = "answer"


_READ_FROM = {
    FacetKind.ATTRIBUTE: Changes.ATTRIBUTES,
    FacetKind.CLUSTER: Changes.IMAGES,
    FacetKind.FOLDER: Changes.IMAGES,
    FacetKind.FILES: Changes.IMAGES,
    FacetKind.COLLECTION: Changes.COLLECTIONS,
    FacetKind.COPIES: Changes.IMAGES,
    FacetKind.TOP_LABEL: Changes.AUDITS,
    FacetKind.ANSWER: Changes.REVIEWS,
}
"""Which changes make the values of a facet others, besides those of the images themselves."""


@dataclass(frozen=True, slots=True)
class AnswersTo:
    """The answers to a question of a review, by a rule or by one auditor."""

    review: ReviewId
    question: str
    whose: str


@dataclass(frozen=True, slots=True)
class Facet:
    """Something that images are counted by.

    Attributes:
        kind: What its values are.
        name: Of an attribute; empty otherwise.
        run: Whose top labels they are; None otherwise.
        answers: Which answers they are; None otherwise.
    """

    kind: FacetKind
    name: str = ""
    run: RunId | None = None
    answers: AnswersTo | None = None

    @property
    def control(self) -> object:
        """What of a filter is lifted to count by this: it asks for top labels of one run, and for one answer."""
        return self if self.kind is FacetKind.ATTRIBUTE else self.kind


EVERY = ""
"""Among the counts of collections, which are ids: all images, whether in a collection or not."""

FacetCounts = Mapping[str | int | None, int]
"""Value to number of images, in the order of the values; None is *missing*, such as *in no collection*."""


@dataclass(frozen=True, slots=True, eq=False)
class _Held:
    """What the images of a facet hold.

    Attributes:
        places: (m,) int64 place of an image among all, one for each value that it holds.
        codes: (m,) int32 index into ``values``.
        values: What can be held.
        without: (k,) int64 places of the images that hold nothing.
    """

    places: NDArray[np.int64]
    codes: NDArray[np.int32]
    values: tuple[str | int, ...]
    without: NDArray[np.int64]


class FacetCounter:
    """Counts in arrays that are read once: a project that changed needs another one (`after`).

    May be asked by several threads.
    """

    def __init__(self, project: ProjectReader) -> None:
        self._project = project
        self._lock = threading.Lock()
        self._ids: NDArray[np.int64] | None = None
        self._held: dict[Facet, _Held] = {}
        self._masks: OrderedDict[object, NDArray[np.bool_]] = OrderedDict()
        self._paths: SearchedPaths | None = None

    def after(self, changes: Changes) -> FacetCounter:
        """One for the project as it is now: what the changes left alone is not read again.

        Waits for no count that is under way.
        """
        counter = FacetCounter(self._project)
        if not changes & Changes.IMAGES:
            counter._ids, counter._paths = self._ids, self._paths
            # Copied at one go: another thread may be at work on this one.
            held = self._held.copy()
            counter._held = {facet: of for facet, of in held.items() if not changes & _READ_FROM[facet.kind]}
        return counter

    def counts(
        self, query: ImageQuery, facets: Sequence[Facet], within: NDArray[np.int64] | None = None
    ) -> dict[Facet, FacetCounts]:
        """Count the images of a query by each facet, as if it asked nothing of that facet.

        Args:
            query: The filter; its order does not matter.
            facets: What to count by.
            within: Only these images, (m,) int64; None for all.
        """
        with self._lock:
            if self._ids is None:
                self._ids = self._project.facets.all_ids()
            # Filters that were saved may say former names, facets and what they hold say those of today.
            named = tuple(map(self._project.attributes.by_names_of_today, query.attributes))
            query = replace(query, attributes=named)
            masks: list[tuple[Facet | None, NDArray[np.bool_]]] = [
                (facet, self._mask(facet, part)) for facet, part in _split(query)
            ]
            if within is not None:
                masks.append((None, self._flags(within)))
            found: dict[Facet, FacetCounts] = {}
            for facet in facets:
                found[facet] = self._count(facet, _others(facet, masks))
            return found

    def read_paths(self) -> None:
        """Read all paths, so that counting by a text takes a third from now on; counts do not wait for it.

        Reading them takes as long as counting by three texts without, and they take 60 MB for a million images.
        """
        if self._paths is None:
            self._paths = self._project.facets.searched_paths()

    def _count(self, facet: Facet, kept: NDArray[np.bool_] | None) -> FacetCounts:
        held, ids = self._holders(facet), self._require_ids()
        codes = held.codes if kept is None else held.codes[kept[held.places]]
        numbers = np.bincount(codes, minlength=len(held.values)).tolist()
        counts: dict[str | int | None, int] = dict(zip(held.values, numbers, strict=True))
        counts[None] = len(held.without) if kept is None else int(kept[held.without].sum())
        if facet.kind is FacetKind.COLLECTION:
            counts[EVERY] = len(ids) if kept is None else int(kept.sum())
        return counts

    def _mask(self, facet: Facet | None, part: ImageQuery) -> NDArray[np.bool_]:
        """The images of a filter with one part; those asked for last stay known."""
        if part in self._masks:
            self._masks.move_to_end(part)
            return self._masks[part]
        if facet is not None and facet in self._held:
            mask = self._with_values(self._held[facet], _values(facet, part))
        else:
            mask = self._flags(self._found(part))
        self._masks[part] = mask
        while len(self._masks) > MASKS_KEPT:
            self._masks.popitem(last=False)
        return mask

    def _found(self, part: ImageQuery) -> NDArray[np.int64]:
        """The images of a filter with one part, in no order."""
        if part.text and self._paths is not None:
            found = self._paths.holding(part.text)
            if found is not None:
                return found
        return select_images(self._project, part)

    def _with_values(self, held: _Held, values: frozenset[str | int | None]) -> NDArray[np.bool_]:
        mask = np.zeros(len(self._require_ids()), np.bool_)
        wanted = np.array([value in values for value in held.values], np.bool_)
        if len(wanted):
            mask[held.places[wanted[held.codes]]] = True
        if None in values:
            mask[held.without] = True
        return mask

    def _holders(self, facet: Facet) -> _Held:
        if facet not in self._held:
            holders, ids = self._read(facet), self._require_ids()
            has = self._flags(holders.images)
            is_known = np.isin(holders.images, ids, assume_unique=False)
            places = np.searchsorted(ids, holders.images[is_known])
            self._held[facet] = _Held(places, holders.codes[is_known], holders.values, np.flatnonzero(~has))
        return self._held[facet]

    def _read(self, facet: Facet) -> Holders:
        facets = self._project.facets
        match facet.kind:
            case FacetKind.CLUSTER:
                return facets.clusters()
            case FacetKind.FOLDER:
                return facets.folders()
            case FacetKind.COLLECTION:
                return facets.collections()
            case FacetKind.FILES:
                images, files = np.unique(facets.present_files(), return_counts=True)
                return Holders(images, (files > 1).astype(np.int32), (FileState.ONE, FileState.SEVERAL))
            case FacetKind.ATTRIBUTE:
                if facet.name not in self._project.attributes.names():
                    return NOTHING
                ids = self._require_ids()
                held = self._project.attributes.codes(facet.name, ids)
                has = held.codes >= 0
                return Holders(ids[has], held.codes[has], held.values)
            case FacetKind.COPIES:
                kept, copies = self._project.look_alikes.kept_and_left_out()
                codes = np.repeat(np.arange(2, dtype=np.int32), [len(kept), len(copies)])
                return Holders(np.concatenate([kept, copies]), codes, (CopyState.KEPT, CopyState.COPY))
            case FacetKind.TOP_LABEL:
                return self._read_top_labels(facet.run)
            case FacetKind.ANSWER:
                asked = facet.answers
                if asked is None:
                    return NOTHING
                given = given_answers(self._project, asked.review, asked.question, asked.whose)
                return Holders(given.images, given.codes, given.values)

    def _read_top_labels(self, run: RunId | None) -> Holders:
        labels = None if run is None else self._project.runs.label_sets([run]).get(run)
        if run is None or labels is None:
            return NOTHING
        top = top_labels(self._project, run)
        has = top.labels >= 0
        return Holders(top.images[has], top.labels[has], labels.texts)

    def _flags(self, images: NDArray[np.int64]) -> NDArray[np.bool_]:
        """(n,) bool: which images of the project these are; what is not in the project is left out."""
        ids = self._require_ids()
        mask = np.zeros(len(ids), np.bool_)
        if len(ids) and len(images):
            places = np.minimum(np.searchsorted(ids, images), len(ids) - 1)
            mask[places[ids[places] == images]] = True
        return mask

    def _require_ids(self) -> NDArray[np.int64]:
        assert self._ids is not None
        return self._ids


def _split(query: ImageQuery) -> Iterable[tuple[Facet | None, ImageQuery]]:
    """The parts of a filter, each as a filter of its own, with the facet that it belongs to."""
    for each in query.attributes:
        yield Facet(FacetKind.ATTRIBUTE, each.attribute), ImageQuery(attributes=(each,))
    if query.clusters:
        yield Facet(FacetKind.CLUSTER), ImageQuery(clusters=query.clusters)
    if query.folders:
        yield Facet(FacetKind.FOLDER), ImageQuery(folders=query.folders)
    if query.files:
        yield Facet(FacetKind.FILES), ImageQuery(files=query.files)
    if query.collection is not None or query.no_collection:
        part = ImageQuery(collection=query.collection, no_collection=query.no_collection)
        yield Facet(FacetKind.COLLECTION), part
    if query.copies:
        yield Facet(FacetKind.COPIES), ImageQuery(copies=query.copies)
    if query.top_label is not None:
        yield Facet(FacetKind.TOP_LABEL, run=query.top_label.run), ImageQuery(top_label=query.top_label)
    if (answer := query.answer) is not None:
        asked = AnswersTo(answer.review, answer.question, answer.whose)
        yield Facet(FacetKind.ANSWER, answers=asked), ImageQuery(answer=answer)
    empty = ImageQuery()
    for name in ("text", "label", "ids", "without_copies"):
        part = replace(empty, **{name: getattr(query, name)})
        if part != empty:
            yield None, part


def _values(facet: Facet, part: ImageQuery) -> frozenset[str | int | None]:
    """What a filter asks of a facet; None stands for *missing*."""
    match facet.kind:
        case FacetKind.ATTRIBUTE:
            return frozenset(part.attributes[0].values)
        case FacetKind.CLUSTER:
            return frozenset(part.clusters)
        case FacetKind.FOLDER:
            return frozenset(part.folders)
        case FacetKind.COLLECTION:
            if part.collection is not None:
                # No image is in it and in none.
                return frozenset() if part.no_collection else frozenset({part.collection})
            return frozenset({None})
        case FacetKind.FILES:
            return frozenset(None if state is FileState.MISSING else state for state in part.files)
        case FacetKind.COPIES:
            return frozenset(None if state is CopyState.NEITHER else state for state in part.copies)
        case FacetKind.TOP_LABEL:
            return frozenset() if part.top_label is None else frozenset(part.top_label.labels)
        case FacetKind.ANSWER:
            return frozenset() if part.answer is None else frozenset({part.answer.value})


def _others(facet: Facet, masks: Sequence[tuple[Facet | None, NDArray[np.bool_]]]) -> NDArray[np.bool_] | None:
    """Images that all parts of a filter hold but the one that belongs to a facet; None where there is no other."""
    return _all_of([mask for of, mask in masks if of is None or of.control != facet.control])


def _all_of(masks: Sequence[NDArray[np.bool_]]) -> NDArray[np.bool_] | None:
    """Images that all masks hold; None where there is no mask."""
    if not masks:
        return None
    kept = masks[0].copy()
    for mask in masks[1:]:
        kept &= mask
    return kept
