from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.domain.estimates import Disparity
from clipstudio.results.dumbbells import ChangePart
from clipstudio.results.figures import Dot, Scale, Unit, Whisker
from clipstudio.results.marks import NEUTRAL_MARK
from clipstudio.results.models.figures import change_figure, change_table, order_figure, slope_figure
from clipstudio.results.models.order import ModelOrder, model_order
from clipstudio.results.models.result import ModelsTarget
from clipstudio.results.run.outcomes import Outcome, OutcomeKind
from tests.results.models.readings import CRIME, GAPS, reading

READING = reading(3)
OUTCOME = Outcome(OutcomeKind.CATEGORY, CRIME, "crime-related")


def test_side_by_side_has_a_line_for_all_images_and_for_every_group() -> None:
    figure = slope_figure(READING, OUTCOME, 0)
    assert figure.text.title == "images labelled “crime-related”, by gender, model by model   n = 400"
    assert (figure.scale, [place.tick for place in figure.places]) == (Scale.CATEGORIES, ["old", "new", "=third"])
    assert [curve.name for curve in figure.curves] == ["all images", "female", "male", "few"]
    assert len({(curve.mark.color, curve.mark.shape) for curve in figure.curves}) == 4
    point = figure.curves[1].points[1]
    assert (point.value, point.low, point.high, point.words) == (0.2, 0.16, 0.24, "20.0 % (16.0–24.0)")
    assert point.sentence == "female, new: 20.0 % (16.0–24.0)\n39 of 197 images\nClick or Enter: these images"
    assert point.target == ModelsTarget(
        model=1, kind=OutcomeKind.CATEGORY, index=CRIME, group=(("gender", "female"),)
    )
    few = figure.curves[3].points[0]
    assert (few.value, few.words) == (None, "not estimable (n = 3, minimum 10)")
    assert "Largest gap: male 20.0 %" in figure.places[0].answer
    assert "10.0 points (+2.0 to +18.0)" in figure.places[0].answer
    lines = list(figure.lines())
    assert len(lines) == 3 * 4
    assert lines[8][:4] == ("'=third", "category", "crime-related", "all images")


def test_two_models_are_held_against_each_other_by_group() -> None:
    figure = change_figure(READING, OUTCOME, 0, 1)
    assert figure.text.title == "images labelled “crime-related”, old against new   n = 400"
    assert figure.text.answer == "Largest change: male, 24.5 % → 14.5 %, −10.0 points (−15.3 to −4.8)."
    assert [entry.text for entry in figure.text.key] == ["first: old", "other: new"]
    assert figure.text.note.startswith("Gained: counted by new alone; lost: by old alone.")
    assert [row.name for row in figure.rows] == ["all images", "female", "male", "few"]
    whole = figure.rows[0]
    assert whole.is_pinned
    assert [part.target.part for part in whole.parts] == [ChangePart.AFTER, ChangePart.FLIPPED, ChangePart.BEFORE]
    lines = whole.parts[1].sentence.split("\n")
    assert lines[1] == "80 by old, 60 by new, of 400 images"
    assert lines[-1] == "Click or Enter: the images labelled so by only one of the two"
    assert whole.parts[2].sentence.endswith("Click or Enter: the images labelled so by old")
    assert figure.rows[3].refusal == "not estimable (n = 3, minimum 10)"


def test_the_table_has_p_adjusted() -> None:
    table = change_table(READING, OUTCOME, 0, 2)
    assert table.text.title == "images labelled “crime-related”, old against =third   n = 400"
    assert table.rows[2].cells == (
        *("male", "200", "24.5 %", "14.5 %", "−10.0 (−15.3 to −4.8)", "5", "25", "0.0006"),
    )
    assert table.rows[3].cells == ("few", "3", "", "", "not estimable (n = 3, minimum 10)", "0", "0", "")
    assert "p adjusted for all tests of the same comparison (Holm)" in table.caption
    assert "p < 0.001 (Holm)" in table.rows[2].sentence


