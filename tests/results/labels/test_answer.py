"""The page of the labels probe for every choice on it, and how fast it is with many labels and groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from clipstudio.results.answers import Answer, ChoiceForm
from clipstudio.results.figures import LineFigure, RowFigure
from clipstudio.results.labels.answer import answer
from clipstudio.results.labels.result import LabelsResult
from clipstudio.results.reading import ProbeReading

BH = "only labels that Benjamini-Hochberg finds"


def choices(page: Answer) -> dict[str, tuple[str, ChoiceForm, int, str]]:
    return {
        choice.name: (choice.words, choice.form, len(choice.options), choice.chosen) for choice in page.choices
    }


def test_it_begins_with_the_labels_most_tied(reading: ProbeReading[LabelsResult]) -> None:
    page = answer(reading, {})
    assert choices(page) == {
        "form": ("Figure", ChoiceForm.BUTTONS, 2, "tied"),
        "compared": ("Compared by", ChoiceForm.MENU, 2, "0"),
        "only_bh": (BH, ChoiceForm.TICK, 2, ""),
    }
    assert isinstance(page.figure, RowFigure)
    assert page.figure.text.title == "Labels most tied to female, against male   n = 57"
    assert page.notes == (
        "A label counts above 4.00 %.",
        "Over all groups together, 0 of 12 labels have an adjusted p (Holm) under 0.05.",
    )
    assert [(link.words, link.run) for link in page.runs] == [
        ("Open the run and move its threshold", reading.record.runs[0])
    ]


def test_each_group_of_several_can_be_chosen_by_its_values(reading: ProbeReading[LabelsResult]) -> None:
    page = answer(reading, {"compared": "1"})
    group = next(choice for choice in page.choices if choice.name == "group")
    assert [(option.value, option.words) for option in group.options[:2]] == [
        ('["Black", "female"]', "Black, female against all others"),
        ('["Black", "male"]', "Black, male against all others"),
    ]
    for option in group.options:
        figure = answer(reading, {"compared": "1", "group": option.value}).figure
        assert isinstance(figure, RowFigure)
        assert figure.rows[0].name == (
            f"Most tied to {option.words.removesuffix(' against all others')}, the most frequent first"
        )


def test_only_what_benjamini_hochberg_finds_is_a_tick(reading: ProbeReading[LabelsResult]) -> None:
    figure = answer(reading, {"compared": "1", "only_bh": "on"}).figure
    assert isinstance(figure, RowFigure)
    assert [row.name for row in figure.rows] == [
        *("Most tied to Black, female: no label", "Most tied to all others: no label")
    ]


def test_every_label_can_be_followed_over_the_thresholds(reading: ProbeReading[LabelsResult]) -> None:
    page = answer(reading, {"form": "thresholds"})
    assert choices(page)["label"] == ("Label", ChoiceForm.SEARCH, 12, "8")  # the first that is tied to a group
    assert list(choices(page)) == ["form", "compared", "label"]
    for compared, title in (("0", "gender"), ("1", "race and gender")):
        for label in range(12):
            chosen = {"form": "thresholds", "compared": compared, "label": str(label)}
            figure = answer(reading, chosen).figure
            assert isinstance(figure, LineFigure)
            assert figure.text.title == f"images given “word {label}” at each threshold, by {title}"


@pytest.mark.parametrize("chosen", [{"compared": "7"}, {"group": "gone"}, {"form": "table"}, {"only_bh": "?"}])
def test_what_is_unknown_takes_the_first(reading: ProbeReading[LabelsResult], chosen: Mapping[str, str]) -> None:
    assert answer(reading, chosen) == answer(reading, {})


def test_the_rule_names_the_uniform_baseline(reading: ProbeReading[LabelsResult]) -> None:
    competing = replace(reading, result=replace(reading.result, uniform=1 / 12))
    assert answer(competing, {}).notes[0] == (
        "A label counts above 4.00 %. Pure guessing gives each label 8.33 % (uniform baseline, 1/12)."
    )
    assert answer(competing, {}).figure.text.limits[0] == (
        "The threshold, 4.00 %, is below what guessing gives each label, 1/12 = 8.3 %: most images get "
        "many labels, whoever is in them."
    )
    higher = replace(reading, result=replace(reading.result, uniform=1 / 12, threshold=0.1))
    assert answer(higher, {}).notes[0] == (
        "A label counts above 10.00 %. Pure guessing gives each label 8.33 % (uniform baseline, 1/12)."
    )
    assert not any("below what guessing" in limit for limit in answer(higher, {}).figure.text.limits)


def test_groups_in_no_test_are_named(reading: ProbeReading[LabelsResult]) -> None:
    compared = replace(reading.result.comparisons[0], left_out=(1,), tied=(), family_size=0)
    few = replace(reading, result=replace(reading.result, comparisons=(compared, compared)))
    page = answer(few, {})
    assert page.notes[1].startswith("No label can be tested over all groups. In no test: male (")
    assert page.figure.text.answer == "Not estimable: fewer than two groups are large enough."
    assert list(choices(page)) == ["form", "compared"]
    assert choices(answer(few, {"form": "thresholds"}))["label"][3] == "0"


def test_without_groups_the_page_says_so(reading: ProbeReading[LabelsResult]) -> None:
    run = replace(reading.runs[0], comparisons=())
    page = answer(replace(reading, runs=(run,), result=replace(reading.result, comparisons=())), {})
    assert page.figure.text.answer == "Not estimable: no groups are compared."
    assert page.notes == ("A label counts above 4.00 %.",)
