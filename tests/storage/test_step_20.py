"""The step to file version 20: where tables come from is kept, and those of one file name are told apart."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from clipstudio.storage.migrations import migrate
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.source_names import SourceName
from tests.storage.test_step_15 import VERSION_14

HOUSE, SENATE = Path("/us/house/a.csv"), Path("/us/senate/a.csv")
ONE, TWO = "1" * 64, "2" * 64


def test_tables_that_were_imported_before_have_no_path_and_count_as_before(tmp_path: Path) -> None:
    path = tmp_path / "old.clipstudio"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_14.read_text(encoding="utf-8"))
        tables = "SELECT name, sha256 FROM attribute_source WHERE kind = 'table'"
        name, sha256 = connection.execute(tables).fetchone()
    migrate(path)
    with ProjectFile.open(path) as project:
        for digest in (sha256, TWO):
            assert project.attributes.source_name(name, digest, HOUSE) == SourceName(name)
        project.attributes.add_source(name, TWO, path=HOUSE)
        assert project.attributes.source_name(name, ONE, SENATE) == SourceName(f"{name} (senate)", HOUSE)


@pytest.mark.parametrize(
    ("sha256", "path", "called"),
    [
        (ONE, HOUSE, SourceName("a.csv")),  # nothing changed
        (TWO, HOUSE, SourceName("a.csv")),  # changed where it lies
        (ONE, SENATE, SourceName("a.csv")),  # the same bytes, moved or copied
        (TWO, SENATE, SourceName("a.csv (senate)", HOUSE)),
        (None, SENATE, SourceName("a.csv (senate)", HOUSE)),
        (TWO, None, SourceName("a.csv")),  # no file
        (TWO, SENATE.with_name("b.csv"), SourceName("b.csv")),
    ],
)
def test_a_table_is_an_earlier_one_anew_or_says_its_folder(
    project: ProjectFile, sha256: str | None, path: Path | None, called: SourceName
) -> None:
    project.attributes.add_source("a.csv", ONE, path=HOUSE)
    name = "a.csv" if path is None else path.name
    assert project.attributes.source_name(name, sha256, path) == called


def test_folders_of_one_name_are_told_apart_by_those_above(project: ProjectFile) -> None:
    attributes = project.attributes
    places = [Path(f"/{top}/house/a.csv") for top in ("us", "uk", "au")]
    names = ["a.csv", "a.csv (house)", "a.csv (au/house)"]
    for _again in range(2):
        for number, (place, name) in enumerate(zip(places, names, strict=True)):
            assert attributes.source_name("a.csv", str(number), place).name == name
            attributes.add_source("a.csv", str(number), path=place)
    assert attributes.source_name("a.csv", "9", Path("/a.csv")).name == "a.csv (/)"


def test_an_earlier_version_of_a_table_stands_for_no_other_table(project: ProjectFile) -> None:
    project.attributes.add_source("a.csv", ONE, path=HOUSE)
    project.attributes.add_source("a.csv", TWO, path=HOUSE)
    assert project.attributes.source_name("a.csv", TWO, SENATE).name == "a.csv"
    assert project.attributes.source_name("a.csv", ONE, SENATE).name == "a.csv (senate)"
