"""Answers as a table: written, and brought back into another copy of the review once."""

from __future__ import annotations

import csv
import re
from datetime import timedelta
from pathlib import Path

import pytest

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.reviews import ReviewPlan
from clipstudio.domain.reviewing.schemes import AnswerScheme, Option, Question, QuestionKind, Reply
from clipstudio.services.projects import new_project
from clipstudio.services.reviewing.exchange.answer_table import COLUMNS, read_answers, write_answers
from clipstudio.services.reviewing.exchange.foreign import bring_answers
from clipstudio.services.reviewing.making import items_of_images
from clipstudio.storage.project_file import ProjectFile
from tests.services.reviewing.exchange.conftest import replies_of, same_review, say
from tests.storage.conftest import add_images

Judged = tuple[ProjectFile, ReviewId]

OTHERS: dict[str, Reply] = {"labels": (), "tags": ("hat", "beard")}
"""What Ada says of item 2 beside her verdict: a table of verdicts leaves it."""


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
        answers = read_answers(tmp_path / "a.csv", other.reviews.record(there)).answers
        brought = bring_answers(other, other.reviews.record(there), answers, "table")
        assert (brought.new, brought.known, brought.auditors) == (3, 0, ("Ada", "Bea"))
        assert replies_of(other, there) == replies_of(project, review)
        again = bring_answers(other, other.reviews.record(there), answers, "table")
        assert (again.new, again.known, again.auditors) == (0, 3, ())


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("9,Ada,verdict,right", "“t.csv”, line 2: “words” has items 1 to 3, none is 9"),
        ("x,Ada,verdict,right", "line 2: the item must be a whole number, not “x”"),
        ("1_0,Ada,verdict,right", "line 2: the item must be a whole number"),
        ("1,Ada,verdict,right\n1,Ada,verdict,wrong", "line 3: Ada answers “verdict” of item 1 otherwise"),
        ('1,"A\0da",verdict,right'.replace("\0", "\n"), "line 2: the auditor .* holds a line break"),
        ("1,Ada,verdict,nonsense", "line 2: .*does not offer “nonsense”"),
        ("1,Ada,nothing,right", "line 2: The review has no question “nothing”"),
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
        bring_answers(project, record, read_answers(tmp_path / "t.csv", record).answers, "table")
    assert project.reviews.entries(review) == before


def test_a_table_without_a_needed_column_is_refused(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    (tmp_path / "t.csv").write_text("item,auditor,answer\n1,Ada,right\n", encoding="utf-8")

    with pytest.raises(ReviewError, match="has no column “question”"):
        read_answers(tmp_path / "t.csv", project.reviews.record(review))


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("seconds", "nan"),
        ("seconds", "inf"),
        ("seconds", "-50"),
        ("seconds", "1e30"),
        ("showing", "5"),
        ("showing", "-1"),
        ("made_at", "0001-01-01T00:00:00+05:00"),
        ("made_at", "yesterday"),
    ],
)
def test_numbers_and_times_that_cannot_be_are_named(
    judged: Judged, tmp_path: Path, column: str, value: str
) -> None:
    project, review = judged
    lines = f"item,auditor,question,answer,{column}\n1,Ada,verdict,right,\n2,Ada,verdict,right,{value}\n"
    (tmp_path / "t.csv").write_text(lines, encoding="utf-8")

    why = f"line 3: the {column.replace('made_at', 'time')} must be .*“{re.escape(value)}”"
    with pytest.raises(ReviewError, match=why):
        read_answers(tmp_path / "t.csv", project.reviews.record(review))


def bring(project: ProjectFile, review: ReviewId, table: Path) -> tuple[int, int, int]:
    """How many answers of a table were new, known and older."""
    record = project.reviews.record(review)
    brought = bring_answers(project, record, read_answers(table, record).answers, "table")
    return brought.new, brought.known, brought.older


def corrected(table: Path, old: str, new: str) -> Path:
    """A copy of a table in which the answer of item 1 is another one."""
    text = table.read_text(encoding="utf-8")
    assert f",{old}," in text
    copy = table.with_name(f"{new}.csv")
    copy.write_text(text.replace(f",{old},", f",{new},"), encoding="utf-8")
    return copy


