from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.domain.audits import Rate
from clipstudio.ui.charts.line_model import LinePoint, nearest
from clipstudio.ui.charts.sweep_model import SweepData, SweepLine, SweepMeasure
from clipstudio.ui.charts.view_model import Mark

THRESHOLDS = (0.001, 0.01, 0.1)


def point(count: int, n: int) -> LinePoint:
    """A rate with an invented interval of 0.05 either side; not estimable under 10 images."""
    if n < 10:
        return LinePoint.of(Rate(count, n, None, None, None, f"n = {n}, minimum 10"))
    share = count / n
    return LinePoint.of(Rate(count, n, share, max(share - 0.05, 0.0), min(share + 0.05, 1.0)))


def line(group: int, name: str, counts: tuple[int, ...], n: int) -> SweepLine:
    return SweepLine(group, name, Mark(group, group), tuple(point(count, n) for count in counts))


FEMALE, MALE = line(3, "female", (100, 60, 20), 200), line(4, "male", (300, 100, 20), 1_000)
FEW = line(5, "other", (2, 1, 0), 3)
DATA = SweepData(
    "nanny, by gender", SweepMeasure.RATE, THRESHOLDS, (FEMALE, MALE, FEW), 0.005, labels=300, note="A note."
)


@pytest.mark.parametrize(("value", "place"), [(0.001, 0), (0.0031, 0), (0.0033, 1), (0.03, 1), (0.5, 2)])
def test_nearest_is_by_ratio(value: float, place: int) -> None:
    assert nearest(THRESHOLDS, value) == place


def test_values_are_those_computed_nearest_to_the_handle() -> None:
    threshold, shown = DATA.points_at(0.005)
    assert threshold == 0.01
    assert [each.value for each in shown] == [0.3, 0.1, None]


def test_sentence_tells_value_size_and_what_a_click_opens() -> None:
    assert DATA.sentence(0, 1).splitlines() == [
        "female at 1.00 %: 30.0 % (25.0–35.0)",
        "n = 200",
        "Click: the images of female at this threshold",
    ]
    assert "other at 0.10 %: not estimable (n = 3, minimum 10)" in DATA.sentence(2, 0)


def test_answer_is_the_largest_gap_at_a_threshold() -> None:
    assert DATA.answer(*DATA.points_at(0.005)) == (
        "At 1.00 %: largest gap female 30.0 % (25.0–35.0) against male 10.0 % (5.0–15.0): 20.0 points."
    )
    alone = replace(DATA, lines=(FEMALE, FEW))
    assert alone.answer(*alone.points_at(0.005)) == (
        "At 1.00 %: no gap can be given, fewer than two groups are estimable."
    )


def test_labels_per_image_are_counts_and_not_percents() -> None:
    words = SweepMeasure.LABELS_PER_IMAGE.words(LinePoint(12.5, 11.25, 13.0, 50))
    assert words == "12.50 (11.25–13.00)"
    assert SweepMeasure.LABELS_PER_IMAGE.difference(1.5) == "1.50 labels per image"
    assert replace(DATA, measure=SweepMeasure.LABELS_PER_IMAGE).axis_words == "labels per image"


def test_uniform_level_is_named_and_left_out_where_it_means_nothing() -> None:
    assert DATA.uniform == (1 / 300, "uniform, 1/300 = 0.33 %")
    assert replace(DATA, labels=None).uniform is None
    assert replace(DATA, labels=5_000).uniform is None


def test_refusal_of_a_line_stands_beside_its_name() -> None:
    assert point(1, 3).named("other") == "other (n = 3, minimum 10)"
    assert point(10, 30).named("other") == "other"


def test_sheet_has_a_line_for_every_group_and_threshold() -> None:
    sheet = DATA.sheet(*DATA.points_at(0.005))
    assert len(sheet.lines) == 9
    assert sheet.lines[1] == (0.01, "rate", "female", 0.3, pytest.approx(0.25), pytest.approx(0.35), 200, "")
    assert sheet.lines[8][3:] == (None, None, None, 3, "not estimable (n = 3, minimum 10)")
    assert [entry.text for entry in sheet.key] == ["female", "male", "other"]
    assert sheet.foot.endswith("20.0 points. A note.")
