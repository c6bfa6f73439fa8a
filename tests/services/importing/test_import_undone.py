"""An import that is undone and redone, and what comes of its folder later."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

import pytest

from clipstudio.domain.errors import NothingLeftError
from clipstudio.domain.images import ImageFacts, ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.services.collections import add_to_collection
from clipstudio.services.edits.recording import make, redo, undo
from clipstudio.services.importing import ImportReport, ImportRequest, import_images
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.removing import remove_images
from clipstudio.storage.project_file import ProjectFile
from tests.services.auditing.test_statements import save
from tests.services.conftest import bring_in, save_picture


def names(project: ProjectFile) -> list[str]:
    return [row.name for row in project.images.rows(project.images.find(ImageQuery()))]


def imported_twice(project: ProjectFile, photos: Path) -> ImportReport:
    """Six images, and with the next import another two, which go into a collection with the others."""
    bring_in(project, photos)
    for number in (7, 8):
        save_picture(photos / f"p{number}.png", number)
    return finish(import_images(project, ImportRequest(ImportPaths((photos,)), "all")))


def test_undo_removes_what_this_import_added_and_nothing_else(project: ProjectFile, photos: Path) -> None:
    report = imported_twice(project, photos)
    (step,) = report.steps
    assert step.words == f"import 2 images from “{photos.name}”: 8 images put into the collection “all”"
    undo(step.id, project)
    assert names(project) == [f"p{number}.png" for number in range(6)]
    assert project.collections.all() == ()
    assert (photos / "p7.png").exists()
    redo(step.id, project)
    assert len(names(project)) == 8
    assert [(each.name, each.images) for each in project.collections.all()] == [("all", 8)]


def test_what_an_import_brought_before_it_was_cancelled_can_be_taken_back(
    project: ProjectFile, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clipstudio.services.importing.images.BATCH", 1)
    work = import_images(project, ImportRequest(ImportPaths((photos,)), "all"))
    while len(names(project)) < 3:
        next(work)
    work.close()
    brought = names(project)
    (edit,) = project.edits.all()
    assert edit.made.words == f"import {len(brought)} images from “{photos.name}”"
    assert project.collections.all() == ()
    undo(edit.made.id, project)
    assert names(project) == []


def test_what_was_undone_comes_in_with_the_next_import(project: ProjectFile, photos: Path) -> None:
    (step,) = imported_twice(project, photos).steps
    removed = project.images.find(ImageQuery())[:1]
    undo(step.id, project)
    remove_images(project, removed)
    report = bring_in(project, photos)
    assert report.in_words() == "8 image files: 2 new, 5 already here, 1 removed from the project before."
    assert len(names(project)) == 7, "what the user removed stays removed"
    undo(report.steps[0].id, project)
    assert len(names(project)) == 5


def test_an_import_stays_once_a_run_counts_its_images(project: ProjectFile, photos: Path) -> None:
    (step,) = bring_in(project, photos).steps
    save(project)
    with pytest.raises(NothingLeftError, match="The import stays: 1 run keeps what it says of these images"):
        undo(step.id, project)
    assert len(names(project)) == 6


def test_what_an_import_brought_before_its_program_was_killed_can_be_taken_back(
    project: ProjectFile, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clipstudio.services.importing.images.BATCH", 1)
    work = import_images(project, ImportRequest(ImportPaths((photos,)), "all"))
    while len(names(project)) < 2:
        next(work)
    # Images of a review that was brought in meanwhile are none of the import's.
    project.images.add_known((ImageFacts("f" * 64, 1, "PNG", 1, 1),))
    while len(names(project)) < 5:
        next(work)
    # What a program that is killed leaves: the file with its write-ahead log.
    killed = photos.parent / "killed.clipstudio"
    for ending in ("", "-wal"):
        copyfile(f"{project.path}{ending}", f"{killed}{ending}")
    work.close()
    with ProjectFile.open(killed) as left:
        (edit,) = left.edits.all()
        assert edit.made.words == f"import images from “{photos.name}”, unfinished"
        assert edit.place == 1
        undo(edit.made.id, left)
        assert len(names(left)) == 1
        redo(edit.made.id, left)
        assert len(names(left)) == 5
        (step,) = bring_in(left, photos).steps
        assert step.words == f"import 2 images from “{photos.name}”", "the next import is an edit of its own"
        undo(step.id, left)
        assert len(names(left)) == 5


def test_an_import_that_came_to_its_end_is_one_edit_among_those_made_meanwhile(
    project: ProjectFile, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clipstudio.services.importing.images.BATCH", 1)
    work = import_images(project, ImportRequest(ImportPaths((photos,)), "all"))
    while not names(project):
        next(work)
    first = project.images.find(ImageQuery())
    meanwhile = make(project, lambda project: add_to_collection(project, "early", first))
    assert meanwhile is not None
    (step,) = finish(work).steps
    imported, early = project.edits.all()
    assert imported.made.words == (f"import 6 images from “{photos.name}”: 6 images put into the collection “all”")
    assert imported.last is imported.made
    assert (imported.made.id, imported.place) == (step.id, 1), "it is the next to be undone"
    assert early.place == 2
    undo(step.id, project)
    assert names(project) == []
