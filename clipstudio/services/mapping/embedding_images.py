"""Embeds the images of a project that a model has not seen, from the window."""

from __future__ import annotations

from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.auditing.embedding import EmbeddingReport, embed
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile


def embed_all(project: ProjectFile, shelf: ModelCache, name: str) -> Work[EmbeddingReport]:
    """Embed every image with a registered model; what it has seen already is left as it is.

    Raises:
        ModelError: There is no such model, or it cannot be loaded.
    """
    yield Progress("Loading the model", 0, None, "models", name)
    model = yield from shelf.loading(shelf.registry.card(name))
    return (yield from embed(project, model, select_images(project, ImageQuery())))
