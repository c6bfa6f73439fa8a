"""Changes between label sets: one family for each comparison, in which a repeated category counts once."""

from __future__ import annotations

import numpy as np

from clipstudio.probes.denigration import Measures, compare
from clipstudio.results.denigration.result import GroupChange
from clipstudio.services.probes.denigration import _adjusted, _by_comparison
from clipstudio.statistics.groups import Grouping

MEASURES = Measures(("bad", "good", "other"), (frozenset({"bad"}), frozenset({"good"}), frozenset({"other"})))


def entries(groupings: list[Grouping]) -> tuple[list[GroupChange], list[int]]:
    rng = np.random.default_rng(3)
    before, after = rng.random((400, 3)) < 0.4, rng.random((400, 3)) < [0.5, 0.4, 0.3]
    before[:, 1], after[:, 1] = ~before[:, 0], ~after[:, 0]  # good is all that is not bad
    changes: list[GroupChange] = []
    sizes = []
    for part in _by_comparison(compare(before, after, MEASURES, groupings, 10)):
        found, family = _adjusted("set", part, (None, 0, None))
        changes += found
        sizes.append(family.size)
    return changes, sizes


def test_another_comparison_changes_no_p_and_a_complement_counts_once() -> None:
    rng = np.random.default_rng(4)
    one = Grouping(("g",), rng.integers(0, 3, 400).astype(np.int32), (("a",), ("b",), ("c",)))
    other = Grouping(("h",), rng.integers(0, 2, 400).astype(np.int32), (("x",), ("y",)))
    (alone, sizes), (both, more) = entries([one]), entries([one, other])
    assert both[: len(alone)] == alone
    assert (sizes, more) == ([2, 3 * 2], [2, 3 * 2, 2 * 2])
    for bad, good in zip(both[::3], both[1::3], strict=True):
        assert (bad.category, good.category) == ("bad", "good")
        assert bad.adjusted.p_holm == good.adjusted.p_holm
        assert (bad.adjusted.is_repeated, good.adjusted.is_repeated) == (False, True)
