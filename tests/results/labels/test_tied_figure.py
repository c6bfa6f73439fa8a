"""Labels tied to groups as mirrored bars: their words, numbers and targets."""

from __future__ import annotations

from dataclasses import replace

from clipstudio.domain.estimates import Association, AssociationTest
from clipstudio.domain.language import ENGLISH, Language, speak
from clipstudio.probes.labels import LIST_RULE, MOST_TIED
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.figures import Bar, RowFigure, Unit
from clipstudio.results.labels.result import LabelsResult, LabelTest
from clipstudio.results.labels.targets import LabelTarget
from clipstudio.results.labels.tied_figure import ORDER, nothing_tied, tied_figure
from clipstudio.results.marks import NEUTRAL_MARK
from clipstudio.results.reading import ProbeReading

FEMALE, MALE = (("gender", "female"),), (("gender", "male"),)


def figure(
    reading: ProbeReading[LabelsResult], place: int = 0, shown: int = 0, *, only_bh: bool = False
) -> RowFigure:
    tied = reading.result.comparisons[place].tied[shown]
    return tied_figure(reading.runs[0], reading.result, place, tied, only_bh=only_bh)


def with_test(reading: ProbeReading[LabelsResult], test: LabelTest) -> ProbeReading[LabelsResult]:
    """The same with another test of the first label."""
    compared = reading.result.comparisons[0]
    first = compared.tied[0]
    labels = (replace(first.labels[0], test=test), *first.labels[1:])
    tied = (replace(first, labels=labels), *compared.tied[1:])
    comparisons = (replace(compared, tied=tied), *reading.result.comparisons[1:])
    return replace(reading, result=replace(reading.result, comparisons=comparisons))


def test_lists_stand_under_their_headings_in_the_order_of_the_result(
    reading: ProbeReading[LabelsResult],
) -> None:
    rows = figure(reading).rows
    assert [row.name for row in rows] == [
        *(
            "Most tied to female, the most frequent first",
            "word 8",
            "word 0",
            "word 6",
            "word 4",
            "word 10",
            "word 2",
        ),
        *(
            "Most tied to male, the most frequent first",
            "word 7",
            "word 1",
            "word 3",
            "word 5",
            "word 9",
            "word 11",
        ),
    ]
    assert [row.is_heading for row in rows] == [name.startswith("Most") for name in (row.name for row in rows)]
    assert [cell.text for cell in rows[0].cells] == ["test", "Holm p"]


def test_bars_go_to_either_side_with_a_second_sign(reading: ProbeReading[LabelsResult]) -> None:
    shown = figure(reading)
    assert (shown.axis.unit, shown.is_dense, shown.can_sort) == (Unit.MIRRORED, True, False)
    left, right = (shape for shape in shown.rows[1].shapes if isinstance(shape, Bar))
    assert (left.end, left.is_hatched, left.label) == (-1.0, False, "100.0 %")
    assert (round(right.end, 3), right.is_hatched, right.label) == (0.655, True, "65.5 %")
    assert left.mark != right.mark
    parts = shown.rows[1].parts
    assert [part.target for part in parts] == [
        LabelTarget(label=8, groups=(FEMALE,)),
        LabelTarget(label=8, groups=(MALE,)),
    ]
    assert [part.target.caption for part in parts if part.target] == ["word 8 · female", "word 8 · male"]
    assert (parts[0].low, parts[0].high, parts[1].low) == (-1.0, 0.0, 0.0)


def test_a_bar_of_no_length_can_be_pointed_at_on_its_side(reading: ProbeReading[LabelsResult]) -> None:
    compared = reading.result.comparisons[0]
    tied = compared.tied[0]
    none = replace(tied.labels[0], rate=replace(tied.labels[0].rate, count=0))
    changed = replace(tied, labels=(none, *tied.labels[1:]))
    shown = tied_figure(reading.runs[0], reading.result, 0, changed, only_bh=False)
    left, right = shown.rows[1].parts
    assert left.low < left.high == right.low < right.high


