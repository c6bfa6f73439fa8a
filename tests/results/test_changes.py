"""One change is told by one interval, in the terminal, the table, the chart and the tooltip."""

from __future__ import annotations

from typing import Any

import pytest

from clipstudio.cli.probes import in_points
from clipstudio.results.changes import change_words, clusters_words, family_words, told
from clipstudio.ui.places.audits.probes import change_table
from clipstudio.ui.places.audits.probes.denigration_view import _row

NOW: dict[str, Any] = {
    "attributes": {},
    "category": "x",
    "label_set": "b",
    "n": 100,
    "before": 0.3,
    "after": 0.2,
    "before_count": 30,
    "after_count": 20,
    "change": -0.1,
    "low": -0.28,
    "high": 0.08,
    "p": 0.01,
    "test": "sign-flip by cluster",
    "gained": 5,
    "lost": 15,
    "p_holm": 0.02,
    "p_bh": 0.02,
    "family_size": 2,
    "clusters": 6,
    "effective_n": 8.0,
}
KEPT = {
    key: value for key, value in NOW.items() if key not in ("p", "test", "clusters", "effective_n", "family_size")
}
KEPT |= {
    "low": -0.15,
    "high": -0.05,
    "mcnemar_p": 0.01,
    "by_cluster": {"change": -0.1, "n": 100, "low": -0.28, "high": 0.08, "clusters": 6, "effective_n": 8.0},
}
"""The same as version 0.1 kept it: a plain interval, and the one by clusters beside it."""


@pytest.mark.parametrize("entry", [NOW, KEPT])
def test_every_place_says_the_same(entry: dict[str, Any]) -> None:
    expected = "−10.0 points (−28.0 to +8.0)"
    assert change_words(entry) == in_points(entry) == change_table.change_words(entry) == expected
    row = _row(1, "all images", entry, [])
    assert " ".join(row.change_words) == expected
    assert expected in change_table.change_sentence(entry, "all images")
    assert (told(entry).low, told(entry).high, told(entry).p) == (-0.28, 0.08, 0.01)
    assert clusters_words(entry) == "6 clusters, worth 8 independent images"
    assert "p = 0.01 by itself; Holm 0.02, Benjamini-Hochberg 0.02" in family_words(entry)


def test_what_is_not_there_says_why_everywhere() -> None:
    none = {**NOW, "change": None, "low": None, "high": None, "p": None, "p_holm": None, "p_bh": None}
    none |= {"reason": "all images are of one cluster", "effective_n": None, "clusters": 1}
    expected = "not estimable (all images are of one cluster)"
    assert change_words(none) == in_points(none) == _row(0, "all images", none, []).refusal == expected
    assert family_words(none) == ""
    one_way = {**NOW, "p": None, "p_holm": None, "p_bh": None, "p_reason": "images can only leave the category"}
    assert family_words(one_way) == "no p: images can only leave the category"
    left = {
        **NOW,
        "p_holm": None,
        "p_bh": None,
        "left_out": "it could not have come down to 0.005 (0.05 over 10 tests), whatever it showed",
    }
    assert family_words(left) == (
        "p = 0.01 by itself; not counted among the tests: it could not have come down to 0.005 (0.05 over 10 "
        "tests), whatever it showed"
    )
