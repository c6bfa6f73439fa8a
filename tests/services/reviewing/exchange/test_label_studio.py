"""Label Studio's JSON: every answer is declared in the configuration, and annotations come back once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.progress import finish
from clipstudio.domain.reviewing.entries import EntryKind, chain_faults
from clipstudio.domain.reviewing.reviews import ReviewPlan
from clipstudio.domain.reviewing.schemes import AnswerScheme, Option, OptionMeaning, Question, QuestionKind
from clipstudio.domain.reviewing.tables import answers_by_auditor
from clipstudio.services.projects import new_project
from clipstudio.services.reviewing.disagreements import read_disagreements
from clipstudio.services.reviewing.exchange.answer_table import answer_lines
from clipstudio.services.reviewing.exchange.foreign import bring_answers
from clipstudio.services.reviewing.exchange.label_studio import (
    LOCAL_FILES,
    configuration,
    read_annotations,
    write_tasks,
)
from clipstudio.services.reviewing.making import items_of_images
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in
from tests.services.reviewing.exchange.conftest import SCHEME, replies_of, same_review, say
from tests.storage.conftest import add_images

Judged = tuple[ProjectFile, ReviewId]


def test_every_answer_is_declared_with_its_question(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    assert finish(write_tasks(project, review, tmp_path / "t.json")) == 3
    view = Xml.parse(tmp_path / "t.xml").getroot()
    declared = {
        choices.get("name"): {choice.get("value") for choice in choices} for choices in view.iter("Choices")
    }
    texts = {area.get("name") for area in view.iter("TextArea")}
    assert {"clipstudio_note"} == texts - {question.name for question in SCHEME.questions}
    assert declared["clipstudio_flag"] == {"flagged"}
    for task in json.loads((tmp_path / "t.json").read_text(encoding="utf-8")):
        for annotation in task["annotations"]:
            assert isinstance(annotation["completed_by"], int)
            for result in annotation["result"]:
                assert result["to_name"] == "image"
                if result["type"] == "choices":
                    assert set(result["value"]["choices"]) <= declared[result["from_name"]]
                else:
                    assert (result["type"], result["from_name"] in texts) == ("textarea", True)
    assert "LOCAL_FILES_SERVING_ENABLED=true" in (tmp_path / "t.txt").read_text(encoding="utf-8")


def test_tasks_of_a_blind_review_give_away_neither_answers_nor_groups(tmp_path: Path, photos: Path) -> None:
    women = photos.rename(tmp_path / "women")
    with new_project(tmp_path / "blind.clipstudio") as project:
        bring_in(project, women)
        ids = [int(row.id) for row in project.images.rows(range(1, 3))]
        plan = ReviewPlan("blind", SCHEME, is_blind=True)
        review = project.reviews.create(plan, items_of_images(project, ids, "thief"))[0].id
        say(project, review, "Ada", 1, verdict=("right",))
        finish(write_tasks(project, review, tmp_path / "t.json", answers=False))
    told = (tmp_path / "t.json").read_text(encoding="utf-8")
    tasks = json.loads(told)
    assert [task["annotations"] for task in tasks] == [[], []]
    assert "women" not in told
    assert "Ada" not in told
    for task in tasks:
        assert Path("/", task["data"]["image"].removeprefix(LOCAL_FILES)).read_bytes()[:2] == b"\xff\xd8"


def test_keys_are_those_of_the_review(judged: Judged) -> None:
    project, review = judged
    view = Xml.fromstring(configuration(project.reviews.record(review)))

    keys = {choice.get("value"): choice.get("hotkey") for choice in view.iter("Choice")}
    assert (keys["right"], keys["harmful"]) == ("1", "3")


def test_annotations_come_back_as_they_were_and_only_once(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    finish(write_tasks(project, review, tmp_path / "t.json"))
    with new_project(tmp_path / "other.clipstudio") as other:
        record = other.reviews.record(same_review(other))
        answers = read_annotations(tmp_path / "t.json", record).answers
        brought = bring_answers(other, record, answers, "label-studio")
        assert (brought.new, brought.auditors) == (3, ("Ada", "Bea"))
        assert replies_of(other, record.id) == replies_of(project, review)
        assert bring_answers(other, record, answers, "label-studio").new == 0


def test_what_label_studio_itself_writes_is_read(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    record = project.reviews.record(review)
    annotation = {
        "id": 7,
        "completed_by": {"id": 4, "email": "cleo@example.org"},
        "was_cancelled": False,
        "created_at": "2026-11-02T10:00:00.000000Z",
        "lead_time": 3.2,
        "result": [
            {"from_name": "verdict", "to_name": "image", "type": "choices", "value": {"choices": ["wrong"]}},
            {"from_name": "tags", "to_name": "image", "type": "textarea", "value": {"text": ["hat"]}},
        ],
    }
    skipped = {**annotation, "id": 8, "was_cancelled": True}
    data = {"clipstudio_review": record.uuid, "clipstudio_item": 3}
    path = tmp_path / "export.json"
    path.write_text(json.dumps([{"id": 1, "data": data, "annotations": [annotation, skipped]}]), encoding="utf-8")

    (answer,) = read_annotations(path, record).answers
    assert (answer.auditor, answer.item, answer.seconds) == ("cleo@example.org", 3, 3.2)
    assert answer.replies == {"verdict": ("wrong",), "tags": ("hat",), "labels": ()}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("{}", "holds no list of tasks"),
        ("nonsense", "is no JSON"),
        ('[{"id": 1}]', "task 1 cannot be read"),
        ('[{"data": {"clipstudio_review": "other"}}]', "task 1 is of another review"),
    ],
)
def test_what_is_no_export_is_said(judged: Judged, tmp_path: Path, content: str, why: str) -> None:
    project, review = judged
    (tmp_path / "x.json").write_text(content, encoding="utf-8")

    with pytest.raises(ReviewError, match=why):
        read_annotations(tmp_path / "x.json", project.reviews.record(review))


def test_an_answer_to_a_question_that_is_not_asked_is_passed_over(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    say(project, review, "Bea", 2, verdict=("right",), mood=("calm",))
    assert finish(write_tasks(project, review, tmp_path / "t.json")) == 3
    told = (tmp_path / "t.json").read_text(encoding="utf-8")
    assert "calm" not in told
    assert [line for line in answer_lines(project, review) if "mood" in line] == []
    record = project.reviews.record(review)
    brought = bring_answers(project, record, read_annotations(tmp_path / "t.json", record).answers, "label-studio")
    assert (brought.new, brought.known) == (0, 4)
    (differs, again) = read_disagreements(project, review)[1]
    assert (differs.item.number, again.item.number) == (1, 2)
    assert again.answers == {
        "verdict": (("Ada", "Harmful"), ("Bea", "Right")),
        "labels": (("Ada", "none of them"),),
        "tags": (("Ada", "hat, beard"),),
    }


def changed(project: ProjectFile, review: ReviewId, path: Path, change: Callable[[Any], object]) -> Path:
    """The tasks of a review, the first of which was changed."""
    finish(write_tasks(project, review, path))
    tasks = json.loads(path.read_text(encoding="utf-8"))
    change(tasks[0])
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return path


def test_what_was_not_changed_there_is_known_whenever_it_was_made(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    record, before = project.reviews.record(review), replies_of(project, review)

    def later(task: Any) -> None:
        for annotation in task["annotations"]:
            annotation["created_at"] = "2099-01-01T00:00:00Z"

    same = read_annotations(changed(project, review, tmp_path / "t.json", later), record).answers
    brought = bring_answers(project, record, same, "label-studio")
    assert (brought.new, brought.known, replies_of(project, review)) == (0, 3, before)

    def correct(task: Any) -> None:
        for result in task["annotations"][0]["result"]:
            if result["from_name"] == "verdict":
                result["value"]["choices"] = ["harmful"]

    other = read_annotations(changed(project, review, tmp_path / "t.json", correct), record).answers
    assert bring_answers(project, record, other, "label-studio").new == 1
    assert bring_answers(project, record, other, "label-studio").new == 0


def test_what_need_not_be_answered_is_not_answered_by_nothing(tmp_path: Path) -> None:
    options = (Option("a", "A"),)
    required = Question("required", "Which?", QuestionKind.SEVERAL, options)
    scheme = AnswerScheme((required, replace(required, name="optional", is_required=False)))
    with new_project(tmp_path / "p.clipstudio") as project:
        items = items_of_images(project, add_images(project, 1), "thief")
        record = project.reviews.create(ReviewPlan("which", scheme), items)[0]
        say(project, record.id, "Ada", 1, required=())
        finish(write_tasks(project, record.id, tmp_path / "t.json"))
        (answer,) = read_annotations(tmp_path / "t.json", record).answers
    assert answer.replies == {"required": ()}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda task: task["annotations"][0].update(lead_time=float("nan")), "the seconds must be .* not “nan”"),
        (lambda task: task["annotations"][0].update(lead_time=-7), "the seconds must be"),
        (lambda task: task["annotations"][0].update(created_at=5), "the time must be written as"),
        (lambda task: task["annotations"][0].update(completed_by=None), "number of the annotator must be"),
        (lambda task: task["data"].update(clipstudio_item=1.9), "the item must be a whole number, not “1.9”"),
        (lambda task: task["data"].update(clipstudio_auditors={"1": 5}), "the auditor must be a name, not “5”"),
        (lambda task: task["annotations"][0].update(result=[5]), "it is not as Label Studio exports it"),
        (
            lambda task: task["annotations"][0]["result"][0].update(from_name="nothing"),
            "The review has no question “nothing”",
        ),
        (
            lambda task: task["annotations"].append({**task["annotations"][0], "result": []}),
            "otherwise than at .*task 1",
        ),
    ],
)
def test_a_task_that_is_wrong_is_named(
    judged: Judged, tmp_path: Path, change: Callable[[Any], object], why: str
) -> None:
    project, review = judged
    path = changed(project, review, tmp_path / "t.json", change)
    with pytest.raises(ReviewError, match=f"task 1.*{why}"):
        read_annotations(path, project.reviews.record(review))


def test_a_file_that_is_nested_too_deeply_is_no_export(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    (tmp_path / "deep.json").write_text("[" * 200_000, encoding="utf-8")
    with pytest.raises(ReviewError, match="“deep.json” is no JSON"):
        read_annotations(tmp_path / "deep.json", project.reviews.record(review))


SCALED = AnswerScheme(
    (
        Question(
            "how bad",
            "How bad is it?",
            QuestionKind.SCALE,
            (
                Option("none", "not at all"),
                Option("mild", "a little"),
                Option("severe", "very"),
                Option("hidden", "The picture does not say", meaning=OptionMeaning.CANNOT_TELL),
            ),
        ),
        Question("clipstudio_note", "Anything else?", QuestionKind.TEXT, is_required=False),
    )
)
"""A scale with an answer that is no step of it, and a question whose name the notes would have."""


def scaled_review(project: ProjectFile, scheme: AnswerScheme = SCALED) -> ReviewId:
    items = items_of_images(project, add_images(project, 4), "thief")
    plan = ReviewPlan("bad", scheme)
    return project.reviews.create(plan, items, "11111111-2222-4333-8444-666666666666")[0].id


def remark(project: ProjectFile, review: ReviewId, name: str, item: int, **said: Any) -> None:
    """Let an auditor flag an item or note something of it."""
    auditor = next(each for each in project.reviews.auditors() if each.name == name)
    kind = EntryKind.NOTE if "note" in said else EntryKind.FLAG
    step = Step(item=item, kind=kind, scheme_version=1, **said)
    Recorder(project, project.reviews.record(review), auditor).write(step)


def standing_of(project: ProjectFile, review: ReviewId) -> dict[int, tuple[dict[str, Any], str, bool]]:
    """By item of one auditor the replies, the note, and whether it is flagged."""
    (places,) = answers_by_auditor(project.reviews.entries(review)).values()
    return {
        item: (dict(standing.replies), standing.note_text, standing.is_flagged)
        for (item, _), standing in places.items()
    }


@pytest.fixture
def scaled(tmp_path: Path) -> Iterator[tuple[ProjectFile, ReviewId]]:
    """Four items: a step of the scale with a note and a flag, what is no step, a flag alone, a flag taken back."""
    with new_project(tmp_path / "scaled.clipstudio") as project:
        review = scaled_review(project)
        say(project, review, "Ada", 1, **{"how bad": ("severe",), "clipstudio_note": ("a text",)})
        remark(project, review, "Ada", 1, note="twice\nlooked at")
        remark(project, review, "Ada", 1, is_flagged=True)
        say(project, review, "Ada", 2, **{"how bad": ("hidden",)})
        remark(project, review, "Ada", 3, is_flagged=True)
        remark(project, review, "Ada", 4, is_flagged=True)
        remark(project, review, "Ada", 4, is_flagged=False)
        yield project, review


def test_a_scale_is_a_rating_and_notes_and_flags_have_controls(scaled: Judged, tmp_path: Path) -> None:
    project, review = scaled
    finish(write_tasks(project, review, tmp_path / "t.json"))
    view = Xml.parse(tmp_path / "t.xml").getroot()
    (rating,) = view.iter("Rating")
    assert (rating.get("name"), rating.get("maxRating")) == ("how bad", "3")
    assert "1: not at all; 2: a little; 3: very" in [each.get("value") for each in view.iter("Header")]
    names = {each.get("name"): each.tag for each in view if each.get("toName")}
    assert names == {
        "how bad": "Rating",
        "how bad_instead": "Choices",
        "clipstudio_note": "TextArea",
        "clipstudio_flag": "Choices",
        "clipstudio_note_": "TextArea",
    }
    tasks = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    said = [
        {each["from_name"]: each["value"] for annotation in task["annotations"] for each in annotation["result"]}
        for task in tasks
    ]
    assert said[0] == {
        "how bad": {"rating": 3},
        "clipstudio_note": {"text": ["a text"]},
        "clipstudio_flag": {"choices": ["flagged"]},
        "clipstudio_note_": {"text": ["twice\nlooked at"]},
    }
    assert said[1] == {"how bad_instead": {"choices": ["hidden"]}}
    assert said[2] == {"clipstudio_flag": {"choices": ["flagged"]}}
    assert [annotation["was_cancelled"] for annotation in tasks[2]["annotations"]] == [True]
    assert tasks[3]["annotations"] == []
    assert tasks[0]["data"]["clipstudio_scales"] == {"how bad": ["none", "mild", "severe"]}


def test_scales_notes_and_flags_come_back_as_they_were_and_only_once(scaled: Judged, tmp_path: Path) -> None:
    project, review = scaled
    finish(write_tasks(project, review, tmp_path / "t.json"))
    expected = {item: said for item, said in standing_of(project, review).items() if item < 4}
    with new_project(tmp_path / "other.clipstudio") as other:
        record = other.reviews.record(scaled_review(other))
        answers = read_annotations(tmp_path / "t.json", record).answers
        brought = bring_answers(other, record, answers, "label-studio")
        assert (brought.new, brought.remarks) == (2, 3)
        assert "Added 2 answers and 3 remarks (notes, flags);" in brought.in_words()
        assert standing_of(other, record.id) == expected
        again = bring_answers(other, record, answers, "label-studio")
        assert (again.new, again.remarks, again.known) == (0, 0, 2)
        assert chain_faults(other.reviews.entries(record.id)) == ()
    record = project.reviews.record(review)
    own = bring_answers(project, record, read_annotations(tmp_path / "t.json", record).answers, "label-studio")
    assert (own.new, own.remarks) == (0, 0), "nothing of one's own comes twice"


def test_a_note_that_was_written_there_is_added_and_one_that_was_changed_here_stays(
    scaled: Judged, tmp_path: Path
) -> None:
    project, review = scaled

    def noted(task: Any) -> None:
        (annotation,) = task["annotations"]
        for result in annotation["result"]:
            if result["from_name"] == "clipstudio_note_":
                result["value"]["text"] = ["written there"]

    record = project.reviews.record(review)
    finish(write_tasks(project, review, tmp_path / "before.json"))
    remark(project, review, "Ada", 1, note="changed here")
    old = read_annotations(tmp_path / "before.json", record).answers
    assert bring_answers(project, record, old, "label-studio").remarks == 0
    assert standing_of(project, review)[1][1] == "changed here"
    new = read_annotations(changed(project, review, tmp_path / "t.json", noted), record).answers
    assert bring_answers(project, record, new, "label-studio").remarks == 1
    assert standing_of(project, review)[1][1] == "written there"


def test_stars_mean_what_they_did_when_the_task_was_written(scaled: Judged, tmp_path: Path) -> None:
    project, review = scaled
    finish(write_tasks(project, review, tmp_path / "t.json"))
    (question, text), record = SCALED.questions, project.reviews.record(review)
    first, *rest = question.options
    more = replace(question, options=(first, Option("slight", "hardly"), *rest))
    extended = replace(record, schemes=(SCALED, AnswerScheme((more, text))))
    (answer, *_) = read_annotations(tmp_path / "t.json", extended).answers
    assert answer.replies["how bad"] == ("severe",)
    tasks = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    for stars in (0, 4, True, "3"):
        tasks[0]["annotations"][0]["result"][0]["value"]["rating"] = stars
        (tmp_path / "wrong.json").write_text(json.dumps(tasks), encoding="utf-8")
        with pytest.raises(ReviewError, match=f"task 1: “how bad” has 3 steps, and “{stars}” is none of them"):
            read_annotations(tmp_path / "wrong.json", record)


@pytest.mark.filterwarnings("ignore")
def test_label_studio_accepts_ratings_notes_and_flags(scaled: Judged, tmp_path: Path) -> None:
    module = pytest.importorskip(
        "label_studio_sdk.label_interface",
        reason="Label Studio's reader is not installed: pip install '.[exchange]'",
    )
    project, review = scaled
    finish(write_tasks(project, review, tmp_path / "t.json"))
    interface = module.LabelInterface((tmp_path / "t.xml").read_text(encoding="utf-8"))
    tasks = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    annotations = [each for task in tasks for each in task["annotations"]]
    assert len(annotations) == 3
    assert all(map(interface.validate_annotation, annotations))
    annotations[0]["result"][0]["value"]["rating"] = 4
    assert not interface.validate_annotation(annotations[0]), "there are three stars"
