"""The numbers beside a row of a rate chart: rate, interval and n, then the part selected in the grid."""

from __future__ import annotations

from PySide6.QtGui import QFont

from clipstudio.results.words import not_estimable
from clipstudio.ui.charts.row_axes import LEFT, RIGHT, Cell, Lines, bold
from clipstudio.ui.charts.view_model import RateRow, share_in_words
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, small_font, tokens


def rate_cells(
    row: RateRow, share: tuple[int, int] | None, any_share: bool, font: QFont, compact: bool
) -> Lines | str:
    """A row's columns in one line or, compact, in two; the reason where it is not estimable.

    Args:
        row: The row.
        share: (selected, count) of the grid's selection; None for none.
        any_share: Whether any row of the chart has a share, which takes a column of its own.
        font: Of ordinary text.
        compact: Whether the chart is narrow.
    """
    if not row.estimable:
        return not_estimable(row.rate)
    colors, small = tokens(), small_font(font)
    rate, bracket, size = row.columns
    selected = share_in_words(share) if share else ""
    first = [
        Cell(rate, bold(font), colors.text, RIGHT, 0),
        Cell(bracket, font, colors.muted, LEFT, SPACE_INSIDE),
    ]
    gap = SPACE_BETWEEN if any_share else 0
    if compact:
        second = [
            Cell(size, small, colors.muted, LEFT, 0),
            Cell(selected, small, colors.accent, LEFT, gap // 2),
        ]
        return [first, second]
    last = [
        Cell(size, font, colors.muted, RIGHT, SPACE_BETWEEN),
        Cell(selected, font, colors.accent, LEFT, gap),
    ]
    return [first + last]
