"""What the terminal prints of the models probe: every run, the differences, and the order of the models."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.group_names import group_names
from clipstudio.domain.labels import LabelSet
from clipstudio.results.answers import Printed, Remark
from clipstudio.results.changes import change_words
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.models.figures import change_figure
from clipstudio.results.models.order import ModelOrder, model_orders
from clipstudio.results.models.result import ModelDifference, ModelsResult
from clipstudio.results.printed import told
from clipstudio.results.reading import ProbeReading
from clipstudio.results.run.outcomes import OutcomeKind, main_outcome, outcomes
from clipstudio.results.run.printout import printout as run_printout
from clipstudio.results.words import images, number, points, ratio_in_words, signed_interval

MOST_LABELS = 12
"""Of a larger set without categories, the JSON file has the differences."""
NONE = "–"


def printout(reading: ProbeReading[ModelsResult]) -> Iterator[Printed]:
    """The rates of every model, what changes from the first to each other, and the order by every category."""
    for run in reading.runs:
        yield from run_printout(run)
    labels = reading.runs[0].label_set
    shares = printed_shares(labels)
    for other, difference in enumerate(reading.result.differences, 1):
        yield changes_table(reading.result.models[0], difference, shares)
        outcome = main_outcome(outcomes(reading.runs[0]))
        for position, comparison in enumerate(reading.runs[0].comparisons):
            text = change_figure(reading, outcome, position, other).text
            yield from told(text, f"{outcome.text}, by {comparison.title}")
        if difference.unanswered:
            yield Remark(
                f"{images(difference.unanswered)} that {reading.result.models[0]} or {difference.other} did not "
                "answer: left out of what changes between them."
            )
    kind = OutcomeKind.CATEGORY if labels.categories else OutcomeKind.LABEL
    for order in model_orders(reading):
        if order.outcome.kind is kind and order.outcome.index < len(shares):
            yield _order(order)


def printed_shares(labels: LabelSet) -> list[tuple[int, str]]:
    """Places and names of what is printed: the categories, or the first labels where there are none."""
    return list(enumerate(labels.categories)) or list(enumerate(labels.texts))[:MOST_LABELS]


def changes_table(first: str, difference: ModelDifference, shares: list[tuple[int, str]]) -> TableFigure:
    """What changes from the first model to another, in every group."""
    groups = [(group, family.size) for family in difference.families for group in family.groups]
    names = group_names([group.attributes for group, _ in groups])
    rows = []
    for name, (group, size) in zip(names, groups, strict=True):
        for place, text in shares:
            change, p = group.changes[place], group.tests[place].p_holm
            tested = NONE if p is None else f"{p:.3g} of {number(size)}"
            counts = (number(change.n), number(change.before), number(change.after))
            flips = (number(change.gained), number(change.lost))
            rows.append(TableRow((name, text, *counts, change_words(change), *flips, tested)))
    columns = [Column(name, is_number=False) for name in ("group", "category or label")]
    columns += [Column(name) for name in ("n", "first", "other", "change", "gained", "lost", "p (Holm) of tests")]
    return TableFigure(FigureText(f"{first} against {difference.other}"), tuple(columns), tuple(rows))


def _order(order: ModelOrder) -> TableFigure:
    rows = []
    for place, each in enumerate(order.gaps, 1):
        gap, names = each.gap, each.comparison.group_names
        if gap.difference is None or gap.largest is None or gap.smallest is None:
            rows.append(TableRow((NONE, each.model, f"not estimable ({gap.reason})", "", "")))
            continue
        bracket = "" if gap.low is None or gap.high is None else f" {signed_interval(gap.low, gap.high)}"
        between = f"{names[gap.largest]} against {names[gap.smallest]}"
        cells = (f"{place}", each.model, f"{points(gap.difference)}{bracket}", ratio_in_words(gap), between)
        rows.append(TableRow(cells))
    columns = (Column("order"), Column("model", is_number=False), Column("largest gap"), Column("ratio"))
    title = f"{order.outcome.text}: the models by their largest gap, by {' and '.join(order.by)}"
    return TableFigure(
        FigureText(title), (*columns, Column("between", is_number=False)), tuple(rows), caption=order.words
    )
