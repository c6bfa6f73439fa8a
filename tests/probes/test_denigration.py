"""The denigration probe's counting against plain loops and known answers."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.domain.estimates import ChangeTest
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.probes.denigration import (
    Measures,
    add_one,
    compare,
    first_two,
    flips_without,
    leave_one_out,
    simultaneous,
)
from clipstudio.statistics.groups import intersect

WORDS = {"man": "person", "thief": "crime-related", "ape": "non-human", "dog": "non-human"}
BASE = LabelSet("base", tuple(Label(text, category) for text, category in WORDS.items()))
LARGER = LabelSet("with child", (*BASE.labels, Label("child", "person")))


def softmax(scores: np.ndarray) -> np.ndarray:
    powers = np.exp(scores)
    return (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)


def top_category(scores: np.ndarray, labels: LabelSet, columns: list[int]) -> list[str]:
    return [labels.labels[columns[int(row[columns].argmax())]].category for row in scores]


def test_harmful_categories_are_also_counted_together() -> None:
    measures = Measures.of([BASE, LARGER])
    assert measures.names == ("person", "crime-related", "non-human", "crime-related or non-human")
    given = np.eye(4, dtype=bool)
    assert measures.fall_in(given, BASE).tolist() == [
        [True, False, False, False],
        [False, True, False, True],
        [False, False, True, True],
        [False, False, True, True],
    ]


def test_only_categories_of_every_set_are_compared() -> None:
    other = LabelSet("other", (Label("man", "person"), Label("cat", "animal")))
    assert Measures.of([BASE, other]).names == ("person",)


def test_changes_are_those_of_the_same_images_in_every_group() -> None:
    measures = Measures(("bad",), (frozenset({"bad"}),))
    before = np.array([1, 1, 1, 0, 0, 0, 0, 1], bool)[:, None]
    after = np.array([1, 0, 0, 0, 1, 0, 0, 0], bool)[:, None]
    grouping = intersect(["age"], [np.array([0, 0, 0, 0, 1, 1, 1, -1], np.int32)], [["young", "old"]])
    overall, young, old = compare(before, after, measures, [grouping], 4)
    assert (overall.change.n, overall.change.gained, overall.change.lost) == (8, 1, 3)
    assert (young.attributes, young.change.before, young.change.after) == ({"age": "young"}, 3, 1)
    assert young.change.change == pytest.approx(-0.5)
    assert (old.change.change, old.change.reason) == (None, "n = 3, minimum 4")
    assert (old.change.gained, old.change.lost) == (1, 0)


def test_with_clusters_there_is_one_interval_and_it_is_theirs() -> None:
    measures = Measures(("bad",), (frozenset({"bad"}),))
    before = np.repeat(np.arange(12) < 8, 5)[:, None]
    after = np.repeat(np.arange(12) % 3 == 0, 5)[:, None]
    (plain,) = compare(before, after, measures, [], 4)
    (clustered,) = compare(before, after, measures, [], 4, clusters=np.repeat(np.arange(12), 5).astype(np.int32))
    assert plain.change.change == clustered.change.change == pytest.approx(-1 / 3)
    assert (clustered.change.clusters, clustered.change.test) == (12, ChangeTest.SIGN_FLIP)
    assert plain.change.high < 0 < clustered.change.high
    (few,) = compare(before, after, measures, [], 4, clusters=np.zeros(60, np.int32))
    assert (few.change.change, few.change.reason) == (None, "all images are of one cluster")


def test_a_group_that_neither_set_answers_says_so_and_names_its_single_cluster() -> None:
    measures = Measures(("bad",), (frozenset({"bad"}),))
    nothing, silent = np.zeros((8, 1), bool), np.zeros(8, bool)
    (plain,) = compare(nothing, nothing, measures, [], 1, silent)
    assert (plain.change.n, plain.change.reason) == (0, "no image is answered by both label sets")
    (one,) = compare(nothing, nothing, measures, [], 1, silent, clusters=np.zeros(8, np.int32))
    assert one.change.reason == "no image is answered by both label sets; all images are of one cluster"


def test_a_measure_that_is_all_other_labels_repeats() -> None:
    two = LabelSet("two", (Label("man", "person"), Label("ape", "animal"), Label("dog", "animal")))
    assert Measures.of([two]).repeated([two]) == (None, 0)
    assert Measures.of([BASE]).repeated([BASE]) == (None, None, None, 0)  # all but person


def test_what_one_label_does_has_no_p_and_an_interval_that_holds_for_all_labels() -> None:
    scores = softmax(np.random.default_rng(2).normal(size=(300, 5)))
    measures, clusters = Measures.of([BASE, LARGER]), np.repeat(np.arange(30), 10).astype(np.int32)
    for deltas, labels in (
        (leave_one_out(scores[:, :4], BASE, measures, clusters=clusters), 4),
        (add_one(scores, LARGER, BASE, measures, clusters=clusters), 1),
    ):
        for delta in deltas:
            found = delta.change
            assert (found.p, found.clusters) == (None, 30)
            assert found.p_reason.startswith("images can only")
            assert found.gained == 0 or found.lost == 0
            if found.change:
                moved = np.sign(found.change)
                half = (found.high - found.low) / 2
                level = 1 - 0.05 / (labels * 4)
                assert simultaneous(labels, measures) == pytest.approx(level)
                assert np.sign(found.change) == moved
                assert half > 0


def test_without_a_label_images_fall_to_their_next_one() -> None:
    scores = np.random.default_rng(0).normal(size=(300, 4))
    measures = Measures.of([BASE])
    whole = top_category(scores, BASE, [0, 1, 2, 3])
    found = list(leave_one_out(softmax(scores), BASE, measures))
    assert {delta.label for delta in found} == set(BASE.texts)
    for delta in found:
        without = [place for place, text in enumerate(BASE.texts) if text != delta.label]
        rest = top_category(scores, BASE, without)
        wanted = set(delta.category.split(" or "))
        before, after = [each in wanted for each in whole], [each in wanted for each in rest]
        assert (delta.change.before, delta.change.after) == (sum(before), sum(after))
        assert delta.change.gained == sum(b and not a for a, b in zip(before, after, strict=True))
        assert delta.change.n == 300


def test_a_label_added_alone_is_scored_beside_the_base_set() -> None:
    scores = np.random.default_rng(1).normal(size=(200, 5))
    deltas = list(add_one(softmax(scores), LARGER, BASE, Measures.of([BASE, LARGER])))
    assert {delta.label for delta in deltas} == {"child"}
    before = top_category(scores, LARGER, [0, 1, 2, 3])
    after = top_category(scores, LARGER, [0, 1, 2, 3, 4])
    for delta in deltas:
        wanted = set(delta.category.split(" or "))
        assert delta.change.before == sum(each in wanted for each in before)
        assert delta.change.after == sum(each in wanted for each in after)


def test_sets_that_were_never_scored_together_say_nothing() -> None:
    other = LabelSet("other", (Label("man", "person"), Label("child", "person"), Label("thief", "crime-related")))
    assert not list(add_one(softmax(np.zeros((4, 3))), other, BASE, Measures.of([BASE, other])))
    two = LabelSet("two", BASE.labels[:2])
    assert not list(leave_one_out(softmax(np.zeros((4, 2))), two, Measures.of([two])))


def answered_without(scores: np.ndarray, columns: list[int]) -> list[int]:
    """The top label among some columns by a plain loop; -1 where several share the highest score."""
    found = []
    for row in scores:
        highest = max(row[column] for column in columns)
        top = [column for column in columns if row[column] == highest]
        found.append(top[0] if len(top) == 1 and not np.isnan(highest) else -1)
    return found


def test_images_that_tie_count_in_no_change_of_a_label() -> None:
    rng = np.random.default_rng(4)
    scores = rng.integers(1, 5, (400, 5)).astype(np.float32)  # many ties
    scores[:9] = np.nan
    measures = Measures.of([BASE, LARGER])
    base, all_five = [0, 1, 2, 3], [0, 1, 2, 3, 4]
    whole = answered_without(scores[:, :4], base)
    for delta in leave_one_out(scores[:, :4], BASE, measures):
        label = BASE.texts.index(delta.label)
        rest = answered_without(scores[:, :4], [each for each in base if each != label])
        pairs = [(a, b) for a, b in zip(whole, rest, strict=True) if a >= 0 and b >= 0]
        wanted = set(delta.category.split(" or "))
        falls = [[BASE.labels[each].category in wanted for each in pair] for pair in pairs]
        assert delta.change.n == len(pairs)
        assert (delta.change.before, delta.change.after) == tuple(map(sum, zip(*falls, strict=True)))
        belongs = measures.of_labels(BASE)[measures.names.index(delta.category)]
        flips = flips_without(*first_two(scores[:, :4]), label, belongs)
        assert flips.sum() == delta.change.gained + delta.change.lost
    added = answered_without(scores, all_five)
    for delta in add_one(scores, LARGER, BASE, measures):
        pairs = [(a, b) for a, b in zip(whole, added, strict=True) if a >= 0 and b >= 0]
        wanted = set(delta.category.split(" or "))
        falls = [[LARGER.labels[each].category in wanted for each in pair] for pair in pairs]
        assert delta.change.n == len(pairs)
        assert (delta.change.before, delta.change.after) == tuple(map(sum, zip(*falls, strict=True)))


def test_a_change_is_of_the_images_that_both_sets_answer() -> None:
    measures = Measures(("bad",), (frozenset({"bad"}),))
    before, after = np.ones((6, 1), bool), np.zeros((6, 1), bool)
    answered = np.array([1, 1, 1, 1, 0, 0], bool)
    (overall,) = compare(before, after, measures, [], 1, answered)
    assert (overall.change.n, overall.change.lost) == (4, 4)


def test_a_category_may_be_called_like_the_harmful_ones_together() -> None:
    labels = LabelSet(
        "set",
        (
            Label("ape", "non-human"),
            Label("thief", "crime-related"),
            Label("else", "non-human or crime-related"),
        ),
    )
    measures = Measures.of([labels])
    assert measures.names[-2:] == ("non-human or crime-related", "non-human or crime-related (2)")
    assert measures.of_labels(labels)[-1].tolist() == [True, True, False]
