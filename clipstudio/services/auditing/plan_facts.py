"""What a plan can be made of, and what carrying it out would take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.models import ModelCard
from clipstudio.engine.devices import choose_device
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.sample_images import holds_drawn_images_alone
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.collections import CollectionSummary
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.storage.saved_filters import SavedFilter

__all__ = ["PlanChoices", "choose_device", "plan_choices"]


@dataclass(frozen=True, slots=True)
class PlanChoices:
    """What the plan form offers.

    Attributes:
        images: Images in the project.
        filtered: Images that the filter of the Images place keeps.
        collections, models, label_sets, attributes: What can be chosen.
        predictions: Names of predictions from elsewhere, which serve as models do.
        versions: Every version of every label set, for comparisons of one with another.
        filter: What the filter of the Images place asks for.
        filters: Saved filters that can be named.
        earlier: The images of an earlier plan that is to be carried out again.
        earlier_images: How many those are.
        copies: Images that were decided to be copies of others.
        filtered_copies: How many of these the filter keeps.
        is_drawn: Whether all images are the sample's drawings.
        gone: Counts the images of a selection whose file is not there any more; to be called on a reading thread.
    """

    images: int
    filtered: int
    collections: tuple[CollectionSummary, ...]
    models: tuple[ModelCard, ...]
    label_sets: tuple[VersionedLabelSet, ...]
    attributes: tuple[AttributeSummary, ...]
    predictions: tuple[str, ...]
    versions: tuple[VersionedLabelSet, ...]
    filter: ImageQuery = field(default_factory=ImageQuery)
    filters: tuple[SavedFilter, ...] = ()
    earlier: ImageQuery | None = None
    earlier_images: int = 0
    copies: int = 0
    filtered_copies: int = 0
    is_drawn: bool = False
    gone: Callable[[ImageQuery], int] = lambda _query: 0


def plan_choices(
    project: ProjectReader, shelf: ModelCache, filtered: ImageQuery, earlier: ImageQuery | None = None
) -> PlanChoices:
    """Read what a form offers; ``earlier`` are the images of a plan that is to be carried out again."""
    copies = project.look_alikes.left_out()
    kept = select_images(project, filtered)
    return PlanChoices(
        images=project.images.count(),
        filtered=len(kept),
        collections=project.collections.all(),
        models=shelf.registry.cards(),
        label_sets=project.label_sets.newest(),
        attributes=project.attributes.summaries(),
        predictions=project.predictions.names(),
        versions=project.label_sets.all_versions(),
        filter=filtered,
        filters=project.saved_filters.all(),
        earlier=earlier,
        copies=len(copies),
        is_drawn=holds_drawn_images_alone(project),
        filtered_copies=int(np.isin(kept, copies).sum()),
        earlier_images=0 if earlier is None else len(select_images(project, earlier)),
        gone=GoneFiles(project),
    )


class GoneFiles:
    """Counts the images of a selection whose file is not there any more; called on reading threads.

    Which images these are is read when it is asked for first: choosing among many selections reads it once.
    """

    def __init__(self, project: ProjectReader) -> None:
        self._project = project
        self._without: NDArray[np.int64] | None = None

    def __call__(self, query: ImageQuery) -> int:
        """How many images of a selection have no file."""
        if self._without is None:
            facets = self._project.facets
            self._without = np.setdiff1d(facets.all_ids(), facets.present_files())
        if not len(self._without):
            return 0
        try:
            return int(np.isin(self._without, select_images(self._project, query)).sum())
        except ClipstudioError:
            return 0  # it asks for what is not there any more, which is said where it is chosen
