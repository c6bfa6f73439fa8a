"""Importing real files: what is new, known, twice there, moved, gone, or cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ProjectError
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import Progress, finish
from clipstudio.services.importing import ImportReport, ImportRequest, identifying, import_images
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.removing import remove_images
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in, save_picture


def test_a_folder_comes_in_with_its_subfolders_and_thumbnails(project: ProjectFile, photos: Path) -> None:
    (photos / "notes.txt").write_text("not an image")
    report = bring_in(project, photos)
    assert (report.found, report.added, report.unchanged) == (6, 6, 0)
    rows = project.images.rows(project.images.find(ImageQuery()))
    assert [row.name for row in rows] == ["p0.png", "p1.png", "p2.png", "p3.png", "p4.png", "p5.png"]
    assert all((row.width, row.height) == (60, 40) for row in rows)
    assert all(project.thumbnails.read(row.sha256) for row in rows)


def test_a_second_import_reads_nothing_again(
    project: ProjectFile, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(project, photos)

    def refuse(path: Path) -> None:
        raise AssertionError(f"{path} was read again")

    monkeypatch.setattr(identifying, "identify", refuse)
    report = bring_in(project, photos)
    assert (report.added, report.unchanged, report.changes) == (0, 6, Changes.NONE)


def test_only_what_is_new_is_added(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    save_picture(photos / "later.png", 99)
    report = bring_in(project, photos)
    assert (report.added, report.unchanged) == (1, 6)


def test_unreadable_files_are_listed_with_the_reason_and_skipped(project: ProjectFile, photos: Path) -> None:
    whole = (photos / "p0.png").read_bytes()
    (photos / "torn.png").write_bytes(whole[: len(whole) // 2])
    (photos / "empty.jpg").write_bytes(b"")
    (photos / "page.jpg").write_text("<html>not a picture</html>")
    report = bring_in(project, photos)
    assert report.added == 6
    assert sorted(path.name for path, _ in report.unreadable) == ["empty.jpg", "page.jpg", "torn.png"]
    assert all(reason for _, reason in report.unreadable)


def test_exact_duplicates_are_one_image_with_two_paths(project: ProjectFile, photos: Path) -> None:
    copy = photos / "copy of p0.png"
    copy.write_bytes((photos / "p0.png").read_bytes())
    report = bring_in(project, photos)
    assert (report.found, report.added) == (7, 6)
    assert [set(pair) for pair in report.duplicates] == [{copy, photos / "p0.png"}]


def test_a_moved_file_keeps_its_image(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    (image,) = project.images.find(ImageQuery(text="p0.png"))
    moved = photos / "sub" / "renamed.png"
    (photos / "p0.png").rename(moved)
    report = bring_in(project, photos)
    assert report.moved == [(moved, photos / "p0.png")]
    assert (report.added, report.missing) == (0, [])
    row = project.images.rows([image])[0]
    assert (row.path, row.missing) == (moved, False)


def test_missing_files_are_noticed_and_welcomed_back(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    content = (photos / "p1.png").read_bytes()
    stamp = (photos / "p1.png").stat()
    (photos / "p1.png").unlink()
    assert bring_in(project, photos).missing == [photos / "p1.png"]
    (image,) = project.images.find(ImageQuery(text="p1.png"))
    assert project.images.rows([image])[0].missing
    (photos / "p1.png").write_bytes(content)
    os.utime(photos / "p1.png", ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    bring_in(project, photos)
    assert not project.images.rows([image])[0].missing


def test_a_changed_file_is_another_image(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    (before,) = project.images.find(ImageQuery(text="p3.png"))
    save_picture(photos / "p3.png", 1234)
    assert bring_in(project, photos).added == 1
    (after,) = project.images.find(ImageQuery(text="p3.png"))
    assert before != after


def test_patterns_take_and_leave_out(project: ProjectFile, photos: Path) -> None:
    places = ImportPaths((photos,), include=("*.PNG",), exclude=("sub", "p0*"))
    report = finish(import_images(project, ImportRequest(places)))
    assert report.added == 3


def test_images_go_into_a_collection_known_ones_too(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    bring_in(project, photos / "sub", collection="sub only")
    (collection,) = project.collections.all()
    assert (collection.name, collection.images) == ("sub only", 2)


def test_the_projects_own_cache_is_never_imported(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    assert bring_in(project, project.path.parent).found == 6


def test_a_place_that_is_not_there_is_named(project: ProjectFile, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="nowhere"):
        bring_in(project, tmp_path / "nowhere")


def test_a_cancelled_import_keeps_what_was_read_and_goes_on(project: ProjectFile, photos: Path) -> None:
    work = import_images(project, ImportRequest(ImportPaths((photos,))))
    for step in work:
        if step.task == "Importing" and step.done == 2:
            break
    work.close()
    assert project.images.count() == 2
    report = bring_in(project, photos)
    assert (report.added, report.unchanged) == (4, 2)


def test_progress_counts_up_to_the_whole(project: ProjectFile, photos: Path) -> None:
    steps: list[Progress] = []
    finish(import_images(project, ImportRequest(ImportPaths((photos,)))), steps.append)
    last = [step for step in steps if step.task == "Importing"][-1]
    assert (last.done, last.total) == (6, 6)


def test_duplicates_are_asked_for_once_a_batch(
    project: ProjectFile, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(project, photos)
    for number in range(6):
        source = next(photos.rglob(f"p{number}.png"))
        (photos / f"copy {number}.png").write_bytes(source.read_bytes())
    asked: list[int] = []
    paths_of = project.images.paths_of

    def noted(ids: list[int]) -> object:
        asked.append(len(ids))
        return paths_of(ids)

    monkeypatch.setattr(project.images, "paths_of", noted)
    assert len(bring_in(project, photos).duplicates) == 6
    assert asked == [6]


def test_a_disk_without_room_for_thumbnails_keeps_the_images_and_leaves_nothing(
    project: ProjectFile, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.suffix == ".part":
            write(path, data[:10])
            raise OSError(28, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    assert bring_in(project, photos).added == 6
    assert [path for path in project.cache.rglob("*") if path.is_file()] == []


def parts(report: ImportReport) -> int:
    """What the parts of a report add up to."""
    unreadable = len(report.unreadable) - report.not_listed
    return (
        report.added + report.unchanged + len(report.duplicates) + len(report.moved) + report.removed + unreadable
    )


def test_every_file_is_counted_in_exactly_one_part(project: ProjectFile, photos: Path) -> None:
    copy = photos / "copy.png"
    copy.write_bytes((photos / "p0.png").read_bytes())
    report = bring_in(project, photos)
    assert report.in_words() == "7 image files: 6 new, 0 already here, 1 exact duplicate."
    for name in ("p1.png", "copy.png"):
        os.utime(photos / name, (1, 1))
    report = bring_in(project, photos)
    assert report.in_words() == "7 image files: 0 new, 7 already here.", "a touched file is already here"
    one, two = (project.images.find(ImageQuery(text=name))[0] for name in ("p2.png", "p3.png"))
    remove_images(project, [one, two])
    os.utime(photos / "p3.png", (1, 1))
    next(photos.rglob("p4.png")).rename(photos / "moved.png")
    next(photos.rglob("p5.png")).unlink()
    (photos / "torn.png").write_bytes(b"no picture")
    save_picture(photos / "later.png", 99)
    report = bring_in(project, photos)
    assert (report.removed, report.unchanged, len(report.moved), report.added) == (2, 3, 1, 1)
    assert parts(report) == report.found == 8
    assert report.in_words() == (
        "8 image files: 1 new, 3 already here, 1 moved, 1 unreadable, 2 removed from the project before; besides, "
        "1 known before and missing now."
    )


def test_an_import_that_only_fills_a_collection_is_in_the_history(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    request = ImportRequest(ImportPaths((photos,)), "faces")
    finish(import_images(project, request))
    words = [each.made.words for each in project.edits.all()]
    assert words[0] == f"import “{photos.name}”: 6 images put into the collection “faces”"
    finish(import_images(project, request))
    assert [each.made.words for each in project.edits.all()] == words, "nothing was put into it"
