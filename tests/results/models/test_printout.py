from __future__ import annotations

from clipstudio.results.answers import Remark
from clipstudio.results.figures import TableFigure
from clipstudio.results.models.printout import printout
from clipstudio.results.run.printout import printout as run_printout
from tests.results.models.readings import reading


def test_every_run_comes_first_then_differences_then_orders() -> None:
    shown = reading(3, unanswered=4)
    runs = [part for run in shown.runs for part in run_printout(run)]
    parts = list(printout(shown))
    assert parts[: len(runs)] == runs
    said = [part for part in parts[len(runs) :] if isinstance(part, str)]
    assert "old labelled 49 “crime-related” and new 29, −10.0 points" in said[0]
    first, remark, second, _, person, crime = (part for part in parts[len(runs) :] if not isinstance(part, str))
    assert isinstance(first, TableFigure)
    assert isinstance(second, TableFigure)
    assert (first.text.title, second.text.title) == ("old against new", "old against =third")
    assert len(first.rows) == (1 + 3) * 2
    assert first.rows[5].cells == (
        *("male", "crime-related", "200", "49", "29", "−10.0 points (−15.3 to −4.8)", "5", "25", "0.0006 of 2"),
    )
    assert remark == Remark("4 images that old or new did not answer: left out of what changes between them.")
    assert isinstance(person, TableFigure)
    assert isinstance(crime, TableFigure)
    assert crime.text.title == "crime-related: the models by their largest gap, by gender"
    assert [row.cells[:2] for row in crime.rows] == [("1", "=third"), ("2", "old"), ("3", "new")]
    assert "is not sure" in crime.caption


def test_without_groups_only_all_images_are_printed() -> None:
    tables = [part for part in printout(reading(2, grouped=False)) if isinstance(part, TableFigure)]
    assert [row.cells[0] for row in tables[-1].rows] == ["all images"] * 2
