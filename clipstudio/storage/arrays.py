"""Arrays in chunks of rows, compressed, for the project file."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.storage.faults import UnreadableValueError

ROWS_IN_A_CHUNK = 65_536


def packed(values: NDArray[Any]) -> Iterator[tuple[str, list[int], bytes]]:
    """The chunks of an array as (dtype, shape, data), at least one; little-endian whatever the machine."""
    values = values.astype(values.dtype.newbyteorder("<"), copy=False)
    for start in range(0, max(1, len(values)), ROWS_IN_A_CHUNK):
        chunk = np.ascontiguousarray(values[start : start + ROWS_IN_A_CHUNK])
        yield chunk.dtype.str, list(chunk.shape), zlib.compress(chunk.tobytes(), level=1)


def unpacked(dtype: str, shape: list[int], data: bytes) -> NDArray[Any]:
    """One chunk as it was packed.

    Raises:
        UnreadableValueError: If it is damaged.
    """
    try:
        return np.frombuffer(zlib.decompress(data), dtype=np.dtype(dtype)).reshape(shape)
    except (zlib.error, ValueError, TypeError) as error:
        raise UnreadableValueError(f"figures of a run: {error}") from error
