"""The page of the attributes probe: its choices, figures, notes and further images."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.results.answers import FORM, Answer, ChoiceForm
from clipstudio.results.attributes.answer import CONFUSION, GROUPS, METHOD, WRONG, answer
from clipstudio.results.attributes.result import NOT_ASKED, AttributesResult, Method
from clipstudio.results.attributes.targets import AnsweredTarget, UnansweredTarget
from clipstudio.results.figures import MatrixFigure, RowFigure
from clipstudio.results.reading import ProbeReading
from clipstudio.results.run.outcomes import COMPARED
from tests.results.attributes.readings import kept, reading
from tests.results.behind import answers_of, targets_of


@pytest.fixture(scope="module")
def linear() -> ProbeReading[AttributesResult]:
    return reading("linear")


@pytest.fixture(scope="module")
def zero_shot() -> ProbeReading[AttributesResult]:
    return reading("zero_shot")


def options(page: Answer, name: str) -> list[str]:
    (choice,) = (choice for choice in page.choices if choice.name == name)
    return [option.words for option in choice.options]


def test_zero_shot_by_the_first_comparison_comes_first(zero_shot: ProbeReading[AttributesResult]) -> None:
    page = answer(zero_shot, {})
    assert [(choice.name, choice.chosen) for choice in page.choices] == [
        (METHOD, "zero_shot"), (COMPARED, "0"), (FORM, GROUPS), (WRONG, ""),
    ]  # fmt: skip
    assert [choice.form for choice in page.choices][2:] == [ChoiceForm.BUTTONS, ChoiceForm.TICK]
    assert options(page, COMPARED) == ["gender", "race and gender"]
    assert options(page, FORM) == ["By group", "Confusion matrix"]
    figure = page.figure
    assert isinstance(figure, RowFigure)
    assert figure.text.title == "accuracy of gender, zero-shot, by gender   n = 53"
    assert [row.name for row in figure.rows] == ["all images", "female", "male"]
    assert [reference.words for reference in figure.references] == ["all images", "chance"]
    assert figure.references[1].at == 0.5
    assert page.first == AnsweredTarget(method=Method.ZERO_SHOT, is_pair=False, group=(), is_right=True)
    assert page.first is not None
    assert page.first.caption == "answered right · all images · zero-shot"


def test_every_method_is_offered_among_all_classes_and_as_one_against_others(
    linear: ProbeReading[AttributesResult],
) -> None:
    assert options(answer(linear, {}), METHOD) == [
        "zero-shot",
        "zero-shot, White against all others",
        "linear probe, test split",
        "linear probe, test split, White against all others",
    ]
    tested = answer(linear, {METHOD: "linear_probe", COMPARED: "1"}).figure
    assert isinstance(tested, RowFigure)
    assert tested.text.title == "accuracy of race, linear probe, test split, by race and gender   n = 12"
    assert tested.rows[1].refusal == "not estimable (n = 2, minimum 3)"
    pair = answer(linear, {METHOD: "zero_shot, one against others"}).figure
    assert isinstance(pair, RowFigure)
    assert pair.rows[0].cells[0].text == "55.0 %"
    assert pair.references[1].at == 0.5


def test_the_gap_of_the_comparison_is_the_one_that_the_result_keeps(
    zero_shot: ProbeReading[AttributesResult],
) -> None:
    sentence = answer(zero_shot, {}).figure.text.answer
    gap = kept("zero_shot")["result"]["zero_shot"]["disparities"][0]
    assert sentence.startswith(
        "Largest gap: female 92.3 % (72.7–98.2) against male 66.7 % (44.0–83.6): 25.6 points"
    )
    assert f"{100 * gap['chance']['mean']:.1f} points on average" in sentence
    assert "chi-squared test corrected for clusters" in sentence


def test_the_wrong_ones_are_offered_for_groups(zero_shot: ProbeReading[AttributesResult]) -> None:
    page = answer(zero_shot, {WRONG: "on"})
    targets = [target for target, _ in targets_of(page.figure)]
    assert all(isinstance(target, AnsweredTarget) and not target.is_right for target in targets)
    assert [target.caption for target in targets][1] == "answered wrong · female · zero-shot"
    assert [sentence.splitlines()[1:] for _, sentence in targets_of(page.figure)][1] == [
        "24 of 26 images", "Click or Enter: 2 images answered wrong",
    ]  # fmt: skip
    assert page.first == AnsweredTarget(method=Method.ZERO_SHOT, is_pair=False, group=(), is_right=False)


def test_the_confusion(linear: ProbeReading[AttributesResult]) -> None:
    page = answer(linear, {FORM: CONFUSION, WRONG: "on"})
    assert [choice.name for choice in page.choices] == [METHOD, FORM]
    figure = page.figure
    assert isinstance(figure, MatrixFigure)
    assert figure.text.title == "confusion matrix of race, zero-shot"
    assert figure.text.answer.startswith("Accuracy: 33.3 % (22.7–45.9), 20 of 60 images. Most frequent mistake: ")
    assert figure.cell(0, 1).words == "35.0 %"
    target = figure.cell(0, 1).target
    assert target is not None
    assert target.caption == "Black, called East Asian · zero-shot"
    # The plan's minimum is 3: the four test images of each class are enough.
    tested = answer(linear, {FORM: CONFUSION, METHOD: "linear_probe"}).figure
    assert isinstance(tested, MatrixFigure)
    assert (tested.cell(0, 1).words, tested.cell(0, 1).is_hatched) == ("50.0 %", False)
    pair = answer(linear, {FORM: CONFUSION, METHOD: "linear_probe, one against others"}).figure
    assert isinstance(pair, MatrixFigure)
    assert [head.name for head in pair.rows] == ["White", "non-White"]


def test_images_that_were_not_answered_can_be_shown(
    zero_shot: ProbeReading[AttributesResult], linear: ProbeReading[AttributesResult]
) -> None:
    page = answer(zero_shot, {})
    assert [(shortcut.words, shortcut.target) for shortcut in page.shortcuts] == [
        ("Show the 7 images not answered", UnansweredTarget())
    ]
    assert any(note.startswith("Not answered are images of which nothing is known") for note in page.notes)
    assert answer(linear, {}).shortcuts == ()


def test_notes_say_what_else_is_to_be_known(
    zero_shot: ProbeReading[AttributesResult], linear: ProbeReading[AttributesResult]
) -> None:
    notes = answer(zero_shot, {}).notes
    assert notes[0] == "Labels: gender, one label per value (reconstruction)."
    assert notes[-1].startswith("Published accuracy of gender: 96.9 % for Black, male faces (")
    assert notes[-1].count("; ") == 3
    assert [folded.heading for folded in answer(zero_shot, {}).folded] == ["Why published figures differ"]
    trained = answer(linear, {}).notes
    assert "Linear probe: 38 train, 10 validation, 12 test; C = 0.001." in trained
    assert any(
        note.startswith("Over 3 splits: linear probe 17.9 % (standard deviation 9.5 points") for note in trained
    )
    assert any(note.startswith("The features are the model's image embeddings") for note in trained)
    few = answer(reading("few"), {})
    assert any(note.startswith("No linear probe: Fewer than two values") for note in few.notes)
    assert few.folded == ()
    assert not any("No linear probe" in note for note in notes)
    assert zero_shot.result.no_linear_probe == NOT_ASKED


def test_images_left_out_and_values_taken_together_are_said(zero_shot: ProbeReading[AttributesResult]) -> None:
    merged = {"attribute": "race", "name": "non-White", "values": ["White"], "all_others": True}
    record = replace(zero_shot.record, provenance={**zero_shot.record.provenance, "merged": [merged]})
    result = replace(zero_shot.result, without_value=1_204)
    notes = answer(replace(zero_shot, record=record, result=result), {}).notes
    assert notes[1] == "Combined: non-White: all values of race except White."
    assert notes[2] == "1,204 images have no value of gender and were not asked about."


def test_a_result_without_comparisons_shows_all_images(zero_shot: ProbeReading[AttributesResult]) -> None:
    of_classes = replace(zero_shot.result.zero_shot.of_classes, comparisons=())
    method = replace(zero_shot.result.zero_shot, of_classes=of_classes, of_pair=None)
    page = answer(replace(zero_shot, result=replace(zero_shot.result, zero_shot=method)), {})
    assert options(page, COMPARED) == []
    figure = page.figure
    assert isinstance(figure, RowFigure)
    assert figure.text.title == "accuracy of gender, zero-shot, all images   n = 53"
    assert figure.text.answer == "There are no groups to compare."
    assert [row.name for row in figure.rows] == ["all images"]


def test_every_choice_makes_a_figure_of_its_own(linear: ProbeReading[AttributesResult]) -> None:
    pages = list(answers_of(lambda chosen: answer(linear, chosen)))
    assert len(pages) == 4 * (2 * 2 + 1)
    titles = {page.figure.text.title for page in pages}
    assert len(titles) == 4 * (2 + 1)
    for page in pages:
        lines = list(page.figure.lines())
        assert all(len(line) == len(page.figure.text.header) for line in lines)
        targets = [target for target, _ in targets_of(page.figure)]
        assert len(set(targets)) == len(targets) > 0
