"""Statements that are compiled once for all projects that the program opens, and for readers and writers alike.

SQLAlchemy compiles each statement for each engine anew, which takes far longer than SQLite takes to answer most of
them: a project has two engines, and every verb, job and window opens one.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, create_engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.util import LRUCache

DRIVER = "sqlite+clipstudio"

MOST_STATEMENTS = 1_000
"""Compiled statements that are kept: filters can be put together in any number of ways."""

_COMPILED: LRUCache[Any, Any] = LRUCache(MOST_STATEMENTS)


class SharedDialect(SQLiteDialect_pysqlite):
    """SQLAlchemy's own, the same for every engine: what is compiled for one is found by the others."""

    supports_statement_cache = True  # which SQLAlchemy reads in the class itself

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(SharedDialect)


registry.register("sqlite.clipstudio", __name__, SharedDialect.__name__)


def engine_of(url: URL) -> Engine:
    """An engine that shares what it compiles with those that were made before.

    Args:
        url: Of the driver `DRIVER`.
    """
    return create_engine(url, execution_options={"compiled_cache": _COMPILED})
