"""How tables of the window look and are copied."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from clipstudio.domain.language import tr
from clipstudio.ui.menu import offer_actions
from clipstudio.ui.style import SPACE_INSIDE, theme, tokens
from clipstudio.ui.user_words import VisibleDelegate, tooltip

ROW_SPACE = 12
"""Pixels of a row above and below its text."""

_ONLY_THIS_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows

_OWN_MARGIN = 3
"""Pixels that Qt leaves beside the text of a cell in any case."""


class TellingDelegate(VisibleDelegate):
    """The tooltip of a cell that has none of its own is its whole text where that is cut."""

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Say all of a text that is cut."""
        words = index.data()
        is_cut = self.sizeHint(option, index).width() > view.visualRect(index).width()
        if (
            event.type() != QEvent.Type.ToolTip
            or not words
            or index.data(Qt.ItemDataRole.ToolTipRole)
            or not is_cut
        ):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), tooltip(str(words)), view)
        return True


class RowDelegate(TellingDelegate):
    """Paints cells without a frame around the current one: it is the row that is chosen."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Take the focus away from the cell."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class TreeRowDelegate(RowDelegate):
    """The same for a tree: rows as tall as those of a table, so that no check box is cut, at any size of text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), option.fontMetrics.height() + ROW_SPACE))


class Table(QTableView):
    """Whole rows are chosen, nothing is edited, Ctrl+C copies the chosen rows as lines with tabs between cells.

    Tab leaves the table, the arrow keys walk in it. A right click, or the menu key, lists its actions.

    Attributes:
        copy_action: Copies the chosen rows.

    Signals:
        opened: Enter was pressed on the chosen row, or it was double-clicked.
    """

    opened = Signal()

    def __init__(self, model: QAbstractItemModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.doubleClicked.connect(self.opened)
        self.setAccessibleName(name)
        self.copy_action = QAction(tr("Copy rows"), self)
        self.copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_action.triggered.connect(lambda _checked=False: self.copy())
        self.addAction(self.copy_action)
        offer_actions(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(RowDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # Rows are chosen, never columns: to find out whether a column is, Qt asks for every cell of the table.
        header.setSelectionModel(QItemSelectionModel(model, header))
        self._fit_rows()
        self._less_needed: tuple[int, ...] = ()
        self._needed: dict[int, int] = {}
        self._measured_to = 0
        theme.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        """Align the cells with the titles of their columns."""
        colors = tokens()
        self.setStyleSheet(f"""
            QTableView::item {{ padding: 0 {SPACE_INSIDE - _OWN_MARGIN}px; }}
            QTableView::item:selected {{ background: {colors.accent_soft}; color: {colors.text}; }}
        """)

    def _fit_rows(self) -> None:
        """Make rows, and signs in them, as high as the text is now."""
        line = self.fontMetrics().height()
        self.setIconSize(QSize(line, line))
        height = self.fontMetrics().height() + ROW_SPACE
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)

    def fold_columns(self, *columns: int) -> None:
        """Name columns that can be done without; where not all have room, the first of them go first."""
        self._less_needed = columns
        model = self.model()
        model.modelReset.connect(self._measure)
        for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            signal.connect(self._forget)

    @Slot()
    def _measure(self) -> None:
        self._forget()
        self._fold()

    @Slot()
    def _forget(self) -> None:
        self._needed = {}

    def _fold(self) -> None:
        if not self._less_needed:
            return
        height = self.viewport().height()
        if not self._needed or height > self._measured_to:
            # Kept until something else stands in the cells, or more rows are seen, which are all that is measured:
            # a place that is first shown is resized several times.
            self._measured_to = height
            header, columns = self.horizontalHeader(), range(self.model().columnCount())
            # A long note is cut at the widest that a column may be: no other column goes for the rest of it.
            widest = header.maximumSectionSize()
            self._needed = {
                each: min(widest, max(self.sizeHintForColumn(each), header.sectionSizeHint(each)))
                for each in columns
            }
        wanted = dict(self._needed)
        for column in self._less_needed:
            self.setColumnHidden(column, sum(wanted.values()) > self.viewport().width())
            if self.isColumnHidden(column):
                del wanted[column]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out columns that have no room."""
        super().resizeEvent(event)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """Room for the titles and a row, at any size of text."""
        hint, heads = super().minimumSizeHint(), self.horizontalHeader().sizeHint().height()
        least = heads + self.verticalHeader().defaultSectionSize() + 2 * self.frameWidth()
        return QSize(hint.width(), max(hint.height(), least))

    def changeEvent(self, event: QEvent) -> None:
        """Measure rows and columns anew in another font or style."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._needed = {}
            self._fit_rows()

    def copy(self, *, all_rows: bool = False) -> None:
        """Put rows on the clipboard: the chosen ones, or all."""
        model = self.model()
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = range(model.rowCount()) if all_rows else chosen
        columns = range(model.columnCount())
        lines = ["\t".join(str(model.index(row, column).data() or "") for column in columns) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def selectRow(self, row: int) -> None:
        """Choose a row alone: with Ctrl held, Qt's own method adds it to the chosen rows."""
        if (index := self.model().index(row, 0)).isValid():
            self.selectionModel().setCurrentIndex(index, _ONLY_THIS_ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy whole rows, where Qt would copy one cell, and open the chosen one."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
