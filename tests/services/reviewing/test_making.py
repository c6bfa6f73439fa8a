"""A review is made of images, of what was drawn, or of what is behind a mark; undoing archives it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.reviewing.presets import tags_scheme, verdict_scheme
from clipstudio.domain.reviewing.reviews import ReviewPlan, Stratum
from clipstudio.services.auditing.labels_behind import given_labels
from clipstudio.services.reviewing.making import (
    archive_review,
    items_of_drawn,
    items_of_images,
    items_of_labelled,
    make_review,
)
from clipstudio.services.reviewing.sampling import Drawn
from clipstudio.storage.project_file import ProjectFile
from tests.services.auditing.made_runs import small_run
from tests.storage.conftest import add_images

RUN = small_run().images_at_own


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    with ProjectFile.create(tmp_path / "p.clipstudio") as project:
        yield project


def test_images_become_items_once_each_in_their_order(project: ProjectFile) -> None:
    ids = add_images(project, 3)
    items = items_of_images(project, [ids[2], ids[0], ids[2]], "thief")

    assert [item.number for item in items] == [1, 2]
    assert [item.sha256 for item in items] == project.images.digests([ids[2], ids[0]])
    assert {item.label for item in items} == {"thief"}
    with pytest.raises(ReviewError, match="no image to judge"):
        items_of_images(project, [])


def test_an_image_that_was_drawn_with_two_labels_is_two_items(project: ProjectFile) -> None:
    (image,) = add_images(project, 1)
    strata = (Stratum((), 9, 2, is_given=True),)
    drawn = Drawn(np.array([image] * 2), np.array(["thief", "tree"]), np.zeros(2, np.int32), strata)

    assert [(item.label, item.stratum) for item in items_of_drawn(project, drawn)] == [("thief", 0), ("tree", 0)]


def test_an_image_is_judged_by_each_label_it_was_given_and_alone_where_it_was_given_none(
    project: ProjectFile,
) -> None:
    held = add_images(project, 80)
    run = _with_ids(held)
    ids = run.numerator("category", run.label_set.categories.index("crime-related"), 0, -1)
    other = np.setdiff1d(np.array(held), ids)[:1]
    images = np.concatenate([ids, other])

    items = items_of_labelled(project, images.tolist(), given_labels(run, images, ("crime-related",)))

    of = dict(zip(project.images.digests(held), held, strict=True))
    assert {item.label for item in items[:-1]} == {"thief", "criminal"}
    for item in items[:-1]:
        row = int(np.searchsorted(run.arrays.images, of[item.sha256]))
        assert run.given.labels[row, run.label_set.texts.index(item.label)]
    assert len(items) == 1 + int(run.given.labels[:, [0, 2]].sum())
    assert (items[-1].label, of[items[-1].sha256]) == ("", int(other[0]))


def test_making_is_undone_by_archiving_and_redone(project: ProjectFile) -> None:
    items = items_of_images(project, add_images(project, 2), "thief")
    made, id = make_review(project, ReviewPlan("thieves", verdict_scheme()), items)
    assert made.said == "The review “thieves” is ready: 2 items to judge."

    made.undo(project)
    assert (project.reviews.reviews(), len(project.reviews.reviews(archived=True))) == ((), 1)
    made.redo(project)
    archived = archive_review(project, id)
    assert archived is not None
    assert archive_review(project, id) is None
    archived.undo(project)
    assert [review.id for review in project.reviews.reviews()] == [id]


def test_a_question_of_labels_needs_labels(project: ProjectFile) -> None:
    items = items_of_images(project, add_images(project, 1))

    make_review(project, ReviewPlan("words", tags_scheme()), items)
    with pytest.raises(ReviewError, match="speaks of a label"):
        make_review(project, ReviewPlan("thieves", verdict_scheme()), items)


def _with_ids(ids: list[ImageId]):  # type: ignore[no-untyped-def]
    from dataclasses import replace

    return replace(RUN, arrays=replace(RUN.arrays, images=np.array(ids)))