def test_an_unchanged_export_adds_nothing_and_a_corrected_one_counts(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    write_answers(project, review, tmp_path / "a.csv")
    assert bring(project, review, tmp_path / "a.csv") == (0, 3, 0)
    second = corrected(tmp_path / "a.csv", "harmful", "wrong")
    assert bring(project, review, second) == (1, 2, 0)
    assert replies_of(project, review)["Ada", 2]["verdict"] == ("wrong",)
    assert bring(project, review, second) == (0, 3, 0)


def test_an_older_table_brought_later_does_not_win(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    (entry,) = [each for each in project.reviews.entries(review) if each.item == 2]
    later = entry.made_at + timedelta(seconds=20)
    for name, answer, made_at in (
        ("new", "wrong", later),
        ("old", "right", later - timedelta(seconds=10)),
        ("undated", "right", None),
    ):
        line = f"2,Ada,verdict,{answer},{made_at.isoformat() if made_at else ''}"
        (tmp_path / f"{name}.csv").write_text(f"item,auditor,question,answer,made_at\n{line}\n", encoding="utf-8")
    assert bring(project, review, tmp_path / "new.csv") == (1, 0, 0)
    assert bring(project, review, tmp_path / "old.csv") == (0, 0, 1)
    assert replies_of(project, review)["Ada", 2] == {"verdict": ("wrong",), **OTHERS}
    assert bring(project, review, tmp_path / "undated.csv") == (1, 0, 0)
    assert bring(project, review, tmp_path / "undated.csv") == (0, 1, 0)


OPTIONS = tuple(Option(value, value) for value in ("a", "|b", "(none)"))
ODD = AnswerScheme(
    (
        Question("text", "Say", QuestionKind.TEXT, is_required=False),
        Question("tags", "Tags", QuestionKind.TAGS, is_required=False),
        Question("several", "Which?", QuestionKind.SEVERAL, OPTIONS, is_required=False),
    )
)


def test_odd_values_come_back_as_they_were(tmp_path: Path) -> None:
    texts = (
        "(none)",
        "a|b",
        "  lead ",
        "'=x",
        "=x",
        "",
        " ",
        "one\ntwo",
        "x\0y",
        "1.50",
        "[1]",
        '["a"]',
        "[",
        "é",
    )
    replies: list[dict[str, Reply]] = [{"text": (text,)} for text in texts]
    replies += [
        {"tags": reply} for reply in (("a", "|b"), ("007",), ("x\0y", "z"), ("[",), (), ("(none)",), ("",))
    ]
    replies += [{"several": reply} for reply in (("a", "|b"), ("(none)",), (), ("a", "(none)"))]
    with new_project(tmp_path / "odd.clipstudio") as project:
        items = items_of_images(project, add_images(project, len(replies)), "thief")
        review = project.reviews.create(ReviewPlan(" =odd ", ODD), items)[0].id
        for item, reply in enumerate(replies, start=1):
            say(project, review, "=Ana", item, **reply)
        write_answers(project, review, tmp_path / "odd.csv")
        found = read_answers(tmp_path / "odd.csv", project.reviews.record(review))
        assert {each.item: each.replies for each in found.answers} == dict(enumerate(replies, start=1))
        assert bring(project, review, tmp_path / "odd.csv") == (0, len(replies), 0)


def test_lines_of_another_review_are_counted_by_uuid_else_by_name(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    record = project.reviews.record(review)
    lines = [f"1,Ada,verdict,right,renamed,{record.uuid}", "2,Ada,verdict,right,words,another"]
    lines += ["2,Bea,verdict,right, words ,", "3,Bea,verdict,right,other,"]
    head = "item,auditor,question,answer,review,review_uuid"
    (tmp_path / "t.csv").write_text("\n".join((head, *lines)), encoding="utf-8")
    found = read_answers(tmp_path / "t.csv", record)
    assert [(each.auditor, each.item) for each in found.answers] == [("Ada", 1), ("Bea", 2)]
    assert found.remark() == " 2 lines of other reviews are passed over."


def bring_lines(project: ProjectFile, review: ReviewId, folder: Path, *lines: str) -> tuple[int, int, int]:
    table = folder / "part.csv"
    table.write_text("\n".join(("item,auditor,question,answer,made_at", *lines)), encoding="utf-8")
    return bring(project, review, table)


def test_a_table_of_one_question_leaves_answers_to_the_others(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    assert bring_lines(project, review, tmp_path, "1,Ada,verdict,wrong,", "2,Ada,verdict,harmful,") == (1, 1, 0)
    stands = replies_of(project, review)
    assert stands["Ada", 1] == {"verdict": ("wrong",), "labels": ("=nurse", "a|b"), "tags": ("hat",)}
    assert stands["Ada", 2] == {"verdict": ("harmful",), "labels": (), "tags": ("hat", "beard")}
    assert bring_lines(project, review, tmp_path, "1,Ada,verdict,wrong,") == (0, 1, 0)


def test_tables_of_one_question_each_add_up_in_whatever_order_they_come(judged: Judged, tmp_path: Path) -> None:
    project, review = judged
    late, early = "2026-05-02T12:00:00+00:00", "2026-05-01T12:00:00+00:00"
    assert bring_lines(project, review, tmp_path, f"3,Cleo,verdict,wrong,{late}") == (1, 0, 0)
    assert bring_lines(project, review, tmp_path, f"3,Cleo,tags,hat,{early}") == (1, 0, 0)
    assert bring_lines(project, review, tmp_path, f"3,Cleo,verdict,right,{early}") == (0, 0, 1)
    assert bring_lines(project, review, tmp_path, f"3,Cleo,tags,hat,{early}") == (0, 1, 0)
    assert replies_of(project, review)["Cleo", 3] == {"verdict": ("wrong",), "tags": ("hat",)}
