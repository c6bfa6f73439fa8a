"""The tests of the linear probe against zero-shot: another comparison changes no p."""

from __future__ import annotations

import numpy as np

from clipstudio.probes.attributes import compare_answers
from clipstudio.probes.shares import Sampling
from clipstudio.services.probes.linear import _changes
from clipstudio.statistics.groups import Grouping


def test_every_comparison_is_a_family_of_its_own() -> None:
    rng = np.random.default_rng(0)
    first, second = rng.random(300) < 0.6, rng.random(300) < 0.7
    one = Grouping(("g",), rng.integers(0, 3, 300).astype(np.int32), (("a",), ("b",), ("c",)))
    other = Grouping(("h",), rng.integers(0, 5, 300).astype(np.int32), tuple((str(each),) for each in range(5)))
    (alone, _), (both, families) = (
        _changes(compare_answers(first, second, groupings, Sampling(10))) for groupings in ([one], [one, other])
    )
    assert both[:4] == alone
    assert [(family.attributes, family.size) for family in families] == [((), 1), (("g",), 3), (("h",), 5)]
    assert all((change.adjusted.p_holm or 0.0) >= (change.change.p or 0.0) for change in both)
