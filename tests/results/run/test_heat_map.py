from __future__ import annotations

import time
from dataclasses import replace

import pytest

from clipstudio.domain.audits import Comparison, GroupRates, Rate, RunResult
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.results.figures import MatrixCell, MatrixFigure
from clipstudio.results.run.heat_map import heat_map
from clipstudio.results.run.outcomes import OutcomeKind
from clipstudio.results.run.targets import RunTarget
from tests.results.run.patterns import PATTERN, comparison, patterns, result, with_silence

GAP, ALL, STRIPED, DOTTED, PLAIN, CHECKED = range(6)


@pytest.fixture
def figure() -> MatrixFigure:
    return heat_map(patterns(), 0)


def row_of(figure: MatrixFigure, name: str) -> int:
    return [head.name for head in figure.rows].index(name)


def cell(figure: MatrixFigure, name: str, column: int) -> MatrixCell:
    return figure.cell(row_of(figure, name), column)


def test_columns_say_group_and_size(figure: MatrixFigure) -> None:
    assert [(head.name, head.note) for head in figure.columns] == [
        *(("largest gap", ""), ("all images", "n = 1,300"), ("striped", "n = 1,000"), ("dotted", "n = 200")),
        *(("plain", "n = 3"), ("<b>checked</b>", "n = 40")),
    ]
    assert figure.text.title == "Images given each label, by pattern   n = 1,243 of 1,300"


def test_rows_are_sorted_by_the_largest_gap_with_strong_categories_above(figure: MatrixFigure) -> None:
    assert [(head.name, head.note, head.is_strong, head.rank) for head in figure.rows[:2]] == [
        ("crime", "", True, 0),
        ("work", "", True, 0),
    ]
    assert {(head.name, head.note, head.is_strong, head.rank) for head in figure.rows[2:]} == {
        ("thief", "crime", False, 1),
        ("criminal", "crime", False, 1),
        ("nurse", "work", False, 1),
        ("tree", "", False, 1),
    }
    gaps = [figure.cell(row, GAP).value or 0.0 for row in range(2, 6)]
    assert gaps == sorted(gaps, reverse=True)
    assert len(set(gaps)) == 4
    assert figure.can_sort


def test_what_was_not_answered_is_the_last_row() -> None:
    figure = heat_map(with_silence(), 0)
    last = figure.rows[-1]
    assert (last.name, last.rank, last.is_strong) == ("not answered", 2, False)
    assert cell(figure, "not answered", STRIPED).sentence.endswith("30 of 1,030 images")
    assert cell(figure, "not answered", CHECKED).words == "0.0 %"
    assert "40 images were not answered" in figure.text.note


def test_cells_hold_the_runs_own_rates(figure: MatrixFigure) -> None:
    whole = patterns()
    for place, group in enumerate(whole.comparisons[0].groups):
        for names, rates in ((("crime", "work"), group.categories), (whole.label_set.texts, group.labels)):
            for name, rate in zip(names, rates, strict=True):
                assert cell(figure, name, STRIPED + place).value == rate.rate
    assert cell(figure, "crime", DOTTED).words == "42.0 %"
    assert cell(figure, "crime", ALL).words == "12.9 %"
    assert cell(figure, "crime", GAP).words == "42.0 points"
    assert cell(figure, "crime", GAP).value == pytest.approx(0.42)


def test_a_cell_that_cannot_be_estimated_is_hatched_and_says_why(figure: MatrixFigure) -> None:
    for row in range(len(figure.rows)):
        plain = figure.cell(row, PLAIN)
        assert (plain.words, plain.is_hatched, plain.shade, plain.value) == ("not estimable", True, None, None)
        assert plain.sentence == "plain: not estimable (n = 3, minimum 10)"
        assert plain.target is not None
    assert [entry.text for entry in figure.text.key] == ["not estimable"]
    alone = heat_map(result(comparison(PATTERN[1:3])), 0)
    gap = alone.cell(0, GAP)
    assert (gap.words, gap.is_hatched, gap.value) == ("not estimable", True, None)
    assert gap.sentence == "No gap can be given: fewer than two groups are estimable."


