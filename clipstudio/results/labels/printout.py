"""The labels probe in the terminal: the labels most tied to each group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipstudio.domain.audits import Rate
from clipstudio.results.answers import Printed, Remark
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.labels.document import against_words, why_left_out
from clipstudio.results.labels.result import LabelsResult, TiedGroup, TiedLabel
from clipstudio.results.labels.tied_figure import tied_figure
from clipstudio.results.printed import told
from clipstudio.results.reading import ProbeReading
from clipstudio.results.words import percent
from clipstudio.statistics.multiplicity import left_out_words

COLUMNS = (
    Column("label", is_number=False),
    *(Column("share"), Column("against")),
    Column("test", is_number=False),
    *(Column("p"), Column("p (Holm)"), Column("p (BH)"), Column("Cramer's V")),
)


def printout(reading: ProbeReading[LabelsResult], only_bh: bool = False) -> Iterator[Printed]:
    """A table for each group of each comparison, and what there is to say of it.

    Args:
        reading: The result.
        only_bh: End the tables of labels where Benjamini and Hochberg's procedure does.
    """
    result, run = reading.result, reading.runs[0]
    for place, (comparison, compared) in enumerate(zip(run.comparisons, result.comparisons, strict=True)):
        names = comparison.group_names
        for tied in compared.tied:
            against = f"{against_words(compared, tied, names)} (n = {tied.against_n:,})"
            title = f"Most tied to {names[tied.group]} (n = {tied.n:,}), against {against}"
            yield from _tied(tied, title, run.label_set.texts, only_bh)
            yield from told(tied_figure(run, result, place, tied, only_bh=only_bh).text)
        for group in compared.left_out:
            yield Remark(f"{names[group]} is in no test: {why_left_out(comparison, group)}.")
    if result.uniform is not None:
        yield Remark(f"Uniform baseline (1/K): {100 * result.uniform:.2f} %.")


def _tied(tied: TiedGroup, title: str, texts: Sequence[str], only_bh: bool) -> Iterator[Printed]:
    rows = tuple(_row(label, texts) for label in tied.labels if label.is_within_bh or not only_bh)
    if rows:
        yield TableFigure(FigureText(title), COLUMNS, rows)
    else:
        yield f"{title}: no label is within Benjamini-Hochberg." if only_bh else f"{title}: no label."
    left = ""
    if tied.family_left_out:
        left = f"; {tied.family_left_out:,} more are left out: {left_out_words(tied.needed_p, 'they')}"
    yield Remark(
        f"p is adjusted over {tied.family_size:,} tests, of every label in every group against all others{left}."
    )


def _row(label: TiedLabel, texts: Sequence[str]) -> TableRow:
    association, adjusted = label.test.association, label.test.adjusted
    ps = (association.p, adjusted.p_holm, adjusted.p_bh)
    return TableRow(
        (
            texts[label.label],
            *(_share(rate) for rate in (label.rate, label.against)),
            association.test.value if association.test else "–",
            *("–" if p is None else f"{p:.3g}" for p in ps),
            "–" if association.cramers_v is None else f"{association.cramers_v:.2f}",
        )
    )


def _share(rate: Rate) -> str:
    return "–" if rate.rate is None else percent(rate.rate)
