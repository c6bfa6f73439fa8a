"""Looking for a text in a million paths that were read once: SQLite goes through its table for every text anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from clipstudio.storage.image_query import is_of_whole_paths, looked_through
from clipstudio.storage.path_order import parts_of_paths
from clipstudio.storage.text_ranks import Texts


@dataclass(frozen=True, slots=True, eq=False)
class SearchedPaths:
    """Of every path what a text is looked for in, in lower case.

    Attributes:
        parts: The images, (m,) int64, and the texts of some paths each.
    """

    parts: tuple[tuple[NDArray[np.int64], Texts], ...]

    def holding(self, text: str) -> NDArray[np.int64] | None:
        """The images of the paths that hold a text, as `ImageQuery.text` means it, (k,) int64, perhaps repeated.

        None for a text of which these paths do not tell: for none, and one that begins as a whole path does.
        """
        text = text.strip()
        if not text or is_of_whole_paths(text):
            return None
        # Of bytes only A to Z have another case, as in SQLite's LIKE.
        wanted = text.encode().lower()
        found = [images[_rows_with(texts, wanted)] for images, texts in self.parts]
        return np.concatenate([np.empty(0, np.int64), *found])


def read_searched_paths(session: Session) -> SearchedPaths:
    """All paths, from the folder on that was imported."""
    return SearchedPaths(tuple(_parts(session)))


def _parts(session: Session) -> Iterator[tuple[NDArray[np.int64], Texts]]:
    for images, texts in parts_of_paths(session, looked_through(session)):
        yield images, Texts.of(texts.lower(), len(images))


def _rows_with(texts: Texts, wanted: bytes) -> NDArray[np.int64]:
    """The places of the texts that hold some bytes, ascending."""
    data, first = texts.data, texts.data[: max(0, len(texts.data) - len(wanted) + 1)]
    at = np.flatnonzero(first == wanted[0])
    for offset, byte in enumerate(wanted[1:], start=1):
        at = at[data[at + offset] == byte]
    rows = np.searchsorted(texts.starts, at, side="right") - 1
    return np.asarray(rows[np.append(True, rows[1:] != rows[:-1])[: len(rows)]], np.int64)