def test_models_are_ordered_by_their_gap_over_an_axis_with_zero() -> None:
    figure = order_figure(READING, OUTCOME, 0)
    assert figure.text.title == "largest gap of each model in images labelled “crime-related”, by gender   n = 400"
    assert figure.axis.unit is Unit.POINTS
    assert [row.name for row in figure.rows] == ["=third", "old", "new"]
    assert figure.rows[2].shapes == (Whisker(-0.06, 0.1), Dot(0.02, NEUTRAL_MARK))
    cells = [cell.text for cell in figure.rows[1].cells]
    assert cells == ["10.0 points", "(+2.0 to +18.0)", "male against female", "2.00 times (1.10–3.60)"]
    assert [cell.text for cell in figure.rows[0].cells][2:] == ["male against female"]
    assert next(iter(figure.lines()))[:5] == ("'=third", "category", "crime-related", "male", "female")


def test_an_order_that_is_not_sure_says_so() -> None:
    assert order_figure(reading(2), OUTCOME, 0).text.answer == (
        "old leaves the largest gap, 10.0 points; new leaves the smallest, 2.0 points. Their intervals overlap, "
        "so the order is not sure."
    )
    assert order_figure(READING, OUTCOME, 0).text.answer == (
        "=third leaves the largest gap, 40.0 points; new leaves the smallest, 2.0 points. The intervals of old "
        "and new overlap, so which of them leaves more is not sure."
    )


def order_of(*gaps: Disparity) -> ModelOrder:
    """The order of models with some gaps, already in order."""
    order = model_order(READING, 0, OUTCOME)
    return replace(
        order, gaps=tuple(replace(entry, gap=gap) for entry, gap in zip(order.gaps, gaps, strict=False))
    )


def test_models_far_apart_or_alike_or_alone() -> None:
    apart = order_of(GAPS[2], GAPS[0])
    assert apart.words.endswith("Their intervals do not overlap.")
    assert order_of(GAPS[0], GAPS[0]).words == "All models leave the same gap, 10.0 points."
    assert order_of(GAPS[0]).words.startswith("The models cannot be ordered")
    # The last overlaps with the first, though its neighbour does not.
    wide = order_of(GAPS[2], GAPS[0], replace(GAPS[1], low=-0.5, high=0.6))
    assert "The intervals of =third and new; of old and new overlap" in wide.words.replace(
        "=third and old; of ", ""
    )


def test_a_gap_that_cannot_be_given_comes_last() -> None:
    none = Disparity(None, None, None, None, None, None, "fewer than two groups are estimable")
    run = READING.runs[0]
    estimates = replace(run.record.estimates, gaps=((none,) * 4,))  # type: ignore[type-var]
    first = replace(run, record=replace(run.record, estimates=estimates))
    figure = order_figure(replace(READING, runs=(first, *READING.runs[1:])), OUTCOME, 0)
    assert [row.name for row in figure.rows] == ["=third", "new", "old"]
    assert figure.rows[2].refusal == "not estimable (fewer than two groups are estimable)"
    assert figure.rows[2].parts[0].target is None


@pytest.mark.parametrize("name", ["slope", "change"])
def test_a_group_of_which_a_model_has_no_image_is_not_estimable(name: str) -> None:
    run = READING.runs[1]
    comparison = replace(run.comparisons[0], groups=run.comparisons[0].groups[1:])
    lacking = replace(READING, runs=(READING.runs[0], replace(run, comparisons=(comparison,)), READING.runs[2]))
    if name == "slope":
        point = slope_figure(lacking, OUTCOME, 0).curves[1].points[1]
        assert (point.value, point.words, point.target) == (None, "not estimable (no image)", None)
    else:
        assert change_figure(lacking, OUTCOME, 0, 1).rows == change_figure(READING, OUTCOME, 0, 1).rows
