"""A confusion as a figure: shares of rows, small classes, the most frequent mistake, data."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from clipstudio.domain.audits import Rate
from clipstudio.results.confusion import HEADER, Confusion
from clipstudio.results.targets import Target
from tests.results.behind import count_in, targets_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair(Target):
    true: int
    given: int


DATA = Confusion(
    "pattern, zero-shot",
    ("striped", "dotted", "=plain"),
    ((90, 10, 0), (1_200, 800, 0), (1, 0, 2)),
    Rate(892, 2_103, 0.4242, 0.4032, 0.4454),
    target=lambda true, given: Pair(true=true, given=given),
)


def test_a_cell_has_the_share_of_its_row_and_its_count() -> None:
    figure = DATA.figure()
    cells = [figure.cell(0, given) for given in range(3)]
    assert [(cell.words, cell.small, cell.value) for cell in cells] == [
        ("90.0 %", "90", 0.9),
        ("10.0 %", "10", 0.1),
        ("0", "", 0.0),
    ]
    assert figure.cell(1, 0).small == "1,200"
    assert [cell.is_framed for cell in cells] == [True, False, False]
    assert not any(cell.is_hatched for cell in cells)


def test_cells_are_shaded_by_the_root_of_their_count() -> None:
    figure = DATA.figure()
    assert (figure.cell(1, 0).shade, figure.cell(0, 2).shade) == (1.0, 0.0)
    assert figure.cell(1, 1).shade == pytest.approx((800 / 1_200) ** 0.5)


def test_shares_of_a_small_class_are_not_estimable() -> None:
    cell = DATA.figure().cell(2, 0)
    assert (cell.words, cell.small, cell.shade, cell.value, cell.is_hatched) == ("1", "", None, None, True)
    assert cell.sentence == (
        "=plain, given striped: not estimable (n = 3, minimum 10)\n1 of 3 images\nClick or Enter: this image"
    )
    assert replace(DATA, minimum_n=3).figure().cell(2, 0).words == "33.3 %"


def test_the_sentence_says_share_and_count() -> None:
    figure = DATA.figure()
    assert figure.cell(0, 0).sentence == (
        "striped, given their own class: 90.0 %\n90 of 100 images\nClick or Enter: these images"
    )
    assert figure.cell(1, 0).sentence == (
        "dotted, given striped: 60.0 %\n1,200 of 2,000 images\nClick or Enter: these images"
    )


def test_heads_have_the_classes_and_n() -> None:
    figure = DATA.figure()
    assert (figure.row_words, figure.column_words) == ("true class", "given class")
    heads = [(head.name, head.note) for head in figure.rows]
    assert heads == [("striped", "n = 100"), ("dotted", "n = 2,000"), ("=plain", "n = 3")]
    assert [head.name for head in figure.columns] == ["striped", "dotted", "=plain"]


def test_the_answer_is_accuracy_and_the_most_frequent_mistake() -> None:
    assert DATA.answer == (
        "Accuracy: 42.4 % (40.3–44.5), 892 of 2,103 images. "
        "Most frequent mistake: dotted given striped, 60.0 % (1,200 images)."
    )
    right = replace(DATA, counts=((90, 0, 0), (0, 800, 0), (1, 0, 2)), accuracy=None)
    assert right.answer == "No image of an estimable class was given another class."
    empty = replace(DATA, counts=((0, 0, 0),) * 3, accuracy=None)
    assert empty.answer == "No class has 10 images, so no share is estimable."
    assert empty.figure().cell(0, 0).is_hatched


def test_key_and_data() -> None:
    text = DATA.figure("A note.").text
    assert (text.title, text.note, text.header) == ("pattern, zero-shot", "A note.", HEADER)
    assert [entry.text for entry in text.key] == [
        "in a cell: percent of its row, and images",
        "given the true class",
        "fewer than 10 images in the row",
    ]
    lines = list(DATA.figure().lines())
    assert len(lines) == 9
    assert lines[3] == ("dotted", "striped", 1_200, 2_000, 0.6, "")
    assert lines[8] == ("'=plain", "'=plain", 2, 3, None, "not estimable (n = 3, minimum 10)")


def test_every_cell_has_a_target_and_its_count() -> None:
    counts = {target: count_in(sentence) for target, sentence in targets_of(DATA.figure())}
    assert counts == {
        Pair(true=true, given=given): DATA.counts[true][given] for true in range(3) for given in range(3)
    }
