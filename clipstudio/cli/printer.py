"""What a result says, printed in the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table

from clipstudio.cli.console import note, print_table, say
from clipstudio.domain.visible_text import visible
from clipstudio.results.answers import Printed, Remark
from clipstudio.results.figures import TableFigure


def print_printout(items: Iterable[Printed]) -> None:
    """Print tables and lines on stdout and remarks on stderr, in their order."""
    for item in items:
        if isinstance(item, TableFigure):
            print_table(_table(item))
        elif isinstance(item, Remark):
            note(item.text)
        else:
            say(item)


def _table(figure: TableFigure) -> Table:
    """A figure as a table of the terminal: numbers end at the right of their column."""
    table = Table(title=visible(figure.text.title) or None, title_justify="left", caption=figure.caption or None)
    for column in figure.columns:
        table.add_column(visible(column.name), justify="right" if column.is_number else "left")
    for row in figure.rows:
        table.add_row(*map(visible, row.cells))
    return table
