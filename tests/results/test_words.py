"""Numbers in words, the same in the window and in the terminal."""

from __future__ import annotations

from dataclasses import replace

from clipstudio.domain.audits import Boundary, Rate, Scoring
from clipstudio.domain.estimates import Association, AssociationTest, Chance, Disparity
from clipstudio.results.words import (
    allowance_in_words,
    assignment_in_words,
    chance_in_words,
    cosine,
    gap_in_words,
    more_groups,
    not_estimable,
    overall_test_in_words,
    why_unanswered,
)

GAP = Disparity(
    *(0, 1, 0.661, 0.538, 0.784, 26.4),
    level=0.9917,
    pairs=6,
    ratio_low=8.21,
    ratio_high=123.4,
    test=Association(AssociationTest.RAO_SCOTT, 40.0, 0.0002, 0.5),
    chance=Chance(0.074, 0.127, 999, 0),
    p_holm=0.0016,
)


def test_a_gap_tells_its_interval_its_ratio_and_for_how_many_pairs_it_holds() -> None:
    assert gap_in_words(GAP, ("dotted", "66.1 %"), ("plain", "0.0 %")) == (
        "Largest gap: dotted 66.1 % against plain 0.0 %: 66.1 points (+53.8 to +78.4), 26.4 times (8.21–123) as "
        "high. The "
        "interval holds for all 6 pairs of groups at once (each at 99.2 %)."
    )


def test_the_test_and_chance_stand_beside_it() -> None:
    assert overall_test_in_words(GAP) == (
        "All groups together: p = 0.002 (chi-squared test corrected for clusters, adjusted by Holm for all tested "
        "with it)."
    )
    assert "7.4 points on average, and of up to 12.7 points" in chance_in_words(GAP)


def test_the_size_of_the_family_is_said_and_why_a_test_is_not_of_it() -> None:
    of_twelve, alone = replace(GAP, family_size=12), replace(GAP, family_size=1)
    assert "adjusted by Holm over 12 tests)" in overall_test_in_words(of_twelve)
    assert "adjusted" not in overall_test_in_words(alone)
    left = replace(GAP, p_holm=None, family_size=12, needed_p=0.05 / 12)
    assert overall_test_in_words(left) == (
        "All groups together: p < 0.001 (chi-squared test corrected for clusters; not adjusted: it could not "
        "have come down to 0.0042 (0.05 over 12 tests), whatever it showed)."
    )


def test_no_gap_is_said_plainly() -> None:
    none = Disparity(0, 1, 0.0, -0.1, 0.1, 1.0, chance=GAP.chance)
    assert gap_in_words(none, ("a", "5.0 %"), ("b", "5.0 %")) == "No gap: a and every other group have 5.0 %."
    assert chance_in_words(none) == ""
    few = Disparity(None, None, None, None, None, None, "fewer than two groups are estimable")
    assert gap_in_words(few, ("", ""), ("", "")) == "No gap can be given: fewer than two groups are estimable."


def test_too_few_clusters_do_not_hide_the_count() -> None:
    of_one = Rate(0, 40, None, None, None, "all images are of one cluster", 1)
    assert not_estimable(of_one) == "0 of 40, not estimable (all images are of one cluster)"
    small = Rate(2, 6, None, None, None, "n = 6, minimum 10", 3)
    assert not_estimable(small) == "not estimable (n = 6, minimum 10)"


def test_what_intervals_allow_for_is_said() -> None:
    def said(**facts: object) -> str | None:
        return allowance_in_words({"interval": {"clusters": facts}})

    assert said(used=False, asked=False) == "Images are taken as independent, as requested."
    assert said(used=False, asked=True) is None
    assert said(used=True, asked=True, clusters=1, effective_clusters=1.0).endswith("together: 1 cluster.")  # type: ignore[union-attr]
    unequal = said(used=True, asked=True, clusters=61, effective_clusters=40.2)
    assert unequal is not None
    assert unequal.endswith("61 clusters, equivalent to 40 of equal size.")
    assert allowance_in_words({}) is None


def test_the_rule_of_a_run_and_why_images_are_not_answered() -> None:
    assert assignment_in_words(Scoring.TOP1, None, Boundary.ABOVE) == "the one label with the highest probability"
    at_least = assignment_in_words(Scoring.THRESHOLD, 0.45, Boundary.AT_LEAST)
    assert at_least == "every label with a probability of at least 45.00 %"
    assert why_unanswered(Scoring.TOP1) == "nothing is known of them, or their first labels tie"
    assert why_unanswered(Scoring.SIGMOID) == "nothing is known of them"


def test_a_cosine_has_a_minus_sign_and_zero_has_none() -> None:
    assert [cosine(each) for each in (0.2134, -0.4567, -0.0001, 0.0)] == ["0.213", "−0.457", "0.000", "0.000"]


def test_what_a_list_leaves_out_has_its_number() -> None:
    assert [more_groups(count) for count in (1, 2, 1_200)] == [
        "1 more group",
        "2 more groups",
        "1,200 more groups",
    ]
