"""A review leaves as one file, is judged elsewhere without the project, and its answers come back once."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.progress import finish
from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.domain.reviewing.presets import perceived_scheme
from clipstudio.domain.reviewing.reviews import ReviewPlan
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.projects import new_project
from clipstudio.services.reviewing.exchange.bringing_in import bring_in, open_bundle, preview
from clipstudio.services.reviewing.exchange.bundle import BundleWish, Written, read_bundle, write_bundle
from clipstudio.services.reviewing.making import items_of_images, make_review
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in as bring_in_photos


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))


@pytest.fixture
def project(tmp_path: Path, photos: Path) -> Iterator[ProjectFile]:
    with new_project(tmp_path / "audit.clipstudio") as project:
        bring_in_photos(project, photos)
        yield project


@pytest.fixture
def review(project: ProjectFile) -> ReviewId:
    ada, bea = (project.reviews.add_auditor(name)[0] for name in ("Ada", "Bea"))
    plan = ReviewPlan("ages", perceived_scheme("age", ("young", "old")), auditors=(ada.uuid, bea.uuid))
    ids = [int(row.id) for row in project.images.rows(range(1, 7))]
    _, id = make_review(project, plan, items_of_images(project, ids))
    judge(project, id, "Ada", "old", 1, 2)
    return id


def judge(project: ProjectFile, review: ReviewId, name: str, value: str, *items: int) -> None:
    record, auditor = project.reviews.record(review), project.reviews.auditor(name)
    for item in items:
        step = Step(item=item, kind=EntryKind.ANSWER, scheme_version=1, replies={"age": (value,)})
        Recorder(project, record, auditor).write(step)


def written(project: ProjectFile, review: ReviewId, path: Path, **wish: object) -> Written:
    return finish(write_bundle(project, review, path, BundleWish(**wish)))  # type: ignore[arg-type]


def elsewhere(bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ProjectFile:
    """The bundle as a project on another machine."""
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "other home"))
    return open_bundle(read_bundle(bundle), tmp_path / "elsewhere" / "ages")


def test_answers_come_back_once_and_stay_apart(
    project: ProjectFile, review: ReviewId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = written(project, review, tmp_path / "ages")
    assert (out.path.name, out.pictures, out.lacking) == ("ages.clipreview", 6, 0)
    with elsewhere(out.path, tmp_path, monkeypatch) as other:
        (there,) = other.reviews.reviews()
        judge(other, there.id, "Bea", "young", 1, 2, 3)
        judge(other, there.id, "Ada", "young", 2)
        back = written(other, there.id, tmp_path / "back", edge=0)
    bundle = read_bundle(back.path)
    incoming = preview(project, bundle)
    assert (incoming.new, incoming.known, incoming.is_new, incoming.lacking) == (4, 2, False, 0)
    assert incoming.by_auditor == (("Ada", 1), ("Bea", 3))
    assert incoming.conflicts == (("Ada", 2),)
    assert "both are kept" in incoming.in_words()

    recovered = finish(bring_in(project, bundle))
    assert (recovered.entries, recovered.known) == (4, 2)
    assert project.attributes.summaries()[0].sources == ("Bea, ages", "Ada, ages")
    again = finish(bring_in(project, bundle))
    assert (again.entries, again.known) == (0, 6)
    assert len({entry.machine for entry in project.reviews.entries(review)}) == 2


def test_elsewhere_the_pictures_are_seen_without_their_files(
    project: ProjectFile, review: ReviewId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = written(project, review, tmp_path / "ages", edge=32)
    with elsewhere(out.path, tmp_path, monkeypatch) as other:
        browser = ImageBrowser(other)
        rows = other.images.rows(other.reviews.images(other.reviews.reviews()[0].id).tolist())
        assert len(rows) == 6
        assert all(browser.picture(row, 800) for row in rows)
        pixels = browser.pixels(rows[0], (400, 400))
        assert pixels is not None
        assert max(pixels.width, pixels.height) == 32


def test_the_others_need_not_see_the_answers_and_pictures_can_stay_at_home(
    project: ProjectFile, review: ReviewId, tmp_path: Path
) -> None:
    out = written(project, review, tmp_path / "ages", answers=False, edge=0)
    bundle = read_bundle(out.path)

    assert (len(bundle.journal.entries), len(bundle.pictures), len(bundle.facts)) == (0, 0, 6)
    assert {name for name, _ in bundle.journal.auditors.values()} == {"Ada", "Bea"}


def test_a_changed_answer_is_refused_as_a_whole(project: ProjectFile, review: ReviewId, tmp_path: Path) -> None:
    out = written(project, review, tmp_path / "ages", edge=0)
    with zipfile.ZipFile(out.path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["answers.jsonl"] = parts["answers.jsonl"].replace(b'["old"]', b'["young"]')
    forged = tmp_path / "forged.clipreview"
    with zipfile.ZipFile(forged, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)

    with pytest.raises(ReviewError, match="was changed after it was written"):
        finish(bring_in(project, read_bundle(forged)))
    with pytest.raises(ReviewError, match="is not as it was written"):
        open_bundle(read_bundle(forged), tmp_path / "forged")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no zip", b"text"])
def test_what_is_no_review_is_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.clipreview"
    path.write_bytes(content)

    with pytest.raises(ReviewError, match="is no review"):
        read_bundle(path)


def test_a_bundle_that_lacks_its_parts_or_has_others_is_said(tmp_path: Path) -> None:
    path = tmp_path / "x.clipreview"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("answers.jsonl", json.dumps({"kind": "journal", "format": 1, "project": "p"}) + "\n")
        archive.writestr("images.jsonl", "")

    with pytest.raises(ReviewError, match="is damaged"):
        read_bundle(path)
