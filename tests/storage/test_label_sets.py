"""A label set's versions never change; the same words again are the same version."""

from __future__ import annotations

import pytest

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import LabelSetError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.storage.project_file import ProjectFile

COLORS = LabelSet("colors", (Label("red", "warm"), Label("blue", "cold", ("something blue",))))


def test_an_edit_makes_a_new_version_and_the_old_one_stays(project: ProjectFile) -> None:
    first, _ = project.label_sets.save(COLORS)
    edited = LabelSet("colors", (*COLORS.labels, Label("green")), ("a drawing of {label}",))
    second, changes = project.label_sets.save(edited)
    assert (first.number, second.number, changes) == (1, 2, Changes.LABEL_SETS)
    assert project.label_sets.version(first.id).content == COLORS
    assert project.label_sets.find("colors").content == edited
    assert [each.number for each in project.label_sets.versions("colors")] == [2, 1]


def test_saving_the_same_again_changes_nothing(project: ProjectFile) -> None:
    first, _ = project.label_sets.save(COLORS)
    again, changes = project.label_sets.save(COLORS)
    assert (again.id, changes) == (first.id, Changes.NONE)


def test_a_set_put_away_leaves_the_lists_and_can_come_back(project: ProjectFile) -> None:
    saved, _ = project.label_sets.save(COLORS)
    project.label_sets.archive("colors")
    assert project.label_sets.newest() == ()
    assert project.label_sets.version(saved.id).content == COLORS
    assert project.label_sets.archived() == ("colors",)
    with pytest.raises(LabelSetError, match="“colors” is archived. Restore it first."):
        project.label_sets.find("colors")
    project.label_sets.archive("colors", archived=False)
    assert [each.content.name for each in project.label_sets.newest()] == ["colors"]


def test_an_unknown_set_is_named(project: ProjectFile) -> None:
    project.label_sets.save(COLORS)
    with pytest.raises(LabelSetError, match="no label set “shapes”.*“colors”"):
        project.label_sets.find("shapes")
