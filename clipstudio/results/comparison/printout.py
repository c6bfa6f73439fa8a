"""What the terminal prints of two runs side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from clipstudio.results.answers import Printed, Remark
from clipstudio.results.comparison.answer import notes_of, pair_outcomes
from clipstudio.results.comparison.facts import facts_table
from clipstudio.results.comparison.moved import moved_table
from clipstudio.results.comparison.result import PairReading
from clipstudio.results.models.printout import changes_table, printed_shares
from clipstudio.results.run.printout import printout as run_printout

MOST_ROWS = 40
"""Figures that moved, in the terminal, unless all are asked for."""
MORE = "With --all: the rates of both runs, and every figure, moved or not. --json writes them to a file."


def printout(pair: PairReading, *, is_whole: bool = False) -> Iterator[Printed]:
    """In what two runs differ and which figures moved; in whole also the rates of both, and what did not move."""
    facts = facts_table(pair)
    outcomes = pair_outcomes(pair) if pair.result.differences else ()
    moved = moved_table(pair, outcomes, None if is_whole else MOST_ROWS) if outcomes else None
    yield facts.text.answer
    if moved is not None:
        yield moved.text.answer
    yield facts if is_whole else replace(facts, rows=facts.rows[: sum(each.differs for each in pair.facts)])
    if is_whole:
        for run in pair.runs:
            yield from run_printout(run)
    if moved is not None and moved.rows:
        yield moved
    if is_whole:
        for difference in pair.result.differences:
            yield changes_table(pair.result.models[0], difference, printed_shares(pair.runs[0].label_set))
    for note in (*notes_of(pair), *(() if is_whole or not outcomes else (MORE,))):
        yield Remark(note)
