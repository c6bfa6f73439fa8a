from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.domain.audits import Rate
from clipstudio.ui.charts.confusion_model import ConfusionData

DATA = ConfusionData(
    "pattern, zero-shot",
    ("striped", "dotted", "plain"),
    ((90, 10, 0), (1_200, 800, 0), (1, 0, 2)),
    Rate(892, 2_103, 0.4242, 0.4032, 0.4454),
    note="A note.",
)


def test_share_is_of_the_row() -> None:
    assert [DATA.share(0, given) for given in range(3)] == [0.9, 0.1, 0.0]
    assert DATA.share(1, 0) == 0.6


def test_shares_of_a_small_class_are_not_estimable() -> None:
    assert DATA.is_small(2)
    assert DATA.share(2, 2) is None
    assert DATA.sentence(2, 0) == (
        "plain, given striped: not estimable (n = 3, minimum 10)\n1 of 3 images\nClick: this image"
    )


def test_class_without_images_is_not_estimable_either() -> None:
    empty = replace(DATA, counts=((0, 0, 0), (0, 0, 0), (0, 0, 0)), accuracy=None)
    assert empty.share(0, 0) is None
    assert empty.answer == "No class has 10 images, so no share is estimable."


@pytest.mark.parametrize(
    ("true", "given", "words"),
    [
        (0, 0, "striped, given their own class: 90.0 %\n90 of 100 images\nClick: these images"),
        (1, 0, "dotted, given striped: 60.0 %\n1,200 of 2,000 images\nClick: these images"),
    ],
)
def test_sentence_tells_share_and_count(true: int, given: int, words: str) -> None:
    assert DATA.sentence(true, given) == words


def test_answer_names_accuracy_and_the_most_frequent_mistake() -> None:
    assert DATA.answer == (
        "Accuracy: 42.4 % (40.3–44.5), 892 of 2,103 images. "
        "Most frequent mistake: dotted given striped, 60.0 % (1,200 images)."
    )
    right = replace(DATA, counts=((90, 0, 0), (0, 800, 0), (1, 0, 2)), accuracy=None)
    assert right.answer == "No image of an estimable class was given another class."


def test_sheet_has_a_line_for_every_cell() -> None:
    sheet = DATA.sheet
    assert len(sheet.lines) == 9
    assert sheet.lines[3] == ("dotted", "striped", 1_200, 2_000, 0.6, "")
    assert sheet.lines[8] == ("plain", "plain", 2, 3, None, "not estimable (n = 3, minimum 10)")
    assert sheet.key[-1].text == "fewer than 10 images in the row"
    assert sheet.foot.endswith("A note.")
