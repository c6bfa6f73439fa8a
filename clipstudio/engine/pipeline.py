"""Embedding a stream of images: threads decode ahead of the model, never further than two batches."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ImageError
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.reading import load_image

if TYPE_CHECKING:
    from torch import Tensor

BATCHES_AHEAD = 2
MAX_WORKERS = 16


@dataclass(frozen=True, slots=True)
class Item:
    """One image to embed: its row in the project and where its file lies."""

    image: int
    path: Path


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """What became of up to ``batch_size`` consecutive items.

    Attributes:
        images: (b,) int64, the rows of the images embedded, in the order asked for.
        vectors: (b, d) float32, unit rows, one per entry of ``images``.
        failures: (image, reason) of those that could not be read.
    """

    images: NDArray[np.int64]
    vectors: NDArray[np.float32]
    failures: tuple[tuple[int, str], ...]


def embed_images(
    model: ClipModel, items: Iterable[Item], batch_size: int = 32, workers: int | None = None
) -> Generator[Batch, None, None]:
    """Embed images in order, batch by batch; one that cannot be read becomes a failure and stops nothing.

    ``items`` is drawn from as the work goes on, so it may be a stream of any length: at most `BATCHES_AHEAD`
    batches wait decoded while one is in the model. Closing the generator ends the threads, after the image each
    of them is decoding.

    Args:
        model: Used on the calling thread alone.
        items: What to embed.
        batch_size: Images the model is given at once.
        workers: Decoding threads; by default one per processor, at most `MAX_WORKERS`.
    """
    source = iter(items)
    waiting: deque[tuple[Item, Future[Tensor]]] = deque()
    threads = ThreadPoolExecutor(workers or min(MAX_WORKERS, os.cpu_count() or 1), "decode")

    def look_ahead() -> None:
        for item in islice(source, BATCHES_AHEAD * batch_size - len(waiting)):
            waiting.append((item, threads.submit(_prepare, model, item.path)))

    try:
        look_ahead()
        while waiting:
            taken = [waiting.popleft() for _ in range(min(batch_size, len(waiting)))]
            prepared, failures = _collect(taken)
            look_ahead()
            yield _encode(model, prepared, failures)
    finally:
        threads.shutdown(wait=True, cancel_futures=True)


def _prepare(model: ClipModel, path: Path) -> Tensor:
    return model.preprocess(load_image(path))


def _collect(
    taken: list[tuple[Item, Future[Tensor]]],
) -> tuple[list[tuple[int, Tensor]], list[tuple[int, str]]]:
    prepared, failures = [], []
    for item, future in taken:
        try:
            prepared.append((item.image, future.result()))
        except ImageError as error:
            failures.append((item.image, str(error)))
    return prepared, failures


def _encode(model: ClipModel, prepared: list[tuple[int, Tensor]], failures: list[tuple[int, str]]) -> Batch:
    import torch

    if not prepared:
        empty = np.empty((0, model.card.embedding_width), np.float32)
        return Batch(np.empty(0, np.int64), empty, tuple(failures))
    images = np.array([image for image, _ in prepared], np.int64)
    vectors = model.encode_images(torch.stack([tensor for _, tensor in prepared]))
    finite = np.isfinite(vectors).all(axis=1)
    lost = [(int(image), "The model gave no usable vector for this image.") for image in images[~finite]]
    return Batch(images[finite], vectors[finite], (*failures, *lost))
