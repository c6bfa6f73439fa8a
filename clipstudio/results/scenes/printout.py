"""What the terminal shows of the scenes probe."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.results.answers import Printed, Remark
from clipstudio.results.changes import clusters_words
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.printed import told
from clipstudio.results.reading import ProbeReading
from clipstudio.results.scenes.figures import rate_figure
from clipstudio.results.scenes.result import Question, ScenesResult, with_minimum
from clipstudio.results.scenes.sentences import rate_words
from clipstudio.results.words import allowance_in_words, number, percent

COLUMNS = (
    Column("question", is_number=False),
    *map(Column, ("n", "not answered", "right", "by chance", "interval by", "close errors")),
)


def printout(reading: ProbeReading[ScenesResult]) -> Iterator[Printed]:
    """A row for each question, then what the intervals rest on and how the table of captions was read."""
    result = with_minimum(reading)
    yield TableFigure(FigureText("Scenes"), COLUMNS, tuple(_row(result, question) for question in Question))
    yield from told(rate_figure(result).text)
    if allowance := allowance_in_words(reading.record.provenance):
        yield Remark(allowance)
    yield from map(Remark, result.remarks)
    for row, name in result.unmatched:
        yield Remark(f"row {row}: no image or sequence “{name}”")


def _row(result: ScenesResult, question: Question) -> TableRow:
    asked = result.of(question)
    close = ""
    if question is Question.STRESS and (errors := result.close_share.n):
        close = f"{number(result.close_share.count)} of {number(errors)}: {rate_words(result.close_share)}"
    return TableRow(
        (
            question.value,
            number(asked.n),
            number(asked.unanswered),
            rate_words(asked.accuracy),
            "" if asked.chance is None else percent(asked.chance),
            clusters_words(asked.accuracy.clusters, asked.accuracy.effective_n) or "images",
            close,
        )
    )
