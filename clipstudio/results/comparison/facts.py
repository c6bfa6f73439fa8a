"""What was asked of two runs, as a table."""

from __future__ import annotations

from clipstudio.domain.language import inside, said_later, tr
from clipstudio.domain.run_titles import name_and_number
from clipstudio.results.comparison.result import VALUES, Fact, PairReading
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow

SAME = said_later("the same")
NOUNS = {
    "An image is given": said_later("scoring rule"),
    "Compare by": said_later("groups compared"),
    "Combined values": said_later("combined values"),
    "Clusters allowed for": said_later("allowance for clusters"),
    "Images": said_later("number of images"),
    "Images, by their digest": said_later("images scored"),
    "One value against the rest": said_later("value held against the rest"),
}
"""What the fields of forms are called within a sentence, where their own words make none."""


def facts_table(pair: PairReading) -> TableFigure:
    """What differs first, then what is the same."""
    facts = sorted(pair.facts, key=lambda fact: not fact.differs)
    rows = tuple(
        TableRow(
            (fact_words(fact), fact.first, fact.second if fact.differs else tr(SAME)),
            sentence=f"{fact_words(fact)}\n{pair.titles[0]}: {fact.first}\n{pair.titles[1]}: {fact.second}",
        )
        for fact in facts
    )
    header = (tr("What was asked"), tr("first run"), tr("second run"))
    # A heading begins with a capital, which is no part of a run's name.
    title = tr("what was asked in {runs}", runs=against(*pair.titles))
    text = FigureText(title, difference_sentence(pair), header=header)
    columns = tuple(Column(name, is_number=False) for name in header)
    return TableFigure(text, columns, rows)


def fact_words(fact: Fact) -> str:
    """What a fact is about."""
    if fact.what.startswith(VALUES):
        return tr("Values of {name}", name=fact.what.removeprefix(VALUES))
    return tr(fact.what)


def against(first: str, second: str) -> str:
    """Two runs in a title; what both are called stands there once: "Jobs: run 1 against run 2"."""
    (name, number), (other, other_number) = (name_and_number(title) for title in (first, second))
    if number and other_number and name == other:
        return tr(
            "{name}: run {number} against run {other_number}", name=name, number=number, other_number=other_number
        )
    return tr("{first} against {second}", first=first, second=second)


def why_not(pair: PairReading) -> str:
    """Why two runs are not set side by side; empty where they are."""
    if pair.is_side_by_side:
        return ""
    if pair.overlap is None:
        return tr(
            "Only runs with rates by group are set side by side: choose two audits, or two runs of such probes."
        )
    return tr("The runs share fewer than two labels, so their rates cannot be compared.")


def difference_sentence(pair: PairReading) -> str:
    """In what two runs differ, in one sentence."""
    differing = [
        tr(NOUNS[fact.what]) if fact.what in NOUNS else inside(fact_words(fact))
        for fact in pair.facts
        if fact.differs and fact.what not in ("Name", "Date")
    ]
    if not differing:
        return tr("Both runs were asked the same.")
    if len(differing) == 1:
        return tr("The runs differ in {differing} alone.", differing=differing[0])
    return tr(
        "The runs differ in {differing} and {differing2}.",
        differing=", ".join(differing[:-1]),
        differing2=differing[-1],
    )
