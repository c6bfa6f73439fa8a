from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.domain.audits import GroupEstimates, RunEstimates, RunResult
from clipstudio.domain.estimates import Disparity
from clipstudio.domain.ids import RunId
from clipstudio.domain.plan_locks import Primary
from clipstudio.results.figures import Row, RowFigure
from clipstudio.results.marks import NEUTRAL_MARK, Mark
from clipstudio.results.run.answer import answer
from clipstudio.results.run.by_group import group_figure, outcome_target, rates_by_group
from clipstudio.results.run.outcomes import COUNTED, Outcome, OutcomeKind, main_outcome, outcomes, widest_outcome
from clipstudio.results.run.targets import RunTarget
from tests.results.run.patterns import PATTERN, comparison, patterns, result, with_silence

CRIME = Outcome(OutcomeKind.CATEGORY, 0, "crime")
THIEF = Outcome(OutcomeKind.LABEL, 0, "thief", "crime")
UNANSWERED = Outcome(OutcomeKind.UNANSWERED, 0, "not answered")


@pytest.fixture
def figure() -> RowFigure:
    return group_figure(patterns(), CRIME, 0)


def target_of(row: Row) -> RunTarget:
    (part,) = row.parts
    assert isinstance(part.target, RunTarget)
    return part.target


def test_categories_come_before_labels_and_what_was_not_answered_is_last_where_there_is_any() -> None:
    offered = outcomes(patterns())
    assert [each.text for each in offered] == ["crime", "work", "thief", "criminal", "nurse", "tree"]
    assert [each.index for each in offered] == [0, 1, 0, 1, 2, 3]
    assert [each.category for each in offered] == ["", "", "crime", "crime", "work", ""]
    assert outcomes(with_silence()) == (*offered, UNANSWERED)


def test_a_category_treated_with_care_is_shown_first() -> None:
    harmful = Outcome(OutcomeKind.CATEGORY, 1, "non-human")
    assert main_outcome((CRIME, harmful, THIEF)) == harmful
    assert main_outcome((CRIME, THIEF)) == CRIME
    named_alike = Outcome(OutcomeKind.LABEL, 0, "non-human")
    assert main_outcome((CRIME, named_alike)) == CRIME


def with_gaps(*gaps: float | None) -> RunResult:
    """The patterns, of which the run keeps these gaps, of its categories first."""
    whole = patterns()
    none = Disparity(None, None, None, None, None, None)
    kept = tuple(none if gap is None else replace(none, largest=0, smallest=1, difference=gap) for gap in gaps)
    estimates = RunEstimates((), GroupEstimates((), ()), ((),), (kept,))
    return replace(whole, record=replace(whole.record, estimates=estimates))


def test_a_run_opens_with_the_largest_gap_and_says_that_it_was_picked() -> None:
    whole = with_gaps(0.1, 0.3, 0.9, 0.9, 0.9, 0.9)
    outcome, why = widest_outcome(whole, outcomes(whole))
    assert (outcome.kind, outcome.text) == (OutcomeKind.CATEGORY, "work")
    assert why == (
        "“work” is shown first since its gap by pattern is the largest of 2 categories: picked for that, it may "
        "be the largest by chance."
    )
    opened = answer(whole, {}, lambda *_: None)  # type: ignore[arg-type,return-value]
    assert opened.figure.text.title.startswith("images labelled “work”")
    assert why in opened.figure.text.limits
    chosen = answer(whole, {COUNTED: outcome.key}, lambda *_: None)  # type: ignore[arg-type,return-value]
    assert why not in chosen.figure.text.limits, "what was chosen was not picked"


def test_what_a_locked_plan_names_is_shown_first_and_was_not_picked() -> None:
    whole = with_gaps(0.1, 0.3, 0.9, 0.9, 0.9, 0.9)
    by = whole.comparisons[0].attributes

    def limits(primary: Primary) -> tuple[str, tuple[str, ...]]:
        shown = answer(whole, {}, lambda *_: None, primary)  # type: ignore[arg-type,return-value]
        return shown.figure.text.title, shown.figure.text.limits

    title, said = limits(Primary((by,), ("crime",)))
    assert title.startswith("images labelled “crime”")
    title, of_all = limits(Primary((by,)))
    assert title.startswith("images labelled “work”")
    title, of_none = limits(Primary((("age",),)))
    assert [any("picked for that" in each for each in some) for some in (said, of_all, of_none)] == [
        False,
        False,
        True,
    ], "another comparison is primary: this one was picked"


def test_a_run_opens_with_its_first_category_where_no_gaps_compare() -> None:
    for gaps in ((None, 0.3), (None, None)):
        whole = with_gaps(*gaps, None, None, None, None)
        assert widest_outcome(whole, outcomes(whole)) == (CRIME, "")
    assert widest_outcome(patterns(), outcomes(patterns())) == (CRIME, "")


