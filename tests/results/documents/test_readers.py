"""What a reader makes of a piece of a document is what the document was written from."""

from __future__ import annotations

import pytest

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import (
    Association,
    AssociationTest,
    Chance,
    ChangeTest,
    DifferenceMethod,
    Disparity,
    PairedChange,
)
from clipstudio.probes.shares import Share
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.documents.changes import change_document, change_of
from clipstudio.results.documents.disparities import (
    association_document,
    association_of,
    disparity_document,
    disparity_of,
)
from clipstudio.results.documents.families import adjusted_document, adjusted_of
from clipstudio.results.documents.rates import group_document, rate_document, rate_of, share_of
from clipstudio.statistics.multiplicity import LEVEL

GROUPS = ({"gender": "female"}, {"gender": "male"}, {"gender": "other"})
ASSOCIATION = Association(AssociationTest.RAO_SCOTT, 4.2, 0.04, 0.3, "few images", clusters=12)


@pytest.mark.parametrize(
    "rate",
    [
        Rate(3, 20, 0.15, 0.05, 0.36),
        Rate(3, 20, 0.15, 0.05, 0.36, clusters=7, effective_n=14.5),
        Rate(1, 3, None, None, None, "n = 3, minimum 10"),
    ],
)
def test_rates_are_read_back(rate: Rate) -> None:
    assert rate_of(rate_document(rate, "accuracy"), "accuracy") == rate
    share = Share({"gender": "female"}, rate)
    assert share_of(group_document(share, "share"), "share") == share


@pytest.mark.parametrize(
    "change",
    [
        PairedChange(50, 10, 4, 1, 7, -0.12, -0.25, -0.01, 0.07, test=ChangeTest.MCNEMAR),
        PairedChange(50, 10, 4, 0, 6, -0.12, -0.25, 0.0, None, p_reason="no other way"),
        PairedChange(
            50, 10, 4, 1, 7, -0.12, -0.25, -0.01, 0.07, test=ChangeTest.SIGN_FLIP, clusters=9, effective_n=20.5
        ),
        PairedChange(3, 1, 0, 0, 1, None, None, None, None, "n = 3, minimum 10"),
    ],
)
def test_changes_are_read_back(change: PairedChange) -> None:
    assert change_of(change_document(change)) == change


def test_a_change_of_an_earlier_version_is_read_with_its_interval_by_clusters() -> None:
    counts = {"n": 50, "before": 0.2, "after": 0.08, "before_count": 10, "after_count": 4, "gained": 1, "lost": 7}
    by_cluster = {"low": -0.3, "high": 0.02, "clusters": 9, "effective_n": 20.5}
    numbers = {"change": -0.12, "low": -0.25, "high": -0.01, "mcnemar_p": 0.07, "by_cluster": by_cluster}
    change = change_of(counts | numbers)
    assert (change.low, change.high, change.p) == (-0.3, 0.02, 0.07)
    assert (change.clusters, change.effective_n) == (9, 20.5)


@pytest.mark.parametrize(
    "test",
    [
        Adjusted(0.04, 0.03, 12),
        Adjusted(None, None, 12, needed_p=LEVEL / 1200),
        Adjusted(None, None, 1, needed_p=LEVEL),
        Adjusted(0.04, 0.03, 12, is_repeated=True),
    ],
)
def test_adjusted_tests_are_read_back(test: Adjusted) -> None:
    assert adjusted_of(adjusted_document(test)) == test


def test_a_test_of_an_earlier_version_knows_no_size_of_its_family() -> None:
    assert adjusted_of({"p_holm": 0.04, "p_bh": 0.03}) == Adjusted(0.04, 0.03, None)


@pytest.mark.parametrize(
    "gap",
    [
        Disparity(
            *(0, 1, 0.2, 0.05, 0.35, 2.5),
            level=0.983,
            pairs=3,
            ratio_low=1.1,
            ratio_high=5.7,
            test=ASSOCIATION,
            chance=Chance(0.1, 0.25, 1000, 3),
            p_holm=0.05,
            p_bh=0.04,
            method=DifferenceMethod.PER_CLUSTER,
            family_size=4,
        ),
        Disparity(
            *(2, 0, 0.2, 0.05, 0.35, None),
            ratio_reason="the lowest rate is 0",
            test=ASSOCIATION,
            needed_p=LEVEL / 4,
            repeats=True,
        ),
        Disparity(None, None, None, None, None, None, "fewer than two groups are estimable"),
    ],
)
def test_gaps_are_read_back(gap: Disparity) -> None:
    assert disparity_of(disparity_document(gap, GROUPS), GROUPS) == gap


def test_associations_are_read_back() -> None:
    assert association_of(association_document(ASSOCIATION)) == ASSOCIATION
