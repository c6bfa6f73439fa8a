"""Images made ready ahead of the models that wait for them, by threads, once for all models that agree."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from clipstudio.domain.errors import ImageError
from clipstudio.engine.reading import load_image

if TYPE_CHECKING:
    from PIL.Image import Image
    from torch import Tensor

    from clipstudio.engine.clip_model import ClipModel

MAX_WORKERS = 16


@dataclass(frozen=True, slots=True)
class Item:
    """One image to embed: its row in the project, where its file lies, and which of the models want it."""

    image: int
    path: Path
    models: tuple[int, ...] = (0,)


def prepare(models: Sequence[ClipModel], item: Item) -> Mapping[int, Tensor]:
    """The input that each model wants of an image, by the model's number.

    The file is decoded once for the models that need as many of its pixels, and resized once for those that also
    state the same preprocessing: those are handed the very same tensor.

    Raises:
        ImageError: The image cannot be read, or will not do for a model.
    """
    decoded: dict[int | None, Image] = {}
    resized: dict[Hashable, Tensor] = {}
    prepared = {}
    for number in item.models:
        model = models[number]
        if model.at_least not in decoded:
            decoded[model.at_least] = load_image(item.path, model.at_least)
        if model.preparation not in resized:
            resized[model.preparation] = model.preprocess(decoded[model.at_least])
        prepared[number] = resized[model.preparation]
    return prepared


class Preparer:
    """Threads that prepare items in order, no further ahead than they are told; leaving it ends them.

    Args:
        models: What the images are prepared for.
        items: A stream of any length, drawn from as the work goes on.
        workers: How many threads; by default one per processor, at most `MAX_WORKERS`.
    """

    def __init__(self, models: Sequence[ClipModel], items: Iterable[Item], workers: int | None) -> None:
        self._models = models
        self._source = iter(items)
        self._waiting: deque[tuple[Item, Future[Mapping[int, Tensor]]]] = deque()
        self._threads = ThreadPoolExecutor(workers or min(MAX_WORKERS, os.cpu_count() or 1), "decode")
        self._may_work = threading.Event()
        self._may_work.set()

    def __enter__(self) -> Preparer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._may_work.set()
        self._threads.shutdown(wait=True, cancel_futures=True)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Begin no further image meanwhile: for a model that wants all of the processor for itself.

        Its threads wait for each other many times in every step; one that has to share its core holds up all.
        """
        self._may_work.clear()
        try:
            yield
        finally:
            self._may_work.set()

    def look_ahead(self, items: int) -> bool:
        """Have up to ``items`` prepared or in preparation; False when there is nothing left."""
        for item in islice(self._source, max(0, items - len(self._waiting))):
            self._waiting.append((item, self._threads.submit(self._prepare, item)))
        return bool(self._waiting)

    def next(self) -> tuple[Item, Mapping[int, Tensor] | ImageError]:
        """Wait for the next item: what was prepared of it, or why that could not be."""
        item, future = self._waiting.popleft()
        try:
            return item, future.result()
        except ImageError as error:
            return item, error

    def _prepare(self, item: Item) -> Mapping[int, Tensor]:
        self._may_work.wait()
        return prepare(self._models, item)