def test_a_sentence_tells_both_shares_the_test_and_what_a_click_opens(
    reading: ProbeReading[LabelsResult],
) -> None:
    left, right = figure(reading).rows[1].parts
    assert left.sentence.splitlines() == [
        "word 8",
        "female: 100.0 %, 28 of 28 images",
        "male: 65.5 %, 19 of 29 images",
        "Rao-Scott: p = 0.019, chi² = 11.7",
        "Holm p = 0.099, Benjamini-Hochberg p = 0.021",
        "Cramer's V = 0.45",
        "Click or Enter: the images of female with this label",
    ]
    assert right.sentence.splitlines()[1] == "male: 65.5 %, 19 of 29 images"
    assert right.sentence.endswith("Click or Enter: the images of male with this label")


def test_a_label_without_a_test_says_why(reading: ProbeReading[LabelsResult]) -> None:
    none = LabelTest(Association(None, None, None, None, "every image has the label"), Adjusted(None, None, 12))
    shown = figure(with_test(reading, none))
    row = shown.rows[1]
    assert "not tested: every image has the label" in row.parts[0].sentence
    assert [cell.text for cell in row.cells] == ["", "not tested"], "the bars need the room"
    assert "; not tested: every image has the label" in shown.text.note
    assert row.lines[0][-7:] == ("", None, None, None, None, None, "every image has the label")


def test_holm_p_is_written_without_its_letter_and_marked_where_it_is_clear(
    reading: ProbeReading[LabelsResult],
) -> None:
    clear = LabelTest(
        Association(AssociationTest.CHI2, 163.4, 1e-30, 0.39, "approximate"), Adjusted(1e-27, 2e-28, 12)
    )
    shown = figure(with_test(reading, clear))
    assert [cell.text for cell in shown.rows[1].cells] == ["chi²", "< 0.001 *"]
    assert [cell.text for cell in shown.rows[2].cells] == ["Rao-Scott", "0.099"]
    assert shown.rows[1].parts[0].sentence.splitlines()[3:7] == [
        *("chi²: p < 0.001, chi² = 163.4", "Holm p < 0.001, Benjamini-Hochberg p < 0.001"),
        *("Cramer's V = 0.39", "approximate"),
    ]
    assert shown.text.answer == (
        "Of 12 tests adjusted together: 6 shown for female, 1 of them with an adjusted p (Holm) under 0.05 (*); "
        "6 shown for male, 0 of them with an adjusted p (Holm) under 0.05 (*)."
    )


def test_a_test_that_does_not_count_in_its_family_has_no_empty_line(
    reading: ProbeReading[LabelsResult],
) -> None:
    alone = LabelTest(Association(AssociationTest.FISHER, 1.0, 0.3, 0.1), Adjusted(None, None, 12, 0.01))
    row = figure(with_test(reading, alone)).rows[1]
    assert row.parts[0].sentence.splitlines()[3:6] == [
        "Fisher: p = 0.30, chi² = 1.0",
        "No Holm p: it could not have come down to 0.01 (0.05 over 5 tests), whatever it showed",
        "Cramer's V = 0.10",
    ]
    assert row.cells[1].text == "not tested"


def test_where_no_label_is_clearly_tied_that_is_said_first(reading: ProbeReading[LabelsResult]) -> None:
    assert figure(reading).text.meaning.startswith(
        "No label is clearly tied to female or male: none has a Holm p under 0.05. Of 28 images in the group"
    )
    clear = LabelTest(Association(AssociationTest.CHI2, 163.4, 1e-30, 0.39), Adjusted(1e-27, 2e-28, 12))
    words = figure(with_test(reading, clear)).text.meaning
    assert words.startswith("No label is clearly tied to male: none has a Holm p under 0.05. Of 28 images in")
    assert words.endswith("Of 12 labels listed, 1 is clearly associated with one side.")


