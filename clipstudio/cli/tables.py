"""Results as tables in the terminal."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from typing import Any

import typer
from rich.table import Table

from clipstudio.cli.console import print_table, say
from clipstudio.domain.audits import Comparison, RunResult
from clipstudio.domain.merging import merged_words
from clipstudio.probes.run_estimates import gap_of
from clipstudio.results.words import (
    allowance_in_words,
    assignment_in_words,
    chance_in_words,
    gap_in_words,
    overall_test_in_words,
    rate_in_words,
    why_unanswered,
)

MOST_COLUMNS = 6
"""Categories, or labels of a small set, that fit beside each other."""


def print_run(result: RunResult) -> None:
    """Every comparison as a table: a row per group, its n, and the rate of each category with its interval."""
    plan, labels = result.record.plan, result.label_set
    given = assignment_in_words(plan.scoring, plan.threshold, plan.boundary)
    say(f"{plan.model}, label set {labels.name}: an image is given {given}.")
    whole = Comparison((), (result.overall,), 0)
    print_table(_table(whole, result))
    for position, comparison in enumerate(result.comparisons):
        print_table(_table(comparison, result))
        if comparison.missing:
            say(f"{comparison.missing:,} images have no value and are left out.")
        _print_gaps(result, position)
    if (silent := result.overall.unanswered) is not None and silent.count:
        say(f"not answered: {why_unanswered(plan.scoring)}. Rates are of the images that are answered.")
    if merged := merged_words(result.record.provenance):
        say(merged)
    if (note := allowance_in_words(result.record.provenance)) is not None:
        say(note)


def _print_gaps(result: RunResult, position: int) -> None:
    """The largest gap of each category or label in the table above."""
    comparison, labels = result.comparisons[position], result.label_set
    kind, counted = ("category", labels.categories) if labels.categories else ("label", labels.texts)
    for place, name in enumerate(counted[:MOST_COLUMNS]):
        gap = gap_of(result, position, kind, place)
        if gap.largest is None or gap.smallest is None:
            continue
        largest, smallest = (
            (comparison.group_names[each], rate_in_words(comparison.groups[each].rates(kind)[place]))
            for each in (gap.largest, gap.smallest)
        )
        sentences = (gap_in_words(gap, largest, smallest), overall_test_in_words(gap), chance_in_words(gap))
        say(f"{name}: {' '.join(filter(None, sentences))}")


def _table(comparison: Comparison, result: RunResult) -> Table:
    labels = result.label_set
    by_category = bool(labels.categories)
    names = labels.categories if by_category else labels.texts
    table = Table(title=comparison.title or "all images", title_justify="left")
    table.add_column(comparison.title or "group")
    table.add_column("n", justify="right")
    has_unanswered = any(group.unanswered is not None for group in comparison.groups)
    if has_unanswered:
        table.add_column("not answered", justify="right")
    for name in names[:MOST_COLUMNS]:
        table.add_column(name, justify="right")
    for title, group in zip(comparison.group_names, comparison.groups, strict=True):
        rates = group.categories if by_category else group.labels
        sizes = [f"{group.n:,}"]
        if has_unanswered:
            sizes.append(f"{group.unanswered.count if group.unanswered else 0:,}")
        table.add_row(title, *sizes, *(rate_in_words(rate) for rate in rates[:MOST_COLUMNS]))
    if len(names) > MOST_COLUMNS:
        table.caption = f"{len(names) - MOST_COLUMNS} more in the JSON file"
    return table


def comparisons_of(by: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """What --by asks for: attributes to compare by; of several with commas between them, their intersection.

    An attribute that holds a comma itself stands in quotes, as in a CSV file.

    Raises:
        typer.BadParameter: One names no attribute.
    """
    rows = (next(csv.reader([each], skipinitialspace=True), []) for each in by)
    found = tuple(tuple(part.strip() for part in parts if part.strip()) for parts in rows)
    if not all(found):
        raise typer.BadParameter("--by needs the name of an attribute.")
    return found


def in_percent(entry: Mapping[str, Any], called: str) -> str:
    """An estimate of a document in percent with its interval, or that it is not estimable."""
    low, high = (entry.get(f"{called}_{end}", entry.get(end)) for end in ("low", "high"))
    if entry[called] is None or low is None or high is None:
        return f"not estimable ({entry['reason']})"
    return f"{100 * entry[called]:.1f} % ({100 * low:.1f}–{100 * high:.1f})"
