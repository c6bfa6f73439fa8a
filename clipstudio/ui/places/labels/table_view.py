"""The table of labels under keys and mouse: write, add, remove, move, copy and paste rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from heapq import nlargest

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QCompleter,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from clipstudio.domain.language import tr
from clipstudio.services.label_text import text_from
from clipstudio.ui.menu import Menu
from clipstudio.ui.places.labels.table_model import CATEGORY, LABEL, PROMPTS, LabelTableModel
from clipstudio.ui.style import SPACE_INSIDE, theme
from clipstudio.ui.table import Table, TellingDelegate
from clipstudio.ui.user_words import button_text

Index = QModelIndex | QPersistentModelIndex


LEAST_ROWS = 5
"""That are seen at once."""

MEASURED = 20
"""Of so many words, those with the most letters, the widest is looked for."""

PARTS = {LABEL: 0.3, CATEGORY: 0.2}
"""Of the width that no words need; the last column takes the rest."""


class LabelTable(Table):
    """Rows are chosen whole, cells are written in place; Enter goes on to the next row, at the end to a new one.

    Signals:
        typing: Whether a cell is being written whose text is not in the draft yet.
        pasted: Text from the clipboard, to be put before this row (text, row).
        categorized: Count these rows under this category (rows, category).
        removed: Remove these rows.
        moved: Move these rows by so many (rows, step).
    """

    typing = Signal(bool)
    pasted = Signal(str, int)
    categorized = Signal(object, str)
    removed = Signal(object)
    moved = Signal(object, int)

    def __init__(self, model: LabelTableModel) -> None:
        super().__init__(model, tr("Labels"))
        self._labels = model
        self._together: list[int] = []  # the rows that the category under the cursor is written for
        self._delegate = _CellDelegate(self)
        self._delegate.typed.connect(self._begin_typing)
        self._delegate.returned.connect(self._commit)
        self.setItemDelegate(self._delegate)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setShowGrid(True)
        self.setCornerButtonEnabled(False)
        self.setStyleSheet("QTableCornerButton::section { background: transparent; border: none; }")
        self.verticalHeader().show()
        self.verticalHeader().setHighlightSections(False)
        self._is_dividing = self._is_divided_by_hand = False
        self.horizontalHeader().sectionResized.connect(self._note_division)
        self.remove_action = self._action(tr("Remove"), self.remove, QKeySequence(Qt.Key.Key_Delete))
        self.up_action = self._action(tr("Move up"), lambda: self.move_rows(-1), QKeySequence("Alt+Up"))
        self.down_action = self._action(tr("Move down"), lambda: self.move_rows(1), QKeySequence("Alt+Down"))
        self.paste_action = self._action(tr("Paste"), self.paste, QKeySequence(QKeySequence.StandardKey.Paste))
        self.paste_action.setToolTip(
            tr(
                "Add the labels in the clipboard (Ctrl+V): one per line or separated by commas. "
                "From a spreadsheet: label, category and custom prompts in columns."
            )
        )
        self.category_menu = Menu(tr("Set category"), self)
        self.category_menu.aboutToShow.connect(self._fill_categories)
        self.addAction(self.category_menu.menuAction())

    @Slot(int, int, int)
    def _note_division(self, column: int, _before: int, _now: int) -> None:
        # The last column follows the width of the table by itself.
        self._is_divided_by_hand = self._is_divided_by_hand or (column in PARTS and not self._is_dividing)

    def divide(self) -> None:
        """Give each column what its words take, labels first, and its part of the rest, until the user does."""
        if self._is_divided_by_hand:
            return
        self._is_dividing = True
        header = self.horizontalHeader()
        widths = {column: header.sectionSizeHint(column) for column in PARTS}
        room = max(0, self.viewport().width() - header.sectionSizeHint(PROMPTS) - sum(widths.values()))
        for column in PARTS:
            more = min(room, max(0, self._words_width(column) - widths[column]))
            widths[column] += more
            room -= more
        for column, part in PARTS.items():
            header.resizeSection(column, widths[column] + round(part * room))
        self._is_dividing = False

    def _words_width(self, column: int) -> int:
        """Pixels that the longest words of a column take, of those with the most letters."""
        texts = [label.text if column == LABEL else label.category for label in self._labels.labels]
        longest = nlargest(MEASURED, texts, key=len)
        return max(map(self.fontMetrics().horizontalAdvance, longest), default=0) + 2 * SPACE_INSIDE

    def offer_categories(self, categories: Iterable[str]) -> None:
        """Complete these words in the column of categories."""
        self._delegate.categories = sorted(set(categories))

    def set_editable(self, editable: bool) -> None:
        """Let the labels be changed, or only looked at and copied."""
        self._labels.set_editable(editable)
        category = self.category_menu.menuAction()
        for action in (self.remove_action, self.up_action, self.down_action, self.paste_action, category):
            action.setEnabled(editable)

    def rows(self) -> list[int]:
        """The chosen labels that are shown, from the top."""
        selection = self.selectionModel().selection()
        spans = (selection.at(place) for place in range(selection.count()))
        chosen = {row for span in spans for row in range(span.top(), span.bottom() + 1)}
        some_hidden = self.verticalHeader().sectionsHidden()
        return sorted(
            row for row in chosen if row < len(self._labels.labels) and not (some_hidden and self.isRowHidden(row))
        )

    def show_rows(self, shown: Sequence[bool]) -> None:
        """Show some of the labels only, in their order; they can be moved while none is left out."""
        hidden = [not each for each in shown]
        hidden += [False] * (self._labels.rowCount() - len(hidden))
        # The header is asked only where a row may be hidden.
        if any(hidden) or self.verticalHeader().sectionsHidden():
            self._hide(row for row, is_hidden in enumerate(hidden) if self.isRowHidden(row) is not is_hidden)
        for action in (self.up_action, self.down_action):
            action.setEnabled(not any(hidden) and self.remove_action.isEnabled())

    def _hide(self, others: Iterable[int]) -> None:
        """Hide rows that are shown, and show those that are hidden, laid out once for all of them."""
        header, rows = self.verticalHeader(), list(others)
        if not rows:
            return
        for view in (header, self):
            view.setUpdatesEnabled(False)
        with QSignalBlocker(header):
            for row in rows:
                self.setRowHidden(row, not self.isRowHidden(row))
        for view in (header, self):
            view.setUpdatesEnabled(True)
        self.updateGeometries()

    def choose_rows(self, rows: Iterable[int]) -> None:
        """Choose other rows; the first becomes the current one."""
        selection = QItemSelection()
        wanted = [row for row in rows if row < self._labels.rowCount()]
        for first, last in _runs(wanted):
            selection.select(self._labels.index(first, LABEL), self._labels.index(last, PROMPTS))
        flag = QItemSelectionModel.SelectionFlag
        if wanted:
            self.selectionModel().setCurrentIndex(
                self._labels.index(wanted[0], max(LABEL, self.currentIndex().column())), flag.NoUpdate
            )
        self.selectionModel().select(selection, flag.ClearAndSelect)

    def add(self) -> None:
        """Take over what is being written, and begin to write a new label at the end."""
        # The button does not take the focus: a cell may still be written, and Qt then opens no other.
        self.finish_typing()
        last = self._labels.index(len(self._labels.labels), LABEL)
        self.setCurrentIndex(last)
        self.scrollTo(last)
        self.setFocus()
        self.edit(last)

    def remove(self) -> None:
        """Remove the chosen rows."""
        if rows := self.rows():
            self.removed.emit(rows)
            self.choose_rows([min(rows[0], self._labels.rowCount() - 1)])

    def move_rows(self, step: int) -> None:
        """Move the chosen rows up or down by one."""
        rows = self.rows()
        if rows and rows[0] + step >= 0 and rows[-1] + step < len(self._labels.labels):
            self.moved.emit(rows, step)
            self.choose_rows([row + step for row in rows])

    def _fill_categories(self) -> None:
        """Offer the set's own categories for the chosen rows, none, and one to be written, with completion."""
        self.category_menu.clear()
        rows = self.rows()
        for category in sorted({label.category for label in self._labels.labels} - {""}):
            self.category_menu.addAction(button_text(category), partial(self.categorized.emit, rows, category))
        self.category_menu.addSeparator()
        self.category_menu.addAction(tr("No category"), partial(self.categorized.emit, rows, ""))
        self.category_menu.addAction(tr("Another category…"), partial(self._write_category, rows))

    def _write_category(self, rows: list[int]) -> None:
        """Write a category in the first of these rows; all of them are counted under it."""
        if rows:
            self._together = rows
            cell = self._labels.index(rows[0], CATEGORY)
            self.selectionModel().setCurrentIndex(cell, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(cell)
            self.edit(cell)

    def _commit(self, editor: QWidget) -> None:
        """Return in a cell takes it over, also where a completion was listed, which keeps the key to itself."""
        self.commitData(editor)
        self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)

    def commitData(self, editor: QWidget) -> None:
        """Take over a cell; a category that is written for several rows goes into all of them, as one edit."""
        rows, self._together = self._together, []
        if rows and isinstance(editor, QLineEdit):
            self.categorized.emit(rows, editor.text().strip())
        else:
            super().commitData(editor)

    def copy(self, *, all_rows: bool = False) -> None:
        """Put rows on the clipboard, so that they can be pasted here or into a spreadsheet."""
        rows = range(len(self._labels.labels)) if all_rows else self.rows()
        if rows:
            QGuiApplication.clipboard().setText(text_from(self._labels.labels[row] for row in rows))

    def paste(self) -> None:
        """Add the lines on the clipboard below the current row."""
        current = self.currentIndex()
        end = len(self._labels.labels)
        self.pasted.emit(
            QGuiApplication.clipboard().text(), min(current.row() + 1, end) if current.isValid() else end
        )

    def finish_typing(self) -> None:
        """Take over what is being written in a cell."""
        if isinstance(editor := self.indexWidget(self.currentIndex()), QWidget):
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After Enter, go on to the row below."""
        super().closeEditor(editor, hint)
        self._together = []
        self.typing.emit(False)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            current = self.currentIndex()
            below = self._labels.index(current.row() + 1, current.column())
            # By the selection itself: the view's own method adds to what is chosen while Shift or Ctrl is held.
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(below if below.isValid() else current, flag)

    def minimumSizeHint(self) -> QSize:
        """Room for some labels: where there is none, the page around it scrolls."""
        rows = LEAST_ROWS * self.verticalHeader().defaultSectionSize()
        return QSize(super().minimumSizeHint().width(), self.horizontalHeader().height() + rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.divide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins to write in the current cell."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        # A cell that is being written passes its Enter on to here as well.
        idle = self.state() is not QAbstractItemView.State.EditingState
        if enter and idle and self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _begin_typing(self) -> None:
        self.typing.emit(True)

    def _action(self, text: str, slot: Callable[[], None], keys: QKeySequence) -> QAction:
        action = QAction(text, self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(f"{text} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        action.triggered.connect(lambda _checked=False: slot())
        self.addAction(action)
        return action


def _runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Rows as runs of neighbours, first and last of each: thousands of pasted ones are a single run."""
    runs: list[tuple[int, int]] = []
    for row in sorted(rows):
        if runs and row <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs


class _CellDelegate(TellingDelegate):
    """Writes a cell in place, completing known categories.

    Attributes:
        categories: The words to complete.

    Signals:
        typed: A character was written.
        returned: Return was pressed in this editor.
    """

    typed = Signal()
    returned = Signal(QWidget)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.categories: list[str] = []

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line to write in."""
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.textEdited.connect(lambda _text: self.typed.emit())
        if index.column() == CATEGORY and self.categories:
            completer = QCompleter(self.categories, editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            editor.setCompleter(completer)
            theme.dress(completer.popup())  # a window of its own
            editor.returnPressed.connect(partial(self.returned.emit, editor))
        return editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Ask the model for the change."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)
