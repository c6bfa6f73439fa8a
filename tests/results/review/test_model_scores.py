"""Model scores beside what was judged: they tighten it where they go with it, and say so where they do not."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.domain.reviewing.reviews import Stratum
from clipstudio.results.review.as_judged import judged_figure, judged_groups
from clipstudio.results.review.population import Population
from clipstudio.results.review.reading import ReviewReading
from tests.results.review.made import grouped, reading

RNG = np.random.default_rng(3)
SIZE, JUDGED = 2_000, 200
TRUTH = RNG.random(SIZE) < 0.4
ITEMS = np.full(SIZE, -1, dtype=np.int32)
ITEMS[RNG.choice(SIZE, JUDGED, replace=False)] = np.arange(JUDGED)
OF_ITEM = np.empty(JUDGED, dtype=np.int64)
OF_ITEM[ITEMS[ITEMS >= 0]] = np.flatnonzero(ITEMS >= 0)


def population(is_good: bool) -> Population:
    noise = RNG.random(SIZE)
    scores = np.where(TRUTH, 0.5 + noise / 2, noise / 2) if is_good else noise
    codes = (np.arange(SIZE) % 2).tolist()
    return Population(scores, np.zeros(SIZE, np.int32), ITEMS, lambda _: grouped(codes))


def sample() -> ReviewReading:
    answers = ["harmful" if TRUTH[row] else "right" for row in OF_ITEM]
    return reading({"ada": answers}, strata=(Stratum((), SIZE, JUDGED, True, "thief"),), item_strata=[0] * JUDGED)


def test_scores_that_go_with_the_answers_tighten_the_share() -> None:
    whole = sample()
    table = whole.table(whole.record.scheme.questions[0])
    by = grouped((OF_ITEM % 2).tolist())
    for group in judged_groups(whole, table, 2, "ada", by, population(is_good=True)):
        powered, judged = group.powered, group.judged
        assert powered is not None
        assert powered.share is not None
        assert powered.worth is not None
        rows = slice(None) if group.place < 0 else slice(group.place, None, 2)
        assert powered.share == pytest.approx(TRUTH[rows].mean(), abs=0.06)
        assert powered.high - powered.low < 0.8 * (judged.high - judged.low)  # type: ignore[operator]
        assert powered.worth > 1.5 * judged.judged


def test_each_group_has_a_second_row_that_opens_the_same_images() -> None:
    whole = sample()
    table = whole.table(whole.record.scheme.questions[0])
    figure = judged_figure(whole, table, 2, "ada", None, population(is_good=True))

    plain, scored = figure.rows
    assert scored.name == "all images · with model scores"
    assert plain.parts[0].target == scored.parts[0].target
    assert "they never take its place" in figure.text.note
    assert "tell as much as" in figure.text.note


def test_scores_that_say_nothing_are_said_to_help_nothing() -> None:
    whole = sample()
    table = whole.table(whole.record.scheme.questions[0])
    figure = judged_figure(whole, table, 2, "ada", None, population(is_good=False))

    assert "Here they help nothing over all images" in figure.text.note
    assert figure.rows[1].cells[-1].text == "scores do not help"
    assert figure.rows[1].size == figure.rows[0].size
