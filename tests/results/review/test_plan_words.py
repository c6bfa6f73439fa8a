"""What is said beside the button that makes a review."""

from __future__ import annotations

import numpy as np

from clipstudio.domain.reviewing.reviews import Stratum
from clipstudio.results.review.plan_words import (
    burden_in_words,
    precision_in_words,
    strata_in_words,
    stratum_in_words,
)
from clipstudio.statistics.sample_size import expected_interval, needed
from clipstudio.statistics.stratified import expected_share


def test_who_judges_how_much_is_said_with_repeats_overlap_and_calibration() -> None:
    both = ("Ada", "Bea")
    assert burden_in_words(200, both, 0, 0.05, have_labels=False) == (
        "Ada and Bea judge 200 images; each sees 210 (10 of them a second time)."
    )
    assert burden_in_words(300, (*both, "Cleo"), 1, 0.0, have_labels=False, calibration=5) == (
        "Ada, Bea and Cleo judge 300 images, each by 1 of them; each sees about 105 (5 for calibration)."
    )
    assert (
        burden_in_words(1, ("Ada",), 0, 0.5, have_labels=True)
        == "Ada judges 1 pair of image and label and sees 1."
    )


def test_a_part_says_what_is_drawn_of_how_many() -> None:
    part = Stratum((("gender", "female"),), 356, 40, is_given=False, label="thief")
    assert stratum_in_words(part) == "female · not given “thief”: 40 of 356"
    assert stratum_in_words(Stratum((), 9, 3)) == "all images: 3 of 9"


def test_each_part_that_is_not_judged_whole_says_what_to_expect_and_so_does_the_weighted_whole() -> None:
    parts = (
        Stratum((("pattern", "dotted"),), 78, 20, is_given=True, label="thief"),
        Stratum((("pattern", "plain"),), 2, 2, is_given=True, label="thief"),
        Stratum((("pattern", "dotted"),), 233, 20, is_given=False),
    )
    dotted, plain, others, whole = strata_in_words(parts, 0.2)
    expected, wanted = expected_interval(20, 0.2, 78), needed(0.05, 0.2, 78)
    told = expected_share(np.array([78, 2]), np.array([20, 2]), np.array([0.2, 0.2]))
    between = f"between {100 * expected.low:.1f} % and {100 * expected.high:.1f} %"
    assert dotted == (
        f"dotted · given “thief”: 20 of 78 · a share of 20.0 % is placed {between}; for ±5 points judge {wanted}"
    )
    assert plain == "plain · given “thief”: 2 of 2 · judged whole"
    assert others.startswith("dotted · not given a label: 20 of 233 pairs of image and label · a share of 20.0 %")
    assert whole == (
        "Of all 80 given their label together, each part weighted by its size: a share of 20.0 % is placed "
        f"between {100 * told.low:.1f} % and {100 * told.high:.1f} %."
    )
    assert strata_in_words(parts[1:2], 0.2) == (plain,)


def test_the_interval_to_expect_and_the_number_for_a_wanted_one_are_those_of_the_statistics() -> None:
    expected, wanted = expected_interval(50, 0.2, 1000), needed(0.05, 0.2, 1000)
    said = precision_in_words(50, 1000, 0.2)
    between = f"between {100 * expected.low:.1f} % and {100 * expected.high:.1f} %; for ±5 points judge {wanted}."
    assert said == f"Judging 50 of 1,000 images places a share of 20.0 % {between}"
    assert precision_in_words(9, 10, 0.2).endswith("for ±5 points judge all of them.")
    assert precision_in_words(0, 10, 0.2) == ""
