from __future__ import annotations

import pytest

from clipstudio.domain.audits import Boundary, Rate
from clipstudio.domain.language import ENGLISH, Language, quoted, speak
from clipstudio.results.words import (
    group_size,
    images,
    interval,
    not_estimable,
    number,
    p_value,
    percent,
    points,
    rate_in_words,
    rule_in_words,
    signed_interval,
    signed_points,
    threshold_in_words,
    under_uniform,
    uniform_in_words,
)
from clipstudio.ui.user_words import tooltip


@pytest.mark.parametrize(
    ("fraction", "text"), [(0.0823, "8.2 %"), (0.0, "0.0 %"), (1.0, "100.0 %"), (0.0006, "0.1 %")]
)
def test_percent_has_one_decimal(fraction: float, text: str) -> None:
    assert percent(fraction) == text


def test_interval_stands_in_brackets() -> None:
    assert interval(0.051, 0.1291) == "(5.1–12.9)"


def test_counts_have_thousands_separators() -> None:
    assert number(1_234_567) == "1,234,567"
    assert group_size(1_356) == "n = 1,356"
    assert images(1) == "1 image"
    assert images(4_310) == "4,310 images"


def test_difference_is_in_points() -> None:
    assert points(0.3888) == "38.9 points"


def test_rate_in_words_has_its_interval() -> None:
    assert rate_in_words(Rate(29, 356, 0.0815, 0.051, 0.129)) == "8.2 % (5.1–12.9)"


def test_small_group_says_why_it_has_no_rate() -> None:
    small = Rate(1, 3, None, None, None, "n = 3, minimum 10")
    assert rate_in_words(small) == "not estimable (n = 3, minimum 10)"
    assert not_estimable(Rate(0, 3, None, None, None)) == "not estimable (n = 3)"


def test_tooltip_shows_markup_of_the_user_as_text() -> None:
    assert tooltip("<img src=x>\nsecond") == "<qt>&lt;img src=x&gt;<br>second</qt>"


@pytest.mark.parametrize(
    ("fraction", "text"),
    [(-0.28, "−28.0 points"), (0.006, "+0.6 points"), (0.0, "0.0 points"), (-0.0004, "0.0 points")],
)
def test_change_has_a_sign(fraction: float, text: str) -> None:
    assert signed_points(fraction) == text


def test_interval_of_a_change_is_written_with_to() -> None:
    assert signed_interval(-0.331, 0.02) == "(−33.1 to +2.0)"


@pytest.mark.parametrize(
    ("p", "text"),
    [(0.0, "p < 0.001"), (0.00099, "p < 0.001"), (0.041, "p = 0.041"), (0.0996, "p = 0.10"), (1.0, "p = 1.00")],
)
def test_p_is_never_written_as_zero(p: float, text: str) -> None:
    assert p_value(p) == text


@pytest.mark.parametrize(
    ("threshold", "text"),
    [(0.05, "5.00 %"), (0.0005, "0.05 %"), (0.000125, "0.0125 %"), (0.07, "7.00 %"), (1e-7, "0.00001 %")],
)
def test_a_threshold_has_every_digit(threshold: float, text: str) -> None:
    assert threshold_in_words(threshold) == text


def test_a_computed_threshold_is_said_to_be_rounded() -> None:
    assert threshold_in_words(0.00129549) == "0.129549 %"
    assert threshold_in_words(0.001295489765) == "about 0.13 %"


def test_a_level_never_reads_as_zero() -> None:
    assert uniform_in_words(300) == "1/300 = 0.33 %"
    assert uniform_in_words(24_000) == "1/24,000 = 0.0042 %"


def test_under_the_uniform_level_is_said_and_only_there() -> None:
    assert under_uniform(0.003, 300).startswith("Under 1/300 = 0.33 %, what pure guessing")
    assert [under_uniform(1 / 300, 300), under_uniform(0.003, None)] == ["", ""]


def test_the_rule_of_a_threshold_is_said() -> None:
    assert rule_in_words(0.005, Boundary.ABOVE) == "above 0.50 %"
    assert rule_in_words(0.005, Boundary.AT_LEAST) == "of at least 0.50 %"


def test_numbers_and_names_stand_as_the_language_writes_them() -> None:
    speak(Language(lambda text, _count: text.replace("“", "„").replace("”", "“"), grouping=".", point=","))
    try:
        assert signed_points(0.0) == "0,0 points"
        assert quoted("thief") == "„thief“"
    finally:
        speak(ENGLISH)
