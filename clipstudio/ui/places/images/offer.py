"""What the filter and the captions of Images can offer, read at once and off the main thread."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.services.auditing.labelled_runs import LabelledRun, labelled_runs
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.reviewing.answer_filters import AnsweredReview, answered_reviews
from clipstudio.services.reviewing.received import holds_harmful_review
from clipstudio.services.searching import searching_models
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.collections import CollectionSummary
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.storage.saved_filters import SavedFilter


@dataclass(frozen=True, slots=True)
class FilterOffer:
    """What images can be filtered by.

    Attributes:
        images: How many the project has.
        attributes: With their values.
        collections: Those that were not deleted.
        runs: Whose labels can be asked for, the latest first.
        reviews: Whose answers can be asked for.
        filters: Those that were saved.
        is_harmful: Whether the project holds a review whose images are to be treated with care.
        has_clusters: Whether any image is in a cluster.
        has_copies: Whether any image is left out as a copy of another.
        searching: Names of the models that can search by content.
        models: Names of the registered models, where embeddings may be computed.
    """

    images: int = 0
    attributes: tuple[AttributeSummary, ...] = ()
    collections: tuple[CollectionSummary, ...] = ()
    runs: tuple[LabelledRun, ...] = ()
    reviews: tuple[AnsweredReview, ...] = ()
    filters: tuple[SavedFilter, ...] = ()
    is_harmful: bool = False
    has_clusters: bool = False
    has_copies: bool = False
    searching: tuple[str, ...] = ()
    models: tuple[str, ...] = ()

    @property
    def attribute_names(self) -> tuple[str, ...]:
        """The attributes by their names."""
        return tuple(each.name for each in self.attributes)

    @property
    def sources(self) -> frozenset[str]:
        """The sources of all attributes."""
        return frozenset(source for each in self.attributes for source in each.sources)


def read_offer(project: ProjectReader, shelf: ModelCache) -> FilterOffer:
    """Read what a project can offer now."""
    return FilterOffer(
        images=project.images.count(),
        attributes=project.attributes.summaries(),
        collections=project.collections.all(),
        runs=labelled_runs(project),
        reviews=answered_reviews(project),
        filters=project.saved_filters.all(),
        is_harmful=holds_harmful_review(project),
        has_clusters=project.images.any_clusters(),
        has_copies=len(project.look_alikes.left_out()) > 0,
        searching=searching_models(project, shelf),
        models=() if project.read_only else tuple(card.name for card in shelf.registry.cards()),
    )
