"""Values taken together in an audit: counts, images, provenance and the project file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.errors import AuditError
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.merging import MergedValues
from clipstudio.domain.progress import finish
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.results.documents.run import run_document
from clipstudio.services.auditing import read_run, run_audit
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in

RACES = ("White", "Black", "Indian", "White", "Black")
AGES = ("0-2", "3-9", "20-29", "3-9", "20-29")
NON_WHITE = MergedValues("race", "non-White", ("White",), all_others=True)
YOUNG = MergedValues("age", "0-9", ("0-2", "3-9"))


@pytest.fixture
def plan(project: ProjectFile, photos: Path) -> AuditPlan:
    """Six images, the last without a value."""
    bring_in(project, photos)
    source = project.attributes.add_source("t.csv", None)
    ids = project.images.find(ImageQuery()).tolist()
    for name, values in (("race", RACES), ("age", AGES)):
        project.attributes.record(source, name, dict(zip(ids, values, strict=False)))
    return AuditPlan(
        name="merged",
        model=SAMPLE_NAME,
        label_set=project.label_sets.find("denigration-21").id,
        comparisons=(("race",), ("race", "age")),
        minimum_n=1,
        merged=(NON_WHITE, YOUNG),
    )


def test_a_merged_group_holds_exactly_the_images_of_its_values(
    project: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    result = read_run(project, finish(run_audit(project, shelf, plan)).run)
    by_race, by_both = result.comparisons
    assert [(dict(each.attributes), each.n) for each in by_race.groups] == [
        ({"race": "non-White"}, 3),
        ({"race": "White"}, 2),
    ]
    assert {tuple(each.attributes.values()): each.n for each in by_both.groups} == {
        ("White", "0-9"): 2,
        ("non-White", "0-9"): 1,
        ("non-White", "20-29"): 2,
    }
    assert (by_race.missing, by_both.missing) == (1, 1)
    ids = dict(zip(project.images.find(ImageQuery()).tolist(), RACES, strict=False))
    images = RunImages.of(project, result.record)
    for place, group in enumerate(by_race.groups):
        is_white = group.attributes["race"] == "White"
        members = images.arrays.images[images.members(0, place)].tolist()
        assert sorted(members) == sorted(id for id, race in ids.items() if (race == "White") == is_white)
        for label, rate in enumerate(group.labels):
            assert len(images.numerator("label", label, 0, place)) == rate.count


def test_what_is_taken_together_is_kept_and_told(project: ProjectFile, shelf: ModelCache, plan: AuditPlan) -> None:
    result = read_run(project, finish(run_audit(project, shelf, plan)).run)
    assert result.record.plan == plan
    told: list[Mapping[str, object]] = run_document(result)["run"]["merged"]
    assert told == [
        {"attribute": "race", "name": "non-White", "values": ["White"], "all_others": True},
        {"attribute": "age", "name": "0-9", "values": ["0-2", "3-9"], "all_others": False},
    ]
    apart = replace(plan, merged=())
    other = run_document(read_run(project, finish(run_audit(project, shelf, apart)).run))["run"]
    assert other["merged"] == []
    assert other["attributes"]["race"] != run_document(result)["run"]["attributes"]["race"]


def test_what_cannot_be_taken_together_is_refused_before_any_work(
    project: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    with pytest.raises(AuditError, match="nothing is compared by “age”"):
        finish(run_audit(project, shelf, replace(plan, comparisons=(("race",),))))
    with pytest.raises(AuditError, match="“race” has no value “Wite”"):
        finish(run_audit(project, shelf, replace(plan, merged=(MergedValues("race", "x", ("Wite",)), YOUNG))))
    assert project.runs.audits() == ()
