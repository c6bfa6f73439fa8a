"""What --by asks for."""

from __future__ import annotations

import pytest
import typer

from clipstudio.cli.plan_options import comparisons_of


@pytest.mark.parametrize(
    ("by", "comparisons"),
    [
        (["gender"], (("gender",),)),
        (["gender, age", "skin tone"], (("gender", "age"), ("skin tone",))),
        (['"a, b",c'], (("a, b", "c"),)),
        (['c, "a, b"'], (("c", "a, b"),)),
        (["[/x]"], (("[/x]",),)),
        ([], ()),
    ],
)
def test_attributes_are_taken_apart_at_commas_outside_quotes(
    by: list[str], comparisons: tuple[tuple[str, ...], ...]
) -> None:
    assert comparisons_of(by) == comparisons


@pytest.mark.parametrize("by", ["", " ", ","])
def test_nothing_is_no_attribute(by: str) -> None:
    with pytest.raises(typer.BadParameter):
        comparisons_of([by])
