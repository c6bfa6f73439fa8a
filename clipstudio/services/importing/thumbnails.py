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
from numpy.typing import NDArray

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.images import ImageRow
from clipstudio.domain.language import said_later
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine.perceptual import difference_hash
from clipstudio.services.browsing import ImageBrowser
from clipstudio.storage.project_reader import ProjectReader

TASK = "Preparing thumbnails"
UNDECODABLE = said_later("The picture cannot be decoded.")
HASHING = said_later("Looking at pictures")
READ_ONLY = said_later("the project is open read-only")
AT_ONCE = 1024
"""Rows read, and hashes written, at once."""


Hashed = tuple[str, NDArray[np.uint8]]
"""The SHA-256 of an image, and the hash of how it looks."""


@dataclass(frozen=True, slots=True)
class ThumbnailReport:
    """What was prepared.

    Attributes:
        made: Thumbnails made.
        unreadable: Files that cannot be decoded or hold something else by now, each with the reason.
        unkept: Hashes of how images look, by SHA-256, that the cache folder did not take.
        fault: Why it did not; empty where it took all.
    """

    made: int
    unreadable: tuple[tuple[Path, str], ...]
    unkept: tuple[Hashed, ...] = ()
    fault: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    """What came of one image: why there is no thumbnail of it, else "", and the hash of how it looks."""

    row: ImageRow
    reason: str
    hash: NDArray[np.uint8] | None


def make_thumbnails(project: ProjectReader) -> Work[ThumbnailReport]:
    """Make the thumbnails that are not there, and with them what near duplicates are found by.

    What was made before, by this or by looking, is not made again. A file that cannot be decoded is told of and
    stays in the project: an audit leaves it out and says so.
    """
    return (yield from _make_those(project, _without_thumbnail(project), TASK))


def hash_images(project: ProjectReader) -> Work[ThumbnailReport]:
    """Find out how every image looks of which that is not known yet, by its thumbnail."""
    ids, digests = project.images.present_digests()
    lacking = ids[~np.isin(digests, project.hashes.read()[0])].tolist()
    return (yield from _make_those(project, lacking, HASHING))


def _make_those(project: ProjectReader, lacking: Sequence[int], task: str) -> Work[ThumbnailReport]:
    yield Progress(task, 0, len(lacking))
    browser, unreadable, hashes = ImageBrowser(project), [], _Hashes(project)
    try:
        for done, made in enumerate(_made(browser, _rows(project, lacking)), start=1):
            if made.reason and made.row.path is not None:
                unreadable.append((made.row.path, made.reason))
            if made.hash is not None:
                hashes.add((made.row.sha256, made.hash))
            yield Progress(task, done, len(lacking))
    finally:
        hashes.keep()
    made_of = len(lacking) - len(unreadable)
    return ThumbnailReport(made_of, tuple(unreadable), tuple(hashes.unkept), hashes.fault)


class _Hashes:
    """Hashes on their way into the cache folder; a full disk is no reason to find out nothing.

    Attributes:
        unkept: Those that it did not take.
        fault: Why it did not; empty where it took all.
    """

    def __init__(self, project: ProjectReader) -> None:
        self._project = project
        self._waiting: list[Hashed] = []
        self.unkept: list[Hashed] = []
        self.fault = ""

    def add(self, hashed: Hashed) -> None:
        """Keep a hash, together with others."""
        self._waiting.append(hashed)
        if len(self._waiting) == AT_ONCE:
            self.keep()

    def keep(self) -> None:
        """Keep those that wait."""
        if self._project.read_only and self._waiting:
            self.fault = READ_ONLY
        else:
            try:
                self._project.hashes.append(self._waiting)
                self._waiting = []
            except OSError as error:
                self.fault = error.strerror or str(error)
        self.unkept += self._waiting
        self._waiting = []


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


def _made(browser: ImageBrowser, rows: Iterator[ImageRow]) -> Iterator[_Made]:
    """What comes of each row; a bounded number ahead.

    One processor is left to whoever works meanwhile.
    """
    workers = min(4, max(1, (os.cpu_count() or 1) - 1))
    waiting: deque[Future[_Made]] = deque()
    pool = ThreadPoolExecutor(workers, thread_name_prefix="clipstudio-thumbnails")
    try:
        while True:
            while len(waiting) < 4 * workers and (row := next(rows, None)) is not None:
                waiting.append(pool.submit(_make, browser, row))
            if not waiting:
                return
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _make(browser: ImageBrowser, row: ImageRow) -> _Made:
    try:
        jpeg = browser.thumbnail(row)
        return _Made(row, UNDECODABLE, None) if jpeg is None else _Made(row, "", difference_hash(jpeg))
    except ClipstudioError as error:
        return _Made(row, str(error), None)
    except OSError:
        # A thumbnail that was cut short on the disk.
        return _Made(row, UNDECODABLE, None)
