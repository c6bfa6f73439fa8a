"""What was asked of two runs, as a table."""

from __future__ import annotations

from clipstudio.results.comparison.result import PairReading
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow

SAME = "the same"
NOUNS = {
    "An image is given": "scoring rule",
    "Compare by": "groups compared",
    "Combined values": "combined values",
    "Clusters allowed for": "allowance for clusters",
    "Images": "number of images",
    "Images, by their digest": "images scored",
    "One value against the rest": "value held against the rest",
}
"""What the fields of forms are called within a sentence, where their own words make none."""


def facts_table(pair: PairReading) -> TableFigure:
    """What differs first, then what is the same."""
    facts = sorted(pair.facts, key=lambda fact: not fact.differs)
    rows = tuple(
        TableRow(
            (fact.what, fact.first, fact.second if fact.differs else SAME),
            sentence=f"{fact.what}\n{pair.titles[0]}: {fact.first}\n{pair.titles[1]}: {fact.second}",
        )
        for fact in facts
    )
    header = ("what", "first run", "second run")
    text = FigureText(against(*pair.titles), difference_sentence(pair), header=header)
    columns = tuple(Column(name, is_number=False) for name in header)
    return TableFigure(text, columns, rows)


def against(first: str, second: str) -> str:
    """Two runs in a title; what both are called stands there once: "Jobs: run 1 against run 2"."""
    name, _, number = first.rpartition(", run ")
    other, _, other_number = second.rpartition(", run ")
    if name and name == other:
        return f"{name}: run {number} against run {other_number}"
    return f"{first} against {second}"


def why_not(pair: PairReading) -> str:
    """Why two runs are not set side by side; empty where they are."""
    if pair.is_side_by_side:
        return ""
    if pair.overlap is None:
        return "Only runs with rates by group are set side by side: choose two audits, or two runs of such probes."
    return "The runs share fewer than two labels, so their rates cannot be compared."


def difference_sentence(pair: PairReading) -> str:
    """In what two runs differ, in one sentence."""
    differing = [
        NOUNS.get(fact.what, fact.what.lower())
        for fact in pair.facts
        if fact.differs and fact.what not in ("Name", "Date")
    ]
    if not differing:
        return "Both runs were asked the same."
    if len(differing) == 1:
        return f"The runs differ in {differing[0]} alone."
    return f"The runs differ in {', '.join(differing[:-1])} and {differing[-1]}."
