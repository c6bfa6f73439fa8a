"""Attributes from the names of files and folders: levels, patterns, UTKFace's names, LFW's folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipstudio.domain.errors import ProjectError, TableError
from clipstudio.domain.images import ImageFacts
from clipstudio.domain.progress import finish
from clipstudio.services.importing.path_columns import (
    PathReading,
    folder_levels,
    pattern_or_level,
    read_paths,
    recognised_names,
)
from clipstudio.services.importing.path_rules import FolderLevel, NamePattern, PersonFolders, UtkFace, age_band
from clipstudio.services.importing.reversible_import import import_reversibly
from clipstudio.storage.images import SeenFile
from clipstudio.storage.project_file import ProjectFile


def add(project: ProjectFile, *paths: str) -> None:
    """Put images of made-up digests at paths."""
    files = [
        (SeenFile(Path(path), 1 + number, number), ImageFacts(f"{number:064x}", 1 + number, "JPEG", 10, 10))
        for number, path in enumerate(paths)
    ]
    project.images.add(files)


def found(reading: PathReading, column: str) -> dict[str, str | None]:
    place = reading.rule.columns.index(column)
    return {reading.paths[image].name: values[place] for image, values in reading.found.items()}


def names(reading: PathReading, images: Sequence[int]) -> list[str]:
    return sorted(path.name for image, path in reading.paths.items() if image in images)


def test_a_folder_level_is_counted_from_the_top_or_from_the_image(project: ProjectFile) -> None:
    add(project, "/d/train/female/a.jpg", "/d/val/male/b.jpg", "/d/val/c.jpg")
    first = read_paths(project, FolderLevel(1, "split"))
    assert found(first, "split") == {"a.jpg": "train", "b.jpg": "val", "c.jpg": "val"}
    second = read_paths(project, FolderLevel(2, "gender"))
    assert found(second, "gender") == {"a.jpg": "female", "b.jpg": "male"}
    assert names(second, second.unmatched) == ["c.jpg"]
    assert second.in_words() == "2 images matched, 1 not matched."
    own = read_paths(project, FolderLevel(-1, "folder"))
    assert found(own, "folder") == {"a.jpg": "female", "b.jpg": "male", "c.jpg": "val"}
    assert [(each.level, each.folders, each.examples) for each in folder_levels(project)] == [
        (1, 2, ("val", "train")),
        (2, 2, ("female", "male")),
    ]
    with pytest.raises(ProjectError, match="no folder level 0"):
        FolderLevel(0, "split")


def test_named_groups_of_a_pattern_are_attributes_and_others_one(project: ProjectFile) -> None:
    add(project, "/d/f-20.jpg", "/d/m-41.jpg", "/d/notes.jpg")
    named = read_paths(project, NamePattern(r"^(?P<gender>[mf])-(?P<age>\d+)", ""))
    assert named.rule.columns == ("gender", "age")
    assert (found(named, "gender")["m-41.jpg"], found(named, "age")["f-20.jpg"]) == ("m", "20")
    assert names(named, named.unmatched) == ["notes.jpg"]
    joined = read_paths(project, NamePattern(r"^([mf])-(\d+)", "code"))
    assert [(each.value, each.images, each.files) for each in joined.values("code")] == [
        ("f 20", 1, ("f-20.jpg",)),
        ("m 41", 1, ("m-41.jpg",)),
    ]
    assert named.rule.origin == "file names, pattern “^(?P<gender>[mf])-(?P<age>\\d+)”"


def test_a_pattern_can_look_at_folders_too(project: ProjectFile) -> None:
    add(project, "/d/x/set-a/1.jpg", "/d/x/set-b/2.jpg")
    reading = read_paths(project, NamePattern(r"set-(\w)/", "set", with_folders=True))
    assert found(reading, "set") == {"1.jpg": "a", "2.jpg": "b"}
    assert not read_paths(project, NamePattern(r"set-(\w)/", "set")).found


@pytest.mark.parametrize(
    ("pattern", "name", "sentence"),
    [
        ("^([a-z]+", "x", "no regular expression"),
        ("(.)", "", "needs a name|Give the attribute a name"),
        ("(a|aa)+$", "x", "takes too long on"),
    ],
)
def test_patterns_that_cannot_be_used_say_why(
    project: ProjectFile,
    pattern: str,
    name: str,
    sentence: str,
) -> None:
    add(project, "/d/" + "a" * 60 + "!.jpg")
    with pytest.raises(ProjectError, match=sentence):
        read_paths(project, pattern_or_level(None, pattern, name, with_folders=False))


def test_names_of_utkface_are_read_and_malformed_ones_named_never_guessed(
    project: ProjectFile,
) -> None:
    add(
        project,
        "/u/26_1_0_20170116184028385.jpg.chip.jpg",
        "/u/1_0_4_20161219203650636.jpg",
        "/u/61_1_20170109142408075.jpg",
        "/u/61_3_2_20170109150557335.jpg",
        "/u/53__0_20170116184028385.jpg",
        "/u/9999_1_0_20170116184028385.jpg",
        "/u/holiday.jpg",
    )
    reading = read_paths(project, UtkFace())
    assert {reading.paths[image].name: values for image, values in reading.found.items()} == {
        "26_1_0_20170116184028385.jpg.chip.jpg": ("26", "20-29", "female", "White", "1", "0"),
        "1_0_4_20161219203650636.jpg": ("1", "0-2", "male", "Others", "0", "4"),
    }
    assert dict(sorted((reading.paths[image].name, why) for image, why in reading.malformed)) == {
        "53__0_20170116184028385.jpg": "its gender “” is none of UTKFace's codes (0, 1)",
        "61_1_20170109142408075.jpg": "it has 3 parts where UTKFace has 4 (age, gender, race, date)",
        "61_3_2_20170109150557335.jpg": "its gender “3” is none of UTKFace's codes (0, 1)",
        "9999_1_0_20170116184028385.jpg": "its age “9999” is no age",
    }
    assert names(reading, reading.unmatched) == ["holiday.jpg"]
    assert "4 malformed and left out, never guessed" in reading.in_words()


def test_a_folder_for_each_person_is_a_cluster_and_undone(project: ProjectFile) -> None:
    add(project, "/l/Ann_Lee/Ann_Lee_0001.jpg", "/l/Ann_Lee/Ann_Lee_0002.jpg", "/l/Bo/Bo_0001.jpg", "/l/x/y.jpg")
    reading = recognised_names(project)
    assert reading is not None
    assert isinstance(reading.rule, PersonFolders)
    assert names(reading, reading.unmatched) == ["y.jpg"]
    report, step = finish(import_reversibly(project, reading.match(), ["person"], "person"))
    assert (report.attributes, report.clusters) == ({"person": 3}, 3)
    assert {name: len(ids) for name, ids in project.images.cluster_members().items()} == {"Ann Lee": 2, "Bo": 1}
    image = min(reading.found)
    assert project.attributes.of_image(image) == {"person": (("Ann Lee", "folder names, as LFW writes them"),)}
    step.undo(project)
    assert (project.attributes.names(), project.images.any_clusters()) == ((), False)


def test_names_are_recognised_only_where_most_are_of_the_kind(project: ProjectFile) -> None:
    add(project, "/u/26_1_0_20170116184028385.jpg", "/u/a.jpg", "/v/b.jpg")
    assert recognised_names(project) is None
    within = recognised_names(project, [Path("/u")])
    assert within is None  # one of two is not most
    add(project, "/u/26_1_0_20170116184028385.jpg", "/u/a.jpg", "/v/b.jpg", "/u/27_1_0_20170116184028386.jpg")
    known = recognised_names(project, [Path("/u")])
    assert known is not None
    assert isinstance(known.rule, UtkFace)
    assert known.in_words() == "2 images matched, 1 not matched."


def test_nothing_found_cannot_be_imported(project: ProjectFile) -> None:
    add(project, "/u/a.jpg")
    with pytest.raises(TableError, match="No image of this project is matched by its file names, as UTKFace"):
        read_paths(project, UtkFace()).match()


@given(st.integers(0, 130))
def test_every_age_is_in_the_band_that_says_so(years: int) -> None:
    band = age_band(years)
    if band == "more than 70":
        assert years >= 70
    else:
        first, last = map(int, band.split("-"))
        assert first <= years <= last


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=("Cs",)), min_size=1, max_size=40))
def test_no_name_breaks_the_readers(name: str) -> None:
    path = Path("/d/f") / (name if name not in (".", "..") else "x")
    for rule in (UtkFace(), PersonFolders(), FolderLevel(-1, "x"), NamePattern(r"(\d+)_", "x")):
        said = rule.reading([path])(path)
        assert said is None or isinstance(said, str) or len(said) == len(rule.columns)


def test_what_names_of_one_image_say_is_taken_where_they_agree(project: ProjectFile) -> None:
    add(project, "/d/f/26_1_0_20170116184028385.jpg", "/d/m/5_0_2_20161219140530307 .jpg.chip.jpg")
    facts = ImageFacts(f"{0:064x}", 1, "JPEG", 10, 10)
    copy = "/d/m/30_1_3_20170116184028386.jpg"
    project.images.add([(SeenFile(Path(copy), 1, 0), facts), (SeenFile(Path("/d/x.jpg"), 1, 0), facts)])
    reading = read_paths(project, UtkFace())
    first, second = "26_1_0_20170116184028385.jpg", "5_0_2_20161219140530307 .jpg.chip.jpg"
    assert found(reading, "gender") == {first: "female", second: "male"}
    assert found(reading, "race") == {first: None, second: "Asian"}
    why = f"age is “26” by “{Path('/d/f', first)}” and “30” by “{Path(copy)}”"
    assert [said for _, said in reading.disputed] == [why]
    assert reading.in_words().endswith(f"names say different things, left out ({why}).")
    assert found(read_paths(project, FolderLevel(1, "sex")), "sex") == {second: "m"}
    project.images.mark_missing([Path(copy)])
    assert read_paths(project, UtkFace()).disputed == ()
