"""Label Studio's JSON: every answer is declared in the configuration, and annotations come back once."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ReviewId
from clipstudio.services.projects import new_project
from clipstudio.services.reviewing.disagreements import read_disagreements
from clipstudio.services.reviewing.exchange.answer_table import answer_lines
from clipstudio.services.reviewing.exchange.foreign import bring_answers
from clipstudio.services.reviewing.exchange.label_studio import configuration, read_annotations, write_tasks
from clipstudio.storage.project_file import ProjectFile
from tests.services.reviewing.exchange.conftest import replies_of, same_review, say

Judged = tuple[ProjectFile, ReviewId]


def test_every_answer_is_declared_with_its_question(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    assert write_tasks(project, review, tmp_path / "t.json") == 3
    view = Xml.parse(tmp_path / "t.xml").getroot()
    declared = {
        choices.get("name"): {choice.get("value") for choice in choices} for choices in view.iter("Choices")
    }
    texts = {area.get("name") for area in view.iter("TextArea")}
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


def test_keys_are_those_of_the_review(judged: Judged) -> None:
    project, review = judged
    view = Xml.fromstring(configuration(project.reviews.record(review)))

    keys = {choice.get("value"): choice.get("hotkey") for choice in view.iter("Choice")}
    assert (keys["right"], keys["harmful"]) == ("1", "3")


def test_annotations_come_back_as_they_were_and_only_once(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    write_tasks(project, review, tmp_path / "t.json")
    with new_project(tmp_path / "other.clipstudio") as other:
        record = other.reviews.record(same_review(other))
        answers = read_annotations(tmp_path / "t.json", record)
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

    (answer,) = read_annotations(path, record)
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
    assert write_tasks(project, review, tmp_path / "t.json") == 3
    told = (tmp_path / "t.json").read_text(encoding="utf-8")
    assert "calm" not in told
    assert [line for line in answer_lines(project, review) if "mood" in line] == []
    (differs, again) = read_disagreements(project, review)[1]
    assert (differs.item.number, again.item.number) == (1, 2)
    assert again.answers == {
        "verdict": (("Ada", "Harmful"), ("Bea", "Right")),
        "labels": (("Ada", "none of them"),),
        "tags": (("Ada", "hat, beard"),),
    }
