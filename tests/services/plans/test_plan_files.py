"""Plan files: whatever can be planned is written and read again as it was, and what is wrong is named."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clipstudio.domain.audits import AuditPlan, Boundary, Scoring, Ties
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.ids import ImageId, LabelSetVersionId
from clipstudio.domain.images import AttributeFilter, CopyState, FileState, ImageQuery, LabelFilter
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.merging import MergedValues
from clipstudio.domain.probes import (
    AttributesPlan,
    DenigrationPlan,
    IdentityPlan,
    LabelsPlan,
    ModelsPlan,
    ProbeName,
    ScenesPlan,
)
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.plans.making import AnyPlan, plan_as_file
from clipstudio.services.plans.plan_file import PlanFile
from clipstudio.services.plans.reading import PlanFileError, plan_of_text, plan_text
from clipstudio.services.plans.replaying import replay
from clipstudio.storage.project_file import ProjectFile
from tests.prepared import copy_of
from tests.services.probes.conftest import image_ids, predict

ODD = LabelSet(
    'odd "words" of = [all] kinds',
    (Label("a thief\\", "crime-related", ("a photo of a {label}", 'a "thief"')), Label("été 日本", "")),
    ("a {label}", "the  {label}"),
    "In\nseveral lines.",
)


@pytest.fixture(scope="module")
def held(acquaintances: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectFile]:
    """A project with a collection, predictions of two services, and label sets of odd words."""
    folder = tmp_path_factory.mktemp("held")
    with ProjectFile.open(copy_of(acquaintances, folder / "held.clipstudio")) as project:
        project.collections.add("half", image_ids(project)[:12])
        for name in ("oracle", "sibyl"):
            predict(project, folder, [{"x": 0.25, "y": 0.5 + place / 100} for place in range(24)], name)
        project.label_sets.save(LabelSet("xy", (Label("x", "crime-related"), Label("y", "job"))))
        project.label_sets.save(ODD)
        yield project


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12).filter(str.strip)
COMPARISONS = st.sampled_from([(), (("group",),), (("group",), ("group (majority)",))])
MERGED = st.sampled_from([(), (MergedValues("group", "z", ("a",), True),)])
SHARED: dict[str, Any] = {
    "name": TEXTS,
    "images": st.builds(
        ImageQuery,
        text=st.one_of(st.just(""), TEXTS),
        collection=st.sampled_from([None, 1]),
        without_copies=st.booleans(),
        clusters=st.frozensets(st.sampled_from([None, "person 1", "person 2"])),
        files=st.frozensets(st.sampled_from(FileState)),
        copies=st.frozensets(st.sampled_from(CopyState)),
        no_collection=st.booleans(),
        folders=st.frozensets(st.one_of(st.none(), TEXTS), max_size=2),
        saved_as=st.one_of(st.just(""), TEXTS),
        attributes=st.lists(
            st.builds(
                AttributeFilter, st.just("group"), st.frozensets(st.sampled_from(["a", "b", None]), min_size=1)
            ),
            max_size=2,
        ).map(tuple),
    ),
    "comparisons": COMPARISONS,
    "minimum_n": st.integers(1, 10**6),
    "interval": st.sampled_from(IntervalMethod),
    "use_clusters": st.booleans(),
}
MODEL = {"model": st.sampled_from(["oracle", "sibyl"])}
SEED = {"seed": st.integers(0, 2**31 - 1), "merged": st.just(())}
VERSIONS = st.sampled_from([LabelSetVersionId(1), LabelSetVersionId(-1)])  # the newest: ODD
PROBABILITY = st.floats(0, 1, exclude_min=True, exclude_max=True)
AUDITS = st.builds(
    AuditPlan,
    **SHARED,
    **MODEL,
    label_set=VERSIONS,
    templates=st.lists(TEXTS.map(lambda text: f"{text} {{label}}"), max_size=2).map(tuple),
    scoring=st.sampled_from(Scoring),
    threshold=st.one_of(st.none(), PROBABILITY),
    boundary=st.sampled_from(Boundary),
    merged=MERGED,
    ties=st.sampled_from(Ties),
)
PROBES: dict[ProbeName, Any] = {
    ProbeName.ATTRIBUTES: st.builds(
        AttributesPlan, **SHARED, **MODEL, **SEED, attribute=st.just("group"), positive=st.sampled_from(["", "a"]),
        linear_probe=st.booleans(), splits=st.integers(1, 100), label_set=st.just(LabelSetVersionId(0)),
    ),
    ProbeName.DENIGRATION: st.builds(
        DenigrationPlan, **SHARED, **MODEL, **SEED,
        label_sets=st.lists(VERSIONS, min_size=1, max_size=3).map(tuple),
    ),
    ProbeName.LABELS: st.builds(
        LabelsPlan, **SHARED, **MODEL, **SEED, label_set=VERSIONS, threshold=PROBABILITY,
        boundary=st.sampled_from(Boundary),
    ),
    ProbeName.SCENES: st.builds(
        ScenesPlan, **SHARED, **MODEL, **SEED, table=st.just(""),
        captions=st.lists(st.tuples(TEXTS, st.just(""), TEXTS, st.just("true")), min_size=1).map(tuple),
    ),
    ProbeName.IDENTITY: st.builds(
        IdentityPlan, **SHARED, **MODEL, **SEED, attribute=st.just("group"), purpose=TEXTS,
        pools=st.lists(st.integers(2, 9999), min_size=1, max_size=3).map(tuple), template=TEXTS,
    ),
    ProbeName.MODELS: st.builds(
        ModelsPlan, **SHARED, **SEED, label_set=VERSIONS, models=st.permutations(["oracle", "sibyl"]).map(tuple)
    ),
}  # fmt: skip
ASKED = st.one_of(
    st.tuples(st.none(), AUDITS),
    *(st.tuples(st.just(name), plans) for name, plans in PROBES.items()),
)


def in_project(project: ProjectFile, plan: Any) -> Any:
    """The plan with the rows that the project has: collection, label sets."""
    from dataclasses import replace

    newest = project.label_sets.find(ODD.name).id
    xy = project.label_sets.find("xy").id
    if plan.images.collection is not None:
        plan = replace(plan, images=replace(plan.images, collection=project.collections.find("half")))
    rows = {LabelSetVersionId(1): xy, LabelSetVersionId(-1): newest}
    if hasattr(plan, "label_sets"):
        return replace(plan, label_sets=tuple(rows[each] for each in plan.label_sets))
    if getattr(plan, "label_set", 0):
        return replace(plan, label_set=rows[plan.label_set])
    return plan


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(asked=ASKED)
def test_what_is_exported_and_read_again_is_the_same_plan(
    held: ProjectFile, shelf: ModelCache, asked: tuple[ProbeName | None, AnyPlan]
) -> None:
    probe, plan = asked[0], in_project(held, asked[1])
    file = plan_as_file(held, shelf, plan, probe)
    read = plan_of_text(plan_text(file))
    assert read == file
    assert read.sha256 == file.sha256
    found = replay(held, shelf, read)
    assert found.plan(held) == plan
    assert found.differences == ()


def audit(project: ProjectFile, **more: Any) -> AuditPlan:
    version = project.label_sets.find("xy").id
    return AuditPlan("trial", "oracle", version, **{"comparisons": (("group",),)} | more)


def test_a_plan_that_asks_nothing_new_keeps_the_digest_that_it_had(held: ProjectFile, shelf: ModelCache) -> None:
    earlier, later = (
        plan_as_file(held, shelf, audit(held, images=ImageQuery(text="a", no_collection=is_in_none)))
        for is_in_none in (False, True)
    )
    assert not {"no_collection", "no_folder"} & set(json.loads(earlier.canonical)["images"])
    assert json.loads(later.canonical)["images"]["no_collection"]
    assert earlier.sha256 != later.sha256


def test_images_that_only_this_project_can_select_become_a_list(held: ProjectFile, shelf: ModelCache) -> None:
    ids = tuple(ImageId(each) for each in image_ids(held)[3:7])
    file = plan_as_file(held, shelf, audit(held, images=ImageQuery(ids=ids)))
    assert (file.images.by, file.images.count) == ("list", 4)
    assert file.images.listed == tuple(sorted(held.images.digests(np.array(ids))))
    assert replay(held, shelf, plan_of_text(plan_text(file))).plan(held).images == ImageQuery(
        ids=tuple(sorted(ids))
    )


def test_a_run_that_filters_and_is_gone_leaves_nothing_to_select(held: ProjectFile, shelf: ModelCache) -> None:
    from clipstudio.domain.errors import AuditError
    from clipstudio.domain.ids import RunId

    with pytest.raises(AuditError):
        plan_as_file(held, shelf, audit(held, images=ImageQuery(label=LabelFilter(RunId(99), "x"))))


@pytest.fixture(scope="module")
def text(held: ProjectFile, shelf: ModelCache) -> str:
    return plan_text(plan_as_file(held, shelf, audit(held, scoring=Scoring.THRESHOLD, threshold=0.25)))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("minimum_n = 10", "minimum = 10", "the field “plan.minimum” is unknown. Did you mean “minimum_n”?"),
        ("minimum_n = 10", 'minimum_n = "10"', "the field “plan.minimum_n” should be a valid integer."),
        ('by = "filter"', 'by = "fitler"', "the field “images.by” should be 'filter' or 'list'."),
        ("without_copies = false", "without_copys = 1", "the field “images.without_copys” is unknown. "
         "Did you mean “without_copies”?"),
        ('label = "y"', 'lable = "y"', "the field “label_sets[0].labels[1].lable” is unknown. "
         "Did you mean “label”?"),
        ('label = "y"', 'label = "z"', "the field “label_sets[0].sha256” is not the digest of the labels of “xy”: "
         "something was changed. If you changed them, remove this field."),
        ('label = "y"', 'label = "x"', "Label set “xy”: “x” appears twice. Remove one of them."),
        ('kind = "audit"', 'kind = "aduit"', "the field “kind” holds “aduit”, which is no audit and no probe. "
         "Known: audit, attributes, denigration, labels, scenes, identity, models."),
        ("version = 1", "version = 2", "the field “version” is 2: a newer clipstudio wrote this plan. "
         "This one reads 1."),
        ("threshold = 0.25", "threshold = [0.25]", "the field “plan.threshold” should be a valid number."),
        ('by = "filter"', 'by = "list"\nlisted2 = 0', "the field “images.listed2” is unknown. "
         "Did you mean “listed”?"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named_with_its_line(text: str, old: str, new: str, fault: str) -> None:
    assert old in text
    wrong = text.replace(old, new, 1)
    with pytest.raises(PlanFileError) as raised:
        plan_of_text(wrong)
    place, _, said = str(raised.value).partition(": ")
    assert said == fault
    assert place.startswith("line ")
    at = wrong.splitlines()[int(place.removeprefix("line ")) - 1]
    field = fault.split("”")[0].rpartition("“")[2].rpartition(".")[2]
    assert field in at or at == "[[label_sets]]", "the line that is named holds the field"


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ("format = 1 2", "this is not valid TOML: "),
        ("", "this is no plan of clipstudio: its first field must be format = “clipstudio-plan”."),
        ('format = "clipstudio-plan"\nversion = 1\nkind = "audit"', "the field “name” is missing."),
    ],
)
def test_what_is_no_plan_is_refused(wrong: str, fault: str) -> None:
    with pytest.raises(PlanFileError) as raised:
        plan_of_text(wrong)
    assert str(raised.value).startswith(fault)


def test_edited_labels_without_a_digest_are_taken(text: str) -> None:
    lines = text.replace('label = "y"', 'label = "z"').splitlines()
    start = lines.index("[[label_sets]]")
    at = next(place for place in range(start, len(lines)) if lines[place].startswith("sha256"))
    edited: PlanFile = plan_of_text("\n".join([*lines[:at], *lines[at + 1 :]]))
    assert edited.label_sets[0].content.texts == ("x", "z")
