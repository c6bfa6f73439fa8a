"""Results as tables in the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from clipstudio.domain.audits import Comparison, GroupRates, Rate, RunResult

MOST_COLUMNS = 6
"""Categories, or labels of a small set, that fit beside each other."""


def print_run(result: RunResult) -> None:
    """Every comparison as a table: a row per group, its n, and the rate of each category with its interval."""
    console = Console(width=None if Console().is_terminal else 160)
    whole = Comparison((), (result.overall,), 0)
    for comparison in (whole, *result.comparisons):
        console.print(_table(comparison, result))
        if comparison.missing:
            console.print(f"{comparison.missing:,} images have no value and are left out.", style="dim")


def _table(comparison: Comparison, result: RunResult) -> Table:
    labels = result.label_set
    by_category = bool(labels.categories)
    names = labels.categories if by_category else labels.texts
    table = Table(title=comparison.title or "all images", title_justify="left")
    table.add_column(comparison.title or "group")
    table.add_column("n", justify="right")
    for name in names[:MOST_COLUMNS]:
        table.add_column(name, justify="right")
    for group in comparison.groups:
        rates = group.categories if by_category else group.labels
        table.add_row(_title(group), f"{group.n:,}", *(_cell(rate) for rate in rates[:MOST_COLUMNS]))
    if len(names) > MOST_COLUMNS:
        table.caption = f"{len(names) - MOST_COLUMNS} more in the JSON file"
    return table


def _title(group: GroupRates) -> str:
    return group.title


def _cell(rate: Rate) -> str:
    if rate.rate is None or rate.low is None or rate.high is None:
        return f"not estimable ({rate.reason})"
    return f"{100 * rate.rate:.1f} % ({100 * rate.low:.1f}–{100 * rate.high:.1f})"
