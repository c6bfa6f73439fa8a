"""Values of a table that other sources contradict are told of before and after they are imported."""

from __future__ import annotations

from pathlib import Path

from clipstudio.domain.progress import finish
from clipstudio.services import attribute_editing as editing
from clipstudio.services.edits.recording import make
from clipstudio.services.importing.contradictions import count_contradicted
from clipstudio.services.importing.matching import TableMatch, match_table
from clipstudio.services.importing.reversible_import import import_reversibly
from clipstudio.services.importing.tables import read_table
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in


def match(project: ProjectFile, path: Path, text: str) -> TableMatch:
    path.write_text(text)
    return finish(match_table(project, read_table(path), "file"))


def test_values_that_other_sources_contradict_are_counted_before_and_after_an_import(
    project: ProjectFile, photos: Path, tmp_path: Path
) -> None:
    bring_in(project, photos)
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    first = match(project, one, "file,sex\np0.png,f\np1.png,m\np2.png,f\np3.png,f\n")
    assert count_contradicted(project, first, ["sex"]) == {}, "there is no such attribute yet"
    report, _ = finish(import_reversibly(project, first))
    assert (report.contradicted, report.in_words()) == ({}, "")
    make(project, lambda project: editing.rename_value(project, "sex", "f", "female"))
    second = match(project, two, "file,sex,age\np0.png,female,4\np1.png,f,5\np2.png,x,6\np3.png,,7\np4.png,m,8\n")
    assert count_contradicted(project, second, ["sex", "age"]) == {"sex": 2}
    report, _ = finish(import_reversibly(project, second))
    at = {path.name: image for image, path in project.images.all_paths()}
    assert report.contradicted["sex"].tolist() == sorted([at["p1.png"], at["p2.png"]])
    assert report.in_words().endswith("Other sources say something else: sex (2). The newest one counts.")
    anew = match(project, two, "file,sex\np4.png,f\n")
    assert count_contradicted(project, anew, ["sex"]) == {}, "it contradicts only what it said itself before"