def test_what_is_listed_in_what_order_and_what_the_columns_hold_is_said_with_the_figure(
    reading: ProbeReading[LabelsResult],
) -> None:
    order = ORDER.format(list_rule=LIST_RULE.format(number=MOST_TIED))
    assert figure(reading).text.note == (
        f"{order} Rao-Scott: chi-squared test corrected for clusters; Holm p: the test's p, adjusted for all "
        "tests by Holm's method; * where it is under 0.05."
    )


def test_among_several_groups_one_is_held_against_all_others(reading: ProbeReading[LabelsResult]) -> None:
    shown = figure(reading, 1, 2)
    key = [(entry.text, entry.mark == NEUTRAL_MARK) for entry in shown.text.key]
    assert key == [("left: East Asian, female, n = 9", False), ("right: all others, n = 48", True)]
    others = shown.rows[1].parts[1].target
    assert isinstance(others, LabelTarget)
    assert len(others.groups) == 5
    assert (("race", "East Asian"), ("gender", "female")) not in others.groups
    assert shown.text.title == "Labels most tied to East Asian, female, against all others   n = 57"


def test_images_of_no_group_are_told_in_title_and_note(reading: ProbeReading[LabelsResult]) -> None:
    run = reading.runs[0]
    compared = (replace(run.comparisons[0], missing=3), *run.comparisons[1:])
    counted = replace(run, comparisons=compared, overall=replace(run.overall, n=60))
    text = figure(replace(reading, runs=(counted, *reading.runs[1:]))).text
    assert text.title.endswith("   n = 57 of 60")
    assert text.note.endswith(" 3 images lack a value of gender and count in neither list.")


def test_only_labels_that_benjamini_hochberg_finds_stay(reading: ProbeReading[LabelsResult]) -> None:
    assert len(figure(reading, only_bh=True).rows) == len(figure(reading).rows)
    names = [row.name for row in figure(reading, 1, only_bh=True).rows]
    assert names == ["Most tied to Black, female: no label", "Most tied to all others: no label"]


def test_data_hold_both_shares_as_fractions(reading: ProbeReading[LabelsResult]) -> None:
    shown = figure(reading)
    lines = [dict(zip(map(str, shown.text.header), line, strict=True)) for line in shown.lines()]
    assert [line["tied_to"] for line in lines] == ["female"] * 6 + ["male"] * 6
    assert (lines[0]["label"], lines[0]["first_rate"], lines[0]["second_count"]) == ("word 8", 1.0, 19)
    assert (lines[0]["first_n"], lines[0]["second_n"], lines[0]["test"]) == (28, 29, "rao-scott")


def test_nothing_is_shown_where_groups_are_too_small() -> None:
    shown = nothing_tied("fewer than two groups are large enough")
    assert (shown.rows, shown.text.answer) == ((), "Not estimable: fewer than two groups are large enough.")


def test_all_others_say_of_how_many_they_are_where_small_groups_are_left_out(
    reading: ProbeReading[LabelsResult],
) -> None:
    compared = reading.result.comparisons[1]
    small = compared.tied[0].group
    left = replace(compared, tied=compared.tied[1:], left_out=(small,))
    result = replace(reading.result, comparisons=(reading.result.comparisons[0], left))
    run = reading.runs[0]
    whole = sum(group.n for place, group in enumerate(run.comparisons[1].groups) if place != left.tied[0].group)
    key = tied_figure(run, result, 1, left.tied[0], only_bh=False).text.key
    assert key[1].text.endswith(f" of {whole}; groups that are too small are left out")
    assert "left out" not in figure(reading, 1, 2).text.key[1].text


def test_heads_beside_the_bars_are_said_in_the_language(reading: ProbeReading[LabelsResult]) -> None:
    speak(Language(lambda text, _count: f"§{text}", grouping=".", point=","))
    try:
        heads = [cell.text for cell in figure(reading).rows[0].cells]
    finally:
        speak(ENGLISH)
    assert heads == ["§test", "§Holm p"]
