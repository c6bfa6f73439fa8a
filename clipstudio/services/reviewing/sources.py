"""Where the items of a new review come from: images that were chosen, a mark of a figure, or a sample of a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import RunId
from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.reviews import ReviewItem, Stratum
from clipstudio.domain.run_list import RunKey, RunKind, ShownKey
from clipstudio.results.review.targets import ReviewTarget
from clipstudio.results.run.targets import RunTarget
from clipstudio.results.targets import Target
from clipstudio.results.words import images as images_words
from clipstudio.services.answers import AnswerSource
from clipstudio.services.auditing.run_page import RunPage
from clipstudio.services.reviewing.making import items_of_drawn, items_of_images, items_of_labelled
from clipstudio.services.reviewing.sampling import SampleRequest, draw, draw_places, population
from clipstudio.services.shown_runs import read_shown
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class ChosenImages:
    """Images that were chosen by hand or by a filter.

    Attributes:
        ids: The images.
        words: What they are ("12 images selected by hand").
        label: What is judged of each; empty for images alone.
        most: So many of them are drawn at random; 0 for all.
        seed: Of the draw.
        is_harmful: Whether they stand for something that is to be treated with care.
    """

    ids: tuple[int, ...]
    words: str
    label: str = ""
    most: int = 0
    seed: int = 0
    is_harmful: bool = False


@dataclass(frozen=True, slots=True)
class MarkImages:
    """The images behind a mark of a figure, each with the labels for which the mark counts it.

    Attributes:
        target: What the mark stands for.
        shown: What the figure is of: a run, a probe's result, two runs side by side, or a review.
        words: What it is called.
        label: What is judged of images that the mark has no label of; empty for nothing.
        chosen: Those of the images that were chosen by hand, in their order; empty for all.
        most: So many of its items are drawn at random; 0 for all.
        seed: Of the draw.
    """

    target: Target
    shown: ShownKey
    words: str
    label: str = ""
    chosen: tuple[int, ...] = ()
    most: int = 0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class RunSample:
    """A sample of what a run labelled, or did not.

    Attributes:
        run: The run.
        request: What is drawn of it.
        words: What it is called.
    """

    run: RunId
    request: SampleRequest
    words: str


@dataclass(frozen=True, slots=True)
class RunChoices:
    """What a run offers to be sampled.

    Attributes:
        labels: Its labels.
        label_categories: The category of each label; "" for none.
        categories: Its categories, in order.
        comparisons: The attributes that its groups are made by, in words.
    """

    labels: tuple[str, ...]
    label_categories: tuple[str, ...]
    categories: tuple[str, ...]
    comparisons: tuple[str, ...]

    def of_category(self, category: str) -> tuple[str, ...]:
        """The labels of a category, all of them for ""."""
        pairs = zip(self.labels, self.label_categories, strict=True)
        return tuple(label for label, held in pairs if not category or held == category)


Source = ChosenImages | MarkImages | RunSample


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What a source gives.

    Attributes:
        items: How many items it gives.
        population: How many there are to draw them from.
        strata: How they are drawn; empty where all are taken.
        is_harmful: Whether they are to be treated with care.
        has_labels: Whether each item has a label to be judged.
        removed: Images that were left out because they were removed from the project.
    """

    items: int
    population: int
    strata: tuple[Stratum, ...]
    is_harmful: bool
    has_labels: bool
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """The items of a source.

    Attributes:
        items: The items.
        strata: How they were drawn; empty where all were taken.
        is_harmful: Whether they are to be treated with care.
        run: The run whose labels are judged; None for none.
        removed: Images that were left out because they were removed from the project.
    """

    items: tuple[ReviewItem, ...]
    strata: tuple[Stratum, ...]
    is_harmful: bool
    run: RunId | None
    removed: int = 0


def removed_in_words(count: int) -> str:
    """How many images were left out because they were removed; empty for none."""
    return (
        tr(
            "{count} removed from the project {value} left out.",
            count=images_words(count),
            value=tr("is") if count == 1 else tr("are"),
        )
        if count
        else ""
    )


