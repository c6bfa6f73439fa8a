"""Images made ready ahead of the models that wait for them, by threads, once for all models that agree."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from clipstudio.domain.errors import ImageError
from clipstudio.domain.images import FileMark, Rendering
from clipstudio.engine.reading import LoadedImage, load_imported
from clipstudio.engine.threads import processors

if TYPE_CHECKING:
    from torch import Tensor

    from clipstudio.engine.clip_model import ClipModel

MAX_WORKERS = 16


@dataclass(frozen=True, slots=True)
class Item:
    """One image to embed.

    Attributes:
        image: Its row in the project.
        path: Where its file lies.
        models: Numbers of the models that want it.
        marks: The files that held it when they were imported, best first: what they no longer hold is not taken
            for it. Without any, the file at ``path`` is read as it is.
    """

    image: int
    path: Path
    models: tuple[int, ...] = (0,)
    marks: tuple[FileMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """An image made ready.

    Attributes:
        inputs: What each model wants of it, by the model's number.
        rendering: How its pixels became RGB.
        touched: The file it was read from, where that has another time than when it was imported; else None.
    """

    inputs: Mapping[int, Tensor]
    rendering: Rendering
    touched: FileMark | None = None


def prepare(models: Sequence[ClipModel], item: Item) -> Prepared:
    """Decode an image once, and resize it once for those of the models that state the same preprocessing.

    Raises:
        ChangedImageError: No file holds any more what was imported.
        ImageError: The image cannot be read, or is not suitable for a model.
    """
    loaded, touched = _load(item)
    resized: dict[Hashable, Tensor] = {}
    inputs = {}
    for number in item.models:
        model = models[number]
        if model.preparation not in resized:
            resized[model.preparation] = model.preprocess(loaded.pixels)
        inputs[number] = resized[model.preparation]
    return Prepared(inputs, loaded.rendering, touched)


def _load(item: Item) -> tuple[LoadedImage, FileMark | None]:
    """The image from the first of its files that still holds it."""
    if not item.marks:
        return load_imported(item.path, None), None
    errors: list[ImageError] = []
    for mark in item.marks:
        try:
            loaded = load_imported(mark.path, mark)
        except ImageError as error:
            errors.append(error)
            continue
        now = replace(mark, size=loaded.size, modified_ns=loaded.modified_ns)
        return loaded, now if now != mark else None
    raise errors[0]


class Preparer:
    """Threads that prepare items in order, no further ahead than they are told; leaving it ends them.

    Args:
        models: What the images are prepared for.
        items: A stream of any length, drawn from as the work goes on.
        workers: How many threads; by default as many as `processors` says, at most `MAX_WORKERS`.
    """

    def __init__(self, models: Sequence[ClipModel], items: Iterable[Item], workers: int | None) -> None:
        self._models = models
        self._source = iter(items)
        self._waiting: deque[tuple[Item, Future[Prepared]]] = deque()
        self._threads = ThreadPoolExecutor(workers or min(MAX_WORKERS, processors()), "decode")
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

    def next(self) -> tuple[Item, Prepared | ImageError]:
        """Wait for the next item: what was prepared of it, or why that could not be."""
        item, future = self._waiting.popleft()
        try:
            return item, future.result()
        except ImageError as error:
            return item, error

    def _prepare(self, item: Item) -> Prepared:
        self._may_work.wait()
        return prepare(self._models, item)
