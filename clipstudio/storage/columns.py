"""Whole columns, read at once: a million rows one by one take several times as long."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import LargeBinary, Select, cast, func, select
from sqlalchemy.orm import Session

_AT_ONCE = 1 << 20
"""Characters made numbers at a time: Python's lock is held meanwhile."""


def read_columns(session: Session, query: Select[*tuple[Any, ...]]) -> tuple[NDArray[np.int64], ...]:
    """What a query gives, in its order, an array for each of its columns; none of them may hold NULL.

    SQLite writes each column as one text, on this thread but without Python's lock, so that the window goes on
    meanwhile. (It keeps the order of what is joined so, although the standard asks for none.)
    """
    rows = query.subquery()
    texts = session.execute(select(*(func.group_concat(column) for column in rows.c))).one()
    return tuple(_numbers(text) for text in texts)


def read_column(session: Session, query: Select[int]) -> NDArray[np.int64]:
    """What a query of one column gives, in its order, (n,) int64; it may hold no NULL."""
    (numbers,) = read_columns(session, query)
    return numbers


def read_texts(session: Session, query: Select[int, str]) -> tuple[NDArray[np.int64], bytes]:
    """What a query of a number and a text gives: the numbers, and the texts in UTF-8 with a zero between each two.

    Neither may hold NULL, and all texts together not more than a gigabyte, which is SQLite's own bound.
    """
    number, text = query.subquery().c
    joined = cast(func.group_concat(text, func.char(0)), LargeBinary)
    numbers, texts = session.execute(select(func.group_concat(number), joined)).one()
    return _numbers(numbers), texts or b""


def _numbers(text: str | None) -> NDArray[np.int64]:
    if text is None:
        return np.empty(0, np.int64)
    parts, start = [], 0
    while start < len(text):
        end = text.find(",", start + _AT_ONCE)
        end = len(text) if end < 0 else end
        parts.append(np.fromstring(text[start:end], np.int64, sep=","))
        start = end + 1
    return np.concatenate(parts)
