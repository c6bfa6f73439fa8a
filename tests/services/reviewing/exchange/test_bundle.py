"""A review leaves as one file, is judged elsewhere without the project, and its answers come back once."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.progress import finish
from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.domain.reviewing.presets import perceived_scheme
from clipstudio.domain.reviewing.reviews import ReviewPlan
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.reviewing.exchange import bringing_in, bundle
from clipstudio.services.reviewing.exchange.bringing_in import bring_in, open_bundle, preview
from clipstudio.services.reviewing.exchange.bundle import BundleWish, Written, read_bundle, write_bundle
from clipstudio.services.reviewing.exchange.coming import ChangedAnswer
from clipstudio.services.reviewing.extending import with_answers
from clipstudio.services.reviewing.making import items_of_images, make_review
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.storage.project_file import ProjectFile
from tests.prepared import copy_of
from tests.services.conftest import bring_in as bring_in_photos
from tests.services.conftest import write_photos


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))


@pytest.fixture(scope="module")
def made(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with six pictures."""
    path = copy_of(blank, tmp_path_factory.mktemp("six") / "audit.clipstudio")
    with ProjectFile.open(path) as project:
        bring_in_photos(project, write_photos(path.parent))
    return path


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Iterator[ProjectFile]:
    with ProjectFile.open(copy_of(made, tmp_path / "audit.clipstudio")) as project:
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
    assert incoming.coming.by_auditor == (("Ada", 1), ("Bea", 3))
    assert incoming.conflicts == (("Ada", 2),)
    assert "both are kept" in incoming.in_words()

    recovered = finish(bring_in(project, bundle))
    assert (recovered.entries, recovered.known) == (4, 2)
    assert project.attributes.summaries()[0].sources == ("Bea, ages", "Ada, ages")
    again = finish(bring_in(project, bundle))
    assert (again.entries, again.known) == (0, 6)
    assert len({entry.machine for entry in project.reviews.entries(review)}) == 2


