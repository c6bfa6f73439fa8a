"""Filters under a name: kept, renamed, deleted and brought back, and named by plans and by the command line."""

from __future__ import annotations

import csv
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.errors import AuditError, ProjectError
from clipstudio.domain.ids import CollectionId, ImageId, LabelSetVersionId, ReviewId, RunId
from clipstudio.domain.images import (
    AnswerFilter,
    AttributeFilter,
    CopyState,
    FileState,
    FoundBy,
    ImageQuery,
    LabelFilter,
    SortKey,
    TopLabelFilter,
)
from clipstudio.domain.progress import finish
from clipstudio.domain.removals import Kind, Thing
from clipstudio.domain.searching import SearchQuery
from clipstudio.results.basis import selection_words
from clipstudio.results.selections import selection_in_words
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.edits.deleting import purge
from clipstudio.services.image_lists import write_image_list
from clipstudio.services.reversible import remove, restore
from clipstudio.services.saved_filters import images_named, remove_filter, rename_filter, save_filter
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in
from tests.storage.conftest import add_images, long_ago
from tests.storage.test_runs import save_run

EVERYTHING = ImageQuery(
    collection=CollectionId(1),
    attributes=(AttributeFilter("gender", frozenset({"woman", None})),),
    text="a%b",
    label=LabelFilter(RunId(1), "thief", 0.25, 0.5),
    no_collection=True,
    folders=frozenset({"/p", None}),
    clusters=frozenset({"Ann", None}),
    files=frozenset({FileState.SEVERAL}),
    without_copies=True,
    top_label=TopLabelFilter(RunId(1), frozenset({"thief", None})),
    copies=frozenset({CopyState.KEPT, CopyState.NEITHER}),
    answer=AnswerFilter(ReviewId(2), "verdict", None, "ada", "without an answer"),
    ids=(ImageId(3), ImageId(4)),
    found_by=FoundBy(SearchQuery("m", "two people"), 0.25, datetime(2026, 11, 30, 1, 0, tzinfo=UTC)),
)

PARTS = [each.name for each in fields(ImageQuery) if each.name not in ("sort", "descending", "saved_as")]


def names(project: ProjectFile) -> list[str]:
    return [each.name for each in project.saved_filters.all()]


def test_every_part_of_a_filter_is_kept_and_its_order_is_not(project: ProjectFile) -> None:
    save_filter(project, " all of it ", replace(EVERYTHING, sort=SortKey.NAME, descending=True))
    (saved,) = project.saved_filters.all()
    assert saved.name == "all of it"
    assert saved.query == replace(EVERYTHING, saved_as="all of it")
    assert all(getattr(EVERYTHING, name) != getattr(ImageQuery(), name) for name in PARTS), "nothing is left out"


def test_saving_renaming_and_deleting_are_undone_and_redone(project: ProjectFile) -> None:
    made = save_filter(project, "women", EVERYTHING)
    (saved,) = project.saved_filters.all()
    renamed = rename_filter(project, saved, "women, 60 or older")
    assert renamed is not None
    assert names(project) == ["women, 60 or older"]
    assert rename_filter(project, project.saved_filters.all()[0], "women, 60 or older") is None
    removed = remove_filter(project, saved.id)
    assert removed is not None
    assert removed.words == "delete filter “women, 60 or older”"
    assert names(project) == []
    removed.undo(project)
    renamed.undo(project)
    assert names(project) == ["women"]
    renamed.redo(project)
    assert names(project) == ["women, 60 or older"]
    renamed.undo(project)
    made.undo(project)
    assert names(project) == []
    made.redo(project)
    assert names(project) == ["women"]


def test_a_name_is_given_once_and_can_be_given_again_after_a_deletion(project: ProjectFile) -> None:
    save_filter(project, "women", EVERYTHING)
    with pytest.raises(ProjectError, match="There is a filter “women” already. Choose another name."):
        save_filter(project, "women", ImageQuery(text="x"))
    with pytest.raises(ProjectError, match="A filter needs a name"):
        save_filter(project, "  ", EVERYTHING)
    (saved,) = project.saved_filters.all()
    remove_filter(project, saved.id)
    save_filter(project, "women", ImageQuery(text="x"))
    with pytest.raises(ProjectError, match="There is another filter “women” by now. Rename or delete that one"):
        restore(project, Thing(Kind.FILTER, int(saved.id)))
    long_ago(project.path)
    assert finish(purge(project)) == 1
    assert names(project) == ["women"]


def test_a_plan_keeps_the_definition_of_the_filter_that_it_names(project: ProjectFile) -> None:
    save_filter(project, "women", ImageQuery(attributes=EVERYTHING.attributes))
    query = images_named(project, "women")
    plan = AuditPlan("a", "m", LabelSetVersionId(1), images=query)
    (saved,) = project.saved_filters.all()
    remove_filter(project, saved.id)
    assert plan.images.attributes == EVERYTHING.attributes
    assert selection_words(plan.images) == "filter “women”: gender: missing or woman"
    assert selection_in_words(query, 3, {}) == "the 3 images of the filter “women”: with gender woman or missing"


def test_the_command_line_names_a_filter_or_a_collection(project: ProjectFile) -> None:
    collection = project.collections.add("portraits", ())
    save_filter(project, "women", ImageQuery(text="w"))
    assert images_named(project, "portraits") == ImageQuery(collection=collection)
    assert images_named(project, "women") == ImageQuery(text="w", saved_as="women")
    with pytest.raises(ProjectError, match=r"Collections: “portraits”\. Saved filters: “women”"):
        images_named(project, "men")
    project.collections.add("women", ())
    with pytest.raises(ProjectError, match="A collection and a filter are both called “women”"):
        images_named(project, "women")


def test_a_list_of_images_says_what_is_known_of_each(project: ProjectFile, photos: Path, tmp_path: Path) -> None:
    bring_in(project, photos)
    ids = project.images.find(ImageQuery(sort=SortKey.NAME)).tolist()
    source = project.attributes.add_source("t.csv", None)
    project.attributes.record(source, "gender", {ids[1]: "woman"})
    project.images.set_clusters({ids[0]: "Ann"})
    save_filter(project, "top", ImageQuery(folders=frozenset({str(photos)})))
    assert write_image_list(project, images_named(project, "top"), tmp_path / "list.csv") == 4
    with (tmp_path / "list.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [Path(row["file"]).name for row in rows] == ["p0.png", "p1.png", "p2.png", "p3.png"]
    assert [row["gender"] for row in rows] == ["", "woman", "", ""]
    assert [row["cluster"] for row in rows] == ["Ann", "", "", ""]
    assert len(rows[0]["sha256"]) == 64


def test_a_filter_whose_run_was_deleted_names_both_and_what_to_do(project: ProjectFile) -> None:
    add_images(project, 3)
    run, *_ = save_run(project)
    label = project.runs.record(run).label_set.texts[0]
    save_filter(project, "thieves", ImageQuery(top_label=TopLabelFilter(run, frozenset({label}))))
    save_filter(project, "likely", ImageQuery(label=LabelFilter(run, label, 0.0, 1.0)))
    for name in ("thieves", "likely"):
        select_images(project, images_named(project, name))
    remove(project, [Thing(Kind.RUN, int(run))])
    for name in ("thieves", "likely"):
        with pytest.raises(AuditError, match=f"The filter “{name}” asks for a label of the run “.+”, which was"):
            select_images(project, images_named(project, name))
