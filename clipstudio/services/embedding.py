"""Embedding: every image once per model, committed batch by batch."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.changes import Changes
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine.pipeline import Item, embed_images
from clipstudio.storage.embeddings import StoredEmbeddings
from clipstudio.storage.project_file import ProjectFile

if TYPE_CHECKING:
    from clipstudio.engine.clip_model import ClipModel

CPU_BATCH, GPU_BATCH = 8, 64
"""Small on a CPU, where a large batch is no faster and would make cancelling slow."""


@dataclass(slots=True)
class EmbeddingReport:
    """What embedding did.

    Attributes:
        stored: Where the embeddings are.
        embedded: Images embedded now.
        reused: Images whose embedding was there.
        failures: (file, reason) of images that have none.
        changes: What the views have to redraw.
    """

    stored: StoredEmbeddings
    embedded: int = 0
    reused: int = 0
    failures: list[tuple[Path | None, str]] = field(default_factory=list)
    changes: Changes = Changes.NONE


def embed(
    project: ProjectFile, model: ClipModel, images: NDArray[np.int64], batch_size: int | None = None
) -> Work[EmbeddingReport]:
    """Embed those of ``images`` that have no embedding of this model yet.

    Args:
        project: The open project.
        model: The loaded model.
        images: (n,) image ids.
        batch_size: Images in one forward pass; by default what suits the device.
    """
    card = model.card
    row = project.models.record(card)
    stored = project.embeddings.open(row, model.choice.precision, card.embedding_width)
    pending = images[project.embeddings.lookup(stored, images) < 0]
    report = EmbeddingReport(stored, reused=len(images) - len(pending))
    size = batch_size or (CPU_BATCH if model.choice.device == "cpu" else GPU_BATCH)
    paths: dict[int, Path | None] = dict(project.images.paths(pending))
    items = [Item(image, path) for image, path in paths.items() if path is not None]
    report.failures = [(None, f"image {image} is missing") for image, path in paths.items() if path is None]
    yield Progress("Embedding", 0, len(items))
    done = 0
    with closing(embed_images(model, items, size)) as batches:
        for batch in batches:
            if len(batch.images):
                report.changes |= project.embeddings.append(stored, batch.images, batch.vectors)
            report.embedded += len(batch.images)
            report.failures.extend((paths[image], reason) for image, reason in batch.failures)
            done += len(batch.images) + len(batch.failures)
            yield Progress("Embedding", done, len(items))
    return report
