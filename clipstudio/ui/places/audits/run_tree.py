"""The tree of runs: what is chosen in it, what is folded, and its keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView

from clipstudio.domain.language import tr
from clipstudio.domain.run_list import RunKey
from clipstudio.results.run_list import Entry, GroupBy, Section
from clipstudio.ui.icons import pixmap
from clipstudio.ui.places.audits.run_delegate import RunDelegate
from clipstudio.ui.places.audits.run_tree_model import RunTreeModel
from clipstudio.ui.style import tokens

Index = QModelIndex | QPersistentModelIndex
ARROW_LINES = 0.7
"""Lines of text that the arrow which folds is high."""

_Flag = QItemSelectionModel.SelectionFlag


class RunTree(QTreeView):
    """Shows sections of runs. One run can be chosen, or two, to be compared; a heading can only be folded.

    Attributes:
        chosen: The runs that are chosen, the one that was chosen first at the head.

    Signals:
        chosen_changed: The user chose other runs (tuple of `RunKey`).
        fold_changed: The user folded or opened something (its key, whether it is not as it is at first).
        rename_asked: Call this run by another title (`RunKey`, title).
        removal_asked: Delete what is chosen.
        menu_asked: Offer what can be done with what is chosen (global position).
    """

    chosen_changed = Signal(object)
    fold_changed = Signal(str, bool)
    rename_asked = Signal(object, str)
    removal_asked = Signal()
    menu_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.runs = RunTreeModel(self.rename_asked.emit, self)
        self.chosen: tuple[RunKey, ...] = ()
        self._group_by = GroupBy.NAME
        self._is_told = False
        self.setModel(self.runs)
        self.setItemDelegate(RunDelegate(self))
        self.setHeaderHidden(True)
        self.setProperty("role", "painted")
        self._indent()
        self.setAccessibleName(tr("Runs of audits and probes"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.expanded.connect(lambda index: self._note_fold(index, is_open=True))
        self.collapsed.connect(lambda index: self._note_fold(index, is_open=False))

    def show_sections(
        self, sections: Sequence[Section], group_by: GroupBy, turned: frozenset[str], *, is_searched: bool
    ) -> None:
        """List sections; what was chosen stays chosen where it is listed. Emits no signal.

        Args:
            sections: The list.
            group_by: What their headings stand for.
            turned: Keys of what is not as it is at first: headings are open, probes are folded.
            is_searched: Whether all is opened, so that what was found is seen.
        """
        self._group_by = group_by
        with self._quietly():
            self.runs.show(sections)
            self._unfold(None if is_searched else turned)
        self.choose(self.chosen)

    def choose(self, keys: Sequence[RunKey]) -> None:
        """Highlight runs, or none; emits no signal."""
        self.chosen = tuple(keys)
        places = [index for key in self.chosen if (index := self.runs.index_of(key)).isValid()]
        selection = QItemSelection()
        for index in places:
            selection.select(index, index)
        with self._quietly():
            self.selectionModel().select(selection, _Flag.ClearAndSelect)
            if places:
                # The last one, which the user chose; scrolling opens what it stands below.
                self.selectionModel().setCurrentIndex(places[-1], _Flag.NoUpdate)
                self.scrollTo(places[-1])

    def rename_current(self) -> None:
        """Let the user write another title."""
        index = self.currentIndex()
        if self.runs.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def fold_all(self, *, is_open: bool) -> None:
        """Open or fold every heading and probe."""
        (self.expandAll if is_open else self.collapseAll)()

    def _unfold(self, turned: frozenset[str] | None) -> None:
        """Open and fold what is listed; None opens all of it."""
        for row in range(self.runs.rowCount()):
            index = self.runs.index(row, 0)
            self._unfold_one(index, turned)
            for below in range(self.runs.rowCount(index)):
                self._unfold_one(self.runs.index(below, 0, index), turned)

    def _unfold_one(self, index: QModelIndex, turned: frozenset[str] | None) -> None:
        if self.runs.rowCount(index):
            is_open = turned is None or isinstance(self.runs.item(index), Section) != (
                self._fold_key(index) in turned
            )
            self.setExpanded(index, is_open)

    def _fold_key(self, index: Index) -> str:
        item = self.runs.item(index)
        return (
            f"{self._group_by}:{item.heading}" if isinstance(item, Section) else item.run.key.code if item else ""
        )

    def _note_fold(self, index: QModelIndex, *, is_open: bool) -> None:
        if not self._is_told:
            is_at_first = isinstance(self.runs.item(index), Section)
            self.fold_changed.emit(self._fold_key(index), is_open != is_at_first)

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """Change what is shown without telling, as the user did not do it."""
        before, self._is_told = self._is_told, True
        try:
            yield
        finally:
            self._is_told = before

    def _keys(self) -> list[RunKey]:
        items = (self.runs.item(index) for index in self.selectionModel().selectedIndexes())
        return list(dict.fromkeys(item.run.key for item in items if isinstance(item, Entry)))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Take at most two runs: the first that was chosen and the last."""
        super().selectionChanged(selected, deselected)
        if self._is_told:
            return
        keys = self._keys()
        kept = [key for key in self.chosen if key in keys]
        added = [key for key in keys if key not in kept]
        current = self.runs.item(self.currentIndex())
        if len(added) > 1 and isinstance(current, Entry) and current.run.key in added:
            added = [current.run.key]
        chosen = (*kept[: 1 if added else 2], *added[-1:])
        if not chosen:
            self.choose(self.chosen)  # what is shown stays highlighted
            return
        before, self.chosen = self.chosen, chosen
        if set(chosen) != set(keys):
            self.choose(chosen)
        if chosen != before:
            self.chosen_changed.emit(chosen)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """A heading, or the empty room below the list, changes nothing of what is chosen."""
        if not isinstance(self.runs.item(index), Entry):
            return _Flag.NoUpdate
        return super().selectionCommand(index, event)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A row without the style's own highlight, which would leave a strip before what the delegate paints."""
        plain = QStyleOptionViewItem(option)
        plain.palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        super().drawRow(painter, plain, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """An arrow before what can be folded, and nothing else: what is chosen is painted by the delegate."""
        if self.runs.rowCount(index):
            side = self._arrow_side()
            at = QRect(rect.right() - side + 1, rect.center().y() - side // 2, side, side)
            arrow = "down" if self.isExpanded(index) else "right"
            painter.drawPixmap(at, pixmap(arrow, tokens().muted, 2 * side))

    def _arrow_side(self) -> int:
        return round(ARROW_LINES * self.fontMetrics().height())

    def _indent(self) -> None:
        self.setIndentation(self._arrow_side() + 2)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters have a larger arrow before them."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._indent()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fold a heading; the title of a run can be edited."""
        index = self.indexAt(event.position().toPoint())
        if isinstance(self.runs.item(index), Section):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to delete; Enter folds a heading."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Delete and self.chosen and not event.isAutoRepeat():
            self.removal_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.runs.item(index), Section):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the chosen runs, at the mouse or below the current one."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        elif not isinstance(self.runs.item(self.indexAt(event.pos())), Entry):
            return
        self.menu_asked.emit(at)
