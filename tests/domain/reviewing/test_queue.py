from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipstudio.domain.reviewing.presets import verdict_scheme
from clipstudio.domain.reviewing.queue import Showing, showings
from clipstudio.domain.reviewing.reviews import REPEAT_DISTANCE, CalibrationOrder, ReviewItem, ReviewPlan


def items(count: int, calibration: int = 0) -> list[ReviewItem]:
    return [
        ReviewItem(number, f"{number:064x}", agreed={"verdict": ("right",)} if number <= calibration else {})
        for number in range(1, count + 1)
    ]


def plan(auditors: tuple[str, ...] = ("ada",), **fields: object) -> ReviewPlan:
    return ReviewPlan("thief", verdict_scheme(), auditors=auditors, **fields)  # type: ignore[arg-type]


def test_the_order_is_each_auditors_own_and_stays() -> None:
    both = plan(("ada", "bea"), seed=3)

    ada, bea = (showings(both, items(100), who) for who in ("ada", "bea"))

    assert ada == showings(both, items(100), "ada")
    assert ada != bea
    assert {turn.item for turn in ada} == {turn.item for turn in bea} == set(range(1, 101))
    # Kept as it was drawn first: an order that changed with the program would lose one's place.
    assert [turn.item for turn in showings(plan(repeats=0), items(8), "ada")] == [5, 3, 4, 6, 7, 8, 1, 2]


@settings(max_examples=50)
@given(st.integers(0, 120), st.floats(0, 0.9), st.integers(0, 5))
def test_repeats_follow_their_first_showing_from_afar(count: int, share: float, seed: int) -> None:
    turns = showings(plan(repeats=share, seed=seed), items(count), "ada")
    first = {turn.item: place for place, turn in enumerate(turns) if not turn.showing}
    again = {turn.item: place for place, turn in enumerate(turns) if turn.showing}

    assert len(first) == count
    assert len(again) == min(round(share * count), max(count - REPEAT_DISTANCE, 0))
    assert all(place - first[item] > REPEAT_DISTANCE for item, place in again.items())


@pytest.mark.parametrize(("people", "overlap"), [(3, 1), (3, 2), (5, 2), (4, 4), (2, 0)])
def test_each_item_goes_to_as_many_as_planned_and_all_get_the_same(people: int, overlap: int) -> None:
    names = tuple(f"auditor {number}" for number in range(people))
    given_to = [showings(plan(names, overlap=overlap, repeats=0), items(60), name) for name in names]

    seen = Counter(turn.item for turns in given_to for turn in turns)

    assert set(seen.values()) == {overlap or people}
    assert {len(turns) for turns in given_to} == {60 * (overlap or people) // people}


def test_calibration_comes_first_or_mixed_in_and_never_twice() -> None:
    first = showings(plan(calibration=CalibrationOrder.FIRST, repeats=0.5), items(100, 10), "ada")
    mixed = showings(plan(repeats=0.5), items(100, 10), "ada")

    assert {turn.item for turn in first[:10]} == set(range(1, 11))
    assert {turn.item for turn in mixed[:10]} != set(range(1, 11))
    assert sum(turn.item <= 10 for turn in mixed) == 10
    assert Showing(1, 1) not in mixed


def test_whoever_is_not_named_sees_all() -> None:
    assert len(showings(plan(("ada", "bea"), overlap=1, repeats=0), items(10), "cleo")) == 10