class Sources:
    """Reads sources of a project on reading threads; keeps the run that was asked for last."""

    def __init__(self, project: ProjectReader) -> None:
        self._project = project
        self._held: tuple[ShownKey, AnswerSource] | None = None
        self._lock = Lock()

    def shown(self, key: ShownKey) -> AnswerSource:
        """What a figure is of, with its figures per image.

        Raises:
            ClipstudioError: It was deleted.
        """
        with self._lock:
            if self._held is None or self._held[0] != key:
                self._held = (key, read_shown(self._project, key))
            return self._held[1]

    def run(self, run: RunId) -> RunPage:
        """A run with its figures per image.

        Raises:
            AuditError: It was deleted.
        """
        page = self.shown(RunKey(RunKind.RUN, int(run)))
        assert isinstance(page, RunPage)
        return page

    def choices(self, run: RunId) -> RunChoices:
        """What a run offers to be sampled.

        Raises:
            AuditError: It was deleted.
        """
        result = self.run(run).result
        return RunChoices(
            result.label_set.texts,
            tuple(each.category for each in result.label_set.labels),
            result.label_set.categories,
            tuple(each.title for each in result.comparisons),
        )

    def facts(self, source: Source) -> SourceFacts:
        """What a source gives, before anything is made.

        Raises:
            ReviewError: It gives nothing.
        """
        if isinstance(source, RunSample):
            page = self.run(source.run)
            gone = self._removed(page.images_at_own.arrays.images)
            strata = population(page.images_at_own, page.result.record, source.request, gone)
            if not strata:
                raise ReviewError("No image of this run is such a one: choose other labels or groups.")
            drawn, held = sum(each.sampled for each in strata), sum(each.population for each in strata)
            return SourceFacts(drawn, held, strata, page.is_harmful, has_labels=True, removed=len(gone))
        if isinstance(source, ChosenImages) and source.ids:
            # Which they are is not asked for here: of very many images that would take a while.
            ids, removed = self._there(source.ids)
            held = len(set(ids))
            drawn = min(source.most or held, held)
            strata = () if drawn == held else (Stratum((), held, drawn),)
            return SourceFacts(drawn, held, strata, source.is_harmful, bool(source.label), removed)
        # Whether the mark has labels is asked of it alone, whatever label is written for images without one.
        whole = replace(source, most=0, label="") if isinstance(source, MarkImages) else replace(source, most=0)
        found = self.find(whole)
        items = _drawn(found, source.most, source.seed)
        return SourceFacts(
            len(items.items),
            len(found.items),
            items.strata,
            found.is_harmful,
            all(each.label for each in found.items),
            found.removed,
        )

    def find(self, source: Source) -> Found:
        """The items of a source.

        Raises:
            ReviewError: It gives none.
        """
        if isinstance(source, RunSample):
            page = self.run(source.run)
            gone = self._removed(page.images_at_own.arrays.images)
            drawn = draw(page.images_at_own, page.result.record, source.request, gone)
            items = items_of_drawn(self._project, drawn)
            return Found(items, drawn.described, page.is_harmful, source.run, len(gone))
        if isinstance(source, ChosenImages):
            ids, removed = self._there(source.ids)
            items = items_of_images(self._project, ids, source.label)
            return _drawn(Found(items, (), source.is_harmful, None, removed), source.most, source.seed)
        return self._behind(source)

    def _removed(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Those of the images that were removed from the project."""
        return np.intersect1d(ids, self._project.images.removed())

    def _there(self, ids: Sequence[int]) -> tuple[tuple[int, ...], int]:
        """The images that were not removed, in their order, and how many were.

        Raises:
            ReviewError: All of them were.
        """
        gone = set(self._removed(np.array(ids, np.int64)).tolist())
        kept = tuple(id for id in ids if id not in gone) if gone else tuple(ids)
        if gone and not kept:
            raise ReviewError(
                "Every one of these images was removed from the project. Bring them back, or choose others."
            )
        return kept, len(gone)

    def _behind(self, source: MarkImages) -> Found:
        """The items behind a mark; all of them are known, so that those drawn stand for the others."""
        page = self.shown(source.shown)
        ids = page.images(source.target).ids
        if source.chosen:
            held = set(ids.tolist())
            ids = np.array([id for id in source.chosen if id in held], dtype=np.int64)
        if not len(ids):
            raise ReviewError("No image is behind this mark: choose another one.")
        kept, removed = self._there(ids.tolist())
        ids = np.array(kept, np.int64)
        labels = page.labels_behind(source.target, ids)
        has_labels = all(labels)
        given = labels if has_labels or not source.label else tuple(each or (source.label,) for each in labels)
        items = items_of_labelled(self._project, ids.tolist(), given)
        run = source.target.run if isinstance(source.target, RunTarget) else None
        found = Found(items, (), page.is_harmful, run, removed)
        is_known = has_labels and not source.chosen and _is_given(source.target)
        if is_known:
            group = _group_of(page, source.target)
            texts = {item.label for item in items}
            label = texts.pop() if len(texts) == 1 else ""
            count = len(items)
            items = tuple(replace(item, stratum=0) for item in items)
            strata = (Stratum(group, count, count, is_given=True, label=label),)
            found = replace(found, items=items, strata=strata)
        return _drawn(found, source.most, source.seed)


def _is_given(target: Target) -> bool:
    """Whether the model gave the images their labels: those in a range of probabilities need not have any."""
    if isinstance(target, ReviewTarget):
        return False
    return not isinstance(target, RunTarget) or target.probability is None


def _group_of(page: AnswerSource, target: Target) -> tuple[tuple[str, str], ...]:
    if not isinstance(page, RunPage) or not isinstance(target, RunTarget):
        return ()
    if target.comparison is None or target.group is None:
        return ()
    comparison = page.result.comparisons[target.comparison]
    return tuple(comparison.groups[target.group].attributes.items())


def _drawn(found: Found, most: int, seed: int) -> Found:
    """So many of the items at random, each still in its place."""
    held = len(found.items)
    if not most or most >= held:
        return found
    chosen = draw_places(np.zeros(held, dtype=np.int32), [most], seed)
    items = _renumbered([found.items[place] for place in chosen.tolist()])
    whole = found.strata[0] if found.strata else Stratum((), held, most)
    return replace(found, items=items, strata=(replace(whole, sampled=most),))


def _renumbered(items: Sequence[ReviewItem]) -> tuple[ReviewItem, ...]:
    return tuple(replace(item, number=number, stratum=0) for number, item in enumerate(items, start=1))