def test_an_answer_that_was_taken_back_elsewhere_and_given_anew_is_told(
    project: ProjectFile, review: ReviewId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = written(project, review, tmp_path / "ages")
    with elsewhere(out.path, tmp_path, monkeypatch) as other:
        (there,) = other.reviews.reviews()
        judge(other, there.id, "Bea", "young", 1, 2)
        finish(bring_in(project, read_bundle(written(other, there.id, tmp_path / "one", edge=0).path)))
        recorder = Recorder(other, there, other.reviews.auditor("Bea"))
        last = other.reviews.entries(there.id)[-1]
        recorder.write(Step(item=2, kind=EntryKind.UNDO, scheme_version=1, replaces=last.uuid))
        gone = preview(project, read_bundle(written(other, there.id, tmp_path / "two", edge=0).path))
        judge(other, there.id, "Bea", "old", 2)
        back = preview(project, read_bundle(written(other, there.id, tmp_path / "three", edge=0).path))
    assert (gone.coming.answers, gone.coming.others) == (0, 1)
    assert gone.coming.changed == (ChangedAnswer("Bea", 2, "young", "no answer"),)
    assert back.coming.changed == (ChangedAnswer("Bea", 2, "young", "old"),)
    assert back.in_words().startswith(
        "Brings 1 new answer and 1 other entry (skips, flags, notes, what was settled or taken back), 4 already "
        "there. 1 answer that was given before changes: Bea, item 2, from “young” to “old”."
    )


def test_questions_that_were_added_to_in_two_projects_say_what_to_add(
    project: ProjectFile, review: ReviewId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = written(project, review, tmp_path / "ages")
    before = project.reviews.record(review).scheme
    project.reviews.extend(review, with_answers(before, "age", ["teenage"]))
    with elsewhere(out.path, tmp_path, monkeypatch) as other:
        (there,) = other.reviews.reviews()
        other.reviews.extend(there.id, with_answers(before, "age", ["middle"]))
        judge(other, there.id, "Bea", "young", 1)
        finish(bring_in(project, read_bundle(written(other, there.id, tmp_path / "one", edge=0).path)))
        judge(other, there.id, "Bea", "middle", 2)
        back = read_bundle(written(other, there.id, tmp_path / "two", edge=0).path)
    with pytest.raises(ReviewError, match="does not offer “middle”.*Add here too what was added there") as told:
        finish(bring_in(project, back))
    assert "not as clipstudio writes" not in str(told.value)
    record = project.reviews.record(review)
    assert len(record.schemes) == 2
    project.reviews.extend(review, with_answers(record.scheme, "age", ["middle"]))
    assert finish(bring_in(project, back)).entries == 1


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


Parts = dict[str, bytes]
Line = dict[str, Any]


@pytest.fixture
def sent(project: ProjectFile, review: ReviewId, tmp_path: Path) -> Parts:
    """What is in a bundle, to be spoilt."""
    with zipfile.ZipFile(written(project, review, tmp_path / "sent", edge=16).path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Parts, path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def spoilt(parts: Parts, name: str, spoil: Callable[[list[Line]], object]) -> Parts:
    """The same with lines of one part changed; the chain of answers is made anew, as a forger would."""
    lines = [json.loads(line) for line in parts[name].splitlines()]
    spoil(lines)
    previous = "0" * 64
    for entry in (line["entry"] for line in lines if line.get("kind") == "entry"):
        entry["previous"] = previous
        told = {field: value for field, value in entry.items() if field != "hash"}
        canonical = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        entry["hash"] = previous = hashlib.sha256(canonical.encode()).hexdigest()
    return {**parts, name: "".join(json.dumps(line) + "\n" for line in lines).encode()}


def of_kind(lines: list[Line], kind: str) -> Line:
    return [line for line in lines if line["kind"] == kind][-1]


def entry_with(**fields: object) -> Callable[[list[Line]], object]:
    return lambda lines: of_kind(lines, "entry")["entry"].update(fields)


def item_with(**fields: object) -> Callable[[list[Line]], object]:
    return lambda lines: of_kind(lines, "items")["items"][-1].update(fields)


def scheme_9(lines: list[Line]) -> None:
    review = of_kind(lines, "review")
    lines.append({"kind": "scheme", "review": review["uuid"], "version": 9, "scheme": review["plan"]["scheme"]})


def stratum_of_less(lines: list[Line]) -> None:
    of_kind(lines, "review")["plan"]["strata"] = [{"group": [], "population": 1, "sampled": 2}]


def refused_as_a_whole(parts: Parts, project: ProjectFile, folder: Path, why: str) -> None:
    """Neither opened nor brought in, and nothing is left of the attempt."""
    path, there = packed(parts, folder / "spoilt.clipreview"), folder / "there" / "x.clipstudio"
    before = [project.reviews.entries(record.id) for record in project.reviews.reviews()]
    with pytest.raises(ReviewError, match=why):
        open_bundle(read_bundle(path), there)
    with pytest.raises(ReviewError, match=why):
        finish(bring_in(project, read_bundle(path)))
    assert not there.parent.exists()
    assert [project.reviews.entries(record.id) for record in project.reviews.reviews()] == before


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (entry_with(seconds=-1e9), "is damaged: .* its “seconds” must be"),
        (entry_with(sequence=2**70), "is damaged"),
        (entry_with(item=999), "is of item 999"),
        (entry_with(scheme_version=99), "version 99"),
        (entry_with(replies={"shoe size": ["old"]}), "no question “shoe size”"),
        (entry_with(replies={"age": ["ancient"]}), "does not offer “ancient”"),
        (entry_with(replies={"age": ["old", "young"]}), "takes one answer, not 2"),
        (lambda lines: of_kind(lines, "auditor").update(name=" "), "is damaged"),
        (item_with(number=1), "is damaged"),
        (item_with(number=0), "not numbered from 1"),
        (lambda lines: of_kind(lines, "review").update(item_count=300_000), "not numbered from 1 to 300,000"),
        (item_with(sha256="../../x"), "64 hexadecimal digits"),
        (item_with(stratum=-3), "stratum that its plan does not have"),
        (item_with(agreed={"shoe size": ["9"]}), "what is agreed of item 6"),
        (stratum_of_less, "“sampled”"),
        (scheme_9, "a version of its questions is missing"),
    ],
)
def test_a_forged_bundle_is_refused_as_a_whole(
    project: ProjectFile, sent: Parts, tmp_path: Path, spoil: Callable[[list[Line]], object], why: str
) -> None:
    refused_as_a_whole(spoilt(sent, "answers.jsonl", spoil), project, tmp_path, why)


def test_a_review_of_other_images_under_the_same_identity_is_refused(
    project: ProjectFile, sent: Parts, tmp_path: Path
) -> None:
    path = packed(spoilt(sent, "answers.jsonl", item_with(sha256="f" * 64)), tmp_path / "other.clipreview")

    with pytest.raises(ReviewError, match="other questions or other images"):
        finish(bring_in(project, read_bundle(path)))


@pytest.mark.parametrize(
    "change",
    [{"width": "abc"}, {"width": -5}, {"height": 2**70}, {"orientation": 9}, {"size": None}, {"sha256": "../x"}],
)
def test_facts_that_no_picture_has_are_refused(sent: Parts, tmp_path: Path, change: Line) -> None:
    path = packed(spoilt(sent, "images.jsonl", lambda lines: lines[0].update(change)), tmp_path / "x.clipreview")

    with pytest.raises(ReviewError, match=f"“{next(iter(change))}”"):
        read_bundle(path)


@pytest.mark.parametrize(("data", "why"), [(b"no picture", "cannot be read"), (b"\0" * (2**25 + 1), "has no end")])
def test_a_picture_that_is_none_leaves_no_project(sent: Parts, tmp_path: Path, data: bytes, why: str) -> None:
    picture = next(name for name in sent if name.startswith("pictures/"))
    bundle = read_bundle(packed({**sent, picture: data}, tmp_path / "x.clipreview"))

    with pytest.raises(ReviewError, match=why):
        open_bundle(bundle, tmp_path / "there" / "x")
    assert not (tmp_path / "there").exists()


def test_answers_without_end_are_not_unpacked(
    sent: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "MOST_BYTES", 1_000)

    with pytest.raises(ReviewError, match="too large"):
        read_bundle(packed(sent, tmp_path / "x.clipreview"))


@pytest.mark.parametrize("fault", ["deflate", "encrypted", "method", "cut"])
def test_a_broken_archive_is_said(sent: Parts, tmp_path: Path, fault: str) -> None:
    path = packed(sent, tmp_path / "x.clipreview")
    raw = bytearray(path.read_bytes())
    listed = raw.find(b"PK\x01\x02")
    if fault == "deflate":
        start = raw.find(b"answers.jsonl") + len(b"answers.jsonl")
        raw[start : start + 100] = b"\xff" * 100
    elif fault == "encrypted":
        raw[6] |= 1
        raw[listed + 8] |= 1
    elif fault == "method":
        raw[listed + 10] = 99
    else:
        sent["answers.jsonl"] = sent["answers.jsonl"][:-30]
        raw = bytearray(packed(sent, path).read_bytes())
    path.write_bytes(raw)

    with pytest.raises(ReviewError, match="is damaged"):
        read_bundle(path)


def test_a_failure_while_a_project_is_made_leaves_nothing(
    sent: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise ReviewError("the disk is full")

    monkeypatch.setattr(bringing_in, "putting", full)
    there = tmp_path / "there"
    there.mkdir()
    with pytest.raises(ReviewError, match="the disk is full"):
        open_bundle(read_bundle(packed(sent, tmp_path / "x.clipreview")), there / "x")
    assert list(there.iterdir()) == []
