"""Images in the order of their files: by name, by folder, or by when they were last changed."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import Session

from clipstudio.domain.images import SortKey
from clipstudio.storage.columns import read_columns, read_texts
from clipstudio.storage.parameters import plain
from clipstudio.storage.schema import ImagePath
from clipstudio.storage.text_ranks import Texts, ranks

ROWS_AT_ONCE = 1 << 18
"""Paths joined to one text, which SQLite keeps below a gigabyte."""
FEW = 10_000
"""Images whose paths are looked up one by one."""

BY_FILE = (SortKey.NAME, SortKey.FOLDER, SortKey.MODIFIED)


def in_order_of_files(
    session: Session, images: NDArray[np.int64], sort: SortKey, *, descending: bool
) -> NDArray[np.int64]:
    """Images, (n,) int64, in the order of their files; those that have none come first.

    An image with several files counts by the first of its paths, or by the earliest change. File names are
    compared in lower case, and then the whole paths; images alike in all that stay in the order of their ids.
    """
    if not len(images):
        return images
    images = np.sort(images)
    rank = _by_change(session, images) if sort is SortKey.MODIFIED else _by_path(session, images, sort)
    return images[np.argsort(-rank if descending else rank, kind="stable")]


def _by_change(session: Session, images: NDArray[np.int64]) -> NDArray[np.int64]:
    holders, times = read_columns(session, select(ImagePath.image_id, ImagePath.modified_ns).where(_of(images)))
    earliest = np.full(len(images), np.iinfo(np.int64).max)
    place, is_there = _places(images, holders)
    np.minimum.at(earliest, place, times[is_there])
    # One of no file comes before all others.
    earliest[np.isin(np.arange(len(images)), place, invert=True)] = np.iinfo(np.int64).min + 1
    return earliest


def _by_path(session: Session, images: NDArray[np.int64], sort: SortKey) -> NDArray[np.int64]:
    holders, texts = _paths(session, images)
    place, is_there = _places(images, holders)
    texts = texts.at(np.flatnonzero(is_there))
    if len(place) and np.bincount(place).max() > 1:
        # Of several paths the first one by its bytes.
        order = np.lexsort((ranks(texts), place))
        first = order[np.append(True, place[order][1:] != place[order][:-1])]
        place, texts = place[first], texts.at(first)
    lower = texts.lower()
    rank = ranks(lower, ranks(lower.file_names()) if sort is SortKey.NAME else None)
    found = np.full(len(images), -1, np.int64)
    found[place] = rank
    return found


def _paths(session: Session, images: NDArray[np.int64]) -> tuple[NDArray[np.int64], Texts]:
    """The image of every path of images, and perhaps of others, and the paths."""
    parts = list(parts_of_paths(session, ImagePath.path.expression, _of(images)))
    holders = np.concatenate([np.empty(0, np.int64), *(some for some, _ in parts)])
    return holders, Texts.of(b"\0".join(texts for _, texts in parts), len(holders))


def read_paths(session: Session) -> Iterator[tuple[NDArray[np.int64], Texts]]:
    """Every path with its image, (m,) int64, in parts."""
    for images, texts in parts_of_paths(session, ImagePath.path.expression):
        yield images, Texts.of(texts, len(images))


def parts_of_paths(
    session: Session, text: ColumnElement[str], wanted: ColumnElement[bool] | None = None
) -> Iterator[tuple[NDArray[np.int64], bytes]]:
    """Something of paths with their images, (m,) int64, in parts, a zero between each two texts.

    Args:
        session: Where it is asked.
        text: What of each path.
        wanted: Of which paths; None for all.
    """
    query = select(ImagePath.image_id, text).where(true() if wanted is None else wanted)
    last = session.scalar(select(func.max(ImagePath.id))) or 0
    for start in range(0, last + 1, ROWS_AT_ONCE):
        images, texts = read_texts(
            session, query.where(ImagePath.id >= start, ImagePath.id < start + ROWS_AT_ONCE)
        )
        if len(images):
            yield images, texts


def _of(images: NDArray[np.int64]) -> ColumnElement[bool]:
    """Paths of images: of many images all paths are read, and sorted out by whoever asks."""
    return ImagePath.image_id.in_(plain(images)) if len(images) <= FEW else true()


def _places(images: NDArray[np.int64], holders: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Where the images of those holders that are among them stand, and which holders these are."""
    place = np.minimum(np.searchsorted(images, holders), len(images) - 1)
    is_there = images[place] == holders
    return place[is_there], is_there
