"""The association test for clusters: the formulas, its limits, and how seldom it finds what is not there."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import chi2_contingency, f

from clipstudio.domain.estimates import AssociationTest
from clipstudio.statistics.association import associations
from clipstudio.statistics.cluster_association import associations_by_cluster
from clipstudio.statistics.groups import count_by_group, group_sizes


def by_hand(counted: np.ndarray, codes: np.ndarray, clusters: np.ndarray, groups: int) -> float:
    """Rao and Scott's second-order p of one label, by loops over the formulas."""
    n, share = len(counted), counted.mean()
    sizes = np.array([(codes == g).sum() for g in range(groups)])
    names = np.unique(clusters)
    spread = np.zeros((groups, groups))
    for name in names:
        u = np.array([(counted - share)[(clusters == name) & (codes == g)].sum() for g in range(groups)])
        u = u - sizes / n * u.sum()  # the share is estimated too
        spread += np.outer(u, u)
    spread *= len(names) / (len(names) - 1)
    # Of all shares but the last, less their covariance were images independent.
    cut = slice(0, groups - 1)
    independent = share * (1 - share) * (np.diag(sizes) - np.outer(sizes, sizes) / n)
    delta = np.linalg.solve(independent[cut, cut], spread[cut, cut])
    df = np.trace(delta) ** 2 / np.trace(delta @ delta)
    table = np.array([[(counted & (codes == g)).sum() for g in range(groups)]])
    statistic = chi2_contingency(np.vstack([table, sizes - table]), correction=False).statistic
    is_nested = all(len(set(codes[clusters == name])) == 1 for name in names)
    parts = [clusters[codes == g] for g in range(groups)] if is_nested else [clusters]
    counts = [np.unique(part, return_counts=True)[1] for part in parts]
    freedom = sum(each.sum() ** 2 / (each**2).sum() - 1 for each in counts)
    return float(f.sf(statistic / np.trace(delta), df, df * freedom))


@pytest.mark.parametrize("groups", [2, 4])
@pytest.mark.parametrize("is_nested", [True, False])
def test_it_is_the_formulas(groups: int, is_nested: bool) -> None:
    rng = np.random.default_rng(groups)
    clusters = np.repeat(np.arange(24), rng.integers(1, 9, 24)).astype(np.int32)
    codes = (clusters % groups if is_nested else rng.integers(0, groups, len(clusters))).astype(np.int32)
    counted = rng.random((len(clusters), 3)) < rng.beta(2, 3, (24, 3))[clusters]
    found = associations_by_cluster(counted, codes, groups, clusters)
    plain = associations(count_by_group(counted, codes, groups), group_sizes(codes, groups))
    for place, each in enumerate(found):
        assert each.test is AssociationTest.RAO_SCOTT
        assert each.p == pytest.approx(by_hand(counted[:, place], codes, clusters, groups))
        assert (each.statistic, each.cramers_v) == (plain[place].statistic, plain[place].cramers_v)
        assert each.clusters == 24


def test_images_without_a_group_are_left_out_and_parts_make_the_same() -> None:
    rng = np.random.default_rng(5)
    clusters, codes = np.repeat(np.arange(20), 6).astype(np.int32), rng.integers(-1, 3, 120).astype(np.int32)
    counted = rng.random((120, 4)) < 0.4
    whole = associations_by_cluster(counted, codes, 3, clusters)
    kept = codes >= 0
    assert associations_by_cluster(counted[kept], codes[kept], 3, clusters[kept]) == whole


def test_independent_images_keep_their_test() -> None:
    rng = np.random.default_rng(6)
    codes, counted = rng.integers(0, 2, 80).astype(np.int32), rng.random((80, 2)) < 0.3
    plain = associations(count_by_group(counted, codes, 2), group_sizes(codes, 2))
    assert associations_by_cluster(counted, codes, 2, None) == plain
    alone = associations_by_cluster(counted, codes, 2, np.arange(80, dtype=np.int32))
    assert [(each.test, each.p) for each in alone] == [(each.test, each.p) for each in plain]


def test_the_clusters_are_told_where_no_label_can_be_tested() -> None:
    codes, clusters = np.tile([0, 1], 20).astype(np.int32), np.repeat(np.arange(10), 4).astype(np.int32)
    (none,) = associations_by_cluster(np.zeros((40, 1), bool), codes, 2, clusters)
    assert (none.p, none.reason, none.clusters) == (None, "no image has the label", 10)


def test_too_few_clusters_are_not_estimable() -> None:
    counted, codes = np.arange(40)[:, None] % 3 == 0, np.repeat([0, 1], 20).astype(np.int32)
    (one,) = associations_by_cluster(counted, codes, 2, np.zeros(40, np.int32))
    assert (one.test, one.p, one.reason) == (None, None, "all images are of one cluster")
    (four,) = associations_by_cluster(counted, codes, 2, np.arange(40, dtype=np.int32) // 10)
    assert four.reason == "4 clusters, minimum 5"
    (none,) = associations_by_cluster(counted & False, codes, 2, np.arange(40, dtype=np.int32) // 4)
    assert none.reason == "no image has the label"


@pytest.mark.parametrize(("groups", "of_each"), [(2, 5), (7, 10)])
def test_it_finds_what_is_not_there_no_more_often_than_its_level(groups: int, of_each: int) -> None:
    rng, labels = np.random.default_rng(7), 1500
    clusters = np.repeat(np.arange(groups * of_each), 10).astype(np.int32)
    codes = (clusters % groups).astype(np.int32)
    # Beta-binomial with an intraclass correlation of 0.2.
    level = rng.beta(0.3 * 4, 0.7 * 4, (groups * of_each, labels))
    counted = rng.random((len(clusters), labels)) < level[clusters]
    found = [each.p for each in associations_by_cluster(counted, codes, groups, clusters)]
    naive = [each.p for each in associations(count_by_group(counted, codes, groups), group_sizes(codes, groups))]
    assert np.mean(np.array(found) < 0.05) < 0.05 + 2 * np.sqrt(0.05 * 0.95 / labels)
    assert np.mean(np.array(naive) < 0.05) > 0.2
