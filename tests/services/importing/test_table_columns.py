"""What the import form is told of a table's columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.services.importing.table_columns import ColumnFacts, guess_cluster, guess_key, table_facts
from clipstudio.services.importing.tables import read_table
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_key_is_the_column_that_names_most_images(project: ProjectFile, photos: Path, tmp_path: Path) -> None:
    bring_in(project, photos)
    table = read_table(write(tmp_path, "note,picture,first\na,p0,p0\nb,p1.png,x\nc,p2,y\nd,sub/p4.png,z\n"))
    assert guess_key(project, table) == "picture"


def test_the_first_column_is_the_key_when_none_names_an_image(project: ProjectFile, tmp_path: Path) -> None:
    assert guess_key(project, read_table(write(tmp_path, "a,b\n1,2\n"))) == "a"


def test_only_the_first_rows_are_tried(project: ProjectFile, photos: Path, tmp_path: Path) -> None:
    bring_in(project, photos)
    rows = "x,p0\n" * 200 + "p1,nothing\n" * 2000
    assert guess_key(project, read_table(write(tmp_path, "late,early\n" + rows))) == "early"


@pytest.mark.parametrize(
    ("rows", "cluster"),
    [
        ("file,Person,video\na,Ann,x\nb,Ann,x\n", "Person"),
        ("file,gender\na,male\nb,male\n", ""),
        ("file,sequence\na,1\nb,1\n", "sequence"),
        ("file,person,video\na,Ann,x\nb,Bob,x\nc,,x\nd,,y\n", "video"),  # all persons differ
        ("file,person\na,Ann\nb,Bob\n", ""),
    ],
)
def test_a_cluster_is_suggested_by_name_where_its_values_repeat(rows: str, cluster: str, tmp_path: Path) -> None:
    assert guess_cluster(read_table(write(tmp_path, rows))) == cluster


def test_columns_come_with_their_size_and_their_most_frequent_values(
    project: ProjectFile, photos: Path, tmp_path: Path
) -> None:
    bring_in(project, photos)
    first, _ = next(project.images.all_paths())
    project.attributes.record(project.attributes.add_source("old.csv", None), "gender", {first: "male"})
    facts = table_facts(project, write(tmp_path, "file,gender\na,male\nb, female\nc,female\nd,\n"))
    assert facts.columns == (
        ColumnFacts("file", 4, 4, ("a", "b", "c", "d")),
        ColumnFacts("gender", 3, 2, ("female", "male")),
    )
    assert facts.known == {"gender"}


@pytest.mark.parametrize(("distinct", "groups"), [(0, False), (1, True), (5, True), (6, False)])
def test_a_column_of_names_makes_no_groups(distinct: int, groups: bool) -> None:
    assert ColumnFacts("c", 10, distinct, ()).looks_like_groups(10) is groups