def test_intervals_are_in_the_sentence_and_in_the_cell_when_wanted(figure: MatrixFigure) -> None:
    plain = cell(figure, "crime", DOTTED)
    assert plain.small == ""
    assert plain.sentence == "dotted: 42.0 % (37.0–47.0)\n84 of 200 images"
    wanted = heat_map(patterns(), 0, with_intervals=True)
    assert cell(wanted, "crime", DOTTED).small == "(37.0–47.0)"
    assert cell(wanted, "crime", PLAIN).small == ""


def test_the_highest_rate_is_the_darkest(figure: MatrixFigure) -> None:
    shades = {
        (row, column): figure.cell(row, column).shade
        for row in range(len(figure.rows))
        for column in range(1, len(figure.columns))
    }
    # Of the checked ones 75 % are trees, more than of any other group.
    assert shades[row_of(figure, "tree"), CHECKED] == 1.0
    assert [place for place, shade in shades.items() if shade == 1.0] == [(row_of(figure, "tree"), CHECKED)]
    assert cell(figure, "crime", CHECKED).shade == 0.0
    assert cell(figure, "nurse", STRIPED).shade == pytest.approx((0.3 / 0.75) ** 0.5)
    assert cell(figure, "nurse", GAP).shade is None


def test_cells_stand_for_their_images(figure: MatrixFigure) -> None:
    dotted = cell(figure, "nurse", DOTTED).target
    assert isinstance(dotted, RunTarget)
    assert (dotted.kind, dotted.index, dotted.comparison, dotted.group) == (OutcomeKind.LABEL, 2, 0, 1)
    assert dotted.caption == "nurse · dotted"
    for column in (GAP, ALL):
        whole = cell(figure, "crime", column).target
        assert isinstance(whole, RunTarget)
        assert (whole.kind, whole.index, whole.comparison, whole.group) == (OutcomeKind.CATEGORY, 0, None, None)


def test_the_answer_is_the_largest_gap_of_a_label(figure: MatrixFigure) -> None:
    named, sentence = figure.text.answer.split(". ", 1)
    assert named == "The label with the largest gap is “tree”"
    assert sentence == cell(figure, "tree", GAP).sentence
    assert sentence.startswith("Largest gap: <b>checked</b> 75.0 % (70.0–80.0) against dotted 33.0 %")


def test_the_data_has_a_line_for_each_row_and_group(figure: MatrixFigure) -> None:
    lines = list(figure.lines())
    assert len(lines) == 6 * 5
    assert lines[:2] == [
        ("category", "crime", "all images", 168, 1_300, *lines[0][5:]),
        ("category", "crime", "striped", 82, 1_000, *lines[1][5:]),
    ]
    assert lines[3] == ("category", "crime", "plain", 2, 3, None, None, None, "not estimable (n = 3, minimum 10)")


def test_a_run_without_groups_has_a_column_of_all_images() -> None:
    figure = heat_map(result(), None)
    assert [head.name for head in figure.columns] == ["largest gap", "all images"]
    assert figure.text.title == "Images given each label, all images   n = 1,300"
    assert figure.text.answer == "There are no groups to compare."
    assert figure.cell(0, GAP).is_hatched
    assert figure.cell(0, ALL).words == "12.9 %"


def large(groups: int, labels: int = 300) -> RunResult:
    """A run of many labels by many groups, all with the same rates."""
    names = LabelSet("many", tuple(Label(f"label {place}", f"c{place % 5}") for place in range(labels)))
    rates = tuple(Rate(place, labels, place / labels, 0.0, 1.0) for place in range(labels))
    whole = result()
    shown = tuple(GroupRates({"a": f"v{place}"}, labels, rates, rates[:5]) for place in range(groups))
    return replace(
        whole,
        record=replace(whole.record, label_set=names),
        overall=GroupRates({}, labels, rates, rates[:5]),
        comparisons=(Comparison(("a",), shown, 0),),
    )


@pytest.mark.parametrize(("groups", "seconds"), [(14, 0.05), (5_000, 1.0)])
def test_a_large_map_costs_little_since_its_cells_are_made_when_they_are_seen(groups: int, seconds: float) -> None:
    whole, took = large(groups), []
    for _ in range(5):
        started = time.process_time()
        figure = heat_map(whole, 0)
        took.append(time.process_time() - started)
    # Processor time, and the best of several: another program on the machine is not to fail a test.
    assert min(took) < seconds
    assert (len(figure.rows), len(figure.columns)) == (305, 2 + groups)
    assert figure.cell(304, 1 + groups).words == "99.7 %"
