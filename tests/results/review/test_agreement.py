"""Agreement, consistency and confusion of known answers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score

from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.presets import cannot_tell, not_judged, perceived_scheme, rating_scheme
from clipstudio.domain.reviewing.schemes import AnswerScheme, Option
from clipstudio.results.review.agreement import (
    agreed_groups,
    agreement_figure,
    confusion_figure,
    consistencies,
    consistency_figure,
)
from clipstudio.results.review.targets import Among
from tests.results.review.made import VALUES, grouped, reading

RNG = np.random.default_rng(8)
ADA = RNG.integers(0, 3, 40)
BEA = np.where(RNG.random(40) < 0.7, ADA, RNG.integers(0, 3, 40))
GIVEN = {"ada": [VALUES[code] for code in ADA], "bea": [VALUES[code] for code in BEA]}
BY = grouped([0] * 20 + [1] * 20)


def test_agreement_by_group_is_that_of_an_independent_computation() -> None:
    two = reading(GIVEN)
    table = two.table(two.record.scheme.questions[0])
    overall, first, second = agreed_groups(two, table, BY)

    for group, rows in ((overall, slice(None)), (first, slice(0, 20)), (second, slice(20, 40))):
        one, other = ADA[rows], BEA[rows]
        assert group.measure("percent").value == pytest.approx((one == other).mean())
        assert group.measure("cohen").value == pytest.approx(cohen_kappa_score(one, other))
        assert group.differing == int((one != other).sum())
    figure = agreement_figure(two, table, "cohen", BY)
    for row, group in zip(figure.rows, (overall, first, second), strict=True):
        (part,) = row.parts
        grouping = BY if group.place >= 0 else None
        assert int(two.rows(part.target, table, grouping).sum()) == group.differing  # type: ignore[arg-type]


def test_answers_that_say_nothing_are_no_steps_of_a_scale_and_no_answers_that_chance_could_give() -> None:
    (question,) = rating_scheme().questions
    apart = replace(question, options=(cannot_tell(), *question.options, not_judged()))
    steps = [str(1 + step) for step in RNG.integers(0, 5, 40)]
    given = {"ada": steps, "bea": [str(min(5, int(step) + place % 2)) for place, step in enumerate(steps)]}
    found = []
    for scheme in (rating_scheme(), AnswerScheme((apart,))):
        told = reading(given, scheme=scheme)
        (overall,) = agreed_groups(told, told.table(told.record.scheme.questions[0]), None)
        found.append(overall.agreement)
    assert found[0] == found[1]

    several = reading(
        {"ada": ["f"] * 9 + ["m"], "bea": ["f"] * 9 + [cannot_tell().value]},
        scheme=perceived_scheme("sex", ("f", "m")),
    )
    (overall,) = agreed_groups(several, several.table(several.record.scheme.questions[0]), None)
    # Three answers can be compared: f, m and cannot tell. Chance is (0.9 * 0.1 + 2 * 0.05 * 0.95) / 2.
    assert overall.measure("gwet").value == pytest.approx((0.9 - 0.0925) / (1 - 0.0925))


def test_who_would_not_judge_is_no_disagreement_and_who_could_not_tell_is() -> None:
    two = reading({"ada": ["right", "cannot tell"], "bea": ["right", "right"]})
    table = two.table(two.record.scheme.questions[0])

    (overall,) = agreed_groups(two, table, None)
    assert (overall.agreement.items, overall.differing) == (2, 1)


def test_ratings_are_compared_as_steps() -> None:
    steps = {"ada": list("1122334455"), "bea": list("1223345455")}
    two = reading(steps, scheme=rating_scheme())
    table = two.table(two.record.scheme.questions[0])
    figure = agreement_figure(two, table, "gwet", None)

    assert "Gwet's AC2" in figure.text.title
    assert figure.text.note.endswith("Steps of the scale that lie closer count as closer.")


def test_repeats_measure_each_auditors_consistency() -> None:
    repeats = {"ada": {1: GIVEN["ada"][0], 2: "cannot tell", 3: GIVEN["ada"][2]}}
    two = reading(GIVEN, repeats)
    table = two.table(two.record.scheme.questions[0])
    ada, bea = consistencies(two, table)

    assert (ada.agreement.items, ada.differing, ada.measure("percent").value) == (3, 1, pytest.approx(2 / 3))
    assert bea.measure("percent").value is None
    figure = consistency_figure(two, table, "percent")
    assert figure.text.meaning == "Ada gave the same answer again to 2 of 3 items."
    (part,) = figure.rows[0].parts
    assert part.target is not None
    assert part.target.among is Among.CHANGED  # type: ignore[attr-defined]
    assert np.flatnonzero(two.rows(part.target, table, None)).tolist() == [1]  # type: ignore[arg-type]


def test_every_cell_of_a_confusion_opens_its_items() -> None:
    two = reading(GIVEN)
    table = two.table(two.record.scheme.questions[0])
    figure = confusion_figure(two, table, "ada", "bea")

    total = 0
    for row in range(4):
        for column in range(4):
            cell = figure.cell(row, column)
            count = int(((row == ADA) & (column == BEA)).sum())
            total += count
            assert cell.words == str(count)
            if cell.target is not None:
                assert int(two.rows(cell.target, table, None).sum()) == count  # type: ignore[arg-type]
    assert total == 40
    same = int((ADA == BEA).sum())
    assert (
        figure.text.meaning == f"Ada and Bea gave the same answer to {same} of 40 items, {100 * same / 40:.1f} %."
    )


def test_an_answer_that_was_added_later_counts_once_somebody_could_give_it() -> None:
    """AC1 of two answers, 9 of 10 alike: chance is sum p (1 - p) over q - 1, q being those that could be given."""
    scheme = perceived_scheme("sex", ("f", "m"))
    (question,) = scheme.questions
    short = AnswerScheme((replace(question, options=question.options[:2]),))
    longer = AnswerScheme((replace(question, options=(*question.options[:2], Option("x", "another"))),))
    told = reading({"ada": ["f"] * 9 + ["m"], "bea": ["f"] * 10}, scheme=short)
    chance = 0.95 * 0.05 + 0.05 * 0.95

    def ac1(entries: tuple[Entry, ...]) -> float | None:
        extended = replace(told.record, schemes=(short, longer))
        later = replace(told, record=extended, entries=entries)
        (overall,) = agreed_groups(later, later.table(extended.scheme.questions[0]), None)
        return overall.measure("gwet").value

    assert ac1(told.entries) == pytest.approx((0.9 - chance) / (1 - chance)), "nobody could say “another”"
    by_new = (*told.entries[:-1], replace(told.entries[-1], scheme_version=2))
    assert ac1(by_new) == pytest.approx((0.9 - chance / 2) / (1 - chance / 2))
