"""Labels, categories and groups counted on cases small enough to check by eye."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipstudio.domain.audits import AssignmentRule, AuditPlan, Boundary, RunRecord, Scoring, Ties
from clipstudio.domain.ids import AuditId, LabelSetVersionId, RunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.probes.assignment import assign, in_categories, margins, tabulate, top_label, with_rates
from clipstudio.statistics.groups import intersect

LABELS = LabelSet(
    "t", (Label("thief", "crime"), Label("criminal", "crime"), Label("person"), Label("ape", "animal"))
)
PROBABILITIES = np.array(
    [[0.4, 0.3, 0.2, 0.1], [0.1, 0.2, 0.6, 0.1], [0.25, 0.25, 0.25, 0.25], [0.0, 0.1, 0.1, 0.8]], dtype=np.float32
)


def test_top1_gives_each_image_one_label_and_those_that_tie_none() -> None:
    given = assign(PROBABILITIES, AssignmentRule())
    assert given.labels.sum(axis=1).tolist() == [1, 1, 0, 1]
    assert given.answered.tolist() == [True, True, False, True]
    assert top_label(PROBABILITIES).tolist() == [0, 2, -1, 3]


def test_runs_of_earlier_versions_keep_the_first_of_equals() -> None:
    given = assign(PROBABILITIES, AssignmentRule(ties=Ties.FIRST))
    assert given.labels.argmax(axis=1).tolist() == [0, 2, 0, 3]
    assert given.answered.all()


@pytest.mark.parametrize("precision", [np.float32, np.float64])
def test_nothing_said_is_not_answered_whatever_the_rule(precision: type[np.floating]) -> None:
    scores = np.array([[np.nan, np.nan], [0.3, np.nan], [np.nan, 0.2], [0.0, 0.0]], precision)
    by_top = assign(scores, AssignmentRule())
    assert by_top.answered.tolist() == [False, True, True, False]
    assert by_top.labels.tolist() == [[False, False], [True, False], [False, True], [False, False]]
    by_threshold = assign(scores, AssignmentRule(Scoring.THRESHOLD, 0.25))
    assert by_threshold.answered.tolist() == [False, True, True, True]
    assert by_threshold.labels.tolist() == [[False, False], [True, False], [False, False], [False, False]]


def test_doubles_that_one_float_cannot_tell_apart_do_not_tie() -> None:
    scores = np.array([[0.99999998, 0.99999999], [1 / 3, 1 / 3 + 1e-12]])
    assert top_label(scores).tolist() == [1, 1]
    assert top_label(scores.astype(np.float32)).tolist() == [-1, -1]


def test_order_of_labels_decides_nothing() -> None:
    scores = np.array([[0.4, 0.4, 0.2], [0.2, 0.4, 0.4], [0.4, 0.2, 0.4], [0.5, 0.3, 0.2]], np.float32)
    for order in ([0, 1, 2], [2, 1, 0], [1, 2, 0]):
        top = top_label(scores[:, order])
        assert [order[each] if each >= 0 else -1 for each in top] == [-1, -1, -1, 0]


def test_margins_lie_between_the_first_and_the_second() -> None:
    scores = np.array([[0.5, 0.3, 0.2], [0.4, 0.4, 0.2], [np.nan] * 3, [0.7, np.nan, np.nan]])
    assert margins(scores).tolist() == pytest.approx([0.2, 0.0, np.nan, np.nan], nan_ok=True)
    assert np.isnan(margins(scores[:, :1])).all()


def test_threshold_gives_every_label_above_it_or_at_least_at_it() -> None:
    above = assign(PROBABILITIES, AssignmentRule(Scoring.THRESHOLD, 0.25))
    assert above.labels[2].tolist() == [False] * 4
    given = assign(PROBABILITIES, AssignmentRule(Scoring.THRESHOLD, 0.25, Boundary.AT_LEAST))
    assert given.labels.tolist() == [
        [True, True, False, False],
        [False, False, True, False],
        [True, True, True, True],
        [False, False, False, True],
    ]
    with pytest.raises(ValueError, match="needs a threshold"):
        assign(PROBABILITIES, AssignmentRule(Scoring.THRESHOLD))


def test_an_image_counts_once_in_a_category_however_many_labels_it_has() -> None:
    given = assign(PROBABILITIES, AssignmentRule(Scoring.THRESHOLD, 0.25, Boundary.AT_LEAST))
    grouping = intersect(["g"], [np.array([0, 0, 1, -1], dtype=np.int32)], [["a", "b"]])
    overall, (comparison,) = tabulate(given, LABELS, [grouping])
    assert LABELS.categories == ("crime", "animal")
    assert (overall.labels, overall.categories, overall.n) == ((2, 2, 2, 2), (2, 2), 4)
    assert [(group.attributes, group.n) for group in comparison.groups] == [({"g": "a"}, 2), ({"g": "b"}, 1)]
    assert comparison.groups[0].categories == (1, 0)
    assert comparison.missing == 1


def test_a_set_without_categories_and_a_run_without_images() -> None:
    bare = LabelSet("bare", (Label("a"), Label("b")))
    empty = assign(np.empty((0, 2), dtype=np.float32), AssignmentRule())
    overall, comparisons = tabulate(empty, bare, [])
    assert (overall.n, overall.labels, overall.categories, comparisons) == (0, (0, 0), (), ())
    assert in_categories(empty.labels, bare).shape == (0, 0)


@given(st.integers(0, 2**32 - 1), st.permutations(range(12)))
def test_the_order_of_images_changes_no_count(seed: int, order: list[int]) -> None:
    random = np.random.default_rng(seed)
    probabilities = random.dirichlet(np.ones(4), 12).astype(np.float32)
    codes = random.integers(-1, 3, 12).astype(np.int32)

    def table(rows: list[int]) -> object:
        grouping = intersect(["g"], [codes[rows]], [["a", "b", "c"]])
        return tabulate(assign(probabilities[rows], AssignmentRule()), LABELS, [grouping])

    assert table(list(range(12))) == table(order)


def test_rates_keep_the_counts_and_small_groups_have_none() -> None:
    grouping = intersect(["g"], [np.array([0, 0, 0, 1], dtype=np.int32)], [["a", "b"]])
    overall, comparisons = tabulate(assign(PROBABILITIES, AssignmentRule()), LABELS, [grouping])
    plan = AuditPlan("a", "m", LabelSetVersionId(1), comparisons=(("g",),), minimum_n=2)
    record = RunRecord(RunId(1), 1, AuditId(1), datetime.now(UTC), plan, LABELS, overall, comparisons, {})
    result = with_rates(record)
    large, small = result.comparisons[0].groups
    assert large.unanswered is not None
    assert (large.n, large.unanswered.count, large.unanswered.n) == (2, 1, 3)
    assert (overall.n, overall.unanswered) == (3, 1)
    assert large.categories[0].rate == pytest.approx(1 / 2)
    assert small.labels[3].count == 1
    assert small.labels[3].rate is None
    assert small.labels[3].reason == "n = 1, minimum 2"
    assert result.overall.labels[0].rate == pytest.approx(1 / 3)


@st.composite
def scored(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities of some images, and the group of each; -1 for none."""
    rows = draw(st.lists(st.tuples(st.integers(-1, 2), *[st.integers(1, 20)] * 4), min_size=1, max_size=40))
    scores = np.array([row[1:] for row in rows], dtype=np.float32)
    return scores / scores.sum(axis=1, keepdims=True), np.array([row[0] for row in rows], dtype=np.int32)


