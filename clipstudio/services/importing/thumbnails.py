"""Thumbnails of images that have none yet, made ahead of whoever looks at them."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.images import ImageRow
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.browsing import ImageBrowser
from clipstudio.storage.project_reader import ProjectReader

TASK = "Preparing thumbnails"
AT_ONCE = 1024
"""Rows read at once."""


@dataclass(frozen=True, slots=True)
class ThumbnailReport:
    """What was prepared.

    Attributes:
        made: Thumbnails made.
        unreadable: Files that cannot be decoded or hold something else by now, each with the reason.
    """

    made: int
    unreadable: tuple[tuple[Path, str], ...]


def make_thumbnails(project: ProjectReader) -> Work[ThumbnailReport]:
    """Make the thumbnails that are not there; what was made before, by this or by looking, is not made again.

    A file that cannot be decoded is told of and stays in the project: an audit leaves it out and says so.
    """
    yield Progress(TASK, 0, None)
    lacking = _without_thumbnail(project)
    browser, unreadable = ImageBrowser(project), []
    for done, (row, reason) in enumerate(_made(browser, _rows(project, lacking)), start=1):
        if reason and row.path is not None:
            unreadable.append((row.path, reason))
        yield Progress(TASK, done, len(lacking))
    return ThumbnailReport(len(lacking) - len(unreadable), tuple(unreadable))


def _without_thumbnail(project: ProjectReader) -> Sequence[int]:
    """Images with a file at hand and without a thumbnail, in the order in which they were added."""
    ids, digests = project.images.present_digests()
    there = np.array(sorted(project.thumbnails.digests()), dtype=digests.dtype)
    lacking: Sequence[int] = ids[~np.isin(digests, there)].tolist()
    return lacking


def _rows(project: ProjectReader, ids: Sequence[int]) -> Iterator[ImageRow]:
    source = iter(ids)
    while some := list(islice(source, AT_ONCE)):
        yield from project.images.rows(some)


def _made(browser: ImageBrowser, rows: Iterator[ImageRow]) -> Iterator[tuple[ImageRow, str]]:
    """Each row with an empty text, or why there is no thumbnail of it; a bounded number ahead.

    One processor is left to whoever works meanwhile.
    """
    workers = min(4, max(1, (os.cpu_count() or 1) - 1))
    waiting: deque[tuple[ImageRow, Future[str]]] = deque()
    pool = ThreadPoolExecutor(workers, thread_name_prefix="clipstudio-thumbnails")
    try:
        while True:
            while len(waiting) < 4 * workers and (row := next(rows, None)) is not None:
                waiting.append((row, pool.submit(_make, browser, row)))
            if not waiting:
                return
            row, future = waiting.popleft()
            yield row, future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _make(browser: ImageBrowser, row: ImageRow) -> str:
    try:
        return "" if browser.thumbnail(row) is not None else "The picture cannot be decoded."
    except ClipstudioError as error:
        return str(error)
