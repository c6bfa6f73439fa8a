from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.ui.charts.change_model import ChangePart, ChangeRow, DumbbellData, PublishedChange, by_change
from clipstudio.ui.charts.sheet import Sign
from clipstudio.ui.charts.view_model import Mark

TABLE = PublishedChange(0.303, 0.023, "a paper, table 3")
INFANTS = ChangeRow(0, "0-2", Mark(0, 0), 200, 60, 6, 1, 55, -0.27, -0.336, -0.207, 2e-14, None, TABLE)
ADULTS = ChangeRow(1, "20-29", Mark(1, 1), 1_000, 120, 126, 6, 0, 0.006, 0.001, 0.011, 0.03125)
FEW = ChangeRow(2, "70+", Mark(2, 2), 3, 1, 0, 0, 1, None, None, None, None, "n = 3, minimum 10")
DATA = DumbbellData("non-human, by age", "21 labels", "22 labels, with child", (ADULTS, FEW, INFANTS), "3 tests.")


def test_row_says_change_interval_flips_and_p() -> None:
    assert INFANTS.change_words == ("−27.0 points", "(−33.6 to −20.7)")
    assert INFANTS.rates_words == "30.0 % → 3.0 %"
    assert (INFANTS.flips_words, INFANTS.p_words) == ("1 gained, 55 lost", "p < 0.001")
    assert ADULTS.change_words == ("+0.6 points", "(+0.1 to +1.1)")


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (ChangePart.BEFORE, "the images counted before"),
        (ChangePart.FLIPPED, "the images that flipped"),
        (ChangePart.AFTER, "the images counted after"),
    ],
)
def test_sentence_tells_all_and_what_a_click_opens(part: ChangePart, words: str) -> None:
    assert INFANTS.sentence(part).splitlines() == [
        "0-2: 30.0 % → 3.0 %, −27.0 points (−33.6 to −20.7)",
        "60 before, 6 after, of 200 images",
        "1 gained, 55 lost; p < 0.001",
        "published: 30.3 % → 2.3 % (a paper, table 3)",
        f"Click: {words}",
    ]


def test_small_group_is_not_estimable_and_shows_no_rate() -> None:
    assert FEW.rates is None
    assert FEW.sentence(ChangePart.FLIPPED) == "70+: not estimable (n = 3, minimum 10)"
    assert (FEW.change_words, FEW.rates_words, FEW.p_words) == (("", ""), "", "")


def test_half_a_published_pair_says_which_is_missing() -> None:
    assert PublishedChange(None, 0.5, "x").words == "published: not printed → 50.0 % (x)"


def test_rows_are_sorted_by_the_size_of_the_change() -> None:
    assert by_change(DATA.rows) == (INFANTS, ADULTS, FEW)


def test_answer_names_the_largest_change() -> None:
    assert DATA.answer == "Largest change: 0-2, 30.0 % → 3.0 %, −27.0 points (−33.6 to −20.7)."
    still = replace(ADULTS, after=120, change=0.0)
    assert replace(DATA, rows=(still,)).answer == "No rate changed in any group."
    assert replace(DATA, rows=(FEW,)).answer == "No change can be given: no group is estimable."


def test_sheet_holds_fractions_and_leaves_unknown_ones_empty() -> None:
    sheet = DATA.sheet(DATA.rows)
    lines = [dict(zip(sheet.header, line, strict=True)) for line in sheet.lines]
    assert lines[2] == {
        "group": "0-2",
        "n": 200,
        "before": 60,
        "after": 6,
        "before_rate": 0.3,
        "after_rate": 0.03,
        "change": -0.27,
        "low": -0.336,
        "high": -0.207,
        "gained": 1,
        "lost": 55,
        "p": 2e-14,
        "published_before": 0.303,
        "published_after": 0.023,
        "published_source": "a paper, table 3",
        "note": "",
    }
    assert lines[1]["note"] == "not estimable (n = 3, minimum 10)"
    assert {lines[1][name] for name in ("before_rate", "after_rate", "change", "low", "high", "p")} == {None}
    assert sheet.foot.endswith("3 tests.")


def test_key_names_the_source_only_where_there_is_one() -> None:
    assert [entry.text for entry in DATA.sheet(()).key] == [
        "before: 21 labels",
        "after: 22 labels, with child",
        "published: a paper, table 3",
    ]
    assert Sign.SMALL not in {entry.sign for entry in replace(DATA, rows=(ADULTS,)).sheet(()).key}
