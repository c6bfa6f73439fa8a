"""What is drawn comes from where it says, every row of a stratum as likely as any other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from clipstudio.domain.errors import ReviewError
from clipstudio.services.reviewing.sampling import Drawn, Given, SampleRequest, draw, draw_places, population
from tests.services.auditing.made_runs import small_run

PAGE = small_run()
RUN, RECORD = PAGE.images_at_own, PAGE.result.record
BOTH = SampleRequest(labels=("thief", "tree"), comparison=0, given="both", by_label=True, per_stratum=4, seed=5)


def drawn(request: SampleRequest) -> Drawn:
    return draw(RUN, RECORD, request)


@pytest.mark.parametrize("given", ["given", "not given", "both"])
def test_each_pair_belongs_to_the_stratum_that_it_is_drawn_for(given: Given) -> None:
    result = drawn(replace(BOTH, given=given))
    assert result.described
    names = [group.attributes for group in RECORD.comparisons[0].groups]
    for image, label, place in zip(result.images, result.labels, result.strata, strict=True):
        row = int(np.searchsorted(RUN.arrays.images, image))
        stratum = result.described[place]
        assert dict(stratum.group) == names[RUN.arrays.groups[row, 0]]
        assert stratum.label == label
        assert stratum.is_given == RUN.given.labels[row, RECORD.label_set.texts.index(label)]
        assert stratum.is_given or given != "given"


def test_the_sizes_of_strata_are_the_runs_counts() -> None:
    strata = population(RUN, RECORD, replace(BOTH, given="given"))

    for stratum in strata:
        (group,) = (each for each in RECORD.comparisons[0].groups if each.attributes == dict(stratum.group))
        assert stratum.population == group.labels[RECORD.label_set.texts.index(stratum.label)]
        assert stratum.sampled == min(4, stratum.population)


def test_as_many_are_drawn_as_are_said_and_none_twice() -> None:
    result = drawn(BOTH)

    assert np.bincount(result.strata).tolist() == [stratum.sampled for stratum in result.described]
    assert len(set(zip(result.images, result.labels, strict=True))) == len(result.images)
    again = drawn(BOTH)
    assert np.array_equal(again.images, result.images)
    assert not np.array_equal(drawn(replace(BOTH, seed=6)).images, result.images)


def test_every_row_of_a_stratum_is_drawn_as_often() -> None:
    strata = np.array([0, 1, 0, 1, 1, -1, 0, 1, 0, 1], dtype=np.int32)
    counts = np.zeros(len(strata))
    for seed in range(4_000):
        counts[draw_places(strata, (2, 1), seed)] += 1

    assert counts[5] == 0
    assert counts[strata == 0] == pytest.approx(2_000, abs=130)  # about four standard errors
    assert counts[strata == 1] == pytest.approx(800, abs=105)


def test_without_groups_all_answered_images_make_one_stratum() -> None:
    (stratum,) = population(RUN, RECORD, SampleRequest(labels=("thief",), per_stratum=1_000))

    assert (stratum.group, stratum.label, stratum.is_given) == ((), "thief", True)
    assert stratum.population == stratum.sampled == RECORD.overall.labels[0]


@pytest.mark.parametrize(
    ("request_", "why"),
    [
        (SampleRequest(labels=("nonsense",)), "no label “nonsense”"),
        (SampleRequest(labels=()), "at least one label"),
        (SampleRequest(labels=("thief",), per_stratum=0), "At least one item"),
    ],
)
def test_what_cannot_be_drawn_is_said(request_: SampleRequest, why: str) -> None:
    with pytest.raises(ReviewError, match=why):
        drawn(request_)


def test_images_left_out_are_neither_drawn_nor_counted() -> None:
    every = replace(BOTH, per_stratum=1_000)
    gone = np.unique(drawn(every).images)[::2]
    result = draw(RUN, RECORD, every, gone)
    assert len(result.images)
    assert not np.isin(result.images, gone).any()
    kept = ~np.isin(drawn(every).images, gone)
    assert sum(each.population for each in population(RUN, RECORD, every, gone)) == int(kept.sum())
