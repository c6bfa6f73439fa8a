"""Every answer comes back from the journal, whatever became of the project."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from clipstudio.domain.errors import ProjectError, ReviewError
from clipstudio.domain.progress import finish
from clipstudio.domain.reviewing.entries import Entry, EntryKind
from clipstudio.domain.reviewing.reviews import Auditor, ReviewItem, ReviewRecord
from clipstudio.domain.reviewing.schemes import AnswerScheme, Question, QuestionKind
from clipstudio.services.projects import new_project
from clipstudio.services.reviewing.checking import log_faults
from clipstudio.services.reviewing.recording import Step
from clipstudio.services.reviewing.recovering import Recovered, recovering
from clipstudio.storage.journal_reading import read_journal
from clipstudio.storage.project_file import ProjectFile
from tests.services.reviewing.test_recording import answer, recorder
from tests.storage.test_reviews import ITEMS, PLAN
from tests.storage.test_runs import save_run

WHY = Question("why", "Why?", QuestionKind.TEXT, is_required=False)
ONE = Question("one", "What is it?", QuestionKind.TAGS)
Content = tuple[list[tuple[str, str, str]], list[tuple[ReviewRecord, tuple[ReviewItem, ...], list[Entry]]]]


@pytest.fixture
def judged(reviewed: ProjectFile) -> ProjectFile:
    """A closed project with two reviews, three auditors, a second scheme and answers, skips, notes and undo."""
    longer = AnswerScheme((*PLAN.scheme.questions, WHY))
    ada, bo = recorder(reviewed), recorder(reviewed, "Bo")
    first = ada.write(answer(1))
    bo.write(answer(1, "harmful"))
    reviewed.reviews.extend(reviewed.reviews.find("Verdicts").id, longer)
    reviewed.reviews.add_auditor("Cy")
    ada.write(Step(item=2, kind=EntryKind.NOTE, scheme_version=2, note="“Zürich” 🙂"))
    ada.write(Step(item=1, kind=EntryKind.UNDO, scheme_version=2, replaces=first.uuid))
    reviewed.reviews.create(replace(PLAN, name="Tags", scheme=AnswerScheme((ONE,)), run=None), ITEMS[:2])
    reviewed.close()
    return reviewed


def recover(journal: Path, project: Path) -> Recovered:
    return finish(recovering(journal, project))


def journal(project: ProjectFile) -> Path:
    return project.path.with_name("trial.clipstudio-answers.jsonl")


def auditor(each: Auditor) -> tuple[str, str, str]:
    return each.uuid, each.name, each.added_at.isoformat()


def content(path: Path) -> Content:
    """All that the reviews of a project are, apart from their rows and the run's number."""
    with ProjectFile.open(path) as project:
        assert log_faults(project) == ()
        store = project.reviews
        return [auditor(each) for each in store.auditors()], [
            (
                replace(record, id=0, plan=replace(record.plan, run=None)),  # type: ignore[arg-type]
                store.items(record.id),
                sorted(store.entries(record.id), key=lambda entry: entry.uuid),
            )
            for record in store.reviews()
        ]


def overwrite(path: Path) -> None:
    path.write_bytes(b"\xff" * path.stat().st_size)


def overwrite_half(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) // 2) + whole[4096 + len(whole) // 2 :])


@pytest.mark.parametrize("lose", [Path.unlink, overwrite, overwrite_half], ids=["deleted", "overwritten", "half"])
def test_a_lost_project_comes_back_under_another_name(judged: ProjectFile, lose: object, tmp_path: Path) -> None:
    before = content(judged.path)
    lose(judged.path)  # type: ignore[operator]
    if judged.path.exists():
        with pytest.raises(ProjectError, match=r"“trial.clipstudio” is damaged.*Name another file"):
            recover(journal(judged), judged.path)
    made = recover(journal(judged), tmp_path / "again")
    assert (made.auditors, made.reviews, made.schemes, made.entries, made.known) == (
        3,
        ("Verdicts", "Tags"),
        1,
        4,
        0,
    )
    assert made.remarks == ()
    assert content(tmp_path / "again.clipstudio") == before

    again = recover(journal(judged), tmp_path / "again")
    assert again == Recovered(auditors=0, reviews=(), schemes=0, entries=0, known=4, remarks=())
    assert content(tmp_path / "again.clipstudio") == before


def test_a_deleted_project_comes_back_at_its_own_place_and_goes_on_with_its_journal(judged: ProjectFile) -> None:
    before, lines = content(judged.path), journal(judged).read_bytes()
    judged.path.unlink()
    assert recover(journal(judged), judged.path).entries == 4
    assert content(judged.path) == before
    assert journal(judged).read_bytes() == lines  # each line stands in it once
    with ProjectFile.open(judged.path) as project:
        assert project.remarks == ()
        assert recorder(project).write(answer(3)).sequence == 5
    assert len(read_journal(journal(judged)).entries) == 5


def test_a_damaged_project_says_where_its_answers_are(judged: ProjectFile) -> None:
    overwrite(judged.path)
    with pytest.raises(ProjectError, match=r"also in “trial.clipstudio-answers.jsonl”: “clipstudio"):
        ProjectFile.open(judged.path)


