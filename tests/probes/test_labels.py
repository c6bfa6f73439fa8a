"""The labels probe's tables against single tests and plain counting."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import t

from clipstudio.domain.audits import Boundary
from clipstudio.domain.estimates import AssociationTest
from clipstudio.probes.labels import LabelsByGroup, associate, labels_per_image, sweep
from clipstudio.probes.shares import Sampling
from clipstudio.statistics.association import associations
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.multiplicity import adjust

COUNTS = {"women": (100, (60, 30, 5, 50)), "men": (80, (20, 60, 4, 40)), "few": (3, (3, 0, 0, 3))}


def compared(*names: str, minimum_n: int, clusters: int = 0) -> LabelsByGroup:
    """The groups tested; with clusters, so many images of a group at a time belong together."""
    sizes = [COUNTS[name][0] for name in names]
    codes = np.repeat(np.arange(len(names)), sizes).astype(np.int32)
    given = np.concatenate(
        [np.arange(n)[:, None] < np.array(labels) for n, labels in (COUNTS[name] for name in names)]
    )
    grouping = Grouping(("g",), codes, tuple((name,) for name in names))
    together = (np.arange(len(codes)) // clusters).astype(np.int32) if clusters else None
    return associate(given, grouping, [n >= minimum_n for n in sizes], Sampling(minimum_n, clusters=together))


def test_two_groups_are_held_against_each_other_and_small_ones_left_out() -> None:
    found = compared("women", "few", "men", minimum_n=10)
    counts, sizes = np.array([COUNTS["women"][1], COUNTS["men"][1]]), np.array([100, 80])
    assert found.tests == associations(counts, sizes)
    assert (found.family.size, found.left_out) == (4, (1,))
    women, men = found.tied
    assert (women.group, men.group) == (0, 2)
    assert women.labels == (0,)  # label 2 and 3 are no more frequent among women
    assert men.labels == (1,)
    assert [[rate.count for rate in side] for side in women.rates] == [
        list(COUNTS[name][1]) for name in ("women", "men")
    ]
    assert [rate.n for side in men.rates for rate in side[:1]] == [80, 100]
    # Either side is the same test: it counts once.
    assert women.family == men.family
    assert women.family.size == 4


def test_a_group_is_held_against_all_others_together() -> None:
    found = compared("women", "men", "few", minimum_n=1)
    assert [each.group for each in found.tied] == [0, 1, 2]
    men = found.tied[1]
    assert [[rate.count for rate in side] for side in men.rates] == [[20, 60, 4, 40], [63, 30, 5, 53]]
    assert [side[0].n for side in men.rates] == [80, 103]
    assert all(rate.low < rate.rate < rate.high for side in men.rates for rate in side)
    assert [each.p for each in found.tests] == [each.p for each in associations(
        np.array([each[1] for each in COUNTS.values()]), np.array([100, 80, 3])
    )]  # fmt: skip


def test_all_groups_against_the_rest_are_one_family() -> None:
    found = compared("women", "men", "few", minimum_n=1)
    tests = [test for each in found.tied for test in each.tests]
    whole = adjust([each.p for each in tests], [each.attainable_p for each in tests])
    assert [p for each in found.tied for p in each.family.holm] == list(whole.holm)
    assert {each.family.size for each in found.tied} == {whole.size}
    assert whole.size > 4


def test_with_clusters_tests_and_rates_allow_for_them() -> None:
    plain, clustered = (compared("women", "men", minimum_n=10, clusters=each) for each in (0, 10))
    assert [each.test for each in clustered.tests] == [AssociationTest.RAO_SCOTT] * 4
    assert clustered.tests[0].p > plain.tests[0].p
    women, alone = clustered.tied[0].rates[0][0], plain.tied[0].rates[0][0]
    assert (women.clusters, alone.clusters) == (10, None)
    assert women.high - women.low > alone.high - alone.low


def test_a_single_group_has_nothing_to_be_tied_to() -> None:
    found = compared("women", "few", minimum_n=10)
    assert found.tied == ()
    assert {each.reason for each in found.tests} == {"fewer than two groups"}
    assert found.family.size == 0


def test_the_labels_of_an_image_are_a_mean_with_a_t_interval() -> None:
    rng = np.random.default_rng(0)
    scores = rng.random((60, 5))
    scores[:4] = np.nan
    grouping = Grouping(("g",), np.repeat([0, 1], 30).astype(np.int32), (("a",), ("b",)))
    thresholds = np.array([0.2, 0.7])
    a, b = labels_per_image(scores, grouping, thresholds, Boundary.ABOVE, Sampling(10))
    assert (a[0].n, b[0].n) == (26, 30)
    numbers = (scores[30:] > 0.7).sum(axis=1)
    expected = t.interval(0.95, 29, numbers.mean(), numbers.std(ddof=1) / np.sqrt(30))
    assert (b[1].mean, b[1].low, b[1].high) == pytest.approx((numbers.mean(), *expected))
    copied = np.repeat(np.arange(12), 5).astype(np.int32)
    clustered = labels_per_image(
        np.repeat(rng.random((12, 5)), 5, axis=0), Grouping(("g",), np.zeros(60, np.int32), (("a",),)),
        thresholds, Boundary.ABOVE, Sampling(10, clusters=copied),
    )[0][0]  # fmt: skip
    alone = labels_per_image(
        np.repeat(rng.random((12, 5)), 5, axis=0), Grouping(("g",), np.zeros(60, np.int32), (("a",),)),
        thresholds, Boundary.ABOVE, Sampling(10),
    )[0][0]  # fmt: skip
    assert (clustered.clusters, alone.clusters) == (12, None)
    assert clustered.high - clustered.low > 1.5 * (alone.high - alone.low)
    assert (
        labels_per_image(scores, grouping, thresholds, Boundary.ABOVE, Sampling(40))[0][0].reason
        == "n = 26, minimum 40"
    )


def test_a_sweep_counts_labels_and_labels_per_image() -> None:
    scores = np.array([[0.6, 0.3, 0.1], [0.2, 0.2, 0.6], [0.9, 0.05, 0.05]], np.float32)
    found = sweep(scores, np.array([0, 1, -1], np.int32), 2, np.array([0.1, 0.25]))
    assert found.counts.tolist() == [[[1, 1, 0], [1, 1, 1]], [[1, 1, 0], [0, 0, 1]]]
    assert found.labels_per_image == pytest.approx(np.array([[2.0, 3.0], [2.0, 1.0]]))


def test_images_of_which_nothing_is_known_are_in_no_mean() -> None:
    scores = np.array([[0.6, 0.3], [np.nan, np.nan], [0.4, 0.2]])
    found = sweep(scores, np.zeros(3, np.int32), 1, np.array([0.25]))
    assert (found.counts.tolist(), found.sizes.tolist()) == ([[[2, 1]]], [2])
    assert found.labels_per_image.tolist() == [[1.5]]
