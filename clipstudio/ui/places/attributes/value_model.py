"""The values of an attribute as rows of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QIcon

from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.language import tr
from clipstudio.domain.not_told import is_not_told
from clipstudio.results.words import number, percent
from clipstudio.storage.attributes import AttributeSummary, ValueNote
from clipstudio.ui.icons import icon
from clipstudio.ui.row_model import RowModel
from clipstudio.ui.style import tokens
from clipstudio.ui.user_words import tooltip

SMALL = tr("small: rates will not be estimable")
NOT_TOLD_NOTE = tr("an answer, and a group of its own: not missing")
LEFT_OUT = tr("no value: not a group, left out of comparisons")


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A value and how often it occurs.

    Attributes:
        value: The value; None is *missing*.
        count: Images that have it.
        share: Part of all images of the project, in [0, 1].
        color: Place of its group in the palette, the same as in the charts; -1 for *missing*.
        note: What there is to say of it, and which words of sources are shown as it.
    """

    value: str | None
    count: int
    share: float
    color: int
    note: ValueNote | None = None

    @property
    def is_small(self) -> bool:
        """Whether the group has too few images for a rate."""
        return self.value is not None and self.count < DEFAULT_MINIMUM_N


def value_rows(summary: AttributeSummary) -> tuple[ValueRow, ...]:
    """The values in natural order, then *missing*, which is said even when it is zero."""
    images = sum(count for _, count in summary.values) + summary.missing
    pairs: list[tuple[str | None, int]] = [*summary.values, (None, summary.missing)]
    return tuple(
        ValueRow(
            value,
            count,
            count / images if images else 0.0,
            -1 if value is None else place,
            None if value is None else summary.note(value),
        )
        for place, (value, count) in enumerate(pairs)
    )


class ValueRole(IntEnum):
    """Data of a cell besides its text."""

    ROW = Qt.ItemDataRole.UserRole
    SORT = Qt.ItemDataRole.UserRole + 1


class ValueColumn(IntEnum):
    """The columns of the table."""

    VALUE = 0
    COUNT = 1
    SHARE = 2
    BAR = 3
    NOTE = 4


_TITLES = (tr("Value"), tr("Images"), tr("Share"), "", "")
_SHARE_OF = tr("Share of all images")
_NUMBERS = (ValueColumn.COUNT, ValueColumn.SHARE)


class ValueModel(RowModel[ValueRow]):
    """A row for each value and one for *missing*."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_TITLES, _cells, parent, numbers=_NUMBERS)
        self._signs: dict[str, QIcon] = {}

    def look(self, row: ValueRow, column: int, role: int) -> object:
        """What a cell has besides its text."""
        match role:
            case ValueRole.ROW:
                return row
            case ValueRole.SORT:
                return (row.value or "").casefold() if column == ValueColumn.VALUE else row.count
            case Qt.ItemDataRole.ToolTipRole if row.note is not None and row.note.in_words():
                return tooltip(row.note.in_words())
            case Qt.ItemDataRole.DecorationRole if column == ValueColumn.NOTE and row.is_small:
                return self._sign()
            case Qt.ItemDataRole.ForegroundRole:
                return _color(row, column)
            case Qt.ItemDataRole.FontRole if row.value is None and column == ValueColumn.VALUE:
                font = QFont()
                font.setItalic(True)
                return font
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The title of a column, and of what the shares are."""
        is_shares = orientation == Qt.Orientation.Horizontal and section == ValueColumn.SHARE
        if is_shares and role == Qt.ItemDataRole.ToolTipRole:
            return _SHARE_OF
        return super().headerData(section, orientation, role)

    def _sign(self) -> QIcon:
        color = tokens().warning
        if color not in self._signs:
            self._signs[color] = icon("warning", color)
        return self._signs[color]


def _cells(row: ValueRow) -> tuple[str, ...]:
    value = tr("missing") if row.value is None else row.value
    left_out = LEFT_OUT if row.value is None and row.count else ""
    return (value, number(row.count), percent(row.share), "", left_out or "; ".join(_notes(row)))


def _notes(row: ValueRow) -> Iterator[str]:
    if row.is_small:
        yield SMALL
    if row.value is not None and is_not_told(row.value):
        yield NOT_TOLD_NOTE
    if row.note is not None and row.note.said:
        more = len(row.note.said) - 1  # all of them are in the tooltip
        yield tr("also said as “{said}”", said=row.note.said[0]) + (
            tr(" and {more} more", more=number(more)) if more else ""
        )
    if row.note is not None and row.note.description:
        yield row.note.description.split("\n")[0]


def _color(row: ValueRow, column: int) -> QColor | None:
    if column == ValueColumn.NOTE:
        return QColor(tokens().warning if row.is_small else tokens().muted)
    return QColor(tokens().muted) if row.value is None else None
