"""Several sources may speak of one image; the newest is the current word, none is lost."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import AuditError
from clipstudio.storage.attributes import natural_order
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images


def test_codes_follow_the_newest_source_and_missing_is_minus_one(project: ProjectFile) -> None:
    images = add_images(project, 4)
    first = project.attributes.add_source("a.csv", "1" * 64)
    project.attributes.record(first, "age", {images[0]: "50-59", images[1]: "40-49", images[2]: "under 40"})
    second = project.attributes.add_source("b.csv", "2" * 64)
    project.attributes.record(second, "age", {images[0]: "40-49"})
    codes = project.attributes.codes("age", np.array(images[::-1]))
    assert codes.values == ("under 40", "40-49", "50-59")
    assert codes.codes.tolist() == [-1, 0, 1, 1]
    (summary,) = project.attributes.summaries()
    assert summary.values == (("under 40", 1), ("40-49", 2))
    assert (summary.missing, summary.disagreements) == (1, 1)
    assert summary.sources == ("b.csv", "a.csv")
    assert project.attributes.of_image(images[0]) == {"age": (("40-49", "b.csv"), ("50-59", "a.csv"))}


def test_the_same_table_again_keeps_its_source_and_may_correct_itself(project: ProjectFile) -> None:
    images = add_images(project, 1)
    source = project.attributes.add_source("a.csv", "1" * 64)
    assert project.attributes.add_source("a.csv", "1" * 64) == source
    project.attributes.record(source, "g", {images[0]: "x"})
    project.attributes.record(source, "g", {images[0]: "y"})
    assert project.attributes.of_image(images[0]) == {"g": (("y", "a.csv"),)}


def test_an_earlier_source_written_again_is_the_newest_word(project: ProjectFile) -> None:
    images = add_images(project, 1)
    old = project.attributes.add_source("a.csv", "1" * 64)
    project.attributes.record(old, "g", {images[0]: "old"})
    new = project.attributes.add_source("b.csv", "2" * 64)
    project.attributes.record(new, "g", {images[0]: "new"})
    assert project.attributes.add_source("a.csv", "1" * 64) == old
    project.attributes.record(old, "g", {images[0]: "old"})
    codes = project.attributes.codes("g", np.array(images))
    assert codes.values[codes.codes[0]] == "old"
    assert project.attributes.of_image(images[0]) == {"g": (("old", "a.csv"), ("new", "b.csv"))}
    (summary,) = project.attributes.summaries()
    assert summary.sources == ("a.csv", "b.csv")


def test_a_table_that_was_corrected_does_not_disagree_with_itself(project: ProjectFile) -> None:
    images = add_images(project, 2)
    for digest, value in (("1", "old"), ("2", "new")):
        source = project.attributes.add_source("a.csv", digest * 64)
        project.attributes.record(source, "g", dict.fromkeys(images, value))
    (summary,) = project.attributes.summaries()
    assert (summary.sources, summary.disagreements) == (("a.csv",), 0)
    other = project.attributes.add_source("b.csv", "3" * 64)
    project.attributes.record(other, "g", {images[0]: "new", images[1]: "other"})
    assert project.attributes.summaries()[0].disagreements == 1


def test_a_source_can_take_a_value_away(project: ProjectFile) -> None:
    images = add_images(project, 3)
    old = project.attributes.add_source("a.csv", "1" * 64)
    project.attributes.record(old, "g", {images[0]: "f", images[1]: "m"})
    new = project.attributes.add_source("b.csv", "2" * 64)
    _, cleared = project.attributes.record(new, "g", {images[0]: "f", images[1]: None, images[2]: None})
    assert cleared == 1
    assert project.attributes.codes("g", np.array(images)).codes.tolist() == [0, -1, -1]
    assert project.attributes.of_image(images[1]) == {}
    (summary,) = project.attributes.summaries()
    assert (summary.values, summary.missing) == ((("f", 1),), 2)
    project.attributes.record(old, "g", {images[1]: "m"})
    assert project.attributes.codes("g", np.array(images)).codes.tolist() == [0, 1, -1]


def test_an_unknown_attribute_is_named_with_the_known_ones(project: ProjectFile) -> None:
    images = add_images(project, 1)
    source = project.attributes.add_source("a.csv", None)
    project.attributes.record(source, "gender", {images[0]: "f"})
    with pytest.raises(AuditError, match="no attribute “sex”.*“gender”"):
        project.attributes.codes("sex", np.array(images))
    project.attributes.remove("gender")
    assert project.attributes.names() == ()


def test_values_sort_as_people_read_them() -> None:
    values = ["80 and over", "40-49", "9", "under 40", "male", "female"]
    assert sorted(values, key=natural_order) == ["9", "under 40", "40-49", "80 and over", "female", "male"]
    assert sorted(["elder", "Adult", "unknown", "child"], key=natural_order) == [
        "child",
        "Adult",
        "elder",
        "unknown",
    ]
    assert sorted(["high", "low", "medium"], key=natural_order) == ["low", "medium", "high"]


def test_each_sources_word_stands_side_by_side(project: ProjectFile) -> None:
    images = add_images(project, 3)
    table = project.attributes.add_source("a.csv", "1" * 64)
    project.attributes.record(table, "g", {images[0]: "f", images[1]: "m"})
    again = project.attributes.add_source("a.csv", "2" * 64)
    project.attributes.record(again, "g", {images[0]: "m", images[1]: "m"})
    ada = project.attributes.add_source("Ada", None, kind="rater")
    project.attributes.record_perceived(ada, "g", {images[0]: "f", images[2]: "x"})

    said = project.attributes.by_source("g", np.array(images[::-1]))

    assert said.sources == ("a.csv", "Ada")
    assert said.values == ("f", "m", "x")
    assert said.codes.tolist() == [[-1, 2], [1, -1], [1, 0]]


def test_an_auditors_word_counts_only_where_no_table_speaks(project: ProjectFile) -> None:
    images = add_images(project, 3)
    table = project.attributes.add_source("a.csv", "1" * 64)
    project.attributes.record(table, "g", {images[0]: "f"})
    ada, bea = (project.attributes.add_source(name, None, kind="rater") for name in ("Ada", "Bea"))
    project.attributes.record_perceived(ada, "g", {images[0]: "m", images[1]: "m", images[2]: "m"})
    project.attributes.record_perceived(bea, "g", {images[1]: "f"})

    def current() -> list[str | None]:
        codes = project.attributes.codes("g", np.array(images))
        return [codes.values[code] if code >= 0 else None for code in codes.codes]

    assert current() == ["f", "f", "m"]
    project.attributes.record_perceived(bea, "g", {})
    assert current() == ["f", "m", "m"]
    assert project.attributes.record_perceived(ada, "g", {images[2]: "m"}) == Changes.ATTRIBUTES
    assert current() == ["f", None, "m"]
    assert project.attributes.record_perceived(ada, "g", {images[2]: "m"}) == Changes.NONE


def test_what_an_auditor_says_of_a_new_attribute_makes_it(project: ProjectFile) -> None:
    (image,) = add_images(project, 1)
    ada = project.attributes.add_source("Ada", None, kind="rater")
    project.attributes.record_perceived(ada, "skin", {image: "dark"})

    (summary,) = project.attributes.summaries()
    assert (summary.name, summary.values, summary.sources) == ("skin", (("dark", 1),), ("Ada",))
    assert [view.name for view in summary.views] == ["skin"]