def counted(
    scores: np.ndarray, codes: np.ndarray, names: tuple[str, ...] = ("x", "y", "z")
) -> dict[str, tuple[int, ...]]:
    grouping = intersect(["g"], [codes], [list(names)])
    overall, (comparison,) = tabulate(assign(scores, AssignmentRule()), LABELS, [grouping])
    found = {
        group.attributes["g"]: (group.n, group.unanswered, *group.labels, *group.categories)
        for group in comparison.groups
    }
    return found | {"": (overall.n, overall.unanswered, *overall.labels, *overall.categories)}


@given(scored(), st.randoms())
def test_the_order_of_images_does_not_matter(case: tuple[np.ndarray, np.ndarray], random: Random) -> None:
    scores, codes = case
    order = list(range(len(codes)))
    random.shuffle(order)
    assert counted(scores[order], codes[order]) == counted(scores, codes)


@given(scored())
def test_the_names_of_groups_do_not_matter(case: tuple[np.ndarray, np.ndarray]) -> None:
    renamed = counted(*case, names=("zebra", "ant", "mole"))
    back = {"zebra": "x", "ant": "y", "mole": "z", "": ""}
    assert {back[name]: counts for name, counts in renamed.items()} == counted(*case)


@given(scored(), st.integers(0, 40))
def test_the_parts_of_a_collection_add_up_to_the_whole(case: tuple[np.ndarray, np.ndarray], cut: int) -> None:
    scores, codes = case
    parts = [counted(scores[rows], codes[rows]) for rows in (slice(cut), slice(cut, None))]
    whole = counted(scores, codes)
    nothing = (0,) * len(whole[""])
    added = {
        name: tuple(map(sum, zip(*(part.get(name, nothing) for part in parts), strict=True))) for name in whole
    }
    assert added == whole
