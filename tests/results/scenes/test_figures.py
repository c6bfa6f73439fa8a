"""The figures of the scenes probe: what they draw, what they say, and which images they stand for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.domain.audits import Rate
from clipstudio.results.figures import Bar, Dot, Figure, Sign, Whisker
from clipstudio.results.marks import NEUTRAL_MARK
from clipstudio.results.scenes.figures import CLOSE_MARK, COLUMNS, HEADER, answer_table, rate_figure
from clipstudio.results.scenes.result import AnswerKind, Question, ScenesTarget
from tests.results.behind import count_in, targets_of
from tests.results.scenes.readings import KNOWN, kept


def test_a_question_is_a_bar_with_its_interval_chance_and_the_published_figure() -> None:
    figure = rate_figure(KNOWN)
    coarse, stress, fine = figure.rows
    assert coarse.shapes == (
        Bar(20 / 24),
        Whisker(0.6, 0.95),
        Dot(20 / 24, NEUTRAL_MARK),
        Dot(1 / 6, NEUTRAL_MARK, is_filled=False),
        Dot(0.918, NEUTRAL_MARK, is_filled=False, is_published=True),
    )
    assert stress.shapes[:2] == (Bar(14 / 24), Bar(20 / 24, 14 / 24, CLOSE_MARK, is_hatched=True))
    assert [cell.text for cell in coarse.cells] == ["83.3 %", "(60.0–95.0)", "n = 24", "chance 16.7 %"]
    assert (coarse.name, coarse.note, stress.note) == ("among other scenes", "2 not answered", "")
    assert (fine.shapes, fine.refusal) == ((), "1 of 2, not estimable (all images are of one cluster)")
    assert [entry.sign for entry in figure.text.key] == [Sign.DOT, Sign.HATCHED, Sign.HOLLOW, Sign.SMALL]
    assert figure.text.key[-1].text == "published: CLIP (arXiv 2103.00020, text of section 7.2)"
    assert figure.axis.least == 1.0


def test_the_parts_of_a_bar_are_its_answers() -> None:
    coarse, stress, _ = rate_figure(KNOWN).rows
    assert [(part.low, part.high) for part in coarse.parts] == [(0.0, 20 / 24), (20 / 24, 1.0)]
    kinds = [part.target.answer for part in stress.parts if isinstance(part.target, ScenesTarget)]
    assert kinds == [AnswerKind.RIGHT, AnswerKind.CLOSE, AnswerKind.WRONG]
    assert [(part.low, part.high) for part in stress.parts] == [
        (0.0, 14 / 24),
        (14 / 24, pytest.approx(20 / 24)),
        (pytest.approx(20 / 24), 1.0),
    ]
    assert coarse.parts[0].sentence.splitlines() == [
        "among other scenes, right: 83.3 % (60.0–95.0)",
        "20 of 24 images",
        "blind guessing: 16.7 %",
        "published: 91.8 % (CLIP, arXiv 2103.00020, text of section 7.2)",
        "Click or Enter: these images",
    ]
    assert stress.parts[1].sentence.splitlines() == [
        "with close captions too, chose a close caption: 25.0 % (10.0–50.0); 60.0 % (30.0–85.0) of the errors",
        "6 of 24 images",
        "published: 40.7 % (CLIP, arXiv 2103.00020, text of section 7.2)",
        "Click or Enter: these images",
    ]
    assert stress.parts[2].sentence.splitlines() == [
        "with close captions too, wrong: 41.7 %",
        "10 of 24 images",
        "with those that chose a close caption",
        "1 image of them with captions that tie for the first place",
        "Click or Enter: these images",
    ]


def test_the_answer_is_every_accuracy_and_what_was_taken_instead() -> None:
    assert rate_figure(KNOWN).text.answer == answer_table(KNOWN).text.answer
    assert rate_figure(KNOWN).text.answer == (
        "The true caption is chosen: among other scenes 83.3 % (60.0–95.0), with close captions too 58.3 % "
        "(40.0–75.0), a detail not estimable (all images are of one cluster). A close caption is chosen: "
        "25.0 % (10.0–50.0); 60.0 % (30.0–85.0) of the errors."
    )


def test_the_table_has_a_row_for_each_answer() -> None:
    table = answer_table(KNOWN)
    assert [row.cells for row in table.rows] == [
        ("among other scenes", "right", "20 of 24", "83.3 % (60.0–95.0)", "16.7 %", "91.8 %"),
        ("", "wrong", "4 of 24", "16.7 %", "", ""),
        ("", "not answered", "2 of 26", "", "", ""),
        ("with close captions too", "right", "14 of 24", "58.3 % (40.0–75.0)", "14.3 %", "51.1 %"),
        ("", "wrong", "10 of 24", "41.7 %", "", ""),
        (
            *("", "chose a close caption", "6 of 24"),
            *("25.0 % (10.0–50.0); 60.0 % (30.0–85.0) of the errors", "", "40.7 %"),
        ),
        ("a detail", "right", "1 of 2", "not estimable (all images are of one cluster)", "50.0 %", ""),
        ("", "wrong", "1 of 2", "", "", ""),
    ]
    assert table.text.header == tuple(column.name for column in COLUMNS)


def test_the_data_has_a_line_for_each_answer() -> None:
    lines = [dict(zip(HEADER, line, strict=True)) for line in rate_figure(KNOWN).lines()]
    assert [(line["count"], line["n"]) for line in lines] == [
        *((20, 24), (4, 24), (2, 26), (14, 24), (10, 24), (6, 24), (1, 2), (1, 2)),
    ]
    assert (lines[0]["share"], lines[0]["low"], lines[0]["published"]) == (20 / 24, 0.6, 0.918)
    assert (lines[1]["share"], lines[1]["low"], lines[1]["chance"]) == (4 / 24, None, None)
    assert lines[6]["note"] == "not estimable (all images are of one cluster)"


def test_a_question_without_images_has_nothing_behind_it() -> None:
    fine = rate_figure(kept().result).rows[2]
    assert [part.target for part in fine.parts] == [None]
    assert (fine.refusal, fine.is_heading) == ("not estimable (no images)", False)


def test_close_captions_of_the_first_program_have_no_interval() -> None:
    plain = Rate(6, 24, 0.25, None, None), Rate(6, 10, 0.6, None, None)
    table = answer_table(replace(KNOWN, close_rate=plain[0], close_share=plain[1]))
    assert table.rows[5].cells[3] == "25.0 %; 60.0 % of the errors"
    none = replace(KNOWN, close_share=Rate(0, 0, None, None, None, "no error"))
    assert answer_table(none).rows[5].cells[3] == "25.0 % (10.0–50.0); not estimable of the errors (no error)"


@pytest.mark.parametrize("figure", [rate_figure(KNOWN), answer_table(KNOWN)])
def test_every_mark_says_the_count_of_its_target(figure: Figure) -> None:
    marks = list(targets_of(figure))
    for target, sentence in marks:
        assert isinstance(target, ScenesTarget)
        assert count_in(sentence) == KNOWN.count(target.question, target.answer)
    assert {target.question for target, _ in marks if isinstance(target, ScenesTarget)} == set(Question)
