from __future__ import annotations

from dataclasses import replace
from typing import Any

from clipstudio.results.denigration.by_group import group_figure
from clipstudio.results.denigration.result import DenigrationResult, GroupChange
from clipstudio.results.denigration.targets import GroupTarget
from clipstudio.results.dumbbells import ChangePart
from clipstudio.results.figures import Dot, KeyEntry, Line, Link, Sign, Unit
from clipstudio.results.marks import NEUTRAL_MARK, Mark
from clipstudio.results.reading import ProbeReading
from tests.results.denigration.readings import BOTH, reading

READING = reading()
FIGURE = group_figure(READING, BOTH, 1)
ALL, INFANTS, ADULTS, FEW = FIGURE.rows
SOURCE = "ViT-L/14, arXiv 2108.02818, table 3; arXiv 2103.00020, table 7"


def test_the_title_the_answer_and_the_key_say_what_was_compared() -> None:
    text = FIGURE.text
    assert text.title == f"images labelled “{BOTH}”, base against with child, by group   n = 1,203"
    assert text.answer == "Largest change: 0-2, 30.0 % → 3.0 %, −27.0 points (−33.6 to −20.7)."
    assert text.note == ("p: exact McNemar test, not adjusted. The table shows p adjusted for all 2 tests (Holm).")
    assert text.key == (
        KeyEntry("before: base", Sign.HOLLOW),
        KeyEntry("after: with child", Sign.DOT),
        KeyEntry(f"published: {SOURCE}", Sign.SMALL),
    )
    assert (FIGURE.axis.words, FIGURE.axis.unit) == (
        f"share of the group's images labelled “{BOTH}”",
        Unit.PERCENT,
    )


def test_rows_stand_in_the_order_of_the_groups_all_images_first() -> None:
    assert [(row.name, row.note, row.is_pinned) for row in FIGURE.rows] == [
        ("all images", "n = 1,203", True),
        ("0-2", "n = 200", False),
        ("20-29", "n = 1,000", False),
        ("=few", "n = 3", False),
    ]
    assert [row.size for row in FIGURE.rows] == [0.0407, 0.27, 0.006, None]


def test_a_row_says_change_interval_rates_flips_and_p() -> None:
    assert [(cell.text, cell.is_strong, cell.is_muted) for cell in INFANTS.cells] == [
        ("−27.0 points", True, False),
        ("(−33.6 to −20.7)", False, True),
        ("30.0 % → 3.0 %", False, False),
        ("1 gained, 55 lost", False, True),
        ("p < 0.001", False, True),
    ]


def test_a_row_draws_before_hollow_after_filled_and_published_ones_small() -> None:
    mark = Mark(0, 0)
    assert INFANTS.shapes == (
        Link(0.3, 0.03, mark),
        Dot(0.3, mark, is_filled=False),
        Dot(0.03, mark),
        Link(0.303, 0.023, mark, is_published=True),
        Dot(0.303, mark, is_filled=False, is_published=True),
        Dot(0.023, mark, is_published=True),
    )
    assert ALL.shapes[1] == Dot(181 / 1_203, NEUTRAL_MARK, is_filled=False)
    assert ADULTS.shapes[0] == Link(0.12, 0.126, Mark(1, 1))


def test_the_marks_and_the_line_between_them_have_their_own_images_from_left_to_right() -> None:
    assert [(part_of(part.target), part.low, part.high) for part in INFANTS.parts] == [
        (ChangePart.AFTER, 0.03, 0.03),
        (ChangePart.FLIPPED, 0.03, 0.3),
        (ChangePart.BEFORE, 0.3, 0.3),
    ]
    assert [part_of(part.target) for part in ADULTS.parts] == list(ChangePart)
    assert (INFANTS.start, ADULTS.start) == (1, 1)
    target = INFANTS.parts[1].target
    assert target == GroupTarget(
        probe_run=READING.record.id, other=1, category=BOTH, group=(("age", "0-2"),), part=ChangePart.FLIPPED
    )
    assert target.caption == f"{BOTH} · 0-2 · the images whose label changed"


