"""Arrays as rows of compressed chunks, in whichever table holds those of their owner."""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from clipstudio.storage.arrays import packed, unpacked
from clipstudio.storage.faults import UnreadableValueError
from clipstudio.storage.schema import PredictionArray, ProbeRunArray, RunArray

ArrayTable = type[RunArray] | type[ProbeRunArray] | type[PredictionArray]


def write_array(session: Session, table: ArrayTable, owner: int, name: str, values: NDArray[Any]) -> None:
    """Write an array of an owner's row, chunk by chunk."""
    for chunk, (dtype, shape, data) in enumerate(packed(values)):
        row = table(name=name, chunk=chunk, dtype=dtype, shape=shape, data=data)
        setattr(row, table.owner_column, owner)
        session.add(row)
        session.flush()


def read_chunk(session: Session, table: ArrayTable, owner: int, name: str, chunk: int) -> NDArray[Any] | None:
    """One chunk of an array; None behind the last.

    Raises:
        UnreadableValueError: If it is damaged.
    """
    found = session.execute(
        select(table.dtype, table.shape, table.data).where(
            getattr(table, table.owner_column) == owner, table.name == name, table.chunk == chunk
        )
    ).first()
    return None if found is None else unpacked(*found)


def read_array(
    session: Session,
    table: ArrayTable,
    owner: int,
    name: str,
    of_chunk: Callable[[NDArray[Any]], NDArray[Any]] = lambda chunk: chunk,
    axis: int = 0,
) -> NDArray[Any]:
    """The array as it was written, or what ``of_chunk`` takes of every chunk of its rows, joined by ``axis``.

    Raises:
        UnreadableValueError: If it is not there, or damaged.
    """
    chunks = session.execute(
        select(table.dtype, table.shape, table.data)
        .where(getattr(table, table.owner_column) == owner, table.name == name)
        .order_by(table.chunk)
    ).all()
    # Of a million images there are 16 chunks, whose unpacking is most of the work and leaves Python's lock alone.
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1), thread_name_prefix="clipstudio-unpack") as pool:
        parts = list(pool.map(lambda chunk: of_chunk(unpacked(*chunk)), chunks))
    try:
        return np.concatenate(parts, axis)
    except ValueError as error:
        raise UnreadableValueError(f"“{name}”: {error}") from error


def read_turned(session: Session, table: ArrayTable, owner: int, name: str) -> NDArray[Any]:
    """An array of (n, K) as (K, n), each column in one piece.

    Raises:
        UnreadableValueError: If it is not there, or damaged.
    """
    return read_array(session, table, owner, name, lambda chunk: np.ascontiguousarray(chunk.T), axis=1)


def unpacked_bytes(session: Session, table: ArrayTable, owner: int, name: str) -> int:
    """How much memory an array takes; 0 where it is not there."""
    chunks = session.execute(
        select(table.dtype, table.shape).where(getattr(table, table.owner_column) == owner, table.name == name)
    )
    return sum(np.dtype(dtype).itemsize * math.prod(shape) for dtype, shape in chunks)
