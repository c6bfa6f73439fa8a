"""A review in use asks more: what was judged stays, and comes again only for what must be answered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ReviewError
from clipstudio.domain.reviewing.entries import EntryKind, Seen
from clipstudio.domain.reviewing.presets import labels_scheme, tags_scheme
from clipstudio.domain.reviewing.reviews import ReviewPlan, ReviewRecord
from clipstudio.domain.reviewing.schemes import AnswerScheme, Option, Question, QuestionKind
from clipstudio.services.reviewing.extending import extend_review, preview, with_answers
from clipstudio.services.reviewing.judging import Judging
from clipstudio.services.reviewing.making import items_of_images
from clipstudio.services.reviewing.page import read_review
from clipstudio.services.reviewing.recording import Recorder, Step, machine_uuid
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images

LABELS = labels_scheme(("thief", "nurse"))


def judged(project: ProjectFile) -> ReviewRecord:
    """Ada said of both items which labels fit."""
    items = items_of_images(project, add_images(project, 2))
    record, _ = project.reviews.create(ReviewPlan("labels", LABELS, repeats=0.0), items)
    recorder = Recorder(project, record, project.reviews.add_auditor("Ada")[0])
    for item in (1, 2):
        step = Step(item=item, kind=EntryKind.ANSWER, scheme_version=1, replies={"labels": ("thief",)})
        recorder.write(step)
    return record


def resumed(project: ProjectFile, record: ReviewRecord) -> Judging:
    reviews, ada = project.reviews, project.reviews.auditor("Ada")
    entries = reviews.entries(record.id)
    return Judging(reviews.record(record.id), reviews.items(record.id), ada.uuid, machine_uuid(), entries)


def test_an_answer_that_is_added_was_asked_of_nobody_before(home: Path, tmp_path: Path) -> None:
    with ProjectFile.create(tmp_path / "p.clipstudio") as project:
        record = judged(project)
        told, changes = extend_review(project, record.id, with_answers(LABELS, "labels", ["doctor"]))

        assert (told.added, told.asks_again) == (("the answer “doctor” to “labels”",), False)
        assert (told.version, changes) == (2, Changes.REVIEWS)
        reading = read_review(project, record.id)
        (question,) = reading.record.scheme.questions
        assert reading.table(question, "doctor").codes.tolist() == [[-1], [-1]]
        assert reading.table(question, "nurse").codes.tolist() == [[0], [0]]
        assert resumed(project, record).turn is None
        again, changes = extend_review(project, record.id, reading.record.scheme)
        assert (again.version, changes) == (2, Changes.NONE)
        assert again.in_words().startswith("Nothing is added")


def test_items_come_again_for_a_question_that_must_be_answered_with_what_they_have(
    home: Path, tmp_path: Path
) -> None:
    with ProjectFile.create(tmp_path / "p.clipstudio") as project:
        record = judged(project)
        covered = Question("covered", "Is the face covered?", options=(Option("yes", "Yes"), Option("no", "No")))
        after = AnswerScheme((*LABELS.questions, covered))
        told, _ = extend_review(project, record.id, after)
        assert "come again for the question" in told.in_words()

        judging = resumed(project, record)
        assert judging.turn is not None
        assert dict(judging.replies) == {"labels": ("thief",)}
        step = judging.answer("covered", "yes", Seen())
        assert (dict(step.replies), step.scheme_version) == ({"labels": ("thief",), "covered": ("yes",)}, 2)

        tags = replace(tags_scheme().questions[0], is_required=False)
        told, _ = extend_review(project, record.id, AnswerScheme((*after.questions, tags)))
        assert "stay done" in told.in_words()


@pytest.mark.parametrize(
    ("question", "why"),
    [
        (Question("fits", "Does “{label}” fit?", QuestionKind.TEXT), "speaks of a label, and the items"),
        (Question("labels", "Other?", QuestionKind.TEXT), "Two questions are both named"),
    ],
)
def test_what_the_items_do_not_have_cannot_be_asked(
    home: Path, tmp_path: Path, question: Question, why: str
) -> None:
    with ProjectFile.create(tmp_path / "p.clipstudio") as project:
        record = judged(project)
        with pytest.raises(ReviewError, match=why):
            extend_review(project, record.id, AnswerScheme((*LABELS.questions, question)))
        assert project.reviews.record(record.id).scheme_version == 1
        project.reviews.archive(record.id)
        with pytest.raises(ReviewError, match="archived. Restore it first"):
            extend_review(project, record.id, with_answers(LABELS, "labels", ["doctor"]))


def test_words_of_help_and_keys_can_change() -> None:
    (question,) = LABELS.questions
    helped = AnswerScheme((replace(question, help="Look twice."),))
    assert preview(LABELS, helped).added == ("words of help to “labels”",)
    keyed = tuple(replace(option, key=key) for option, key in zip(question.options, "tn", strict=True))
    assert preview(LABELS, AnswerScheme((replace(question, options=keyed),))).added == (
        "other keys, colours or order",
    )
