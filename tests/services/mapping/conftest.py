"""A project whose embeddings are made up: three clouds of images, and a few images without one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from clipstudio.domain.images import ImageFacts
from clipstudio.domain.models import ModelCard
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile

CLOUDS, EACH, WITHOUT = 3, 40, 5


@dataclass(frozen=True)
class Clouds:
    """The project, its model, and which cloud each embedded image is of."""

    project: ProjectFile
    card: ModelCard
    images: np.ndarray
    cloud: np.ndarray


def make_clouds(project: ProjectFile, card: ModelCard) -> Clouds:
    """Put images and their embeddings into a project; the attribute "cloud" names the cloud of each."""
    count = CLOUDS * EACH
    project.images.add_known([ImageFacts(f"{n:064x}", 10, "PNG", 8, 6) for n in range(count + WITHOUT)])
    images = project.facets.all_ids()[:count]
    cloud = np.arange(count) % CLOUDS
    generator = np.random.default_rng(4)
    middles = generator.normal(size=(CLOUDS, card.embedding_width))
    vectors = middles[cloud] + 0.15 * generator.normal(size=(count, card.embedding_width))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    stored = project.embeddings.open(project.models.record(card), "float32", card.embedding_width)
    project.embeddings.append(stored, images, vectors.astype(np.float32))
    source = project.attributes.add_source("t.csv", None)
    named = {int(image): f"cloud {of}" for image, of in zip(images, cloud, strict=True) if of}
    project.attributes.record(source, "cloud", named)
    return Clouds(project, card, images, cloud)


@pytest.fixture
def clouds(project: ProjectFile, shelf: ModelCache) -> Clouds:
    """120 embedded images in three clouds, of which the first has no value, and 5 that are not embedded."""
    return make_clouds(project, shelf.registry.card(SAMPLE_NAME))
