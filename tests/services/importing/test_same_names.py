"""Tables of one file name from different folders: each counts, and each is told apart."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.progress import finish
from clipstudio.services.auditing.attribute_views import view_codes
from clipstudio.services.importing.before_import import table_beside
from clipstudio.services.importing.matching import match_table
from clipstudio.services.importing.reversible_import import import_reversibly
from clipstudio.services.importing.table_columns import table_facts
from clipstudio.services.reversible import Reversible
from clipstudio.services.source_agreement import read_source_agreement
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images

HOUSE, SENATE = "attributes.csv", "attributes.csv (senate)"


def take(project: ProjectFile, path: Path, words: dict[int, str]) -> tuple[tuple[str, ...], Reversible]:
    """Import a table that says words of images by their numbers; its notes, and the step."""
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(["file,gender", *(f"{number:04}.jpg,{word}" for number, word in words.items())]))
    facts = table_facts(project, path)
    match = finish(match_table(project, facts.table, "file"))
    return facts.table.notes, finish(import_reversibly(project, match, ["gender"]))[1]


@pytest.fixture
def said(project: ProjectFile, tmp_path: Path) -> ProjectFile:
    """Five images; the tables of House and Senate speak of three each: of two both do, and of one they differ."""
    add_images(project, 5)
    notes, _ = take(project, tmp_path / "house" / "attributes.csv", {0: "f", 1: "f", 2: "m"})
    assert notes == ()
    notes, step = take(project, tmp_path / "senate" / "attributes.csv", {1: "m", 2: "m", 3: "m"})
    assert notes == (
        f"Another “attributes.csv” was imported from “{tmp_path.resolve() / 'house'}”: this one is a source of "
        "its own, “attributes.csv (senate)”.",
    )
    assert step.words == f"import attributes from “{SENATE}”"
    return project


def values(project: ProjectFile, view: str) -> list[str | None]:
    codes = view_codes(project, view, project.facets.all_ids())
    return [codes.values[code] if code >= 0 else None for code in codes.codes]


def test_each_counts_where_they_differ(said: ProjectFile) -> None:
    assert values(said, "gender") == ["f", "m", "m", "m", None]
    assert values(said, "gender (undisputed)") == ["f", None, "m", "m", None]
    assert values(said, "gender (majority)") == ["f", None, "m", "m", None]
    assert values(said, f"gender (from {HOUSE})") == ["f", "f", "m", None, None]
    assert values(said, f"gender (from {SENATE})") == [None, "m", "m", "m", None]
    found = read_source_agreement(said, "gender")
    assert (found.sources, found.only) == ((HOUSE, SENATE), (1, 1))
    assert (found.rows[0].images, found.rows[0].differing) == (2, 1)
    (gender,) = said.attributes.summaries()
    assert (gender.sources, gender.disagreements) == ((SENATE, HOUSE), 1)
    assert [view.name for view in gender.views][-2:] == [f"gender (from {HOUSE})", f"gender (from {SENATE})"]


def test_a_table_that_was_changed_where_it_lies_replaces_itself_alone(said: ProjectFile, tmp_path: Path) -> None:
    notes, step = take(said, tmp_path / "house" / "attributes.csv", {0: "m", 1: "m", 2: "f"})
    assert notes == ()
    assert values(said, f"gender (from {HOUSE})") == ["m", "m", "f", None, None]
    assert values(said, "gender (undisputed)") == ["m", "m", None, "m", None]
    step.undo(said)
    assert values(said, f"gender (from {HOUSE})") == ["f", "f", "m", None, None]
    assert values(said, "gender (undisputed)") == ["f", None, "m", "m", None]
    assert np.all(said.attributes.by_source("gender", said.facets.all_ids()).codes[4] == -1)


def test_one_in_another_folder_is_not_taken_for_imported(said: ProjectFile, tmp_path: Path) -> None:
    sources = said.attributes.summaries()[0].sources
    for folder, is_known in (("house", True), ("senate", True), ("court", False)):
        place = tmp_path / folder
        place.mkdir(exist_ok=True)
        if not is_known:
            (place / "attributes.csv").write_text("file,gender\n0000.jpg,m\n0001.jpg,m\n")
        beside = table_beside(said, [place])
        assert beside is not None
        assert beside.is_among(sources) is is_known
