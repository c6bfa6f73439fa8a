"""What --by asks for."""

from __future__ import annotations

import pytest
import typer

from clipstudio.cli.probes import _print_tied
from clipstudio.cli.tables import comparisons_of


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


def test_a_group_without_a_tied_label_is_told_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    label = {"label": "doctor", "within_bh": False}
    tied = {
        "group": "a",
        "n": 9,
        "against": "b",
        "against_n": 8,
        "labels": [label],
        "family": 2,
        "family_left_out": 0,
    }
    _print_tied(tied, only_bh=True)
    told = capsys.readouterr().out
    assert told == "Most tied to a (n = 9), against b (n = 8): no label is within Benjamini-Hochberg.\n"
