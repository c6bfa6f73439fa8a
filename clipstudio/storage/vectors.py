"""Flat, memory-mapped files of embeddings in the cache folder."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ProjectError, system_reason


class VectorFile:
    """Rows of float32 vectors, one after the other, without a header.

    A row counts only once SQLite says so: a torn tail, left by a process that was killed, is written over.
    """

    def __init__(self, path: Path, width: int) -> None:
        self.path = path
        self.width = width

    @property
    def rows(self) -> int:
        """Whole rows on the disk; 0 when the file is gone."""
        try:
            return self.path.stat().st_size // (4 * self.width)
        except (FileNotFoundError, NotADirectoryError):
            return 0

    def write(self, row: int, vectors: NDArray[np.float32]) -> None:
        """Put ``vectors`` (n, width) at ``row`` and after, and see them safely on the disk.

        Raises:
            ProjectError: The cache folder cannot be written, or lost the rows before ``row``.
        """
        if vectors.ndim != 2 or vectors.shape[1] != self.width:
            raise ValueError(f"vectors of shape {vectors.shape} do not fit rows of {self.width}")
        # Written behind a gap, the rows in it would be read as zeros.
        self._require(row)
        try:
            self._put(row, np.ascontiguousarray(vectors, dtype=np.float32).tobytes())
        except OSError as error:
            raise ProjectError(
                "“{parent}” cannot be written ({strerror}). It is part of the project's cache, which holds "
                "only what can be made again: make room, check its permissions, or delete the cache, and try "
                "again.",
                parent=self.path.parent,
                strerror=system_reason(error),
            ) from error

    def _put(self, row: int, content: bytes) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("r+b" if self.path.exists() else "w+b") as file:
            file.seek(4 * self.width * row)
            file.write(content)
            file.truncate()
            file.flush()
            os.fsync(file.fileno())

    def map(self, least: int = 0) -> NDArray[np.float32]:
        """All rows, (rows, width) float32, read from the disk as they are touched.

        Args:
            least: How many rows there must be.

        Raises:
            ProjectError: There are fewer: the cache was deleted meanwhile.
        """
        self._require(least)
        if self.rows == 0:
            return np.empty((0, self.width), dtype=np.float32)
        return np.memmap(self.path, dtype=np.float32, mode="r", shape=(self.rows, self.width))

    def _require(self, least: int) -> None:
        if self.rows < least:
            raise ProjectError(
                "“{path}” was deleted or cut while it was in use. Start this again: what is missing is "
                "embedded again.",
                path=self.path,
            )
