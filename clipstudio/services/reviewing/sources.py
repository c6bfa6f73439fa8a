"""Where the items of a new review come from: images that were chosen, a mark of a figure, or a sample of a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import Lock

import numpy as np

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import RunId
from clipstudio.domain.reviewing.reviews import ReviewItem, Stratum
from clipstudio.results.run.targets import RunTarget
from clipstudio.services.auditing.run_page import RunPage
from clipstudio.services.reviewing.making import items_behind, items_of_drawn, items_of_images
from clipstudio.services.reviewing.sampling import SampleRequest, draw, draw_places, population
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
    """The images behind a mark of a run's figure.

    Attributes:
        target: What the mark stands for; it names its run.
        words: What it is called.
        most: So many of its items are drawn at random; 0 for all.
        seed: Of the draw.
    """

    target: RunTarget
    words: str
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
    """

    items: int
    population: int
    strata: tuple[Stratum, ...]
    is_harmful: bool
    has_labels: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The items of a source.

    Attributes:
        items: The items.
        strata: How they were drawn; empty where all were taken.
        is_harmful: Whether they are to be treated with care.
        run: The run whose labels are judged; None for none.
    """

    items: tuple[ReviewItem, ...]
    strata: tuple[Stratum, ...]
    is_harmful: bool
    run: RunId | None


class Sources:
    """Reads sources of a project on reading threads; keeps the run that was asked for last."""

    def __init__(self, project: ProjectReader) -> None:
        self._project = project
        self._held: tuple[RunId, RunPage] | None = None
        self._lock = Lock()

    def run(self, run: RunId) -> RunPage:
        """A run with its figures per image.

        Raises:
            AuditError: It was deleted.
        """
        with self._lock:
            if self._held is None or self._held[0] != run:
                self._held = (run, RunPage.read(self._project, run))
            return self._held[1]

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
            strata = population(page.images_at_own, page.result.record, source.request)
            if not strata:
                raise ReviewError("No image of this run is such a one: choose other labels or groups.")
            drawn, held = sum(each.sampled for each in strata), sum(each.population for each in strata)
            return SourceFacts(drawn, held, strata, page.is_harmful, has_labels=True)
        if isinstance(source, ChosenImages) and source.ids:
            # Which they are is not asked for here: of very many images that would take a while.
            held = len(set(source.ids))
            drawn = min(source.most or held, held)
            strata = () if drawn == held else (Stratum((), held, drawn),)
            return SourceFacts(drawn, held, strata, source.is_harmful, bool(source.label))
        found = self.find(replace(source, most=0))
        held = len(found.items)
        drawn = min(source.most or held, held)
        strata = () if drawn == held else (Stratum((), held, drawn),)
        return SourceFacts(drawn, held, strata, found.is_harmful, all(each.label for each in found.items))

    def find(self, source: Source) -> Found:
        """The items of a source.

        Raises:
            ReviewError: It gives none.
        """
        if isinstance(source, RunSample):
            page = self.run(source.run)
            drawn = draw(page.images_at_own, page.result.record, source.request)
            return Found(items_of_drawn(self._project, drawn), drawn.described, page.is_harmful, source.run)
        if isinstance(source, ChosenImages):
            items = items_of_images(self._project, source.ids, source.label)
            return _drawn(Found(items, (), source.is_harmful, None), source.most, source.seed)
        page, target = self.run(source.target.run), source.target
        ids = page.images(target).ids
        if not len(ids):
            raise ReviewError("No image is behind this mark: choose another one.")
        items = items_behind(self._project, page.images_at(target.threshold), target, ids)
        return _drawn(Found(items, (), page.is_harmful, target.run), source.most, source.seed)


def _drawn(found: Found, most: int, seed: int) -> Found:
    """So many of the items at random, each still in its place."""
    held = len(found.items)
    if not most or most >= held:
        return found
    chosen = draw_places(np.zeros(held, dtype=np.int32), [most], seed)
    items = _renumbered([found.items[place] for place in chosen.tolist()])
    return replace(found, items=items, strata=(Stratum((), held, most),))


def _renumbered(items: Sequence[ReviewItem]) -> tuple[ReviewItem, ...]:
    return tuple(replace(item, number=number, stratum=0) for number, item in enumerate(items, start=1))