def test_a_sentence_tells_all_and_what_a_click_opens() -> None:
    assert [part.sentence.splitlines() for part in INFANTS.parts] == [
        [
            "0-2: 30.0 % → 3.0 %, −27.0 points (−33.6 to −20.7)",
            "60 before, 6 after, of 200 images",
            "1 gained, 55 lost; p < 0.001, not adjusted; adjusted for all 2 tests: p < 0.001 (Holm), "
            "p < 0.001 (Benjamini-Hochberg)",
            f"published: 30.3 % → 2.3 % ({SOURCE})",
            f"Click or Enter: {words}",
        ]
        for words in (
            "the images labelled so after",
            "the images whose label changed",
            "the images labelled so before",
        )
    ]


def test_a_small_group_says_why_and_opens_the_images_that_flipped() -> None:
    assert FEW.refusal == "not estimable (n = 3, minimum 10)"
    assert (FEW.shapes, FEW.cells, FEW.start) == ((), (), 0)
    [part] = FEW.parts
    assert part.sentence == "=few: not estimable (n = 3, minimum 10)"
    assert part_of(part.target) is ChangePart.FLIPPED


def test_lines_hold_fractions_and_leave_unknown_ones_empty() -> None:
    lines = [named(line) for line in FIGURE.lines()]
    assert lines[1] == {
        "group": "0-2",
        "n": 200,
        "before": 60,
        "after": 6,
        "before_rate": 0.3,
        "after_rate": 0.03,
        "change": -0.27,
        "low": -0.336,
        "high": -0.207,
        "gained": 1,
        "lost": 55,
        "p": 2e-14,
        "published_before": 0.303,
        "published_after": 0.023,
        "published_source": SOURCE,
        "note": "",
    }
    assert (lines[3]["group"], lines[3]["note"]) == ("'=few", "not estimable (n = 3, minimum 10)")
    assert {lines[3][name] for name in ("before_rate", "after_rate", "change", "low", "high", "p")} == {None}


def test_half_a_published_pair_is_drawn_and_says_which_is_missing() -> None:
    black = {"race": "Black"}
    run = READING.runs[0]
    comparison = run.comparisons[0]
    groups = tuple(replace(group, attributes=black) for group in comparison.groups[:1])
    run = replace(run, comparisons=(replace(comparison, attributes=("race",), groups=groups),))
    change = replace(READING.result.changes_of(BOTH, "with child")[1], attributes=black, category="non-human")
    [row] = group_figure(changed(change, runs=(run, *READING.runs[1:])), "non-human", 1).rows
    assert [shape for shape in row.shapes if isinstance(shape, Dot) and shape.is_published] == [
        Dot(0.144, Mark(0, 0), is_filled=False, is_published=True)
    ]
    assert "published: 14.4 % → not printed (" in row.parts[0].sentence


def test_without_p_the_reason_stands_below() -> None:
    figure = group_figure(READING, "crime-related", 1)
    assert figure.text.note == (
        "No p: such a change of labels can only move images out of the category; a test would say nothing."
    )
    assert not figure.can_sort
    assert Sign.SMALL not in {entry.sign for entry in figure.text.key}


def test_the_answer_says_where_nothing_changed_or_nothing_can_be_said() -> None:
    _, infants, _, few = READING.result.changes_of(BOTH, "with child")
    still = replace(infants, change=replace(infants.change, after=60, change=0.0))
    assert group_figure(changed(still), BOTH, 1).text.answer == "No rate changed in any group."
    none = group_figure(changed(few), BOTH, 1).text.answer
    assert none == "No change can be given: no group is estimable."


def part_of(target: object) -> ChangePart:
    """Which part of its group a target is."""
    assert isinstance(target, GroupTarget)
    return target.part


def named(line: Line) -> dict[Any, object]:
    """A line of data by the names of its columns."""
    return dict(zip(FIGURE.text.header, line, strict=True))


def changed(change: GroupChange, **other: Any) -> ProbeReading[DenigrationResult]:
    """The result with this change alone."""
    return replace(READING, result=replace(READING.result, changes=(change,)), **other)
