"""Many numbers in few bytes: ids of a million images, mostly one after the other, take some kilobytes."""

from __future__ import annotations

import zlib

import numpy as np
from numpy.typing import ArrayLike, NDArray


def pack(numbers: ArrayLike) -> bytes:
    """Whole numbers, (n,), compressed as the steps from each to the next."""
    steps = np.diff(np.asarray(numbers, dtype=np.int64).reshape(-1), prepend=0)
    return zlib.compress(steps.astype("<i8").tobytes(), level=1)


def unpack(packed: bytes) -> NDArray[np.int64]:
    """The numbers again, (n,) int64."""
    return np.cumsum(np.frombuffer(zlib.decompress(packed), "<i8")).astype(np.int64)
