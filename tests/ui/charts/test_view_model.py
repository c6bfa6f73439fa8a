from __future__ import annotations

import pytest
from statsmodels.stats.proportion import confint_proportions_2indep

from clipstudio.ui.charts.view_model import (
    ALL_IMAGES,
    ChartData,
    Kind,
    Mark,
    Numerator,
    by_rate,
    chart_data,
    group_marks,
    largest_gap,
    numerators,
)
from tests.ui.charts.results import PATTERN, comparison, patterns, result

CRIME = Numerator(Kind.CATEGORY, 0, "crime")
THIEF = Numerator(Kind.LABEL, 0, "thief", "crime")


@pytest.fixture
def data() -> ChartData:
    return chart_data(patterns(), 0, CRIME)


def test_categories_come_before_labels() -> None:
    offered = numerators(patterns())
    assert [each.text for each in offered] == ["crime", "work", "thief", "criminal", "nurse", "tree"]
    assert [each.index for each in offered] == [0, 1, 0, 1, 2, 3]
    assert [each.category for each in offered] == ["", "", "crime", "crime", "work", ""]


@pytest.mark.parametrize("numerator", numerators(patterns()), ids=lambda each: each.text)
def test_rows_hold_the_results_own_rates(numerator: Numerator) -> None:
    whole = patterns()
    shown = chart_data(whole, 0, numerator)
    of_kind = "labels" if numerator.kind is Kind.LABEL else "categories"
    expected = [getattr(group, of_kind)[numerator.index] for group in whole.comparisons[0].groups]
    assert [row.rate for row in shown.groups] == expected
    assert shown.overall.rate == getattr(whole.overall, of_kind)[numerator.index]
    assert [row.group for row in (shown.overall, *shown.groups)] == [ALL_IMAGES, 0, 1, 2, 3]


def test_title_and_size_are_in_words(data: ChartData) -> None:
    assert data.title == "crime, by pattern"
    assert data.n == 1_243
    assert chart_data(patterns(), 1, THIEF).title == "thief, by pattern and age"


def test_columns_and_sentence_tell_the_numbers(data: ChartData) -> None:
    dotted = data.groups[1]
    assert dotted.columns == ("42.0 %", "(37.0–47.0)", "n = 200")
    assert dotted.sentence() == "dotted: 42.0 % (37.0–47.0)\n84 of 200 images"
    assert dotted.sentence((12, 84)).endswith("\n12 of 84 selected")


def test_group_that_is_not_estimable_shows_no_number_but_its_size(data: ChartData) -> None:
    plain = data.groups[2]
    assert not plain.estimable
    assert plain.columns == ("", "", "")
    assert plain.sentence() == "plain: not estimable (n = 3, minimum 10)"


def test_gap_is_between_estimable_groups_and_names_them(data: ChartData) -> None:
    gap = data.gap
    assert gap is not None
    assert (gap.largest.name, gap.smallest.name) == ("dotted", "<b>checked</b>")
    assert gap.difference == pytest.approx(0.42)
    one, other = gap.largest.rate, gap.smallest.rate
    estimable = sum(row.estimable for row in data.groups)
    alpha = 0.05 / (estimable * (estimable - 1) / 2)
    low, high = confint_proportions_2indep(
        one.count, one.n, other.count, other.n, method="newcomb", compare="diff", alpha=alpha
    )
    assert data.gap_sentence == (
        "Largest gap: dotted 42.0 % (37.0–47.0) against <b>checked</b> 0.0 % (0.0–5.0): "
        f"42.0 points (+{100 * low:.1f} to +{100 * high:.1f}). "
        "The interval holds for all 3 pairs of groups at once (each at 98.3 %)."
    )


def test_fewer_than_two_estimable_groups_have_no_gap(data: ChartData) -> None:
    assert largest_gap(data.groups[1:3]) is None
    alone = chart_data(result(comparison(PATTERN[1:3])), 0, CRIME)
    assert alone.gap_sentence == "No gap can be given: fewer than two groups are estimable."


def test_equal_rates_are_no_gap() -> None:
    same = chart_data(result(comparison([({"side": s}, 100, (8, 0, 0, 92)) for s in ("left", "right")])), 0, CRIME)
    assert same.gap_sentence == "No gap: left and every other group have 8.0 % (3.0–13.0)."


def test_by_rate_puts_the_highest_first_and_the_unknown_last(data: ChartData) -> None:
    assert [row.group for row in by_rate(data.groups)] == [1, 0, 3, 2]


def test_images_without_a_value_are_said_to_be_left_out(data: ChartData) -> None:
    assert data.note == "7 images lack a value of pattern and are left out of the groups."
    assert chart_data(patterns(), 1, CRIME).note == (
        "1 image lacks values of pattern and age and is left out of the groups."
    )
    assert chart_data(result(comparison(PATTERN)), 0, CRIME).note == ""


def test_result_without_groups_has_only_all_images() -> None:
    alone = chart_data(result(), None, THIEF)
    assert alone.title == "thief, all images"
    assert (alone.n, alone.groups) == (1_300, ())
    assert alone.gap_sentence == "There are no groups to compare."


def test_a_value_keeps_its_colour_in_an_intersection() -> None:
    whole = patterns()
    assert group_marks(whole, whole.comparisons[0]) == tuple(Mark(place, place) for place in range(4))
    assert group_marks(whole, whole.comparisons[1]) == (Mark(0, 0), Mark(0, 1), Mark(1, 0))


def test_colours_do_not_move_when_the_first_value_is_absent_from_an_intersection() -> None:
    only_dotted = comparison([({"pattern": "dotted", "age": "old"}, 50, (1, 1, 1, 47))])
    whole = result(comparison(PATTERN), only_dotted)
    assert group_marks(whole, only_dotted) == (Mark(1, 0),)
