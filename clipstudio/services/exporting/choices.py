"""What an export can be made of: the runs, reviews, models and sets of images of a project."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from clipstudio.domain.ids import ReviewId, RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.models import ModelCard
from clipstudio.domain.removals import Kind, named
from clipstudio.domain.run_list import RunKind
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """What there is to choose among, by what it is called.

    Attributes:
        runs: The runs of audits, the newest first.
        reviews: The reviews in use, the newest first.
        models: Fingerprints of the models that have embedded images.
        images: Saved filters and collections.
    """

    runs: tuple[tuple[str, RunId], ...]
    reviews: tuple[tuple[str, ReviewId], ...]
    models: tuple[tuple[str, str], ...]
    images: tuple[tuple[str, ImageQuery], ...]


def export_choices(project: ProjectReader, cards: Iterable[ModelCard]) -> ExportChoices:
    """What a project offers; a model that has embedded nothing is left out."""
    embedded = project.embedded.fingerprints()
    runs = [run for run in project.run_list.all() if run.key.kind is RunKind.RUN]
    runs.sort(key=lambda run: run.created_at, reverse=True)
    filters = [(str(named(Kind.FILTER, each.name)), each.query) for each in project.saved_filters.all()]
    collections = [
        (str(named(Kind.COLLECTION, each.name)), ImageQuery(collection=each.id))
        for each in project.collections.all()
    ]
    return ExportChoices(
        runs=tuple((run.title, RunId(run.key.id)) for run in runs),
        reviews=tuple((each.plan.name, each.id) for each in project.reviews.reviews()),
        models=tuple((card.name, card.fingerprint) for card in cards if card.fingerprint in embedded),
        images=(*filters, *collections),
    )
