"""Imports of tables and relocations are written down by their jobs, and undone in a later session too."""

from __future__ import annotations

from pathlib import Path

from clipstudio.domain.edits import Area
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.services.edits.recording import steps
from clipstudio.services.importing import ImportRequest, import_images
from clipstudio.services.importing.disk_changes import look_at_disk
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.importing.locating import locate_missing
from clipstudio.services.importing.matching import match_table
from clipstudio.services.importing.reversible_import import import_reversibly
from clipstudio.services.importing.tables import read_table
from clipstudio.storage.project_file import ProjectFile


def files_of(project: ProjectFile) -> dict[str, bool]:
    """The files that are known, by name and folder, and whether they are missing."""
    return {f"{path.parent.name}/{path.name}": old.missing for path, old in project.images.known_files().items()}


def test_a_relocation_is_undone_and_redone_in_a_later_session(project: ProjectFile, photos: Path) -> None:
    finish(import_images(project, ImportRequest(ImportPaths((photos,)))))
    moved = photos.with_name("moved")
    photos.rename(moved)
    finish(look_at_disk(project))
    before = files_of(project)
    assert all(before.values())
    project.auditor = "Ann"
    report = finish(locate_missing(project, moved))
    assert (report.found, report.missing) == (6, ())
    after = files_of(project)
    path = project.path
    project.close()
    with ProjectFile.open(path) as project:
        step = steps(project, 500)[0][-1]
        assert step.words == "locate 6 images in “moved”"
        edit = project.edits.all()[0]
        assert (edit.made.auditor, edit.made.areas) == ("Ann", (Area.FILES,))
        step.undo(project)
        assert files_of(project) == before
        step.redo(project)
        assert files_of(project) == after
        assert [missing for name, missing in after.items() if name.startswith("moved/")] == [False] * 4


def test_the_import_of_a_table_is_undone_and_redone_in_a_later_session(
    project: ProjectFile, photos: Path, tmp_path: Path
) -> None:
    finish(import_images(project, ImportRequest(ImportPaths((photos,)))))
    table = tmp_path / "table.csv"
    table.write_text("file,gender,who\np0.png,f,Ann\np1.png,m,Ann\np2.png,f,Eve\n", encoding="utf-8")
    match = finish(match_table(project, read_table(table), "file"))
    finish(import_reversibly(project, match, ["gender"], "who"))
    after = project.attributes.summaries(), project.images.cluster_members().keys()
    path = project.path
    project.close()
    with ProjectFile.open(path) as project:
        step = steps(project, 500)[0][-1]
        step.undo(project)
        assert (project.attributes.names(), project.images.any_clusters()) == ((), False)
        step.redo(project)
        assert (project.attributes.summaries(), project.images.cluster_members().keys()) == after
        assert len(project.images.find(ImageQuery())) == 6
        assert project.edits.all()[1].made.words == "import 6 images from “photos”"
