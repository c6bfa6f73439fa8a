"""Grouping and counting against plain loops."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipstudio.statistics.groups import count_by_group, group_sizes, intersect, merge

CODES = st.lists(st.tuples(st.integers(-1, 2), st.integers(-1, 1)), max_size=40)


@given(CODES)
def test_intersections_equal_a_plain_loop(rows: list[tuple[int, int]]) -> None:
    first = np.array([row[0] for row in rows], dtype=np.int32)
    second = np.array([row[1] for row in rows], dtype=np.int32)
    values = [["x", "y", "z"], ["p", "q"]]
    grouping = intersect(["one", "two"], [first, second], values)
    expected = [(values[0][a], values[1][b]) if a >= 0 and b >= 0 else None for a, b in rows]
    got = [grouping.groups[code] if code >= 0 else None for code in grouping.codes]
    assert got == expected
    assert set(grouping.groups) == {pair for pair in expected if pair}
    assert grouping.missing == expected.count(None)


def test_groups_come_in_the_order_of_their_values() -> None:
    grouping = intersect(["a", "b"], [np.array([1, 0, 1]), np.array([0, 1, 1])], [["x", "y"], ["p", "q"]])
    assert grouping.groups == (("x", "q"), ("y", "p"), ("y", "q"))


def test_no_attribute_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="at least one"):
        intersect([], [], [])


@given(st.lists(st.tuples(st.integers(-1, 2), st.booleans(), st.booleans()), max_size=50))
def test_counts_equal_a_plain_loop(rows: list[tuple[int, bool, bool]]) -> None:
    codes = np.array([row[0] for row in rows], dtype=np.int32)
    hits = np.array([row[1:] for row in rows], dtype=bool).reshape(-1, 2)
    expected = [[sum(r[0] == g and r[1 + k] for r in rows) for k in range(2)] for g in range(3)]
    assert count_by_group(hits, codes, 3).tolist() == expected
    assert group_sizes(codes, 3).tolist() == [sum(r[0] == g for r in rows) for g in range(3)]


def test_values_taken_together_stand_where_the_first_of_them_stood() -> None:
    codes = np.array([0, 1, 2, 3, -1, 2], dtype=np.int32)
    found, names = merge(codes, ("0-2", "3-9", "10-19", "20-29"), {"0-2": "young", "10-19": "young"})
    assert names == ("young", "3-9", "20-29")
    assert found.tolist() == [0, 1, 0, 2, -1, 0]
