"""What follows from the counts of a probe: rates and paired changes, at the level that the result names."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import IntervalMethod, PairedChange
from clipstudio.services.verifying.probes import (
    Walked,
    change_faults,
    moved_faults,
    rate_faults,
    share_faults,
    walked,
)
from clipstudio.statistics.differences import paired_change
from clipstudio.statistics.intervals import rates

WILSON = IntervalMethod.WILSON
(RATE,) = rates([12], 57, 1)
CHANGE = paired_change(8, 3, 9, 40, 1)


@dataclass
class Part:
    level: float | None
    changes: tuple[PairedChange, ...]
    by_name: dict[str, Rate]


def test_every_rate_and_change_of_a_result_is_found_with_its_level() -> None:
    result = (Part(None, (CHANGE,), {"a": RATE}), Part(0.99, (CHANGE, CHANGE), {}))
    assert [(each.way, each.level) for each in walked(result, PairedChange)] == [
        ("result[1].changes[1]", 0.95),
        ("result[2].changes[1]", 0.99),
        ("result[2].changes[2]", 0.99),
    ]
    assert [each.way for each in walked(result, Rate)] == ["result[1].by_name.a"]


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (replace(RATE, count=13), "rate: 0.21052631578947367 in the pack, expected 0.22807017543859648"),
        (replace(RATE, n=58), "rate, 12 of 58.rate"),
        (replace(RATE, high=0.5), "high: 0.5 in the pack"),
        (replace(RATE, count=99), "a count is not between 0 and n = 57"),
    ],
)
def test_a_rate_that_was_changed_is_named(rate: Rate, words: str) -> None:
    assert not list(rate_faults([Walked("rate", RATE, 0.95)], WILSON))
    told = "; ".join(rate_faults([Walked("rate", rate, 0.95)], WILSON))
    assert words in told
    assert list(rate_faults([Walked("rate", RATE, 0.99)], WILSON))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (replace(CHANGE, gained=10), "its counts do not add up"),
        (replace(CHANGE, before=10, after=16), "change, 10 before and 16 after of 60.low"),
        (replace(CHANGE, p=0.5), "p: 0.5 in the pack"),
        (replace(CHANGE, low=-0.5), "low: -0.5 in the pack"),
        (replace(CHANGE, lost=70, gained=76), "its counts do not add up"),
    ],
)
def test_a_change_that_was_changed_is_named(change: PairedChange, words: str) -> None:
    assert not list(change_faults([Walked("change", CHANGE, 0.95)]))
    assert words in "; ".join(change_faults([Walked("change", change, 0.95)]))
    one_way = paired_change(8, 0, 9, 40, 1, one_way="one way only")
    assert not list(change_faults([Walked("change", one_way, 0.95)]))


def test_of_what_allows_for_clusters_the_counts_are_held() -> None:
    rate, change = replace(RATE, clusters=9, low=0.1), replace(CHANGE, clusters=9, p=0.3)
    assert not list(share_faults([Walked("rate", rate, 0.95)]))
    assert not list(moved_faults([Walked("change", change, 0.95)]))
    assert "in the pack" in next(share_faults([Walked("rate", replace(rate, count=13), 0.95)]))
    assert "in the pack" in next(moved_faults([Walked("change", replace(change, change=0.5), 0.95)]))
    assert "do not add up" in next(moved_faults([Walked("change", replace(change, gained=1), 0.95)]))
