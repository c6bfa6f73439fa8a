"""Columns of numbers are read whole, in the order of their query."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from sqlalchemy import select

from clipstudio.storage import columns
from clipstudio.storage.columns import read_column, read_columns
from clipstudio.storage.database import Database
from clipstudio.storage.schema import Base, Cluster


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Clusters 1 to 5,000 of which every name is a number, in another order than the ids."""
    database = Database(tmp_path_factory.mktemp("columns") / "file.sqlite")
    with database.write() as session:
        Base.metadata.create_all(session.connection())
        rows = [{"id": id, "name": f"{id * 7 % 5_003:05}"} for id in range(1, 5_001)]
        session.execute(Cluster.__table__.insert(), rows)
    yield database
    database.close()


@pytest.mark.parametrize("at_once", [1, 100, columns._AT_ONCE])
def test_a_column_comes_in_the_order_that_was_asked_for(
    database: Database, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(columns, "_AT_ONCE", at_once)
    query = select(Cluster.id).order_by(Cluster.name.desc())
    with database.read() as session:
        one_by_one = session.scalars(query).all()
        assert read_column(session, query).tolist() == one_by_one
        assert one_by_one != sorted(one_by_one)


def test_several_columns_stand_beside_each_other(database: Database) -> None:
    query = select(Cluster.id, (0 - Cluster.id).label("opposite"), (Cluster.id + 2**40).label("large"))
    with database.read() as session:
        ids, opposite, large = read_columns(session, query.where(Cluster.id > 10).order_by(Cluster.name))
    assert len(ids) == 4_990
    np.testing.assert_array_equal(opposite, -ids)
    np.testing.assert_array_equal(large, ids + 2**40)


def test_nothing_and_one_row(database: Database) -> None:
    with database.read() as session:
        for bound, expected in ((5_000, []), (4_999, [5_000])):
            ids, again = read_columns(
                session, select(Cluster.id, Cluster.id.label("again")).where(Cluster.id > bound)
            )
            assert ids.tolist() == again.tolist() == expected
            assert ids.dtype == np.int64
