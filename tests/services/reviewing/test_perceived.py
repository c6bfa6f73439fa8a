"""Auditors' perceptions are sources of an attribute; what they could not tell is no value."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ImageId
from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.domain.reviewing.presets import perceived_scheme
from clipstudio.domain.reviewing.reviews import ReviewPlan, ReviewRecord
from clipstudio.services.reviewing.making import items_of_images, make_review
from clipstudio.services.reviewing.perceived import publish_perceived
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ProjectFile]:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    with ProjectFile.create(tmp_path / "p.clipstudio") as project:
        yield project


@pytest.fixture
def images(project: ProjectFile) -> list[ImageId]:
    ids = add_images(project, 3)
    table = project.attributes.add_source("a.csv", "1" * 64)
    project.attributes.record(table, "age", {ids[0]: "old"})
    return ids


@pytest.fixture
def review(project: ProjectFile, images: list[ImageId]) -> ReviewRecord:
    plan = ReviewPlan("ages", perceived_scheme("age", ("young", "old")))
    _, id = make_review(project, plan, items_of_images(project, images))
    return project.reviews.record(id)


def say(project: ProjectFile, review: ReviewRecord, name: str, kind: EntryKind, *values: str) -> None:
    known = {auditor.name: auditor for auditor in project.reviews.auditors()}
    auditor = known[name] if name in known else project.reviews.add_auditor(name)[0]
    for item, value in enumerate(values, start=1):
        if value:
            step = Step(item=item, kind=kind, scheme_version=1, replies={"age": (value,)})
            Recorder(project, review, auditor).write(step)


def test_each_auditor_is_a_source_beside_the_table(
    project: ProjectFile, images: list[ImageId], review: ReviewRecord
) -> None:
    say(project, review, "Ada", EntryKind.ANSWER, "young", "old", "cannot tell")
    say(project, review, "Bea", EntryKind.ANSWER, "old", "young", "not judged")
    say(project, review, "Bea", EntryKind.ADJUDICATION, "", "young")

    assert publish_perceived(project, review) == Changes.ATTRIBUTES

    said = project.attributes.by_source("age", np.array(images))
    assert said.sources == ("a.csv", "Ada, ages", "Bea, ages", "adjudicated, ages")
    words = [[said.values[code] if code >= 0 else None for code in row] for row in said.codes]
    assert words == [["old", "young", "old", None], [None, "old", "young", "young"], [None] * 4]
    assert publish_perceived(project, review) == Changes.NONE


def test_a_changed_answer_changes_the_source(
    project: ProjectFile, images: list[ImageId], review: ReviewRecord
) -> None:
    say(project, review, "Ada", EntryKind.ANSWER, "", "old", "old")
    publish_perceived(project, review)
    say(project, review, "Ada", EntryKind.ANSWER, "", "young", "cannot tell")
    publish_perceived(project, review)

    codes = project.attributes.codes("age", np.array(images))
    assert [codes.values[code] if code >= 0 else None for code in codes.codes] == ["old", "young", None]


def test_a_review_that_asks_of_no_attribute_or_has_no_answers_leaves_them_alone(
    project: ProjectFile, images: list[ImageId], review: ReviewRecord
) -> None:
    assert publish_perceived(project, review) == Changes.NONE
    assert project.attributes.summaries()[0].sources == ("a.csv",)


def test_another_review_of_the_same_name_leaves_the_first_ones_word(
    project: ProjectFile, images: list[ImageId], review: ReviewRecord
) -> None:
    say(project, review, "Ada", EntryKind.ANSWER, "young", "young", "young")
    publish_perceived(project, review)
    project.reviews.archive(review.id)
    plan = ReviewPlan("ages", perceived_scheme("age", ("young", "old")))
    _, id = make_review(project, plan, items_of_images(project, images))
    again = project.reviews.record(id)
    say(project, again, "Ada", EntryKind.ANSWER, "old")
    publish_perceived(project, again)

    said = project.attributes.by_source("age", np.array(images))
    assert said.sources == ("a.csv", "Ada, ages", f"Ada, ages ({again.uuid[:4]})")
    assert said.codes[:, 1].tolist() == [said.values.index("young")] * 3


def test_an_auditor_called_adjudicated_is_no_settlement(
    project: ProjectFile, images: list[ImageId], review: ReviewRecord
) -> None:
    say(project, review, "adjudicated", EntryKind.ANSWER, "young")
    publish_perceived(project, review)

    assert "adjudicated (auditor), ages" in project.attributes.by_source("age", np.array(images)).sources
