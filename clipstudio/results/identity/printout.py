"""What the terminal shows of the identity probe."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.group_names import group_names
from clipstudio.domain.probes import WHY_A_PURPOSE
from clipstudio.results.answers import Printed, Remark
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.identity.figures import comparison_words, naming_figure
from clipstudio.results.identity.result import TOPS, GroupNaming, IdentityResult, NamedAs, PoolResult
from clipstudio.results.identity.sentences import (
    mean_words,
    never_mentioned_words,
    rate_words,
    without_name_words,
)
from clipstudio.results.printed import told
from clipstudio.results.reading import ProbeReading
from clipstudio.results.words import allowance_in_words, images, number

COLUMNS = (
    Column("group", is_number=False),
    *map(Column, ("n", "top-1", "top-5", "n of all lists", "top-1, all lists", "top-5, all lists")),
)


def printout(reading: ProbeReading[IdentityResult]) -> Iterator[Printed]:
    """The purpose, a table for each list of names, and what else is to be known."""
    result = reading.result
    yield f"Purpose: {result.purpose}"
    yield Remark(WHY_A_PURPOSE)
    together = naming_figure(result, None, NamedAs.FOUND, reading.confidence)
    for place, pool in enumerate(result.pools):
        yield _table(pool)
        yield from told(together.text_at(place))
        for comparison in result.comparisons:
            by_group = naming_figure(result, comparison, NamedAs.FOUND, reading.confidence).text_at(place)
            yield from told(by_group, comparison_words(comparison))
        if unanswered := pool.overall.unanswered:
            verb = "is" if unanswered == 1 else "are"
            yield Remark(f"{images(unanswered)} {verb} not answered: their names cannot be told apart.")
    yield Remark("“All lists” is the mean over every list of that many names that holds the image's own name.")
    sentences = (
        allowance_in_words(reading.record.provenance),
        never_mentioned_words(result),
        without_name_words(result),
    )
    yield from (Remark(sentence) for sentence in sentences if sentence)


def _table(pool: PoolResult) -> TableFigure:
    """All images, then every group."""
    guessed = " and ".join(f"{100 * pool.chance(top):.2f} %" for top in TOPS)
    namings = (pool.overall, *pool.groups)
    names = group_names([naming.attributes for naming in namings])
    rows = (_row(name, naming) for name, naming in zip(names, namings, strict=True))
    title = f"{number(pool.names)} names; {guessed} by blind guessing"
    return TableFigure(FigureText(title), COLUMNS, tuple(rows))


def _row(name: str, naming: GroupNaming) -> TableRow:
    means = [naming.mean(top) for top in TOPS]
    return TableRow(
        (
            name,
            number(naming.top1.n),
            *(rate_words(naming.rate(top)) for top in TOPS),
            number(means[0].n) if means[0] else "",
            *(mean_words(mean) if mean else "" for mean in means),
        )
    )
