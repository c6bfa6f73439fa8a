"""The labels probe in the terminal: tables, and what is said beside them."""

from __future__ import annotations

from dataclasses import replace

from clipstudio.results.answers import Remark
from clipstudio.results.figures import TableFigure
from clipstudio.results.labels.printout import printout
from clipstudio.results.labels.result import ComparedLabels, LabelsResult
from clipstudio.results.reading import ProbeReading

FAMILY = "p is adjusted over 12 tests, of every label in every group against all others"


def with_first(reading: ProbeReading[LabelsResult], compared: ComparedLabels) -> ProbeReading[LabelsResult]:
    comparisons = (compared, *reading.result.comparisons[1:])
    return replace(reading, result=replace(reading.result, comparisons=comparisons))


def test_every_group_has_a_table_and_its_family(reading: ProbeReading[LabelsResult]) -> None:
    items = list(printout(reading))
    tables = [item for item in items if isinstance(item, TableFigure)]
    assert [table.text.title for table in tables[:3]] == [
        "Most tied to female (n = 28), against male (n = 29)",
        "Most tied to male (n = 29), against female (n = 28)",
        "Most tied to Black, female (n = 10), against all others (n = 47)",
    ]
    assert len(tables) == 8
    assert tables[0].rows[0].cells == (
        *("word 8", "100.0 %", "65.5 %", "rao-scott", "0.0193", "0.0992", "0.0208", "0.45"),
    )
    assert [column.name for column in tables[0].columns if not column.is_number] == ["label", "test"]
    assert items[1] == Remark(f"{FAMILY}.")


def test_a_group_without_a_tied_label_is_told_in_a_sentence(reading: ProbeReading[LabelsResult]) -> None:
    title = "Most tied to Black, female (n = 10), against all others (n = 47)"
    assert f"{title}: no label is within Benjamini-Hochberg." in list(printout(reading, only_bh=True))
    compared = reading.result.comparisons[0]
    none = replace(compared, tied=tuple(replace(tied, labels=()) for tied in compared.tied))
    first, *_ = printout(with_first(reading, none))
    assert first == "Most tied to female (n = 28), against male (n = 29): no label."


def test_the_tests_and_the_groups_left_out_are_told(reading: ProbeReading[LabelsResult]) -> None:
    compared, run = reading.result.comparisons[0], reading.runs[0]
    female, male = run.comparisons[0].groups
    rates = tuple(replace(rate, rate=None, reason="n = 4, minimum 5") for rate in male.labels)
    few = replace(run.comparisons[0], groups=(female, replace(male, labels=rates)))
    small = replace(reading, runs=(replace(run, comparisons=(few, *run.comparisons[1:])),))
    tied = replace(compared.tied[0], family_left_out=3, needed_p=0.05 / 9)
    printed = printout(with_first(small, replace(compared, tied=(tied,), left_out=(1,))))
    items = [item for item in printed if not isinstance(item, str)]
    why = "they could not have come down to 0.0056 (0.05 over 9 tests), whatever they showed"
    assert items[1] == Remark(f"{FAMILY}; 3 more are left out: {why}.")
    assert items[2] == Remark("male is in no test: n = 4, minimum 5.")


def test_the_uniform_level_comes_last(reading: ProbeReading[LabelsResult]) -> None:
    competing = replace(reading, result=replace(reading.result, uniform=1 / 300))
    assert list(printout(competing))[-1] == Remark("Uniform baseline (1/K): 0.33 %.")
