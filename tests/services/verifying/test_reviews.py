"""The answers of a review in a pack: its own chain of hashes, and the figures that follow from it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.packs import Outcome, PackWish
from clipstudio.domain.progress import finish
from clipstudio.domain.reports import ReportPlan, SectionName
from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.domain.reviewing.presets import verdict_scheme
from clipstudio.domain.reviewing.reviews import ReviewPlan, Stratum
from clipstudio.services.packing.bag import FOLDER
from clipstudio.services.packing.making import making_pack
from clipstudio.services.reviewing.making import items_of_drawn, make_review
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.services.reviewing.sampling import Drawn
from clipstudio.storage.project_file import ProjectFile
from tests.packs import changed, differing, replaced, said, verify
from tests.saved_runs import key, save_run
from tests.storage.conftest import add_images

N = 16
REVIEW = "data/reviews/review-1"


def judged(project: ProjectFile, group: tuple[tuple[str, str], ...] = ()) -> None:
    """A run, and a review of its images by two auditors who differ on every fifth."""
    images = add_images(project, N)
    source = project.attributes.add_source("a.csv", "1" * 64)
    project.attributes.record(source, "group", {id: "ab"[place > 2] for place, id in enumerate(images)})
    save_run(project, "Crime")
    strata = tuple(Stratum(group, 100, N // 2, is_given) for is_given in (True, False))
    drawn = Drawn(np.array(images), np.full(N, "thief"), np.repeat([0, 1], N // 2).astype(np.int32), strata)
    people = [project.reviews.add_auditor(name)[0] for name in ("Ada", "Bea")]
    plan = ReviewPlan(
        "thieves", verdict_scheme(), auditors=tuple(each.uuid for each in people), strata=strata, repeats=0
    )
    _, id = make_review(project, plan, items_of_drawn(project, drawn))
    record = project.reviews.record(id)
    for number in range(1, N + 1):
        for auditor in people:
            reply = "wrong" if auditor.name == "Bea" and not number % 5 else "right"
            step = Step(
                item=number, kind=EntryKind.ANSWER, scheme_version=1, replies={"verdict": (reply,)}, seconds=2
            )
            Recorder(project, record, auditor).write(step)


def packed(project: ProjectFile, out: Path, *, minimum_cell: int = 0, has_hashes: bool = True) -> tuple[str, ...]:
    """A pack of the review; what was left out of it."""
    reviews = tuple(each.id for each in project.reviews.reviews())
    report = ReportPlan(
        "Judged", (key(1),), reviews=reviews, sections=(SectionName.REVIEWS,), minimum_cell=minimum_cell
    )
    return finish(making_pack(project, PackWish(report, has_hashes=has_hashes), out)).left_out


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ProjectFile:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    with ProjectFile.create(tmp_path / "p.clipstudio") as project:
        yield project


def test_answers_are_packed_in_their_own_chain_and_checked(project: ProjectFile, tmp_path: Path) -> None:
    judged(project)
    out = tmp_path / "pack.zip"
    assert packed(project, out) == ()
    found = verify(out)
    assert found.agrees, said(found.checks)
    words = said(found.checks)
    assert f"agrees: {REVIEW}/entries.jsonl: 32 lines, each with the hash of the one before it" in words
    assert f"agrees: {REVIEW}/answers.csv: 32 answers, recomputed from the entries." in words
    assert words.count("recomputed from the entries of the review") >= 4
    with zipfile.ZipFile(out) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
        entries = archive.read(f"{FOLDER}/{REVIEW}/entries.jsonl").decode()
    assert not any(digest.encode() in everything for digest in project.images.digests(range(2, N + 1)))
    forged = {f"{REVIEW}/entries.jsonl": replaced('"wrong"', '"right"')}
    told = differing(verify(changed(out, tmp_path / "forged.zip", forged)))
    assert "was changed after it was written" in told[f"{REVIEW}/entries.jsonl"]
    assert "“right” in the pack" not in told[f"{REVIEW}/answers.csv"]
    assert any(what.startswith("Figure review-0-") for what in told)
    lines = entries.splitlines(keepends=True)
    forged = {f"{REVIEW}/entries.jsonl": lambda _: "".join(lines[:3] + lines[4:]).encode()}
    told = differing(verify(changed(out, tmp_path / "forged.zip", forged)))
    assert "is missing or was changed" in told[f"{REVIEW}/entries.jsonl"]


def test_answers_of_items_that_were_drawn_from_a_suppressed_group_are_left_out(
    project: ProjectFile, tmp_path: Path
) -> None:
    judged(project, (("group", "a"),))
    out = tmp_path / "pack.zip"
    told = packed(project, out, minimum_cell=4, has_hashes=False)
    assert any("The answers of the review “thieves” are left out" in each for each in told), told
    with zipfile.ZipFile(out) as archive:
        assert not any("/reviews/" in name for name in archive.namelist())
    found = verify(out)
    assert not found.of(Outcome.DIFFERS), said(found.checks)
