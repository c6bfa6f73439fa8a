from __future__ import annotations

from clipstudio.results.denigration.by_group import group_figure
from clipstudio.results.denigration.table import change_table
from tests.results.denigration.readings import BOTH, reading

TABLE = change_table(reading(), BOTH, 1)


def test_a_row_has_rates_change_flips_and_the_adjusted_p() -> None:
    assert [column.name for column in TABLE.columns] == [
        *("group", "n", "before", "after", "change", "gained", "lost", "p (Holm)")
    ]
    assert [column.is_number for column in TABLE.columns] == [False, *[True] * 7]
    assert [row.cells for row in TABLE.rows] == [
        ("all images", "1,203", "15.0 %", "11.0 %", "−4.1 points (−5.3 to −2.9)", "7", "56", "1e-09"),
        ("0-2", "200", "30.0 %", "3.0 %", "−27.0 points (−33.6 to −20.7)", "1", "55", "4e-14"),
        ("20-29", "1,000", "12.0 %", "12.6 %", "+0.6 points (+0.1 to +1.1)", "6", "0", "0.0312"),
        ("=few", "3", "", "", "not estimable (n = 3, minimum 10)", "0", "1", ""),
    ]
    assert TABLE.caption == "before: base; after: with child"


def test_a_row_opens_the_images_that_flipped_and_tells_all() -> None:
    figure = group_figure(reading(), BOTH, 1)
    assert [row.target for row in TABLE.rows] == [row.parts[row.start].target for row in figure.rows]
    assert TABLE.rows[1].sentence.splitlines() == [
        f"{BOTH}, 0-2: 60 of 200 images before, 6 after; 1 gained, 55 lost.",
        "−27.0 points (−33.6 to −20.7)",
        "p < 0.001, not adjusted; adjusted for all 2 tests: p < 0.001 (Holm), p < 0.001 (Benjamini-Hochberg)",
    ]
