"""The labels of a draft as a table, with an empty row at the end that becomes a label when written in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from clipstudio.domain.labels import HARMFUL_CATEGORIES, Label
from clipstudio.domain.language import tr
from clipstudio.services.label_text import SEPARATOR, prompts_from
from clipstudio.ui.icons import icon
from clipstudio.ui.style import tokens
from clipstudio.ui.user_words import tooltip

Index = QModelIndex | QPersistentModelIndex

LABEL, CATEGORY, PROMPTS = range(3)
HEADINGS = (tr("Label"), tr("Category"), tr("Custom prompts"))
NEXT = tr("Add a label…")
_HINTS = (
    tr("The word or words that the model chooses between."),
    tr(
        "Labels of one category are also counted together. Images of the categories {sorted} "
        "are blurred until you ask for them.",
        sorted=", ".join(sorted(HARMFUL_CATEGORIES)),
    ),
    tr(
        "Sentences used instead of the templates for this label; separate several with “{strip}”.",
        strip=SEPARATOR.strip(),
    ),
)
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class LabelTableModel(QAbstractTableModel):
    """Shows labels and asks for changes; it changes nothing itself, so that every edit goes over the undo stack.

    Signals:
        written: A cell was written (row, the whole label); a row below the last label means a new one.
    """

    written = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[Label, ...] = ()
        self._editable = True
        self._appended = 0
        self._faulty: int | None = None
        self._remarks: Mapping[str, str] = {}

    @property
    def labels(self) -> tuple[Label, ...]:
        """What is shown."""
        return self._labels

    def set_editable(self, editable: bool) -> None:
        """Show the empty row at the end, or only let the labels be read."""
        if editable != self._editable:
            self.beginResetModel()
            self._editable = editable
            self.endResetModel()

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Show other labels; rows that stay keep their selection."""
        old, new = self._labels, tuple(labels)
        same_start = _same(zip(old, new, strict=False))
        rest = min(len(old), len(new)) - same_start
        same_end = min(rest, _same(zip(reversed(old), reversed(new), strict=False)))
        change = len(new) - len(old)
        after = len(new) - same_end  # of the new labels, the first that stays at the end
        # Rows come and go first, then those in between change: a view is never told two things at once.
        if change > 0 and self._editable and not same_end:
            self._append_rows(change)
        elif change > 0:
            first = after - change
            self.beginInsertRows(QModelIndex(), first, after - 1)
            self._labels = old[:first] + new[first:after] + old[first:]
            self.endInsertRows()
        elif change < 0:
            self.beginRemoveRows(QModelIndex(), after, after - change - 1)
            self._labels = old[:after] + old[after - change :]
            self.endRemoveRows()
        self._labels = new
        if after > same_start:
            self.dataChanged.emit(self.index(same_start, 0), self.index(after - 1, PROMPTS))

    def _append_rows(self, count: int) -> None:
        """Add empty rows below the empty row, so that the one under the cursor is the one that is filled."""
        end = self.rowCount()
        self.beginInsertRows(QModelIndex(), end, end + count - 1)
        self._appended = count
        self.endInsertRows()
        self._appended = 0

    def set_faulty(self, row: int | None) -> None:
        """Mark the row that has to be mended."""
        before, self._faulty = self._faulty, row
        for each in {before, row} - {None}:
            if each is not None and each < self.rowCount():
                self.dataChanged.emit(self.index(each, 0), self.index(each, PROMPTS))

    def set_remarks(self, remarks: Mapping[str, str]) -> None:
        """Mark the labels of these texts, and say why in a tool tip."""
        if remarks != self._remarks:
            self._remarks = remarks
            self.dataChanged.emit(self.index(0, LABEL), self.index(max(0, self.rowCount() - 1), LABEL))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The labels, and the empty row."""
        return 0 if parent.isValid() else len(self._labels) + self._editable + self._appended

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Label, category, custom prompts."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings, and what they mean as tool tips; rows are numbered."""
        if orientation is Qt.Orientation.Horizontal and section < len(HEADINGS):
            if role == Qt.ItemDataRole.DisplayRole:
                return HEADINGS[section]
            if role == Qt.ItemDataRole.ToolTipRole:
                return _HINTS[section]
        elif orientation is Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            return str(section + 1) if section < len(self._labels) else "+"
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell and how it looks."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if row >= len(self._labels):
            return _next_row(column, role)
        label = self._labels[row]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return (label.text, label.category, SEPARATOR.join(label.prompts))[column]
        if role == Qt.ItemDataRole.ToolTipRole and column == PROMPTS and label.prompts:
            return tooltip("\n".join(label.prompts))
        if column == LABEL and label.text.strip() in self._remarks:
            if role == Qt.ItemDataRole.ToolTipRole:
                return tooltip(self._remarks[label.text.strip()])
            if role == Qt.ItemDataRole.DecorationRole:
                return icon("warning", tokens().warning)
        if row == self._faulty and role == Qt.ItemDataRole.BackgroundRole:
            return QColor(tokens().warning_soft)
        if row == self._faulty and role == Qt.ItemDataRole.ForegroundRole:
            return QColor(tokens().warning)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a cell to be changed; an empty label is left as it was."""
        text, row, column = str(value).strip(), index.row(), index.column()
        is_new = row >= len(self._labels)
        if role != Qt.ItemDataRole.EditRole or not self._editable or text == (self.data(index, role) or ""):
            return False
        label = Label("") if is_new else self._labels[row]
        match column:
            case 0 if not text:
                return False
            case 0:
                label = replace(label, text=text)
            case 1:
                label = replace(label, category=text)
            case _:
                label = replace(label, prompts=prompts_from(text))
        self.written.emit(row, label)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything is written in place; of the empty row only its label."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        is_next = index.row() >= len(self._labels)
        if self._editable and (not is_next or index.column() == LABEL):
            return _FLAGS | Qt.ItemFlag.ItemIsEditable
        return _FLAGS


def _same(pairs: Any) -> int:
    """How many pairs, from the first on, hold the same twice."""
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count


def _next_row(column: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole and column == LABEL:
        return NEXT
    if role == Qt.ItemDataRole.EditRole:
        return ""
    if role == Qt.ItemDataRole.ForegroundRole:
        return QColor(tokens().muted)
    return None
