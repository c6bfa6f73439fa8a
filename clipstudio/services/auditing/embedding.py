"""Embedding: every image once per model, committed batch by batch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.changes import Changes
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine.pipeline import Batch, Item, embed_images
from clipstudio.storage.embeddings import StoredEmbeddings
from clipstudio.storage.project_file import ProjectFile

if TYPE_CHECKING:
    from clipstudio.engine.clip_model import ClipModel


FILES_AT_ONCE = 10_000
"""Images whose files are looked up together."""


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
    work = _Work(project, images, wanted, reports)
    total = int(np.count_nonzero(wanted))
    yield Progress("Embedding", 0, total)
    with closing(embed_images(models, work.items(), batch_size)) as batches:
        for batch in batches:
            work.keep(batch)
            yield Progress("Embedding", sum(report.embedded + len(report.failures) for report in reports), total)
    yield Progress("Embedding", total, total)
    return tuple(reports)


class _Work:
    """The images that models still want, and what becomes of them."""

    def __init__(
        self,
        project: ProjectFile,
        images: NDArray[np.int64],
        wanted: NDArray[np.bool_],
        reports: Sequence[EmbeddingReport],
    ) -> None:
        """Take ``images``, (n,) ids, and which of them each model wants, (models, n) bool."""
        self._project = project
        pending = wanted.any(axis=0)
        self._images, self._wanted = images[pending], wanted[:, pending]
        self._reports = reports
        self._unknown: set[int] = set()

    def items(self) -> Iterator[Item]:
        """What to embed, looked up a part at a time: a million paths need not be held at once."""
        for start in range(0, len(self._images), FILES_AT_ONCE):
            part = slice(start, start + FILES_AT_ONCE)
            takers = dict(zip(self._images[part].tolist(), self._wanted[:, part].T, strict=True))
            for files in self._project.images.files(self._images[part]):
                models = tuple(np.flatnonzero(takers[files.id]).tolist())
                if not files.present:
                    for number in models:
                        self._reports[number].failures.append((None, f"image {files.id} is missing"))
                    continue
                if files.rendering is None:
                    self._unknown.add(files.id)
                yield Item(files.id, files.present[0].path, models, files.present)

    def keep(self, batch: Batch) -> None:
        """Commit a batch, and what was learnt of its files on the way."""
        report = self._reports[batch.model]
        if len(batch.images):
            report.changes |= self._project.embeddings.append(report.stored, batch.images, batch.vectors)
        report.embedded += len(batch.images)
        if batch.touched:
            self._project.images.refresh(batch.touched)
        learnt = dict(zip(batch.images.tolist(), batch.renderings, strict=True))
        self._project.images.learn_renderings({id: how for id, how in learnt.items() if id in self._unknown})
        self._unknown.difference_update(learnt)
        reasons = dict(batch.failures)
        for files in self._project.images.files(list(reasons)) if reasons else ():
            report.failures.append((files.present[0].path if files.present else None, reasons[files.id]))
