"""Which images belong together: by folder, by pattern, by look, by hand; and back again."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.domain.cluster_names import TOP_FOLDER
from clipstudio.domain.duplicates import LookAlikeGroup
from clipstudio.domain.errors import ProjectError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import ImageQuery
from clipstudio.services.clusters import (
    ClusterPlan,
    by_folder,
    by_look_alikes,
    by_pattern,
    put_together,
    set_planned,
    take_apart,
)
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in, save_picture


@pytest.fixture
def people(project: ProjectFile, tmp_path: Path) -> ProjectFile:
    """Five images: two of ann, two of bob, one that is nobody's."""
    for number, name in enumerate(("ann/ann_1.png", "ann/ann_2.png", "bob/bob_1.png", "bob/bob_2.png", "0.png")):
        save_picture(tmp_path / "people" / name, number)
    bring_in(project, tmp_path / "people")
    return project


def clusters(project: ProjectFile) -> dict[str, list[str]]:
    """The file names of each cluster."""
    members = project.images.cluster_members()
    return {name: sorted(row.name for row in project.images.rows(ids)) for name, ids in members.items()}


def ids_of(project: ProjectFile, *names: str) -> list[int]:
    found = {row.name: int(row.id) for row in project.images.rows(project.images.find(ImageQuery()))}
    return [found[name] for name in names]


def test_folders_make_clusters_and_undo_takes_them_back(people: ProjectFile) -> None:
    plan = by_folder(people)
    assert plan.in_words() == "3 clusters of 5 images. Alone in their cluster: 1 image."
    assert clusters(people) == {}, "a plan changes nothing"
    step = set_planned(people, plan)
    assert step is not None
    made = {"ann": ["ann_1.png", "ann_2.png"], "bob": ["bob_1.png", "bob_2.png"], TOP_FOLDER: ["0.png"]}
    assert clusters(people) == made
    assert set_planned(people, by_folder(people)) is None
    step.undo(people)
    assert clusters(people) == {}
    step.redo(people)
    assert clusters(people) == made


def test_a_pattern_names_clusters_by_its_groups_or_by_all_that_it_matches(people: ProjectFile) -> None:
    grouped = by_pattern(people, r"^([a-z]+)_")
    assert {each.value: (each.images, each.files) for each in grouped.examples} == {
        "ann": (2, ("ann_1.png", "ann_2.png")),
        "bob": (2, ("bob_1.png", "bob_2.png")),
    }
    assert (len(grouped.clusters), grouped.others) == (4, 1)
    assert {each.value for each in by_pattern(people, r"_\d").examples} == {"_1", "_2"}
    assert by_pattern(people, "nowhere").in_words() == "No image would be put into a cluster."


def test_a_pattern_that_is_none_or_has_no_end_is_refused_with_its_reason(
    people: ProjectFile, tmp_path: Path
) -> None:
    with pytest.raises(ProjectError, match="no regular expression"):
        by_pattern(people, "([a-z")
    save_picture(tmp_path / "more" / f"{'a' * 60}.png", 40)
    bring_in(people, tmp_path / "more")
    with pytest.raises(ProjectError, match="takes too long"):
        by_pattern(people, r"(a|aa)+$x")


def test_look_alikes_join_the_cluster_of_their_group_and_move_nobody(people: ProjectFile) -> None:
    one, two, three, four, five = ids_of(people, "ann_1.png", "ann_2.png", "bob_1.png", "bob_2.png", "0.png")
    put_together(people, [one], "ann")
    put_together(people, [three], "bob")
    groups = [LookAlikeGroup((two, one), 3), LookAlikeGroup((five, four), 5)]
    plan: ClusterPlan = by_look_alikes(people, groups)
    assert set_planned(people, plan) is not None
    assert clusters(people) == {
        "ann": ["ann_1.png", "ann_2.png"],
        "bob": ["bob_1.png"],
        "0": ["0.png", "bob_2.png"],
    }
    both = by_look_alikes(people, [LookAlikeGroup((one, three), 3)])
    assert both.clusters == {}, "two clusters are not made one by a likeness"


def test_by_hand_images_are_put_together_and_taken_apart_with_undo(people: ProjectFile) -> None:
    set_planned(people, by_folder(people))
    pair = ids_of(people, "ann_1.png", "bob_1.png")
    step = put_together(people, pair, " twins ")
    assert step is not None
    assert step.words == "put 2 images into cluster “twins”"
    assert clusters(people)["twins"] == ["ann_1.png", "bob_1.png"]
    assert put_together(people, pair, "twins") is None
    step.undo(people)
    assert clusters(people)["ann"] == ["ann_1.png", "ann_2.png"]
    apart = take_apart(people, pair)
    assert apart is not None
    assert clusters(people)["ann"] == ["ann_2.png"]
    assert take_apart(people, pair) is None
    apart.undo(people)
    assert clusters(people)["bob"] == ["bob_1.png", "bob_2.png"]
    with pytest.raises(ProjectError, match="needs a name"):
        put_together(people, pair, "  ")


def test_clusters_larger_than_one_person_usually_has_are_said(people: ProjectFile, tmp_path: Path) -> None:
    for number in range(21):
        save_picture(tmp_path / "people" / "bob" / f"more{number}.png", 100 + number)
    bring_in(people, tmp_path / "people")
    said = by_folder(people).in_words()
    assert "More than 20 images: 1 cluster, the largest with 23." in said
    assert "intervals become wide, or rates cannot be estimated" in said


def test_an_image_in_several_files_that_name_different_clusters_stays_where_it_is(
    people: ProjectFile, tmp_path: Path
) -> None:
    save_picture(tmp_path / "people" / "bob" / "ann_9.png", 0)
    save_picture(tmp_path / "people" / "bob" / "bob_9.png", 2)
    bring_in(people, tmp_path / "people")
    plan = by_folder(people)
    ann, copied = ids_of(people, "ann_1.png", "bob_1.png")
    assert ann not in plan.clusters
    assert plan.clusters[ImageId(copied)] == "bob"
    assert plan.in_words().endswith(
        "Left as they are: 1 image. Among these, in several files that speak for different clusters: 1 image."
    )
    assert by_pattern(people, r"^([a-z]+)_").clusters[ImageId(ann)] == "ann"
