"""A review of two kinds of questions, judged by two auditors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.domain.reviewing.presets import labels_scheme, tags_scheme, verdict_scheme
from clipstudio.domain.reviewing.reviews import ReviewPlan
from clipstudio.domain.reviewing.schemes import AnswerScheme, Reply
from clipstudio.domain.reviewing.tables import answers_by_auditor
from clipstudio.services.projects import new_project
from clipstudio.services.reviewing.making import items_of_images
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images

SCHEME = AnswerScheme(
    (
        *verdict_scheme().questions,
        *labels_scheme(("=nurse", "a|b", "thief")).questions,
        *tags_scheme().questions,
    )
)


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))


@pytest.fixture
def judged(tmp_path: Path) -> Iterator[tuple[ProjectFile, ReviewId]]:
    """Three items: two answered by Ada, one of them by Bea too."""
    with new_project(tmp_path / "judged.clipstudio") as project:
        review = same_review(project)
        say(project, review, "Ada", 1, verdict=("right",), labels=("=nurse", "a|b"), tags=("hat",))
        say(project, review, "Ada", 2, verdict=("harmful",), labels=(), tags=("hat", "beard"))
        say(project, review, "Bea", 1, verdict=("wrong",), labels=("thief",), tags=("@home",))
        yield project, review


def same_review(project: ProjectFile) -> ReviewId:
    """The review in a project: the same one in each, by its UUID."""
    items = items_of_images(project, add_images(project, 3), "thief")
    plan = ReviewPlan("words", SCHEME)
    return project.reviews.create(plan, items, "11111111-2222-4333-8444-555555555555")[0].id


def say(project: ProjectFile, review: ReviewId, name: str, item: int, **replies: Reply) -> None:
    """Let an auditor answer an item."""
    known = {each.name: each for each in project.reviews.auditors()}
    auditor = known.get(name) or project.reviews.add_auditor(name)[0]
    step = Step(item=item, kind=EntryKind.ANSWER, scheme_version=1, replies=replies, seconds=2.5)
    Recorder(project, project.reviews.record(review), auditor).write(step)


def replies_of(project: ProjectFile, review: ReviewId) -> dict[tuple[str, int], dict[str, Reply]]:
    """Name of an auditor and item to what stands of it."""
    names = {each.uuid: each.name for each in project.reviews.auditors()}
    return {
        (names[auditor], item): dict(standing.replies)
        for auditor, places in answers_by_auditor(project.reviews.entries(review)).items()
        for (item, _), standing in places.items()
    }
