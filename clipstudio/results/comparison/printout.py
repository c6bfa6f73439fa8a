"""What the terminal prints of two runs side by side."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.results.answers import Printed, Remark
from clipstudio.results.comparison.answer import notes_of, pair_outcomes
from clipstudio.results.comparison.facts import facts_table
from clipstudio.results.comparison.moved import moved_table
from clipstudio.results.comparison.result import PairReading
from clipstudio.results.models.printout import changes_table, printed_shares
from clipstudio.results.run.printout import printout as run_printout


def printout(pair: PairReading) -> Iterator[Printed]:
    """What differs, the rates of both runs, and what changes image by image."""
    facts = facts_table(pair)
    yield facts
    yield facts.text.answer
    for run in pair.runs:
        yield from run_printout(run)
    if pair.result.differences:
        moved = moved_table(pair, pair_outcomes(pair))
        yield moved
        yield moved.text.answer
    for difference in pair.result.differences:
        yield changes_table(pair.result.models[0], difference, printed_shares(pair.runs[0].label_set))
    for note in notes_of(pair):
        yield Remark(note)
