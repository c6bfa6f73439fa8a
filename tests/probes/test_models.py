"""What changes between two models, against statsmodels, Newcombe's formula and the project's `change`."""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.stats.contingency_tables import mcnemar

from clipstudio.domain.audits import AssignmentRule
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.progress import finish
from clipstudio.probes.models import Given, compare_models, repeated_shares
from clipstudio.statistics.changes import change
from clipstudio.statistics.groups import intersect
from clipstudio.statistics.steps import Steps
from tests.probes.newcombe import paired

LABELS = LabelSet(
    "base", (Label("man", "person"), Label("woman", "person"), Label("thief", "crime-related"), Label("ape"))
)
N = 60
GROUPS = intersect(["g"], [np.where(np.arange(N) < 3, 2, np.arange(N) % 2).astype(np.int32)], [["a", "b", "few"]])


def drawn(seed: int) -> np.ndarray:
    """(60, 4) probabilities: every ninth image ties, every eleventh is silent."""
    probabilities = np.random.default_rng(seed).dirichlet(np.ones(4), N)
    probabilities[8::9] = 0.25
    probabilities[10::11] = np.nan
    return probabilities


def done(steps: Steps[object]) -> object:
    """What steps return."""
    return finish(steps)  # type: ignore[arg-type]


def given(seed: int) -> Given:
    return Given.of(drawn(seed), LABELS, AssignmentRule())


def answers(seed: int) -> list[str | None]:
    """The label that each image is given, decided anew."""
    rows = []
    for row in drawn(seed):
        first = [text for text, p in zip(LABELS.texts, row, strict=True) if p == row.max()]
        rows.append(first[0] if len(first) == 1 and not np.isnan(row).any() else None)
    return rows


SHARES = [{"man", "woman"}, {"thief"}, {"man"}, {"woman"}, {"thief"}, {"ape"}]
"""The labels of every category, then every label."""


@pytest.mark.parametrize(("seed", "other"), [(1, 2), (3, 4), (5, 5)])
def test_every_change_has_its_counts_test_and_interval(seed: int, other: int) -> None:
    families = done(compare_models(given(seed), given(other), [GROUPS], 10))
    before, after = answers(seed), answers(other)
    assert [[dict(group.attributes) for group in family] for family in families] == [
        [{}],
        [{"g": "a"}, {"g": "b"}, {"g": "few"}],
    ]
    members = [range(N), range(4, N, 2), range(3, N, 2)]
    for group, places in zip([*families[0], *families[1]], members, strict=False):
        rows = [(before[place], after[place]) for place in places]
        rows = [row for row in rows if None not in row]
        for result, wanted in zip(group.changes, SHARES, strict=True):
            table = [[0, 0], [0, 0]]
            for one, two in rows:
                table[one not in wanted][two not in wanted] += 1
            (both, lost), (gained, neither) = table
            assert (result.n, result.before, result.after) == (len(rows), both + lost, both + gained)
            assert (result.gained, result.lost) == (gained, lost)
            assert result.change == pytest.approx((gained - lost) / len(rows))
            expected = mcnemar(table, exact=True).pvalue if gained + lost else 1.0
            assert result.p == pytest.approx(expected)
            assert (result.low, result.high) == pytest.approx(paired(both, lost, gained, neither))
    assert {result.change for result in families[1][2].changes} == {None}
    assert families[1][2].changes[0].reason == "n = 3, minimum 10"


def test_clusters_are_allowed_for_among_the_images_that_both_answered() -> None:
    clusters = (np.arange(N) // 4).astype(np.int32)
    one, two = given(1), given(2)
    families = done(compare_models(one, two, [GROUPS], 10, clusters, seed=3))
    rows = one.answered & two.answered
    for column, result in enumerate(families[0][0].changes):
        assert result == change(one.hits[rows, column], two.hits[rows, column], clusters[rows], 1, seed=3)
        assert result.clusters == len(set(clusters[rows].tolist()))
    rows &= GROUPS.codes == 1
    assert families[1][1].changes[0] == change(one.hits[rows, 0], two.hits[rows, 0], clusters[rows], 10, seed=3)


def test_a_group_of_which_the_two_answer_nothing_in_common_says_so() -> None:
    one, two = given(1), given(2)
    silent = Given(two.hits, two.answered & (GROUPS.codes != 0))
    families = done(compare_models(one, silent, [GROUPS], 1))
    assert {result.reason for result in families[1][0].changes} == {"no image is answered by both models"}
    assert families[1][1].changes[0].reason is None


def test_a_share_that_says_the_same_as_an_earlier_one_is_known() -> None:
    # "thief" is all of "crime-related"; "person" is no label's exact opposite here, "ape" being outside.
    assert repeated_shares(LABELS) == (None, None, None, None, 1, None)
    two = LabelSet("two", (Label("man", "person"), Label("thief", "crime-related")))
    assert repeated_shares(two) == (None, 0, 0, 0)
