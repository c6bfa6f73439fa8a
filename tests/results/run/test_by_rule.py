"""Each group by each rule, and how far the largest gap moves with it."""

from __future__ import annotations

from clipstudio.domain.audits import RunResult
from clipstudio.results.answers import FORM
from clipstudio.results.figures import RowFigure
from clipstudio.results.run.answer import BY_RULE, answer
from clipstudio.results.run.by_group import rates_by_group
from clipstudio.results.run.by_rule import rule_families, rule_figure
from clipstudio.results.run.outcomes import COMPARED, Outcome, OutcomeKind
from clipstudio.results.run.targets import RunTarget
from tests.results.run.patterns import comparison, result

THIEF = Outcome(OutcomeKind.LABEL, 0, "thief", "crime")


def by_rules(*, is_reversed: bool = False) -> RunResult:
    """Three rules of gender, between them a comparison by age."""
    names = ("gender", "gender (majority)", "gender (undisputed)")
    thieves = ((10, 30), (20, 30), (30, 10) if is_reversed else (10, 20))
    by_gender = [
        comparison([({name: "f"}, 100, (counts[0], 0, 0, 0)), ({name: "m"}, 100, (counts[1], 0, 0, 0))], missing=2)
        for name, counts in zip(names, thieves, strict=True)
    ]
    by_age = comparison([({"age": "old"}, 100, (5, 0, 0, 0)), ({"age": "young"}, 100, (5, 0, 0, 0))])
    return result(by_gender[0], by_age, *by_gender[1:])


def test_comparisons_that_differ_by_the_rule_alone_belong_together() -> None:
    assert rule_families(by_rules()) == {("gender",): (0, 2, 3)}


def test_every_group_stands_by_every_rule_with_its_own_images() -> None:
    whole = by_rules()
    figure = rule_figure(whole, THIEF, (0, 2, 3))

    rules = ("newest table", "majority", "undisputed")
    names = [f"{group} · {rule}" for group in "fm" for rule in rules]
    assert [row.name for row in figure.rows] == ["all images", *names]
    assert [row.size for row in figure.rows[1:]] == [0.1, 0.2, 0.1, 0.3, 0.3, 0.2]
    targets = [part.target for row in figure.rows[1:] for part in row.parts]
    expected = [rates_by_group(whole, THIEF, place)[group].target for group in range(2) for place in (0, 2, 3)]
    assert targets == expected
    assert all(isinstance(target, RunTarget) for target in targets)


def test_it_is_said_how_much_the_gap_hangs_on_the_rule() -> None:
    text = rule_figure(by_rules(), THIEF, (0, 2, 3)).text

    assert text.title == "images labelled “thief”, by gender under 3 rules   n = 1,300"
    assert text.answer == (
        "The largest gap by gender goes from 10.0 points (majority) to 20.0 points (newest table). "
        "It lies between “m” and “f” by each of them."
    )
    assert "30 of 100 “m” against 10 of 100 “f” (newest table); 30 of 100 “m” against 20" in text.meaning
    assert "2 images lack a value of gender (majority)" in text.note


def test_a_gap_that_turns_round_is_said() -> None:
    assert rule_figure(by_rules(is_reversed=True), THIEF, (0, 2, 3)).text.answer.endswith(
        "Which groups it lies between depends on the rule."
    )


def test_the_figure_is_offered_where_there_are_several_rules() -> None:
    page = answer(by_rules(), {FORM: BY_RULE}, _no_spread)
    compared = next(choice for choice in page.choices if choice.name == COMPARED)

    assert isinstance(page.figure, RowFigure)
    assert [option.words for option in compared.options] == ["gender"]
    plain = answer(result(by_rules().comparisons[0]), {FORM: BY_RULE}, _no_spread)
    assert BY_RULE not in [option.value for option in plain.choices[0].options]


def _no_spread(*_: object) -> None:  # type: ignore[misc]
    raise AssertionError("a histogram was not asked for")
