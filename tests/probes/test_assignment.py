"""Labels, categories and groups counted on cases small enough to check by eye."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipstudio.domain.audits import AuditPlan, RunRecord, Scoring
from clipstudio.domain.ids import AuditId, LabelSetVersionId, RunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.probes.assignment import assign, in_categories, tabulate, with_rates
from clipstudio.statistics.groups import intersect

LABELS = LabelSet(
    "t", (Label("thief", "crime"), Label("criminal", "crime"), Label("person"), Label("ape", "animal"))
)
PROBABILITIES = np.array(
    [[0.4, 0.3, 0.2, 0.1], [0.1, 0.2, 0.6, 0.1], [0.25, 0.25, 0.25, 0.25], [0.0, 0.1, 0.1, 0.8]], dtype=np.float32
)


def test_top1_gives_each_image_one_label_and_the_first_of_equals() -> None:
    given = assign(PROBABILITIES, Scoring.TOP1, None)
    assert given.sum(axis=1).tolist() == [1, 1, 1, 1]
    assert given.argmax(axis=1).tolist() == [0, 2, 0, 3]


def test_threshold_gives_every_label_that_reaches_it() -> None:
    given = assign(PROBABILITIES, Scoring.THRESHOLD, 0.25)
    assert given.tolist() == [
        [True, True, False, False],
        [False, False, True, False],
        [True, True, True, True],
        [False, False, False, True],
    ]
    with pytest.raises(ValueError, match="needs a threshold"):
        assign(PROBABILITIES, Scoring.THRESHOLD, None)


def test_an_image_counts_once_in_a_category_however_many_labels_it_has() -> None:
    given = assign(PROBABILITIES, Scoring.THRESHOLD, 0.25)
    grouping = intersect(["g"], [np.array([0, 0, 1, -1], dtype=np.int32)], [["a", "b"]])
    overall, (comparison,) = tabulate(given, LABELS, [grouping])
    assert LABELS.categories == ("crime", "animal")
    assert (overall.labels, overall.categories, overall.n) == ((2, 2, 2, 2), (2, 2), 4)
    assert [(group.attributes, group.n) for group in comparison.groups] == [({"g": "a"}, 2), ({"g": "b"}, 1)]
    assert comparison.groups[0].categories == (1, 0)
    assert comparison.missing == 1


def test_a_set_without_categories_and_a_run_without_images() -> None:
    bare = LabelSet("bare", (Label("a"), Label("b")))
    empty = assign(np.empty((0, 2), dtype=np.float32), Scoring.TOP1, None)
    overall, comparisons = tabulate(empty, bare, [])
    assert (overall.n, overall.labels, overall.categories, comparisons) == (0, (0, 0), (), ())
    assert in_categories(empty, bare).shape == (0, 0)


@given(st.integers(0, 2**32 - 1), st.permutations(range(12)))
def test_the_order_of_images_changes_no_count(seed: int, order: list[int]) -> None:
    random = np.random.default_rng(seed)
    probabilities = random.dirichlet(np.ones(4), 12).astype(np.float32)
    codes = random.integers(-1, 3, 12).astype(np.int32)

    def table(rows: list[int]) -> object:
        grouping = intersect(["g"], [codes[rows]], [["a", "b", "c"]])
        return tabulate(assign(probabilities[rows], Scoring.TOP1, None), LABELS, [grouping])

    assert table(list(range(12))) == table(order)


def test_rates_keep_the_counts_and_small_groups_have_none() -> None:
    grouping = intersect(["g"], [np.array([0, 0, 0, 1], dtype=np.int32)], [["a", "b"]])
    overall, comparisons = tabulate(assign(PROBABILITIES, Scoring.TOP1, None), LABELS, [grouping])
    plan = AuditPlan("a", "m", LabelSetVersionId(1), comparisons=(("g",),), minimum_n=2)
    record = RunRecord(RunId(1), AuditId(1), datetime.now(UTC), plan, LABELS, overall, comparisons, {})
    result = with_rates(record)
    large, small = result.comparisons[0].groups
    assert large.categories[0].rate == pytest.approx(2 / 3)
    assert small.labels[3].count == 1
    assert small.labels[3].rate is None
    assert small.labels[3].reason == "n = 1, minimum 2"
    assert result.overall.labels[0].rate == 0.5


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
    overall, (comparison,) = tabulate(assign(scores, Scoring.TOP1, None), LABELS, [grouping])
    found = {group.attributes["g"]: (group.n, *group.labels, *group.categories) for group in comparison.groups}
    return found | {"": (overall.n, *overall.labels, *overall.categories)}


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
