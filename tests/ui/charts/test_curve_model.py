from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.ui.charts.curve_model import CurveData, CurveLine, PublishedAccuracy, chance, chance_words
from clipstudio.ui.charts.sheet import Sign
from clipstudio.ui.charts.view_model import Mark
from tests.ui.charts.test_sweep_model import point


def line(group: int, name: str, top: int, counts: tuple[int, ...], n: int) -> CurveLine:
    return CurveLine(group, name, top, Mark(group, group), tuple(point(count, n) for count in counts))


PAPER = PublishedAccuracy(1_000, 1, 0.433, "ViT-L/14", "a paper, table 1")
DATA = CurveData(
    "names told apart",
    (100, 1_000),
    (
        line(0, "female", 1, (100, 80), 200),
        line(1, "male", 1, (600, 300), 1_000),
        line(0, "female", 5, (140, 120), 200),
        line(2, "other", 1, (1, 1), 3),
    ),
    (PAPER,),
    "Purpose: a trial.",
)


@pytest.mark.parametrize(
    ("top", "names", "expected", "words"),
    [(1, 100, 0.01, "1.00 %"), (5, 1_000, 0.005, "0.50 %"), (5, 2, 1.0, "100.00 %"), (1, 2_000, 0.0005, "0.05 %")],
)
def test_chance_is_how_many_are_taken_of_how_many(top: int, names: int, expected: float, words: str) -> None:
    assert chance(top, names) == expected
    assert chance_words(top, names) == words


def test_sentence_tells_all_and_what_a_click_opens() -> None:
    assert DATA.sentence(2, 0).splitlines() == [
        "female, top-5: 70.0 % (65.0–75.0)",
        "100 names, n = 200, chance 5.00 %",
        "Click: the images of female asked with this pool",
    ]
    assert DATA.sentence(3, 0).startswith("other, top-1: not estimable (n = 3, minimum 10)")


def test_answer_names_the_highest_and_the_lowest_group() -> None:
    assert DATA.answer(1) == (
        "With 1,000 names, top-1: highest female 40.0 % (35.0–45.0), lowest male 30.0 % (25.0–35.0); "
        "chance 0.10 %."
    )
    alone = replace(DATA, lines=(DATA.lines[0],))
    assert alone.answer(0) == "With 100 names, top-1: female 50.0 % (45.0–55.0); chance 1.00 %."
    few = replace(DATA, lines=(DATA.lines[3],))
    assert few.answer(0) == "With 100 names, top-1: not estimable for any group."


def test_second_measure_is_dashed() -> None:
    assert [drawn.hollow for drawn in DATA.drawn] == [False, False, True, False]
    signs = [entry.sign for entry in DATA.sheet(0).key]
    assert signs == [Sign.LINE, Sign.LINE, Sign.DASHED, Sign.LINE, Sign.DOTTED, Sign.SMALL]


def test_published_figure_names_model_and_source() -> None:
    assert PAPER.sentence.splitlines() == [
        "published: ViT-L/14, top-1",
        "43.3 % with 1,000 names",
        "a paper, table 1",
    ]
    assert DATA.sheet(0).key[-1].text == "published: ViT-L/14, top-1 (a paper, table 1)"


def test_axis_holds_published_pools_too() -> None:
    low, high = replace(DATA, published=(replace(PAPER, names=2_000),)).ends
    assert low < 100
    assert high > 2_000


def test_sheet_has_a_line_for_every_group_pool_and_published_figure() -> None:
    sheet = DATA.sheet(1)
    lines = [dict(zip(sheet.header, each, strict=True)) for each in sheet.lines]
    assert len(lines) == 9
    assert (lines[1]["names"], lines[1]["measure"], lines[1]["accuracy"], lines[1]["chance"]) == (
        *(1_000, "top-1", 0.4, 0.001),
    )
    assert (lines[7]["accuracy"], lines[7]["note"]) == (None, "not estimable (n = 3, minimum 10)")
    assert (lines[8]["accuracy"], lines[8]["source"]) == (0.433, "a paper, table 1")
    assert sheet.foot.endswith("Purpose: a trial.")
