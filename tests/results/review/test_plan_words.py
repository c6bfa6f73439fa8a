"""What is said beside the button that makes a review."""

from __future__ import annotations

from clipstudio.domain.reviewing.reviews import Stratum
from clipstudio.results.review.plan_words import burden_in_words, precision_in_words, stratum_in_words
from clipstudio.statistics.sample_size import expected_interval, needed


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


def test_the_interval_to_expect_and_the_number_for_a_wanted_one_are_those_of_the_statistics() -> None:
    expected, wanted = expected_interval(50, 0.2, 1000), needed(0.05, 0.2, 1000)
    said = precision_in_words(50, 1000, 0.2)
    between = f"between {100 * expected.low:.1f} % and {100 * expected.high:.1f} %; for ±5 points judge {wanted}."
    assert said == f"Judging 50 of 1,000 images places a share of 20.0 % {between}"
    smallest = precision_in_words(50, 1000, 0.2, is_smallest=True)
    assert smallest == f"Smallest group (1,000 images): judging 50 places a share of 20.0 % {between}"
    assert precision_in_words(9, 10, 0.2).endswith("for ±5 points judge all of them.")
    assert precision_in_words(0, 10, 0.2) == ""
