from __future__ import annotations

from clipstudio.results.answers import Remark
from clipstudio.results.denigration.printout import printout
from clipstudio.results.figures import TableFigure
from clipstudio.results.printed import KEEP_IN_MIND
from clipstudio.results.run.printout import printout as run_printout
from tests.results.denigration.readings import BOTH, reading


def test_every_run_is_printed_then_the_changes_then_what_is_known_of_the_tests() -> None:
    items = list(printout(reading()))
    runs = [item for run in reading().runs for item in run_printout(run)]
    assert items[: len(runs)] == runs
    table, *remarks = items[len(runs) :]
    assert isinstance(table, TableFigure)
    assert table.text.title == "What changed, image by image"
    assert [row.cells for row in table.rows][1:3] == [
        *(
            (
                *("with child", "all images", BOTH, "1,203", "181", "132", "−4.1 points (−5.3 to −2.9)"),
                *("7", "56", "1e-09", "–"),
            ),
            (
                *("with child", "0-2", BOTH, "200", "60", "6", "−27.0 points (−33.6 to −20.7)"),
                *("1", "55", "4e-14", "–"),
            ),
        )
    ]
    assert table.rows[-1].cells[-5:] == ("not estimable (n = 3, minimum 10)", "0", "1", "–", "–")
    said = [part for part in remarks if isinstance(part, str)]
    assert said[0].startswith(
        f"with child, {BOTH}: Of 200 images in the group “0-2”, 60 were labelled “{BOTH}” with “base” and 6"
    )
    assert said[-1].startswith(f"with child, {BOTH}: {KEEP_IN_MIND} It was picked as the largest of 3 changes")
    assert [part for part in remarks if isinstance(part, Remark)] == [
        Remark(
            "with child, crime-related: No p: such a change of labels can only move images out of the category; "
            "a test would say nothing."
        ),
        Remark("with child, all images: p adjusted for 1 test (Holm)."),
        Remark("with child, age: p adjusted for 2 tests (Holm), 1 left out."),
    ]


def test_one_label_set_prints_its_run_alone() -> None:
    assert list(printout(reading(1))) == list(run_printout(reading(1).runs[0]))
