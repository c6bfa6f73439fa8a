"""Answers as a table: written, and brought back into another copy of the review once."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ReviewId
from clipstudio.services.projects import new_project
from clipstudio.services.reviewing.exchange.answer_table import COLUMNS, read_answers, write_answers
from clipstudio.services.reviewing.exchange.foreign import bring_answers
from clipstudio.storage.project_file import ProjectFile
from tests.services.reviewing.exchange.conftest import replies_of, same_review

Judged = tuple[ProjectFile, ReviewId]


def test_the_table_says_who_answered_what(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    assert write_answers(project, review, tmp_path / "a.csv") == 9
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))

    assert tuple(lines[0]) == COLUMNS
    first = {line["question"]: line["answer"] for line in lines[:3]}
    assert first == {"verdict": "right", "labels": "'=nurse|a||b", "tags": "hat"}
    assert {line["answer"] for line in lines if line["item"] == "2"} == {"harmful", "(none)", "hat|beard"}
    assert {line["auditor"] for line in lines} == {"Ada", "Bea"}


def test_a_table_comes_back_as_it_was_and_only_once(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    write_answers(project, review, tmp_path / "a.csv")
    with new_project(tmp_path / "other.clipstudio") as other:
        there = same_review(other)
        answers = read_answers(tmp_path / "a.csv", other.reviews.record(there))
        brought = bring_answers(other, other.reviews.record(there), answers, "table")
        assert (brought.new, brought.known, brought.auditors) == (3, 0, ("Ada", "Bea"))
        assert replies_of(other, there) == replies_of(project, review)
        again = bring_answers(other, other.reviews.record(there), answers, "table")
        assert (again.new, again.known, again.auditors) == (0, 3, ())


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("9,Ada,verdict,right", "“t.csv”, line 2: “words” has items 1 to 3, none is 9"),
        ("x,Ada,verdict,right", "line 2: invalid literal"),
        ("1,Ada,verdict,nonsense", "line 2: .*does not offer “nonsense”"),
        ("1,Ada,nothing,right", "no question “nothing”"),
        ("1,,verdict,right", "line 2: the auditor is missing"),
    ],
)
def test_a_line_that_is_wrong_is_named_and_nothing_is_added(
    judged: Judged, tmp_path: Path, line: str, why: str
) -> None:
    project, review = judged
    record, before = project.reviews.record(review), project.reviews.entries(review)
    (tmp_path / "t.csv").write_text(f"item,auditor,question,answer\n{line}\n", encoding="utf-8")

    with pytest.raises(ReviewError, match=why):
        bring_answers(project, record, read_answers(tmp_path / "t.csv", record), "table")
    assert project.reviews.entries(review) == before


def test_a_table_without_a_needed_column_is_refused(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    (tmp_path / "t.csv").write_text("item,auditor,answer\n1,Ada,right\n", encoding="utf-8")

    with pytest.raises(ReviewError, match="has no column “question”"):
        read_answers(tmp_path / "t.csv", project.reviews.record(review))
