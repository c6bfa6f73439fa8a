"""The grid for a screen reader: a list whose items are made when they are asked for."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, QRect, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleSelectionInterface,
    QAccessibleStateChangeEvent,
)

from clipstudio.domain.language import number, tr
from clipstudio.ui.accessible import MOST_ITEMS, GuardedAccessible, Parts, announce, answer_for, cast_to
from clipstudio.ui.grid.model import ImageGridModel, Index
from clipstudio.ui.grid.tile_view import TileView

_Flag = QItemSelectionModel.SelectionFlag


class GridAccessible(GuardedAccessible):
    """The list of all images. An item is a row, never a pointer to anything that a filter takes away."""

    def __init__(self, view: TileView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._items: Parts[int, _TileAccessible] = Parts()
        self._selection = _Selection(self)

    @property
    def view(self) -> TileView:
        """The tiles."""
        return self._view

    def item(self, row: int) -> QAccessibleInterface | None:
        """The item of a tile; None where there is none."""
        if not self.isValid() or not 0 <= row < self._view.images.rowCount():
            return None
        return self._items.get(row, lambda: _TileAccessible(self, row))

    def forget_items(self) -> None:
        """The tiles are others now."""
        self._items.forget()

    # --- Qt's names

    def childCount(self) -> int:
        return self._view.images.rowCount() if self.isValid() else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.item(index)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        at = self._view.indexAt(self._view.viewport().mapFromGlobal(QPoint(x, y)))
        return self.item(at.row())

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.item(self._view.currentIndex().row()) if self.isValid() and self._view.hasFocus() else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.row if isinstance(child, _TileAccessible) else -1

    def state(self) -> QAccessible.State:
        state = super().state()
        state.multiSelectable = True
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        return cast_to(self._selection if kind == QAccessible.InterfaceType.SelectionInterface else None)


class _Selection(QAccessibleSelectionInterface):
    """What is selected, for whoever asks by way of a screen reader."""

    def __init__(self, grid: GridAccessible) -> None:
        super().__init__()
        self._grid = grid

    def _rows(self) -> list[tuple[int, int]]:
        return self._grid.view.selected_spans()

    def selectedItemCount(self) -> int:
        return sum(last - first + 1 for first, last in self._rows())

    def selectedItems(self) -> list[QAccessibleInterface]:
        """The first of them, where there are very many."""
        rows = [row for first, last in self._rows() for row in range(first, min(last + 1, first + MOST_ITEMS))]
        items = [self._grid.item(row) for row in rows[:MOST_ITEMS]]
        return [item for item in items if item is not None]

    def _change(self, item: QAccessibleInterface, flag: QItemSelectionModel.SelectionFlag) -> bool:
        if not isinstance(item, _TileAccessible):
            return False
        view = self._grid.view
        view.selectionModel().select(view.images.index(item.row), flag)
        return True

    def select(self, childItem: QAccessibleInterface) -> bool:
        return self._change(childItem, _Flag.Select)

    def unselect(self, childItem: QAccessibleInterface) -> bool:
        return self._change(childItem, _Flag.Deselect)

    def selectAll(self) -> bool:
        self._grid.view.selectAll()
        return True

    def clear(self) -> bool:
        self._grid.view.clearSelection()
        return True


class _TileAccessible(QAccessibleInterface):
    """One tile: its file, its place among all, its caption, whether it is blurred or selected."""

    def __init__(self, grid: GridAccessible, row: int) -> None:
        super().__init__()
        self._grid = grid
        self.row = row

    def _is_there(self) -> bool:
        return self._grid.isValid() and self.row < self._grid.view.images.rowCount()

    # --- Qt's names

    def isValid(self) -> bool:
        return self._is_there()

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface:
        return self._grid

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def rect(self) -> QRect:
        if not self._is_there():
            return QRect()
        view = self._grid.view
        place = view.visualRect(view.images.index(self.row))
        return QRect(view.viewport().mapToGlobal(place.topLeft()), place.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Nothing of a tile can be written to."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if self._is_there():
            view = self._grid.view
            state.selectable = state.focusable = state.multiSelectable = True
            state.selected = view.is_selected(self.row)
            state.focused = view.hasFocus() and view.currentIndex().row() == self.row
            state.offscreen = self.row not in view.in_sight()
        else:
            state.invalid = True
        return state

    def text(self, t: QAccessible.Text) -> str:
        if t != QAccessible.Text.Name or not self._is_there():
            return ""
        images = self._grid.view.images
        words = images.data(images.index(self.row), ImageGridModel.AccessibleRole)
        return tr(
            "{words}, {row} of {rowcount}",
            words=words,
            row=number(self.row + 1),
            rowcount=number(images.rowCount()),
        )


class GridSpeaker(QObject):
    """Tells a screen reader of what changes in a grid; costs nothing while none is there."""

    def __init__(self, view: TileView) -> None:
        super().__init__(view)
        self._view = view
        view.selectionModel().currentChanged.connect(self._current_changed)
        view.selectionModel().selectionChanged.connect(self._selection_changed)
        view.images.modelReset.connect(self._reset)
        view.images.dataChanged.connect(self._data_changed)

    def announce(self, words: str) -> None:
        """Say a sentence."""
        announce(self._view, words)

    @Slot()
    def _current_changed(self) -> None:
        row = self._view.currentIndex().row()
        if QAccessible.isActive() and self._view.hasFocus() and row >= 0:
            event = QAccessibleEvent(self._view, QAccessible.Event.Focus)
            event.setChild(row)
            QAccessible.updateAccessibility(event)

    @Slot()
    def _selection_changed(self) -> None:
        row = self._view.currentIndex().row()
        if QAccessible.isActive() and row >= 0:
            changed = QAccessible.State()
            changed.selected = True
            event = QAccessibleStateChangeEvent(self._view, changed)
            event.setChild(row)
            QAccessible.updateAccessibility(event)
            QAccessible.updateAccessibility(QAccessibleEvent(self._view, QAccessible.Event.SelectionWithin))

    @Slot()
    def _reset(self) -> None:
        if QAccessible.isActive():
            grid = QAccessible.queryAccessibleInterface(self._view)
            if isinstance(grid, GridAccessible):
                grid.forget_items()

    def _data_changed(self, first: Index, last: Index) -> None:
        """What is read of the tile with the keyboard may have come only now."""
        row = self._view.currentIndex().row()
        if QAccessible.isActive() and self._view.hasFocus() and first.row() <= row <= last.row():
            event = QAccessibleEvent(self._view, QAccessible.Event.NameChanged)
            event.setChild(row)
            QAccessible.updateAccessibility(event)


answer_for(TileView, GridAccessible)
