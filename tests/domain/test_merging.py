"""Values taken together: how they are written, what they hold, and what is refused."""

from __future__ import annotations

import pytest

from clipstudio.domain.errors import AuditError
from clipstudio.domain.merging import MergedValues, groups_of, parse_merge

RACES = ("Black", "East Asian", "White")
ATTRIBUTES = ("race", "age", "site: ward")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("race:non-White!=White", MergedValues("race", "non-White", ("White",), True)),
        ("race:non-White=Black, East Asian", MergedValues("race", "non-White", ("Black", "East Asian"))),
        ('race:x="a, b",c', MergedValues("race", "x", ("a, b", "c"))),
        ("site: ward:all=A=1,B", MergedValues("site: ward", "all", ("A=1", "B"))),
    ],
)
def test_a_group_as_it_is_written(written: str, found: MergedValues) -> None:
    assert parse_merge(written, ATTRIBUTES) == found


@pytest.mark.parametrize("written", ["race", "race:", "race:x", "race:x=", "race:=White", "hair:dark=black"])
def test_what_is_written_otherwise_is_refused(written: str) -> None:
    with pytest.raises(AuditError, match="Write it like race:non-White!=White"):
        parse_merge(written, ATTRIBUTES)


def test_which_value_is_in_which_group() -> None:
    others = MergedValues("race", "non-White", ("White",), True)
    assert groups_of("race", [others], RACES) == {"Black": "non-White", "East Asian": "non-White"}
    assert groups_of("age", [others], ("0-2",)) == {}
    assert others.words == "non-White: all values of race except White"


@pytest.mark.parametrize(
    ("groups", "why"),
    [
        ([MergedValues("race", "x", ("Blak",))], "no value “Blak”"),
        ([MergedValues("race", "x", RACES, True)], "holds no value"),
        ([MergedValues("race", "x", ("Black",)), MergedValues("race", "y", ("White",), True)], "“x” and “y”"),
        ([MergedValues("race", "x", ("Black",)), MergedValues("race", "x", ("White",))], "are called “x”"),
        ([MergedValues("race", "White", ("Black",))], "does not hold the value of that name"),
    ],
)
def test_groups_that_contradict_are_refused(groups: list[MergedValues], why: str) -> None:
    with pytest.raises(AuditError, match=why):
        groups_of("race", groups, RACES)
