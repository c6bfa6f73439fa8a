"""When a change of labels can move images one way only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.domain.labels import Label, LabelSet
from clipstudio.probes.one_way import ONLY_GAIN, ONLY_LOSE, one_way

MAN, THIEF, APE, CHILD = (
    Label("man", "person"),
    Label("thief", "bad"),
    Label("ape", "bad"),
    Label("child", "person"),
)


def labels(*each: Label) -> LabelSet:
    return LabelSet("other", each)


BASE = labels(MAN, THIEF, APE)


@pytest.mark.parametrize(
    ("other", "way"),
    [
        (labels(MAN, THIEF, APE, CHILD), ONLY_LOSE),
        (labels(MAN, THIEF), ONLY_LOSE),
        (labels(THIEF, APE), ONLY_GAIN),
        (labels(MAN, THIEF, APE, Label("felon", "bad")), ONLY_GAIN),
        (labels(MAN, THIEF, CHILD), ONLY_LOSE),
        (labels(THIEF, APE, CHILD), None),
        (labels(MAN, THIEF, Label("felon", "bad")), None),
        (labels(MAN, THIEF, APE), "no image can change"),
        (labels(MAN, THIEF, replace(APE, category="animal")), ONLY_LOSE),
        (labels(MAN, THIEF, replace(APE, prompts=("an ape",))), None),
        (replace(BASE, templates=("a drawing of {label}",)), None),
    ],
)
def test_what_is_added_and_dropped_says_which_way(other: LabelSet, way: str | None) -> None:
    found = one_way(BASE, other, {"bad"})
    assert found is None if way is None else found is not None and found.startswith(way)


def test_the_other_category_goes_the_other_way() -> None:
    assert one_way(BASE, labels(MAN, THIEF, APE, CHILD), {"person"}).startswith(ONLY_GAIN)