def test_an_older_copy_gets_what_it_lacks(judged: ProjectFile, tmp_path: Path) -> None:
    older = tmp_path / "older"
    shutil.copy(judged.path, older)
    with ProjectFile.open(judged.path) as project:
        for item in (1, 2, 3):
            recorder(project).write(answer(item))
    before = content(judged.path)
    shutil.copy(older, judged.path)
    made = recover(journal(judged), judged.path)
    assert (made.entries, made.known, made.reviews) == (3, 4, ())
    assert content(judged.path) == before
    assert made.in_words() == "Added 3 entries of the log; 4 entries were there already."


def test_another_project_takes_the_answers_beside_its_own(judged: ProjectFile, tmp_path: Path) -> None:
    """Names that are taken get a number, and nothing of what was there is touched."""
    with new_project(tmp_path / "other.clipstudio") as other:
        other.reviews.add_auditor("Ada")
        own, _ = other.reviews.create(replace(PLAN, auditors=()), ITEMS[:1])
    made = recover(journal(judged), other.path)
    assert made.reviews == ("Verdicts (2)", "Tags")
    with ProjectFile.open(other.path) as project:
        assert project.reviews.auditor("ada").name == "Ada (2)"
        assert project.reviews.record(own.id) == own
        assert project.reviews.find("review").plan == replace(PLAN, name="Verdicts (2)", run=None)
        assert len(project.reviews.entries(project.reviews.find("review").id)) == 4


def test_the_run_of_a_review_is_kept_only_where_it_is_the_same_run(reviewed: ProjectFile, tmp_path: Path) -> None:
    run, older = save_run(reviewed)[0], tmp_path / "older"
    reviewed.close()
    shutil.copy(reviewed.path, older)
    with ProjectFile.open(reviewed.path) as project:
        project.reviews.create(replace(PLAN, name="Of a run", run=run), ITEMS)
    shutil.copy(older, reviewed.path)
    for path, expected in ((reviewed.path, run), (tmp_path / "new.clipstudio", None)):
        recover(journal(reviewed), path)
        with ProjectFile.open(path) as project:
            assert project.reviews.find("Of a run").plan.run == expected


def test_a_journal_with_damaged_lines_gives_all_that_can_be_read(judged: ProjectFile, tmp_path: Path) -> None:
    lines = journal(judged).read_bytes().splitlines(keepends=True)
    kinds = [line.split(b'"')[3].decode() for line in lines]
    first = {kind: kinds.index(kind) for kind in ("auditor", "items", "entry")}
    for place in first.values():
        lines[place] = b"x" * len(lines[place][:-1]) + b"\n"
    journal(judged).write_bytes(b"".join(lines) + b'{"kind":"entry","entry":{"uuid"')
    made = recover(journal(judged), tmp_path / "again.clipstudio")
    told = [f"Line {place + 1} of the journal cannot be read." for place in sorted(first.values())]
    assert list(made.remarks[:3]) == told
    assert made.remarks[3] == "Review “Verdicts”: 3 of its items cannot be read; their answers are kept."
    assert made.remarks[4].startswith("Review “Verdicts”: the entry before number 2 of")
    assert (made.entries, len(made.remarks)) == (3, 5)
    with ProjectFile.open(tmp_path / "again.clipstudio") as project:
        assert project.reviews.auditor("ada").name == "Auditor ada"
        assert [item.sha256 for item in project.reviews.items(project.reviews.find("review").id)] == ["", "", ""]


def test_answers_of_a_review_that_cannot_be_read_are_counted(judged: ProjectFile, tmp_path: Path) -> None:
    lines = journal(judged).read_bytes().splitlines(keepends=True)
    journal(judged).write_bytes(b"".join(line for line in lines if b'"uuid":"review"' not in line[:40]))
    made = recover(journal(judged), tmp_path / "again.clipstudio")
    assert made.reviews == ("Tags",)
    assert made.entries == 0
    assert (
        "4 entries are of a review or an item that neither the journal nor the project describes." in made.remarks
    )


def test_an_answer_that_is_another_one_in_the_project_stays(judged: ProjectFile, tmp_path: Path) -> None:
    whole = journal(judged).read_bytes()
    recover(journal(judged), tmp_path / "again.clipstudio")
    forged = tmp_path / "forged.jsonl"
    entry = next(iter(read_journal(journal(judged)).entries.values()))
    other = replace(entry, replies={"verdict": ("wrong",)}).sealed()
    forged.write_bytes(whole.replace(b'["right"]', b'["wrong"]').replace(entry.hash.encode(), other.hash.encode()))
    before = content(tmp_path / "again.clipstudio")
    made = recover(forged, tmp_path / "again.clipstudio")
    assert made.remarks == ("1 entry differs from the project's, which stay as they are.",)
    assert content(tmp_path / "again.clipstudio") == before


def test_what_is_no_journal_makes_no_project(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text("notes\n")
    with pytest.raises(ReviewError, match="no journal of answers"):
        recover(tmp_path / "x.jsonl", tmp_path / "new.clipstudio")
    assert not (tmp_path / "new.clipstudio").exists()