@pytest.mark.parametrize("outcome", outcomes(patterns()), ids=lambda each: each.text)
def test_rows_hold_the_runs_own_rates(outcome: Outcome) -> None:
    whole = patterns()
    groups = rates_by_group(whole, outcome, 0)
    assert [each.rate for each in groups] == [
        group.rates(outcome.kind.value)[outcome.index] for group in whole.comparisons[0].groups
    ]
    figure = group_figure(whole, outcome, 0)
    overall = whole.overall.rates(outcome.kind.value)[outcome.index]
    assert [row.size for row in figure.rows] == [overall.rate, *(each.rate.rate for each in groups)]
    assert [row.name for row in figure.rows] == ["all images", "striped", "dotted", "plain", "<b>checked</b>"]
    assert [row.is_pinned for row in figure.rows] == [True, False, False, False, False]


def test_the_title_names_outcome_comparison_and_size(figure: RowFigure) -> None:
    assert figure.text.title == "images labelled “crime”, by pattern   n = 1,243 of 1,300"
    assert group_figure(patterns(), THIEF, 1).text.title == (
        "images labelled “thief”, by pattern and age   n = 1,070 of 1,300"
    )


def test_a_row_says_all_that_is_known_of_it(figure: RowFigure) -> None:
    dotted, plain = figure.rows[2], figure.rows[3]
    assert [cell.text for cell in dotted.cells] == ["42.0 %", "(37.0–47.0)", "n = 200"]
    assert dotted.parts[0].sentence == "dotted: 42.0 % (37.0–47.0)\n84 of 200 images"
    assert (plain.cells, plain.refusal) == ((), "not estimable (n = 3, minimum 10)")
    assert plain.parts[0].sentence == "plain: not estimable (n = 3, minimum 10)"


def test_every_row_stands_for_its_images(figure: RowFigure) -> None:
    targets = [target_of(row) for row in figure.rows]
    common = {"run": RunId(1), "kind": OutcomeKind.CATEGORY, "index": 0}
    assert targets == [
        RunTarget(**common),  # type: ignore[arg-type]
        *(RunTarget(**common, comparison=0, group=group) for group in range(4)),  # type: ignore[arg-type]
    ]
    assert [target.caption for target in targets[:3]] == [
        "crime · all images",
        "crime · striped",
        "crime · dotted",
    ]
    assert len({*targets, outcome_target(patterns(), THIEF, 0, 1)}) == 6


def test_the_answer_is_the_largest_gap(figure: RowFigure) -> None:
    assert figure.text.answer.startswith(
        "Largest gap: dotted 42.0 % (37.0–47.0) against <b>checked</b> 0.0 % (0.0–5.0): 42.0 points ("
    )
    alone = group_figure(result(comparison(PATTERN[1:3])), CRIME, 0)
    assert alone.text.answer == "No gap can be given: fewer than two groups are estimable."
    same = result(comparison([({"side": s}, 100, (8, 0, 0, 92)) for s in ("left", "right")]))
    assert group_figure(same, CRIME, 0).text.answer == "No gap: left and every other group have 8.0 % (3.0–13.0)."


def test_images_in_no_group_or_not_answered_are_said_to_be_left_out(figure: RowFigure) -> None:
    assert figure.text.note == "7 images lack a value of pattern and count in “all images” only."
    assert group_figure(patterns(), CRIME, 1).text.note == (
        "1 image lacks values of pattern and age and counts in “all images” only."
    )
    assert group_figure(result(comparison(PATTERN)), CRIME, 0).text.note == ""
    assert group_figure(with_silence(), CRIME, 0).text.note.endswith(
        "40 images were not answered (nothing is known of them, or their first labels tie); "
        "choose “not answered” to see them."
    )


def test_what_was_not_answered_is_counted_among_all_images_of_a_group() -> None:
    figure = group_figure(with_silence(), UNANSWERED, 0)
    assert [(line[3], line[4]) for row in figure.rows for line in row.lines] == [
        *((40, 1_340), (30, 1_030), (10, 210), (0, 3), (0, 40))
    ]
    assert figure.text.answer.startswith("Largest gap: dotted")
    assert "not answered" not in figure.text.note


def test_a_run_without_groups_has_only_all_images() -> None:
    figure = group_figure(result(), THIEF, None)
    assert figure.text.title == "images labelled “thief”, all images   n = 1,300"
    assert figure.text.answer == "There are no groups to compare."
    assert [row.name for row in figure.rows] == ["all images"]


def test_a_value_keeps_its_colour_in_an_intersection() -> None:
    assert [each.mark for each in rates_by_group(patterns(), CRIME, 0)] == [
        Mark(place, place) for place in range(4)
    ]
    assert [each.mark for each in rates_by_group(patterns(), CRIME, 1)] == [Mark(0, 0), Mark(0, 1), Mark(1, 0)]
    only_dotted = comparison([({"pattern": "dotted", "age": "old"}, 50, (1, 1, 1, 47))])
    (dotted,) = rates_by_group(result(comparison(PATTERN), only_dotted), CRIME, 1)
    assert dotted.mark == Mark(1, 0)
    assert NEUTRAL_MARK.color == -1


def test_the_data_has_a_line_for_each_row(figure: RowFigure) -> None:
    header, lines = figure.text.header, list(figure.lines())
    assert header == ("kind", "label", "group", "count", "n", "rate", "low", "high", "note")
    assert lines[2] == ("category", "crime", "dotted", 84, 200, 0.42, pytest.approx(0.37), pytest.approx(0.47), "")
    assert lines[3] == ("category", "crime", "plain", 2, 3, None, None, None, "not estimable (n = 3, minimum 10)")
