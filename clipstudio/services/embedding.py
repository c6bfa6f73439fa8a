"""Embedding: every image once per model, committed batch by batch."""

from __future__ import annotations

from collections.abc import Sequence
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


@dataclass(slots=True)
class EmbeddingReport:
    """What embedding did for one model.

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
    (report,) = yield from embed_with_each(project, [model], images, batch_size)
    return report


def embed_with_each(
    project: ProjectFile, models: Sequence[ClipModel], images: NDArray[np.int64], batch_size: int | None = None
) -> Work[tuple[EmbeddingReport, ...]]:
    """Embed with several models in one pass over the files: each image is decoded once for all that lack it.

    Args:
        project: The open project.
        models: The loaded models, no two of them the same.
        images: (n,) image ids.
        batch_size: As in `embed`.

    Returns:
        One report per model.
    """
    reports, wanted = [], np.zeros((len(models), len(images)), dtype=np.bool_)
    for number, model in enumerate(models):
        row = project.models.record(model.card)
        stored = project.embeddings.open(row, model.recipe, model.card.embedding_width)
        wanted[number] = project.embeddings.lookup(stored, images) < 0
        reports.append(EmbeddingReport(stored, reused=int(np.count_nonzero(~wanted[number]))))
    pending = wanted.any(axis=0)
    paths: dict[int, Path | None] = dict(project.images.paths(images[pending]))
    takers = {
        int(image): tuple(np.flatnonzero(each).tolist())
        for image, each in zip(images[pending], wanted[:, pending].T, strict=True)
    }
    items = [Item(image, path, takers[image]) for image, path in paths.items() if path is not None]
    for image, path in paths.items():
        if path is None:
            for number in takers[image]:
                reports[number].failures.append((None, f"image {image} is missing"))
    total = sum(len(item.models) for item in items)
    yield Progress("Embedding", 0, total)
    done = 0
    with closing(embed_images(models, items, batch_size)) as batches:
        for batch in batches:
            report = reports[batch.model]
            if len(batch.images):
                report.changes |= project.embeddings.append(report.stored, batch.images, batch.vectors)
            report.embedded += len(batch.images)
            report.failures.extend((paths[image], reason) for image, reason in batch.failures)
            done += len(batch.images) + len(batch.failures)
            yield Progress("Embedding", done, total)
    return tuple(reports)
