"""As judged: weights, groups, recall, and what cannot be said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.domain.reviewing.presets import perceived_scheme
from clipstudio.domain.reviewing.reviews import Stratum
from clipstudio.results.figures import TableFigure
from clipstudio.results.review.as_judged import RECALL, has_recall, judged_figure, judged_groups
from clipstudio.results.review.document import printout
from clipstudio.results.review.reading import MAJORITY, ReviewReading
from clipstudio.results.review.shares import shares_figure
from tests.results.review.made import grouped, reading


def stratum(value: str, population: int, sampled: int, is_given: bool = True) -> Stratum:
    return Stratum((("gender", value),), population, sampled, is_given, "thief")


def sample() -> ReviewReading:
    """Of 900 women called thieves 30 were judged, 15 of them harmed; of 100 men 20, 2 of them."""
    answers = ["harmful"] * 15 + ["right"] * 15 + ["harmful"] * 2 + ["wrong"] * 18
    strata = (stratum("f", 900, 30), stratum("m", 100, 20))
    return reading({"ada": answers}, strata=strata, item_strata=[0] * 30 + [1] * 20, minimum_n=10)


BY = grouped([0] * 30 + [1] * 20)


def test_each_judged_item_stands_for_its_part_of_the_stratum() -> None:
    whole = sample()
    table = whole.table(whole.record.scheme.questions[0])
    overall, women, men = judged_groups(whole, table, 2, "ada", BY)

    assert overall.judged.share == pytest.approx((900 * 15 / 30 + 100 * 2 / 20) / 1_000)
    assert (overall.judged.population, overall.judged.judged, overall.hits) == (1_000, 50, 17)
    assert (women.judged.share, men.judged.share) == (pytest.approx(0.5), pytest.approx(0.1))
    assert (women.judged.population, men.judged.population) == (900, 100)
    assert women.judged.low is not None
    assert women.judged.high is not None
    assert women.judged.low < 0.5 < women.judged.high


def test_the_figure_says_it_with_counts_and_its_bars_open_the_items() -> None:
    whole = sample()
    table = whole.table(whole.record.scheme.questions[0])
    figure = judged_figure(whole, table, 2, "ada", BY)

    assert figure.text.title == "images given “thief”: share judged “Harmful”, by gender   n = 50 judged"
    assert figure.text.meaning == (
        "Of the images given “thief”, 46.0 % would be judged “Harmful”: about 460 of 1,000 images, "
        "from 17 of 50 judged ones."
    )
    assert figure.text.answer == "Largest gap 40.0 points: 50.0 % in “f” and 10.0 % in “m”."
    for row, grouping, hits in zip(figure.rows, (None, BY, BY), (17, 15, 2), strict=True):
        (part,) = row.parts
        assert int(whole.rows(part.target, table, grouping).sum()) == hits  # type: ignore[arg-type]


def test_another_attribute_than_that_of_the_strata_is_a_domain() -> None:
    whole = sample()
    table = whole.table(whole.record.scheme.questions[0])
    young = grouped([0, 1] * 25, "age", ("old", "young"))
    _, old, _ = judged_groups(whole, table, 2, "ada", young)

    assert old.judged.population == pytest.approx(900 * 15 / 30 + 100 * 10 / 20)
    assert old.judged.share == pytest.approx((900 * 8 / 30 + 100 * 1 / 20) / 500)


def test_recall_needs_images_without_the_label() -> None:
    strata = (stratum("f", 100, 20), stratum("f", 1_000, 20, is_given=False))
    answers = ["right"] * 15 + ["wrong"] * 5 + ["right"] * 2 + ["wrong"] * 18
    both = reading({"ada": answers}, strata=strata, item_strata=[0] * 20 + [1] * 20, minimum_n=10)
    table = both.table(both.record.scheme.questions[0])
    assert has_recall(both, table)
    (overall,) = judged_groups(both, table, RECALL, "ada", None)

    assert overall.judged.share == pytest.approx(75 / (75 + 100))
    figure = judged_figure(both, table, RECALL, "ada", None)
    assert figure.text.meaning.startswith(
        "Of about 175 images that the label is right of, the model gave it to 42.9 %"
    )
    (part,) = figure.rows[0].parts
    assert int(both.rows(part.target, table, None).sum()) == 17  # type: ignore[arg-type]
    (precision,) = judged_groups(both, table, 0, "ada", None)
    assert precision.judged.share == pytest.approx(0.75)
    assert not has_recall(sample(), table)
    _, printed = (each for each in printout(both, (), (), grouped) if isinstance(each, TableFigure))  # type: ignore[arg-type]
    assert [column.name for column in printed.columns][-2:] == ["recall", "agreement"]
    assert printed.rows[0].cells[-2].startswith("42.9 %")


def test_a_group_of_which_too_few_were_judged_is_not_estimable() -> None:
    answers = ["harmful"] * 20 + ["right"] * 3
    strata = (stratum("f", 900, 20), stratum("m", 100, 3))
    few = reading({"ada": answers}, strata=strata, item_strata=[0] * 20 + [1] * 3, minimum_n=10)
    table = few.table(few.record.scheme.questions[0])
    figure = judged_figure(few, table, 2, "ada", grouped([0] * 20 + [1] * 3))

    assert figure.rows[2].refusal == "not estimable (n = 3, minimum 10)"
    assert "Not compared: m (n = 3, minimum 10)." in figure.text.limits


def test_a_group_without_an_image_given_the_label_is_not_called_unjudged() -> None:
    strata = (stratum("f", 20, 20), stratum("m", 0, 0))
    all_judged = reading({"ada": ["right"] * 20}, strata=strata[:1], item_strata=[0] * 20, minimum_n=10)
    table = all_judged.table(all_judged.record.scheme.questions[0])
    for by in (grouped([0] * 20), grouped([0] * 20, "age", ("old", "young"))):
        figure = judged_figure(all_judged, table, 0, "ada", by)
        assert figure.rows[2].refusal == "none were given this label"
        assert f"Not compared: {figure.rows[2].name} (none were given this label)." in figure.text.limits

    strata = (stratum("f", 20, 12), stratum("m", 20, 12))
    partly = reading({"ada": ["right"] * 12 + [""] * 12}, strata=strata, item_strata=[0] * 12 + [1] * 12)
    table = partly.table(partly.record.scheme.questions[0])
    figure = judged_figure(partly, table, 0, "ada", grouped([0] * 12 + [1] * 12))
    assert figure.rows[2].refusal == "not judged yet"
    figure = judged_figure(partly, table, 0, "ada", grouped([0] * 24, "age", ("old", "young")))
    assert figure.rows[2].refusal == "none was drawn"


def test_an_image_judged_for_several_labels_makes_several_pairs() -> None:
    both = reading({"ada": ["right"] * 12}, strata=(stratum("f", 40, 12),), item_strata=[0] * 12)
    table = both.table(both.record.scheme.questions[0])
    assert "about 40 of 40 images" in judged_figure(both, table, 0, "ada", None).text.meaning
    items = tuple(replace(item, label=f"label {item.number % 3}") for item in both.items)
    several = replace(both, items=items)
    meaning = judged_figure(several, table, 0, "ada", None).text.meaning
    assert "about 40 of 40 pairs of image and label" in meaning
    (row,) = shares_figure(several, table, 1, "ada", None).rows
    assert row.parts[0].target.meaning.startswith("Of 12 pairs of image and label, ")  # type: ignore[attr-defined]


def test_what_was_perceived_is_not_said_to_be_of_a_label() -> None:
    perceived = perceived_scheme("pattern", ("plain", "checked"))
    seen = reading({"ada": ["plain"] * 12}, strata=(stratum("f", 40, 12),), item_strata=[0] * 12, scheme=perceived)
    table = seen.table(seen.record.scheme.questions[0])
    figure = judged_figure(seen, table, 0, "ada", None)
    assert figure.text.title.startswith("images that were drawn from: share judged “plain”")
    assert figure.text.meaning.startswith("Of the images that were drawn from, 100.0 % would be judged “plain”")
    assert "They are: images called “thief”." in figure.text.note


def test_disputed_items_that_do_not_count_are_told_of() -> None:
    answers = {"ada": ["harmful"] * 20, "bea": ["harmful"] * 15 + ["right"] * 5}
    both = reading(answers, strata=(stratum("f", 100, 20),), item_strata=[0] * 20)
    table = both.table(both.record.scheme.questions[0])

    assert "Of 5 items the auditors differ and none" in judged_figure(both, table, 2, MAJORITY, None).text.note
    assert "the auditors differ" not in judged_figure(both, table, 2, "ada", None).text.note
