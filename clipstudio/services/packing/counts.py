"""Every count behind a run's figures as lines of a CSV file, with the rates that follow from them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from clipstudio.domain.audits import GroupEstimates, GroupRates, Rate, RunResult
from clipstudio.reporting.figure_pictures import figure_text
from clipstudio.results.figures import Figure, escape_formula

COLUMNS = (
    *("compared by", "group", "counted", "name", "count", "n", "rate", "low", "high"),
    *("mean probability", "not estimable"),
)
ALL = "all images"


def count_lines(result: RunResult) -> Iterator[tuple[object, ...]]:
    """A line for every label, category and for what was not answered, of all images and of every group."""
    kept = result.record.estimates
    yield from _of_group(result, result.overall, "", ALL, kept.overall if kept else None)
    for position, comparison in enumerate(result.comparisons):
        for place, group in enumerate(comparison.groups):
            name = ", ".join(group.attributes.values())
            held = kept.groups[position][place] if kept else None
            yield from _of_group(result, group, comparison.title, name, held)
        yield (comparison.title, "in no group", "images", "", comparison.missing, *("",) * 6)


def figure_csv(figure: Figure) -> str:
    """The data of a figure."""
    return as_csv(tuple(figure_text(figure).header), figure.lines())


def as_csv(header: Sequence[object], lines: Iterable[Sequence[object]]) -> str:
    """Lines as CSV: numbers in full, an empty cell where nothing is known, no cell that is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([_cell(each) for each in header])
    writer.writerows([_cell(each) for each in line] for line in lines)
    return out.getvalue()


def _of_group(
    result: RunResult, group: GroupRates, compared: str, name: str, kept: GroupEstimates | None
) -> Iterator[tuple[object, ...]]:
    means: Sequence[float | None] = kept.mean_probability if kept else (None,) * len(group.labels)
    told: Mapping[str, Iterable[tuple[str, Rate, float | None]]] = {
        "category": zip(
            result.label_set.categories, group.categories, (None,) * len(group.categories), strict=True
        ),
        "label": zip(result.label_set.texts, group.labels, means, strict=True),
        "unanswered": (("", group.unanswered, None),) if group.unanswered else (),
    }
    for kind, rates in told.items():
        for called, rate, mean in rates:
            counts = ("", "") if rate.is_suppressed else (rate.count, rate.n)
            yield compared, name, kind, called, *counts, rate.rate, rate.low, rate.high, mean, rate.reason


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(float(value))  # the shortest digits that give the same number again
    return escape_formula(value) if isinstance(value, str) else str(value)
