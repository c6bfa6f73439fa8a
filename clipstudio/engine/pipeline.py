"""Embedding a stream of images: threads prepare them ahead of the models, never further than two batches.

A graphics card works while the processor prepares the next images. Where the processor is also the one that works,
preparing and embedding take turns, each on all cores: side by side they were a tenth slower, since a step of the
model waits for its slowest core.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ImageError
from clipstudio.domain.images import FileMark, Rendering
from clipstudio.engine.batching import BatchSize
from clipstudio.engine.clip_model import ClipModel, OutOfDeviceMemory
from clipstudio.engine.preparing import Item, Prepared, Preparer

__all__ = ["BATCHES_AHEAD", "Batch", "Item", "embed_images"]

BATCHES_AHEAD = 2


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """What became of some consecutive items with one model.

    Attributes:
        images: (b,) int64, the rows of the images embedded, in the order asked for.
        vectors: (b, d) float32, unit rows, one per entry of ``images``.
        failures: (image, reason) of those that have no embedding.
        model: Number of the model among those asked for.
        renderings: How the pixels of each image of ``images`` became RGB, in their order.
        touched: Files among them that have another time than when they were imported, with the same bytes.
    """

    images: NDArray[np.int64]
    vectors: NDArray[np.float32]
    failures: tuple[tuple[int, str], ...]
    model: int = 0
    renderings: tuple[Rendering, ...] = ()
    touched: tuple[FileMark, ...] = ()


def embed_images(
    models: ClipModel | Sequence[ClipModel],
    items: Iterable[Item],
    batch_size: int | None = None,
    workers: int | None = None,
) -> Generator[Batch, None, None]:
    """Embed images in order, batch by batch; one that cannot be read becomes a failure and stops nothing.

    ``items`` may be a stream of any length: at most `BATCHES_AHEAD` batches wait prepared while one is in a model.
    Several models share the decoding, and the resizing where they prepare images alike. Closing the generator ends
    the threads, after the image each of them is decoding.

    Args:
        models: One or more, used on the calling thread alone.
        items: What to embed.
        batch_size: Images a model is given at once; by default `BatchSize` finds out what suits the device. Either
            way it is halved when the device runs out of memory.
        workers: Decoding threads; by default one per processor, at most `MAX_WORKERS`.

    Raises:
        OutOfDeviceMemory: Not even a single image fits.
    """
    taking = list(models) if isinstance(models, Sequence) else [models]
    queues = [ModelQueue(number, model, batch_size) for number, model in enumerate(taking)]
    with Preparer(taking, items, workers) as preparer:

        def look_ahead() -> bool:
            return preparer.look_ahead(BATCHES_AHEAD * max(queue.size.now for queue in queues))

        while look_ahead():
            item, prepared = preparer.next()
            for queue in queues:
                if queue.number in item.models:
                    queue.take(item.image, prepared)
                if queue.is_full:
                    look_ahead()  # the threads are not to be idle while the model works
                    yield queue.embed(preparer)
        for queue in queues:
            if queue.taken:
                yield queue.embed(preparer)


class ModelQueue:
    """A model and the images that wait in queue for it."""

    def __init__(self, number: int, model: ClipModel, batch_size: int | None) -> None:
        self.number = number
        self.model = model
        self.size = BatchSize.fixed(batch_size) if batch_size else BatchSize.on(model.choice.device)
        self._images: list[int] = []
        self._prepared: list[Prepared] = []
        self._failures: list[tuple[int, str]] = []

    @property
    def taken(self) -> int:
        """Items in queue, those that failed among them."""
        return len(self._images) + len(self._failures)

    @property
    def is_full(self) -> bool:
        return self.taken >= self.size.now

    def take(self, image: int, prepared: Prepared | ImageError) -> None:
        if isinstance(prepared, ImageError):
            self._failures.append((image, str(prepared)))
        else:
            self._images.append(image)
            self._prepared.append(prepared)

    def embed(self, preparer: Preparer) -> Batch:
        """Empty the queue into a batch; on a processor, the preparing threads rest meanwhile."""
        with preparer.held() if self.model.choice.device == "cpu" else nullcontext():
            vectors = self._encode()
        images = np.array(self._images, np.int64)
        finite = np.isfinite(vectors).all(axis=1)
        lost = [(int(image), "The model gave no usable vector for this image.") for image in images[~finite]]
        failures = (*self._failures, *lost)
        embedded = [self._prepared[place] for place in np.flatnonzero(finite)]
        self._images, self._prepared, self._failures = [], [], []
        return Batch(
            images[finite],
            vectors[finite],
            failures,
            self.number,
            tuple(each.rendering for each in embedded),
            tuple(each.touched for each in embedded if each.touched is not None),
        )

    def _encode(self) -> NDArray[np.float32]:
        import torch

        rows = [np.empty((0, self.model.card.embedding_width), np.float32)]
        done = 0
        while done < len(self._prepared):
            part = [each.inputs[self.number] for each in self._prepared[done : done + self.size.now]]
            started = time.perf_counter()
            try:
                rows.append(self.model.encode_images(torch.stack(part)))
            except OutOfDeviceMemory:
                if not self.size.did_not_fit():
                    raise
                continue
            self.size.took(len(part), time.perf_counter() - started)
            done += len(part)
        return np.concatenate(rows)
