"""What changed on disk: new, changed, moved, missing, touched and back; nothing is imported by looking."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ProjectError
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.engine.reading import FORBIDDEN
from clipstudio.services.importing import ImportRequest, disk_changes, images, import_images
from clipstudio.services.importing.disk_changes import import_again, look_at_disk
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.importing.locating import locate_missing
from clipstudio.storage.images import SeenFile
from clipstudio.storage.import_places import KeptPlace
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.unreadable_files import TriedFile
from tests.services.conftest import bring_in, save_picture


def test_nothing_changed_is_said_in_a_sentence_and_no_file_is_read(
    project: ProjectFile, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(project, photos)
    monkeypatch.setattr(disk_changes, "_digest", lambda path: pytest.fail(f"{path} was read"))
    found = finish(look_at_disk(project))
    assert (found.unchanged, found.changes, found.can_be_imported) == (6, Changes.NONE, False)
    assert found.in_words() == "Nothing changed on disk: 6 files are as they were."


def test_each_kind_of_change_is_found_and_imported_on_request(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    inside = photos / "sub"
    save_picture(photos / "later.png", 99)
    save_picture(photos / "p0.png", 1234)
    (photos / "p1.png").rename(inside / "elsewhere.png")
    (photos / "p2.png").unlink()
    found = finish(look_at_disk(project))
    assert found.new == [photos / "later.png"]
    assert found.changed == [photos / "p0.png"]
    assert found.moved == [(inside / "elsewhere.png", photos / "p1.png")]
    assert found.missing == [photos / "p2.png"]
    assert found.in_words() == "On disk: 1 new, 1 changed, 1 moved, 1 missing; 3 files are as they were."
    assert project.images.count() == 6, "looking imports nothing"
    assert [row.missing for row in project.images.rows(project.images.find(ImageQuery(text="p2.png")))] == [True]
    report = finish(import_again(project))
    assert (report.added, [pair[0].name for pair in report.moved]) == (2, ["elsewhere.png"])
    after = finish(look_at_disk(project))
    assert (after.new, after.changed, after.moved) == ([], [], [])
    assert after.missing == [photos / "p2.png"], "the image of p1.png has a file"


def test_an_image_that_moved_before_is_missed_once_where_it_was_last(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    (photos / "p1.png").rename(photos / "sub" / "renamed.png")
    report = bring_in(project, photos)
    assert (len(report.moved), report.missing) == (1, [])
    assert bring_in(project, photos).missing == [], "it is not missed at the next import either"
    photos.rename(photos.with_name("away"))
    for _again in range(2):
        found = finish(look_at_disk(project))
        assert (len(found.missing), found.unchanged) == (6, 0)
        assert photos / "sub" / "renamed.png" in found.missing
    (photos.with_name("away") / "p2.png").unlink()
    located = finish(locate_missing(project, photos.with_name("away")))
    assert (located.found, located.missing) == (5, (photos / "p2.png",))


def test_files_are_located_and_missed_without_a_look_before(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    away = photos.with_name("away")
    away.mkdir()
    for name in ("p0.png", "p1.png"):
        (photos / name).rename(away / name)
    (photos / "p2.png").unlink()
    located = finish(locate_missing(project, away))
    assert (located.found, located.missing) == (2, (photos / "p2.png",))
    assert project.images.known_files()[photos / "p2.png"].missing
    (away / "p0.png").rename(photos / "p0.png")
    located = finish(locate_missing(project, away))
    assert (located.found, located.missing) == (0, (photos / "p2.png",))
    known = project.images.known_files()
    assert (known[photos / "p0.png"].missing, known[away / "p0.png"].missing) == (False, True)


def test_a_file_that_was_only_written_again_is_as_it_was(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    os.utime(photos / "p3.png", ns=(1, 1))
    assert finish(look_at_disk(project)).changed == []
    assert project.images.known_files()[photos / "p3.png"].modified_ns == 1


def test_another_picture_of_the_same_size_is_a_change(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    data = bytearray((photos / "p3.png").read_bytes())
    data[-1] ^= 1
    (photos / "p3.png").write_bytes(data)
    os.utime(photos / "p3.png", ns=(1, 1))
    assert finish(look_at_disk(project)).changed == [photos / "p3.png"]


def test_a_folder_that_is_away_and_comes_back(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    shutil.move(photos, photos.with_name("away"))
    found = finish(look_at_disk(project))
    assert (len(found.missing), found.unchanged) == (6, 0)
    shutil.move(photos.with_name("away"), photos)
    found = finish(look_at_disk(project))
    assert (found.missing, found.unchanged) == ([], 6)
    rows = project.images.rows(project.images.find(ImageQuery()))
    assert not any(row.missing for row in rows)


def test_patterns_of_the_import_hold_for_the_look(project: ProjectFile, photos: Path) -> None:
    places = ImportPaths((photos,), include=("p*.png",), exclude=("sub",))
    finish(import_images(project, ImportRequest(places)))
    assert project.import_places.all() == (KeptPlace(photos, ("p*.png",), ("sub",)),)
    save_picture(photos / "other.png", 5)
    save_picture(photos / "pets.png", 6)
    assert finish(look_at_disk(project)).new == [photos / "pets.png"]


def test_single_files_are_looked_for_and_their_folder_is_not_kept(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos / "p0.png")
    assert finish(look_at_disk(project)).new == [], "the other files of the folder were never imported"
    assert (finish(import_again(project)).added, project.images.count()) == (0, 1)
    (photos / "p0.png").unlink()
    assert finish(look_at_disk(project)).missing == [photos / "p0.png"]


def test_a_single_file_that_changed_is_imported_again_beside_a_folder(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos / "sub")
    bring_in(project, photos / "p0.png")
    save_picture(photos / "p0.png", 1234)
    assert finish(look_at_disk(project)).changed == [photos / "p0.png"]
    assert finish(import_again(project)).added == 1
    assert finish(look_at_disk(project)).changed == []


def test_a_single_file_that_was_only_written_again_is_as_it_was(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos / "p0.png")
    os.utime(photos / "p0.png", ns=(1, 1))
    found = finish(look_at_disk(project))
    assert (found.changed, found.unchanged) == ([], 1)
    assert project.images.known_files()[photos / "p0.png"].modified_ns == 1


def test_a_changed_file_that_is_damaged_is_told_of_once(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    (photos / "p0.png").write_bytes(b"no picture")
    report = finish(import_again(project))
    assert [path for path, _ in report.unreadable] == [photos / "p0.png"]


def test_a_file_that_cannot_be_read_is_not_new_at_every_look_until_it_changes(
    project: ProjectFile, tmp_path: Path
) -> None:
    folder = tmp_path / "some"
    save_picture(folder / "good.png", 1)
    bad = folder / "bad.png"
    bad.write_bytes(b"no picture")
    report = bring_in(project, folder)
    assert [path for path, _ in report.unreadable] == [bad]
    found = finish(look_at_disk(project))
    assert (found.new, found.can_be_imported, found.in_words()) == (
        [],
        False,
        "Nothing changed on disk: 1 file is as it was.",
    )
    assert found.unreadable == report.unreadable
    # An import tries again what one asks it to, and says so.
    assert bring_in(project, folder).unreadable == report.unreadable
    bad.write_bytes(b"no picture still")
    assert finish(look_at_disk(project)).new == [bad]
    save_picture(bad, 2)
    assert finish(look_at_disk(project)).new == [bad]
    assert bring_in(project, folder).added == 1
    assert project.unreadable_files.all() == {}
    assert finish(look_at_disk(project)).unreadable == []


def test_an_image_whose_file_was_damaged_is_listed_once_that_was_tried(
    project: ProjectFile, tmp_path: Path
) -> None:
    save_picture(tmp_path / "some" / "one.png", 1)
    bring_in(project, tmp_path / "some")
    one = tmp_path / "some" / "one.png"
    one.write_bytes(b"damaged")
    assert finish(look_at_disk(project)).changed == [one]
    finish(import_again(project))
    found = finish(look_at_disk(project))
    assert (found.changed, [path for path, _ in found.unreadable]) == ([], [one])


@pytest.mark.parametrize("what", ["a folder", "one file"])
def test_what_went_away_during_an_import_is_new_once_it_is_back(
    project: ProjectFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    folder, away = tmp_path / "some", tmp_path / "away"
    for number in range(3):
        save_picture(folder / f"{number}.png", number)
    one = folder / "1.png"
    identified = images.identify_files

    def taken_away(files: Sequence[SeenFile]) -> Iterator[object]:
        (folder if what == "a folder" else one).rename(away)
        yield from identified(files)

    monkeypatch.setattr(images, "identify_files", taken_away)
    if what == "a folder":
        with pytest.raises(ProjectError, match="went away while it was imported. Read until then and kept: 0"):
            bring_in(project, folder)
        away.rename(folder)
    else:
        assert [path for path, _ in bring_in(project, folder).unreadable] == [one]
        away.rename(one)
    assert one in finish(look_at_disk(project)).new


def test_a_file_that_may_be_read_by_now_is_new(project: ProjectFile, tmp_path: Path) -> None:
    save_picture(tmp_path / "some" / "one.png", 1)
    one = tmp_path / "some" / "one.png"
    status = one.stat()
    project.import_places.remember([one.parent], (), ())
    project.unreadable_files.remember([TriedFile(one, status.st_size, status.st_mtime_ns, str(FORBIDDEN))])
    assert finish(look_at_disk(project)).new == [one]
