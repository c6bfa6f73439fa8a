"""Removed images are counted nowhere any more, stay in what was found before, and come back as they were."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.duplicates import Verdict
from clipstudio.domain.errors import NothingLeftError
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.services.auditing.run_page import RunPage
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.collections import add_to_collection
from clipstudio.services.dependents import dependents
from clipstudio.services.duplicates.deciding import Choice, decide
from clipstudio.services.edits.recording import make, steps
from clipstudio.services.facets import Facet, FacetCounter, FacetKind
from clipstudio.services.importing import ImportRequest, import_images
from clipstudio.services.importing.disk_changes import import_again, look_at_disk
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.removing import bring_back_images, remove_images
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images
from tests.storage.test_runs import save_run


@pytest.fixture
def filled(project: ProjectFile) -> ProjectFile:
    """Six images with an attribute of two values, a collection, a run of three of them, and clusters."""
    images = add_images(project, 6)
    source = project.attributes.add_source("table.csv", "ab")
    project.attributes.record(source, "gender", {image: "fm"[image % 2] for image in images})
    add_to_collection(project, "portraits", images[:4])
    project.images.set_clusters({images[0]: "Ann", images[1]: "Ann"})
    save_run(project)
    return project


def counts(project: ProjectFile) -> dict[str, object]:
    """Whatever counts images."""
    (gender,) = project.attributes.summaries()
    facets = FacetCounter(project)
    kinds = (Facet(FacetKind.ATTRIBUTE, "gender"), Facet(FacetKind.COLLECTION), Facet(FacetKind.CLUSTER))
    return {
        "all": project.images.count(),
        "selected": select_images(project, ImageQuery()).tolist(),
        "collections": [(each.name, each.images) for each in project.collections.all()],
        "values": gender.values,
        "missing": gender.missing,
        "facets": {facet.kind: dict(found) for facet, found in facets.counts(ImageQuery(), kinds).items()},
        "clusters": {name: ids.tolist() for name, ids in project.images.cluster_members().items()},
        "paths": len(list(project.images.all_paths())),
        "present": project.images.present_digests()[0].tolist(),
    }


def test_removed_images_are_counted_nowhere_and_come_back_as_they_were(filled: ProjectFile) -> None:
    before = counts(filled)
    step = make(filled, lambda file: remove_images(file, [1, 2]))
    assert step is not None
    assert step.said == (
        "Removed 2 images from the project; no file was touched. 1 run and 1 attribute keep what they "
        "say of these images. Ctrl+Z brings them back."
    )
    now = counts(filled)
    assert now == {
        "all": 4,
        "selected": [3, 4, 5, 6],
        "collections": [("portraits", 2)],
        "values": (("f", 2), ("m", 2)),
        "missing": 0,
        "facets": {
            FacetKind.ATTRIBUTE: {"f": 2, "m": 2, None: 0},
            FacetKind.COLLECTION: {1: 2, None: 2, "": 4},
            FacetKind.CLUSTER: {"Ann": 0, None: 4},
        },
        "clusters": {},
        "paths": 4,
        "present": [3, 4, 5, 6],
    }
    assert remove_images(filled, [1, 2]) is None
    step.undo(filled)
    assert counts(filled) == before


def test_a_run_stays_as_it_is_and_says_that_images_were_removed_since(filled: ProjectFile) -> None:
    (run,) = (run.id for audit in filled.runs.audits() for run in audit.runs)
    before = RunPage.read(filled, run)
    counted = filled.runs.images(run)
    assert make(filled, lambda file: remove_images(file, counted[:2])) is not None
    page = RunPage.read(filled, run)
    assert page.basis.remarks == (
        "2 images of this result were removed from the project since: the result stays as it is and counts them; "
        "new audits do not.",
    )
    assert page.basis.images == before.basis.images
    assert page.result == before.result
    assert [row.removed for row in filled.images.rows(counted)] == [True, True, *[False] * (len(counted) - 2)]


def test_they_are_brought_back_some_or_all_and_that_is_undone_too(filled: ProjectFile) -> None:
    make(filled, lambda file: remove_images(file, [1, 2]))
    make(filled, lambda file: remove_images(file, [3]))
    times = filled.images.removed_at([1, 2, 3])
    assert [ids.tolist() for ids in times.values()] == [[1, 2], [3]]
    step = make(filled, lambda file: bring_back_images(file, np.array([2, 3, 5])))
    assert step is not None
    assert (step.words, filled.images.removed().tolist()) == ("bring back 2 images", [1])
    steps(filled, 9)[0][-1].undo(filled)
    assert {at: ids.tolist() for at, ids in filled.images.removed_at([1, 2, 3]).items()} == {
        at: ids.tolist() for at, ids in times.items()
    }
    assert make(filled, bring_back_images) is not None
    assert (filled.images.count(), bring_back_images(filled)) == (6, None)


def test_a_removal_is_not_undone_where_an_image_was_brought_back_meanwhile(filled: ProjectFile) -> None:
    step = make(filled, lambda file: remove_images(file, [1, 2]))
    assert step is not None
    filled.images.set_removed(np.array([2]), None)
    with pytest.raises(NothingLeftError, match="1 image was brought back meanwhile"):
        step.undo(filled)
    assert filled.images.removed().tolist() == [1]


def test_a_copy_is_no_longer_left_out_once_the_image_that_is_kept_is_removed(filled: ProjectFile) -> None:
    decide(filled, [Choice((5, 6), Verdict.KEEP_ONE, 5)])
    assert filled.look_alikes.left_out().tolist() == [6]
    remove_images(filled, [5])
    assert filled.look_alikes.left_out().tolist() == []
    assert select_images(filled, ImageQuery(without_copies=True)).tolist() == [1, 2, 3, 4, 6]


def test_neither_a_look_at_the_disk_nor_an_import_brings_removed_images_back(
    project: ProjectFile, photos: Path
) -> None:
    paths = ImportPaths((photos,))
    finish(import_images(project, ImportRequest(paths)))
    (first, *_) = ids = select_images(project, ImageQuery()).tolist()
    (row,) = project.images.rows([first])
    assert row.path is not None
    assert make(project, lambda file: remove_images(file, [first])) is not None
    found = finish(look_at_disk(project))
    assert (found.new, found.missing, found.unchanged) == ([], [], 6)
    # Moved, and copied besides: it is the same image wherever it lies.
    moved, copied = row.path.with_name("moved.png"), row.path.with_name("copied.png")
    copied.write_bytes(row.path.read_bytes())
    row.path.rename(moved)
    found = finish(look_at_disk(project))
    assert (found.new, found.moved, found.missing) == ([], [], [])
    assert sorted(found.removed) == [copied, moved]
    assert not found.can_be_imported
    assert "2 of images that were removed from the project" in found.in_words()
    report = finish(import_again(project))
    assert (report.added, report.removed, project.images.count()) == (0, 2, 5), "two files of one image"
    assert "2 removed from the project before" in report.in_words()
    assert make(project, bring_back_images) is not None
    assert select_images(project, ImageQuery()).tolist() == ids


def test_what_rests_on_images_is_counted(filled: ProjectFile) -> None:
    assert dependents(filled, [6]).in_words() == "1 attribute keeps what it says of these images."
    assert dependents(filled, []).in_words() == ""
