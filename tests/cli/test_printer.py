"""Results printed in the terminal: tables, lines and remarks."""

from __future__ import annotations

import pytest

from clipstudio.cli.printer import print_printout
from clipstudio.results.answers import Remark
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow

TABLE = TableFigure(
    FigureText("What changed"),
    (Column("group", is_number=False), Column("n")),
    (TableRow(("[red]female", "7")), TableRow(("male", "1,204"))),
    "3 more in the JSON file",
)


def test_numbers_end_at_the_right_and_words_stand_as_they_are_written(capsys: pytest.CaptureFixture[str]) -> None:
    print_printout([TABLE])
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        "What changed",
        "┏━━━━━━━━━━━━━┳━━━━━━━┓",
        "┃ group       ┃     n ┃",
        "┡━━━━━━━━━━━━━╇━━━━━━━┩",
        "│ [red]female │     7 │",
        "│ male        │ 1,204 │",
        "└─────────────┴───────┘",
        "3 more in the JSON file",
    ]


def test_lines_and_remarks_keep_their_order_and_their_stream(capsys: pytest.CaptureFixture[str]) -> None:
    print_printout(["before", TABLE, Remark("p by Holm"), "after"])
    shown = capsys.readouterr()
    lines = shown.out.splitlines()
    assert (lines[0], lines[1].rstrip(), lines[-1]) == ("before", "What changed", "after")
    assert shown.err == "p by Holm\n"
