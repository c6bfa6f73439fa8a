"""Fingerprints of pictures in the cache folder: one flat file of digests and hashes."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

DIGEST, HASH = 32, 32
RECORD = DIGEST + HASH


class HashFile:
    """Records of a SHA-256 and a perceptual hash, 32 bytes each, one after the other without a header.

    It can be deleted at any time and is made again. A torn tail, left by a process that was killed, is not read
    and is written over.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()

    def read(self) -> tuple[NDArray[np.bytes_], NDArray[np.uint8]]:
        """The digests in hex, (n,) ascending, each once, and the hash of each, (n, 32) uint8."""
        try:
            data = self.path.read_bytes()
        except OSError:
            data = b""
        records = np.frombuffer(data, np.uint8, len(data) // RECORD * RECORD).reshape(-1, RECORD)
        named = np.frombuffer(records[:, :DIGEST].tobytes().hex().encode(), f"S{2 * DIGEST}")
        digests, first = np.unique(named, return_index=True)
        return digests, np.ascontiguousarray(records[first, DIGEST:])

    def append(self, records: Sequence[tuple[str, NDArray[np.uint8]]]) -> None:
        """Keep the hashes of images, named by their SHA-256 in hex.

        Raises:
            OSError: It cannot be written, as on a full disk.
        """
        if not records:
            return
        content = b"".join(bytes.fromhex(digest) + value.tobytes() for digest, value in records)
        with self._lock:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("r+b" if self.path.exists() else "w+b") as file:
                file.seek(file.seek(0, 2) // RECORD * RECORD)
                file.write(content)
                file.truncate()
