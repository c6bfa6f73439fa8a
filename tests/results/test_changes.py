"""One change is told by one interval and one p, in the same words everywhere."""

from __future__ import annotations

from dataclasses import replace

from clipstudio.domain.estimates import ChangeTest, PairedChange
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.changes import (
    adjusted_words,
    change_lines,
    change_parts,
    change_words,
    clusters_words,
    flips_words,
    inference_words,
    p_words,
    rates_of,
    rates_words,
    refusal,
)
from clipstudio.statistics.multiplicity import LEVEL

CHANGE = PairedChange(
    *(100, 30, 20, 5, 15, -0.1, -0.28, 0.08, 0.01),
    test=ChangeTest.SIGN_FLIP,
    clusters=6,
    effective_n=8.0,
)
TEST = Adjusted(0.02, 0.02, 2)
FEW = PairedChange(3, 1, 0, 0, 1, None, None, None, None, "n = 3, minimum 10")


def test_a_change_is_said_with_its_interval_rates_flips_and_p() -> None:
    assert change_words(CHANGE) == "−10.0 points (−28.0 to +8.0)"
    assert change_parts(CHANGE) == ("−10.0 points", "(−28.0 to +8.0)")
    assert rates_of(CHANGE) == (0.3, 0.2)
    assert rates_words(CHANGE) == "30.0 % → 20.0 %"
    assert flips_words(CHANGE) == "5 gained, 15 lost"
    assert p_words(CHANGE) == "p = 0.010"


def test_the_lines_hold_all_that_is_known() -> None:
    assert change_lines(CHANGE, TEST) == (
        "30.0 % → 20.0 %, −10.0 points (−28.0 to +8.0)",
        "30 before, 20 after, of 100 images",
        "5 gained, 15 lost; p = 0.010, not adjusted; adjusted for all 2 tests: p = 0.020 (Holm), "
        "p = 0.020 (Benjamini-Hochberg); 6 clusters, worth 8 independent images",
    )


def test_what_is_not_estimable_says_why() -> None:
    assert change_words(FEW) == refusal(FEW) == "not estimable (n = 3, minimum 10)"
    assert (change_parts(FEW), rates_of(FEW), rates_words(FEW), p_words(FEW)) == (("", ""), None, "", "")
    assert adjusted_words(FEW, TEST) == ""
    assert refusal(replace(FEW, reason=None)) == "not estimable (n = 3)"


def test_a_missing_p_says_why() -> None:
    one_way = replace(CHANGE, p=None, test=None, p_reason="images can only leave the category")
    assert adjusted_words(one_way, Adjusted(None, None, 2)) == "no p: images can only leave the category"


def test_a_test_that_does_not_count_says_why() -> None:
    left_out = Adjusted(None, None, 10, needed_p=LEVEL / 10)
    assert adjusted_words(CHANGE, left_out) == (
        "p = 0.010, not adjusted; not counted among the tests: it could not have come down to 0.005 (0.05 over 10 "
        "tests), whatever it showed"
    )
    assert adjusted_words(CHANGE, replace(TEST, is_repeated=True)).endswith(
        "p = 0.020 (Benjamini-Hochberg); another test says the same: it is counted once"
    )


def test_a_drawn_p_says_how_it_was_drawn() -> None:
    drawn = replace(CHANGE, p_reason="from 99,999 random turns, seed 3")
    assert adjusted_words(drawn) == "p = 0.010, not adjusted; from 99,999 random turns, seed 3"


def test_an_earlier_version_knows_no_size_of_the_family() -> None:
    assert adjusted_words(CHANGE, replace(TEST, family_size=None)).endswith(
        "adjusted: p = 0.020 (Holm), p = 0.020 (Benjamini-Hochberg)"
    )


def test_clusters_are_said_where_intervals_allow_for_them() -> None:
    assert clusters_words(6, 8.0) == "6 clusters, worth 8 independent images"
    assert clusters_words(1, None) == "1 clusters"
    assert clusters_words(None, None) == ""
    assert inference_words(replace(FEW, clusters=1)) == "1 clusters"
