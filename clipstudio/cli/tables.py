"""Results as tables in the terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.table import Table

from clipstudio.cli.console import print_table, say
from clipstudio.domain.audits import Comparison, Rate, RunResult

MOST_COLUMNS = 6
"""Categories, or labels of a small set, that fit beside each other."""


def print_run(result: RunResult) -> None:
    """Every comparison as a table: a row per group, its n, and the rate of each category with its interval."""
    whole = Comparison((), (result.overall,), 0)
    for comparison in (whole, *result.comparisons):
        print_table(_table(comparison, result))
        if comparison.missing:
            say(f"{comparison.missing:,} images have no value and are left out.")


def _table(comparison: Comparison, result: RunResult) -> Table:
    labels = result.label_set
    by_category = bool(labels.categories)
    names = labels.categories if by_category else labels.texts
    table = Table(title=comparison.title or "all images", title_justify="left")
    table.add_column(comparison.title or "group")
    table.add_column("n", justify="right")
    has_unanswered = any(group.unanswered for group in comparison.groups)
    if has_unanswered:
        table.add_column("not answered", justify="right")
    for name in names[:MOST_COLUMNS]:
        table.add_column(name, justify="right")
    for title, group in zip(comparison.group_names, comparison.groups, strict=True):
        rates = group.categories if by_category else group.labels
        sizes = [f"{group.n:,}", f"{group.unanswered:,}"] if has_unanswered else [f"{group.n:,}"]
        table.add_row(title, *sizes, *(_cell(rate) for rate in rates[:MOST_COLUMNS]))
    if len(names) > MOST_COLUMNS:
        table.caption = f"{len(names) - MOST_COLUMNS} more in the JSON file"
    return table


def _cell(rate: Rate) -> str:
    if rate.rate is None or rate.low is None or rate.high is None:
        return f"not estimable ({rate.reason})"
    return f"{100 * rate.rate:.1f} % ({100 * rate.low:.1f}–{100 * rate.high:.1f})"


def in_percent(entry: Mapping[str, Any], called: str) -> str:
    """An estimate of a document in percent with its interval, or that it is not estimable."""
    low, high = (entry.get(f"{called}_{end}", entry.get(end)) for end in ("low", "high"))
    if entry[called] is None or low is None or high is None:
        return f"not estimable ({entry['reason']})"
    return f"{100 * entry[called]:.1f} % ({100 * low:.1f}–{100 * high:.1f})"
