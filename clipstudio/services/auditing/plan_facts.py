"""What a plan can be made of, and what carrying it out would take."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

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
    )
