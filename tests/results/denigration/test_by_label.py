from __future__ import annotations

from dataclasses import replace

from clipstudio.results.denigration.by_label import NO_P, label_figure
from clipstudio.results.denigration.targets import LabelTarget
from clipstudio.results.figures import Dot, Unit, Whisker
from clipstudio.results.marks import NEUTRAL_MARK
from tests.results.denigration.readings import BOTH, FEW, reading

READING = reading()
FIGURE = label_figure(READING, BOTH, 0)
APE, THIEF = FIGURE.rows
TITLE = f"images labelled “{BOTH}”, one label"


def test_the_title_and_the_answer_say_what_was_done() -> None:
    assert FIGURE.text.title == f"{TITLE} left out at a time   n = 1,203"
    assert FIGURE.text.answer == ("Largest change: “thief” left out, 10.0 % → 5.0 %, −5.0 points (−6.3 to −3.7).")
    assert FIGURE.text.note == f"Intervals hold for all labels together: 99.58 % each. {NO_P}"
    assert (FIGURE.axis.unit, FIGURE.axis.least) == (Unit.POINTS, 0.002)
    assert (FIGURE.can_sort, FIGURE.is_dense) == (True, True)


def test_a_row_is_a_dot_with_its_interval_and_says_change_and_flips() -> None:
    assert THIEF.shapes == (Whisker(-0.063, -0.037), Dot(-0.0499, NEUTRAL_MARK))
    assert [cell.text for cell in THIEF.cells] == ["−5.0 points", "(−6.3 to −3.7)", "0 gained, 60 lost", ""]
    assert [row.size for row in FIGURE.rows] == [0.0033, 0.0499]


def test_a_sentence_tells_all_and_a_click_opens_what_flipped() -> None:
    [part] = THIEF.parts
    assert part.sentence.splitlines() == [
        "“thief” left out (crime-related)",
        "10.0 % → 5.0 %, −5.0 points (−6.3 to −3.7)",
        "120 before, 60 after, of 1,203 images",
        "0 gained, 60 lost; no p: one way",
        "Click or Enter: the images whose label changed",
    ]
    assert part.target == LabelTarget(probe_run=READING.record.id, other=0, category=BOTH, label="thief")
    assert part.target.caption == f"{BOTH} · without “thief” · the images whose label changed"


def test_lines_name_the_label_its_category_and_the_edit() -> None:
    [line] = THIEF.lines
    assert dict(zip(FIGURE.text.header, line, strict=True)) == {
        "label": "thief",
        "category": "crime-related",
        "edit": "left out",
        "rate_of": BOTH,
        "group": "all images",
        "n": 1_203,
        "before": 120,
        "after": 60,
        "change": -0.0499,
        "low": -0.063,
        "high": -0.037,
        "gained": 0,
        "lost": 60,
        "p": None,
        "note": "",
    }


def test_a_label_of_the_other_set_is_added_with_the_category_that_it_has_there() -> None:
    figure = label_figure(READING, BOTH, 1)
    assert figure.text.title == f"{TITLE} added at a time   n = 1,203"
    [row] = figure.rows
    assert row.parts[0].sentence.startswith("“=child” added (person)\n")
    assert row.lines[0][:3] == ("'=child", "person", "added")
    target = row.parts[0].target
    assert target == LabelTarget(probe_run=READING.record.id, other=1, category=BOTH, label="=child")
    assert target.caption == f"{BOTH} · with “=child” · the images whose label changed"


def test_what_is_not_estimable_says_why() -> None:
    entry = replace(READING.result.left_out[0], change=FEW)
    figure = label_figure(replace(READING, result=replace(READING.result, left_out=(entry,))), BOTH, 0)
    [row] = figure.rows
    assert (row.shapes, row.cells, row.refusal) == ((), (), "not estimable (n = 3, minimum 10)")
    assert row.parts[0].sentence == "“ape” left out (non-human): not estimable (n = 3, minimum 10)"
    assert row.lines[0][-1] == "not estimable (n = 3, minimum 10)"
    assert figure.text.answer == "No change can be given: not estimable for any label."


def test_the_answer_says_that_nothing_changed() -> None:
    entry = READING.result.left_out[0]
    still = replace(entry, change=replace(entry.change, after=120, change=0.0))
    figure = label_figure(replace(READING, result=replace(READING.result, left_out=(still,))), BOTH, 0)
    assert figure.text.answer == "No label changes the rate."


def test_without_labels_the_note_says_why() -> None:
    bare = replace(READING, result=replace(READING.result, left_out=(), added=()))
    assert label_figure(bare, BOTH, 0).text.note == "“base” has too few labels to leave one out."
    assert label_figure(bare, BOTH, 1).text.note == (
        "“with child” has no label that “base” lacks, or lacks some of its labels."
    )


def test_an_earlier_version_had_intervals_of_single_labels() -> None:
    assert label_figure(reading(1), "crime-related", 0).text.note == NO_P
