from __future__ import annotations

from dataclasses import replace

from clipstudio.ui.charts.mirror_model import MirrorData, MirrorGroup, TiedLabel
from clipstudio.ui.charts.view_model import Mark

WOMEN, MEN = MirrorGroup(2, "female", Mark(0, 0), 100), MirrorGroup(5, "male", Mark(1, 1), 1_000)
BLONDE = TiedLabel(7, "blonde", (30, 20), "chi2", 163.4, 1e-30, 1e-27, 2e-28, 0.39)
NANNY = TiedLabel(3, "nanny", (2, 1), "fisher", 12.1, 0.0237, 1.0, 0.11, 0.1, None)
MOBSTER = TiedLabel(9, "mobster", (0, 40), "fisher", 4.2, 0.041, 1.0, 0.2, 0.06)
ALWAYS = TiedLabel(1, "person", (100, 1_000), None, None, None, None, None, None, "every image has the label")
DATA = MirrorData("labels by gender", (WOMEN, MEN), ((BLONDE, NANNY), (MOBSTER,)), 300, "A note.")


def test_lists_stand_under_their_headings_in_the_order_given() -> None:
    assert [row.heading or (row.label and row.label.text) for row in DATA.rows] == [
        *("Most tied to female", "blonde", "nanny", "Most tied to male", "mobster"),
    ]
    assert replace(DATA, tied=((), (MOBSTER,))).rows[0].heading == "Most tied to female: no label"


def test_sentence_tells_both_shares_the_test_and_what_a_click_opens() -> None:
    assert DATA.sentence(BLONDE, 0).splitlines() == [
        "blonde",
        "female: 30.0 %, 30 of 100 images",
        "male: 2.0 %, 20 of 1,000 images",
        "chi²: p < 0.001, chi² = 163.4",
        "Holm p < 0.001, Benjamini-Hochberg p < 0.001",
        "Cramer's V = 0.39",
        "Click: the images of female with this label",
    ]
    assert DATA.sentence(NANNY, 1).splitlines()[3:5] == [
        "Fisher: p = 0.024, chi² = 12.1",
        "Holm p = 1.00, Benjamini-Hochberg p = 0.11",
    ]
    assert DATA.sentence(NANNY, 1).endswith("Click: the images of male with this label")


def test_label_without_a_test_says_why() -> None:
    assert "not estimable (every image has the label)" in DATA.sentence(ALWAYS, 0)
    assert (ALWAYS.test_words, ALWAYS.holm_words) == ("not estimable", "")


def test_holm_p_is_written_without_its_letter() -> None:
    assert (BLONDE.holm_words, NANNY.holm_words) == ("< 0.001 *", "1.00")


def test_answer_states_the_family_and_how_many_are_clear() -> None:
    assert DATA.answer == (
        "Of 300 tests in one family: 2 shown for female, 1 of them with a Holm p under 0.05 (*); "
        "1 shown for male, 0 of them with a Holm p under 0.05 (*)."
    )


def test_nothing_is_shown_where_a_group_is_too_small() -> None:
    small = replace(DATA, reason="female has n = 3, minimum 10")
    assert small.rows == ()
    assert small.answer == "Not estimable: female has n = 3, minimum 10."
    assert small.sheet.lines == ()


def test_sheet_holds_both_shares_as_fractions() -> None:
    sheet = DATA.sheet
    lines = [dict(zip(sheet.header, line, strict=True)) for line in sheet.lines]
    assert [(line["tied_to"], line["label"]) for line in lines] == [
        *(("female", "blonde"), ("female", "nanny"), ("male", "mobster")),
    ]
    assert (lines[0]["first_rate"], lines[0]["second_rate"], lines[0]["second_n"]) == (0.3, 0.02, 1_000)
    assert (lines[1]["test"], lines[1]["p_holm"], lines[1]["p_bh"]) == ("fisher", 1.0, 0.11)
    assert [entry.text for entry in sheet.key] == ["left: female, n = 100", "right: male, n = 1,000"]
    assert sheet.foot.endswith("A note.")
