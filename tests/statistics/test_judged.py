"""One value from several answers, by each rule."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipstudio.statistics.judged import Rule, combined, disputed

ANSWERS = np.array([[0, 0, 1], [2, -1, 2], [0, 1, 2], [1, 1, 1], [-1, -1, -1], [0, 1, -1], [-1, 2, -1]])


def test_each_rule() -> None:
    assert combined(ANSWERS, Rule.MAJORITY).tolist() == [0, 2, -1, 1, -1, -1, 2]
    assert combined(ANSWERS, Rule.UNDISPUTED).tolist() == [-1, 2, -1, 1, -1, -1, 2]
    assert combined(ANSWERS, Rule.SOURCE, source=1).tolist() == [0, -1, 1, 1, -1, 1, 2]
    assert disputed(ANSWERS).tolist() == [True, False, True, False, False, True, False]
    assert combined(ANSWERS, Rule.UNDISPUTED, at_least=2).tolist() == [-1, 2, -1, 1, -1, -1, -1]
    with pytest.raises(ValueError, match="name it"):
        combined(ANSWERS, Rule.SOURCE)


def test_what_was_settled_goes_before_the_rule() -> None:
    settled = np.array([1, -1, 0, -1, 2, -1, -1])
    assert combined(ANSWERS, Rule.MAJORITY, settled=settled).tolist() == [1, 2, 0, 1, 2, -1, 2]


@given(st.lists(st.lists(st.integers(-1, 3), min_size=4, max_size=4), max_size=30))
def test_rules_are_those_of_counting_by_hand(rows: list[list[int]]) -> None:
    answers = np.array(rows, dtype=np.int64).reshape(-1, 4)
    majority, undisputed = combined(answers, Rule.MAJORITY), combined(answers, Rule.UNDISPUTED)
    assert (majority.dtype, len(majority)) == (np.int32, len(rows))
    for row, most, same in zip(rows, majority.tolist(), undisputed.tolist(), strict=True):
        counts = Counter(each for each in row if each >= 0).most_common()
        first = counts[0][0] if counts and (len(counts) == 1 or counts[0][1] > counts[1][1]) else -1
        assert most == first
        assert same == (counts[0][0] if len(counts) == 1 else -1)
